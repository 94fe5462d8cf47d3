//! What was learned, and what Home and the page of proposals say of decisions: through the pages.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use decision_rules::{
    impact::{Field, Impact},
    proposal::{
        Cards, Command, DecisionWish, Doers, Hand, Next, Plan, ProposalId, Review, Stage, Trial,
        Voice, VoiceWish, Wish,
    },
    text::Text,
};
use decision_server::store::{change, proposals};
use partnership_rules::PartnerId;
use reflection_rules::{
    owed::{Level, OwedAnswer, Typed},
    round::RoundId,
};

use crate::house::House;

const HOME: &str = "/p/roots-and-rivers-partnership/";
const DECIDE: &str = "/p/roots-and-rivers-partnership/decide";
const LEARNED: &str = "/p/roots-and-rivers-partnership/decide/learned";

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn impact(words: &str) -> Impact {
    let fields = Field::ALL.into_iter().map(|field| (field, text(words))).collect();
    Impact { fields, by_value: std::collections::BTreeMap::new() }
}

/// Someone wants something, and it happens.
async fn wish(house: &House, id: ProposalId, name: &str, wish: Wish) {
    let (here, by, moment) = (house.partnership().await, house.person(name).await, house.moment());
    let work = async |tx: powerwith_store::Tx| {
        let command = Command::Wish { by, wish: wish.clone() };
        change::carry_out((&tx, &house.site), (here, id), (command, &moment)).await
    };
    let done = house.site.store.with_write_tx("do what a test wants", work).await;
    done.unwrap_or_else(|no| panic!("{name}: {no:?}"));
}

/// A trial on the table, with the seat of the families named, in which nobody sits.
async fn with_a_seat(house: &House, title: &str) -> ProposalId {
    let (here, by, moment) =
        (house.partnership().await, house.person("Denise").await, house.moment());
    let plan = Plan {
        cards: Cards {
            title: Some(text(title)),
            asked_by: Some(text("Families")),
            pays: Some(text("City Parks")),
            fixed: Some(text("The gym closes at nine.")),
            open: Some(text("Which evening.")),
        },
        text: Some(text("The gym is quiet on Mondays.")),
        impact: impact("Children gain."),
        trial: Some(Trial {
            guess: text("Más niños vendrán."),
            ends: moment.today().plus_days(60),
        }),
        ..Plan::empty()
    };
    let work =
        async |tx: powerwith_store::Tx| change::begin(&tx, here, (by, plan.clone()), &moment).await;
    let id = house.site.store.with_write_tx("begin", work).await.unwrap();
    for from in [Stage::Draft, Stage::Impact] {
        wish(house, id, "Denise", Wish::MoveOn { from }).await;
    }
    wish(house, id, "Denise", Wish::NameSeat { group: text("Families") }).await;
    id
}

/// The same, up to the asking.
async fn asked(house: &House, title: &str) -> ProposalId {
    let id = with_a_seat(house, title).await;
    let here = house.partnership().await;
    let found = proposals::load(house.site.store.read(), here, id).await.unwrap().unwrap();
    let seat = *found.seats.keys().next().unwrap();
    wish(house, id, "Hodan", Wish::TakeSeat { seat, helper: None }).await;
    for from in [Stage::Seats, Stage::Understand] {
        wish(house, id, "Denise", Wish::MoveOn { from }).await;
    }
    wish(house, id, "Hodan", Wish::React { text: text("Good for us.") }).await;
    wish(house, id, "Denise", Wish::MoveOn { from: Stage::React }).await;
    id
}

/// The same, decided: it is looked at in thirty days.
async fn decided(house: &House, title: &str) -> ProposalId {
    let id = asked(house, title).await;
    for name in ["Hodan", "Luz", "Ruth"] {
        let voice = VoiceWish { version: 1, turn: 0, voice: Voice::TryIt, hand: Hand::Own };
        wish(house, id, name, Wish::Speak(Box::new(voice))).await;
    }
    house.days_pass(8).await;
    let parks: PartnerId = house.label("City Parks").await.parse().unwrap();
    let today = house.moment().today();
    let decision = DecisionWish {
        version: 1,
        doers: Doers { partners: BTreeSet::from([parks]), role: None },
        until: today.plus_days(200),
        review: today.plus_days(30),
    };
    wish(house, id, "Luz", Wish::Decide(decision)).await;
    id
}

/// Looked at again, on its day.
async fn reviewed(house: &House, title: &str, (learned, next): (&str, Next)) -> ProposalId {
    let id = decided(house, title).await;
    house.days_pass(31).await;
    let review = Review {
        day: house.moment().today(),
        happened: impact("It went another way."),
        learned: text(learned),
        next,
    };
    wish(house, id, "Hodan", Wish::Review(Box::new(review))).await;
    id
}

