//! What nobody may learn: who said what, before the close what anyone said, and who objected.

use super::*;

/// What nobody may find in the open log.
const CANARIES: [&str; 6] = [
    "canary-question",
    "canary-reaction",
    "canary-worry",
    "canary-objection",
    "canary-need",
    "canary-elsewhere",
];

#[tokio::test]
async fn what_people_say_is_hidden_until_the_close_from_hosts_too() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    table.says("Luz", &[("voice", "not-yet"), ("not-yet-text", "canary-objection")]).await;
    table.says("Ruth", &[("voice", "worry"), ("worry-text", "canary-worry")]).await;
    table.says("Kim", &[("voice", "know-more"), ("know-more-text", "canary-need")]).await;
    for name in ["Amina", "Pat", "Denise", "Hodan"] {
        let html = table.seen_by(name).await.html();
        assert!(!CANARIES.iter().any(|canary| html.contains(canary)), "{name} looks early");
    }
    assert!(table.seen_by("Luz").await.html().contains("canary-objection"), "their own word");
    house.days_pass(8).await;
    for name in ["Amina", "Hodan"] {
        let html = table.seen_by(name).await.html();
        for canary in ["canary-objection", "canary-worry", "canary-need"] {
            assert!(html.contains(canary), "{canary} for {name}");
        }
        for who in ["Luz", "Ruth", "Kim"] {
            assert!(!html.contains(who), "{name} sees that {who} spoke");
        }
    }
}

#[tokio::test]
async fn names_and_what_people_said_never_reach_the_log() {
    let house = House::lively().await;
    let table = Table::with_a_seat(&house, &CARDS).await;
    table.sits("Hodan").await;
    table.on("Denise", "seats").await;
    let mut luz = table.visit("Luz").await;
    luz.post(&table.path("ask"), &[("question", "canary-question")]).await;
    let mut denise = table.visit("Denise").await;
    let page = denise.get(&table.at).await;
    let action = &page.attributes("form[action*='/questions/']", "action")[0];
    denise.post(action, &[("answer", "canary-question answered")]).await;
    table.on("Denise", "understand").await;
    let mut hodan = table.visit("Hodan").await;
    hodan.post(&table.path("react"), &[("reaction", "canary-reaction")]).await;
    table.on("Denise", "react").await;
    table.says("Luz", &[("voice", "not-yet"), ("not-yet-text", "canary-objection")]).await;
    table.says("Ruth", &[("voice", "worry"), ("worry-text", "canary-worry")]).await;
    table.says("Kim", &[("voice", "know-more"), ("know-more-text", "canary-need")]).await;
    table.says("Hodan", &[("voice", "try-it")]).await;
    let kim = house.person("Grace").await.to_string();
    let mut walter = table.visit("Walter").await;
    walter.get(&table.path("someone")).await;
    walter.post(&table.path("someone"), &[("person", &kim)]).await;
    house.days_pass(8).await;
    let log = table.log().await;
    assert!(log.contains("kind consent.closed\n"));
    for canary in CANARIES {
        assert!(!log.contains(canary), "{canary} is in the log");
    }
    for name in ["Hodan", "Luz", "Ruth", "Kim", "Denise", "Amina", "Pat", "Walter", "Grace"] {
        let is_there = log.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
        assert!(!is_there, "{name} is in the log");
        let id = house.person(name).await;
        assert!(!log.contains(&id.to_string()), "the id of {name} is in the log");
    }
}

#[tokio::test]
async fn what_a_helper_types_counts_the_same_and_the_person_can_change_it_with_a_code() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    let elena = house.person("Elena").await.to_string();
    let mut luz = table.visit("Luz").await;
    luz.get(&table.path("for")).await;
    let fields = [
        ("version", "1"),
        ("person", elena.as_str()),
        ("voice", "not-yet"),
        ("not-yet-text", "Too far to walk."),
    ];
    let shown = luz.post(&table.path("for"), &fields).await;
    let code = shown.texts(".change-code").concat();
    assert_eq!(code.len(), 19, "{}", shown.main());
    refused(&luz.post(&table.path("for"), &fields).await, "It takes that person’s code");
    let shown = table.seen_by("Elena").await;
    assert!(shown.main().contains("Luz typed this in for you."), "{}", shown.main());

    let mut anyone = house.browser();
    let shown = anyone.post("/voice", &[("code", "0000-0000-0000-0000")]).await;
    refused(&shown, "This code opens nothing here.");
    let shown = anyone.post("/voice", &[("code", &code.to_lowercase())]).await;
    assert!(shown.main().contains("Luz typed this in for you."), "{}", shown.main());
    assert_eq!(shown.texts("textarea[name=not-yet-text]"), ["Too far to walk."]);
    let turn = shown.attributes("input[name=turn]", "value")[0].clone();
    let fields = [
        ("code", code.as_str()),
        ("version", "1"),
        ("turn", turn.as_str()),
        ("voice", "worry"),
        ("worry-text", "It is far to walk."),
    ];
    let shown = anyone.post("/voice/say", &fields).await;
    assert!(shown.main().contains("It is changed"), "{}", shown.main());
    for name in ["Hodan", "Ruth", "Denise"] {
        table.says(name, &[("voice", "try-it")]).await;
    }
    house.days_pass(8).await;
    let shown = table.seen_by("Amina").await;
    assert!(shown.main().contains("It is far to walk."), "{}", shown.main());
    assert!(!shown.main().contains("Too far to walk."));
    assert!(table.decides("Ruth").await.main().contains("Decided on"));
    let shown = anyone.post("/voice", &[("code", &code)]).await;
    refused(&shown, "This code opens nothing here.");
}

#[tokio::test]
async fn a_voice_goes_one_step_and_can_be_taken_back() {
    let house = House::lively().await;
    let table = Table::asked(&house, &CARDS).await;
    let give = async |from: &str, to: &str| {
        let to = house.person(to).await.to_string();
        let mut browser = table.visit(from).await;
        browser.post(&table.path("someone"), &[("person", &to)]).await
    };
    give("Luz", "Elena").await;
    let shown = table.visit("Luz").await.get(&table.path("someone")).await;
    assert!(shown.main().contains("Elena speaks for you."), "{}", shown.main());
    refused(&give("Elena", "Ruth").await, "A voice goes one step only.");
    refused(&give("Ruth", "Denise").await, "Whoever proposes speaks for nobody else.");
    let shown = table.seen_by("Amina").await;
    assert!(!shown.html().contains("Elena"), "who speaks for whom is on no page");
    let mut luz = table.visit("Luz").await;
    luz.post(&table.path("someone/back"), &[]).await;
    assert!(!luz.get(&table.path("someone")).await.main().contains("speaks for you."));
}
