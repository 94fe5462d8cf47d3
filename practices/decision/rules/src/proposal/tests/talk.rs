//! Questions, reactions, voices, proxies, helpers, and forms that come late or twice.

use super::story::*;
use crate::proposal::*;

fn code(letters: &str, story: &Story) -> CodeTag {
    CodeTag::of(story.here().id, letters)
}

fn by_hand(story: &Story, by: u8, (voice, hand): (Voice, Hand)) -> Wish {
    let turn = story.here().voices.get(&person(by)).map_or(0, |given| given.turn);
    Wish::Speak(Box::new(VoiceWish { version: 1, turn, voice, hand }))
}

#[test]
fn questions_are_answered_before_it_goes_on() {
    let mut story = Story::new();
    story.understood().does(4, Wish::Ask { text: text("Who pays?") });
    assert_eq!(story.wish(4, Wish::Ask { text: text("Who pays?") }).unwrap(), []);
    let question = story.here().open_questions().next().unwrap();
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    assert_eq!(refusal, Refusal::QuestionsOpen { questions: vec![question] });
    let answer = |words| Wish::Answer { question, text: text(words) };
    assert_eq!(story.refused(4, answer("I do.")), Refusal::NotYours);
    story.does(PROPOSER, answer("The parks."));
    assert_eq!(story.wish(PROPOSER, answer("The parks.")).unwrap(), []);
    assert_eq!(story.refused(1, answer("Nobody.")), Refusal::AnsweredAlready);
}

#[test]
fn one_person_can_not_ask_without_end() {
    let mut story = Story::new();
    story.understood();
    for number in 0..MOST_QUESTIONS_EACH {
        story.does(4, Wish::Ask { text: text(&format!("Question {number}?")) });
    }
    let refusal = story.refused(4, Wish::Ask { text: text("One more?") });
    assert_eq!(refusal, Refusal::TooMany { most: MOST_QUESTIONS_EACH });
}

#[test]
fn leads_speak_last() {
    let mut story = Story::new();
    story.understood().does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    let says = || Wish::React { text: text("I like it.") };
    let from = day(story.today + LEADS_WAIT_DAYS);
    for by in [1, 2, PROPOSER] {
        assert_eq!(story.refused(by, says()), Refusal::LeadsLast { from });
    }
    let refusal = story.refused(1, Wish::MoveOn { from: Stage::React });
    assert_eq!(refusal, Refusal::SeatsFirst { from });
    story.does(4, says()).does(3, says());
    for by in [1, 2, PROPOSER] {
        story.does(by, says());
    }
    let standings: Vec<_> =
        reactions_in_order(story.here()).iter().map(|(_, said)| said.standing).collect();
    assert!(standings.is_sorted(), "{standings:?}");
}

#[test]
fn leads_wait_three_days_and_no_longer() {
    let mut story = Story::new();
    story.understood().does(PROPOSER, Wish::MoveOn { from: Stage::Understand });
    story.days_pass(LEADS_WAIT_DAYS).does(1, Wish::React { text: text("I like it.") });
}

#[test]
fn what_was_said_is_hidden_until_the_close() {
    let mut story = Story::new();
    story.asked().says(2, Voice::Worry(text("Noise."))).says(5, Voice::NotYet(text("Mondays.")));
    for viewer in [1, 3, PROPOSER] {
        let sight = seen(story.here(), person(viewer));
        assert_eq!((sight.own, sight.others), (None, vec![]));
    }
    assert_eq!(seen(story.here(), person(2)).own, Some(Voice::Worry(text("Noise."))));
    assert!(story.here().objections.is_empty() && story.here().worries.is_empty());
    story.closes();
    let others = [SeenVoice::Worry(text("Noise.")), SeenVoice::NotYet(text("Mondays."))];
    assert_eq!(seen(story.here(), person(1)).others, others);
}

#[test]
fn an_older_form_can_not_undo_a_newer_word() {
    let mut story = Story::new();
    story.asked();
    let first = story.voice(4, Voice::TryIt);
    story.does(4, first.clone());
    assert_eq!(story.wish(4, first.clone()).unwrap(), [], "sent twice is said once");
    story.says(4, Voice::NotYet(text("I slept on it.")));
    assert_eq!(story.refused(4, first), Refusal::ChangedMeanwhile { turn: 2 });
}

#[test]
fn a_voice_that_comes_late_says_when_it_closed() {
    let mut story = Story::new();
    story.asked();
    let (voice, last) = (story.voice(4, Voice::TryIt), day(story.today + 5));
    story.days_pass(6);
    assert_eq!(story.refused(4, voice.clone()), Refusal::TooLate { closed: last });
    story.day_came();
    let closed = day(story.today);
    assert_eq!(story.refused(4, voice.clone()), Refusal::TooLate { closed });
    story.days_pass(-6);
    assert_eq!(story.refused(4, voice), Refusal::TooLate { closed }, "also when clocks go back");
}

