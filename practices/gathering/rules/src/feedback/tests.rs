//! Feedback: who may do what when, and that no way leads around saying it back.

use powerwith_core::{Day, Millis, Moment};
use proptest::prelude::*;

use super::*;

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(0), Day::parse("2026-04-01").unwrap(), [seed; 32])
}

fn giver() -> PersonId {
    PersonId::random(&moment(1))
}

fn receiver() -> PersonId {
    PersonId::random(&moment(2))
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn fresh() -> Feedback {
    let given = Given {
        saw: text("The meeting began before we came."),
        did: text("I felt like a guest."),
        wish: text("Wait ten minutes for the bus."),
    };
    Feedback::new(FeedbackId::random(&moment(3)), (giver(), receiver()), given).unwrap()
}

fn said_back() -> Feedback {
    fresh().after(Step::SayBack(text("We began without you.")), receiver()).unwrap()
}

#[test]
fn a_reply_before_saying_it_back_is_closed() {
    let reply = || Step::Reply(text("I did not know."));
    assert_eq!(fresh().after(reply(), receiver()), Err(FeedbackRefused::ReplyClosed));
    assert_eq!(said_back().after(reply(), receiver()), Err(FeedbackRefused::ReplyClosed));
    let missing = said_back().after(Step::SayMissing(text("It hurt.")), giver()).unwrap();
    assert_eq!(missing.after(reply(), receiver()), Err(FeedbackRefused::ReplyClosed));
}

#[test]
fn what_was_heard_opens_the_reply_once() {
    let heard = said_back().after(Step::Confirm, giver()).unwrap();
    assert!(heard.is_open() && heard.waits_for(receiver()));
    let replied = heard.after(Step::Reply(text("I did not know.")), receiver()).unwrap();
    assert!(!replied.waits_for(receiver()) && !replied.waits_for(giver()));
    let again = replied.after(Step::Reply(text("And …")), receiver());
    assert_eq!(again, Err(FeedbackRefused::RepliedAlready));
}

#[test]
fn the_giver_can_waive_it_at_any_time() {
    for stage in [fresh(), said_back()] {
        let open = stage.after(Step::Waive, giver()).unwrap();
        assert!(open.after(Step::Reply(text("Thank you.")), receiver()).is_ok());
    }
}

#[test]
fn what_is_missing_is_said_and_it_is_said_back_again() {
    let missing = said_back().after(Step::SayMissing(text("It hurt.")), giver()).unwrap();
    assert!(missing.waits_for(receiver()));
    let again = missing.after(Step::SayBack(text("It hurt you.")), receiver()).unwrap();
    assert_eq!((again.stage, again.missing), (Stage::SaidBack, None));
}

#[test]
fn each_step_belongs_to_one_of_the_two() {
    let refused = Err(FeedbackRefused::NotYours);
    assert_eq!(fresh().after(Step::Waive, receiver()), refused);
    assert_eq!(fresh().after(Step::SayBack(text("Yes.")), giver()), refused);
    let other = PersonId::random(&moment(9));
    assert_eq!(fresh().after(Step::SayBack(text("Yes.")), other), refused);
    assert!(!fresh().is_between(other));
}

#[test]
fn steps_out_of_turn_say_why() {
    assert_eq!(fresh().after(Step::Confirm, giver()), Err(FeedbackRefused::NotSaidBack));
    let twice = said_back().after(Step::SayBack(text("Yes.")), receiver());
    assert_eq!(twice, Err(FeedbackRefused::OthersTurn));
    let waived = fresh().after(Step::Waive, giver()).unwrap();
    assert_eq!(waived.after(Step::Waive, giver()), Err(FeedbackRefused::HeardAlready));
}

#[test]
fn nobody_gives_feedback_to_themself() {
    let given = fresh().given;
    let own = Feedback::new(fresh().id, (giver(), giver()), given);
    assert_eq!(own, Err(FeedbackRefused::ToOneself));
}

#[test]
fn stages_are_found_by_their_names() {
    assert!(Stage::ALL.into_iter().all(|stage| Stage::parse(stage.id()) == Some(stage)));
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::SayBack(text("I heard this."))),
        Just(Step::Confirm),
        Just(Step::SayMissing(text("Not that."))),
        Just(Step::Waive),
        Just(Step::Reply(text("Thank you."))),
    ]
}

proptest! {
    /// No sequence of steps reaches a reply without a confirmed say-back or a waiver.
    #[test]
    fn no_way_leads_around_saying_it_back(
        steps in proptest::collection::vec((step(), 0_u8..3), 0..14),
    ) {
        let people = [giver(), receiver(), PersonId::random(&moment(9))];
        let mut now = fresh();
        let (mut was_said_back, mut was_opened) = (false, false);
        for (step, who) in steps {
            let by = people[usize::from(who)];
            let Ok(next) = now.clone().after(step.clone(), by) else { continue };
            match step {
                Step::SayBack(_) => {
                    prop_assert_eq!(by, receiver());
                    was_said_back = true;
                }
                Step::Confirm => {
                    prop_assert!(by == giver() && was_said_back);
                    was_opened = true;
                }
                Step::Waive => {
                    prop_assert_eq!(by, giver());
                    was_opened = true;
                }
                Step::SayMissing(_) => prop_assert_eq!(by, giver()),
                Step::Reply(_) => prop_assert!(by == receiver() && was_opened),
            }
            prop_assert!(next.reply.is_none() || was_opened);
            prop_assert_eq!(next.is_open(), was_opened);
            now = next;
        }
    }
}
