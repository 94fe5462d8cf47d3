//! What the tests of this practice stand on: its tables, and days and people by number.

use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId};
use powerwith_store::Migration;

/// The views that the partnership practice publishes, as plain tables.
const PARTNERSHIP: Migration = Migration {
    practice: "partnership",
    number: 1,
    sql: "CREATE TABLE partnership_v1 (id UUID NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL);
          CREATE TABLE member_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              partner_id UUID NOT NULL, is_host INTEGER NOT NULL, since_day TEXT);",
};

/// Every table, in the order they are made.
pub(crate) fn steps() -> &'static [Migration] {
    crate::MIGRATIONS.iter().copied().chain([PARTNERSHIP]).collect::<Vec<_>>().leak()
}

/// A moment on a day, with chance of its own.
pub(crate) fn moment(day: &str, throw: u8) -> Moment {
    Moment::new(Millis(1_776_000_000_000), Day::parse(day).unwrap(), [throw; 32])
}

/// The partnership of these tests.
pub(crate) fn partnership() -> PartnershipId {
    PartnershipId::random(&moment("2026-04-01", 200))
}

/// A person by number.
pub(crate) fn person(number: u8) -> PersonId {
    PersonId::random(&moment("2026-04-01", number))
}
