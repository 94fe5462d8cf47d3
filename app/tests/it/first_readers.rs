//! First readers through the pages: a host asks, people are told, two read, both hold back.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use powerwith_core::Stop;
use reflection_rules::{
    answer::{Answer, Audience, ItemAnswer, Said, Story},
    instrument::{Form, ItemRef, Library},
    round::{ChangeCode, Command, Keeping, Labels, Plan, Refusal, RoundId, RoundItem, Stage},
    sealed::Record,
};
use reflection_server::store::answers::{self, Hand, Response};

use crate::house::{Browser, House, Shown};

const AT: &str = "/p/roots-and-rivers-partnership";
const OUTING: &str = "Greg from the front desk did it.";
const HELD: &str = "[held back to protect people]";

fn item() -> ItemRef {
    let mut all = Library::built_in().latest_items();
    all.find(|(_, _, item)| item.id.as_str() == "guide.differences").map(|(n, _, _)| n).unwrap()
}

/// A draft that could open, after the answer that was owed is given.
async fn draft(house: &House) -> RoundId {
    house.gives_the_owed_answer().await;
    draft_called(house, "Told in trust").await
}

/// A draft with this title.
async fn draft_called(house: &House, title: &str) -> RoundId {
    let (here, by) = (house.partnership().await, house.person("Amina").await);
    let moment = house.moment();
    let plan = Plan {
        title: title.to_owned(),
        stage: Some(Stage::Deepening),
        keeping: Keeping::Confidential,
        why: "To hear what is hard to say.".to_owned(),
        who_asks: "Amina and Pat".to_owned(),
        what_happens: "We read it together.".to_owned(),
        closes: Some(moment.today().plus_days(7)),
        answer_due: Some(moment.today().plus_days(20)),
        items: vec![RoundItem { item: item(), is_focus: true }],
        ..Plan::empty()
    };
    let work = async |tx: powerwith_store::Tx| {
        let draft = Command::Draft { by, plan: Box::new(plan.clone()) };
        let drafted = reflection_server::carry_out(&tx, None, here, (draft, &moment)).await?;
        Ok::<RoundId, Stop<Refusal>>(drafted[0].round())
    };
    house.site.store.with_write_tx("draft a round", work).await.unwrap()
}

/// A host asks these two on the page.
async fn asks(house: &House, round: RoundId, who: [&str; 2]) -> Shown {
    let mut host = house.signed_in("Amina").await;
    let page = format!("{AT}/reflect/{round}/first-readers");
    host.get(&page).await;
    let one = house.person(who[0]).await.to_string();
    let other = house.person(who[1]).await.to_string();
    host.post(&page, &[("one", &one), ("other", &other)]).await
}

