//! Answering a round and making one, through the pages.

use axum::http::StatusCode;
use jiff::tz::TimeZone;
use powerwith::demo;
use reflection_rules::round::Keeping;

use crate::house::{Browser, House, Shown};

const HOME: &str = "/p/roots-and-rivers-partnership";

/// Presses a button on the page shown: everything hidden on it travels along.
pub async fn press(browser: &mut Browser<'_>, on: &Shown, typed: &[(&str, &str)]) -> Shown {
    let to = on.attributes("form#answer", "action").remove(0);
    let names = on.attributes("form#answer input[type=hidden]", "name");
    let values = on.attributes("form#answer input[type=hidden]", "value");
    let fields: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(values.iter().map(String::as_str))
        .filter(|(name, _)| *name != "_token")
        .chain(typed.iter().copied())
        .collect();
    browser.post(&to, &fields).await
}

/// The first radio of each group on the page, as if a person took the first one everywhere.
pub fn first_choices(on: &Shown) -> Vec<(String, String)> {
    let names = on.attributes("main input[type=radio]", "name");
    let values = on.attributes("main input[type=radio]", "value");
    let mut chosen: Vec<(String, String)> = Vec::new();
    for (name, value) in names.into_iter().zip(values) {
        if !chosen.iter().any(|(known, _)| *known == name) {
            chosen.push((name, value));
        }
    }
    chosen
}

/// Walks to the check page, taking the first choice on every page.
pub async fn walk(browser: &mut Browser<'_>, round: &str) -> Shown {
    let mut shown = browser.get(&format!("{HOME}/reflect/{round}")).await;
    for _ in 0..12 {
        if shown.attributes("button[name=go][value=send]", "value").len() == 1 {
            return shown;
        }
        let chosen = first_choices(&shown);
        let mut typed: Vec<(&str, &str)> =
            chosen.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        typed.push(("go", "next"));
        shown = press(browser, &shown, &typed).await;
    }
    panic!("no check page: {}", shown.main());
}

pub fn code_of(sent: &Shown) -> String {
    sent.texts("p.change-code").remove(0)
}

#[tokio::test]
async fn the_cards_are_on_the_table_before_the_first_question() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let shown = browser.get(&format!("{HOME}/reflect/{open}")).await;
    assert_eq!(shown.status, StatusCode::OK);
    let main = shown.main();
    for card in ["Who asks", "Why", "How long", "Who sees what", "What happens with it"] {
        assert!(main.contains(card), "{card} in {main}");
    }
    assert!(main.contains("We are deepening how we work together"), "{main}");
    assert!(main.contains("Our rules forbid it"), "{main}");
    assert!(shown.attributes("main input[checked]", "name").is_empty());
}

#[tokio::test]
async fn a_round_is_answered_page_by_page_and_sent_once() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let check = walk(&mut browser, &open).await;
    let sent = press(&mut browser, &check, &[("go", "send")]).await;
    assert_eq!(sent.status, StatusCode::OK);
    assert!(sent.main().contains("Your voice is in"), "{}", sent.main());
    assert_eq!(sent.headers["cache-control"], "no-store");
    let again = press(&mut browser, &check, &[("go", "send")]).await;
    assert!(again.main().contains("Your changes are in"), "{}", again.main());
    assert_eq!(code_of(&sent), code_of(&again));
    let card = browser.get(&format!("{HOME}/reflect/{open}")).await;
    assert!(card.main().contains("You already answered"), "{}", card.main());
}

#[tokio::test]
async fn nothing_is_chosen_for_anyone_on_the_way() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let mut shown = browser.get(&format!("{HOME}/reflect/{open}")).await;
    for _ in 0..9 {
        let checked = shown.attributes("main input[checked]", "name");
        let chosen_for_me = checked.iter().filter(|name| !name.ends_with(".story.who"));
        assert_eq!(chosen_for_me.count(), 0, "{checked:?}");
        shown = press(&mut browser, &shown, &[("go", "next")]).await;
    }
}

#[tokio::test]
async fn a_second_response_without_the_code_is_kindly_refused() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let first = walk(&mut browser, &open).await;
    let second = walk(&mut browser, &open).await;
    press(&mut browser, &first, &[("go", "send")]).await;
    let refused = press(&mut browser, &second, &[("go", "send")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("You already answered"), "{}", refused.main());
}

