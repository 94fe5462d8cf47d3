//! What the tests of this practice stand on: its tables, and those it reads of the partnership.

use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId};
use powerwith_store::{Migration, WriteTx};
use sea_orm::{ConnectionTrait, Statement};

/// The views that the partnership practice publishes, as plain tables.
const PARTNERSHIP: Migration = Migration {
    practice: "partnership",
    number: 1,
    sql: "CREATE TABLE partner_v1 (partnership_id UUID NOT NULL, id UUID NOT NULL, name TEXT);
          CREATE TABLE member_v1 (partnership_id UUID NOT NULL, person_id UUID NOT NULL,
              partner_id UUID NOT NULL, is_host INTEGER NOT NULL, since_day TEXT);",
};

/// Every table, in the order they are made.
pub(crate) fn steps() -> Vec<Migration> {
    let log = powerwith_log::MIGRATIONS.iter().copied();
    crate::MIGRATIONS.iter().copied().chain(log).chain([PARTNERSHIP]).collect()
}

/// A moment on a day of April 2026, with chance of its own.
pub(crate) fn moment(day: u8, throw: u8) -> Moment {
    let day = Day::parse(&format!("2026-04-{day:02}")).unwrap();
    Moment::new(Millis(1_776_000_000_000), day, [throw; 32])
}

/// The partnership of these tests.
pub(crate) fn partnership() -> PartnershipId {
    PartnershipId::random(&moment(1, 200))
}

/// A person by number.
pub(crate) fn person(number: u8) -> PersonId {
    PersonId::random(&moment(1, number))
}

/// A partner by number, as a plain id.
pub(crate) fn partner(number: u8) -> partnership_rules::PartnerId {
    partnership_rules::PartnerId::random(&moment(1, 100 + number))
}

/// Three partners, and nine people who came to them in turn; the first two are hosts.
pub(crate) async fn people(tx: &WriteTx) {
    for number in 0..3_u8 {
        let name = format!("Partner {number}");
        let values = [partnership().uuid().into(), partner(number).uuid().into(), name.into()];
        run(tx, "INSERT INTO partner_v1 VALUES ($1, $2, $3)", values.into()).await;
    }
    for number in 1..=9_u8 {
        let values = [
            partnership().uuid().into(),
            person(number).uuid().into(),
            partner(number % 3).uuid().into(),
            i32::from(number <= 2).into(),
        ];
        let sql = "INSERT INTO member_v1 VALUES ($1, $2, $3, $4, '2026-01-01')";
        run(tx, sql, values.into()).await;
    }
}

async fn run(tx: &WriteTx, sql: &str, values: Vec<sea_orm::Value>) {
    let insert = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(insert).await.unwrap();
}
