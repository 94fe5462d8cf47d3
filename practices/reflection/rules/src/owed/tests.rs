//! What an answer must say.

use proptest::prelude::*;

use super::*;

fn typed(heard: &str, will: &[(&str, Option<Level>)], wont: &str) -> Typed {
    Typed {
        heard: heard.to_owned(),
        will: will.iter().map(|(text, level)| ((*text).to_owned(), *level)).collect(),
        wont: wont.to_owned(),
        unknown: String::new(),
    }
}

fn check(typed: &Typed, expected: &[Flaw]) {
    assert_eq!(OwedAnswer::take(typed).err().unwrap_or_default(), expected);
}

#[test]
fn an_answer_says_what_was_heard_and_what_comes_of_it() {
    let answer = OwedAnswer::take(&typed(
        " Meetings end after the last bus. ",
        &[("Start at 5:30", Some(Level::Organisations)), ("", None), ("  ", Some(Level::Culture))],
        "",
    ))
    .unwrap();
    assert_eq!(answer.heard(), "Meetings end after the last bus.");
    assert_eq!(answer.will().len(), 1);
    assert_eq!(answer.will()[0].level, Level::Organisations);
}

#[test]
fn an_honest_no_with_its_reason_is_an_answer() {
    check(&typed("A say over the budget", &[], "The board holds it by law."), &[]);
}

#[test]
fn silence_is_no_answer() {
    check(&typed(" ", &[], " "), &[Flaw::NothingHeard, Flaw::NeitherWillNorWont]);
}

#[test]
fn each_thing_we_will_do_names_where_it_works() {
    check(&typed("Heard", &[("", None), ("Pay for rides", None)], ""), &[Flaw::NoLevel(1)]);
}

#[test]
fn an_answer_stays_readable() {
    let long = "x".repeat(MAX_TEXT_CHARS + 1);
    let line = "x".repeat(MAX_WILL_CHARS + 1);
    check(
        &Typed {
            heard: long.clone(),
            will: vec![(line, Some(Level::Culture))],
            wont: long.clone(),
            unknown: long,
        },
        &[Flaw::HeardTooLong, Flaw::WillTooLong(0), Flaw::WontTooLong, Flaw::UnknownTooLong],
    );
}

#[test]
fn every_level_keeps_its_name() {
    for level in Level::ALL {
        assert_eq!(Level::parse(level.id()), Some(level));
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_is_an_answer_or_told(
        texts in proptest::collection::vec("\\PC{0,20}|x{290,310}|ع{1490,1510}", 4),
        levels in proptest::collection::vec(0_usize..5, 2),
    ) {
        let level = |at: usize| Level::ALL.get(at).copied();
        let will = [(texts[1].as_str(), level(levels[0])), ("Do it", level(levels[1]))];
        match OwedAnswer::take(&typed(&texts[0], &will, &texts[2])) {
            Ok(answer) => {
                prop_assert!(!answer.heard().is_empty());
                prop_assert!(answer.heard().chars().count() <= MAX_TEXT_CHARS);
                prop_assert!(answer.wont().chars().count() <= MAX_TEXT_CHARS);
                prop_assert!(answer.will().iter().all(|will| !will.text.is_empty()));
                // What was taken can be taken again: it is read back from the store this way.
                let again = answer.will().iter().map(|will| (will.text.as_str(), Some(will.level)));
                let again = typed(answer.heard(), &again.collect::<Vec<_>>(), answer.wont());
                prop_assert_eq!(OwedAnswer::take(&again), Ok(answer));
            }
            Err(flaws) => prop_assert!(!flaws.is_empty()),
        }
    }
}
