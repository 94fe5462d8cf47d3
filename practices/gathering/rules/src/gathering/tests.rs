//! Gatherings: whose they are, who holds them, what moves them, what stays of them.

use powerwith_core::{Millis, Moment};

use super::*;
use crate::{plan::Kind, rhythm::BreakId, when::read_time};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn moment(seed: u8) -> Moment {
    Moment::new(Millis(0), day("2026-04-01"), [seed; 32])
}

fn person(seed: u8) -> PersonId {
    PersonId::random(&moment(seed))
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}

fn plan() -> Plan {
    Plan {
        kind: Kind::OpenTable,
        title: text("Supper and open table"),
        about: None,
        starts: read_time("17:30").unwrap(),
        minutes: 120,
        place: Some(text("Northside Elementary")),
        joining: None,
        ease: BTreeSet::new(),
        ease_words: None,
    }
}

/// Called by person 1 for April 29.
fn supper() -> Gathering {
    Gathering {
        id: GatheringId::random(&moment(50)),
        plan: plan(),
        day: day("2026-04-29"),
        series: None,
        state: State::On,
        why: None,
        was_day: None,
        called_by: Some(person(1)),
        holders: BTreeSet::new(),
        n_changes: 0,
        note: Note::default(),
    }
}

fn moved_to(to: &str) -> Moved {
    Moved { plan: plan(), day: day(to), why: text("The school is closed.") }
}

#[test]
fn a_gathering_is_called_for_a_day_to_come_and_says_where_it_is() {
    let today = day("2026-04-01");
    assert_eq!(check_plan(&plan(), today, today), Ok(()));
    assert_eq!(check_plan(&plan(), day("2026-03-31"), today), Err(Refused::PastDay));
    let last = today.plus_days(MOST_DAYS_AHEAD);
    assert_eq!(check_plan(&plan(), last.plus_days(1), today), Err(Refused::TooFar { last }));
    let nowhere = Plan { place: None, ..plan() };
    assert_eq!(check_plan(&nowhere, today, today), Err(Refused::NoWhere));
    let by_phone = Plan { joining: Some(text("Call 555 0100")), ..nowhere };
    assert_eq!(check_plan(&by_phone, today, today), Ok(()));
    for minutes in [0, 14, 601] {
        let odd = Plan { minutes, ..plan() };
        assert_eq!(check_plan(&odd, today, today), Err(Refused::Length), "{minutes}");
    }
}

#[test]
fn who_called_it_or_holds_it_may_move_it_and_nobody_else() {
    let today = day("2026-04-10");
    let moved = supper().moved(moved_to("2026-05-06"), (person(1), today)).unwrap();
    assert_eq!((moved.day, moved.was_day), (day("2026-05-06"), Some(day("2026-04-29"))));
    assert_eq!(moved.n_changes, 1);
    let refused = supper().moved(moved_to("2026-05-06"), (person(2), today));
    assert_eq!(refused, Err(Refused::NotYours));
    let held = supper().held_by(person(2), &BTreeSet::new(), today).unwrap();
    assert!(held.moved(moved_to("2026-05-06"), (person(2), today)).is_ok());
}

#[test]
fn when_nobody_is_left_who_called_or_holds_it_any_member_can_move_it() {
    let orphan = Gathering { called_by: None, ..supper() };
    assert!(orphan.is_for(person(7)));
    let held = orphan.held_by(person(2), &BTreeSet::new(), day("2026-04-10")).unwrap();
    assert!(!held.is_for(person(7)));
}

#[test]
fn what_is_over_or_off_stays_as_it_is() {
    let after = day("2026-04-30");
    let late = supper().moved(moved_to("2026-05-06"), (person(1), after));
    assert_eq!(late, Err(Refused::IsOver));
    let off = supper().called_off(text("Snow."), (person(1), day("2026-04-28"))).unwrap();
    assert_eq!(off.state, State::Off);
    let again = off.clone().called_off(text("Snow."), (person(1), day("2026-04-28")));
    assert_eq!(again, Err(Refused::IsOff));
    let held = off.clone().held_by(person(2), &BTreeSet::new(), day("2026-04-28"));
    assert_eq!(held, Err(Refused::IsOff));
    assert_eq!(off.noted(Note::default(), after), Err(Refused::IsOff));
}

#[test]
fn a_gathering_can_not_be_moved_into_the_past() {
    let moved = supper().moved(moved_to("2026-04-09"), (person(1), day("2026-04-10")));
    assert_eq!(moved, Err(Refused::PastDay));
}

#[test]
fn who_held_the_last_one_lets_others_come_first() {
    let last = BTreeSet::from([person(2)]);
    let early = supper().held_by(person(2), &last, day("2026-04-21"));
    assert_eq!(early, Err(Refused::HeldTheLast { from: day("2026-04-22") }));
    assert!(supper().held_by(person(2), &last, day("2026-04-22")).is_ok());
    assert!(supper().held_by(person(3), &last, day("2026-04-01")).is_ok());
}

#[test]
fn holding_is_said_once_given_back_freely_and_has_an_end() {
    let (none, today) = (BTreeSet::new(), day("2026-04-10"));
    let mut held = supper();
    for number in [2, 2, 3, 4] {
        held = held.held_by(person(number), &none, today).unwrap();
    }
    assert_eq!(held.holders.len(), MOST_HOLDERS);
    let full = held.clone().held_by(person(5), &none, today);
    assert_eq!(full, Err(Refused::HoldersFull { most: MOST_HOLDERS }));
    let back = held.given_back(person(3)).given_back(person(9));
    assert_eq!(back.holders, BTreeSet::from([person(2), person(4)]));
}

#[test]
fn notes_are_written_from_its_day_on_and_never_over_someone_elses() {
    let note = |heard, version| Note { heard: Some(text(heard)), will: None, version };
    let early = supper().noted(note("Rides are short.", 0), day("2026-04-28"));
    assert_eq!(early, Err(Refused::NotYet));
    let first = supper().noted(note("Rides are short.", 0), day("2026-04-29")).unwrap();
    let blind = first.clone().noted(note("It was good.", 0), day("2026-04-30"));
    assert_eq!(blind, Err(Refused::WrittenMeanwhile));
    let second = first.noted(note("It was good.", 1), day("2026-04-30")).unwrap();
    assert_eq!(second.note, note("It was good.", 2));
}

#[test]
fn in_a_break_rests_only_what_comes_by_itself() {
    let id = BreakId::random(&moment(51));
    let (first, last) = (day("2026-04-27"), day("2026-05-01"));
    let breaks = [Break { id, name: text("Spring break"), first, last }];
    assert_eq!(supper().rests(&breaks), None);
    let series = Some((SeriesId::random(&moment(52)), 3));
    let by_itself = Gathering { series, ..supper() };
    assert_eq!(by_itself.rests(&breaks), Some(&breaks[0]));
    assert_eq!(Gathering { n_changes: 1, ..by_itself }.rests(&breaks), None);
}

#[test]
fn a_weekly_one_does_not_hide_the_rest() {
    let series = SeriesId::random(&moment(52));
    let weekly = |nth| Gathering { series: Some((series, nth)), ..supper() };
    let moved = Gathering { n_changes: 1, ..weekly(3) };
    let all = vec![weekly(0), supper(), weekly(1), weekly(2), moved.clone(), supper()];
    let kept = most_of_each(all, 2);
    assert_eq!(kept, [weekly(0), supper(), weekly(1), moved, supper()]);
}
