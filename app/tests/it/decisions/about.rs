//! Proposals about something that is kept elsewhere: it begins with its words, and holds when it is
//! decided.

use super::*;

/// Asks for other terms, and gives what the proposal is about.
async fn asked_for(house: &House) -> String {
    let mut denise = house.signed_in("Denise").await;
    let at = format!("{HOME}/decide/who/change");
    denise.get(&at).await;
    let fields = [("people", "4"), ("partners", "2"), ("days", "10"), ("value", "love")];
    let shown = denise.post_only(&at, &fields).await;
    let to = shown.leads_to().unwrap_or_else(|| panic!("{}", shown.main()));
    to.split_once("?about=").unwrap().1.to_owned()
}

#[tokio::test]
async fn how_we_decide_changes_by_a_decision_with_two_keys_and_nothing_less() {
    // structure.shared_power
    let house = House::lively().await;
    let about = asked_for(&house).await;
    let mut denise = house.signed_in("Denise").await;
    let page = denise.get(&format!("{HOME}/decide/new?about={about}")).await;
    assert_eq!(page.attributes("input[name=about]", "value")[0], about);
    assert!(!page.texts("textarea[name=text]")[0].is_empty(), "it begins with its words");
    assert!(
        page.attributes("input[name=touches]", "value").is_empty(),
        "that it touches the rules is no choice"
    );

    let mut cards = CARDS.to_vec();
    cards.push(("about", about.as_str()));
    let table = Table::carried(&house, &cards).await;
    let shown = table.seen_by("Hodan").await;
    let holds = shown.texts("section[aria-labelledby=holds]").concat();
    assert!(holds.contains("10"), "whatever the text says, what would hold is shown: {holds}");
    refused(&table.decides("Luz").await, "Only hosts hold keys.");
    table.decides("Amina").await;
    let who = format!("{HOME}/decide/who");
    let mut hodan = table.visit("Hodan").await;
    assert!(hodan.get(&who).await.main().contains("7 days"), "one key sets nothing");
    let key = table.seen_by("Pat").await.attributes("form[action*='/keys/']", "action")[0].clone();
    let mut pat = table.visit("Pat").await;
    let shown = pat.post(&key, &[("answer", "yes")]).await;
    assert!(shown.main().contains("Decided on"), "{}", shown.main());
    let main = hodan.get(&who).await.main();
    assert!(main.contains("10 days") && main.contains("At least 4 people"), "{main}");
    assert!(table.log().await.contains("kind rule.set\n"));

    // The value that was chosen is asked for from now on.
    let next = Table::laid(&house, &CARDS).await;
    refused(&next.on("Denise", "impact").await, "Love");
    let mut denise = next.visit("Denise").await;
    let shown = denise.post(&next.path("impact"), &IMPACT).await;
    refused(&shown, "Please write something here: Love");
}

#[tokio::test]
async fn what_is_not_here_is_nothing_to_propose_about() {
    let house = House::lively().await;
    let mut denise = house.signed_in("Denise").await;
    let gone = "terms:00000000-0000-4000-8000-000000000007";
    let shown = denise.get(&format!("{HOME}/decide/new?about={gone}")).await;
    assert_eq!(shown.status, StatusCode::NOT_FOUND);
    let shown = denise.get(&format!("{HOME}/decide/new?about=nonsense")).await;
    assert_eq!(shown.status, StatusCode::OK);
}
