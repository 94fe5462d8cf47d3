//! Whole proposals, from a draft to the review.

use super::*;

#[tokio::test]
async fn a_proposal_goes_from_draft_to_review_with_three_people() {
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    let shown = table.sits("Hodan").await;
    assert!(shown.main().contains("Hodan sits here."), "{}", shown.main());
    table.on("Denise", "seats").await;

    let mut luz = table.visit("Luz").await;
    luz.post(&table.path("ask"), &[("question", "Who opens the door?")]).await;
    refused(&table.on("Denise", "understand").await, "One question waits for an answer.");
    let mut denise = table.visit("Denise").await;
    let page = denise.get(&table.at).await;
    let action = &page.attributes("form[action*='/questions/']", "action")[0];
    denise.post(action, &[("answer", "The hall team.")]).await;
    table.on("Denise", "understand").await;

    let mut hodan = table.visit("Hodan").await;
    hodan.post(&table.path("react"), &[("reaction", "Good for our children.")]).await;
    table.on("Denise", "react").await;
    table
        .says("Hodan", &[("voice", "worry"), ("worry-text", "The last bus leaves at eight.")])
        .await;
    for name in ["Luz", "Ruth", "Denise"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    let shown = table.seen_by("Luz").await;
    assert!(shown.main().contains("Nothing stands against it."), "{}", shown.main());
    refused(&table.decides("Denise").await, "Someone of another partner");
    let decided = table.decides("Luz").await;
    let main = decided.main();
    for words in ["Decided on", "City Parks", "Hall team", "March 31, 2027", "July 1, 2026"] {
        assert!(main.contains(words), "{words} in {main}");
    }
    assert!(main.contains("The last bus leaves at eight."), "a worry stays: {main}");
    assert!(main.contains("Families – someone sat there and spoke"), "{main}");

    refused(
        &luz.post(&table.path("review"), &reviewed()).await,
        "It is looked at again from July 1, 2026 on.",
    );
    house.days_pass(90).await;
    let list = luz.get(&format!("{HOME}/decide")).await;
    assert!(list.texts("section").iter().any(|one| one.contains("To be looked at again")));
    let page = luz.get(&table.path("review")).await;
    assert!(page.main().contains("Before, we wrote: Staff who close up later."), "{}", page.main());
    let shown = luz.post(&table.path("review"), &reviewed()).await;
    let beside = shown.texts("section dl.cards > div");
    let row = beside.iter().find(|row| row.contains("Two of the staff")).unwrap();
    assert!(row.contains("Staff who close up later."), "{row}");
    assert!(table.log().await.contains("kind decision.reviewed"));
}

pub(super) fn reviewed() -> [(&'static str, &'static str); 6] {
    [
        ("gains", "Eleven children came."),
        ("load", "Two of the staff stayed."),
        ("wrong", "The bus left."),
        ("know", "We counted."),
        ("learned", "Ask the bus people first."),
        ("next", "change"),
    ]
}

#[tokio::test]
async fn at_the_review_nothing_is_left_out_and_nothing_goes_on_by_itself() {
    // stop.intention
    let house = House::lively().await;
    let table = Table::carried(&house, &CARDS).await;
    table.decides("Luz").await;
    house.days_pass(100).await;
    let mut luz = table.visit("Luz").await;
    let shown = luz.post(&table.path("review"), &reviewed()[1..]).await;
    refused(&shown, "Please write something here: Who gains?");
    let shown = luz.post(&table.path("review"), &reviewed()).await;
    assert!(shown.main().contains("It neither goes on nor ends by itself."), "{}", shown.main());
    let next = &shown.attributes("a[href*='new?after=']", "href")[0];
    let shown = luz.get(next).await;
    assert_eq!(shown.attributes("input[name=title]", "value"), ["Quiet hours in the gym"]);
}

#[tokio::test]
async fn a_trial_at_its_end_neither_goes_on_nor_stops_by_itself() {
    // guide.risk
    let house = House::lively().await;
    let mut cards = CARDS.to_vec();
    cards.extend([("trial", "1"), ("guess", "Ten children come."), ("trial-ends", "2026-07-01")]);
    let table = Table::carried(&house, &cards).await;
    let shown = table.decides("Luz").await;
    assert!(shown.main().contains("Ten children come."), "{}", shown.main());
    house.days_pass(200).await;
    let shown = table.seen_by("Luz").await;
    let main = shown.main();
    assert!(main.contains("Time to look at it again"), "{main}");
    assert!(main.contains("it neither goes on nor stops by itself then"), "{main}");
    assert!(shown.texts(".eyebrow")[0].starts_with("Decided."));
}

#[tokio::test]
async fn a_small_experiment_needs_a_guess_and_a_day() {
    let house = House::lively().await;
    let mut denise = house.signed_in("Denise").await;
    denise.get(&format!("{HOME}/decide/new")).await;
    let mut cards = CARDS.to_vec();
    cards.push(("trial", "1"));
    let shown = denise.post(&format!("{HOME}/decide/new"), &cards).await;
    refused(&shown, "Write what you guess will happen.");
    refused(&shown, "Choose the day on which we look at it.");
    assert_eq!(shown.texts("textarea[name=fixed]"), ["The gym closes at nine."]);
}

#[tokio::test]
async fn a_mended_text_is_linked_to_the_reason_it_meets() {
    // guide.win_win
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    table
        .says("Hodan", &[("voice", "not-yet"), ("not-yet-text", "The bus leaves at eight.")])
        .await;
    for name in ["Luz", "Ruth"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    let shown = table.seen_by("Luz").await;
    assert!(shown.main().contains("The bus leaves at eight."), "{}", shown.main());
    refused(&table.decides("Luz").await, "Someone still has a reason against it.");

    let mut denise = table.visit("Denise").await;
    let page = denise.get(&table.path("mend")).await;
    let objection = &page.attributes("input[name=mends]", "value")[0];
    let mut same: Vec<(&str, &str)> = IMPACT.to_vec();
    same.extend([("version", "1"), ("text", CARDS[1].1)]);
    refused(&denise.post(&table.path("mend"), &same).await, "The text is the same as before.");

    let mut new: Vec<(&str, &str)> = IMPACT.to_vec();
    new.extend([("version", "1"), ("text", "Mondays from five to seven."), ("mends", objection)]);
    denise.post(&table.path("mend"), &new).await;
    let log = table.log().await;
    assert!(log.contains("mends-objections-to-version 1"), "{log}");
    assert!(!log.contains("The bus leaves"), "what an objection says is in the log");

    let shown = table.seen_by("Luz").await;
    assert!(!shown.main().contains("The new text meets my reason"), "only its author ends it");
    let mut hodan = table.visit("Hodan").await;
    let page = hodan.get(&table.at).await;
    let met = &page.attributes("form[action$='/met']", "action")[0];
    let shown = hodan.post(met, &[]).await;
    assert!(shown.main().contains("Met by version 2, says its author."), "{}", shown.main());
    // What was said to the old text counts for that text alone.
    let shown = table.seen_by("Luz").await;
    assert!(shown.main().contains("People are asked again"), "{}", shown.main());
    refused(&table.decides("Luz").await, "People have not been asked about version 2 yet.");
    table.on("Denise", "asked").await;
    for name in ["Hodan", "Luz", "Ruth"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    let shown = table.decides("Luz").await;
    assert!(shown.main().contains("Mondays from five to seven."), "{}", shown.main());
    assert!(shown.main().contains("Decided on"), "{}", shown.main());
}

#[tokio::test]
async fn every_page_of_a_proposal_speaks_spanish() {
    let house = House::lively().await;
    let table = Table::carried(&house, &CARDS).await;
    let mut luz = table.visit("Luz").await;
    luz.get(&format!("{}?lang=es", table.at)).await;
    let shown = luz.get(&table.at).await;
    assert!(shown.main().contains("No hay nada en contra."), "{}", shown.main());
    for inside in ["decided", "speak", "someone", "for", "mend", "pause", "impact", "cards"] {
        let shown = luz.get(&table.path(inside)).await;
        assert_eq!(shown.status, StatusCode::OK, "{inside}");
        let html = shown.html();
        assert!(html.contains("<html lang=\"es\""), "{inside}");
    }
}
