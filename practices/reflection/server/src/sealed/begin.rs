//! A sealed round opens: its key is made, and what must not change is written down for everyone.

use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_store::{SealedStore, WriteTx};
use reflection_rules::{
    round::Round,
    sealed::{Opened, Record, questions_hash},
};

use super::key;
use crate::store::{
    instruments, records, roster,
    sealed::{self, SealedRound},
};

/// Makes the key of a round that opens, in the transaction that opens it.
///
/// Refuses: a fault in a program that does not hold the file for sealed answers, so that no round
/// opens whose answers nobody could take.
pub(crate) async fn begin(
    tx: &WriteTx,
    file: Option<&SealedStore>,
    partnership: PartnershipId,
    (round, moment): (&Round, &Moment),
) -> Result<(), Fault> {
    if file.is_none() {
        return Err(Fault::new("open a sealed round without the file for sealed answers"));
    }
    let asked = instruments::asked(tx, partnership, &round.plan.items).await?;
    let questions = questions_hash(asked.iter().map(|asked| (&asked.name, asked.item.as_ref())));
    let mut seed = [0; 32];
    moment.dice().fill(&mut seed);
    let (n_left, n_replacement_cards) = (0, 0);
    let round_id = round.id;
    let made = SealedRound {
        partnership,
        round: round_id,
        seed,
        questions,
        n_left,
        n_replacement_cards,
        bundle: None,
        crowds: None,
    };
    sealed::add(tx, &made).await?;
    let days = round.plan.closes.zip(round.plan.last_sending_day());
    let (issuing_through, sending_through) =
        days.ok_or_else(|| Fault::new("open a sealed round without a last day"))?;
    let opened = Opened {
        partnership,
        round: round_id,
        day: moment.today(),
        questions,
        eligible: u32::try_from(roster::members(tx, partnership).await?.len()).unwrap_or(u32::MAX),
        floor_people: round.plan.floor.people(),
        views: round.plan.breakdowns.clone(),
        issuing_through,
        sending_through,
        keys: key(&made, asked.len())?.public(),
    };
    records::add(tx, partnership, &Record::Opened(opened), moment).await
}