#[tokio::test]
async fn the_code_opens_the_answers_again_until_the_close() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let check = walk(&mut browser, &open).await;
    let said = check.texts("dl.answers dd");
    let sent = press(&mut browser, &check, &[("go", "send")]).await;
    let change = format!("{HOME}/reflect/{open}/change");
    browser.get(&change).await;
    let wrong = browser.post(&change, &[("code", "K3F9-K3F9-K3F9-K3F9")]).await;
    assert!(wrong.main().contains("look at each letter"), "{}", wrong.main());
    let typed = code_of(&sent).to_lowercase().replace('-', " ");
    let opened = browser.post(&change, &[("code", &typed)]).await;
    assert_eq!(opened.texts("dl.answers dd"), said);
    let sent = press(&mut browser, &opened, &[("go", "send")]).await;
    assert!(sent.main().contains("Your changes are in"), "{}", sent.main());
    house.days_pass(30).await;
    let late = browser.get(&change).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("This round is closed"), "{}", late.main());
}

#[tokio::test]
async fn another_language_in_the_middle_keeps_what_was_typed() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let mut shown = browser.get(&format!("{HOME}/reflect/{open}")).await;
    for _ in 0..2 {
        shown = press(&mut browser, &shown, &[("go", "next")]).await;
    }
    let (name, value) = first_choices(&shown).remove(0);
    let spanish = press(&mut browser, &shown, &[(&name, &value), ("lang", "es")]).await;
    assert_eq!(spanish.attributes("html", "lang"), ["es"]);
    assert!(spanish.attributes("main input[checked]", "name").contains(&name));
    assert!(spanish.main().contains("Pregunta 1 de"), "{}", spanish.main());
    let next = press(&mut browser, &spanish, &[(&name, &value), ("go", "next")]).await;
    assert_eq!(next.attributes("html", "lang"), ["es"]);
}

#[tokio::test]
async fn a_closed_round_says_so_and_nothing_breaks() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let check = walk(&mut browser, &open).await;
    house.days_pass(30).await;
    let late = press(&mut browser, &check, &[("go", "send")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("This round is closed"), "{}", late.main());
    for page in ["", "/paper", "/change", "/answer"] {
        let shown = browser.get(&format!("{HOME}/reflect/{open}{page}")).await;
        assert_eq!(shown.status, StatusCode::CONFLICT, "{page}");
    }
}

#[tokio::test]
async fn a_round_that_is_not_there_is_not_found() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Amina").await;
    let nowhere = "01890000-0000-7000-8000-000000000000";
    for page in ["", "/answer", "/change", "/paper", "/draft", "/draft/preview", "/host"] {
        for round in [nowhere, "x"] {
            let shown = browser.get(&format!("{HOME}/reflect/{round}{page}")).await;
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{round}{page}");
        }
    }
}

#[tokio::test]
async fn the_first_question_is_small_enough_for_a_slow_phone() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let shown = browser.get(&format!("{HOME}/reflect/{open}")).await;
    let shown = press(&mut browser, &shown, &[("go", "next")]).await;
    let shown = press(&mut browser, &shown, &[("go", "next")]).await;
    // Over the wire it is packed, to about a quarter.
    assert!(shown.bytes.len() < 20 * 1024, "{} bytes", shown.bytes.len());
    assert!(!shown.html().contains("http://") || shown.html().contains("http://www.w3.org"));
}

#[tokio::test]
async fn while_an_answer_is_owed_no_round_opens_and_the_refusal_leads_to_it() {
    let house = House::lively().await;
    let owed = house.round("Spring check-in").await;
    let mut browser = house.signed_in("Amina").await;
    let (draft, _) = write_draft(&house, &mut browser, "Too soon").await;
    let preview = browser.get(&format!("{HOME}/reflect/{draft}/draft/preview")).await;
    assert!(preview.main().contains("Too soon"), "{}", preview.main());
    let open = format!("{HOME}/reflect/{draft}/draft/open");
    let refused = browser.post(&open, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("First comes the answer to the last round"));
    let ways = refused.attributes("main a.btn", "href");
    assert_eq!(ways, [format!("{HOME}/see/{owed}/answer")]);
}

