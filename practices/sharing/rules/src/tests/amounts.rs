//! Amounts of money and of time.

use proptest::prelude::*;

use crate::amount::{AmountProblem as No, Currency, MOST_MINOR, Minutes, Money};

fn money(typed: &str, code: &str) -> Result<i64, No> {
    Money::parse(typed, Currency::parse(code).unwrap()).map(Money::minor)
}

fn minutes(typed: &str) -> Result<i64, No> {
    Minutes::parse_hours(typed).map(Minutes::get)
}

#[test]
fn money_is_read_as_people_write_it() {
    assert_eq!(money("12", "USD"), Ok(1_200));
    assert_eq!(money(" 1 200,5 ", "EUR"), Ok(120_050));
    assert_eq!(money(".50", "USD"), Ok(50));
    assert_eq!(money("1200", "JPY"), Ok(1_200));
    assert_eq!(money("1.200", "KWD"), Ok(1_200));
}

#[test]
fn what_may_be_a_thousand_or_one_is_not_guessed_at() {
    assert_eq!(money("1.200", "USD"), Err(No::TooFine { digits: 2 }));
    assert_eq!(money("1,5", "JPY"), Err(No::TooFine { digits: 0 }));
    for odd in ["", "  ", "ten", "-5", "1.2.3", "1,200.50", "$5", "1e9", "٣"] {
        assert_eq!(money(odd, "USD"), Err(No::NotANumber), "{odd:?}");
    }
    assert_eq!(money("0", "USD"), Err(No::Zero));
    assert_eq!(money("99999999999999999999999", "USD"), Err(No::TooMuch));
    assert_eq!(money("10000000000.01", "USD"), Err(No::TooMuch));
}

#[test]
fn an_hour_is_typed_in_three_ways_and_is_the_same_hour() {
    for (typed, expected) in [("1", 60), ("1:30", 90), ("1.5", 90), ("1,25", 75), ("0.33", 20)] {
        assert_eq!(minutes(typed), Ok(expected), "{typed}");
    }
    for odd in ["1:75", ":30", "an hour", "1:", "--"] {
        assert_eq!(minutes(odd), Err(No::NotANumber), "{odd}");
    }
    assert_eq!(minutes("0"), Err(No::Zero));
    assert_eq!(minutes("8785"), Err(No::TooMuch));
    assert_eq!(Minutes::new(90).unwrap().typed(), "1:30");
}

#[test]
fn no_two_currencies_have_the_same_letters_and_they_stand_in_their_order() {
    let codes: Vec<&str> = Currency::ALL.iter().map(|one| one.code()).collect();
    assert!(codes.is_sorted() && codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
}

proptest! {
    #[test]
    fn money_that_is_written_is_read_again_to_the_coin(minor in 1..=MOST_MINOR, at in 0..30_usize) {
        let money = Money::new(minor, Currency::ALL[at]).unwrap();
        prop_assert_eq!(Money::parse(&money.number(), money.currency()), Ok(money));
    }

    #[test]
    fn time_that_is_written_is_read_again_to_the_minute(minutes in 1..=527_040_i64) {
        let minutes = Minutes::new(minutes).unwrap();
        prop_assert_eq!(Minutes::parse_hours(&minutes.typed()), Ok(minutes));
    }

    #[test]
    fn nothing_that_is_typed_makes_it_panic(typed in "\\PC{0,30}", at in 0..30_usize) {
        let _ = Money::parse(&typed, Currency::ALL[at]);
        let _ = Minutes::parse_hours(&typed);
    }
}
