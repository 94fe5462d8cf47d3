//! Lines of the ledger: both sides, corrections, what balances.

use proptest::prelude::*;

use super::*;
use crate::{
    Refused,
    amount::{Currency, Minutes, Money},
    ledger::{Gift, Kind, Line, Pay, Reply, Said, To, Work, sides},
};

fn hours(work: Work, n_minutes: i64) -> Gift {
    let minutes = Minutes::new(n_minutes).unwrap();
    Gift::Hours { minutes, work, pay: Pay::Unpaid }
}

fn said(from: u8, to: To, gift: Gift) -> Said {
    Said { from: partner(from), to, gift, day: day(3), words: text("At the supper.") }
}

fn to(number: u8) -> To {
    To::Partner(partner(number))
}

/// Partner 1 writes that it gave partner 2 an hour of translating.
fn translating() -> Line {
    let said = said(1, to(2), hours(Work::Translating, 60));
    Line::write(said, partner(1), &moment(4, 1)).unwrap()
}

#[test]
fn an_hour_of_translating_is_as_long_as_an_hour_of_managing() {
    // guide.every_role
    let of = |work| match hours(work, 60) {
        Gift::Hours { minutes, .. } => minutes,
        _ => unreachable!(),
    };
    for work in Work::ALL {
        assert_eq!(of(work), of(Work::Managing));
    }
}

#[test]
fn a_line_is_written_for_the_own_partner_alone() {
    let said = said(1, to(2), Gift::Credit);
    assert!(Line::write(said.clone(), partner(1), &moment(4, 1)).is_ok(), "we gave");
    assert!(Line::write(said.clone(), partner(2), &moment(4, 1)).is_ok(), "we got");
    let refused = Line::write(said, partner(3), &moment(4, 1));
    assert_eq!(refused, Err(Refused::NotYourLine));
}

#[test]
fn nobody_gives_to_itself_or_on_a_day_to_come() {
    let to_itself = said(1, to(1), Gift::Credit);
    let refused = Line::write(to_itself, partner(1), &moment(4, 1));
    assert_eq!(refused, Err(Refused::SamePartner));
    let refused = Line::write(said(1, To::All, Gift::Credit), partner(1), &moment(2, 1));
    assert_eq!(refused, Err(Refused::DayToCome { today: day(2) }));
}

#[test]
fn the_other_side_says_yes_so_it_was_once() {
    let line = translating();
    let yes = line.answered(Reply::Yes, (partner(2), day(5))).unwrap();
    assert!(yes.said_yes(partner(2)));
    let again = yes.answered(Reply::Yes, (partner(2), day(6)));
    assert_eq!(again, Err(Refused::SaidAlready));
    for other in [1, 3] {
        let refused = line.answered(Reply::Yes, (partner(other), day(5)));
        assert_eq!(refused, Err(Refused::NotOtherSide), "{other}");
    }
}

#[test]
fn what_was_given_to_all_is_answered_by_any_other_partner() {
    let line = said(1, To::All, Gift::Space(text("The hall, three evenings")));
    let line = Line::write(line, partner(1), &moment(4, 1)).unwrap();
    assert!(line.is_other_side(partner(2)) && line.is_other_side(partner(3)));
    assert!(!line.is_other_side(partner(1)));
}

#[test]
fn a_correction_asks_for_a_new_yes_and_keeps_the_first_words() {
    let line = translating().answered(Reply::Yes, (partner(2), day(5))).unwrap();
    let other = said(1, to(2), hours(Work::Translating, 90));
    let after = line.corrected(other.clone(), (partner(1), day(6))).unwrap();
    assert!(!after.said_yes(partner(2)), "yes was said to other words");
    assert_eq!(after.versions()[0], line.versions()[0]);
    assert_eq!(after.now().said, other);
    let same = after.corrected(other.clone(), (partner(1), day(6)));
    assert_eq!(same, Err(Refused::NothingChanged));
    let refused = line.corrected(other, (partner(2), day(6)));
    assert_eq!(refused, Err(Refused::NotYourLine), "the other side asks, and does not write over");
}

