//! Who decides what, through the pages: anyone reads it, anyone can ask for a change, and only a
//! decision changes it.

use axum::http::StatusCode;
use powerwith_core::{Decided, Happened, Subject};
use powerwith_web::{Heard, Hindered, Speech};

use crate::house::{Browser, House, Shown};

const WHO: &str = "/p/roots-and-rivers-partnership/decide/who";
const CHANGE: &str = "/p/roots-and-rivers-partnership/decide/who/change";
const DECISION: &str = "0b0e7f60-5f0f-4c1e-9d0a-1f2e3d4c5b6a";

/// Three people of two partners, ten days, two values and one in own words, and one partner leads.
async fn asks(house: &House, browser: &mut Browser<'_>) -> Subject {
    let lead = house.label("City Parks").await;
    browser.get(CHANGE).await;
    let fields = [
        ("people", "4"),
        ("partners", "2"),
        ("days", "10"),
        ("value", "ubuntu"),
        ("value", "love"),
        ("own", "Rest\nubuntu\n"),
        ("lead", &lead),
    ];
    let shown = browser.post_only(CHANGE, &fields).await;
    let to = shown.leads_to().unwrap_or_else(|| panic!("{}", shown.main()));
    let (page, about) = to.split_once("?about=").unwrap();
    assert!(page.ends_with("/decide/new"), "{page}");
    about.parse().unwrap()
}

/// What the decision practice hears when the proposal about it was decided.
async fn decided(house: &House, about: &Subject) {
    let (here, moment) = (house.partnership().await, house.moment());
    let what = Happened::Decided(Decided {
        decision: DECISION.parse().unwrap(),
        about: Some(about.clone()),
        text: "We take more time.".to_owned(),
        until: moment.today().plus_days(300),
        review: moment.today().plus_days(100),
        seats: Vec::new(),
    });
    let heard = Heard { partnership: here, what: &what, moment: &moment };
    let work = async |tx: powerwith_store::Tx| house.site.tell(&tx, &heard).await;
    let told: powerwith_core::Outcome<(), Hindered> =
        house.site.store.with_write_tx("tell", work).await;
    told.unwrap();
}

fn facts(shown: &Shown) -> String {
    shown.texts("section[aria-labelledby=consent] dl").join(" ")
}

#[tokio::test]
async fn any_member_reads_how_it_is_decided_and_who_set_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let shown = hodan.get(WHO).await;
    assert_eq!(shown.status, StatusCode::OK);
    let facts = facts(&shown);
    for said in
        ["At least 3 people, of at least 2 partners", "7 days", "None chosen yet", "The founding, "]
    {
        assert!(facts.contains(said), "{said}: {facts}");
    }
    assert_eq!(house.browser().get(WHO).await.status, StatusCode::NOT_FOUND);
    hodan.get("/?lang=es").await;
    let shown = hodan.get(WHO).await.main();
    assert!(shown.contains("Quién decide qué") && shown.contains("El comienzo, "), "{shown}");
}

#[tokio::test]
async fn asking_changes_nothing_and_a_decision_changes_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let before = facts(&hodan.get(WHO).await);
    let about = asks(&house, &mut hodan).await;
    let mut luz = house.signed_in("Luz").await;
    assert_eq!(facts(&luz.get(WHO).await), before);
    let one = luz.get(&format!("{WHO}/{}", about.id)).await.main();
    assert!(one.contains("Then: 10 days") && one.contains("Now: 7 days"), "{one}");

    decided(&house, &about).await;
    let shown = luz.get(WHO).await;
    let after = facts(&shown);
    for said in
        ["At least 4 people", "10 days", "Ubuntu, Love, Rest", "City Parks", "The decision of"]
    {
        assert!(after.contains(said), "{said}: {after}");
    }
    // One tap from what holds to the decision that set it; and each is found by its decision.
    let to = shown.attributes("section[aria-labelledby=consent] dd a", "href");
    assert_eq!(to, [format!("/p/roots-and-rivers-partnership/decide/{DECISION}")]);
    assert_eq!(shown.texts(&format!("[id='by-{DECISION}']")).len(), 1);
    assert_eq!(shown.texts("#by-the-founding").len(), 1);
    assert_eq!(luz.get(&format!("{WHO}/{}", about.id)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_changed_rule_is_in_the_open_log_old_and_new_and_without_people() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let about = asks(&house, &mut hodan).await;
    decided(&house, &about).await;
    let log = hodan.get("/p/roots-and-rivers-partnership/open?kind=rule.set").await;
    assert!(log.main().contains("A rule of ours changed"), "{}", log.main());
    let entries = log.attributes("main a", "href");
    let entry = entries.iter().find(|to| to.contains("/open/entries/")).unwrap();
    let said = hodan.get(entry).await.main();
    for line in ["old-days 7", "new-days 10", "new-value ubuntu", "Rest", "City Parks"] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(!said.contains("Hodan"));
}

#[tokio::test]
async fn a_proposal_about_it_begins_with_what_would_change_in_words() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let about = asks(&house, &mut hodan).await;
    let (db, here) = (house.site.store.read(), house.partnership().await);
    let find = decision_server::subject::find(db, Speech::English, (here, &about)).await;
    let found = find.unwrap().unwrap();
    assert_eq!(found.title.as_str(), "Change how we decide");
    let first = found.text.as_str().lines().next().unwrap();
    let expected = "Who must have spoken: At least 4 people, of at least 2 partners. \
                    Now: At least 3 people, of at least 2 partners.";
    assert_eq!(first.replace(['\u{2068}', '\u{2069}'], ""), expected);
    decided(&house, &about).await;
    let again = decision_server::subject::find(db, Speech::English, (here, &about)).await.unwrap();
    assert_eq!(again, None, "what holds already is not asked for again");
}

#[tokio::test]
async fn what_cannot_hold_is_said_at_its_field() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    for (fields, field) in [
        ([("people", "3"), ("partners", "2"), ("days", "7")], "people"),
        ([("people", "900"), ("partners", "2"), ("days", "7")], "people"),
        ([("people", "3"), ("partners", "1"), ("days", "7")], "partners"),
        ([("people", "3"), ("partners", "2"), ("days", "32")], "days"),
        ([("people", "3"), ("partners", "2"), ("days", "soon")], "days"),
    ] {
        hodan.get(CHANGE).await;
        let shown = hodan.post(CHANGE, &fields).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shown.attributes(".note.wrong a", "href"), [format!("#{field}")], "{fields:?}");
        assert_eq!(shown.attributes("#days", "value"), [fields[2].1]);
    }
}

#[tokio::test]
async fn the_form_begins_with_what_holds_now() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let about = asks(&house, &mut hodan).await;
    decided(&house, &about).await;
    let shown = hodan.get(CHANGE).await;
    assert_eq!(shown.attributes("#people", "value"), ["4"]);
    assert_eq!(shown.attributes("[name=value][checked]", "value"), ["ubuntu", "love"]);
    assert_eq!(shown.texts("#own"), ["Rest"]);
    assert_eq!(shown.attributes("[name=lead][checked]", "value").len(), 1);
}
