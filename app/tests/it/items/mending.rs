//! Mending: the path for hard moments, a repair from the first word to its end, and what stung.

use axum::http::StatusCode;
use partnership_rules::Change;
use powerwith_core::{Fault, PersonId};
use powerwith_store::Tx;
use powerwith_web::{
    Method,
    account::{self, Person},
};

use super::{Draft, HOME, answer_for, quiet_house, write};
use crate::{
    access::address,
    house::{Browser, House, Shown},
};

const FRONT: &str = "/p/roots-and-rivers-partnership/mend";
const PATH: &str = "/p/roots-and-rivers-partnership/mend/path";
const NEW: &str = "/p/roots-and-rivers-partnership/mend/new";

/// What nobody else may ever read.
const SECRET: &str = "The laughing at my daughter's name";

/// A path as hosts type it.
const TYPED: [(&str, &str); 10] = [
    ("answer", "Call the one you trust."),
    ("answer-days", "2"),
    ("prepare", "Talk apart."),
    ("prepare-days", "5"),
    ("circle", "Sit down with tea."),
    ("circle-days", "9"),
    ("after", "Ask after a while."),
    ("after-days", "20"),
    ("keep", "10"),
    ("safety", "Call 555-0100 first."),
];

/// Someone on a page of theirs, so that they can send forms.
async fn at_mend<'a>(house: &'a House, name: &str) -> Browser<'a> {
    let mut browser = house.signed_in(name).await;
    browser.get(PATH).await;
    browser
}

fn well(shown: &Shown) {
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
}

fn refused(shown: &Shown, words: &str) {
    assert!(matches!(shown.status.as_u16(), 409 | 422), "{}: {}", shown.status, shown.main());
    assert!(shown.main().contains(words), "{words:?} in {}", shown.main());
}

/// Someone begins, and goes on to choosing a helper: the address of the repair.
async fn begins(house: &House, name: &str, fields: &[(&str, &str)]) -> String {
    let mut browser = at_mend(house, name).await;
    let shown = browser.post_only(NEW, fields).await;
    shown.leads_to().unwrap_or_else(|| panic!("nothing began: {}", shown.main()))
}

async fn does(house: &House, name: &str, path: &str, fields: &[(&str, &str)]) -> Shown {
    at_mend(house, name).await.post(path, fields).await
}

/// Luz was hurt by something Greg did, and Ruth helps; both are in it.
async fn both_in_it(house: &House) -> String {
    let (greg, ruth) = (house.person("Greg").await, house.person("Ruth").await);
    let (greg, ruth) = (greg.to_string(), ruth.to_string());
    let fields = [("words", SECRET), ("side", "harmed"), ("named", greg.as_str())];
    let at = begins(house, "Luz", &fields).await;
    well(&does(house, "Luz", &format!("{at}/helper"), &[("helper", &ruth)]).await);
    well(&does(house, "Ruth", &format!("{at}/answer"), &[("go", "yes")]).await);
    well(&does(house, "Luz", &format!("{at}/invite"), &[("person", &greg)]).await);
    well(&does(house, "Greg", &format!("{at}/join"), &[("go", "yes")]).await);
    at
}

/// They met and agreed, each with their own yes.
async fn agreed(house: &House) -> String {
    let at = both_in_it(house).await;
    let today = house.moment().today();
    let day = |days| today.plus_days(days).to_string();
    let circle = [("day", &*day(3)), ("place", "The back room, at six")];
    well(&does(house, "Ruth", &format!("{at}/circle"), &circle).await);
    let (by, ask, delete) = (day(14), day(20), day(25));
    let fields = [
        ("who-0", "other"),
        ("what-0", "Say the name right"),
        ("by-0", by.as_str()),
        ("ask-on", ask.as_str()),
        ("delete-on", delete.as_str()),
    ];
    well(&does(house, "Ruth", &format!("{at}/agreement"), &fields).await);
    for name in ["Luz", "Greg"] {
        let yes = [("version", "1")];
        well(&does(house, name, &format!("{at}/agreement/yes"), &yes).await);
    }
    at
}

