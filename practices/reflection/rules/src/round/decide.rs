//! What may happen to a round.

use powerwith_core::{Moment, PersonId};
use small_groups::Floor;

use super::{
    Event, Label, MAX_ASKS_PER_MONTH, Plan, Refusal, Round, RoundId, RoundState, asks, missing,
    owed,
};
use crate::instrument::{Library, load};

/// A host and the partner they belong to. Someone in two partners comes twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Who it is.
    pub person: PersonId,
    /// Their partner: its id as text.
    pub partner: String,
}

/// What must be known to decide about a round.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Every round of the partnership.
    pub rounds: &'a [Round],
    /// The hosts of today.
    pub hosts: &'a [Host],
    /// The partners and groups of today, in the order they are shown.
    pub labels: &'a [Label],
    /// The partnership's smallest crowd.
    pub floor: Floor,
    /// Every questionnaire that can be asked, the partnership's own among them.
    pub library: &'a Library,
}

/// What someone wants to do with a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A host begins a round.
    Draft {
        /// The host.
        by: PersonId,
        /// What is known of it so far.
        plan: Box<Plan>,
    },
    /// A host changes a draft.
    Change {
        /// The round.
        round: RoundId,
        /// The whole new plan.
        plan: Box<Plan>,
    },
    /// A host throws a draft away.
    Discard {
        /// The round.
        round: RoundId,
    },
    /// A host opens a draft.
    Open {
        /// The round.
        round: RoundId,
    },
    /// Two hosts of two partners close it before the day. Only what hears of a second key asks for
    /// it: no page does.
    CloseAgreed {
        /// The round.
        round: RoundId,
    },
    /// The day is past.
    CloseByDay {
        /// The round.
        round: RoundId,
    },
    /// The hosts gave the answer they owe.
    Answer {
        /// The round.
        round: RoundId,
    },
}

/// Decides what comes of a command.
///
/// Refuses: every [`Refusal`] but those about codes.
/// Why: what an open round asks and shows can't change under the people who answer it, no one
/// closes it alone, and no one asks again before the last answer is given.
pub fn decide(known: Known<'_>, command: Command, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::Draft { by, plan } => draft(known, by, *plan, moment)?,
        Command::Change { round, plan } => {
            draft_of(known, round)?;
            Event::Planned { round, plan }
        }
        Command::Discard { round } => {
            draft_of(known, round)?;
            Event::Discarded { round }
        }
        Command::Open { round } => open(known, draft_of(known, round)?, moment)?,
        Command::CloseAgreed { round } => {
            let round = find(known, round)?;
            if !round.is_open_on(moment.today()) {
                return Err(Refusal::NotOpen { closed: round.closed });
            }
            Event::CloseAgreed { round: round.id, day: moment.today() }
        }
        Command::CloseByDay { round } => {
            let round = find(known, round)?;
            let (true, Some(day)) =
                (round.is_due_to_close(moment.today()), round.plan.last_sending_day())
            else {
                return Ok(Vec::new());
            };
            // The round ended with its last day, also when no one looked until now.
            let day = round.close_agreed.unwrap_or_else(|| day.plus_days(1));
            Event::Closed { round: round.id, day }
        }
        Command::Answer { round } => match find(known, round)?.state {
            RoundState::Closed => Event::Answered { round },
            _ => return Err(Refusal::NothingOwed),
        },
    };
    Ok(vec![event])
}

fn find(known: Known<'_>, id: RoundId) -> Result<&Round, Refusal> {
    known.rounds.iter().find(|round| round.id == id).ok_or(Refusal::UnknownRound)
}

fn draft_of(known: Known<'_>, id: RoundId) -> Result<&Round, Refusal> {
    let round = find(known, id)?;
    if round.state == RoundState::Draft { Ok(round) } else { Err(Refusal::NotADraft) }
}

fn draft(known: Known<'_>, by: PersonId, plan: Plan, moment: &Moment) -> Result<Event, Refusal> {
    if !known.hosts.iter().any(|host| host.person == by) {
        return Err(Refusal::NotAHost);
    }
    Ok(Event::Drafted(Box::new(Round {
        // Random: it stands in the open log, where no time finer than a day does.
        id: RoundId::random(moment),
        plan,
        state: RoundState::Draft,
        made_by: Some(by),
        opened: None,
        closed: None,
        close_agreed: None,
        n_took_part: None,
        labels: Vec::new(),
    })))
}

fn open(known: Known<'_>, round: &Round, moment: &Moment) -> Result<Event, Refusal> {
    let today = moment.today();
    let missing = missing(&round.plan, today);
    if !missing.is_empty() {
        return Err(Refusal::NotReady { missing });
    }
    if let Some(owed) = owed(known.rounds, today) {
        return Err(Refusal::AnswerOwed {
            round: owed.id,
            title: owed.plan.title.clone(),
            due: owed.plan.answer_due,
        });
    }
    check_load(known, &round.plan)?;
    check_asks(known, &round.plan, moment)?;
    let (labels, floor) = (known.labels.to_vec(), known.floor);
    Ok(Event::Opened { round: round.id, day: today, labels, floor })
}

fn check_load(known: Known<'_>, plan: &Plan) -> Result<(), Refusal> {
    let n_partners =
        known.labels.iter().filter(|label| label.kind == super::Breakdown::Partners).count();
    let items = plan.items.iter().map(|asked| {
        let unknown = || crate::instrument::Refusal::UnknownItem { item: asked.item.to_string() };
        known.library.item(&asked.item).ok_or_else(unknown)
    });
    load::check_load(&items.collect::<Result<Vec<_>, _>>()?, n_partners)?;
    Ok(())
}

fn check_asks(known: Known<'_>, plan: &Plan, moment: &Moment) -> Result<(), Refusal> {
    let today = moment.today();
    let more = plan.items.len();
    let asks = asks::asks_in_month(known.rounds, today).saturating_add(more);
    if asks <= MAX_ASKS_PER_MONTH {
        return Ok(());
    }
    let from = asks::first_day_for(known.rounds, more, today);
    Err(Refusal::AskedTooMuch { asks, most: MAX_ASKS_PER_MONTH, from })
}
