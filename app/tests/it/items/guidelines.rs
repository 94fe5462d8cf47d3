//! Points of a good partnership.

use axum::http::StatusCode;
use powerwith_web::{Access, Speech};

use super::{
    AGENCIES, COMMUNITY, Draft, FAMILIES, HOME, SCHOOL, answer_for, by_groups, close, lines, open,
    quiet_house, reads, says, with_all, write,
};
use crate::house::{Browser, House, Shown};

const PARTNERS: [&str; 5] = [
    "Lakeside School District",
    "City Parks",
    "Somali Youth Circle",
    "Bethel Church",
    "Familias Unidas",
];

/// Fields that give each partner so many beans, now and in a fair world.
async fn beans(house: &House, now: [u8; 5], fair: [u8; 5]) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for (half, counts) in [("now", now), ("fair", fair)] {
        for (partner, count) in PARTNERS.iter().zip(counts) {
            let key = house.label(partner).await;
            fields.push((format!("guide.power_with.ten_beans.{half}.{key}"), count.to_string()));
        }
    }
    fields
}

#[tokio::test]
async fn ten_beans_show_the_middle_and_the_spread_only_when_five_people_gave_theirs() {
    // guide.power_with
    let house = quiet_house().await;
    for n_people in [4, 5] {
        let title = format!("{n_people} give beans");
        let round = open(&house, by_groups(&title, &["guide.power_with"])).await;
        for (at, person) in FAMILIES[..9].iter().enumerate() {
            let now = if at.is_multiple_of(2) { [8, 1, 1, 0, 0] } else { [6, 1, 1, 1, 1] };
            let beans = beans(&house, now, [2, 2, 2, 2, 2]).await;
            let mut said = vec![("guide.power_with.extent5", "2")];
            if at < n_people {
                said.extend(beans.iter().map(|(name, n)| (name.as_str(), n.as_str())));
            }
            says(&house, (&round, person), &said).await;
        }
        close(&house, &round).await;
        let page = reads(&house, "Hodan", &round).await;
        let maps = page.texts("#power ~ .finding");
        let csv = lines(&house, &round).await;
        let district = with_all(&csv, &["guide.power_with", "Lakeside", "now"]);
        assert!(!district.is_empty(), "{csv:?}");
        if n_people < 5 {
            assert!(maps.is_empty(), "{maps:?}");
            assert!(district.iter().all(|line| line.contains("too few answers")), "{district:?}");
        } else {
            assert!(maps[0].contains("half of us:"), "the middle never stands alone: {maps:?}");
            assert!(district.iter().all(|line| !line.contains("too few")), "{district:?}");
            assert!(district.iter().any(|line| line.contains("half of us")), "{district:?}");
        }
        answer_for(&house, &round).await;
    }
}

#[tokio::test]
async fn a_group_in_peoples_own_words_shows_only_when_five_who_said_yes_speak_with_it() {
    // guide.differences
    let house = quiet_house().await;
    for person in &FAMILIES[..5] {
        let mut browser = house.signed_in(person).await;
        let page = "/me/groups/roots-and-rivers-partnership";
        browser.get(page).await;
        let shown = browser.post(page, &[("own-group", "Night shift")]).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
    }
    for n_people in [4, 5] {
        let title = format!("{n_people} of the night shift");
        let round = open(&house, by_groups(&title, &["guide.differences"])).await;
        let label = house.label("Night shift").await;
        for (at, person) in FAMILIES.iter().enumerate() {
            let point = if at < 5 { "1" } else { ["4", "5", "3"][at % 3] };
            let mut said = vec![("guide.differences.extent5", point)];
            if at < n_people {
                said.push(("group", &label));
            }
            says(&house, (&round, person), &said).await;
        }
        close(&house, &round).await;
        let csv = lines(&house, &round).await;
        let of_them = with_all(&csv, &[",groups,", "Night shift"]);
        assert!(!of_them.is_empty(), "{csv:?}");
        let held = of_them.iter().all(|line| line.contains("too few answers"));
        assert_eq!(held, n_people < 5, "{of_them:?}");
        answer_for(&house, &round).await;
    }
}