#[test]
fn a_form_sent_twice_goes_on_once() {
    let mut story = Story::new();
    story.draft(plan()).does(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    let refusal = story.refused(PROPOSER, Wish::MoveOn { from: Stage::Draft });
    assert_eq!(refusal, Refusal::OtherStage { stage: Stage::Impact });
}

#[test]
fn someone_trusted_speaks_for_those_who_can_not_be_there() {
    let mut story = Story::new();
    story.asked().does(5, Wish::GiveProxy { to: person(4) });
    story.says(1, Voice::TryIt).says(3, Voice::TryIt).says(4, Voice::TryIt);
    let known = Known { members: &story.members, leads: &story.leads, terms: &story.terms };
    assert_eq!(counted(story.here(), &known).people.len(), 4);
    story.does(5, Wish::TakeProxyBack);
    let known = Known { members: &story.members, leads: &story.leads, terms: &story.terms };
    assert_eq!(counted(story.here(), &known).people.len(), 3);
}

#[test]
fn a_voice_goes_one_step_only() {
    let mut story = Story::new();
    story.asked().does(5, Wish::GiveProxy { to: person(4) });
    let give = |to| Wish::GiveProxy { to: person(to) };
    assert_eq!(story.refused(4, give(1)), Refusal::ProxyOneStep);
    assert_eq!(story.refused(2, give(5)), Refusal::ProxyOneStep);
    assert_eq!(story.refused(2, give(2)), Refusal::ProxyOneStep);
    assert_eq!(story.refused(2, give(PROPOSER)), Refusal::ProxyToProposer);
    assert_eq!(story.refused(2, give(99)), Refusal::NotAMember);
    story.does(2, give(4));
    assert_eq!(story.refused(1, give(4)), Refusal::ProxiesFull { most: MOST_PROXIES });
}

#[test]
fn someone_without_a_device_speaks_with_a_helper_and_changes_it_with_a_code() {
    let mut story = Story::new();
    story.asked();
    let own = code("ABCD", &story);
    let typed = Hand::Helper { helper: person(4), code: own };
    let wish = by_hand(&story, 5, (Voice::TryIt, typed));
    story.does(5, wish);
    assert_eq!(seen(story.here(), person(5)).helper, Some(person(4)));
    let (other, more) = (code("EFGH", &story), Voice::KnowMore(text("When?")));
    let again = Hand::Helper { helper: person(1), code: other };
    let wish = by_hand(&story, 5, (more.clone(), again));
    assert_eq!(story.refused(5, wish), Refusal::NeedsCode);
    let wish = by_hand(&story, 5, (more.clone(), Hand::Code(other)));
    assert_eq!(story.refused(5, wish), Refusal::UnknownCode);
    let wish = by_hand(&story, 5, (more.clone(), Hand::Code(own)));
    story.does(5, wish);
    assert_eq!(story.here().voices[&person(5)].voice, more);
}

#[test]
fn nobody_types_over_what_someone_said_themselves() {
    let mut story = Story::new();
    story.asked().says(5, Voice::TryIt);
    let tag = code("ABCD", &story);
    let mut check = |helper, by, expected: Refusal| {
        let hand = Hand::Helper { helper: person(helper), code: tag };
        let wish = by_hand(&story, by, (Voice::StandAside, hand));
        assert_eq!(story.refused(by, wish), expected);
    };
    check(4, 5, Refusal::SpokeThemselves);
    check(PROPOSER, 4, Refusal::NotAHelper);
    check(4, 4, Refusal::NotAHelper);
    check(99, 4, Refusal::NotAMember);
}

#[test]
fn strangers_do_nothing() {
    let mut story = Story::new();
    story.understood();
    assert_eq!(story.refused(99, Wish::Ask { text: text("Who?") }), Refusal::NotAMember);
    assert_eq!(story.refused(99, Wish::EndPause), Refusal::NotAMember);
    let moment = story.moment();
    let known = Known { members: &story.members, leads: &story.leads, terms: &story.terms };
    assert_eq!(draft(&known, person(99), plan(), &moment), Err(Refusal::NotAMember));
}

#[test]
fn a_draft_is_its_authors_alone() {
    let mut story = Story::new();
    story.draft(plan());
    for by in [1, 2, 4] {
        let refusal = story.refused(by, Wish::MoveOn { from: Stage::Draft });
        assert_eq!(refusal, Refusal::NotYours);
    }
    assert_eq!(story.refused(1, Wish::Withdraw), Refusal::NotYours);
    story.does(PROPOSER, Wish::Withdraw);
    assert_eq!(story.wish(PROPOSER, Wish::Withdraw).unwrap(), []);
}
