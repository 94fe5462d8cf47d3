//! From the close to the day the stories come out: who reads, whether it is over, and what is taken
//! out of what was told.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_store::{SealedStore, Store, WriteTx};
use reflection_rules::{
    first_readers::{End, Mark, Start, Why, over, start, without},
    round::{Keeping, Round, RoundId},
    sealed::{Record, StoriesOut},
};

use super::store::{self, At, Reading};
use crate::{
    sealed, seeing,
    store::{answers, records, rounds},
};

/// What the close of a round means for its stories, in the transaction that closes it.
pub(crate) async fn begin(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    moment: &Moment,
) -> Result<(), Fault> {
    let at = (partnership, round);
    let Some(mut reading) = store::load(tx, at).await? else { return Ok(()) };
    let people = store::candidates(tx, partnership, &reading.readers).await?;
    let n_stories = seeing::stories_for_everyone(tx, at).await?.len();
    match start(&reading.readers, &people, (moment.today(), n_stories)) {
        Start::Reads { until } => reading.until = Some(until),
        Start::Out(end) => {
            reading.out = Some(moment.today());
            write_down(tx, at, (&reading, end, &BTreeMap::new()), moment).await?;
        }
    }
    store::save(tx, at, Some(&reading)).await
}

/// Lets the stories of every round out that is due. May run twice.
pub(crate) async fn out_everything_due(db: &Store, moment: &Moment) -> Result<(), Fault> {
    for at in store::waiting(db.read()).await? {
        out_if_due(db, at, moment).await?;
    }
    Ok(())
}

/// Lets the stories of a round out when both have read them, when the day has come, or when there
/// are no two to read any more. Nothing is written when nothing is due.
pub(crate) async fn out_if_due(
    db: &Store,
    at: (PartnershipId, RoundId),
    moment: &Moment,
) -> Result<(), Fault> {
    if due(db.read(), at, moment).await?.is_none() {
        return Ok(());
    }
    db.with_write_tx("let stories out", async |tx: powerwith_store::Tx| {
        let Some((mut reading, end)) = due(&*tx, at, moment).await? else { return Ok(()) };
        let round = rounds::round(&*tx, at.0, at.1).await?;
        let round = round.ok_or_else(|| Fault::new("stories wait without a round"))?;
        let held = held(&store::marks(&*tx, at).await?);
        let is_sealed = round.plan.keeping == Keeping::Sealed;
        // Whoever holds the file with the sealed answers lets them out.
        if is_sealed && !held.is_empty() && db.sealed().is_none() {
            return Ok(());
        }
        let told = cut(&tx, at, &held).await?;
        take_out(&tx, (db.sealed(), at.0), (&round, &told)).await?;
        reading.out = Some(moment.today());
        reading.readers.iter_mut().for_each(|reader| reader.has_read = false);
        let reasons = store::marks(&*tx, at).await?;
        write_down(&tx, at, (&reading, end, &reasons_of(&reasons)), moment).await?;
        store::settle_marks(&tx, at).await?;
        store::save(&tx, at, Some(&reading)).await
    })
    .await
}

/// Who reads, and why the stories come out now; `None` while they wait, and once they are out.
async fn due(
    db: &impl sea_orm::ConnectionTrait,
    at: At,
    moment: &Moment,
) -> Result<Option<(Reading, End)>, Fault> {
    let Some(reading) = store::load(db, at).await? else { return Ok(None) };
    let Some(until) = reading.waits_until() else { return Ok(None) };
    let people = store::candidates(db, at.0, &reading.readers).await?;
    let end = over((&reading.readers, until), &people, moment.today());
    Ok(end.map(|end| (reading, end)))
}

/// The sentences on which both agreed, by story.
fn held(marks: &[Mark]) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut held: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.is_agreed) {
        held.entry(mark.place.story).or_default().insert(mark.place.sentence);
    }
    held
}

fn reasons_of(marks: &[Mark]) -> BTreeMap<Why, u32> {
    let mut reasons: BTreeMap<Why, u32> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.is_agreed) {
        let n = reasons.entry(mark.why).or_default();
        *n = n.saturating_add(1);
    }
    reasons
}

/// Takes the sentences out of what everyone will read; gives the stories as they were told, by item.
async fn cut(
    tx: &WriteTx,
    at: At,
    held: &BTreeMap<u32, BTreeSet<u32>>,
) -> Result<BTreeSet<(String, String)>, Fault> {
    let mut told = BTreeSet::new();
    for (position, story) in seeing::stories_for_everyone(tx, at).await? {
        let Some(sentences) = held.get(&position) else { continue };
        let left = without(&story.text, sentences);
        seeing::change_story(tx, at, (position, left)).await?;
        told.insert((story.item, story.text));
    }
    Ok(told)
}

/// Takes the whole stories out of where they were told: what is held back is kept nowhere.
///
/// Why before the end of the transaction: it can be repeated, and what is left for everyone is
/// still whole if the transaction fails.
async fn take_out(
    tx: &WriteTx,
    (file, partnership): (Option<&SealedStore>, PartnershipId),
    (round, told): (&Round, &BTreeSet<(String, String)>),
) -> Result<(), Fault> {
    if told.is_empty() {
        return Ok(());
    }
    match (round.plan.keeping, file) {
        (Keeping::Confidential, _) => {
            answers::drop_stories(tx, (partnership, round.id), told).await
        }
        (Keeping::Sealed, Some(file)) => sealed::drop_stories(tx, file, (round.id, told)).await,
        (Keeping::Sealed, None) => Err(Fault::new("hold back without the file of sealed answers")),
    }
}

async fn write_down(
    tx: &WriteTx,
    (partnership, round): At,
    (reading, end, held): (&Reading, End, &BTreeMap<Why, u32>),
    moment: &Moment,
) -> Result<(), Fault> {
    let [one, other] = reading.readers.as_slice() else {
        return Err(Fault::new(format!("round {round} has no two first readers")));
    };
    let day = reading.out.ok_or_else(|| Fault::new("stories came out on no day"))?;
    let partners = [one.partner.clone(), other.partner.clone()];
    let out = StoriesOut { round, day, partners, end, held: held.clone() };
    records::add(tx, partnership, &Record::Stories(out), moment).await
}
