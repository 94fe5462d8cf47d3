//! Reading and writing a partnership's own questionnaires.

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx};
use reflection_rules::{
    instrument::{
        Instrument, InstrumentId, Item, ItemRef, Library, Usage, Version, from_toml, to_toml,
    },
    round::{RoundId, RoundState},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use std::{borrow::Cow, collections::BTreeMap};

use super::tables::{instrument, round, round_item};

/// One item that a round asks, ready to be shown.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its full name.
    pub name: ItemRef,
    /// The item.
    pub item: Cow<'static, Item>,
    /// Whether a host picked it as a focus.
    pub is_focus: bool,
}

/// The items of a round in their order. Built-in ones are not copied.
///
/// Refuses: a fault when a questionnaire that is named is not there.
pub async fn asked(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    items: &[reflection_rules::round::RoundItem],
) -> Result<Vec<Asked>, Fault> {
    let built_in = Library::built_in();
    let mut own: BTreeMap<(InstrumentId, Version), Instrument> = BTreeMap::new();
    let mut all = Vec::with_capacity(items.len());
    for round_item in items {
        let name = round_item.item.clone();
        let item = match built_in.item(&name) {
            Some(item) => Cow::Borrowed(item),
            None => {
                let key = (name.instrument.clone(), name.version);
                if !own.contains_key(&key) {
                    own.extend(
                        one(db, partnership, (&key.0, key.1))
                            .await?
                            .map(|found| (key.clone(), found)),
                    );
                }
                let item = own.get(&key).and_then(|found| found.item(&name.item));
                let item = item.ok_or_else(|| Fault::new(format!("find the item {name}")))?;
                Cow::Owned(item.clone())
            }
        };
        all.push(Asked { name, item, is_focus: round_item.is_focus });
    }
    Ok(all)
}

/// The library of a partnership: what comes with the program and what it wrote itself, without
/// the questions that belong to one round.
pub async fn library(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Library, Fault> {
    let own = own(db, partnership).await?;
    Ok(Library::built_in().clone().with(own))
}

/// The same library with the own questions of a round.
pub async fn library_with_round(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<Library, Fault> {
    let own_questions = of_round(db, partnership, round).await?;
    Ok(library(db, partnership).await?.with(own_questions))
}

/// A partnership's own questionnaires in every version, without the questions of one round.
pub async fn own(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Instrument>, Fault> {
    let rows = instrument::Entity::find()
        .filter(instrument::Column::PartnershipId.eq(partnership.uuid()))
        .filter(instrument::Column::RoundId.is_null())
        .order_by_asc(instrument::Column::Id)
        .order_by_asc(instrument::Column::Version)
        .all(db)
        .await
        .store("load own questionnaires")?;
    rows.into_iter().map(|row| read(&row)).collect()
}

/// The own questions of a round. `None` when it has none.
pub async fn of_round(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<Option<Instrument>, Fault> {
    let row = instrument::Entity::find()
        .filter(instrument::Column::PartnershipId.eq(partnership.uuid()))
        .filter(instrument::Column::RoundId.eq(round.uuid()))
        .one(db)
        .await
        .store("load a round's own questions")?;
    row.as_ref().map(read).transpose()
}

/// One questionnaire in one version. `None` when there is none.
pub async fn one(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    (id, version): (&InstrumentId, Version),
) -> Result<Option<Instrument>, Fault> {
    let row = instrument::Entity::find_by_id((
        partnership.uuid(),
        id.to_string(),
        version_number(version),
    ))
    .one(db)
    .await
    .store("load a questionnaire")?;
    row.as_ref().map(read).transpose()
}

/// Whether people were asked with this version: a round with it was opened.
pub async fn usage(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    (id, version): (&InstrumentId, Version),
) -> Result<Usage, Fault> {
    const DOING: &str = "find out whether a questionnaire is in use";
    let asked = round_item::Entity::find()
        .filter(round_item::Column::PartnershipId.eq(partnership.uuid()))
        .filter(round_item::Column::Item.starts_with(format!("{id}@{version}/")))
        .all(db)
        .await
        .store(DOING)?;
    for item in asked {
        let key = (item.partnership_id, item.round_id);
        let round = round::Entity::find_by_id(key).one(db).await.store(DOING)?;
        if round.is_some_and(|round| round.state != RoundState::Draft.id()) {
            return Ok(Usage::Asked);
        }
    }
    Ok(Usage::NotYetAsked)
}

/// Keeps a questionnaire; the same version is replaced. The caller has checked that it is not in
/// use.
pub async fn save(
    tx: &WriteTx,
    partnership: PartnershipId,
    (instrument, round): (&Instrument, Option<RoundId>),
) -> Result<(), Fault> {
    const DOING: &str = "save a questionnaire";
    let row = instrument::Model {
        partnership_id: partnership.uuid(),
        id: instrument.id().to_string(),
        version: version_number(instrument.version()),
        round_id: round.map(RoundId::uuid),
        text: to_toml(instrument),
    };
    let key = (row.partnership_id, row.id.clone(), row.version);
    instrument::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
    let row = row.into_active_model();
    instrument::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    Ok(())
}

/// Throws the own questions of a round away.
pub async fn discard_of_round(
    tx: &WriteTx,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<(), Fault> {
    instrument::Entity::delete_many()
        .filter(instrument::Column::PartnershipId.eq(partnership.uuid()))
        .filter(instrument::Column::RoundId.eq(round.uuid()))
        .exec(tx)
        .await
        .store("discard a round's own questions")?;
    Ok(())
}

fn version_number(version: Version) -> i32 {
    i32::try_from(version.number()).unwrap_or(i32::MAX)
}

fn read(row: &instrument::Model) -> Result<Instrument, Fault> {
    let doing = || format!("read the questionnaire {}@{}", row.id, row.version);
    from_toml(&row.text).map_err(|unreadable| Fault::new(format!("{}: {unreadable:?}", doing())))
}
