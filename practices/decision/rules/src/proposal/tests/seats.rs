//! Seats, exceptions, and members who leave.

use super::story::*;
use crate::proposal::*;

fn at_the_table() -> Story {
    let mut story = Story::new();
    story.draft(plan());
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Impact });
    story.does(4, Wish::NameSeat { group: text("families") });
    story
}

fn up_to_react() -> Story {
    let mut story = at_the_table();
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Seats });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    story.days_pass(LEADS_WAIT_DAYS);
    story
}

fn empty(story: &Story) -> Refusal {
    Refusal::SeatsEmpty { seats: vec![(story.seat(0), text("families"))] }
}

#[test]
fn a_proposal_names_who_is_most_affected() {
    let mut story = Story::new();
    story.draft(plan());
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Impact });
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::Seats });
    assert_eq!(refusal, Refusal::NoSeatNamed);
}

#[test]
fn nobody_is_asked_while_a_seat_is_empty_and_no_host_goes_around_it() {
    let mut story = up_to_react();
    for by in [PROPOSER, 1, 2] {
        let refusal = story.refused(by, Wish::MoveOn { from: Stage::React });
        assert_eq!(refusal, empty(&story));
    }
}

#[test]
fn a_stated_exception_opens_the_gate_and_stays_for_good() {
    let mut story = up_to_react();
    let (seat, reason) = (story.seat(0), text("No family could come before May."));
    let act = Act::ExceptSeat { seat, reason: reason.clone() };
    story.does(1, Wish::AskKey(Box::new(act.clone())));
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::React });
    assert_eq!(refusal, empty(&story), "one key opens nothing");
    let key = story.key();
    story.does(2, Wish::TurnKey { key, answer: partnership_rules::two_keys::SecondKey::Yes });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::React });
    story.says(1, Voice::TryIt).says(2, Voice::TryIt).says(5, Voice::TryIt).closes();
    story.decides(2).unwrap();
    let decision = story.here().decision.as_ref().unwrap();
    assert_eq!(decision.seats[0].was, crate::say::SeatWas::Excepted { reason });
    assert_eq!(story.here().seats[&seat].exceptions.len(), 1);
}

#[test]
fn an_exception_does_not_stand_in_for_someone_who_came_and_left() {
    let mut story = up_to_react();
    let seat = story.seat(0);
    story.two_keys(Act::ExceptSeat { seat, reason: text("Nobody came.") });
    story.does(3, Wish::TakeSeat { seat, helper: None });
    story.does(3, Wish::LeaveSeat { seat });
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::React });
    assert_eq!(refusal, empty(&story));
    assert_eq!(story.here().seats[&seat].exceptions.len(), 1, "it stays visible");
}

#[test]
fn whoever_proposes_takes_no_seat_and_helps_no_one_into_it() {
    let mut story = at_the_table();
    let seat = story.seat(0);
    let refusal = story.refused(PROPOSER, Wish::TakeSeat { seat, helper: None });
    assert_eq!(refusal, Refusal::ProposerTakesNoSeat);
    let helped = Wish::TakeSeat { seat, helper: Some(person(PROPOSER)) };
    assert_eq!(story.refused(3, helped), Refusal::ProposerTakesNoSeat);
    story.does(3, Wish::TakeSeat { seat, helper: Some(person(4)) });
    assert_eq!(story.refused(5, Wish::TakeSeat { seat, helper: None }), Refusal::SeatTaken);
}

#[test]
fn one_person_holds_one_seat_and_a_seat_is_named_once() {
    let mut story = at_the_table();
    let same = story.refused(5, Wish::NameSeat { group: text("Families") });
    assert_eq!(same, Refusal::SameSeat { seat: story.seat(0) });
    story.does(5, Wish::NameSeat { group: text("night shift") });
    let (one, other) = (story.seat(0), story.seat(1));
    story.does(3, Wish::TakeSeat { seat: one, helper: None });
    let second = story.refused(3, Wish::TakeSeat { seat: other, helper: None });
    assert_eq!(second, Refusal::HoldsASeat);
    let again = story.wish(3, Wish::TakeSeat { seat: one, helper: None }).unwrap();
    assert_eq!(again, [], "the same yes twice is one yes");
}

#[test]
fn nothing_is_decided_before_every_seat_spoke_itself() {
    let mut story = Story::new();
    story.asked();
    story.does(3, Wish::GiveProxy { to: person(5) });
    for by in [1, 2, 4, 5] {
        story.says(by, Voice::TryIt);
    }
    story.closes();
    let seats = vec![(story.seat(0), text("families"))];
    assert_eq!(story.decides(2), Err(Refusal::SeatsUnheard { seats }));
}

#[test]
fn when_a_seat_holder_leaves_their_seat_is_empty_again() {
    let mut story = Story::new();
    story.asked();
    for by in [1, 2, 3, 4] {
        story.says(by, Voice::TryIt);
    }
    story.closes();
    let mut gone = story.clone();
    gone.command(Command::Left { person: person(3) }).unwrap();
    assert_eq!(gone.decides(2), Err(empty(&gone)));
    assert_eq!(gone.command(Command::Left { person: person(3) }).unwrap(), []);
    // Also when nobody said so yet: members of today count.
    story.members.remove(&person(3));
    assert_eq!(story.decides(2), Err(empty(&story)));
}

#[test]
fn a_draft_of_someone_who_left_is_gone() {
    let mut story = Story::new();
    story.draft(plan());
    story.command(Command::Left { person: person(PROPOSER) }).unwrap();
    assert_eq!((story.here().stage, story.here().author), (Stage::Withdrawn, None));
}

#[test]
fn who_left_is_nowhere_in_the_proposal() {
    let mut story = Story::new();
    story.understood().does(5, Wish::Ask { text: text("When?") });
    let question = story.here().open_questions().next().unwrap();
    story.does(PROPOSER, Wish::Answer { question, text: text("At six.") });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    story.does(3, Wish::React { text: text("Good.") }).does(5, Wish::React { text: text("Fine.") });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::React });
    story.does(5, Wish::Pause { until: day(story.today + 1) }).days_pass(1);
    story.says(5, Voice::NotYet(text("No."))).does(4, Wish::GiveProxy { to: person(5) });
    story.days_pass(7).day_came();
    story.command(Command::Left { person: person(5) }).unwrap();
    let left = format!("{:?}", story.here());
    assert!(!left.contains(&person(5).to_string()), "{left}");
}

#[test]
fn no_host_types_in_the_yes_or_the_voice_of_a_seat() {
    let mut story = at_the_table();
    let seat = story.seat(0);
    for lead in [1, 2, 7] {
        let helped = Wish::TakeSeat { seat, helper: Some(person(lead)) };
        assert_eq!(story.refused(3, helped), Refusal::NotAHelper);
    }
    let mut story = Story::new();
    story.asked();
    let code = CodeTag::of(story.here().id, "ABCD");
    let typed = |helper, by: u8| {
        let hand = Hand::Helper { helper: person(helper), code };
        let wish = VoiceWish { version: 1, turn: 0, voice: Voice::TryIt, hand };
        (by, Wish::Speak(Box::new(wish)))
    };
    let (by, wish) = typed(1, 3);
    assert_eq!(story.refused(by, wish), Refusal::NotAHelper);
    for (by, wish) in [typed(4, 3), typed(1, 5)] {
        story.does(by, wish);
    }
}