/// Writes a whole draft through the pages: its id, and the preview.
async fn write_draft(house: &House, browser: &mut Browser<'_>, title: &str) -> (String, Shown) {
    browser.get(&format!("{HOME}/reflect")).await;
    let begun = browser.post_only(&format!("{HOME}/reflect/new"), &[]).await;
    let at = begun.leads_to().unwrap();
    let draft = at.split('/').nth(4).unwrap().to_owned();
    browser.get(&at).await;
    let today = house.moment().today();
    let (closes, due) = (today.plus_days(8).to_string(), today.plus_days(20).to_string());
    let cards = [
        ("title", title),
        ("stage", "renewing"),
        ("keeping", "confidential"),
        ("why", "To plan the summer."),
        ("what-happens", "We pick three."),
        ("closes", &closes),
        ("answer-due", &due),
    ];
    browser.post(&at, &cards).await;
    let questions = [("focus", "stops@1/stop.trust"), ("others", "yes")];
    browser.post(&format!("{at}/questions"), &questions).await;
    let more =
        [("own-1", "Is the late bus back?"), ("own-1-form", "often5"), ("breakdown", "groups")];
    let preview = browser.post(&format!("{at}/more"), &more).await;
    (draft, preview)
}

#[tokio::test]
async fn a_host_writes_a_round_on_three_pages_and_sees_it_as_people_will() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Amina").await;
    let (_, preview) = write_draft(&house, &mut browser, "Late buses").await;
    let main = preview.main();
    assert!(main.contains("Amina, Pat"), "the hosts ask: {main}");
    assert!(main.contains("Is the late bus back?"), "{main}");
    assert!(main.contains("fewer than 5 people"), "{main}");
    let n_questions = preview.texts("section.preview").len();
    assert!((6..=8).contains(&n_questions), "{n_questions} questions");
    assert!(preview.texts("section.preview")[0].contains("your focus"));
}

#[tokio::test]
async fn a_fourth_focus_asks_which_one_to_let_go() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Amina").await;
    let (draft, _) = write_draft(&house, &mut browser, "Four").await;
    let page = format!("{HOME}/reflect/{draft}/draft/questions");
    browser.get(&page).await;
    let four = ["stop.trust", "stop.healing", "stop.community", "stop.intention"];
    let four: Vec<String> = four.iter().map(|item| format!("stops@1/{item}")).collect();
    let fields: Vec<(&str, &str)> = four.iter().map(|item| ("focus", item.as_str())).collect();
    let shown = browser.post(&page, &fields).await;
    assert!(shown.main().contains("which one to let go"), "{}", shown.main());
    assert_eq!(shown.attributes("input[name=focus][checked]", "value").len(), 4);
}

#[tokio::test]
async fn a_draft_is_for_hosts_alone_and_keeps_what_was_typed_wrong() {
    let house = House::lively().await;
    let mut host = house.signed_in("Amina").await;
    let (draft, _) = write_draft(&house, &mut host, "Hush").await;
    let mut member = house.signed_in("Hodan").await;
    for page in ["", "/draft", "/draft/preview", "/paper"] {
        let shown = member.get(&format!("{HOME}/reflect/{draft}{page}")).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{page}");
    }
    let page = format!("{HOME}/reflect/{draft}/draft");
    host.get(&page).await;
    let long = "x".repeat(500);
    let shown = host.post(&page, &[("title", "Kept"), ("why", &long), ("closes", "soon")]).await;
    assert_eq!(shown.attributes("#title", "value"), ["Kept"]);
    assert_eq!(shown.attributes("[role=alert] a", "href"), ["#why", "#closes"]);
    assert_eq!(shown.texts("#why"), [long]);
    let more = format!("{page}/more");
    let fields = [("own-1", "And?"), ("watch-url", "javascript:alert(1)")];
    let shown = host.post(&more, &fields).await;
    let wrong = shown.attributes("[role=alert] a", "href");
    let expected = ["#own-1-form", "#watch-title", "#watch-url", "#watch-minutes"];
    assert_eq!(wrong, expected);
}

