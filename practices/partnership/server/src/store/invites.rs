//! Reading and writing ways in.

use partnership_rules::{Invite, InviteId, InviteKind, PartnerId, WayIn};
use powerwith_core::{Day, Fault, Moment, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use powerwith_web::account;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    prelude::Uuid,
    sea_query::{Expr, ExprTrait},
};

use super::write::insert;
use crate::tables::{invite, invite_code};

/// A way in, for its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InviteRow {
    /// Names it.
    pub id: InviteId,
    /// `link`, `sheet` or `email`.
    pub kind: String,
    /// The partner people join through.
    pub partner: Option<PartnerId>,
    /// The host who made it.
    pub made_by: Option<PersonId>,
    /// The day it was made.
    pub made: Option<Day>,
    /// The last day on which it works.
    pub ends: Option<Day>,
    /// Its codes that still work, and how many people may use each.
    pub codes: Vec<(String, u32)>,
}

/// A way in as someone comes with its code.
#[derive(Clone, Debug)]
pub(crate) struct WayInRow {
    /// The partnership it leads into.
    pub partnership: PartnershipId,
    /// What the rules look at.
    pub way_in: WayIn,
    /// The host who made it.
    pub made_by: Option<PersonId>,
    invite: Uuid,
    number: i32,
}

/// Opens a way in, with fresh codes.
pub(super) async fn make_invite(
    tx: &WriteTx,
    here: PartnershipId,
    wanted: &Invite,
    moment: &Moment,
) -> Result<(), Fault> {
    const DOING: &str = "open a way in";
    let wish = wanted.wish;
    let kind = match wish.kind {
        InviteKind::Link { .. } => "link",
        InviteKind::Sheet { .. } => "sheet",
        InviteKind::Email => "email",
    };
    let row = invite::Model {
        partnership_id: here.uuid(),
        id: wanted.id.uuid(),
        kind: kind.to_owned(),
        partner_id: wish.partner.map(PartnerId::uuid),
        made_by: Some(wanted.by.uuid()),
        made_day: moment.today().to_string(),
        ends_day: wish.ends.to_string(),
    };
    insert(tx, row).await.store(DOING)?;
    let (n_codes, uses) = wish.kind.codes_and_uses();
    for number in 1..=n_codes {
        let row = invite_code::Model {
            partnership_id: here.uuid(),
            invite_id: wanted.id.uuid(),
            number: i32::try_from(number).unwrap_or(i32::MAX),
            code: account::read_code(&account::new_code(moment.dice())),
            uses_left: i32::try_from(uses).unwrap_or(i32::MAX),
        };
        insert(tx, row).await.store(DOING)?;
    }
    Ok(())
}

/// Closes a way in. Nothing happens when it is not of this partnership.
pub(super) async fn end_invite(
    tx: &WriteTx,
    here: PartnershipId,
    id: InviteId,
) -> Result<(), Fault> {
    invite::Entity::delete_by_id((here.uuid(), id.uuid()))
        .exec(tx)
        .await
        .store("close a way in")?;
    Ok(())
}

/// The ways in of a partnership, the newest first.
pub(crate) async fn invite_rows(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<InviteRow>, Fault> {
    const DOING: &str = "list ways in";
    let rows = invite::Entity::find()
        .filter(invite::Column::PartnershipId.eq(here.uuid()))
        .order_by_desc(invite::Column::Id)
        .all(db)
        .await
        .store(DOING)?;
    let codes = invite_code::Entity::find()
        .filter(invite_code::Column::PartnershipId.eq(here.uuid()))
        .filter(invite_code::Column::UsesLeft.gt(0))
        .order_by_asc(invite_code::Column::Number)
        .all(db)
        .await
        .store(DOING)?;
    let of = |id: Uuid| {
        let mine = codes.iter().filter(|code| code.invite_id == id);
        mine.map(|code| (code.code.clone(), u32::try_from(code.uses_left).unwrap_or(0))).collect()
    };
    let row = |row: invite::Model| InviteRow {
        codes: of(row.id),
        id: InviteId::from_uuid(row.id),
        kind: row.kind,
        partner: row.partner_id.map(PartnerId::from_uuid),
        made_by: row.made_by.map(PersonId::from_uuid),
        made: Day::parse(&row.made_day),
        ends: Day::parse(&row.ends_day),
    };
    Ok(rows.into_iter().map(row).collect())
}

/// The way in with this code, however it was typed.
pub(crate) async fn find_way_in(
    db: &impl ConnectionTrait,
    code: &str,
) -> Result<Option<WayInRow>, Fault> {
    const DOING: &str = "find a way in";
    let found = invite_code::Entity::find()
        .filter(invite_code::Column::Code.eq(account::read_code(code)))
        .one(db)
        .await
        .store(DOING)?;
    let Some(code) = found else { return Ok(None) };
    let id = (code.partnership_id, code.invite_id);
    let Some(row) = invite::Entity::find_by_id(id).one(db).await.store(DOING)? else {
        return Ok(None);
    };
    let ends = Day::parse(&row.ends_day).ok_or_else(|| Fault::new("read the day of a way in"))?;
    Ok(Some(WayInRow {
        partnership: PartnershipId::from_uuid(row.partnership_id),
        way_in: WayIn {
            partner: row.partner_id.map(PartnerId::from_uuid),
            ends,
            uses_left: u32::try_from(code.uses_left).unwrap_or(0),
        },
        made_by: row.made_by.map(PersonId::from_uuid),
        invite: row.id,
        number: code.number,
    }))
}

/// Counts one person who came in.
pub(crate) async fn use_way_in(tx: &WriteTx, way_in: &WayInRow) -> Result<(), Fault> {
    let left = Expr::col(invite_code::Column::UsesLeft);
    invite_code::Entity::update_many()
        .col_expr(invite_code::Column::UsesLeft, left.sub(1))
        .filter(invite_code::Column::PartnershipId.eq(way_in.partnership.uuid()))
        .filter(invite_code::Column::InviteId.eq(way_in.invite))
        .filter(invite_code::Column::Number.eq(way_in.number))
        .exec(tx)
        .await
        .store("use a way in")?;
    Ok(())
}
