//! Acts that take two keys.

use super::*;

/// The key that waits on the page of a proposal.
async fn key(table: &Table<'_>, name: &str) -> String {
    table.seen_by(name).await.attributes("form[action*='/keys/']", "action")[0].clone()
}

#[tokio::test]
async fn a_stated_exception_shows_on_the_decision_and_in_the_log_for_good() {
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    let seat = {
        let shown = table.seen_by("Amina").await;
        shown.attributes("a[href$='/without']", "href")[0].clone()
    };
    let mut amina = table.visit("Amina").await;
    refused(&amina.post(&seat, &[("reason", "")]).await, "Write the reason.");
    amina.post(&seat, &[("reason", "We asked nine families, and none can come.")]).await;
    let key = key(&table, "Amina").await;
    // A host who tries both keys.
    refused(&amina.post(&key, &[("answer", "yes")]).await, "Both keys would be one partner’s.");
    let mut hodan = table.visit("Hodan").await;
    assert_eq!(hodan.post(&key, &[("answer", "yes")]).await.status, StatusCode::NOT_FOUND);
    let mut pat = table.visit("Pat").await;
    let shown = pat.post(&key, &[("answer", "yes")]).await;
    assert!(shown.main().contains("We asked nine families"), "{}", shown.main());

    table.on("Denise", "seats").await;
    table.on("Denise", "understand").await;
    house.days_pass(4).await;
    table.on("Denise", "react").await;
    for name in ["Luz", "Ruth", "Denise"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    let shown = table.decides("Luz").await;
    let decision = shown.texts("section[aria-labelledby=decision]").concat();
    assert!(
        decision.contains("nobody sat there; why it went on: We asked nine families"),
        "{decision}"
    );
    let list = table.visit("Hodan").await.get(&format!("{HOME}/decide")).await.main();
    assert!(list.contains("With fewer than 3 decisions"), "{list}");
    let log = table.log().await;
    assert!(log.contains("kind seat.excepted\n"), "{log}");
    let made = log.split("kind decision.made").nth(1).unwrap();
    assert!(made.contains("We asked nine families"), "{made}");
}

#[tokio::test]
async fn keys_are_confirmed_refused_taken_back_or_lapse_and_all_of_it_is_seen() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    let asks = async || {
        let mut amina = table.visit("Amina").await;
        amina.post(&table.path("close-early"), &[("version", "1")]).await
    };
    asks().await;
    assert!(table.seen_by("Hodan").await.main().contains("Close the asking early"));
    refused(&asks().await, "Someone asks for this already.");
    let mut pat = table.visit("Pat").await;
    pat.post(&key(&table, "Pat").await, &[("answer", "no")]).await;
    asks().await;
    let mut amina = table.visit("Amina").await;
    amina.post(&key(&table, "Amina").await, &[("answer", "back")]).await;
    asks().await;
    pat.post(&key(&table, "Pat").await, &[("answer", "yes")]).await;
    let shown = table.seen_by("Hodan").await;
    assert!(shown.texts(".eyebrow")[0].starts_with("People were asked."), "{}", shown.main());
    let log = table.log().await;
    for kind in ["key.asked", "key.refused", "key.taken-back", "key.confirmed", "consent.closed"] {
        assert!(log.contains(&format!("kind {kind}\n")), "{kind}");
    }
}

#[tokio::test]
async fn what_nobody_confirms_lapses() {
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    let shown = table.seen_by("Amina").await;
    let seat = shown.attributes("a[href$='/without']", "href")[0].clone();
    let mut amina = table.visit("Amina").await;
    amina.post(&seat, &[("reason", "Nobody can come.")]).await;
    let key = key(&table, "Pat").await;
    house.days_pass(9).await;
    let mut pat = table.visit("Pat").await;
    assert_eq!(pat.post(&key, &[("answer", "yes")]).await.status, StatusCode::NOT_FOUND);
    assert!(table.log().await.contains("kind key.lapsed\n"));
    assert!(!table.seen_by("Pat").await.main().contains("An exception was stated"));
}

#[tokio::test]
async fn what_touches_the_rules_takes_two_hosts_of_two_partners() {
    let house = House::lively().await;
    let table = Table::carried(&house, &cards_with("touches", "rules")).await;
    refused(&table.decides("Luz").await, "Only hosts hold keys.");
    table.decides("Amina").await;
    let shown = table.seen_by("Hodan").await;
    assert!(shown.main().contains("Decide it: until March 31, 2027"), "{}", shown.main());
    let mut pat = table.visit("Pat").await;
    let shown = pat.post(&key(&table, "Pat").await, &[("answer", "yes")]).await;
    assert!(shown.main().contains("Decided on"), "{}", shown.main());
}

#[tokio::test]
async fn an_objection_can_be_answered_before_everyone_by_two_keys() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    table.says("Ruth", &[("voice", "not-yet"), ("not-yet-text", "Sundays are better.")]).await;
    for name in ["Hodan", "Luz", "Denise"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    let answer = {
        let shown = table.seen_by("Amina").await;
        shown.attributes("a[href$='/answer']", "href")[0].clone()
    };
    let mut amina = table.visit("Amina").await;
    amina.post(&answer, &[("reason", "The gym is let on Sundays.")]).await;
    let mut pat = table.visit("Pat").await;
    pat.post(&key(&table, "Pat").await, &[("answer", "yes")]).await;
    let shown = table.decides("Luz").await;
    let main = shown.main();
    assert!(main.contains("Decided on") && main.contains("The gym is let on Sundays."), "{main}");
    assert!(table.log().await.contains("The gym is let on Sundays."));
}