#[tokio::test]
async fn no_host_alone_says_how_few_people_are_shown() {
    let house = House::lively().await;
    let page = format!("{HOME}/reflect/fewest");
    let mut amina = house.signed_in("Amina").await;
    let (draft, preview) = write_draft(&house, &mut amina, "Late buses").await;
    assert!(preview.main().contains("fewer than 5 people"), "{}", preview.main());
    // A field of old pages, or a made-up one, changes nothing.
    let more = format!("{HOME}/reflect/{draft}/draft/more");
    let shown = amina.post(&more, &[("floor", "12")]).await;
    assert!(shown.main().contains("fewer than 5 people"), "{}", shown.main());
    for wrong in ["", "5", "4", "-1", "21", "nine"] {
        amina.get(&page).await;
        let shown = amina.post(&page, &[("people", wrong)]).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert_eq!(shown.attributes("[role=alert] a", "href"), ["#people"], "{wrong}");
        assert_eq!(shown.attributes("#people", "value"), [wrong]);
    }
    let asked = amina.post(&page, &[("people", "8")]).await;
    assert!(asked.main().contains("fewer than 8 people"), "{}", asked.main());
    let waits = amina.get(&page).await;
    assert!(waits.main().contains("can say yes until"), "{}", waits.main());
    assert!(waits.main().contains("fewer than 5 people"), "nothing changed: {}", waits.main());
    assert!(waits.texts("#people").is_empty(), "it is asked once");

    let mut member = house.signed_in("Hodan").await;
    let seen = member.get(&page).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.texts("main form").is_empty(), "a member reads it");

    let mut pat = house.signed_in("Pat").await;
    let keys = pat.get(&format!("{HOME}/us/keys")).await;
    let yes = keys.attributes("form[action$='/yes']", "action").remove(0);
    pat.post(&yes, &[]).await;
    for mut reader in [member, pat] {
        let now = reader.get(&page).await;
        assert!(now.main().contains("fewer than 8 people"), "{}", now.main());
        let log = reader.get(&format!("{HOME}/open")).await;
        assert!(log.main().contains("The fewest people we show was raised"), "{}", log.main());
    }
    // The draft opens with it, also when it was written before.
    let preview = amina.get(&format!("{HOME}/reflect/{draft}/draft/preview")).await;
    assert!(preview.main().contains("fewer than 8 people"), "{}", preview.main());
    amina.get(&page).await;
    let lower = amina.post(&page, &[("people", "7")]).await;
    assert_eq!(lower.status, StatusCode::UNPROCESSABLE_ENTITY, "it never gets lower");
}

#[tokio::test]
async fn two_hosts_of_two_partners_close_a_round_early() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let (page, close) =
        (format!("{HOME}/reflect/{open}/host"), format!("{HOME}/reflect/{open}/close"));
    let mut amina = house.signed_in("Amina").await;
    amina.get(&page).await;
    for _ in 0..2 {
        let asked = amina.post(&close, &[]).await;
        assert!(asked.main().contains("Before the summer"), "{}", asked.main());
    }
    let waits = amina.get(&page).await;
    assert!(waits.main().contains("can say yes until April 8, 2026"), "{}", waits.main());
    // The old address alone closes nothing, whoever comes to it.
    let mut pat = house.signed_in("Pat").await;
    pat.get("/me").await;
    let keys = pat.post(&close, &[]).await;
    let seen = pat.get(&format!("{HOME}/see/{open}")).await;
    assert_ne!(seen.status, StatusCode::OK, "closed by one host: {}", seen.main());
    let yes = keys.attributes("form[action$='/yes']", "action");
    assert_eq!(yes.len(), 1, "asked twice is asked once");
    let done = pat.post(&yes[0], &[]).await;
    assert_eq!(done.status, StatusCode::OK);
    let closed = pat.get(&format!("{HOME}/see/{open}")).await;
    assert_eq!(closed.status, StatusCode::OK);
    assert!(closed.main().contains("Before the summer"), "{}", closed.main());
}

#[tokio::test]
async fn a_yes_to_a_round_that_closed_meanwhile_does_nothing_and_says_so() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut amina = house.signed_in("Amina").await;
    amina.get(&format!("{HOME}/reflect/{open}/host")).await;
    let mut days = 0;
    while amina.get(&format!("{HOME}/see/{open}")).await.status != StatusCode::OK {
        let host = amina.get(&format!("{HOME}/reflect/{open}/host")).await;
        if host.status == StatusCode::OK && !host.main().contains("can say yes until") {
            amina.post(&format!("{HOME}/reflect/{open}/close"), &[]).await;
        }
        house.days_pass(1).await;
        days += 1;
        assert!(days < 90, "the round never closes");
    }
    let mut pat = house.signed_in("Pat").await;
    let keys = pat.get(&format!("{HOME}/us/keys")).await;
    let yes = keys.attributes("form[action$='/yes']", "action").remove(0);
    let refused = pat.post(&yes, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("This round has closed already"), "{}", refused.main());
}