/// A partnership of two hosts that has just begun.
async fn forming() -> House {
    let house = House::demo().await;
    let beginning = [
        ("partnership", "Roots & Rivers Partnership"),
        ("partner-1", "Somali Youth Circle"),
        ("host-1", "Amina"),
        ("partner-2", "Lakeside School District"),
        ("host-2", "Pat"),
    ];
    well(&house.browser().post("/start", &beginning).await);
    house
}

/// Someone comes in with the partner that Amina came with.
async fn joins_amina(house: &House, name: &str) {
    let (here, moment) = (house.partnership().await, house.moment());
    let id = PersonId::new(&moment);
    let partner = house.label("Somali Youth Circle").await.parse().unwrap();
    let person = Person {
        id,
        name: name.to_owned(),
        languages: vec![],
        reach: String::new(),
        email: None,
        since: moment.today(),
    };
    let work = async |tx: Tx| {
        account::add_person(&tx, &person).await?;
        let joined = [Change::Joined { person: id, partner }];
        partnership_server::apply(&tx, here, &joined, &moment).await?;
        Ok::<(), Fault>(())
    };
    house.site.store.with_write_tx("join", work).await.unwrap();
}

#[tokio::test]
async fn a_partnership_without_a_path_or_with_helpers_of_one_partner_is_held_with_the_reason() {
    // guide.conflict_ready
    let house = forming().await;
    joins_amina(&house, "Sagal").await;
    let mut amina = house.signed_in("Amina").await;
    let draft = Draft { title: "First", focus: &["stop.trust"], breakdowns: &[], cards: &[] };
    let (round, shown) = write(&house, &mut amina, draft).await;
    assert!(shown.texts("[role=alert]").is_empty(), "{}", shown.main());
    let open = format!("{HOME}/reflect/{round}/draft/open");
    refused(&amina.post(&open, &[]).await, "needs its path for hard moments");
    let home = amina.get(HOME).await;
    assert!(home.main().contains("Before we begin"), "{}", home.main());
    assert_eq!(home.attributes("#mend-missing ~ p a", "href"), [PATH]);

    amina.get(&format!("{PATH}/change")).await;
    let shown = amina.post(&format!("{PATH}/change"), &TYPED).await;
    well(&shown);
    assert!(shown.main().contains("Sit down with tea. At most 9 days"), "{}", shown.main());
    refused(&amina.post(&open, &[]).await, "two people from two partners");

    for name in ["Amina", "Sagal"] {
        well(&does(&house, name, &format!("{FRONT}/help"), &[("go", "yes")]).await);
    }
    refused(&amina.post(&open, &[]).await, "all of them come from one");

    well(&does(&house, "Pat", &format!("{FRONT}/help"), &[("go", "yes")]).await);
    well(&amina.post(&open, &[]).await);
    assert!(!amina.get(HOME).await.main().contains("Before we begin"));
    let log = amina.get(&format!("{HOME}/open/bundle")).await.html();
    assert!(log.contains("kind mend-path.set\nanswer-days 2\n"), "{log}");
    assert!(!log.contains("Sagal"), "who helps is in no log");
}

#[tokio::test]
async fn once_it_has_begun_the_path_takes_two_keys_to_change() {
    let house = House::lively().await;
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{PATH}/change")).await;
    let asked = amina.post(&format!("{PATH}/change"), &TYPED).await;
    assert!(asked.main().contains("Change our path for hard moments"), "{}", asked.main());
    let mut hodan = house.signed_in("Hodan").await;
    let shown = hodan.get(PATH).await;
    assert_eq!(shown.texts("#the-steps ~ ol li").len(), 4);
    assert!(!shown.texts("#the-steps ~ ol").concat().contains("Sit down with tea."));
    assert!(shown.main().contains("waits for a second key"), "{}", shown.main());
    let mut pat = house.signed_in("Pat").await;
    let keys = pat.get(&format!("{HOME}/us/keys")).await;
    for yes in keys.attributes("form[action$='/yes']", "action") {
        well(&pat.post(&yes, &[]).await);
    }
    let shown = hodan.get(PATH).await;
    assert!(shown.texts("#the-steps ~ ol").concat().contains("Sit down with tea."));
    assert!(!shown.main().contains("waits for a second key"), "{}", shown.main());
}

