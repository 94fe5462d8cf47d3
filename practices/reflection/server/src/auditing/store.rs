//! Who brought which statement. The statements are in the record.

use std::collections::BTreeMap;

use powerwith_core::{Fault, Moment, PartnershipId, PersonId};
use powerwith_store::{Migration, StoreContext, WriteTx, table};
use reflection_rules::{
    round::RoundId,
    sealed::{Audited, Record},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::Expr,
};

use crate::store::records;

/// The table of who brought statements.
pub(crate) const AUDITS: Migration = Migration {
    practice: "reflection",
    number: 6,
    sql: include_str!("../../migrations/0006_audits.sql"),
};

table!(
    /// Who brought a statement.
    round_audit = "round_audit" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub signature: Vec<u8>,
        pub person_id: Option<Uuid>,
    }
);

/// The statements about a round, in the order in which they were brought.
pub(super) async fn of_round(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Vec<Audited>, Fault> {
    let records = records::of_round(db, partnership, round).await?;
    let audited = |record| match record {
        Record::Audited(audited) => Some(audited),
        _ => None,
    };
    Ok(records.into_iter().filter_map(audited).collect())
}

/// Who brought them, by signature; deleted people are left out.
pub(super) async fn who_brought(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<BTreeMap<Vec<u8>, PersonId>, Fault> {
    let rows = round_audit::Entity::find()
        .filter(round_audit::Column::PartnershipId.eq(partnership.uuid()))
        .filter(round_audit::Column::RoundId.eq(round.uuid()))
        .all(db)
        .await
        .store("find out who brought statements")?;
    let brought = |row: round_audit::Model| {
        row.person_id.map(|person| (row.signature, PersonId::from_uuid(person)))
    };
    Ok(rows.into_iter().filter_map(brought).collect())
}

/// Writes a statement down for everyone, and who brought it.
pub(super) async fn add(
    tx: &WriteTx,
    (partnership, person): (PartnershipId, PersonId),
    audited: Audited,
    moment: &Moment,
) -> Result<(), Fault> {
    let row = round_audit::Model {
        partnership_id: partnership.uuid(),
        round_id: audited.statement.look.round.uuid(),
        signature: audited.statement.signature.to_vec(),
        person_id: Some(person.uuid()),
    };
    records::add(tx, partnership, &Record::Audited(audited), moment).await?;
    round_audit::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store("keep who brought a statement")?;
    Ok(())
}

/// Takes a deleted person off the statements they brought; the statements stay.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    let none: Option<sea_orm::prelude::Uuid> = None;
    round_audit::Entity::update_many()
        .col_expr(round_audit::Column::PersonId, Expr::value(none))
        .filter(round_audit::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget who brought statements")?;
    Ok(())
}
