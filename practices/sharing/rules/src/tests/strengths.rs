//! Strengths and the backing that is asked for.

use super::*;
use crate::{
    Refused,
    strength::{Owner, Reply, Someone, Strength},
};

/// A person of partner 1 who speaks with these groups.
fn someone(number: u8, groups: &[u8]) -> Someone {
    let groups = groups.iter().map(|number| group(*number)).collect();
    Someone { person: person(number), partner: partner(1), groups }
}

fn written(owner: Owner, by: &Someone) -> Result<Strength, Refused> {
    Strength::write(owner, text("I know every family on our street."), (by, 0), &moment(3, 1))
}

#[test]
fn a_strength_is_written_and_changed_by_its_owner_alone() {
    // guide.strengths
    let owner = Owner::Person(person(1));
    assert_eq!(written(owner, &someone(2, &[])), Err(Refused::NotYours));
    let strength = written(owner, &someone(1, &[])).unwrap();
    let other = text("I am new here.");
    let refused = strength.changed(other.clone(), &someone(2, &[]), day(4));
    assert_eq!(refused, Err(Refused::NotYours));
    assert_eq!(strength.check(&someone(2, &[])), Err(Refused::NotYours));
    assert_eq!(strength.changed(other.clone(), &someone(1, &[]), day(4)).unwrap().words, other);
}

#[test]
fn a_group_speaks_of_itself_through_those_who_are_of_it() {
    let owner = Owner::Group(group(1));
    assert_eq!(written(owner, &someone(1, &[2])), Err(Refused::NotYours));
    let strength = written(owner, &someone(1, &[1, 2])).unwrap();
    assert!(strength.check(&someone(7, &[1])).is_ok());
}

#[test]
fn an_ask_for_backing_keeps_its_answers_with_their_days() {
    let owner = someone(1, &[]);
    let strength = written(Owner::Person(owner.person), &owner).unwrap();
    let refused = strength.asking(text("A key to the hall."), &someone(2, &[]), &moment(4, 2));
    assert_eq!(refused, Err(Refused::NotYours));
    let asking = strength.asking(text("A key to the hall."), &owner, &moment(4, 2)).unwrap();
    let ask = asking.open_asks().next().unwrap().id;
    let not_yet = Reply::NotYet { why: text("The lock is being changed.") };
    let own = asking.answered(ask, not_yet.clone(), (&owner, day(5)));
    assert_eq!(own, Err(Refused::OwnAsk));
    let answered = asking.answered(ask, not_yet, (&someone(2, &[]), day(5))).unwrap();
    let yes = Reply::Yes { what: text("Here it is."), by: day(9) };
    let late = answered.answered(ask, yes.clone(), (&someone(3, &[]), day(10)));
    assert_eq!(late, Err(Refused::DayGone { today: day(10) }));
    let answered = answered.answered(ask, yes, (&someone(3, &[]), day(8))).unwrap();
    let days: Vec<Day> = answered.asks[0].answers.iter().map(|answer| answer.day).collect();
    assert_eq!(days, [day(5), day(8)]);
    assert_eq!(answered.open_asks().count(), 0);
}
