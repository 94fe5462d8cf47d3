//! Gathering: what comes and what was, who holds it, what stays of it.

use axum::http::StatusCode;
use sea_orm::prelude::Uuid;

use super::HOME;
use crate::{
    agreements::begun,
    house::{Browser, House, Shown},
    words::{decided_as, subjects},
};

const NEW: &str = "/p/roots-and-rivers-partnership/gather/new";

/// Fields of a supper on April 29, with these on top.
fn supper<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("kind", "open-table"),
        ("title", "Supper at the river"),
        ("day", "2026-04-29"),
        ("starts", "17:30"),
        ("minutes", "120"),
        ("place", "Northside Elementary"),
        ("ease", "meal"),
        ("ease-words", "Español, Soomaali"),
    ];
    fields.retain(|(name, _)| *name == "ease" || !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    fields
}

/// A gathering that this person calls; its address.
async fn called(browser: &mut Browser<'_>, more: &[(&str, &str)]) -> String {
    browser.get(NEW).await;
    let shown = browser.post_only(NEW, &supper(more)).await;
    shown.leads_to().unwrap_or_else(|| panic!("{}", shown.main()))
}

/// Does one thing on the page of a gathering.
async fn does(browser: &mut Browser<'_>, at: &str, what: (&str, &[(&str, &str)])) -> Shown {
    browser.get(at).await;
    browser.post(&format!("{at}/{}", what.0), what.1).await
}

#[tokio::test]
async fn any_member_calls_a_gathering_and_everyone_sees_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let mut luz = house.signed_in("Luz").await;
    let list = luz.get(&format!("{HOME}/gather")).await.main();
    assert!(list.contains("Supper at the river"), "{list}");
    let page = luz.get(&at).await.main();
    for words in [
        "Wednesday, April 29, 2026",
        "5:30 pm to 7:30 pm",
        "By the clocks in UTC",
        "Northside Elementary",
        "Meal",
        "Soomaali",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Hodan"), "who called it is nobody's business: {page}");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(NEW).await;
    let shown = hodan.post(NEW, &[("about", "Come.")]).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = ["#kind", "#title", "#day", "#starts", "#minutes"];
    assert_eq!(shown.attributes(".note.wrong a", "href"), fields);
    assert_eq!(shown.texts("#about"), ["Come."]);
    for (more, field) in [
        (("day", "2026-03-31"), "#day"),
        (("day", "2029-03-31"), "#day"),
        (("place", ""), "#place"),
        (("minutes", "5"), "#minutes"),
    ] {
        let shown = hodan.post(NEW, &supper(&[more])).await;
        assert_eq!(shown.attributes(".note.wrong a", "href"), [field], "{more:?}");
        assert_eq!(shown.attributes("#title", "value"), ["Supper at the river"]);
    }
}