#[tokio::test]
async fn the_sheet_on_paper_asks_the_same_and_a_host_types_it_in() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let paper = format!("{HOME}/reflect/{open}/paper");
    let mut member = house.signed_in("Hodan").await;
    let sheet = member.get(&paper).await;
    let on_paper = sheet.texts(".paper-item h2");
    assert!(sheet.texts("select#for").is_empty(), "only hosts type sheets in");
    let mut host = house.signed_in("Amina").await;
    let sheet = host.get(&paper).await;
    let people = sheet.attributes("select#for option", "value");
    let names = sheet.texts("select#for option");
    let mateo = &people[names.iter().position(|name| name == "Mateo").unwrap()];
    let fields = [("code", "K3F9-Q2XM-7AB4-TW8C"), ("at", "card"), ("for", mateo)];
    let answer = format!("{HOME}/reflect/{open}/answer");
    let mut shown = host.post(&answer, &fields).await;
    let mut asked = shown.texts("h1");
    for _ in 0..9 {
        shown = press(&mut host, &shown, &[("go", "next")]).await;
        asked.extend(shown.texts("h1"));
    }
    assert!(on_paper.iter().all(|question| asked.contains(question)), "{on_paper:?} {asked:?}");
    member.get(&format!("{HOME}/reflect/{open}")).await;
    let as_member = member.post(&answer, &fields).await;
    assert_eq!(as_member.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn how_answers_are_kept_is_told_in_plain_words() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Hodan").await;
    let kept = browser.get(&format!("{HOME}/open/kept")).await;
    assert_eq!(kept.status, StatusCode::OK);
    for who in ["Everyone here", "The hosts", "Who runs the server", "records request"] {
        assert!(kept.main().contains(who), "{who}");
    }
}

#[tokio::test]
async fn a_questionnaire_goes_out_as_a_spreadsheet_and_a_broken_one_says_where() {
    let house = House::lively().await;
    let mut browser = house.signed_in("Amina").await;
    let all = format!("{HOME}/reflect/instruments");
    let list = browser.get(&all).await;
    assert!(list.main().contains("What comes with the program"), "{}", list.main());
    let file = browser.get(&format!("{all}/stops/1/form.xlsx")).await;
    assert!(file.bytes.starts_with(b"PK"));
    assert_eq!(
        browser.get(&format!("{all}/stops/9/form.xlsx")).await.status,
        StatusCode::NOT_FOUND
    );
    let none = browser.post(&all, &[]).await;
    assert!(none.main().contains("choose a file first"), "{}", none.main());
}

#[tokio::test]
async fn home_says_what_waits_for_a_voice_until_it_is_given() {
    let house = House::lively().await;
    let open = house.round("Before the summer").await;
    let mut browser = house.signed_in("Mateo").await;
    let waiting = "section[aria-labelledby=voice]";
    assert!(browser.get(HOME).await.texts(waiting)[0].contains("Before the summer"));
    let check = walk(&mut browser, &open).await;
    press(&mut browser, &check, &[("go", "send")]).await;
    assert!(!browser.get(HOME).await.texts(waiting)[0].contains("Before the summer"));
}

#[tokio::test]
async fn a_crowd_for_the_bench_has_one_open_round_of_eight_questions() {
    let house = House::demo().await;
    let (store, now) = (&house.site.store, house.moment());
    let crowd = (60, Keeping::Confidential);
    demo::fill_with_a_crowd(store, &TimeZone::UTC, &now, crowd).await.unwrap();
    assert_eq!(demo::links(store, &now).await.unwrap().len(), 60);
    let (round, home) = (house.round("All of us at once").await, "/p/harbor-and-hills-partnership");
    let mut person = house.signed_in("Person 17").await;
    let card = person.get(&format!("{home}/reflect/{round}")).await;
    assert_eq!(card.status, StatusCode::OK);
    let first = press(&mut person, &card, &[("go", "next")]).await;
    let asked = press(&mut person, &first, &[("go", "next")]).await;
    assert!(asked.main().contains(" 8"), "{}", asked.main());
}
