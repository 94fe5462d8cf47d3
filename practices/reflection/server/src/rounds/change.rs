//! From a command to what is written down: one transaction, decided by the rules.

use powerwith_core::{Fault, Moment, Outcome, PartnershipId};
use powerwith_log::Role;
use powerwith_store::{SealedStore, WriteTx};
use reflection_rules::{
    instrument::Library,
    round::{Command, Event, Host, Keeping, Known, Label, Refusal, Round, RoundId, decide, logged},
};
use small_groups::Floor;

use super::close;
use crate::{
    floor, sealed, seeing,
    store::{instruments, records, roster, rounds},
};

/// Does what a command asks for, or says why not. Events are written in this transaction; `file` is
/// where sealed answers are.
pub async fn carry_out(
    tx: &WriteTx,
    file: Option<&SealedStore>,
    partnership: PartnershipId,
    (command, moment): (Command, &Moment),
) -> Outcome<Vec<Event>, Refusal> {
    let table = Table::load(tx, partnership, round_of(&command)).await?;
    let events = decide(table.known(), command, moment)?;
    for event in &events {
        let before = table.rounds.iter().find(|round| round.id == event.round()).cloned();
        match (before, event) {
            (Some(round), Event::Closed { .. }) => {
                close::close(tx, (file, partnership), (round, event), moment).await?;
            }
            (before, event) => {
                let after = rounds::write(tx, partnership, (before, event)).await?;
                let is_opened = matches!(event, Event::Opened { .. });
                if let Some(opened) = after.filter(|_| is_opened) {
                    // Large, and needed rarely.
                    Box::pin(open(tx, (file, partnership), (&opened, moment))).await?;
                }
            }
        }
    }
    Ok(events)
}

/// Writes down what a round needs that opens: who can answer, and the keys of a sealed one.
async fn open(
    tx: &WriteTx,
    (file, partnership): (Option<&SealedStore>, PartnershipId),
    (opened, moment): (&Round, &Moment),
) -> Result<(), Fault> {
    let roster = roster::everyone(tx, partnership).await?;
    seeing::open(tx, (partnership, opened.id), &roster).await?;
    let begun = (logged::BEGUN, Role::Host, logged::begun(opened));
    records::say(tx, partnership, begun, moment).await?;
    if opened.plan.keeping == Keeping::Sealed {
        sealed::begin(tx, file, partnership, (opened, moment)).await?;
    }
    Ok(())
}

/// What must be known to decide about a round.
struct Table {
    rounds: Vec<Round>,
    hosts: Vec<Host>,
    labels: Vec<Label>,
    floor: Floor,
    library: Library,
}

impl Table {
    async fn load(
        tx: &WriteTx,
        partnership: PartnershipId,
        round: Option<RoundId>,
    ) -> Result<Self, Fault> {
        let library = instruments::library(tx, partnership).await?;
        let own_questions = match round {
            Some(round) => instruments::of_round(tx, partnership, round).await?,
            None => None,
        };
        Ok(Self {
            rounds: rounds::rounds(tx, partnership).await?,
            hosts: roster::hosts(tx, partnership).await?,
            labels: roster::labels(tx, partnership).await?,
            floor: floor::kept::floor(tx, partnership).await?,
            library: library.with(own_questions),
        })
    }

    fn known(&self) -> Known<'_> {
        Known {
            rounds: &self.rounds,
            hosts: &self.hosts,
            labels: &self.labels,
            floor: self.floor,
            library: &self.library,
        }
    }
}

/// The draft whose own questions must be known.
fn round_of(command: &Command) -> Option<RoundId> {
    match command {
        Command::Open { round } => Some(*round),
        _ => None,
    }
}