#[tokio::test]
async fn a_group_that_someone_deletes_is_gone_from_every_page_at_once() {
    // guide.differences
    let house = quiet_house().await;
    let groups = "/me/groups/roots-and-rivers-partnership";
    for person in &FAMILIES[..5] {
        let mut browser = house.signed_in(person).await;
        browser.get(groups).await;
        browser.post(groups, &[("own-group", "Night shift")]).await;
    }
    let round = open(&house, by_groups("Who speaks", &["guide.brave"])).await;
    let mut pages = vec![(format!("{HOME}/us"), "Night shift")];
    let label = house.label("Night shift").await;
    pages.push((format!("{HOME}/reflect/{round}"), &label));
    let mut browser = house.signed_in("Mateo").await;
    for (page, says) in &pages {
        let mut shown = browser.get(page).await;
        if page.contains("/reflect/") {
            shown = crate::reflection::press(&mut browser, &shown, &[("go", "next")]).await;
        }
        assert!(shown.html().contains(says), "{page} before: {}", shown.main());
    }
    let mut luz = house.signed_in("Luz").await;
    luz.get(groups).await;
    luz.post(&format!("{groups}/delete"), &[]).await;
    for (page, says) in &pages {
        let mut shown = browser.get(page).await;
        if page.contains("/reflect/") {
            shown = crate::reflection::press(&mut browser, &shown, &[("go", "next")]).await;
        }
        assert!(!shown.html().contains(says), "{page} after: {}", shown.main());
    }
    // A form that still names it sends the answer without it.
    let said = [("guide.brave.extent5", "2"), ("group", label.as_str())];
    says(&house, (&round, "Elena"), &said).await;
    close(&house, &round).await;
    assert!(with_all(&lines(&house, &round).await, &["Night shift", "half"]).is_empty());
}

#[tokio::test]
async fn what_people_say_of_themselves_is_in_no_result_file_or_list() {
    // guide.differences: a group of one is told to no one, in any file.
    let house = quiet_house().await;
    let mut zak = house.signed_in("Zak").await;
    let groups = "/me/groups/roots-and-rivers-partnership";
    zak.get(groups).await;
    zak.post(groups, &[("own-group", "Zebra riders")]).await;
    let round = open(&house, by_groups("No zebra", &["guide.differences"])).await;
    for person in &SCHOOL[..8] {
        says(&house, (&round, person), &[("guide.differences.extent5", "4")]).await;
    }
    close(&house, &round).await;
    let mut host = house.signed_in("Amina").await;
    for page in ["", "/sheet", "/results.csv", "/code-book.csv"] {
        let shown = host.get(&format!("{HOME}/see/{round}{page}")).await;
        assert!(!shown.html().contains("ebra riders"), "{page}");
    }
    let lists = ["us", "us/reach", "us/invites", "us/hosts/new", "us/new-codes", "open/rules"];
    for page in lists.iter().map(|page| format!("{HOME}/{page}")).chain(["/me".to_owned()]) {
        let shown = host.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        assert!(!shown.html().contains("ebra riders"), "{page}");
    }
}

#[tokio::test]
async fn an_answer_that_is_late_keeps_rounds_shut_and_home_says_what_is_owed() {
    // guide.honest_talk
    let house = House::lively().await;
    house.days_pass(40).await;
    let home = house.signed_in("Hodan").await.get(HOME).await.main();
    assert!(home.contains("We owe you an answer by"), "{home}");
    assert!(home.contains("The answer was due"), "{home}");
    for blame in ["fail", "fault", "blame", "overdue"] {
        assert!(!home.to_lowercase().contains(blame), "{blame}: {home}");
    }
    let mut host = house.signed_in("Amina").await;
    let (draft, _) = write(&house, &mut host, by_groups("Too soon", &["stop.trust"])).await;
    let open = format!("{HOME}/reflect/{draft}/draft/open");
    for title in ["Spring check-in", "Before the summer"] {
        let refused = host.post(&open, &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.main());
        assert!(refused.main().contains("First comes the answer"), "{}", refused.main());
        answer_for(&house, &house.round(title).await).await;
    }
    host.get(&format!("{HOME}/reflect/{draft}/draft/preview")).await;
    let opened = host.post(&open, &[]).await;
    assert_eq!(opened.status, StatusCode::OK, "{}", opened.main());
    let home = house.signed_in("Hodan").await.get(HOME).await.main();
    assert!(!home.contains("We owe you an answer by"), "{home}");
}