#[tokio::test]
async fn every_page_has_something_feels_off_one_tap_away() {
    // guide.conflict_ready: no script runs here, so a link and forms are all there is.
    let house = House::lively().await;
    let round = house.round("Spring check-in").await;
    let is_there = |shown: &Shown| {
        let links = shown.attributes("footer a", "href");
        links.iter().any(|to| to == "/mend" || to == FRONT)
    };
    for name in [None, Some("Hodan"), Some("Amina")] {
        let mut browser = match name {
            Some(name) => house.signed_in(name).await,
            None => house.browser(),
        };
        for (_, route) in house.site.routes() {
            if route.method != Method::Get {
                continue;
            }
            let at = address(route.path, &round);
            let shown = browser.get(&at).await;
            let media = shown.headers.get("content-type").map(|value| value.to_str().unwrap());
            if media.is_some_and(|media| media.starts_with("text/html")) {
                assert!(is_there(&shown), "{name:?} {at}: {}", shown.texts("footer").concat());
            }
        }
        assert!(is_there(&browser.get("/nowhere").await), "{name:?}");
        assert!(is_there(&browser.get("/?name=Mar%EDa").await), "a page before there is a visit");
    }
    let shown = house.browser().get("/mend").await;
    well(&shown);
    assert!(shown.main().contains("local emergency number"), "{}", shown.main());
    let shown = house.signed_in("Hodan").await.get("/mend").await;
    assert_eq!(shown.attributes("#go-on ~ ul a", "href"), [FRONT]);
}

#[tokio::test]
async fn a_new_repair_follows_the_steps_and_days_of_the_path() {
    // q.conflict.next
    let house = forming().await;
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{PATH}/change")).await;
    well(&amina.post(&format!("{PATH}/change"), &TYPED).await);
    for name in ["Sagal", "Ilhan"] {
        joins_amina(&house, name).await;
    }
    for name in ["Sagal", "Pat"] {
        well(&does(&house, name, &format!("{FRONT}/help"), &[("go", "yes")]).await);
    }
    let at = begins(&house, "Ilhan", &[("words", "It hurt."), ("side", "harmed")]).await;
    let sagal = house.person("Sagal").await.to_string();
    let shown = does(&house, "Ilhan", &format!("{at}/helper"), &[("helper", &sagal)]).await;
    assert!(shown.main().contains("has until April 3, 2026"), "two days: {}", shown.main());
    // No answer in time: another one is offered, and this one is not.
    house.days_pass(3).await;
    let shown = at_mend(&house, "Ilhan").await.get(&at).await;
    let offered = shown.texts("#helper label");
    assert_eq!(offered, ["Pat · Lakeside School District"]);
    let pat = house.person("Pat").await.to_string();
    well(&does(&house, "Ilhan", &format!("{at}/helper"), &[("helper", &pat)]).await);
    let shown = does(&house, "Pat", &format!("{at}/answer"), &[("go", "yes")]).await;
    assert!(shown.main().contains("until April 9, 2026"), "five days: {}", shown.main());
    let amina = house.person("Amina").await.to_string();
    well(&does(&house, "Ilhan", &format!("{at}/invite"), &[("person", &amina)]).await);
    let shown = does(&house, "Amina", &format!("{at}/join"), &[("go", "yes")]).await;
    assert!(shown.main().contains("You meet by April 13, 2026"), "nine: {}", shown.main());
    let late = [("day", "2026-04-14"), ("place", "Here")];
    let shown = does(&house, "Pat", &format!("{at}/circle"), &late).await;
    refused(&shown, "Choose a day from April 4, 2026 to April 13, 2026");
}

