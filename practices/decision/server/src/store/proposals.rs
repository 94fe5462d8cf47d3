//! Reading and writing proposals.

use decision_rules::proposal::{LAPSE_DAYS, Proposal, ProposalId, Stage};
use powerwith_core::{Day, Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, sea_query::Query,
};

use super::{
    seats, state,
    tables::{proposal, proposal_entry},
};

/// The most proposals on one list page. Older decisions are in the open log.
pub const MOST_LISTED: u64 = 200;

/// One decision, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Which.
    pub id: ProposalId,
    /// What it is called.
    pub title: String,
    /// Whether it was looked at again.
    pub stage: Stage,
    /// The day it was decided.
    pub day: Option<Day>,
    /// The day it is looked at again.
    pub review: Option<Day>,
}

/// One proposal; `None` when the partnership has no such proposal.
pub async fn load(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    id: ProposalId,
) -> Result<Option<Proposal>, Fault> {
    let found = proposal::Entity::find_by_id((here.uuid(), id.uuid()))
        .one(db)
        .await
        .store("load a proposal")?;
    found.map(|row| whole(&row)).transpose()
}

/// Every proposal on its way, in an order that tells nothing. Drafts are among them: they are their
/// author's alone.
pub async fn on_their_way(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Proposal>, Fault> {
    let stages = Stage::ALL.into_iter().filter(|stage| stage.is_on_its_way()).map(Stage::id);
    let rows = proposal::Entity::find()
        .filter(proposal::Column::PartnershipId.eq(here.uuid()))
        .filter(proposal::Column::Stage.is_in(stages))
        .order_by_asc(proposal::Column::Id)
        .all(db)
        .await
        .store("list proposals on their way")?;
    rows.iter().map(whole).collect()
}

/// Decisions, the newest first.
pub async fn decided(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Decided>, Fault> {
    listed(db, here, Condition::all().add(proposal::Column::DecidedDay.is_not_null())).await
}

/// Every decision that was looked at again, whole, in an order that tells nothing.
pub async fn reviewed(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Proposal>, Fault> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::PartnershipId.eq(here.uuid()))
        .filter(proposal::Column::Stage.eq(Stage::Reviewed.id()))
        .order_by_asc(proposal::Column::Id)
        .all(db)
        .await
        .store("list what was looked at again")?;
    rows.iter().map(whole).collect()
}

/// Proposals that were taken back, or sleep. Those that nobody but their author ever saw are not
/// among them: the open log tells of none of these.
pub async fn over(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Vec<Decided>, Fault> {
    let stages = [Stage::Withdrawn.id(), Stage::Lapsed.id()];
    let told = Query::select()
        .column(proposal_entry::Column::ProposalId)
        .from(proposal_entry::Entity)
        .and_where(proposal_entry::Column::PartnershipId.eq(here.uuid()))
        .to_owned();
    let which = Condition::all()
        .add(proposal::Column::Stage.is_in(stages))
        .add(proposal::Column::Id.in_subquery(told));
    listed(db, here, which).await
}

async fn listed(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    which: Condition,
) -> Result<Vec<Decided>, Fault> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::PartnershipId.eq(here.uuid()))
        .filter(which)
        .order_by_desc(proposal::Column::DecidedDay)
        .order_by_asc(proposal::Column::Id)
        .limit(MOST_LISTED)
        .all(db)
        .await
        .store("list proposals")?;
    let line = |row: proposal::Model| Decided {
        id: ProposalId::from_uuid(row.id),
        title: row.title.unwrap_or_default(),
        stage: Stage::parse(&row.stage).unwrap_or(Stage::Lapsed),
        day: row.decided_day.as_deref().and_then(Day::parse),
        review: row.review_day.as_deref().and_then(Day::parse),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// The proposals that a day that came may change, up to `today`.
pub async fn due(
    db: &impl ConnectionTrait,
    here: Option<PartnershipId>,
    today: Day,
) -> Result<Vec<(PartnershipId, ProposalId)>, Fault> {
    // Days are text in the order of the calendar.
    let mut find = proposal::Entity::find().filter(proposal::Column::DueDay.lte(today.to_string()));
    if let Some(here) = here {
        find = find.filter(proposal::Column::PartnershipId.eq(here.uuid()));
    }
    let rows: Vec<(sea_orm::prelude::Uuid, sea_orm::prelude::Uuid)> = find
        .select_only()
        .column(proposal::Column::PartnershipId)
        .column(proposal::Column::Id)
        .into_tuple()
        .all(db)
        .await
        .store("find proposals whose day came")?;
    let ids = |(here, id)| (PartnershipId::from_uuid(here), ProposalId::from_uuid(id));
    Ok(rows.into_iter().map(ids).collect())
}

/// The proposals in which people are asked now, in every partnership.
pub async fn being_asked(
    db: &impl ConnectionTrait,
) -> Result<Vec<(PartnershipId, Proposal)>, Fault> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::Stage.eq(Stage::Consent.id()))
        .all(db)
        .await
        .store("find proposals that people are asked about")?;
    let one = |row: &proposal::Model| {
        whole(row).map(|proposal| (PartnershipId::from_uuid(row.partnership_id), proposal))
    };
    rows.iter().map(one).collect()
}

/// The proposals in which there is something of this person.
pub async fn with_person(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PartnershipId, ProposalId)>, Fault> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::State.contains(person.to_string()))
        .all(db)
        .await
        .store("find the proposals of a person")?;
    let ids = |row: proposal::Model| {
        (PartnershipId::from_uuid(row.partnership_id), ProposalId::from_uuid(row.id))
    };
    Ok(rows.into_iter().map(ids).collect())
}

