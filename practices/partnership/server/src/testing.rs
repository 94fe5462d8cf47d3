//! What several store tests of this practice begin with.

use powerwith_core::{Day, Decided, Happened, Millis, Moment, PartnershipId, PersonId, Stop};
use powerwith_store::{Migration, Store, Tx};
use powerwith_web::{Heard, Site};
use sea_orm::{ConnectionTrait, Statement};

use crate::hearing;

/// Every table of this practice and of the log.
pub(crate) fn steps() -> &'static [Migration] {
    let own = Site::migrations(&[crate::practice()]);
    own.into_iter().chain(powerwith_log::MIGRATIONS.iter().copied()).collect::<Vec<_>>().leak()
}

/// April 18, 2026, with chance of its own.
pub(crate) fn moment(seed: u8) -> Moment {
    Moment::new(Millis(1_776_500_000_000), Day::parse("2026-04-18").unwrap(), [seed; 32])
}

/// A person for each number.
pub(crate) fn person(seed: u8) -> PersonId {
    PersonId::random(&moment(seed))
}

/// Writes down that there is a partnership with this id.
pub(crate) async fn found_here(tx: &Tx, here: PartnershipId) {
    let sql = "INSERT INTO partnership (partnership_id, slug, name, since_day) \
               VALUES ($1, 'here', 'Here', '2026-04-18')";
    let db = tx.get_database_backend();
    let insert = Statement::from_sql_and_values(db, sql, [here.uuid().into()]);
    tx.execute_raw(insert).await.unwrap();
}

/// Tells this practice of a decision: the code of the refusal, or nothing when it did its part.
pub(crate) async fn tell_decided(
    store: &Store,
    (here, decided): (PartnershipId, Decided),
    moment: &Moment,
) -> Option<&'static str> {
    let what = Happened::Decided(decided);
    let write =
        async |tx: Tx| hearing::hear(&tx, &Heard { partnership: here, what: &what, moment }).await;
    match store.with_write_tx("decide", write).await {
        Ok(()) => None,
        Err(Stop::Refused(hindered)) => Some(hindered.code),
        Err(Stop::Fault(fault)) => panic!("{}", fault.chain()),
    }
}

/// The first column of every row.
pub(crate) async fn rows(store: &Store, sql: &str) -> Vec<String> {
    let db = store.read();
    let query = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(query).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// What the log has, in its order.
pub(crate) async fn logged(store: &Store) -> Vec<String> {
    rows(store, "SELECT kind FROM log_entry ORDER BY seq").await
}