#[tokio::test]
async fn who_is_named_in_a_case_cannot_be_its_helper() {
    // q.conflict.next
    let house = House::lively().await;
    let (ruth, moira) = (house.person("Ruth").await, house.person("Moira").await);
    let (ruth, moira) = (ruth.to_string(), moira.to_string());
    let fields = [("words", SECRET), ("side", "harmed"), ("named", ruth.as_str())];
    let at = begins(&house, "Luz", &fields).await;
    let shown = at_mend(&house, "Luz").await.get(&at).await;
    assert_eq!(shown.texts("#helper label"), ["Moira · City Parks"]);
    let shown = does(&house, "Luz", &format!("{at}/helper"), &[("helper", &ruth)]).await;
    refused(&shown, "This person cannot help here");
    well(&does(&house, "Luz", &format!("{at}/helper"), &[("helper", &moira)]).await);
    well(&does(&house, "Moira", &format!("{at}/answer"), &[("go", "yes")]).await);
    let shown = does(&house, "Luz", &format!("{at}/invite"), &[("person", &moira)]).await;
    refused(&shown, "This person is the helper here");
}

#[tokio::test]
async fn who_is_not_in_a_repair_finds_no_trace_of_it() {
    // stop.healing: everything that members and hosts can open, before and after.
    let house = quiet_house().await;
    let mut others = Vec::new();
    for name in ["Amina", "Pat", "Hodan", "Moira"] {
        others.push((name, house.signed_in(name).await));
    }
    let round = house.round("Spring check-in").await;
    let pages: Vec<String> = house
        .site
        .routes()
        .into_iter()
        .filter(|(_, route)| route.method == Method::Get)
        .map(|(_, route)| address(route.path, &round))
        .collect();
    let mut before = Vec::new();
    for (_, browser) in &mut others {
        for page in &pages {
            before.push(browser.get(page).await.main());
        }
    }
    let at = agreed(&house).await;
    let note = [("room", "together"), ("note-together", "I hear you, said Greg")];
    well(&does(&house, "Greg", &format!("{at}/write"), &note).await);
    let mut before = before.into_iter();
    for (name, browser) in &mut others {
        for page in &pages {
            let shown = browser.get(page).await;
            assert_eq!(shown.main(), before.next().unwrap(), "{name} {page}");
            for secret in [SECRET, "Say the name right", "I hear you", "The back room"] {
                assert!(!shown.html().contains(secret), "{name} {page}: {secret}");
            }
        }
        // Its address looks like one that leads nowhere, byte for byte.
        let nothing = format!("{FRONT}/01900000-0000-7000-8000-000000000000");
        for inside in ["", "/agreement"] {
            let there = browser.get(&format!("{at}{inside}")).await;
            let wall = browser.get(&format!("{nothing}{inside}")).await;
            assert_eq!(there.status, StatusCode::NOT_FOUND, "{name}");
            assert!(there.bytes == wall.bytes, "{name} {inside}");
        }
        browser.get(PATH).await;
        for (inside, field) in [
            ("helper", ("helper", "x")),
            ("answer", ("go", "yes")),
            ("steer", ("go", "take-back")),
            ("join", ("go", "yes")),
            ("write", ("room", "together")),
            ("agreement/yes", ("version", "1")),
            ("say", ("go", "end")),
        ] {
            let there = browser.post_only(&format!("{at}/{inside}"), &[field]).await;
            let wall = browser.post_only(&format!("{nothing}/{inside}"), &[field]).await;
            assert_eq!(there.status, StatusCode::NOT_FOUND, "{name} {inside}");
            assert!(there.bytes == wall.bytes, "{name} {inside}");
        }
    }
}