#[tokio::test]
async fn it_is_moved_and_called_off_with_a_word_why_by_who_called_it() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let mut amina = house.signed_in("Amina").await;
    let shown = amina.get(&format!("{at}/change")).await;
    assert_eq!(shown.status, StatusCode::CONFLICT, "a host has no more say than others");

    hodan.get(&format!("{at}/change")).await;
    let no_why = hodan.post(&format!("{at}/change"), &supper(&[("day", "2026-05-06")])).await;
    assert_eq!(no_why.attributes(".note.wrong a", "href"), ["#why"]);
    let moved = [("day", "2026-05-06"), ("why", "The school is closed that day.")];
    let shown = hodan.post(&format!("{at}/change"), &supper(&moved)).await.main();
    assert!(shown.contains("It was planned for Wednesday, April 29, 2026"), "{shown}");
    assert!(shown.contains("The school is closed that day."), "{shown}");

    let shown = does(&mut hodan, &at, ("off", &[("why", "Too much snow.")])).await.main();
    assert!(shown.contains("This gathering was called off. Too much snow."), "{shown}");
    let list = amina.get(&format!("{HOME}/gather")).await.main();
    assert!(list.contains("Called off"), "{list}");
    let shown = hodan.get(&format!("{at}/change")).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn holding_goes_round_by_peoples_own_yes() {
    // structure.rhythm
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let more = [("rhythm", "month"), ("hold", "yes"), ("day", "2026-04-08")];
    let first = called(&mut hodan, &more).await;
    assert!(hodan.get(&first).await.main().contains("Every month"));
    let list = hodan.get(&format!("{HOME}/gather")).await;
    let days: Vec<String> = list
        .texts("#coming ~ ul h3")
        .into_iter()
        .filter(|line| line.contains("Supper at the river"))
        .collect();
    assert_eq!(days.len(), 4, "the next three stand behind it: {days:?}");
    let links = list.attributes("#coming ~ ul h3 a", "href");
    let titles = list.texts("#coming ~ ul h3 a");
    let second = links.iter().zip(&titles).filter(|(_, title)| *title == "Supper at the river");
    let second = second.map(|(link, _)| link.clone()).nth(1).unwrap();

    let shown = does(&mut hodan, &second, ("hold", &[])).await;
    assert_eq!(shown.status, StatusCode::CONFLICT);
    assert!(shown.main().contains("You held the last one"), "{}", shown.main());
    let mut luz = house.signed_in("Luz").await;
    let shown = does(&mut luz, &second, ("hold", &[])).await;
    assert_eq!(shown.texts("#holders ~ .chips li"), ["Luz"]);
    let shown = does(&mut luz, &second, ("hold/back", &[])).await;
    assert!(shown.main().contains("Nobody yet. It could be you."), "{}", shown.main());
}

#[tokio::test]
async fn members_write_together_what_stays_and_nobody_is_named() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[("day", "2026-04-02")]).await;
    let early = hodan.get(&format!("{at}/note")).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    house.days_pass(2).await;
    let mut luz = house.signed_in("Luz").await;
    let seen_by_luz = luz.get(&format!("{at}/note")).await;
    let version = seen_by_luz.attributes("input[name=version]", "value").remove(0);
    let fields = [("heard", "Rides are short."), ("version", "0")];
    let shown = does(&mut hodan, &at, ("note", &fields)).await;
    assert_eq!(shown.status, StatusCode::OK);

    let fields = [("heard", "Food was good."), ("version", version.as_str())];
    let late = luz.post(&format!("{at}/note"), &fields).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.main().contains("Rides are short."), "{}", late.main());
    assert_eq!(late.texts("#heard"), ["Food was good."]);
    let version = late.attributes("input[name=version]", "value").remove(0);
    let both = [("heard", "Rides are short. Food was good."), ("version", version.as_str())];
    let shown = luz.post(&format!("{at}/note"), &both).await.main();
    assert!(shown.contains("Rides are short. Food was good."), "{shown}");
    assert!(!shown.contains("Hodan") && !shown.contains("Luz"), "{shown}");
    let log = luz.get(&format!("{HOME}/open")).await.main();
    assert!(!log.contains("gathering") && !log.contains("Supper"), "{log}");
}

#[tokio::test]
async fn no_table_can_hold_who_came() {
    let house = House::demo().await;
    let tables = house.site.store.tables().await.unwrap();
    let ours = tables.iter().filter(|table| table.name.starts_with("gathering"));
    for table in ours {
        let keeps_people = table.columns.iter().any(|column| column == "person_id");
        assert!(!keeps_people || table.name == "gathering_holder", "{}", table.name);
    }
}

#[tokio::test]
async fn agreements_stand_at_the_top_of_every_gathering() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let at = called(&mut hodan, &[]).await;
    let shown = hodan.get(&at).await;
    assert!(shown.texts("#agreements").is_empty(), "none holds yet: {}", shown.main());
    let text = "We let each other finish.";
    begun(&mut hodan, "Listening", text).await;
    let about = subjects(&house, "agreement").await.remove(0);
    decided_as(&house, (Uuid::from_u128(101), &about), text).await.unwrap();
    let shown = hodan.get(&at).await;
    assert_eq!(shown.texts("#agreements"), ["How we want to be together"]);
}