#[test]
fn time_does_not_become_money() {
    let money = Money::new(500, Currency::parse("USD").unwrap()).unwrap();
    let refused = translating().corrected(said(1, to(2), Gift::Money(money)), (partner(1), day(6)));
    assert_eq!(refused, Err(Refused::OtherKind));
}

#[test]
fn a_line_that_was_taken_back_stays_readable_and_nothing_more_is_said_to_it() {
    let line = translating().taken_back(partner(1), day(6)).unwrap();
    assert_eq!(line.now().said.words, text("At the supper."));
    assert_eq!(line.answered(Reply::Yes, (partner(2), day(7))), Err(Refused::TakenBack));
    assert_eq!(line.taken_back(partner(1), day(7)), Err(Refused::TakenBack));
    let all = [line];
    assert!(sides(&all, partner(1)).gave.is_empty() && sides(&all, partner(2)).got.is_empty());
}

#[test]
fn every_kind_and_work_reads_as_it_is_kept() {
    assert!(Kind::ALL.into_iter().all(|kind| Kind::parse(kind.id()) == Some(kind)));
    assert!(Work::ALL.into_iter().all(|work| Work::parse(work.id()) == Some(work)));
}

/// Partners 0 to 3; 9 stands for all of us.
fn lines() -> impl Strategy<Value = Vec<Line>> {
    let one = (0..4_u8, prop_oneof![0..4_u8, Just(9)], 1..600_i64, any::<bool>(), any::<u8>());
    let made = one.prop_filter_map("to itself", |(from, whom, n_minutes, is_back, throw)| {
        let whom = if whom == 9 { To::All } else { to(whom) };
        let said = said(from, whom, hours(Work::Rides, n_minutes));
        let line = Line::write(said, partner(from), &moment(4, throw)).ok()?;
        if is_back { line.taken_back(partner(from), day(5)).ok() } else { Some(line) }
    });
    proptest::collection::vec(made, 0..12)
}

proptest! {
    #[test]
    fn what_one_side_gives_another_gets(lines in lines()) {
        let all: Vec<PartnerId> = (0..4).map(partner).collect();
        let mut n_gave = 0;
        for one in &all {
            let own = sides(&lines, *one);
            for line in &own.gave {
                n_gave += 1;
                let gets = |other: &&PartnerId| sides(&lines, **other).got.contains(line);
                let n_getting = all.iter().filter(gets).count();
                let expected = if line.now().said.to == To::All { 3 } else { 1 };
                prop_assert_eq!(n_getting, expected);
                prop_assert!(!own.got.contains(line), "nobody gets what they gave");
            }
        }
        let n_holding = lines.iter().filter(|line| line.taken_back.is_none()).count();
        prop_assert_eq!(n_gave, n_holding, "every line stands on one side of one partner");
    }

    #[test]
    fn a_corrected_line_never_loses_its_first_words(
        steps in proptest::collection::vec((0..4_u8, 1..600_i64), 0..40),
    ) {
        let first = translating();
        let mut line = first.clone();
        for (what, n_minutes) in steps {
            let other = said(1, to(2), hours(Work::Meals, n_minutes));
            let next = match what {
                0 => line.answered(Reply::Yes, (partner(2), day(5))),
                1 => line.answered(Reply::Correct(text("It was less.")), (partner(2), day(5))),
                2 if n_minutes < 60 => line.taken_back(partner(1), day(5)),
                _ => line.corrected(other, (partner(1), day(5))),
            };
            let before = line.versions().to_vec();
            line = next.unwrap_or(line);
            prop_assert!(line.versions().starts_with(&before));
            prop_assert_eq!(&line.versions()[0], &first.versions()[0]);
        }
        let numbers: Vec<u32> = line.versions().iter().map(|version| version.nth).collect();
        prop_assert!(numbers.iter().copied().eq(1..=u32::try_from(numbers.len()).unwrap()));
    }
}
