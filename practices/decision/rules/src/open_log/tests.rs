//! What the open log never knows: canaries go through every path, and none comes out.

use std::collections::BTreeSet;

use powerwith_core::PersonId;

use super::*;
use crate::{
    impact::{Field, Impact, MOST_VALUES, Value},
    proposal::{tests::story::*, *},
    text::Text,
};
use partnership_rules::two_keys::SecondKey;

const CANARIES: [&str; 6] = [
    "canary-question",
    "canary-reaction",
    "canary-worry",
    "canary-objection",
    "canary-need",
    "canary-code",
];

fn names() -> PartnerNames {
    [(partner(1), "Schools"), (partner(2), "Youth circle"), (partner(3), "Families")]
        .into_iter()
        .map(|(id, name)| (id, name.to_owned()))
        .collect()
}

/// Everything the log holds of a story.
fn log_of(story: &Story) -> Vec<Logged> {
    let mut before = None;
    let mut entries = Vec::new();
    for event in &story.events {
        let after = apply(before.take(), event).unwrap();
        let then = if event.nth == 0 { after.clone() } else { before_of(story, event) };
        entries.extend(logged(&then, event, &names()));
        before = Some(after);
    }
    entries
}

fn before_of(story: &Story, event: &Event) -> Proposal {
    let earlier = story.events.iter().take_while(|one| one.nth < event.nth);
    earlier.fold(None, apply).unwrap()
}

fn kinds(story: &Story) -> BTreeSet<&'static str> {
    log_of(story).iter().map(|entry| entry.kind).collect()
}

fn whole(story: &Story) -> String {
    let mut text = String::new();
    for Logged { kind, actor_role, day, body } in log_of(story) {
        let head = format!("{kind} {actor_role} {day}\n");
        text.push_str(&(head + &body));
    }
    text
}

/// A story in which everything happens that can: to the review, with every kind of word.
fn everything() -> Story {
    let mut story = Story::new();
    story.understood().does(4, Wish::NameSeat { group: text("night shift") });
    let seat = story.seat(1);
    story.does(5, Wish::TakeSeat { seat, helper: Some(person(4)) });
    story.does(5, Wish::LeaveSeat { seat });
    story.two_keys(Act::ExceptSeat { seat, reason: text("Nobody could come.") });
    story.does(5, Wish::Ask { text: text("canary-question") });
    let question = story.here().open_questions().next().unwrap();
    story.does(PROPOSER, Wish::Answer { question, text: text("canary-question too") });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    story.does(3, Wish::React { text: text("canary-reaction") });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::React });
    story.does(7, Wish::GiveProxy { to: person(4) }).does(7, Wish::TakeProxyBack);
    story.does(2, Wish::Pause { until: day(story.today + 2) }).does(2, Wish::EndPause);
    all_kinds_of_words(&mut story);
    // The pause gave two days.
    story.days_pass(2).closes();
    mends_and_decides(&mut story);
    story
}

fn all_kinds_of_words(story: &mut Story) {
    let code = CodeTag::of(story.here().id, "canary-code");
    let hand = Hand::Helper { helper: person(4), code };
    let voice = Voice::KnowMore(text("canary-need"));
    story.does(7, Wish::Speak(Box::new(VoiceWish { version: 1, turn: 0, voice, hand })));
    story.says(1, Voice::TryIt).says(2, Voice::Worry(text("canary-worry"))).says(3, Voice::TryIt);
    story.says(4, Voice::StandAside).says(5, Voice::NotYet(text("canary-objection")));
}

fn mends_and_decides(story: &mut Story) {
    let question = story.here().open_questions().next().unwrap();
    story.does(PROPOSER, Wish::Answer { question, text: text("canary-need, here") });
    let objection = story.objection();
    let new = NewVersion {
        base: 1,
        text: text("The gym is quiet on Tuesdays."),
        impact: None,
        why: Some(text("Mondays were taken.")),
        mends: [objection].into(),
    };
    story.does(PROPOSER, Wish::Reword(Box::new(new)));
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Asked });
    story.says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt);
    story.two_keys(Act::CloseEarly { version: 2 });
    let answer = text("Evening shifts were asked, and have Tuesdays off.");
    let act = Act::AnswerObjection { objection, answer };
    story.does(1, Wish::AskKey(Box::new(act.clone())));
    let key = story.key();
    story.does(2, Wish::TurnKey { key, answer: SecondKey::No });
    story.does(1, Wish::AskKey(Box::new(act.clone())));
    let key = story.key();
    story.does(1, Wish::TakeKeyBack { key }).does(1, Wish::AskKey(Box::new(act.clone())));
    story.days_pass(8).day_came().two_keys(act);
    story.command(Command::Left { person: person(5) }).unwrap();
    story.decides(4).unwrap();
    story.days_pass(60);
    let happened = impact("Calm evenings.");
    let learned = text("Ask the night shift first.");
    let review = Review { day: day(1), happened, learned, next: Next::GoOn };
    story.does(4, Wish::Review(Box::new(review)));
}

fn ids_of(person: PersonId) -> [String; 2] {
    [person.to_string(), person.uuid().simple().to_string()]
}

#[test]
fn no_canary_comes_out_of_any_path() {
    let story = everything();
    let log = whole(&story);
    for canary in CANARIES {
        assert!(!log.contains(canary), "{canary} is in the log:\n{log}");
    }
    let tag = CodeTag::of(story.here().id, "canary-code");
    let tag: Vec<_> = tag.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(!log.contains(&tag.concat()));
    for id in (1..=7).flat_map(|number| ids_of(person(number))) {
        assert!(!log.contains(&id), "a person is in the log");
    }
    for id in (1..=3).map(|number| partner(number).to_string()) {
        assert!(!log.contains(&id), "the id of a partner tells when it came");
    }
    // The same search finds what is meant to be there.
    for public in ["Quiet hours in the gym", "Youth circle", "Nobody could come.", "night shift"] {
        assert!(log.contains(public), "{public}");
    }
}

