//! Agreements as they are kept.

use std::collections::BTreeMap;

use partnership_rules::{
    AgreementId, DecisionId,
    agreements::{Adopted, Agreement, Stand},
    text::Text,
};
use powerwith_core::{Day, Fault, FaultContext, Language, Moment, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

use super::{
    points,
    tables::{agreement, agreement_adopted, agreement_stand},
};
use crate::{candidates::stored_text, store::insert};

const DOING: &str = "read our agreements";

/// An agreement with what pages show of it beside the rules.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// As the rules see it. Of where people stand, only what this visitor may know is in it: their
    /// own, and that someone would like to talk.
    pub agreement: Agreement,
    /// The language it is written in.
    pub language: Language,
    /// A few words to call it by.
    pub title: String,
}

/// Every agreement, as `viewer` may see it.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    viewer: Option<PersonId>,
) -> Result<Vec<Kept>, Fault> {
    let rows = agreement::Entity::find()
        .filter(agreement::Column::PartnershipId.eq(here.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    let mut kept = BTreeMap::new();
    for row in &rows {
        kept.insert(AgreementId::from_uuid(row.id), read(row)?);
    }
    read_stands(db, (here, viewer), &mut kept).await?;
    read_adopted(db, here, &mut kept).await?;
    Ok(kept.into_values().collect())
}

/// One agreement, as `viewer` may see it.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (id, viewer): (AgreementId, Option<PersonId>),
) -> Result<Option<Kept>, Fault> {
    let all = load(db, here, viewer).await?;
    Ok(all.into_iter().find(|kept| kept.agreement.id == id))
}

fn read(row: &agreement::Model) -> Result<Kept, Fault> {
    let agreement = Agreement {
        id: AgreementId::from_uuid(row.id),
        from: row.from_point.as_deref().and_then(points::named),
        text: text(&row.text)?,
        stands: BTreeMap::new(),
        adopted: Vec::new(),
    };
    let language = Language::parse(&row.language).ok_or_else(|| Fault::new(DOING))?;
    Ok(Kept { agreement, language, title: row.title.clone() })
}

/// Those who stand behind an agreement are not read: nobody counts them.
async fn read_stands(
    db: &impl ConnectionTrait,
    (here, viewer): (PartnershipId, Option<PersonId>),
    kept: &mut BTreeMap<AgreementId, Kept>,
) -> Result<(), Fault> {
    let mut which = Condition::any().add(agreement_stand::Column::Stand.ne("behind"));
    if let Some(viewer) = viewer {
        which = which.add(agreement_stand::Column::PersonId.eq(viewer.uuid()));
    }
    let rows = agreement_stand::Entity::find()
        .filter(agreement_stand::Column::PartnershipId.eq(here.uuid()))
        .filter(which)
        .all(db)
        .await
        .store(DOING)?;
    for row in rows {
        let stand = stand(&row)?;
        if let Some(kept) = kept.get_mut(&AgreementId::from_uuid(row.agreement_id)) {
            kept.agreement.stands.insert(PersonId::from_uuid(row.person_id), stand);
        }
    }
    Ok(())
}

fn stand(row: &agreement_stand::Model) -> Result<Stand, Fault> {
    Ok(match (row.stand.as_str(), &row.words) {
        ("behind", _) => Stand::Behind,
        ("change", Some(words)) => Stand::Change(text(words)?),
        _ => Stand::AskToTalk,
    })
}

async fn read_adopted(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    kept: &mut BTreeMap<AgreementId, Kept>,
) -> Result<(), Fault> {
    let rows = agreement_adopted::Entity::find()
        .filter(agreement_adopted::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(agreement_adopted::Column::Version)
        .all(db)
        .await
        .store(DOING)?;
    for row in rows {
        let day = |text: &str| Day::parse(text).ok_or_else(|| Fault::new(DOING));
        let adopted = Adopted {
            text: text(&row.text)?,
            decision: DecisionId::from_uuid(row.decision_id),
            day: day(&row.day)?,
            review: day(&row.review_day)?,
        };
        if let Some(kept) = kept.get_mut(&AgreementId::from_uuid(row.agreement_id)) {
            kept.agreement.adopted.push(adopted);
        }
    }
    Ok(())
}

/// Writes a new agreement down.
pub(super) async fn begin(
    tx: &WriteTx,
    here: PartnershipId,
    new: &Kept,
    moment: &Moment,
) -> Result<(), Fault> {
    let row = agreement::Model {
        partnership_id: here.uuid(),
        id: new.agreement.id.uuid(),
        from_point: new.agreement.from.map(str::to_owned),
        language: new.language.tag().to_owned(),
        title: new.title.clone(),
        text: new.agreement.text.to_string(),
        since_day: moment.today().to_string(),
    };
    insert(tx, row).await.store("begin an agreement")
}

/// Writes other words down.
pub(super) async fn reword(tx: &WriteTx, here: PartnershipId, new: &Kept) -> Result<(), Fault> {
    const DOING: &str = "reword an agreement";
    let id = new.agreement.id.uuid();
    agreement::Entity::update_many()
        .col_expr(agreement::Column::Title, Expr::value(new.title.clone()))
        .col_expr(agreement::Column::Language, Expr::value(new.language.tag()))
        .col_expr(agreement::Column::Text, Expr::value(new.agreement.text.to_string()))
        .filter(agreement::Column::PartnershipId.eq(here.uuid()))
        .filter(agreement::Column::Id.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

/// Deletes where people stood about words that are no more.
pub(super) async fn ask_again(
    tx: &WriteTx,
    here: PartnershipId,
    id: AgreementId,
) -> Result<(), Fault> {
    agreement_stand::Entity::delete_many()
        .filter(agreement_stand::Column::PartnershipId.eq(here.uuid()))
        .filter(agreement_stand::Column::AgreementId.eq(id.uuid()))
        .exec(tx)
        .await
        .store("ask everyone again where they stand")?;
    Ok(())
}

/// Writes down where someone stands, in place of what they said before.
pub(super) async fn say_stand(
    tx: &WriteTx,
    here: PartnershipId,
    (id, person): (AgreementId, PersonId),
    stand: &Stand,
) -> Result<(), Fault> {
    const DOING: &str = "write down where someone stands";
    let key = (here.uuid(), id.uuid(), person.uuid());
    agreement_stand::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
    let (word, words) = match stand {
        Stand::Behind => ("behind", None),
        Stand::AskToTalk => ("talk", None),
        Stand::Change(text) => ("change", Some(text.to_string())),
    };
    let row = agreement_stand::Model {
        partnership_id: here.uuid(),
        agreement_id: id.uuid(),
        person_id: person.uuid(),
        stand: word.to_owned(),
        words,
    };
    insert(tx, row).await.store(DOING)
}

/// Writes down what holds from now on.
pub(super) async fn adopt(
    tx: &WriteTx,
    here: PartnershipId,
    agreed: &Agreement,
) -> Result<(), Fault> {
    const DOING: &str = "adopt an agreement";
    let Some(holds) = agreed.holds() else { return Ok(()) };
    agreement_adopted::Entity::update_many()
        .col_expr(agreement_adopted::Column::Holds, Expr::value(0))
        .filter(agreement_adopted::Column::PartnershipId.eq(here.uuid()))
        .filter(agreement_adopted::Column::AgreementId.eq(agreed.id.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    let row = agreement_adopted::Model {
        partnership_id: here.uuid(),
        agreement_id: agreed.id.uuid(),
        version: i32::try_from(agreed.adopted.len()).unwrap_or(i32::MAX),
        text: holds.text.to_string(),
        holds: 1,
        decision_id: holds.decision.uuid(),
        day: holds.day.to_string(),
        review_day: holds.review.to_string(),
    };
    insert(tx, row).await.store(DOING)
}

/// The titles of the agreements someone said where they stand on, with their stand, for their own
/// page.
pub(crate) async fn stands_of(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(String, Stand)>, Fault> {
    let rows = agreement_stand::Entity::find()
        .filter(agreement_stand::Column::PersonId.eq(person.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    let ids = rows.iter().map(|row| row.agreement_id);
    let titles = agreement::Entity::find()
        .filter(agreement::Column::Id.is_in(ids))
        .all(db)
        .await
        .store(DOING)?;
    let titles: BTreeMap<_, _> = titles.into_iter().map(|row| (row.id, row.title)).collect();
    let mut stands = Vec::new();
    for row in &rows {
        if let Some(title) = titles.get(&row.agreement_id) {
            stands.push((title.clone(), stand(row)?));
        }
    }
    stands.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(stands)
}

/// The agreements that it is time to look at again, by title.
pub(super) async fn due(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    today: Day,
) -> Result<Vec<(AgreementId, String)>, Fault> {
    const DOING: &str = "look for agreements to look at again";
    // Days are text such as 2026-04-18, so their order is that of the calendar.
    let due = agreement_adopted::Entity::find()
        .filter(agreement_adopted::Column::PartnershipId.eq(here.uuid()))
        .filter(agreement_adopted::Column::Holds.eq(1))
        .filter(agreement_adopted::Column::ReviewDay.lte(today.to_string()))
        .all(db)
        .await
        .store(DOING)?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let rows = agreement::Entity::find()
        .filter(agreement::Column::PartnershipId.eq(here.uuid()))
        .filter(agreement::Column::Id.is_in(due.iter().map(|row| row.agreement_id)))
        .order_by_asc(agreement::Column::Title)
        .all(db)
        .await
        .store(DOING)?;
    Ok(rows.into_iter().map(|row| (AgreementId::from_uuid(row.id), row.title)).collect())
}

/// Deletes where someone stands, everywhere.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    agreement_stand::Entity::delete_many()
        .filter(agreement_stand::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget where someone stands")?;
    Ok(())
}

/// Deletes where someone stands, in a partnership they leave.
pub(crate) async fn leave(
    tx: &WriteTx,
    here: PartnershipId,
    person: PersonId,
) -> Result<(), Fault> {
    agreement_stand::Entity::delete_many()
        .filter(agreement_stand::Column::PartnershipId.eq(here.uuid()))
        .filter(agreement_stand::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget where someone stood")?;
    Ok(())
}

fn text(stored: &str) -> Result<Text, Fault> {
    stored_text(stored).fault(DOING)
}