#[tokio::test]
async fn every_note_looks_the_same_whatever_came_out_and_is_found_by_word() {
    // stop.mindset
    let house = House::lively().await;
    let hit = ("Los niños descansan mejor. We keep doors open.", Next::GoOn);
    reviewed(&house, "Quiet gym", hit).await;
    let miss = ("The late bus leaves at eight. We ask about rides first.", Next::End);
    reviewed(&house, "Open library", miss).await;
    let mut luz = house.signed_in("Luz").await;
    let shown = luz.get(LEARNED).await;
    assert_eq!(shown.texts("main section.card h2"), ["Open library", "Quiet gym"]);
    let heads = shown.texts("main section.card h3");
    assert_eq!(heads[..2], heads[2..], "the same fields for both");
    let classes = shown.attributes("main section", "class");
    assert!(classes.iter().all(|class| class == "card"), "{classes:?}");
    for word in ["failed", "success", "missed", "worked"] {
        assert!(!shown.main().to_lowercase().contains(word), "{word}");
    }
    for (asked, expected) in [
        ("late+BUS", &["Open library"][..]),
        ("ninos", &["Open library", "Quiet gym"]),
        ("nin%CC%83os+descansan", &["Quiet gym"]),
        ("boat", &[]),
    ] {
        let found = luz.get(&format!("{LEARNED}?q={asked}")).await;
        assert_eq!(found.texts("main section.card h2"), expected, "{asked}");
    }
    let none = luz.get(&format!("{LEARNED}?q=boat")).await.main();
    assert!(none.contains("No note has") && none.contains("Show all"), "{none}");
}

#[tokio::test]
async fn a_day_that_has_come_is_a_question_to_everyone_and_nobody_is_late() {
    let house = House::lively().await;
    decided(&house, "Quiet gym").await;
    let mut luz = house.signed_in("Luz").await;
    let before = luz.get(HOME).await;
    let day_has_come = "section[aria-labelledby=day-has-come]";
    assert!(!before.texts(day_has_come).join(" ").contains("Quiet gym"));
    let lately = before.texts("section[aria-labelledby=decided-lately] h3");
    assert!(lately.contains(&"Quiet gym".to_owned()), "{lately:?}");
    house.days_pass(31).await;
    for name in ["Luz", "Denise", "Zak"] {
        let shown = house.signed_in(name).await.get(HOME).await;
        let note = shown.texts(day_has_come).join(" ");
        assert!(note.contains("The day has come to look at"), "{name}: {note}");
        assert!(note.contains("Quiet gym"), "{name}: {note}");
        for word in ["too late", "overdue", "failed", "Denise", "Hodan"] {
            assert!(!note.contains(word), "{word}: {note}");
        }
    }
    // It neither went on nor stopped by itself.
    let shown = luz.get(DECIDE).await.main();
    assert!(shown.contains("Quiet gym"), "{shown}");
}

#[tokio::test]
async fn home_names_the_seat_that_is_empty_and_the_asking_that_waits_for_you() {
    let house = House::lively().await;
    with_a_seat(&house, "Quiet gym").await;
    let mut luz = house.signed_in("Luz").await;
    let waits = "section[aria-labelledby=decide-waits]";
    let note = luz.get(HOME).await.texts(waits).join(" ");
    assert!(note.contains("The seat for") && note.contains("Families"), "{note}");

    let id = asked(&house, "Open library").await;
    let note = luz.get(HOME).await.texts(waits).join(" ");
    assert!(note.contains("You have not spoken yet"), "{note}");
    let voice = VoiceWish { version: 1, turn: 0, voice: Voice::TryIt, hand: Hand::Own };
    wish(&house, id, "Luz", Wish::Speak(Box::new(voice))).await;
    let note = luz.get(HOME).await.texts(waits).join(" ");
    assert!(!note.contains("Open library"), "{note}");
    luz.get("/?lang=es").await;
    let note = luz.get(HOME).await.texts(waits).join(" ");
    assert!(note.contains("El asiento para"), "{note}");
}

#[tokio::test]
async fn the_share_of_decisions_with_every_seat_filled_comes_from_the_log() {
    // guide.at_the_table
    let house = House::lively().await;
    let mut luz = house.signed_in("Luz").await;
    let share = "section[aria-labelledby=at-the-table]";
    let said = luz.get(DECIDE).await.texts(share).join(" ");
    assert!(said.contains("With fewer than 3 decisions"), "{said}");
    // One decision is there from the beginning.
    for title in ["One", "Two", "Three"] {
        decided(&house, title).await;
    }
    let said = luz.get(DECIDE).await.texts(share).join(" ").replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.contains("In 4 of our last 4 decisions, someone sat in every seat"), "{said}");
    for name in ["Hodan", "Denise", "City Parks"] {
        assert!(!said.contains(name), "{said}");
    }
}