#[test]
fn the_canaries_did_go_through() {
    let story = everything();
    let events = format!("{:?}", story.events);
    for canary in &CANARIES[..5] {
        assert!(events.contains(canary), "{canary}");
    }
    let expected = [
        "consent.closed",
        "consent.opened",
        "decision.made",
        "decision.reviewed",
        "key.asked",
        "key.confirmed",
        "key.lapsed",
        "key.refused",
        "key.taken-back",
        "objection.answered",
        "proposal.moved",
        "proposal.pause-ended",
        "proposal.paused",
        "proposal.version",
        "seat.excepted",
        "seat.left",
        "seat.named",
        "seat.taken",
    ];
    assert_eq!(kinds(&story), expected.into());
}

/// What the log says of a story that was decided after these voices.
fn decided_after(voices: &[(u8, Voice)]) -> String {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt);
    for (by, voice) in voices {
        story.says(*by, voice.clone());
    }
    story.closes();
    let open: Vec<_> = story.here().objections.iter().map(|(id, one)| (*id, one.by)).collect();
    for (objection, by) in open {
        let wish = Wish::TakeBack { objection };
        story.command(Command::Wish { by: by.unwrap(), wish }).unwrap();
    }
    let questions: Vec<_> = story.here().open_questions().collect();
    for question in questions {
        story.does(PROPOSER, Wish::Answer { question, text: text("So.") });
    }
    story.decides(2).unwrap();
    whole(&story)
}

#[test]
fn the_log_is_the_same_whoever_objected_and_however_many() {
    let no = || Voice::NotYet(text("No."));
    let silent = decided_after(&[]);
    assert_eq!(silent, decided_after(&[(4, no())]));
    assert_eq!(silent, decided_after(&[(4, no()), (5, no()), (7, no())]));
    assert_eq!(silent, decided_after(&[(7, Voice::StandAside)]));
    assert_eq!(silent, decided_after(&[(5, Voice::KnowMore(text("How?")))]));
    assert_eq!(silent, decided_after(&[(4, Voice::Worry(text("Noise."))), (7, Voice::TryIt)]));
}

/// What the log says of the version that mends these objections.
fn mended_after(objectors: &[u8]) -> String {
    let mut story = Story::new();
    story.asked();
    for by in objectors {
        story.says(*by, Voice::NotYet(text("No.")));
    }
    story.closes();
    let mends = story.here().open_objections().collect();
    let (base, text) = (1, text("Tuesdays."));
    let new = NewVersion { base, text, impact: None, why: None, mends };
    story.does(PROPOSER, Wish::Reword(Box::new(new)));
    whole(&story)
}

#[test]
fn a_changed_text_leads_to_the_objections_without_telling_how_many() {
    assert_eq!(mended_after(&[4]), mended_after(&[4, 5, 7]));
    assert!(mended_after(&[5]).contains("\nmends-objections-to-version 1\n"));
}

#[test]
fn a_pause_tells_neither_who_nor_why() {
    let paused_by = |by| {
        let mut story = Story::new();
        story.understood().does(by, Wish::Pause { until: day(3) });
        whole(&story)
    };
    assert_eq!(paused_by(1), paused_by(4));
    assert_eq!(paused_by(1), paused_by(PROPOSER));
}

#[test]
fn a_draft_is_not_in_the_log() {
    let mut story = Story::new();
    story.draft(Plan { text: None, ..plan() });
    story.does(PROPOSER, Wish::Change(Box::new(plan()))).does(PROPOSER, Wish::Withdraw);
    assert_eq!(log_of(&story), []);
}

#[test]
fn no_text_can_pass_for_a_line_of_the_record() {
    let forged = "Fine.\nseat heard\ndecision.made";
    let mut story = Story::new();
    story.draft(Plan { text: Some(Text::long(forged).unwrap()), ..plan() });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    let log = whole(&story);
    assert!(log.contains(&format!("text {}\n{forged}\n", forged.len())), "{log}");
}

#[test]
fn every_kind_and_role_is_a_word_of_the_log_and_every_body_fits() {
    for entry in log_of(&everything()) {
        assert!(tile_log::Word::new(entry.kind).is_some(), "{}", entry.kind);
        assert!(tile_log::Word::new(entry.actor_role).is_some(), "{}", entry.actor_role);
        assert!(tile_log::LogDay::parse(&entry.day.to_string()).is_some());
        assert!(entry.body.len() < tile_log::MAX_BODY_BYTES);
    }
}

#[test]
fn the_largest_decision_fits_into_a_body() {
    let long = |number: usize| {
        let words = format!("{number:02}{}", "🌱".repeat(crate::text::MAX_TEXT_CHARS - 2));
        Text::long(&words).unwrap()
    };
    let fields = Field::ALL.into_iter().map(|field| (field, long(0))).collect();
    let values = (0..MOST_VALUES).map(|number| (Value::Own(long(number)), long(0)));
    let largest = Impact { fields, by_value: values.collect() };
    let mut story = everything();
    let mut before = before_of(&story, story.events.last().unwrap());
    before.versions.last_mut().unwrap().impact = largest.clone();
    let event = story.events.last_mut().unwrap();
    let What::Reviewed(review) = &mut event.what else { panic!("the last one is the review") };
    (review.happened, review.learned) = (largest, long(0));
    let entry = logged(&before, event, &names()).unwrap();
    let bytes = entry.body.len();
    assert!((970_000..tile_log::MAX_BODY_BYTES).contains(&bytes), "{bytes}");
}