#[tokio::test]
async fn only_the_side_that_was_hurt_closes_it_and_then_the_notes_go() {
    // stop.healing
    let house = House::lively().await;
    let at = agreed(&house).await;
    let say = format!("{at}/say");
    for name in ["Greg", "Ruth"] {
        for go in ["mended", "not-yet", "end"] {
            let shown = does(&house, name, &say, &[("go", go)]).await;
            refused(&shown, "Only the side that was hurt can say this");
        }
    }
    refused(&does(&house, "Greg", &format!("{at}/steer"), &[("go", "take-back")]).await, "Go back");
    let page = at_mend(&house, "Greg").await.get(&at).await;
    assert!(page.attributes("button[value=mended]", "value").is_empty());
    house.days_pass(20).await;
    assert!(house.signed_in("Luz").await.get(HOME).await.main().contains("waits for you"));
    let page = at_mend(&house, "Luz").await.get(&at).await;
    assert!(page.main().contains("How is it now?"), "{}", page.main());
    let shown = does(&house, "Luz", &say, &[("go", "mended")]).await;
    assert!(shown.main().contains("said: it is mended"), "{}", shown.main());
    refused(&does(&house, "Greg", &say, &[("go", "end")]).await, "Go back");
    // On the agreed day nothing of it is left, also for those who were in it.
    house.days_pass(5).await;
    for name in ["Luz", "Greg", "Ruth"] {
        let shown = at_mend(&house, name).await.get(&at).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn each_side_prepares_apart_and_who_is_asked_reads_nothing_before_their_yes() {
    let house = House::lively().await;
    let at = both_in_it(&house).await;
    let write = async |name: &str, room: &str, words: &str| {
        let field = format!("note-{room}");
        let fields = [("room", room), (field.as_str(), words)];
        does(&house, name, &format!("{at}/write"), &fields).await
    };
    well(&write("Luz", "harmed", "For Ruth alone, from Luz").await);
    well(&write("Greg", "other", "For Ruth alone, from Greg").await);
    refused(&write("Greg", "harmed", "Into the wrong room").await, "no place at this point");
    let page = async |name: &str| at_mend(&house, name).await.get(&at).await.main();
    let (luz, greg, ruth) = (page("Luz").await, page("Greg").await, page("Ruth").await);
    assert!(luz.contains("from Luz") && !luz.contains("from Greg"), "{luz}");
    assert!(greg.contains("from Greg") && !greg.contains("from Luz"), "{greg}");
    assert!(!greg.contains(SECRET), "the first words are for the helper: {greg}");
    assert!(ruth.contains("from Luz") && ruth.contains("from Greg"), "{ruth}");
    // Someone else, who has not said yes: names, and not a word more.
    let house = House::lively().await;
    let (greg, ruth) = (house.person("Greg").await, house.person("Ruth").await);
    let at = begins(&house, "Luz", &[("words", SECRET), ("side", "harmed")]).await;
    let helper = [("helper", &*ruth.to_string())];
    well(&does(&house, "Luz", &format!("{at}/helper"), &helper).await);
    well(&does(&house, "Ruth", &format!("{at}/answer"), &[("go", "yes")]).await);
    let asked = [("person", &*greg.to_string())];
    well(&does(&house, "Luz", &format!("{at}/invite"), &asked).await);
    let page = at_mend(&house, "Greg").await.get(&at).await;
    assert!(page.main().contains("Will you come and talk?"), "{}", page.main());
    assert!(!page.html().contains(SECRET));
    let shown = does(&house, "Greg", &format!("{at}/join"), &[("go", "no")]).await;
    assert!(!shown.main().contains("asks you to come"), "{}", shown.main());
    assert_eq!(at_mend(&house, "Greg").await.get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn that_stung_is_seen_by_the_chosen_helper_alone() {
    // guide.humor
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let new = format!("{HOME}/decide/boards/new");
    hodan.get(&new).await;
    let fields = [("title", "Rules"), ("one", "We need rules."), ("other", "We need room.")];
    let board = hodan.post_only(&new, &fields).await.leads_to().unwrap();
    hodan.get(&board).await;
    let written =
        [("side", "one"), ("kind", "good"), ("line-one-good", "Even for the late ones, ha.")];
    well(&hodan.post(&board, &written).await);

    let mut luz = house.signed_in("Luz").await;
    let post = luz.get(&board).await;
    let link = post.attributes(".stung a", "href").remove(0);
    assert!(hodan.get(&board).await.attributes(".stung a", "href").is_empty(), "not on one's own");
    let form = luz.get(&link).await;
    well(&form);
    let about = form.attributes("input[name=about]", "value").remove(0);
    assert_eq!(about, format!("{board}#one-good"));
    let fields = [("about", about.as_str()), ("words", SECRET)];
    let at = luz.post_only(NEW, &fields).await.leads_to().unwrap();
    let ruth = house.person("Ruth").await.to_string();
    let asked = luz.post(&format!("{at}/helper"), &[("helper", &ruth)]).await;
    assert!(asked.main().contains("has until April 4, 2026"), "three days: {}", asked.main());

    let helper = at_mend(&house, "Ruth").await.get(&at).await;
    assert!(helper.main().contains(SECRET), "{}", helper.main());
    assert_eq!(helper.attributes("#now ~ p a", "href"), [about.as_str()]);
    for name in ["Hodan", "Amina", "Moira", "Pat"] {
        let mut browser = house.signed_in(name).await;
        assert_eq!(browser.get(&at).await.status, StatusCode::NOT_FOUND, "{name}");
        assert!(!browser.get(FRONT).await.main().contains("stung"), "{name}");
    }
    // Nothing on the post is different, for those in it neither.
    assert_eq!(luz.get(&board).await.main(), post.main());
    assert!(!hodan.get(&board).await.html().contains("mend/0"));

    house.days_pass(4).await;
    let shown = luz.get(&at).await;
    assert_eq!(shown.texts("#helper label"), ["Moira · City Parks"]);
    assert!(luz.get(HOME).await.main().contains("Something waits for you"));
    assert_eq!(at_mend(&house, "Ruth").await.get(&at).await.status, StatusCode::NOT_FOUND);
    // It can be taken back whole.
    let shown = does(&house, "Luz", &format!("{at}/steer"), &[("go", "take-back")]).await;
    well(&shown);
    assert_eq!(luz.get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_that_leads_elsewhere_is_about_nothing() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    for about in ["https://evil.example/", "//evil.example", "/p/other/decide", "javascript:x"] {
        let shown = luz.get(&format!("{NEW}?about={about}")).await;
        well(&shown);
        assert!(shown.attributes("input[name=about]", "value").is_empty(), "{about}");
        assert!(!shown.html().contains("evil"), "{about}");
    }
}

#[tokio::test]
async fn a_deleted_person_leaves_nothing_in_any_repair() {
    let house = House::lively().await;
    let at = agreed(&house).await;
    let greg = house.person("Greg").await.to_string();
    let mut browser = house.signed_in("Greg").await;
    assert!(browser.get("/me").await.main().contains("What you are in"));
    browser.get("/me/delete").await;
    well(&browser.post("/me/delete", &[]).await);
    let shown = at_mend(&house, "Luz").await.get(&at).await;
    assert!(!shown.html().contains("Greg") && !shown.html().contains(&greg), "{}", shown.main());
    // The harmed side leaves: nothing stays.
    let mut browser = house.signed_in("Luz").await;
    browser.get("/me/delete").await;
    well(&browser.post("/me/delete", &[]).await);
    assert_eq!(at_mend(&house, "Ruth").await.get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_owed_answer_and_a_path_are_two_things() {
    // A partnership that has begun goes on when a helper steps down; its hosts read what is missing.
    let house = quiet_house().await;
    well(&does(&house, "Moira", &format!("{FRONT}/help"), &[("go", "no")]).await);
    let home = house.signed_in("Amina").await.get(HOME).await;
    assert!(home.main().contains("Fewer than two people"), "{}", home.main());
    let round = super::open(&house, super::by_groups("Go on", &["stop.trust"])).await;
    super::close(&house, &round).await;
    answer_for(&house, &round).await;
}