#[tokio::test]
async fn people_stand_by_name_in_each_language_and_without_a_title() {
    // guide.every_role
    let house = House::lively().await;
    for (person, name) in [("Zak", "Ángel"), ("Priya", "Ñusta"), ("Greg", "ostrom")] {
        let mut browser = house.signed_in(person).await;
        let page = browser.get("/me/change").await;
        assert!(page.attributes("main [name]", "name").iter().all(|name| name != "title"));
        browser.post("/me/change", &[("name", name)]).await;
    }
    let mut browser = house.signed_in("Hodan").await;
    for (language, before, after) in [("en", "Naomi", "Omar"), ("es", "Naomi", "Omar")] {
        browser.get(&format!("{HOME}/us?lang={language}")).await;
        let us = browser.get(&format!("{HOME}/us")).await;
        let names = us.texts("ul.people .called");
        let at = |name: &str| names.iter().position(|one| one == name).unwrap();
        assert!(at("Amina") < at("Ángel") && at("Ángel") < at("Anita"), "{names:?}");
        assert!(at(before) < at("Ñusta") && at("Ñusta") < at(after), "{names:?}");
        assert!(at("Omar") < at("ostrom") && at("ostrom") < at("Pat"), "{names:?}");
        // Beside a name stand the partner and, so that power is in sight, who is a host.
        for person in us.texts("ul.people li").iter().filter(|one| !one.contains("Ho")) {
            let rest = PARTNERS.iter().any(|partner| person.ends_with(partner));
            let is_host = person.starts_with("Amina") || person.starts_with("Pat ");
            assert!(rest || is_host, "{person}");
        }
    }
}

#[tokio::test]
async fn a_round_that_takes_too_long_asks_which_questions_to_cut() {
    // guide.quality
    let house = quiet_house().await;
    let mut host = house.signed_in("Amina").await;
    let long = ["stop.trust", "q.coordination.across", "q.leadership.how"];
    let draft = Draft { title: "Long", focus: &long, breakdowns: &[], cards: &[] };
    let (id, preview) = write(&house, &mut host, draft).await;
    assert!(preview.texts("[role=alert]").is_empty(), "{}", preview.main());
    let mut more = Vec::new();
    for (ask, form, story) in [
        ("own-1", "own-1-form", "own-1-story"),
        ("own-2", "own-2-form", "own-2-story"),
        ("own-3", "own-3-form", "own-3-story"),
    ] {
        more.extend([(ask, "Is the bus back?"), (form, "often5"), (story, "1")]);
    }
    let shown = host.post(&format!("{HOME}/reflect/{id}/draft/more"), &more).await;
    let said = shown.texts("[role=alert]").join(" ");
    assert!(said.contains("takes too long") && said.contains("choose what to cut"), "{said}");
    assert!(said.contains("about 7 minutes") && said.contains("6 is the most"), "{said}");
    assert!(shown.html().contains("Is the bus back?"), "nothing typed is lost");
    let preview = host.get(&format!("{HOME}/reflect/{id}/draft/preview")).await;
    assert!(!preview.main().contains("Is the bus back?"), "{}", preview.main());
}

#[tokio::test]
async fn a_round_never_asks_more_than_eight_things() {
    // guide.quality: three of one's own make room; they do not come on top.
    let house = quiet_house().await;
    let mut host = house.signed_in("Amina").await;
    let focus = ["stop.healing", "guide.brave", "guide.heart"];
    let (id, _) = write(&house, &mut host, by_groups("Eight", &focus)).await;
    let at = format!("{HOME}/reflect/{id}/draft");
    let items = focus.map(super::named);
    let mut fields: Vec<(&str, &str)> = items.iter().map(|item| ("focus", item.as_str())).collect();
    fields.push(("others", "yes"));
    host.post(&format!("{at}/questions"), &fields).await;
    let more = [
        ("own-1", "Is the bus back?"),
        ("own-1-form", "often5"),
        ("own-2", "Is the hall warm?"),
        ("own-2-form", "extent5"),
        ("own-3", "Do we eat well?"),
        ("own-3-form", "extent5"),
    ];
    let preview = host.post(&format!("{at}/more"), &more).await;
    let n_questions = preview.texts("section.preview").len();
    assert!((6..=8).contains(&n_questions), "{n_questions}: {}", preview.main());
    assert!(preview.main().contains("Do we eat well?"), "{}", preview.main());
}

#[tokio::test]
async fn every_member_reads_on_one_page_who_can_do_what() {
    // guide.no_hidden
    let house = House::lively().await;
    let rules = house.signed_in("Hodan").await.get(&format!("{HOME}/open/rules")).await;
    let words = rules.main();
    for (practice, route) in house.site.routes() {
        let act = house.site.act_words(Speech::English, practice, route.act);
        let act = act.unwrap_or_else(|| panic!("{} has no words", route.act));
        let act = act.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(&act), "{act} is missing");
    }
    for access in Access::ALL {
        let why = access.why(Speech::English);
        assert!(words.contains(why.split_whitespace().collect::<Vec<_>>().join(" ").as_str()));
    }
    // A setting that a round has of its own stands on its cards, for everyone it asks.
    let house = quiet_house().await;
    let round = open(&house, by_groups("Floor", &["guide.no_hidden"])).await;
    let card = house.signed_in("Mateo").await.get(&format!("{HOME}/reflect/{round}")).await.main();
    assert!(card.contains("fewer than 5 people"), "{card}");
}

