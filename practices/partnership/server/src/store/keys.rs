//! Reading and writing acts that take two keys.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{
    AskedAct, Asking, Ended, KeyId, KeyLine, PartnerId, Partnership, Refused, Wish,
    answer_act as may_answer, ask_act as may_ask, is_over, log_key, take_back_act as may_take_back,
    two_keys::SecondKey,
};
use powerwith_core::{Day, Fault, KeyTurn, Moment, Outcome, PartnershipId, PersonId};
use powerwith_log::{Role, ToLog};
use powerwith_store::{Store, StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::Uuid,
    sea_query::Expr,
};

use super::{load, write::insert};
use crate::{
    refusal::No,
    tables::{asked_act, partner},
};

/// How many acts that ended a page shows; the open log has them all.
const MOST_ENDED: u64 = 50;

const WAITING: &str = "waiting";

/// An asked act, for pages.
#[derive(Clone, Debug)]
pub(crate) struct ActRow {
    /// Names it.
    pub id: KeyId,
    /// What is asked.
    pub wish: Wish,
    /// The host who asked; `None` once it ended, or when they were deleted.
    pub by: Option<PersonId>,
    /// The partner they came from.
    pub partner_id: PartnerId,
    /// What that partner is called.
    pub partner: String,
    /// The day it was asked.
    pub asked: Day,
    /// The last day on which it can be confirmed.
    pub until: Day,
    /// How it ended; `None` while it waits.
    pub ended: Option<Ended>,
    /// What the partner is called whose host answered.
    pub answered: Option<String>,
    /// The day it ended.
    pub ended_day: Option<Day>,
}

impl ActRow {
    /// The act as the rules see it, while it waits and someone is there who asked.
    pub fn asked(&self) -> Option<AskedAct> {
        let by = self.by.filter(|_| self.ended.is_none())?;
        let (partner, day, until) = (self.partner_id, self.asked, self.until);
        Some(AskedAct { act: self.wish.clone(), by, partner, day, until })
    }
}

