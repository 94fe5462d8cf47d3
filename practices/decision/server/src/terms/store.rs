//! Reading and writing terms.

use std::collections::{BTreeMap, BTreeSet};

use decision_rules::{
    impact::{Offered, Value},
    open_log::PartnerNames,
    proposal::{ProposalId, Quorum, Terms},
    terms::{Here, Rulebook, TermsId, TermsRefused, founding, problems},
    text::Text,
};
use partnership_rules::PartnerId;
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId};
use powerwith_store::{Migration, StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Statement, prelude::Uuid,
};

use super::tables::{terms, terms_lead, terms_value};

/// The tables of terms.
pub const TERMS: Migration = Migration {
    practice: "decision",
    number: 2,
    sql: include_str!("../../migrations/0002_terms.sql"),
};

/// After this many days, terms that nobody decided about are deleted when new ones are written: a
/// proposal that lapsed can be taken up again for a year.
const CANDIDATE_DAYS: i32 = 400;

/// Terms that hold or held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which; none for those of the founding.
    pub id: Option<TermsId>,
    /// What they say.
    pub book: Rulebook,
    /// The day from which they hold; none for those of the founding.
    pub since: Option<Day>,
    nth: i32,
}

/// Terms that are asked for, or that were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub id: TermsId,
    /// What they say.
    pub book: Rulebook,
    /// Those they were written against; none for those of the founding.
    pub follows: Option<TermsId>,
    /// Whether they hold or held already.
    pub has_held: bool,
}

