//! Consent, objections, versions, decisions, reviews.

use super::story::*;
use crate::{
    impact::{Field, Gap},
    proposal::*,
    say::{SCALE, SeatWas, ask_about},
};

fn decided() -> Story {
    let mut story = Story::new();
    story.asked();
    for by in [1, 2, 3] {
        story.says(by, Voice::TryIt);
    }
    story.closes();
    story.decides(2).unwrap();
    story
}

fn reword(story: &Story, words: &str, why: Option<&str>) -> Wish {
    Wish::Reword(Box::new(NewVersion {
        base: story.here().version_nth(),
        text: text(words),
        impact: None,
        why: why.map(text),
        mends: story.here().open_objections().collect(),
    }))
}

fn with_objection() -> Story {
    let mut story = Story::new();
    story.asked();
    story.says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt);
    story.says(5, Voice::NotYet(text("We work on Mondays."))).closes();
    story
}

#[test]
fn a_proposal_goes_from_cards_to_its_review() {
    let mut story = decided();
    let decision = story.here().decision.clone().unwrap();
    assert_eq!((decision.version, decision.by_rule), (1, None));
    assert!(story.here().voices.is_empty(), "who said what is deleted");
    assert!(!story.here().is_review_due(day(story.today)));
    story.days_pass(60);
    assert!(story.here().is_review_due(day(story.today)));
    let review = Review {
        day: day(1),
        happened: impact("It was loud."),
        learned: text("Ask the teams first."),
        next: Next::Change,
    };
    story.does(4, Wish::Review(Box::new(review)));
    assert_eq!(story.here().stage, Stage::Reviewed);
    let happened = &story.here().review.as_ref().unwrap().happened;
    let fields = |impact: &crate::impact::Impact| impact.fields.keys().copied().collect::<Vec<_>>();
    assert_eq!(
        fields(happened),
        fields(story.here().impact()),
        "the same fields stand side by side"
    );
}

#[test]
fn an_empty_field_of_the_impact_is_named() {
    let mut story = Story::new();
    let mut bare = plan();
    bare.impact.fields.remove(&Field::Load);
    story.draft(bare).does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::Impact });
    assert_eq!(refusal, Refusal::ImpactMissing { gaps: vec![Gap::Field(Field::Load)] });
}

#[test]
fn cards_that_are_missing_are_named() {
    let mut story = Story::new();
    story.draft(Plan { text: None, ..plan() });
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    assert_eq!(refusal, Refusal::CardsMissing { missing: vec![Missing::Text] });
}

#[test]
fn one_open_objection_stops_the_proposal() {
    let mut story = with_objection();
    assert!(story.here().is_mending());
    let open = vec![story.objection()];
    assert_eq!(story.decides(2), Err(Refusal::ObjectionsOpen { objections: open }));
}

#[test]
fn asking_again_takes_a_changed_text_or_a_reason() {
    let mut story = with_objection();
    let again = Wish::MoveOn { from: Stage::Asked };
    assert_eq!(story.refused(PROPOSER, again.clone()), Refusal::AskedAlready { version: 1 });
    let same = reword(&story, "The gym is quiet on Mondays.", None);
    assert_eq!(story.refused(PROPOSER, same), Refusal::SameText);
    let reason = reword(&story, "The gym is quiet on Mondays.", Some("Tuesdays are taken."));
    story.does(PROPOSER, reason).does(PROPOSER, again);
    assert_eq!(story.here().stage, Stage::Consent);
}

#[test]
fn an_objection_improves_the_text_and_is_linked_to_the_version() {
    let mut story = with_objection();
    let objection = story.objection();
    let mended = reword(&story, "The gym is quiet on Tuesdays.", None);
    story.does(PROPOSER, mended);
    assert!(story.here().version().unwrap().mends.contains(&objection));
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Asked });
    for by in [1, 2, 3, 5] {
        story.says(by, Voice::TryIt);
    }
    story.closes();
    let end = story.here().objections[&objection].end.clone();
    assert_eq!(end, Some(End::Integrated { version: 2 }));
    story.decides(4).unwrap();
}

