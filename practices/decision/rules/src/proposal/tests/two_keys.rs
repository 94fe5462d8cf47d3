//! Acts that take two keys, and pauses that bind everyone.

use partnership_rules::two_keys::{KEY_DAYS, KeyRefused, SecondKey};

use super::story::*;
use crate::proposal::*;

const YES: SecondKey = SecondKey::Yes;

fn on_the_rules() -> Story {
    let mut story = Story::new();
    story.draft(Plan { touches: Touches::Rules, ..plan() });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Impact });
    story.does(PROPOSER, Wish::NameSeat { group: text("families") });
    let seat = story.seat(0);
    story.does(3, Wish::TakeSeat { seat, helper: None });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Seats });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    story.does(3, Wish::React { text: text("Yes.") });
    story.does(PROPOSER, Wish::MoveOn { from: Stage::React });
    story.says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt).closes();
    story
}

fn asks(story: &mut Story) -> KeyId {
    let act = Act::Decide(story.wants());
    story.does(1, Wish::AskKey(Box::new(act)));
    story.key()
}

#[test]
fn what_touches_the_rules_takes_two_hosts_of_two_partners() {
    let mut story = on_the_rules();
    assert_eq!(story.decides(2), Err(Refusal::NeedsTwoKeys));
    let key = asks(&mut story);
    let turn = Wish::TurnKey { key, answer: YES };
    assert_eq!(story.refused(1, turn.clone()), Refusal::Key(KeyRefused::SameKey));
    assert_eq!(story.refused(3, turn.clone()), Refusal::Key(KeyRefused::NotAHost));
    story.does(2, turn.clone());
    assert_eq!(story.here().stage, Stage::Decided);
    assert_eq!(story.refused(2, turn), Refusal::NotThere, "a replayed yes does nothing");
}

#[test]
fn a_second_key_can_say_no_and_a_question_can_be_taken_back() {
    let mut story = on_the_rules();
    let key = asks(&mut story);
    story.does(2, Wish::TurnKey { key, answer: SecondKey::No });
    assert_eq!((story.here().stage, story.here().keys.len()), (Stage::Asked, 0));
    let key = asks(&mut story);
    assert_eq!(story.refused(2, Wish::TakeKeyBack { key }), Refusal::NotYourKey);
    story.does(1, Wish::TakeKeyBack { key });
    assert_eq!(story.wish(1, Wish::TakeKeyBack { key }).unwrap(), []);
}

#[test]
fn a_question_between_hosts_lapses() {
    let mut story = on_the_rules();
    let key = asks(&mut story);
    let until = day(story.today + KEY_DAYS);
    story.days_pass(KEY_DAYS + 1);
    let late = Refusal::Key(KeyRefused::Lapsed { until });
    assert_eq!(story.refused(2, Wish::TurnKey { key, answer: YES }), late);
    story.day_came();
    assert!(story.here().keys.is_empty());
    assert_eq!(story.here().stage, Stage::Asked);
}

#[test]
fn an_act_is_asked_once_at_a_time() {
    let mut story = on_the_rules();
    let act = Act::Decide(story.wants());
    asks(&mut story);
    assert_eq!(story.refused(7, Wish::AskKey(Box::new(act))), Refusal::KeyAskedAlready);
}

#[test]
fn the_second_key_does_not_turn_when_the_act_fits_no_longer() {
    let mut story = on_the_rules();
    let key = asks(&mut story);
    let other = NewVersion {
        base: 1,
        text: text("Something else."),
        impact: None,
        why: None,
        mends: [].into(),
    };
    story.does(PROPOSER, Wish::Reword(Box::new(other)));
    let refusal = story.refused(2, Wish::TurnKey { key, answer: YES });
    assert_eq!(refusal, Refusal::OldVersion { said: 1, newest: 2 });
}

#[test]
fn closing_early_takes_two_keys() {
    let mut story = Story::new();
    story.asked().says(3, Voice::TryIt);
    let closes = day(story.today + 5);
    let refusal = story.refused(1, Wish::MoveOn { from: Stage::Consent });
    assert_eq!(refusal, Refusal::StillAsked { closes });
    story.two_keys(Act::CloseEarly { version: 1 });
    assert_eq!(story.here().stage, Stage::Asked);
}

#[test]
fn what_takes_no_keys_can_not_be_done_with_them() {
    let mut story = Story::new();
    story.asked().says(1, Voice::TryIt).says(2, Voice::TryIt).says(3, Voice::TryIt).closes();
    let act = Act::Decide(story.wants());
    assert_eq!(story.refused(1, Wish::AskKey(Box::new(act))), Refusal::NeedsNoKeys);
}

#[test]
fn any_member_can_pause_and_the_pause_binds_hosts() {
    let mut story = Story::new();
    story.asked();
    let (closes, until) = (story.here().asking.as_ref().unwrap().closes, day(story.today + 4));
    story.does(4, Wish::Pause { until });
    for by in [1, 2, PROPOSER, 4] {
        let voice = story.voice(by, Voice::TryIt);
        assert_eq!(story.refused(by, voice), Refusal::Paused { until });
    }
    let act = Act::CloseEarly { version: 1 };
    assert_eq!(story.refused(1, Wish::AskKey(Box::new(act))), Refusal::Paused { until });
    assert_eq!(story.refused(1, Wish::EndPause), Refusal::NotYourPause);
    let later = story.here().asking.as_ref().unwrap().closes;
    assert_eq!(later, closes.plus_days(4), "the days are given back");
    story.days_pass(4).says(1, Voice::TryIt);
}

#[test]
fn a_pause_is_short_and_once_for_each_version() {
    let mut story = Story::new();
    story.understood();
    let latest = day(story.today + MAX_PAUSE_DAYS);
    for until in [day(story.today), latest.plus_days(1)] {
        assert_eq!(story.refused(4, Wish::Pause { until }), Refusal::PauseDay { latest });
    }
    story.does(4, Wish::Pause { until: latest }).does(4, Wish::EndPause);
    let until = day(story.today + 1);
    assert_eq!(story.refused(4, Wish::Pause { until }), Refusal::PausedAlready);
    story.does(5, Wish::Pause { until });
}

#[test]
fn nothing_closes_while_it_is_paused() {
    let mut story = Story::new();
    story.asked().days_pass(5);
    let until = day(story.today + 7);
    story.does(4, Wish::Pause { until }).days_pass(6).day_came();
    assert_eq!(story.here().stage, Stage::Consent);
}
