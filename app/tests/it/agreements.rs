//! Agreements: where members stand, and what holds.

use axum::http::StatusCode;

use crate::{
    house::{Browser, House},
    words::{decided_as, link, respect_is_agreed, subjects, values},
};
use sea_orm::prelude::Uuid;

const AGREEMENTS: &str = "/p/roots-and-rivers-partnership/decide/agreements";

/// Begins an agreement in own words; gives its address.
pub async fn begun(browser: &mut Browser<'_>, title: &str, text: &str) -> String {
    browser.get(&format!("{AGREEMENTS}/new")).await;
    let fields = [("title", title), ("text", text), ("language", "en")];
    browser.post(&format!("{AGREEMENTS}/new"), &fields).await;
    let list = browser.get(AGREEMENTS).await;
    link(&list, title).unwrap_or_else(|| panic!("no {title} in {}", list.main()))
}

fn about(at: &str) -> String {
    format!("agreement:{}", at.rsplit('/').next().unwrap())
}

#[tokio::test]
async fn the_22_points_are_offered_and_one_becomes_an_agreement() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let list = luz.get(AGREEMENTS).await;
    assert_eq!(list.attributes("button[name=point]", "value").len(), 22);
    assert!(list.main().contains("Nothing is agreed yet"));
    let one = luz.post(&format!("{AGREEMENTS}/begin"), &[("point", "guide.humor")]).await;
    assert_eq!(one.status, StatusCode::OK);
    let list = luz.get(AGREEMENTS).await;
    assert_eq!(list.attributes("button[name=point]", "value").len(), 21);
    let waiting = subjects(&house, "agreement").await;
    let text = values(&house, "SELECT text FROM subject_v1 WHERE kind = 'agreement'").await;
    decided_as(&house, (Uuid::from_u128(5), &waiting[0]), &text[0]).await.unwrap();
    let list = luz.get(AGREEMENTS).await;
    assert!(list.main().contains("Adopted by consent on April 1, 2026"), "{}", list.main());
    assert_eq!(values(&house, "SELECT text FROM agreement_v1").await, text);
    let unknown = luz.post(&format!("{AGREEMENTS}/begin"), &[("point", "guide.nothing")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_someone_stands_is_theirs_alone_and_nothing_is_adopted_over_them() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let at = begun(&mut luz, "Listening", "We let each other finish.").await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(&at).await;
    let canary = "Only I know these words";
    let change = [("stand", "change"), ("words", canary)];
    let mine = hodan.post(&format!("{at}/stand"), &change).await;
    assert!(mine.main().contains(canary) && mine.main().contains("Put my words to everyone"));
    let theirs = luz.get(&at).await;
    assert!(theirs.main().contains("Someone would like to talk first"), "{}", theirs.main());
    assert!(!theirs.html().contains(canary) && !theirs.html().contains("Hodan"));
    assert!(theirs.main().contains("Make time for that, then ask again"));
    let hindered = decided_as(&house, (Uuid::from_u128(6), &about(&at)), "Other words.").await;
    assert_eq!(hindered.unwrap_err().code, "agreements.talk_first");
    // She finds it on her own page, and it goes with her.
    assert!(hodan.get("/me").await.main().contains(canary));
    hodan.get("/me/delete").await;
    hodan.post("/me/delete", &[("sure", "yes")]).await;
    let left = values(&house, "SELECT stand FROM agreement_stand").await;
    assert!(left.is_empty(), "{left:?}");
    assert!(values(&house, "SELECT words FROM agreement_stand").await.is_empty());
}

#[tokio::test]
async fn own_words_can_be_put_to_everyone_and_ask_them_again() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let at = begun(&mut luz, "Listening", "We let each other finish.").await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(&at).await;
    let change = [("stand", "change"), ("words", "We listen to the end.")];
    let mine = hodan.post(&format!("{at}/stand"), &change).await;
    let put = link(&mine, "Put my words to everyone").unwrap();
    let form = hodan.get(&put).await;
    assert_eq!(form.texts("textarea"), ["We listen to the end."]);
    let fields = [("title", "Listening"), ("text", "We listen to the end."), ("language", "en")];
    hodan.post(&format!("{at}/words"), &fields).await;
    let theirs = luz.get(&at).await;
    assert!(theirs.main().contains("We listen to the end."));
    assert!(!theirs.main().contains("Someone would like to talk first"));
    decided_as(&house, (Uuid::from_u128(6), &about(&at)), "We listen to the end.").await.unwrap();
    house.days_pass(300).await;
    let home = luz.get("/p/roots-and-rivers-partnership/").await;
    assert!(home.main().contains("Agreements to look at again"), "{}", home.main());
    assert!(luz.get(&at).await.main().contains("It is time to look at this again together."));
}

#[tokio::test]
async fn our_words_are_one_tap_away_in_an_agreement() {
    let house = House::lively().await;
    respect_is_agreed(&house).await;
    let mut luz = house.signed_in("Luz").await;
    let at = begun(&mut luz, "With care", "We speak with respect, and <b>build</b> trust.").await;
    let shown = luz.get(&at).await;
    assert_eq!(shown.texts("a.our-word"), ["respect", "trust"]);
    assert!(shown.html().contains("&lt;b&gt;build&lt;/b&gt;"));
    let word = shown.attributes("a.our-word", "href").remove(0);
    assert!(luz.get(&word).await.main().contains("We hear each other out."));
}

#[tokio::test]
async fn what_is_typed_wrong_is_said() {
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    luz.get(&format!("{AGREEMENTS}/new")).await;
    let pasted = "<div>words</div> ".repeat(3_000);
    let tricky = "\u{202e}\u{2066}";
    for (title, text, says) in [
        ("", "We listen.", "Give it a name"),
        ("Listening", tricky, "Write what we agree on."),
        ("Listening", pasted.as_str(), "There is room for 5000"),
        (pasted.as_str(), "We listen.", "There is room for 200"),
    ] {
        let fields = [("title", title), ("text", text), ("language", "en")];
        let shown = luz.post(&format!("{AGREEMENTS}/new"), &fields).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown.main().contains(says), "{says} in {}", shown.main());
        assert!(!shown.html().contains("<div>words"), "what was pasted stays text");
    }
    let at = begun(&mut luz, "Listening", "We listen.").await;
    luz.get(&at).await;
    let nothing = luz.post(&format!("{at}/stand"), &[("words", "")]).await;
    assert!(nothing.main().contains("Choose one"), "{}", nothing.main());
}