#[tokio::test]
async fn from_a_decision_one_tap_leads_to_the_rule_it_was_made_by() {
    let house = House::lively().await;
    let id = decided(&house, "Quiet gym").await;
    let mut luz = house.signed_in("Luz").await;
    let shown = luz.get(&format!("{DECIDE}/{id}")).await;
    let links = shown.attributes("main a", "href");
    let rule = links.iter().find(|to| to.contains("/decide/who#")).unwrap();
    let (page, anchor) = rule.split_once('#').unwrap();
    assert_eq!(luz.get(page).await.texts(&format!("#{anchor}")).len(), 1);
}

/// The answer that is owed for an earlier round, without which no new one opens.
async fn nothing_is_owed(house: &House) {
    let (here, moment) = (house.partnership().await, house.moment());
    let owed: RoundId = house.round("Spring check-in").await.parse().unwrap();
    let typed = Typed {
        heard: "You are tired.".to_owned(),
        will: vec![("End on time.".to_owned(), Some(Level::Between))],
        wont: String::new(),
        unknown: String::new(),
    };
    let answer = OwedAnswer::take(&typed).unwrap();
    let work = async |tx: powerwith_store::Tx| {
        reflection_server::give_answer(&tx, (here, owed), (&answer, &moment)).await
    };
    house.site.store.with_write_tx("answer", work).await.unwrap();
}

/// A host fills in what a round needs, and opens it.
async fn opens(house: &House, round: RoundId) {
    let (here, moment) = (house.partnership().await, house.moment());
    let found = reflection_server::store::rounds::round(house.site.store.read(), here, round).await;
    let plan = found.unwrap().unwrap().plan;
    let plan = reflection_rules::round::Plan {
        stage: Some(reflection_rules::round::Stage::Deepening),
        who_asks: "Amina and Pat".to_owned(),
        closes: Some(moment.today().plus_days(7)),
        answer_due: Some(moment.today().plus_days(20)),
        ..plan
    };
    let work = async |tx: powerwith_store::Tx| {
        let plan = Box::new(plan.clone());
        let change = reflection_rules::round::Command::Change { round, plan };
        let sealed = house.site.store.sealed();
        reflection_server::carry_out(&tx, sealed, here, (change, &moment)).await
    };
    house.site.store.with_write_tx("fill in", work).await.unwrap();
    let mut host = house.signed_in("Amina").await;
    host.get(&format!("{HOME}reflect/{round}/draft/preview")).await;
    let shown = host.post(&format!("{HOME}reflect/{round}/draft/open"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
}

#[tokio::test]
async fn after_a_decision_people_are_asked_how_much_say_the_most_affected_had() {
    // guide.at_the_table
    let house = House::lively().await;
    nothing_is_owed(&house).await;
    let id = decided(&house, "Quiet gym").await;
    let (at, about) = (format!("{DECIDE}/{id}"), format!("{HOME}reflect/about/{id}"));
    let mut luz = house.signed_in("Luz").await;
    let shown = luz.get(&at).await;
    assert!(shown.main().contains("A host can begin a round about it"), "{}", shown.main());
    assert_eq!(luz.get(&about).await.status, StatusCode::NOT_FOUND);

    let mut host = house.signed_in("Amina").await;
    let offered = host.get(&at).await.attributes("main a", "href");
    assert!(offered.contains(&about), "{offered:?}");
    host.get(&about).await;
    let draft = host.post_only(&about, &[]).await.leads_to().unwrap();
    let round = draft.split("/reflect/").nth(1).unwrap().split('/').next().unwrap();
    let round: RoundId = round.parse().unwrap();
    let preview = host.get(&format!("{HOME}reflect/{round}/draft/preview")).await.main();
    for said in ["what part did the people most affected have", "Left out", "Held the say"] {
        assert!(preview.contains(said), "{said}: {preview}");
    }
    let section = "section[aria-labelledby=say-had]";
    let said = luz.get(&at).await.texts(section).join(" ");
    assert!(said.contains("not asked yet"), "a draft is the hosts' alone: {said}");

    opens(&house, round).await;
    let link = format!("{section} a");
    let shown = luz.get(&at).await;
    assert_eq!(shown.attributes(&link, "href"), [format!("{HOME}reflect/{round}")]);
    house.days_pass(9).await;
    let shown = luz.get(&at).await;
    assert_eq!(shown.attributes(&link, "href"), [format!("{HOME}see/{round}")]);
    let results = luz.get(&format!("{HOME}see/{round}")).await;
    assert!(results.attributes("main a", "href").contains(&at), "{}", results.main());
}
