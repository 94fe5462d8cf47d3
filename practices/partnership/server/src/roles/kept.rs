//! Roles as they are kept.

use partnership_rules::{
    DecisionId, PartnerId, RoleId,
    roles::{Role, Term, Work},
    text::Text,
};
use powerwith_core::{Day, Fault, FaultContext, Moment, PartnershipId, PersonId};
use powerwith_log::Role as By;
use powerwith_store::{Store, StoreContext, Tx, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    prelude::Uuid, sea_query::Expr,
};

use super::tables::{role, role_share};
use crate::{candidates::stored_text, record::Record, store::insert};

const DOING: &str = "read the roles";

/// How many roles one partner holds at most until a decision says otherwise, in percent: with half
/// of them in the hands of others, no partner is left alone with the work, or with the say.
pub(crate) const USUAL_SHARE: usize = 50;

/// How many roles one partner holds at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Share {
    /// In percent of all roles.
    pub most_percent: usize,
    /// The day a decision set it; `None` for [`USUAL_SHARE`].
    pub since: Option<Day>,
}

/// Every role.
pub(crate) async fn load(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Role>, Fault> {
    let rows = role::Entity::find()
        .filter(role::Column::PartnershipId.eq(here.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    rows.iter().map(read).collect()
}

fn read(row: &role::Model) -> Result<Role, Fault> {
    let text = |stored: &str| stored_text(stored).fault(DOING);
    let until = row.until_day.as_deref().and_then(Day::parse);
    let term = match (row.holder_id, row.holder_partner_id, until) {
        (Some(holder), Some(partner), Some(until)) => Some(Term {
            holder: PersonId::from_uuid(holder),
            partner: PartnerId::from_uuid(partner),
            until,
            renewed_by: row.renewed_by.map(DecisionId::from_uuid),
        }),
        _ => None,
    };
    Ok(Role {
        id: RoleId::from_uuid(row.id),
        name: text(&row.name)?,
        work: if row.unseen == 1 { Work::Unseen } else { Work::Seen },
        term,
        next: row.next_id.map(PersonId::from_uuid),
        handover: row.hand_over.as_deref().map(text).transpose()?,
    })
}

/// Writes a new role down.
pub(super) async fn add(
    tx: &WriteTx,
    here: PartnershipId,
    new: &Role,
    moment: &Moment,
) -> Result<(), Fault> {
    let row = role::Model {
        partnership_id: here.uuid(),
        id: new.id.uuid(),
        name: new.name.to_string(),
        unseen: i32::from(new.work == Work::Unseen),
        hand_over: new.handover.as_ref().map(Text::to_string),
        holder_id: None,
        holder_partner_id: None,
        until_day: None,
        renewed_by: None,
        next_id: None,
        ended_day: None,
        since_day: moment.today().to_string(),
    };
    insert(tx, row).await.store("add a role")
}

/// Writes down who holds a role until when, who is next, and what a newcomer should know.
pub(super) async fn change(tx: &WriteTx, here: PartnershipId, changed: &Role) -> Result<(), Fault> {
    let term = changed.term;
    role::Entity::update_many()
        .col_expr(role::Column::HolderId, of(term.map(|term| term.holder.uuid())))
        .col_expr(role::Column::HolderPartnerId, of(term.map(|term| term.partner.uuid())))
        .col_expr(role::Column::UntilDay, Expr::value(term.map(|term| term.until.to_string())))
        .col_expr(
            role::Column::RenewedBy,
            of(term.and_then(|term| term.renewed_by).map(DecisionId::uuid)),
        )
        .col_expr(role::Column::NextId, of(changed.next.map(PersonId::uuid)))
        .col_expr(
            role::Column::HandOver,
            Expr::value(changed.handover.as_ref().map(Text::to_string)),
        )
        .filter(role::Column::PartnershipId.eq(here.uuid()))
        .filter(role::Column::Id.eq(changed.id.uuid()))
        .exec(tx)
        .await
        .store("change a role")?;
    Ok(())
}

fn of(id: Option<Uuid>) -> Expr {
    Expr::value(id)
}

/// How many roles one partner holds at most.
pub(crate) async fn share(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Share, Fault> {
    let row = role_share::Entity::find_by_id(here.uuid()).one(db).await.store(DOING)?;
    let usual = Share { most_percent: USUAL_SHARE, since: None };
    Ok(row.map_or(usual, |row| Share {
        most_percent: usize::try_from(row.most_percent).unwrap_or(USUAL_SHARE),
        since: Day::parse(&row.day),
    }))
}

/// Writes down the share that a decision set.
pub(super) async fn set_share(
    tx: &WriteTx,
    here: PartnershipId,
    (most_percent, decision): (usize, Uuid),
    moment: &Moment,
) -> Result<(), Fault> {
    const DOING: &str = "set how many roles one partner holds";
    role_share::Entity::delete_by_id(here.uuid()).exec(tx).await.store(DOING)?;
    let row = role_share::Model {
        partnership_id: here.uuid(),
        most_percent: i32::try_from(most_percent).unwrap_or(i32::MAX),
        decision_id: decision,
        day: moment.today().to_string(),
    };
    insert(tx, row).await.store(DOING)
}

/// Takes a person out of every role they hold, held last or step into next.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    let held = role::Entity::find().filter(role::Column::HolderId.eq(person.uuid()));
    free(tx, held.all(tx).await.store(DOING)?).await?;
    role::Entity::update_many()
        .col_expr(role::Column::NextId, of(None))
        .filter(role::Column::NextId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("take a person out of the roles")?;
    Ok(())
}

/// The same in one partnership that they leave.
pub(crate) async fn leave(
    tx: &WriteTx,
    here: PartnershipId,
    person: PersonId,
) -> Result<(), Fault> {
    let held = role::Entity::find()
        .filter(role::Column::PartnershipId.eq(here.uuid()))
        .filter(role::Column::HolderId.eq(person.uuid()));
    free(tx, held.all(tx).await.store(DOING)?).await?;
    role::Entity::update_many()
        .col_expr(role::Column::NextId, of(None))
        .filter(role::Column::PartnershipId.eq(here.uuid()))
        .filter(role::Column::NextId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("take a person out of the roles")?;
    Ok(())
}

async fn free(tx: &WriteTx, rows: Vec<role::Model>) -> Result<(), Fault> {
    for row in rows {
        let mut row = row.into_active_model();
        row.holder_id = sea_orm::Set(None);
        row.holder_partner_id = sea_orm::Set(None);
        row.until_day = sea_orm::Set(None);
        row.renewed_by = sea_orm::Set(None);
        row.update(tx).await.store("free a role")?;
    }
    Ok(())
}

/// Writes down in the open log which terms are over. May run twice.
pub(crate) async fn end_what_is_over(store: &Store, moment: &Moment) -> Result<(), Fault> {
    if over(store.read(), moment.today()).await?.is_empty() {
        return Ok(());
    }
    let write = async |tx: Tx| -> Result<(), Fault> {
        for row in over(&*tx, moment.today()).await? {
            let here = PartnershipId::from_uuid(row.partnership_id);
            let until = row.until_day.clone();
            let record = Record::of("role.ended")
                .value("role", row.id)
                .text("name", &row.name)
                .value("last-day", until.as_deref().unwrap_or(""));
            let mut row = row.into_active_model();
            row.ended_day = sea_orm::Set(until);
            row.update(&*tx).await.store("end a term")?;
            record.log(&tx, (here, By::Program), moment).await?;
        }
        Ok(())
    };
    store.with_write_tx("end terms", write).await
}

/// Roles whose term is over and whose end is not written down.
async fn over(db: &impl ConnectionTrait, today: Day) -> Result<Vec<role::Model>, Fault> {
    // Days are text such as 2026-04-18, so their order is that of the calendar.
    let rows = role::Entity::find()
        .filter(role::Column::UntilDay.lt(today.to_string()))
        .all(db)
        .await
        .store("look for terms that are over")?;
    Ok(rows.into_iter().filter(|row| row.ended_day != row.until_day).collect())
}