async fn open(house: &House, round: RoundId) {
    let mut host = house.signed_in("Amina").await;
    host.get(&format!("{AT}/reflect/{round}/draft/preview")).await;
    let shown = host.post(&format!("{AT}/reflect/{round}/draft/open"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.main());
}

const TOLD: [(&str, &str, Audience); 5] = [
    (
        "Kim",
        "The meeting was hard. Greg from the front desk did it. I went home.",
        Audience::Everyone,
    ),
    ("Ruth", "We ate together. I felt at home.", Audience::Named),
    ("Zak", "Only the hosts should read this.", Audience::Hosts),
    ("Hani", "Only I should read this.", Audience::OnlyMe),
    ("Hodan", "I told one too.", Audience::Everyone),
];

/// Twelve people answer, five of them with a story.
async fn answer(house: &House, round: RoundId) {
    let here = house.partnership().await;
    let others = ["Yusuf", "Sagal", "Ilhan", "Denise", "Marcus", "Linh", "Rosa"];
    let names = TOLD.iter().map(|(name, ..)| *name).chain(others);
    for name in names {
        let mut said = BTreeMap::from([(Form::Extent5, Answer::Single(Said::Point(3)))]);
        if let Some((_, text, audience)) = TOLD.iter().find(|(of, ..)| *of == name) {
            let story = Story::new(text, *audience).unwrap().unwrap();
            said.insert(Form::Story, Answer::Story(story));
        }
        let said = [(item(), ItemAnswer::new(said).unwrap())];
        let moment = house.moment();
        let code = ChangeCode::new(moment.dice());
        let labels = Labels { group: None, partner: None, links: None };
        let person = house.person(name).await;
        let response =
            Response { person, hand: Hand::Own, name, code: &code, labels: &labels, said: &said };
        let send = async |tx: powerwith_store::Tx| {
            answers::send(&tx, (here, round), &response, &moment).await
        };
        house.site.store.with_write_tx("send", send).await.unwrap();
    }
}

/// A closed round whose stories Hodan and Luz read first.
async fn closed(house: &House) -> RoundId {
    let round = draft(house).await;
    asks(house, round, ["Hodan", "Luz"]).await;
    open(house, round).await;
    answer(house, round).await;
    house.days_pass(8).await;
    round
}

fn desk(round: RoundId) -> String {
    format!("{AT}/see/{round}/read-first")
}

/// The number of the story with these words, on the page of a reader.
async fn number_of(browser: &mut Browser<'_>, round: RoundId, words: &str) -> usize {
    for number in 1..=9 {
        let shown = browser.get(&format!("{}/{number}", desk(round))).await;
        if shown.main().contains(words) {
            return number;
        }
    }
    panic!("no story says {words}")
}

async fn says(browser: &mut Browser<'_>, round: RoundId, word: &str) -> Shown {
    browser.get(&desk(round)).await;
    browser.post(&desk(round), &[("do", word)]).await
}

/// A host asks two people, and everyone reads it before they answer.
async fn people_are_told(house: &House) -> RoundId {
    let round = draft(house).await;
    let shown = asks(house, round, ["Hodan", "Luz"]).await;
    assert!(shown.main().contains("Hodan (Somali Youth Circle) was asked."), "{}", shown.main());
    // A draft is nothing that others hear of.
    let mut hodan = house.signed_in("Hodan").await;
    assert_eq!(hodan.get(&desk(round)).await.status, StatusCode::NOT_FOUND);
    open(house, round).await;
    let mut zak = house.signed_in("Zak").await;
    let cards = zak.get(&format!("{AT}/reflect/{round}")).await.main();
    let told = "Hodan (Somali Youth Circle) and Luz (Familias Unidas), for at most 3 days";
    assert!(cards.contains(told), "{cards}");
    assert!(hodan.get(AT).await.main().contains("You are asked to be one of two people"));
    let shown = says(&mut hodan, round, "yes").await;
    assert!(shown.main().contains("You said yes."), "{}", shown.main());
    round
}

/// The results are there for everyone, the stories are not, but those for the hosts.
async fn stories_wait(house: &House, round: RoundId) {
    let results = format!("{AT}/see/{round}");
    let mut zak = house.signed_in("Zak").await;
    let main = zak.get(&results).await.main();
    assert!(main.contains("people answered"), "{main}");
    assert!(main.contains("They come out on April 12, 2026 at the latest."), "{main}");
    let sheet = zak.get(&format!("{results}/sheet")).await.main();
    let mut host = house.signed_in("Amina").await;
    let seen_by_host = host.get(&results).await.main();
    assert!(seen_by_host.contains("Only the hosts should read this."), "{seen_by_host}");
    for text in ["The meeting was hard", "We ate together", "I told one too"] {
        assert!(!main.contains(text) && !sheet.contains(text), "{text}");
        assert!(!seen_by_host.contains(text), "{text}");
    }
}

/// The two see the stories for everyone, without who told them, and no other.
async fn two_read(house: &House, round: RoundId) {
    let mut hodan = house.signed_in("Hodan").await;
    let read = hodan.get(&desk(round)).await;
    assert_eq!(read.texts("#stories + ol a").len(), 3);
    assert!(hodan.get(AT).await.main().contains("wait for you and one other person"));
    let mut pages = String::new();
    for number in 1..=3 {
        pages += &hodan.get(&format!("{}/{number}", desk(round))).await.main();
    }
    assert!(pages.contains("I told one too.") && pages.contains("We ate together."));
    for hidden in ["Kim", "Ruth", "Only the hosts", "Only I", "City Parks"] {
        assert!(!pages.contains(hidden), "{hidden}: {pages}");
    }
}

/// One asks, the other agrees, both are done; gives the address of the sentence.
async fn both_agree(house: &House, round: RoundId) -> String {
    let mut hodan = house.signed_in("Hodan").await;
    let number = number_of(&mut hodan, round, OUTING).await;
    let sentence = format!("{}/{number}/2", desk(round));
    assert!(hodan.get(&sentence).await.main().contains(OUTING));
    let shown = hodan.post(&sentence, &[("do", "ask"), ("own-words", "It was Greg")]).await;
    let errors = shown.texts("[role=alert] a");
    assert_eq!(errors.len(), 2, "{errors:?}");
    let fields = [("do", "ask"), ("why", "role"), ("own-words", "Few people do this work.")];
    let shown = hodan.post(&sentence, &fields).await;
    assert!(shown.main().contains("You ask to hold this back."), "{}", shown.main());
    let mut luz = house.signed_in("Luz").await;
    let asked = luz.get(&desk(round)).await.main();
    assert!(asked.contains("The other reader asks about one sentence."), "{asked}");
    let shown = luz.get(&sentence).await.main();
    assert!(shown.contains("Few people do this work."), "{shown}");
    let other = [("do", "agree"), ("why", "role"), ("own-words", "They were there.")];
    let shown = luz.post(&sentence, &other).await;
    assert_eq!(
        shown.texts("[role=alert] a"),
        ["The other reader changed the words. Read them again."]
    );
    let read = [("do", "agree"), ("why", "role"), ("own-words", "Few people do this work.")];
    let shown = luz.post(&sentence, &read).await;
    assert!(shown.main().contains("Held back, you both agree."), "{}", shown.main());
    let shown = says(&mut luz, round, "read").await;
    assert!(shown.main().contains("You are done, thank you."), "{}", shown.main());
    let shown = says(&mut hodan, round, "read").await;
    assert!(shown.main().contains("The stories are out."), "{}", shown.main());
    sentence
}

/// The stories are out, all but the sentence.
async fn all_but_the_sentence(house: &House, round: RoundId) {
    let mut zak = house.signed_in("Zak").await;
    for page in ["", "/sheet"] {
        let main = zak.get(&format!("{AT}/see/{round}{page}")).await.main();
        assert!(main.contains(&format!("The meeting was hard. {HELD} I went home.")), "{main}");
        assert!(main.contains("Ruth, on "), "{main}");
        assert!(main.contains("One sentence was held back."), "{main}");
        assert!(main.contains("by what they do: 1 Few people do this work."), "{main}");
        assert!(!main.contains("Greg"), "{main}");
    }
    let record = zak.get(&format!("{AT}/see/{round}/record.txt")).await.html();
    assert!(record.contains("\nended both-read\nheld 1\nbecause role 1\n"), "{record}");
}

async fn first_readers_hold_a_sentence_back(house: &House) {
    let round = people_are_told(house).await;
    answer(house, round).await;
    house.days_pass(8).await;
    stories_wait(house, round).await;
    two_read(house, round).await;
    let sentence = both_agree(house, round).await;
    all_but_the_sentence(house, round).await;
    let mut hodan = house.signed_in("Hodan").await;
    assert_eq!(hodan.get(&sentence).await.status, StatusCode::NOT_FOUND);
    assert!(!hodan.get(AT).await.main().contains("Read stories first"));
}

#[tokio::test]
async fn two_people_hold_back_a_sentence_that_outs_someone() {
    Box::pin(first_readers_hold_a_sentence_back(&House::lively().await)).await;
}

#[tokio::test]
async fn two_people_hold_back_a_sentence_that_outs_someone_on_postgres() {
    Box::pin(first_readers_hold_a_sentence_back(&House::lively_on_postgres().await)).await;
}

#[tokio::test]
async fn whoever_is_no_first_reader_finds_no_page() {
    let house = House::lively().await;
    let round = closed(&house).await;
    for name in ["Kim", "Amina", "Pat"] {
        let mut browser = house.signed_in(name).await;
        let wall = browser.get(&format!("{AT}/see/nothing/read-first")).await;
        for page in ["", "/1", "/1/1", "/99", "/1/99", "/0", "/x"] {
            let at = format!("{}{page}", desk(round));
            let shown = browser.get(&at).await;
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{name} {page}");
            assert_eq!(shown.bytes, wall.bytes, "{name} {page}");
        }
        browser.get("/me").await;
        for (page, fields) in [("", [("do", "no")]), ("/1/1", [("do", "agree")])] {
            let shown = browser.post_only(&format!("{}{page}", desk(round)), &fields).await;
            assert_eq!(shown.status, StatusCode::NOT_FOUND, "{name} {page}");
        }
    }
    // The two are at home there, but a page that is not there is not there for them either.
    let mut luz = house.signed_in("Luz").await;
    assert_eq!(luz.get(&desk(round)).await.status, StatusCode::OK);
    for page in ["/99", "/1/99", "/0", "/x"] {
        let shown = luz.get(&format!("{}{page}", desk(round))).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test]
async fn two_who_do_nothing_keep_the_stories_for_three_days() {
    let house = House::lively().await;
    let round = closed(&house).await;
    let mut kim = house.signed_in("Kim").await;
    let results = format!("{AT}/see/{round}");
    house.days_pass(2).await;
    assert!(!kim.get(&results).await.main().contains(OUTING));
    house.days_pass(1).await;
    let main = kim.get(&results).await.main();
    assert!(main.contains(OUTING) && main.contains("Nothing was held back."), "{main}");
    assert!(main.contains("had time to read the stories first"), "{main}");
    let mut luz = house.signed_in("Luz").await;
    assert!(luz.get(&desk(round)).await.main().contains("The stories are out."));
}

#[tokio::test]
async fn one_who_can_not_read_lets_the_stories_out_at_once() {
    let house = House::lively().await;
    let round = closed(&house).await;
    let mut luz = house.signed_in("Luz").await;
    let shown = says(&mut luz, round, "no").await;
    assert!(shown.main().contains("The stories are out."), "{}", shown.main());
    let mut kim = house.signed_in("Kim").await;
    let main = kim.get(&format!("{AT}/see/{round}")).await.main();
    assert!(main.contains(OUTING) && main.contains("One of them could not"), "{main}");
}

#[tokio::test]
async fn a_host_asks_only_whom_the_rules_allow() {
    let house = House::lively().await;
    let round = draft(&house).await;
    for (who, told) in [
        (["Hodan", "Abdi"], "These two share a partner."),
        (["Hodan", "Pat"], "Hosts can’t read first."),
        (["Hodan", "Hodan"], "Choose two people"),
    ] {
        let shown = asks(&house, round, who).await;
        assert!(shown.texts("[role=alert] a").join(" ").contains(told), "{}", shown.main());
    }
    asks(&house, round, ["Hodan", "Luz"]).await;
    open(&house, round).await;
    let shown = asks(&house, round, ["Hodan", "Kim"]).await;
    assert!(shown.main().contains("Someone who can read must stay."), "{}", shown.main());
    let mut luz = house.signed_in("Luz").await;
    says(&mut luz, round, "no").await;
    let mut zak = house.signed_in("Zak").await;
    let cards = format!("{AT}/reflect/{round}");
    assert!(zak.get(&cards).await.main().contains("One of the two can’t."));
    let shown = asks(&house, round, ["Hodan", "Kim"]).await;
    assert!(!zak.get(&cards).await.main().contains("One of the two can’t."));
    assert!(shown.main().contains("Kim (City Parks) was asked."), "{}", shown.main());
    assert_eq!(luz.get(&desk(round)).await.status, StatusCode::NOT_FOUND);
    // A round that opened with nobody stays so.
    let nobody = draft_called(&house, "Nobody first").await;
    open(&house, nobody).await;
    let page = format!("{AT}/reflect/{nobody}/first-readers");
    let mut host = house.signed_in("Amina").await;
    let shown = host.get(&page).await;
    assert!(shown.main().contains("This round opened without first readers"), "{}", shown.main());
    assert!(shown.texts("form select").is_empty());
    host.get("/me").await;
    let both = [house.person("Hodan").await, house.person("Luz").await].map(|id| id.to_string());
    let shown = host.post(&page, &[("one", &both[0]), ("other", &both[1])]).await;
    assert!(shown.main().contains("This round opened without first readers"), "{}", shown.main());
}

#[tokio::test]
async fn a_round_without_first_readers_says_so() {
    let house = House::lively().await;
    let mut hodan = house.signed_in("Hodan").await;
    let nobody = draft(&house).await;
    open(&house, nobody).await;
    let cards = hodan.get(&format!("{AT}/reflect/{nobody}/paper")).await.main();
    assert!(cards.contains("Nobody. Stories come out as they were written."), "{cards}");
    let spring = house.round("Spring check-in").await;
    let main = hodan.get(&format!("{AT}/see/{spring}")).await.main();
    assert!(main.contains("Nobody. The stories are shown as they were written."), "{main}");
}

#[tokio::test]
async fn the_pages_of_first_readers_are_there_in_spanish() {
    let house = House::lively().await;
    let round = closed(&house).await;
    let mut luz = house.signed_in("Luz").await;
    let main = luz.get(&format!("{}?lang=es", desk(round))).await.main();
    assert!(main.contains("3 historias esperan a las dos personas."), "{main}");
    let main = luz.get(&format!("{}/1/1", desk(round))).await.main();
    assert!(main.contains("Nombra a alguien"), "{main}");
}

#[tokio::test]
async fn the_record_is_no_place_for_names_and_words() {
    let house = House::lively().await;
    let round = closed(&house).await;
    house.days_pass(3).await;
    let here = house.partnership().await;
    let db = house.site.store.read();
    let records = reflection_server::store::records::of_round(db, here, round).await.unwrap();
    let [Record::Stories(out)] = records.as_slice() else { panic!("{records:?}") };
    let text = records[0].encode();
    assert_eq!(out.partners.len(), 2);
    for word in ["Hodan", "Luz", "Greg", "meeting"] {
        assert!(!text.contains(word), "{text}");
    }
}