#[test]
fn a_new_version_alone_ends_no_objection() {
    let mut story = with_objection();
    let mended = reword(&story, "The gym is quiet on Tuesdays.", None);
    story.does(PROPOSER, mended).does(PROPOSER, Wish::MoveOn { from: Stage::Asked });
    for by in [1, 2, 3] {
        story.says(by, Voice::TryIt);
    }
    story.closes();
    let open = vec![story.objection()];
    assert_eq!(story.decides(2), Err(Refusal::ObjectionsOpen { objections: open }));
}

#[test]
fn what_people_said_to_another_version_decides_nothing() {
    let mut story = with_objection();
    story.does(5, Wish::TakeBack { objection: story.objection() });
    let other = reword(&story, "The gym is always quiet.", None);
    story.does(PROPOSER, other);
    assert_eq!(story.decides(2), Err(Refusal::NotAsked { newest: 2 }));
}

#[test]
fn an_objection_to_an_old_version_is_refused_with_both_numbers() {
    let mut story = with_objection();
    let late = story.voice(4, Voice::NotYet(text("Too loud.")));
    let mended = reword(&story, "The gym is quiet on Tuesdays.", None);
    story.does(PROPOSER, mended).does(PROPOSER, Wish::MoveOn { from: Stage::Asked });
    assert_eq!(story.refused(4, late), Refusal::OldVersion { said: 1, newest: 2 });
    let mut ahead = story.voice(4, Voice::TryIt);
    if let Wish::Speak(wish) = &mut ahead {
        wish.version = 9;
    }
    assert_eq!(story.refused(4, ahead), Refusal::NoSuchVersion { newest: 2 });
}

#[test]
fn only_its_author_takes_an_objection_back() {
    let mut story = with_objection();
    let objection = story.objection();
    for by in [1, PROPOSER] {
        let refusal = story.refused(by, Wish::TakeBack { objection });
        assert_eq!(refusal, Refusal::NotYourObjection);
    }
    assert_eq!(story.refused(5, Wish::Met { objection }), Refusal::NotMended { asked: 1 });
    story.does(5, Wish::TakeBack { objection });
    story.decides(2).unwrap();
}

#[test]
fn an_objection_stays_when_its_author_leaves() {
    let mut story = with_objection();
    story.command(Command::Left { person: person(5) }).unwrap();
    assert_eq!(story.here().objections[&story.objection()].by, None);
    assert!(matches!(story.decides(2), Err(Refusal::ObjectionsOpen { .. })));
    let (objection, answer) = (story.objection(), text("Evening shifts get Tuesdays."));
    story.two_keys(Act::AnswerObjection { objection, answer });
    story.decides(2).unwrap();
}

#[test]
fn an_objection_raised_again_is_the_same_record() {
    let mut story = with_objection();
    let objection = story.objection();
    let mended = reword(&story, "The gym is quiet on Tuesdays.", None);
    story.does(PROPOSER, mended).does(PROPOSER, Wish::MoveOn { from: Stage::Asked });
    story.says(5, Voice::NotYet(text("Tuesdays too."))).closes();
    let because: Vec<_> = story.here().objections[&objection].because.keys().copied().collect();
    assert_eq!(because, [1, 2]);
    assert_eq!(story.here().open_objections().count(), 1);
}

#[test]
fn someone_who_needs_to_know_more_gets_an_answer_first() {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt);
    story.says(4, Voice::KnowMore(text("Who has the key?"))).closes();
    let question = story.here().open_questions().next().unwrap();
    let open = Refusal::QuestionsOpen { questions: vec![question] };
    assert_eq!(story.decides(2), Err(open));
    story.does(PROPOSER, Wish::Answer { question, text: text("The school.") });
    story.decides(2).unwrap();
}

#[test]
fn worries_are_kept_with_the_decision() {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::Worry(text("Noise."))).says(3, Voice::TryIt);
    story.closes().decides(2).unwrap();
    assert_eq!(story.here().worries, [(1, text("Noise."))].into());
}

#[test]
fn too_few_people_or_partners_decide_nothing() {
    let mut story = Story::new();
    story.asked().says(3, Voice::TryIt).says(5, Voice::TryIt).closes();
    let short = Refusal::QuorumShort { partners: 2, people: 3 };
    assert_eq!(story.decides(2), Err(short));
}

