//! Sharing, as sentences.

mod amounts;
mod lines;
mod stipends;
mod strengths;

use partnership_rules::{GroupId, PartnerId};
use powerwith_core::{Day, Millis, Moment, PersonId};

use crate::text::Text;

fn moment(day: u8, throw: u8) -> Moment {
    let day = Day::parse(&format!("2026-04-{day:02}")).unwrap();
    Moment::new(Millis(1_776_000_000_000), day, [throw; 32])
}

fn day(day: u8) -> Day {
    moment(day, 1).today()
}

fn partner(number: u8) -> PartnerId {
    PartnerId::random(&moment(1, 100 + number))
}

fn person(number: u8) -> PersonId {
    PersonId::random(&moment(1, number))
}

fn group(number: u8) -> GroupId {
    GroupId::random(&moment(1, 200 + number))
}

fn text(words: &str) -> Text {
    Text::long(words).unwrap()
}
