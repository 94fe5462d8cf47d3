//! From a command to what is written down: decided by the rules, in one transaction, with the
//! entries of the open log and word to the other practices.

use decision_rules::{
    open_log::logged,
    proposal::{self, Command, Event, Plan, Proposal, ProposalId, Refusal, Role, Seat, What},
};
use powerwith_core::{
    Decided, Fault, Happened, Moment, Outcome, PartnershipId, PersonId, Seated, Stop,
};
use powerwith_log::ToLog;
use powerwith_store::{Store, Tx, WriteTx};
use powerwith_web::{Heard, Hindered, Site};

use super::{known, proposals};

/// Why nothing came of a wish.
#[derive(Clone, Debug)]
pub enum No {
    /// The rules about proposals say no.
    Rules(Box<Refusal>),
    /// There is no such proposal for this person.
    NotHere,
    /// Another practice cannot do its part.
    Hindered(Hindered),
}

impl powerwith_core::Refusal for No {
    fn code(&self) -> &'static str {
        match self {
            Self::Rules(refusal) => refusal.code(),
            Self::NotHere => "decision.not_here",
            Self::Hindered(hindered) => hindered.code,
        }
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Rules(Box::new(refusal))
    }
}

/// Begins a draft and gives its id.
pub async fn begin(
    tx: &WriteTx,
    partnership: PartnershipId,
    (by, plan): (PersonId, Plan),
    moment: &Moment,
) -> Outcome<ProposalId, No> {
    let here = known::here(tx, partnership).await?;
    let event = proposal::draft(&here.known(), by, plan, moment).map_err(No::from)?;
    let begun = proposal::apply(None, &event).ok_or_else(|| Fault::new("begin a proposal"))?;
    proposals::begin(tx, partnership, &begun).await?;
    Ok(begun.id)
}

/// Does what a command asks for, tells the other practices when people are asked or something was
/// decided, and gives what happened.
///
/// Refuses: [`No`]. The transaction has to end with it.
pub async fn carry_out(
    (tx, site): (&WriteTx, &Site),
    (partnership, id): (PartnershipId, ProposalId),
    (command, moment): (Command, &Moment),
) -> Outcome<(Proposal, Vec<Event>), No> {
    let done = carry_out_untold(tx, (partnership, id), (command, moment)).await?;
    let (after, events) = &done;
    if events.iter().any(|event| matches!(event.what, What::ConsentOpened(_))) {
        let heard = Heard { partnership, what: &Happened::Begins, moment };
        site.tell(tx, &heard).await.map_err(|stop| stop.map_refusal(No::Hindered))?;
    }
    if events.iter().any(|event| matches!(event.what, What::Decided(_)))
        && let Some(decided) = told(after)
    {
        let what = Happened::Decided(decided);
        let heard = Heard { partnership, what: &what, moment };
        site.tell(tx, &heard).await.map_err(|stop| stop.map_refusal(No::Hindered))?;
    }
    Ok(done)
}

/// Does what is due in these proposals. May run twice.
pub async fn come_due(
    store: &Store,
    partnership: Option<PartnershipId>,
    moment: &Moment,
) -> Result<(), Fault> {
    for at in proposals::due(store.read(), partnership, moment.today()).await? {
        let work = async |tx: Tx| carry_out_untold(&tx, at, (Command::DayCame, moment)).await;
        match store.with_write_tx("do what a day brings to a proposal", work).await {
            Err(Stop::Fault(fault)) => return Err(fault),
            // A day that comes refuses nothing.
            Ok(_) | Err(Stop::Refused(_)) => {}
        }
    }
    Ok(())
}

/// Deletes what leads to a person, in every proposal.
pub async fn forget(tx: &WriteTx, person: PersonId, moment: &Moment) -> Result<(), Fault> {
    for at in proposals::with_person(tx, person).await? {
        match carry_out_untold(tx, at, (Command::Left { person }, moment)).await {
            Err(Stop::Fault(fault)) => return Err(fault),
            // Leaving is refused by nothing.
            Ok(_) | Err(Stop::Refused(_)) => {}
        }
    }
    Ok(())
}

/// Does what a command asks for and tells no other practice: for what none of them has a part in.
///
/// Refuses: as [`carry_out`].
pub async fn carry_out_untold(
    tx: &WriteTx,
    (partnership, id): (PartnershipId, ProposalId),
    (command, moment): (Command, &Moment),
) -> Outcome<(Proposal, Vec<Event>), No> {
    let found = proposals::load(tx, partnership, id).await?;
    let mut after = found.ok_or(Stop::Refused(No::NotHere))?;
    let n_before = after.n_events;
    let here = known::here(tx, partnership).await?;
    let events = proposal::decide(&after, &here.known(), command, moment).map_err(No::from)?;
    if events.is_empty() {
        return Ok((after, events));
    }
    let mut last = proposals::entries(tx, (partnership, id)).await?.pop();
    for event in &events {
        if let Some(entry) = logged(&after, event, &here.partners) {
            let to_log = ToLog {
                kind: entry.kind,
                by: role(event.role),
                said: entry.body,
                about: last.into_iter().collect(),
            };
            let seq = powerwith_log::append(tx, partnership, &to_log, moment).await?;
            proposals::keep_entry(tx, (partnership, id), seq).await?;
            last = Some(seq);
        }
        after = proposal::apply(Some(after), event)
            .ok_or_else(|| Fault::new("apply an event to a proposal"))?;
    }
    proposals::save(tx, partnership, (n_before, &after)).await?;
    Ok((after, events))
}

/// What the other practices hear of a decision.
fn told(proposal: &Proposal) -> Option<Decided> {
    let decision = proposal.decision.as_ref()?;
    Some(Decided {
        decision: proposal.id.uuid(),
        about: proposal.plan.about.clone(),
        text: proposal.version()?.text.to_string(),
        until: decision.until,
        review: decision.review,
        seats: proposal.seats.values().map(seated).collect(),
    })
}

fn seated(seat: &Seat) -> Seated {
    Seated { group: seat.group.to_string(), is_filled: seat.holder.is_some() }
}

const fn role(role: Role) -> powerwith_log::Role {
    match role {
        Role::Proposer => powerwith_log::Role::Proposer,
        Role::Host => powerwith_log::Role::Host,
        Role::SeatHolder => powerwith_log::Role::SeatHolder,
        Role::Member => powerwith_log::Role::Member,
        Role::Day => powerwith_log::Role::Program,
    }
}