/// How this partnership decides today, and the partners that lead: those of the founding when it
/// never decided otherwise.
pub async fn load(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<(Terms, BTreeSet<PartnerId>), Fault> {
    let Rulebook { terms, leads } = rulebook(db, partnership).await?.book;
    Ok((terms, leads))
}

/// The same with the day from which it holds.
pub async fn rulebook(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Held, Fault> {
    let row = terms::Entity::find()
        .filter(terms::Column::PartnershipId.eq(partnership.uuid()))
        .filter(terms::Column::Nth.is_not_null())
        .order_by_desc(terms::Column::Nth)
        .one(db)
        .await
        .store("read how a partnership decides")?;
    match row {
        Some(row) => held(db, row).await,
        None => Ok(of_founding()),
    }
}

/// Everything that ever held, the newest first; those of the founding are the last.
pub async fn history(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Held>, Fault> {
    let rows = terms::Entity::find()
        .filter(terms::Column::PartnershipId.eq(partnership.uuid()))
        .filter(terms::Column::Nth.is_not_null())
        .order_by_desc(terms::Column::Nth)
        .all(db)
        .await
        .store("read how a partnership decided")?;
    let mut all = Vec::new();
    for row in rows {
        all.push(held(db, row).await?);
    }
    all.push(of_founding());
    Ok(all)
}

/// Terms that are asked for.
pub async fn candidate(
    db: &impl ConnectionTrait,
    (partnership, id): (PartnershipId, TermsId),
) -> Result<Option<Candidate>, Fault> {
    let key = (partnership.uuid(), id.uuid());
    let row =
        terms::Entity::find_by_id(key).one(db).await.store("read terms that are asked for")?;
    let Some(row) = row else { return Ok(None) };
    let (follows, has_held) = (row.follows_id.map(TermsId::from_uuid), row.nth.is_some());
    let book = book(db, &row).await?;
    Ok(Some(Candidate { id, book, follows, has_held }))
}

/// Writes terms down that someone would like to hold. They hold nothing until they are decided.
///
/// Refuses: see [`problems`].
pub async fn ask(
    tx: &WriteTx,
    partnership: PartnershipId,
    book: &Rulebook,
    moment: &Moment,
) -> Outcome<TermsId, TermsRefused> {
    let now = rulebook(tx, partnership).await?;
    if let Some(refused) =
        problems(&now.book, book, here(tx, partnership).await?).into_iter().next()
    {
        return Err(powerwith_core::Stop::Refused(refused));
    }
    let old = moment.today().plus_days(-CANDIDATE_DAYS).to_string();
    terms::Entity::delete_many()
        .filter(terms::Column::PartnershipId.eq(partnership.uuid()))
        .filter(terms::Column::Nth.is_null())
        .filter(terms::Column::AskedDay.lt(old))
        .exec(tx)
        .await
        .store("delete terms that nobody decided about")?;
    let id = TermsId::random(moment);
    insert(tx, (partnership, id), (book, now.id), moment.today()).await?;
    Ok(id)
}

/// Makes terms hold from a day on, by a decision.
pub(super) async fn put_in_force(
    tx: &WriteTx,
    (partnership, id): (PartnershipId, TermsId),
    (decision, day): (ProposalId, Day),
) -> Result<(), Fault> {
    const DOING: &str = "make terms hold";
    let nth = rulebook(tx, partnership).await?.nth + 1;
    let key = (partnership.uuid(), id.uuid());
    let row = terms::Entity::find_by_id(key).one(tx).await.store(DOING)?;
    let mut row = row.ok_or_else(|| Fault::new(DOING))?;
    row.nth = Some(nth);
    row.held_day = Some(day.to_string());
    row.decision_id = Some(decision.uuid());
    terms::Entity::update(row.into_active_model().reset_all()).exec(tx).await.store(DOING)?;
    Ok(())
}

/// How many partners and people there are.
pub async fn here(db: &impl ConnectionTrait, partnership: PartnershipId) -> Result<Here, Fault> {
    let n_partners = partner_names(db, partnership).await?.len();
    let sql = "SELECT COUNT(*) AS n FROM member_v1 WHERE partnership_id = $1";
    let n: i64 = one(db, sql, partnership).await?.unwrap_or(0);
    Ok(Here { n_partners, n_people: usize::try_from(n).unwrap_or(0) })
}

/// The day the first people came: when the terms of the founding began to hold.
pub async fn founding_day(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Option<Day>, Fault> {
    let sql = "SELECT MIN(since_day) AS n FROM member_v1 WHERE partnership_id = $1";
    let day: Option<String> = one::<Option<String>>(db, sql, partnership).await?.flatten();
    Ok(day.and_then(|day| Day::parse(&day)))
}

/// The partners by name.
pub async fn partner_names(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<PartnerNames, Fault> {
    const DOING: &str = "read the names of the partners";
    let sql = "SELECT id, name FROM partner_v1 WHERE partnership_id = $1";
    let values = [partnership.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut names = BTreeMap::new();
    for row in db.query_all_raw(find).await.store(DOING)? {
        let id: Uuid = row.try_get("", "id").store(DOING)?;
        names.insert(PartnerId::from_uuid(id), row.try_get("", "name").store(DOING)?);
    }
    Ok(names)
}

async fn one<T: sea_orm::TryGetable>(
    db: &impl ConnectionTrait,
    sql: &str,
    partnership: PartnershipId,
) -> Result<Option<T>, Fault> {
    const DOING: &str = "read who is in a partnership";
    let values = [partnership.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(find).await.store(DOING)?;
    row.map(|row| row.try_get("", "n").store(DOING)).transpose()
}

async fn insert(
    tx: &WriteTx,
    (partnership, id): (PartnershipId, TermsId),
    (book, follows): (&Rulebook, Option<TermsId>),
    today: Day,
) -> Result<(), Fault> {
    const DOING: &str = "write terms down";
    let (partnership_id, terms_id) = (partnership.uuid(), id.uuid());
    let row = terms::Model {
        partnership_id,
        id: terms_id,
        nth: None,
        follows_id: follows.map(TermsId::uuid),
        asked_day: today.to_string(),
        held_day: None,
        decision_id: None,
        quorum_partners: number(book.terms.quorum.partners),
        quorum_people: number(book.terms.quorum.people),
        open_days: book.terms.open_days,
    };
    let row = row.into_active_model();
    terms::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    for (position, value) in (0..).zip(&book.terms.values) {
        let (offered, own_words) = match value {
            Value::Offered(offered) => (Some(offered.id().to_owned()), None),
            Value::Own(own) => (None, Some(own.as_str().to_owned())),
        };
        let row = terms_value::Model { partnership_id, terms_id, position, offered, own_words };
        let row = row.into_active_model();
        terms_value::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    }
    for partner in &book.leads {
        let row = terms_lead::Model { partnership_id, terms_id, partner_id: partner.uuid() };
        let row = row.into_active_model();
        terms_lead::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    }
    Ok(())
}

fn of_founding() -> Held {
    Held { id: None, book: founding(), since: None, nth: 0 }
}

async fn held(db: &impl ConnectionTrait, row: terms::Model) -> Result<Held, Fault> {
    let odd = || Fault::new("terms that hold are kept without their day");
    let since = row.held_day.as_deref().and_then(Day::parse).ok_or_else(odd)?;
    let nth = row.nth.ok_or_else(odd)?;
    let book = book(db, &row).await?;
    Ok(Held { id: Some(TermsId::from_uuid(row.id)), book, since: Some(since), nth })
}

async fn book(db: &impl ConnectionTrait, row: &terms::Model) -> Result<Rulebook, Fault> {
    const DOING: &str = "read what terms say";
    let values = terms_value::Entity::find()
        .filter(terms_value::Column::PartnershipId.eq(row.partnership_id))
        .filter(terms_value::Column::TermsId.eq(row.id))
        .all(db)
        .await
        .store(DOING)?;
    let leads = terms_lead::Entity::find()
        .filter(terms_lead::Column::PartnershipId.eq(row.partnership_id))
        .filter(terms_lead::Column::TermsId.eq(row.id))
        .all(db)
        .await
        .store(DOING)?;
    let count = |number: i32| usize::try_from(number).map_err(|_| Fault::new(DOING));
    let quorum =
        Quorum { partners: count(row.quorum_partners)?, people: count(row.quorum_people)? };
    let terms = Terms {
        quorum,
        open_days: row.open_days,
        values: values.iter().map(value).collect::<Result<_, Fault>>()?,
        set_by: row.decision_id.map(ProposalId::from_uuid),
    };
    let leads = leads.into_iter().map(|lead| PartnerId::from_uuid(lead.partner_id)).collect();
    Ok(Rulebook { terms, leads })
}

fn value(row: &terms_value::Model) -> Result<Value, Fault> {
    let odd = || Fault::new("a value is kept in an odd form");
    match (&row.offered, &row.own_words) {
        (Some(offered), None) => Offered::parse(offered).map(Value::Offered).ok_or_else(odd),
        (None, Some(own)) => Ok(Value::Own(Text::line(own).map_err(|_| odd())?)),
        _ => Err(odd()),
    }
}

/// Cannot be reached: there are never so many people or partners.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
