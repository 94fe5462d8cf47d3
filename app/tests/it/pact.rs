//! The pact: put together from what was decided, signed by partners, taken along as a file.

use axum::http::StatusCode;
use sea_orm::prelude::Uuid;

use crate::{
    agreements,
    house::House,
    roles,
    words::{decided_as, respect_is_agreed, subjects, values},
};

const PACT: &str = "/p/roots-and-rivers-partnership/decide/pact";

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A partnership that decided something of each kind.
async fn lived_in() -> House {
    let house = House::lively().await;
    respect_is_agreed(&house).await;
    let mut luz = house.signed_in("Luz").await;
    agreements::begun(&mut luz, "Listening", "We let each other finish, with respect.").await;
    let about = subjects(&house, "agreement").await.remove(0);
    let text = "We let each other finish, with respect.";
    decided_as(&house, (Uuid::from_u128(101), &about), text).await.unwrap();
    let rides = roles::added(&mut luz, "Rides").await;
    roles::takes(&mut luz, &rides, "2026-06-01").await;
    luz.get(&format!("{PACT}/purpose")).await;
    let purpose = [("text", "For <i>every</i> child here.\nTogether."), ("language", "en")];
    let waits = luz.post(&format!("{PACT}/purpose"), &purpose).await;
    assert!(waits.main().contains("Waits for consent"), "{}", waits.main());
    let about = subjects(&house, "pact").await.remove(0);
    decided_as(&house, (Uuid::from_u128(102), &about), purpose[0].1).await.unwrap();
    house
}

#[tokio::test]
async fn the_pact_is_put_together_from_what_was_decided_and_names_no_one() {
    let house = lived_in().await;
    let mut hodan = house.signed_in("Hodan").await;
    let shown = hodan.get(PACT).await;
    let said = plain(&shown.texts("article").join(" "));
    for part in [
        "For <i>every</i> child here.",
        "Somali Youth Circle",
        "We hear each other out.",
        "We let each other finish, with respect.",
        "Rides",
        "Familias Unidas, until June 1, 2026.",
        "We decide by consent",
        "When something goes wrong",
        "A partner can leave at any time.",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(!shown.html().contains("<i>every</i>"), "what people wrote stays text");
    for name in ["Luz", "Hodan", "Ruth"] {
        assert!(!said.contains(name), "{name} in {said}");
    }
    let file = hodan.get(&format!("{PACT}.md")).await;
    let markdown = file.html();
    assert!(file.headers["content-disposition"].to_str().unwrap().contains(".md"));
    for part in [
        "# Our pact: Roots & Rivers Partnership",
        "For \\<i\\>every\\</i\\> child here.",
        "### Listening",
        "- Bethel Church: Has not signed yet",
    ] {
        assert!(markdown.contains(part), "{part} in {markdown}");
    }
    hodan.get("/?lang=es").await;
    assert!(hodan.get(PACT).await.main().contains("Para qué estamos juntos"));
}

#[tokio::test]
async fn a_partner_signs_by_one_of_its_members_and_no_one_is_named() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    hodan.get(&format!("{PACT}/sign")).await;
    let nothing = hodan.post(&format!("{PACT}/sign"), &[]).await;
    assert!(nothing.main().contains("There is no pact to sign yet"), "{}", nothing.main());
    drop(hodan);
    let house = lived_in().await;
    let mut hodan = house.signed_in("Hodan").await;
    let ask = hodan.get(&format!("{PACT}/sign")).await;
    assert!(plain(&ask.main()).contains("Sign the pact for Somali Youth Circle?"));
    for _ in 0..2 {
        let signed = hodan.post(&format!("{PACT}/sign"), &[]).await;
        assert!(signed.texts("dl.facts").join(" ").contains("Signed on April 1, 2026"));
    }
    let log =
        values(&house, "SELECT kind FROM log_entry WHERE kind LIKE 'pact.%' ORDER BY seq").await;
    assert_eq!(log, ["pact.adopted", "pact.signed"]);
    for name in ["Hodan", "Luz", "Ruth"] {
        let sql = format!("SELECT said FROM log_body WHERE said LIKE '%{name}%'");
        assert!(values(&house, &sql).await.is_empty(), "{name} is in the open log");
    }
}

#[tokio::test]
async fn leaving_opens_a_guide_with_the_roles_to_hand_over() {
    let house = lived_in().await;
    let mut luz = house.signed_in("Luz").await;
    let guide = luz.get(&format!("{PACT}/leave")).await;
    assert_eq!(guide.status, StatusCode::OK);
    assert!(guide.main().contains("Leaving is allowed") && guide.main().contains("Rides"));
    house.days_pass(250).await;
    assert!(luz.get(PACT).await.main().contains("It is time to look at the pact again"));
    luz.get(&format!("{PACT}/purpose")).await;
    let empty = [("text", "\u{2066}"), ("language", "en")];
    let empty = luz.post(&format!("{PACT}/purpose"), &empty).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.main().contains("Write what you are together for."));
}
