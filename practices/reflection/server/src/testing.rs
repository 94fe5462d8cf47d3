//! What the tests of this practice stand on: its tables, and those it reads of the partnership.

use powerwith_store::Migration;

/// The views that the partnership practice publishes, as plain tables.
const PARTNERSHIP: Migration = Migration {
    practice: "partnership",
    number: 1,
    sql: "CREATE TABLE partner_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE group_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE member_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              partner_id UUID NOT NULL, is_host INTEGER NOT NULL, since_day TEXT);
          CREATE TABLE member_group_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              group_id UUID NOT NULL);",
};

/// Every table, in the order they are made.
pub(crate) fn steps() -> Vec<Migration> {
    let log = powerwith_log::MIGRATIONS.iter().copied();
    crate::MIGRATIONS.iter().copied().chain(log).chain([PARTNERSHIP]).collect()
}