#[test]
fn one_partner_alone_carries_nothing() {
    let mut story = Story::new();
    story.asked().says(3, Voice::TryIt).says(5, Voice::TryIt);
    story.says(1, Voice::StandAside).says(2, Voice::StandAside).closes();
    assert_eq!(story.decides(2), Err(Refusal::TooFewPartnersCarry { least: 2 }));
}

#[test]
fn whoever_proposes_does_not_say_that_it_is_decided() {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt).closes();
    assert_eq!(story.decides(PROPOSER), Err(Refusal::DecidedByOthers));
    assert_eq!(story.decides(1), Err(Refusal::DecidedByOthers));
    story.decides(5).unwrap();
}

#[test]
fn the_day_it_is_looked_at_again_is_part_of_the_decision() {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt).closes();
    let wish = story.wants();
    let late = DecisionWish { review: wish.until.plus_days(1), ..wish.clone() };
    let latest = wish.until;
    assert_eq!(story.refused(2, Wish::Decide(late)), Refusal::ReviewDay { latest });
    let nobody = Doers { partners: [].into(), role: None };
    let undone = DecisionWish { doers: nobody, ..wish };
    assert_eq!(story.refused(2, Wish::Decide(undone)), Refusal::NoDoers);
}

#[test]
fn a_trial_is_looked_at_by_its_day_and_asks_the_group() {
    let mut story = Story::new();
    let trial = Trial { guess: text("Fewer fights."), ends: day(30) };
    story.draft(Plan { trial: Some(trial), ..plan() });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Impact });
    story.does(PROPOSER, Wish::NameSeat { group: text("families") });
    let seat = story.seat(0);
    story.does(3, Wish::TakeSeat { seat, helper: None });
    for from in [Stage::Seats, Stage::Understand] {
        story.does(PROPOSER, Wish::MoveOn { from });
    }
    story.does(3, Wish::React { text: text("Yes.") });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::React });
    story.says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt).closes();
    let wish = story.wants();
    let refusal = story.refused(2, Wish::Decide(wish.clone()));
    assert_eq!(refusal, Refusal::ReviewDay { latest: day(30) });
    story.does(2, Wish::Decide(DecisionWish { review: day(30), ..wish }));
    story.days_pass(300).day_came();
    assert_eq!(story.here().stage, Stage::Decided, "it neither goes on nor stops by itself");
}

#[test]
fn a_review_waits_for_its_day_and_says_everything() {
    let mut story = decided();
    let review = Review {
        day: day(1),
        happened: impact("Calm."),
        learned: text("It works."),
        next: Next::GoOn,
    };
    let from = story.here().decision.as_ref().unwrap().review;
    let refusal = story.refused(4, Wish::Review(Box::new(review.clone())));
    assert_eq!(refusal, Refusal::ReviewNotYet { from });
    story.days_pass(100);
    let mut partly = review;
    partly.happened.fields.remove(&Field::Wrong);
    let refusal = story.refused(4, Wish::Review(Box::new(partly)));
    assert_eq!(refusal, Refusal::HappenedMissing { gaps: vec![Gap::Field(Field::Wrong)] });
}

#[test]
fn after_a_decision_people_can_be_asked_how_much_say_there_was() {
    let story = decided();
    let ask = ask_about(story.here(), day(story.today)).unwrap();
    assert_eq!((ask.scale, ask.beside[0].was.clone()), (SCALE, SeatWas::Heard));
    assert_eq!(ask_about(story.here(), day(story.today + 63)), None);
    assert_eq!(ask_about(with_objection().here(), day(1)), None);
}

#[test]
fn a_day_that_jumps_far_decides_nothing() {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt);
    story.days_pass(20_000).day_came().day_came();
    assert_eq!(story.here().stage, Stage::Asked);
    story.days_pass(20_000).day_came();
    assert_eq!(story.here().stage, Stage::Lapsed);
    story.days_pass(-39_990);
    assert!(matches!(story.decides(2), Err(Refusal::OtherStage { .. })));
    story.does(PROPOSER, Wish::TakeUp);
    assert_eq!((story.here().stage, story.here().decision.clone()), (Stage::Understand, None));
}