/// What waits, and what ended last, the newest first.
pub(crate) async fn act_rows(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<ActRow>, Fault> {
    const DOING: &str = "list acts with two keys";
    let of = asked_act::Entity::find().filter(asked_act::Column::PartnershipId.eq(here.uuid()));
    let mut rows = of
        .clone()
        .filter(asked_act::Column::State.eq(WAITING))
        .order_by_asc(asked_act::Column::UntilDay)
        .order_by_asc(asked_act::Column::Id)
        .all(db)
        .await
        .store(DOING)?;
    let ended = of
        .filter(asked_act::Column::State.ne(WAITING))
        .order_by_desc(asked_act::Column::EndedDay)
        .order_by_asc(asked_act::Column::Id)
        .limit(MOST_ENDED)
        .all(db)
        .await
        .store(DOING)?;
    rows.extend(ended);
    named(db, here, rows).await
}

/// A host asks.
pub(crate) async fn ask_act(
    tx: &WriteTx,
    here: PartnershipId,
    (by, wish): (PersonId, Wish),
    moment: &Moment,
) -> Outcome<(), No> {
    settle_in(tx, here, moment).await?;
    let state = load(tx, here).await?;
    let waiting = waiting(tx, here).await?;
    let waiting: BTreeMap<KeyId, AskedAct> =
        waiting.iter().filter_map(|row| Some((row.id, row.asked()?))).collect();
    let asking = Asking { by, wish, today: moment.today() };
    let asked = may_ask(&state, &waiting, asking).map_err(No)?;
    let id = KeyId::random(moment);
    let row = asked_act::Model {
        partnership_id: here.uuid(),
        id: id.uuid(),
        act: asked.act.act.clone(),
        about: asked.act.about.to_string(),
        called: asked.act.called.clone(),
        why: asked.act.why.clone(),
        state: WAITING.to_owned(),
        asked_by: Some(by.uuid()),
        partner_id: asked.partner.uuid(),
        asked_day: asked.day.to_string(),
        until_day: asked.until.to_string(),
        answer_partner_id: None,
        ended_day: None,
    };
    insert(tx, row).await.store("ask for an act with two keys")?;
    let partner = partner_name(&state, asked.partner);
    let until = Some(asked.until);
    let line = KeyLine { key: id, wish: &asked.act, partner: Some(&partner), until };
    Ok(log(tx, here, (None, &line), moment).await?)
}

/// A host of another partner answers. Gives what has to happen now, after a yes; nothing when the
/// same answer was given before.
pub(crate) async fn answer_act(
    tx: &WriteTx,
    here: PartnershipId,
    (id, by, answer): (KeyId, PersonId, SecondKey),
    moment: &Moment,
) -> Outcome<Option<KeyTurn>, No> {
    let row = row(tx, here, id).await?.ok_or(No(Refused::NoSuchAct))?;
    let wanted = match answer {
        SecondKey::Yes => Ended::Confirmed,
        SecondKey::No => Ended::Refused,
    };
    if let Some(how) = row.ended {
        // Sent twice, it was answered once.
        return if how == wanted { Ok(None) } else { Err(No(ended(&row, how)).into()) };
    }
    let state = load(tx, here).await?;
    let asked = row.asked().ok_or(No(Refused::AskerIsGone))?;
    may_answer(&state, &asked, by, moment.today()).map_err(No)?;
    let partner = state.partner_of(by).ok_or(No(Refused::NotAHost))?;
    end(tx, here, (&row, wanted, Some(partner)), moment).await?;
    if answer == SecondKey::No {
        return Ok(None);
    }
    Ok(Some(KeyTurn {
        act: asked.act.act,
        about: asked.act.about,
        called: asked.act.called,
        why: asked.act.why,
        asked_by: asked.by,
        confirmed_by: by,
    }))
}

/// Whoever asked takes it back.
pub(crate) async fn take_back_act(
    tx: &WriteTx,
    here: PartnershipId,
    (id, by): (KeyId, PersonId),
    moment: &Moment,
) -> Outcome<(), No> {
    let row = row(tx, here, id).await?.ok_or(No(Refused::NoSuchAct))?;
    match row.ended {
        Some(Ended::TakenBack) => return Ok(()),
        Some(how) => return Err(No(ended(&row, how)).into()),
        None => {}
    }
    let asked = row.asked().ok_or(No(Refused::AskerIsGone))?;
    may_take_back(&asked, by).map_err(No)?;
    Ok(end(tx, here, (&row, Ended::TakenBack, Some(asked.partner)), moment).await?)
}

/// Whether an act of this kind waits for its second key.
pub(crate) async fn is_waiting(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    act: &str,
) -> Result<bool, Fault> {
    Ok(waiting(db, here).await?.iter().any(|row| row.wish.act == act))
}

/// Lets everything lapse that waits.
pub(crate) async fn lapse_all(
    tx: &WriteTx,
    here: PartnershipId,
    moment: &Moment,
) -> Result<(), Fault> {
    for row in waiting(tx, here).await? {
        end(tx, here, (&row, Ended::Lapsed, None), moment).await?;
    }
    Ok(())
}

/// Ends what can be confirmed by nobody any more. Nothing is written when there is nothing.
pub(crate) async fn settle(
    store: &Store,
    here: PartnershipId,
    moment: &Moment,
) -> Result<(), Fault> {
    let waiting = waiting(store.read(), here).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let state = load(store.read(), here).await?;
    if !waiting.iter().any(|row| is_done(&state, row, moment.today())) {
        return Ok(());
    }
    store
        .with_write_tx("let acts with two keys lapse", async |tx| {
            settle_in(&tx, here, moment).await
        })
        .await
}

/// The same in every partnership. May run twice.
pub(crate) async fn settle_everything(store: &Store, moment: &Moment) -> Result<(), Fault> {
    let rows: Vec<Uuid> = asked_act::Entity::find()
        .select_only()
        .column(asked_act::Column::PartnershipId)
        .distinct()
        .filter(asked_act::Column::State.eq(WAITING))
        .into_tuple()
        .all(store.read())
        .await
        .store("find acts that wait for a second key")?;
    for here in rows {
        settle(store, PartnershipId::from_uuid(here), moment).await?;
    }
    Ok(())
}

async fn settle_in(tx: &WriteTx, here: PartnershipId, moment: &Moment) -> Result<(), Fault> {
    let waiting = waiting(tx, here).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let state = load(tx, here).await?;
    for row in waiting.iter().filter(|row| is_done(&state, row, moment.today())) {
        end(tx, here, (row, Ended::Lapsed, None), moment).await?;
    }
    Ok(())
}

fn is_done(state: &Partnership, row: &ActRow, today: Day) -> bool {
    row.asked().is_none_or(|asked| is_over(state, &asked, today))
}

/// Why there is nothing to answer any more.
fn ended(row: &ActRow, how: Ended) -> Refused {
    match (how, row.ended_day) {
        (Ended::Lapsed, Some(day)) if day > row.until => Refused::ActLapsed { until: row.until },
        (Ended::Lapsed, _) => Refused::AskerIsGone,
        (how, _) => Refused::ActEnded { how },
    }
}

/// Writes the end down, and who asked goes. The entry names no one but the partner.
async fn end(
    tx: &WriteTx,
    here: PartnershipId,
    (row, how, partner): (&ActRow, Ended, Option<PartnerId>),
    moment: &Moment,
) -> Result<(), Fault> {
    let answered = partner.filter(|_| matches!(how, Ended::Confirmed | Ended::Refused));
    let done = asked_act::Entity::update_many()
        .col_expr(asked_act::Column::State, Expr::value(how.id()))
        .col_expr(asked_act::Column::AskedBy, Expr::value(None::<Uuid>))
        .col_expr(asked_act::Column::AnswerPartnerId, Expr::value(answered.map(PartnerId::uuid)))
        .col_expr(asked_act::Column::EndedDay, Expr::value(Some(moment.today().to_string())))
        .filter(asked_act::Column::PartnershipId.eq(here.uuid()))
        .filter(asked_act::Column::Id.eq(row.id.uuid()))
        .filter(asked_act::Column::State.eq(WAITING))
        .exec(tx)
        .await
        .store("end an act with two keys")?;
    if done.rows_affected != 1 {
        // Someone else was faster; the next try sees it.
        return Err(Fault::new("end an act with two keys that ended meanwhile").retryable());
    }
    let name = match partner {
        Some(partner) => names(tx, here, [partner.uuid()].into()).await?.remove(&partner.uuid()),
        None => None,
    };
    let line = KeyLine { key: row.id, wish: &row.wish, partner: name.as_deref(), until: None };
    log(tx, here, (Some(how), &line), moment).await
}

async fn log(
    tx: &WriteTx,
    here: PartnershipId,
    (how, line): (Option<Ended>, &KeyLine<'_>),
    moment: &Moment,
) -> Result<(), Fault> {
    let by = if how == Some(Ended::Lapsed) { Role::Program } else { Role::Host };
    let logged = log_key(how, line);
    let to_log = ToLog { kind: logged.kind, by, said: logged.said, about: BTreeSet::new() };
    powerwith_log::append(tx, here, &to_log, moment).await.map(drop)
}

fn partner_name(state: &Partnership, id: PartnerId) -> String {
    state.partners.get(&id).map(|partner| partner.name.to_string()).unwrap_or_default()
}

async fn row(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    id: KeyId,
) -> Result<Option<ActRow>, Fault> {
    let found = asked_act::Entity::find_by_id((here.uuid(), id.uuid())).one(db).await;
    let found = found.store("find an act with two keys")?;
    Ok(named(db, here, found.into_iter().collect()).await?.pop())
}

async fn waiting(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Vec<ActRow>, Fault> {
    let rows = asked_act::Entity::find()
        .filter(asked_act::Column::PartnershipId.eq(here.uuid()))
        .filter(asked_act::Column::State.eq(WAITING))
        .order_by_asc(asked_act::Column::Id)
        .all(db)
        .await
        .store("list acts that wait for a second key")?;
    named(db, here, rows).await
}

/// The names of partners, also of those that are gone.
async fn names(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    ids: BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, String>, Fault> {
    let rows = partner::Entity::find()
        .filter(partner::Column::PartnershipId.eq(here.uuid()))
        .filter(partner::Column::Id.is_in(ids))
        .all(db)
        .await
        .store("name the partners of asked acts")?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

async fn named(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    rows: Vec<asked_act::Model>,
) -> Result<Vec<ActRow>, Fault> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let partners = rows.iter().flat_map(|row| [Some(row.partner_id), row.answer_partner_id]);
    let names = names(db, here, partners.flatten().collect()).await?;
    rows.iter().map(|row| from_row(row, &names)).collect()
}

fn from_row(row: &asked_act::Model, names: &BTreeMap<Uuid, String>) -> Result<ActRow, Fault> {
    let odd = |what: &str| Fault::new(format!("asked act {} is kept with an odd {what}", row.id));
    let day = |text: &str| Day::parse(text).ok_or_else(|| odd("day"));
    let ended = match row.state.as_str() {
        WAITING => None,
        other => Some(Ended::parse(other).ok_or_else(|| odd("state"))?),
    };
    let name = |id: Uuid| names.get(&id).cloned();
    Ok(ActRow {
        id: KeyId::from_uuid(row.id),
        wish: Wish {
            about: row.about.parse().map_err(|_| odd("subject"))?,
            act: row.act.clone(),
            called: row.called.clone(),
            why: row.why.clone(),
        },
        by: row.asked_by.map(PersonId::from_uuid),
        partner_id: PartnerId::from_uuid(row.partner_id),
        partner: name(row.partner_id).unwrap_or_default(),
        asked: day(&row.asked_day)?,
        until: day(&row.until_day)?,
        ended,
        answered: row.answer_partner_id.and_then(name),
        ended_day: row.ended_day.as_deref().map(day).transpose()?,
    })
}