/// The numbers of the entries in the open log that tell of a proposal, in their order.
pub async fn entries(
    db: &impl ConnectionTrait,
    (here, id): (PartnershipId, ProposalId),
) -> Result<Vec<u64>, Fault> {
    let rows = proposal_entry::Entity::find()
        .filter(proposal_entry::Column::PartnershipId.eq(here.uuid()))
        .filter(proposal_entry::Column::ProposalId.eq(id.uuid()))
        .order_by_asc(proposal_entry::Column::Seq)
        .all(db)
        .await
        .store("list the entries of a proposal")?;
    Ok(rows.into_iter().filter_map(|row| row.seq.try_into().ok()).collect())
}

/// Keeps the number of an entry that tells of a proposal.
pub(super) async fn keep_entry(
    tx: &WriteTx,
    (here, id): (PartnershipId, ProposalId),
    seq: u64,
) -> Result<(), Fault> {
    const DOING: &str = "keep the number of an entry";
    let seq = i64::try_from(seq).map_err(|error| Fault::caused(DOING, error))?;
    let row = proposal_entry::Model { partnership_id: here.uuid(), proposal_id: id.uuid(), seq };
    proposal_entry::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store(DOING)?;
    Ok(())
}

/// Keeps a proposal that has just begun.
pub(super) async fn begin(
    tx: &WriteTx,
    here: PartnershipId,
    begun: &Proposal,
) -> Result<(), Fault> {
    proposal::Entity::insert(row(here, begun)?.into_active_model())
        .exec_without_returning(tx)
        .await
        .store("begin a proposal")?;
    seats::keep(tx, here, begun).await
}

/// Keeps a proposal as it is now. `n_before` is how many events it had when it was read.
///
/// Refuses: a fault that may be tried again, when someone else changed it meanwhile.
pub(super) async fn save(
    tx: &WriteTx,
    here: PartnershipId,
    (n_before, after): (u32, &Proposal),
) -> Result<(), Fault> {
    const DOING: &str = "save a proposal";
    let mut columns = row(here, after)?.into_active_model().reset_all();
    columns.partnership_id = ActiveValue::NotSet;
    columns.id = ActiveValue::NotSet;
    let saved = proposal::Entity::update_many()
        .set(columns)
        .filter(proposal::Column::PartnershipId.eq(here.uuid()))
        .filter(proposal::Column::Id.eq(after.id.uuid()))
        .filter(proposal::Column::NEvents.eq(count(n_before)?))
        .exec(tx)
        .await
        .store(DOING)?;
    match saved.rows_affected {
        1 => seats::keep(tx, here, after).await,
        _ => Err(Fault::new("save a proposal that changed meanwhile").retryable()),
    }
}

/// Keeps a proposal as it is, with every column of today.
pub(super) async fn save_again(
    tx: &WriteTx,
    (here, id): (PartnershipId, sea_orm::prelude::Uuid),
) -> Result<(), Fault> {
    match load(tx, here, ProposalId::from_uuid(id)).await? {
        Some(same) => save(tx, here, (same.n_events, &same)).await,
        None => Ok(()),
    }
}

fn count(n_events: u32) -> Result<i32, Fault> {
    i32::try_from(n_events).map_err(|error| Fault::caused("count the events of a proposal", error))
}

fn whole(row: &proposal::Model) -> Result<Proposal, Fault> {
    state::read(&row.state)
        .filter(|read| read.id.uuid() == row.id)
        .ok_or_else(|| Fault::new(format!("proposal {} can't be read", row.id)))
}

fn row(here: PartnershipId, proposal: &Proposal) -> Result<proposal::Model, Fault> {
    let decision = proposal.decision.as_ref();
    let decided_text = decision.and_then(|_| proposal.version()).map(|version| &version.text);
    let cards = &proposal.plan.cards;
    Ok(proposal::Model {
        partnership_id: here.uuid(),
        id: proposal.id.uuid(),
        stage: proposal.stage.id().to_owned(),
        n_events: count(proposal.n_events)?,
        due_day: due_day(proposal).map(|day| day.to_string()),
        title: cards.title.as_ref().map(ToString::to_string),
        about: proposal.plan.about.as_ref().map(ToString::to_string),
        pays: cards.pays.as_ref().map(ToString::to_string),
        text: decided_text.map(ToString::to_string),
        decided_day: decision.map(|decision| decision.day.to_string()),
        until_day: decision.map(|decision| decision.until.to_string()),
        review_day: decision.map(|decision| decision.review.to_string()),
        state: state::write(proposal),
    })
}

/// The first day on which a day that comes may change something. Too early does no harm.
fn due_day(proposal: &Proposal) -> Option<Day> {
    if !proposal.stage.is_on_its_way() {
        return None;
    }
    let after_pause = |day: Day| proposal.pause.as_ref().map_or(day, |pause| day.max(pause.until));
    let goes_on = match (&proposal.asking, proposal.stage) {
        (Some(asking), Stage::Consent) => after_pause(asking.closes.plus_days(1)),
        _ => after_pause(proposal.last_day.plus_days(LAPSE_DAYS).plus_days(1)),
    };
    let keys = proposal.keys.values().map(|asked| asked.until.plus_days(1));
    keys.chain([goes_on]).min()
}
