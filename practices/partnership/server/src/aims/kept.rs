//! Reading and writing aims.

use std::collections::BTreeMap;

use partnership_rules::{PartnerId, text::Text};
use powerwith_core::{Fault, Language, Moment, Outcome, PartnershipId, Stop};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, prelude::Uuid};

use super::tables::{aim, aim_fit};
use crate::{not::Not, store::insert};

powerwith_core::ids! {
    /// An aim. Random: it may stand in the open log.
    AimId / AimKind = "aim";
}

/// The most aims of one partnership: more than one talk can go through.
pub(super) const MOST_AIMS: usize = 40;

/// How an aim fits what we are together for, as one partner sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It fits.
    Fits,
    /// Some of it fits.
    Partly,
    /// It does not fit.
    DoesNot,
}

impl Fit {
    /// Every way, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Fits, Self::Partly, Self::DoesNot];

    /// Its word in forms and tables.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Partly => "partly",
            Self::DoesNot => "does-not-fit",
        }
    }

    /// The way with this word.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fit| fit.id() == id)
    }
}

/// An aim with what partners say of it.
#[derive(Clone, Debug)]
pub(super) struct Aim {
    pub id: AimId,
    /// Whose it is.
    pub whose: String,
    pub language: Language,
    pub text: String,
    pub fits: BTreeMap<PartnerId, Said>,
}

/// What one partner says of an aim.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub fit: Fit,
    pub language: Language,
    /// Why; may be empty.
    pub why: String,
}

impl Aim {
    /// Whether some partner says that it does not fit, wholly or in part.
    pub fn asks_for_talk(&self) -> bool {
        self.fits.values().any(|said| said.fit != Fit::Fits)
    }
}

/// Every aim, the first written first.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Aim>, Fault> {
    const DOING: &str = "read aims";
    let rows = aim::Entity::find()
        .filter(aim::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(aim::Column::SinceDay)
        .order_by_asc(aim::Column::Id)
        .all(db)
        .await
        .store(DOING)?;
    let said = aim_fit::Entity::find()
        .filter(aim_fit::Column::PartnershipId.eq(here.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    let mut fits: BTreeMap<Uuid, BTreeMap<PartnerId, Said>> = BTreeMap::new();
    for row in said {
        let odd = || Fault::new(DOING);
        let said = Said {
            fit: Fit::parse(&row.fit).ok_or_else(odd)?,
            language: Language::parse(&row.language).ok_or_else(odd)?,
            why: row.why,
        };
        fits.entry(row.aim_id).or_default().insert(PartnerId::from_uuid(row.partner_id), said);
    }
    let read = |row: aim::Model| {
        let language = Language::parse(&row.language).ok_or_else(|| Fault::new(DOING))?;
        let (whose, text) = (row.whose, row.text);
        let fits = fits.remove(&row.id).unwrap_or_default();
        Ok(Aim { id: AimId::from_uuid(row.id), whose, language, text, fits })
    };
    rows.into_iter().map(read).collect()
}

/// Writes an aim down. Sent twice, it stands once.
///
/// Refuses: more than [`MOST_AIMS`].
pub(super) async fn add(
    tx: &WriteTx,
    here: PartnershipId,
    (whose, language, text): (&Text, &Language, &Text),
    moment: &Moment,
) -> Outcome<AimId, Not> {
    let all = load(tx, here).await?;
    let same = |one: &&Aim| one.text == text.as_str() && one.whose == whose.as_str();
    if let Some(same) = all.iter().find(same) {
        return Ok(same.id);
    }
    if all.len() >= MOST_AIMS {
        return Err(Stop::Refused(Not::TooManyAims { most: MOST_AIMS }));
    }
    let id = AimId::random(moment);
    let row = aim::Model {
        partnership_id: here.uuid(),
        id: id.uuid(),
        whose: whose.to_string(),
        language: language.tag().to_owned(),
        text: text.to_string(),
        since_day: moment.today().to_string(),
    };
    insert(tx, row).await.store("write an aim down")?;
    Ok(id)
}

/// Writes down how an aim fits, in place of what the partner said before.
pub(super) async fn say(
    tx: &WriteTx,
    here: PartnershipId,
    (aim, partner): (AimId, PartnerId),
    said: &Said,
) -> Result<(), Fault> {
    const DOING: &str = "say how an aim fits";
    let key = (here.uuid(), aim.uuid(), partner.uuid());
    aim_fit::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
    let row = aim_fit::Model {
        partnership_id: here.uuid(),
        aim_id: aim.uuid(),
        partner_id: partner.uuid(),
        fit: said.fit.id().to_owned(),
        language: said.language.tag().to_owned(),
        why: said.why.clone(),
    };
    insert(tx, row).await.store(DOING)
}
