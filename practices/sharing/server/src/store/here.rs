//! Who is here, by the views that the partnership practice publishes, and in which money people
//! count.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{GroupId, PartnerId};
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId, by_name};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ConnectionTrait, EntityTrait, IntoActiveModel, prelude::Uuid, sea_query::OnConflict,
};
use sharing_rules::{Refused, amount::Currency, strength::Someone};

use super::{column, record::Record, select, tables::share_currency};

/// The partnership as one of its people finds it.
#[derive(Clone, Debug)]
pub struct Here {
    /// Which partnership.
    pub id: PartnershipId,
    /// Who looks: the person, their partner, their groups.
    pub me: Someone,
    /// The name of every partner there ever was.
    pub names: BTreeMap<PartnerId, String>,
    /// The partners of today.
    pub partners: BTreeSet<PartnerId>,
    /// The name of every group that may be named.
    pub groups: BTreeMap<GroupId, String>,
    /// The money that is counted in; none before it was chosen.
    pub currency: Option<Currency>,
}

impl Here {
    /// The name of a partner.
    pub fn name(&self, partner: PartnerId) -> &str {
        self.names.get(&partner).map_or("", String::as_str)
    }

    /// Whether whoever looks speaks for a partner.
    pub fn speaks(&self) -> bool {
        self.names.contains_key(&self.me.partner)
    }

    /// The partners of today, by name.
    pub fn by_name(&self) -> Vec<PartnerId> {
        let mut all: Vec<PartnerId> = self.partners.iter().copied().collect();
        all.sort_by_key(|partner| (by_name(self.name(*partner)), *partner));
        all
    }
}

/// Reads who is here. A reader who belongs to no partner reads, and speaks for nobody: pages that
/// are taken along are made for one.
pub async fn find(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Here, Fault> {
    let nobody = || PartnerId::from_uuid(Uuid::nil());
    let found = someone(db, here, person).await?;
    let me = found.unwrap_or_else(|| Someone { person, partner: nobody(), groups: [].into() });
    let sql = "SELECT id, name FROM partner_v1 WHERE partnership_id = $1";
    let partners = named(db, sql, here).await?;
    let sql = "SELECT id, name FROM group_v1 WHERE partnership_id = $1";
    let groups = named(db, sql, here).await?;
    Ok(Here {
        id: here,
        me,
        names: names(db, here).await?,
        partners: partners.into_iter().map(|(id, _)| PartnerId::from_uuid(id)).collect(),
        groups: groups.into_iter().map(|(id, name)| (GroupId::from_uuid(id), name)).collect(),
        currency: currency(db, here).await?,
    })
}

/// Someone as they are here; none when they are no member.
pub async fn someone(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Option<Someone>, Fault> {
    let sql = "SELECT partner_id FROM member_v1 WHERE partnership_id = $1 AND person_id = $2";
    let rows = select(db, sql, [here.uuid().into(), person.uuid().into()]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let partner = PartnerId::from_uuid(column(row, "partner_id")?);
    let sql = "SELECT group_id FROM member_group_v1 WHERE partnership_id = $1 AND person_id = $2";
    let rows = select(db, sql, [here.uuid().into(), person.uuid().into()]).await?;
    let group = |row| Ok(GroupId::from_uuid(column(row, "group_id")?));
    let groups = rows.iter().map(group).collect::<Result<_, Fault>>()?;
    Ok(Some(Someone { person, partner, groups }))
}

/// The members of a partnership.
pub async fn members(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<BTreeSet<PersonId>, Fault> {
    let sql = "SELECT person_id FROM member_v1 WHERE partnership_id = $1";
    let rows = select(db, sql, [here.uuid().into()]).await?;
    rows.iter().map(|row| Ok(PersonId::from_uuid(column(row, "person_id")?))).collect()
}

/// The name of every partner there ever was.
pub async fn names(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<BTreeMap<PartnerId, String>, Fault> {
    let sql = "SELECT id, name FROM partner_ever_v1 WHERE partnership_id = $1";
    let rows = named(db, sql, here).await?;
    Ok(rows.into_iter().map(|(id, name)| (PartnerId::from_uuid(id), name)).collect())
}

/// The days of the gatherings in the calendar. Only where the practice that keeps them is wired in.
pub async fn gatherings(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Vec<Day>, Fault> {
    let sql = "SELECT day FROM gathering_v1 WHERE partnership_id = $1";
    let rows = select(db, sql, [here.uuid().into()]).await?;
    let days = rows.iter().map(|row| column::<String>(row, "day"));
    Ok(days.collect::<Result<Vec<_>, _>>()?.iter().filter_map(|day| Day::parse(day)).collect())
}

/// The money a partnership counts in; none before it was chosen.
pub async fn currency(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<Currency>, Fault> {
    let found = share_currency::Entity::find_by_id(here.uuid()).one(db).await;
    Ok(found.store("read the money people count in")?.and_then(|row| Currency::parse(&row.code)))
}

/// Chooses the money to count in. The first choice is any member's; after that it is a host's.
///
/// Refuses: [`Refused::CurrencyChosen`].
pub async fn choose_currency(
    tx: &WriteTx,
    here: PartnershipId,
    (currency, by): (Currency, powerwith_log::Role),
    moment: &Moment,
) -> Outcome<(), Refused> {
    const DOING: &str = "choose the money to count in";
    let before = self::currency(tx, here).await?;
    if before == Some(currency) {
        return Ok(());
    }
    if before.is_some() && by != powerwith_log::Role::Host {
        return Err(Refused::CurrencyChosen.into());
    }
    let row =
        share_currency::Model { partnership_id: here.uuid(), code: currency.code().to_owned() };
    let put = share_currency::Entity::insert(row.into_active_model()).on_conflict(
        OnConflict::column(share_currency::Column::PartnershipId)
            .update_column(share_currency::Column::Code)
            .to_owned(),
    );
    put.exec_without_returning(tx).await.store(DOING)?;
    let mut record = Record::of("share.currency-set").value("currency", currency.code());
    if let Some(before) = before {
        record = record.value("before", before.code());
    }
    record.log(tx, (here, by), moment).await?;
    Ok(())
}

async fn named(
    db: &impl ConnectionTrait,
    sql: &str,
    here: PartnershipId,
) -> Result<Vec<(Uuid, String)>, Fault> {
    let rows = select(db, sql, [here.uuid().into()]).await?;
    rows.iter().map(|row| Ok((column(row, "id")?, column(row, "name")?))).collect()
}