#[tokio::test]
async fn answers_at_two_ends_read_as_we_differ_and_never_as_a_middle() {
    // guide.complexity
    let house = quiet_house().await;
    let round = open(&house, by_groups("Two truths", &["guide.complexity"])).await;
    for (at, person) in FAMILIES.iter().chain(&SCHOOL).enumerate() {
        let point = if at.is_multiple_of(2) { "1" } else { "5" };
        says(&house, (&round, person), &[("guide.complexity.often5", point)]).await;
    }
    close(&house, &round).await;
    let page = reads(&house, "Hodan", &round).await;
    assert_eq!(page.texts("#differ ~ .finding").len(), 1, "{}", page.main());
    assert!(page.texts("#agree ~ .finding").is_empty(), "{}", page.main());
    assert!(page.main().contains("We see this in two ways"), "{}", page.main());
    let mut browser = house.signed_in("Hodan").await;
    both_sides_go_onto_a_board(&mut browser, &page).await;
    for path in ["", "/sheet", "/results.csv", "/code-book.csv"] {
        let shown = browser.get(&format!("{HOME}/see/{round}{path}")).await;
        let words = if path.ends_with("csv") { shown.html() } else { shown.main() };
        let words = words.to_lowercase();
        for never in ["average", "mean of", "total score", "on average", " score", "2.9", "3.0"] {
            assert!(!words.contains(never), "{never} on {path}");
        }
    }
}

/// "We differ", and a board with both sides as its start.
async fn both_sides_go_onto_a_board(browser: &mut Browser<'_>, page: &Shown) {
    assert!(page.main().contains("We differ here"), "{}", page.main());
    let offer = ".finding form[method=get]";
    assert_eq!(page.attributes(offer, "action"), [format!("{HOME}/decide/boards/new")]);
    let values = page.attributes(&format!("{offer} input"), "value");
    assert_eq!(values[0], "Room for both");
    assert!(values[1].contains("Seldom") && values[2].contains("Often"), "{values:?}");
    let fields = [("title", &*values[0]), ("one", &values[1]), ("other", &values[2])];
    let new = format!("{HOME}/decide/boards/new");
    browser.get(&new).await;
    let board = browser.post(&new, &fields).await;
    let both = board.texts(".sides h2");
    // Marks that keep quoted words apart are not kept.
    let plain = |text: &String| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(both, [plain(&values[1]), plain(&values[2])], "{}", board.main());
}

#[tokio::test]
async fn a_round_in_which_leads_go_first_waits_for_their_words_with_their_name() {
    // guide.brave
    let house = quiet_house().await;
    let mut host = house.signed_in("Amina").await;
    let empty = [("leads-first", "1"), ("lead-name", "Pat, Lakeside School District")];
    let draft = Draft { cards: &empty, ..by_groups("Leads first", &["guide.brave"]) };
    let (id, shown) = write(&house, &mut host, draft).await;
    let refused = host.post(&format!("{HOME}/reflect/{id}/draft/open"), &[]).await;
    assert!(
        refused.status == StatusCode::CONFLICT && refused.main().contains("your own words"),
        "{} / {}",
        shown.main(),
        refused.main()
    );
    let mut member = house.signed_in("Mateo").await;
    let hidden = member.get(&format!("{HOME}/reflect/{id}")).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let words = "I was wrong about the bus, and I said so too late.";
    let told = [empty[0], empty[1], ("lead-words", words)];
    let draft = Draft { cards: &told, ..by_groups("Leads did", &["guide.brave"]) };
    let round = open(&house, draft).await;
    let card = member.get(&format!("{HOME}/reflect/{round}")).await.main();
    assert!(card.contains(words) && card.contains("Pat, Lakeside School District"), "{card}");
}

#[tokio::test]
async fn i_cant_say_yet_is_shown_as_itself_and_never_folded_into_the_middle() {
    // guide.brave
    let house = quiet_house().await;
    let round = open(&house, by_groups("Not yet", &["guide.brave"])).await;
    for (at, person) in AGENCIES.iter().chain(&COMMUNITY).enumerate() {
        let point = if at < 5 { "cant" } else { "5" };
        says(&house, (&round, person), &[("guide.brave.extent5", point)]).await;
    }
    close(&house, &round).await;
    let page = reads(&house, "Hodan", &round).await;
    assert_eq!(page.texts("#cant-say ~ .finding").len(), 1, "{}", page.main());
    let csv = lines(&house, &round).await;
    let of = |part: &str| with_all(&csv, &["guide.brave", "All of us", part]).join(" ");
    assert!(of(",Half,").contains("few or none"), "the middle stays empty: {csv:?}");
    assert!(of("say yet").contains("45%"), "{csv:?}");
}
