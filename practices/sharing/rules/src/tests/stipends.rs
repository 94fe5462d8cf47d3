//! Stipends for people in seats.

use uuid::Uuid;

use super::*;
use crate::{
    Refused,
    amount::{Currency, Money},
    stipend::{Due, End, Seat, Stipend},
};

fn money() -> Money {
    Money::new(2_500, Currency::parse("USD").unwrap()).unwrap()
}

fn seat(holder: Option<u8>) -> Seat {
    let (id, proposal) = (Uuid::from_u128(1), Uuid::from_u128(2));
    Seat { id, proposal, holder: holder.map(person) }
}

/// Person 2 of partner 1 takes on a stipend for person 5.
fn taken_on() -> Stipend {
    Stipend::take_on(&seat(Some(5)), (person(2), partner(1)), money(), (&[], &moment(3, 1)))
        .unwrap()
}

#[test]
fn only_a_seat_in_which_someone_sits_can_be_thanked() {
    let by = (person(2), partner(1));
    let refused = Stipend::take_on(&seat(None), by, money(), (&[], &moment(3, 1)));
    assert_eq!(refused, Err(Refused::SeatEmpty));
}

#[test]
fn nobody_takes_on_their_own_stipend() {
    let by = (person(5), partner(1));
    let refused = Stipend::take_on(&seat(Some(5)), by, money(), (&[], &moment(3, 1)));
    assert_eq!(refused, Err(Refused::NotForYourself));
}

#[test]
fn one_person_in_one_seat_is_thanked_once_and_the_next_one_anew() {
    let known = [taken_on()];
    let by = (person(3), partner(2));
    let again = Stipend::take_on(&seat(Some(5)), by, money(), (&known, &moment(4, 2)));
    assert_eq!(again, Err(Refused::TakenOn));
    let next = Stipend::take_on(&seat(Some(6)), by, money(), (&known, &moment(4, 2)));
    assert!(next.is_ok());
}

#[test]
fn a_stipend_is_due_before_the_next_gathering() {
    // stop.community
    let stipend = taken_on();
    assert_eq!(stipend.due(&[]), Due::By(day(3).plus_days(30)));
    let gatherings = [day(28), day(14), day(3), day(1)];
    assert_eq!(stipend.due(&gatherings), Due::BeforeGathering(day(14)));
}

#[test]
fn only_whoever_it_is_for_says_how_it_ended_and_once() {
    let stipend = taken_on();
    assert_eq!(stipend.settled(person(2), End::Got, day(5)), Err(Refused::Gone));
    let got = stipend.settled(person(5), End::Got, day(5)).unwrap();
    assert!(!got.is_owed());
    assert_eq!(got.settled(person(5), End::NotWanted, day(6)), Err(Refused::Settled));
    assert!(End::ALL.into_iter().all(|end| End::parse(end.id()) == Some(end)));
}
