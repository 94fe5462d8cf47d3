//! The end of a sealed round: nothing more is taken, the list of receipts is fixed and written down,
//! then the key; and the answers go the way of all answers to what may be shown.

use powerwith_core::{Fault, Moment, PartnershipId, PersonId};
use powerwith_store::{SealedRow, SealedStore, Store, WriteTx};
use reflection_rules::{
    answer::{Audience, Context, Story},
    instrument::Form,
    round::{Round, RoundId, RoundState},
    sealed::{Closed, Crowds, Payload, Record, place_of, read},
};
use sealed_tokens::{Bundle, Counts, Envelope, Leaf};
use std::collections::{BTreeMap, BTreeSet};

use super::{Known, key, take::from_row, token_round};
use crate::store::{
    answers::KeptAnswer,
    records, roster,
    sealed::{self, SealedRound},
};

/// Ends a sealed round in the transaction that closes it, and gives what was said for the count.
///
/// Why it can be repeated: the file refuses from here on, and gives the same rows each time; the
/// rest is in the transaction. So a failure half-way loses nothing and counts nothing twice.
pub(crate) async fn count(
    tx: &WriteTx,
    file: Option<&SealedStore>,
    partnership: PartnershipId,
    (round, moment): (&mut Round, &Moment),
) -> Result<Vec<KeptAnswer>, Fault> {
    let file =
        file.ok_or_else(|| Fault::new("close a sealed round without the file for sealed answers"))?;
    let found = sealed::find(tx, partnership, round.id).await?;
    let found = found.ok_or_else(|| Fault::new(format!("round {} has no key", round.id)))?;
    let known = Known::find(tx, round.id).await?;
    let known = known.ok_or_else(|| Fault::new(format!("round {} is not there", round.id)))?;
    let rows = file.end(token_round(round.id).0).await?;
    let envelopes = rows.iter().map(|row| {
        from_row(row).ok_or_else(|| Fault::new("a sealed answer is kept in an odd form"))
    });
    let envelopes: Vec<Envelope> = envelopes.collect::<Result<_, Fault>>()?;
    round.n_took_part = Some(n_people(&envelopes));
    let crowds = Crowds::at_close(round, &roster::everyone(tx, partnership).await?);
    let bundle = write_down(tx, (&found, &known), (&envelopes, round), moment).await?;
    sealed::close(tx, (partnership, round.id), (bundle.encode(), crowds.encode())).await?;
    Ok(counted(&known, &crowds, &envelopes))
}

/// What was said in all envelopes, with the labels that a crowd shared.
pub(super) fn counted(known: &Known, crowds: &Crowds, envelopes: &[Envelope]) -> Vec<KeptAnswer> {
    let said = envelopes.iter().filter_map(|envelope| said(known, envelope));
    said.map(|(kept, payload)| {
        let along = crowds.fitting((payload.group.as_deref(), payload.partner.as_deref()));
        KeptAnswer { group_label: along.group, partner_label: along.partner, ..kept }
    })
    .collect()
}

/// Takes the stories that were only for their writers out of the file, once the round is closed in
/// the main database too. What was cut short by a power cut is done here.
pub(crate) async fn settle(store: &Store) -> Result<(), Fault> {
    let Some(file) = store.sealed() else { return Ok(()) };
    for round in file.unsettled().await? {
        let id = RoundId::from_uuid(sea_orm::prelude::Uuid::from_bytes(round));
        let Some(known) = Known::find(store.read(), id).await? else { continue };
        if known.round.state < RoundState::Closed {
            continue;
        }
        let rows = file.of_round(round).await?;
        let is_private = |row: &&SealedRow| {
            from_row(row).is_some_and(|envelope| is_for_the_writer_alone(&known, &envelope))
        };
        let private: Vec<_> =
            rows.iter().filter(is_private).map(|row| (row.slot, row.tag)).collect();
        file.settle(round, &private).await?;
    }
    Ok(())
}

/// Takes these stories of a closed round out of the file, by item and text: what is left of them is
/// in the results. Can be repeated.
pub(crate) async fn drop_stories(
    tx: &WriteTx,
    file: &SealedStore,
    (round, told): (RoundId, &BTreeSet<(String, String)>),
) -> Result<(), Fault> {
    let known = Known::find(tx, round).await?;
    let known = known.ok_or_else(|| Fault::new(format!("round {round} is not there")))?;
    let is_told = |envelope: &Envelope| {
        let (item_idx, _) = place_of(envelope.slot());
        let item = known.items.get(item_idx).map(|(name, _)| name.to_string());
        let text = story(&known, envelope).map(|story| story.text().to_owned());
        item.zip(text).is_some_and(|story| told.contains(&story))
    };
    // Settling ends the round in the file, so what else must go goes along.
    let goes = |row: &&SealedRow| {
        from_row(row).is_some_and(|envelope| {
            is_for_the_writer_alone(&known, &envelope) || is_told(&envelope)
        })
    };
    let token_round = token_round(round).0;
    let rows = file.of_round(token_round).await?;
    let places: Vec<_> = rows.iter().filter(goes).map(|row| (row.slot, row.tag)).collect();
    file.settle(token_round, &places).await
}

/// The list of receipts and the counts, then the key: in this order, so that the key can change
/// nothing any more.
async fn write_down(
    tx: &WriteTx,
    (found, known): (&SealedRound, &Known),
    (envelopes, round): (&[Envelope], &Round),
    moment: &Moment,
) -> Result<Bundle, Fault> {
    let partnership = found.partnership;
    let members: BTreeSet<PersonId> = roster::members(tx, partnership).await?.into_iter().collect();
    let let_in = sealed::who_was_let_in(tx, (partnership, round.id)).await?;
    let n_gone = let_in.iter().filter(|person| !members.contains(person)).count();
    let n_gone = u32::try_from(n_gone).unwrap_or(u32::MAX).saturating_add(found.n_left);
    let n_members = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let counts = Counts {
        // Whoever was let in could answer, also if they left since.
        eligible: n_members.saturating_add(n_gone),
        issued: sealed::n_let_in(tx, found).await?,
        replacement_cards: found.n_replacement_cards,
        received: 0,
    };
    let leaves = envelopes.iter().map(Leaf::of).collect();
    let key = key(found, known.items.len())?;
    let bundle = Bundle::new(&key, found.questions, counts, leaves)
        .map_err(|error| Fault::caused("list the receipts of a round", error))?;
    let published = bundle.published();
    let closed = Closed {
        round: round.id,
        day: round.closed.unwrap_or(moment.today()),
        counts: published.counts,
        root: published.root,
    };
    records::add(tx, partnership, &Record::Closed(closed), moment).await?;
    let key = Record::Key { round: round.id, seed: found.seed };
    records::add(tx, partnership, &key, moment).await?;
    Ok(bundle)
}

/// How many people sent: each sent an envelope for every place.
fn n_people(envelopes: &[Envelope]) -> u32 {
    let mut n_by_slot: BTreeMap<_, u32> = BTreeMap::new();
    for envelope in envelopes {
        let n = n_by_slot.entry(envelope.slot()).or_default();
        *n = n.saturating_add(1);
    }
    n_by_slot.into_values().max().unwrap_or(0)
}

/// What was said in an envelope; `None` for a skipped place, and for a story that only its writer
/// may read.
fn said(known: &Known, envelope: &Envelope) -> Option<(KeptAnswer, Payload)> {
    let (item_idx, part) = place_of(envelope.slot());
    let (name, item) = known.items.get(item_idx)?;
    let context = Context { partners: &known.partners };
    // Cannot fail: it was read when it was taken.
    let payload = read((item, part), context, envelope.payload()).ok()?;
    let audience = payload.said.story().map(Story::audience);
    if payload.said.is_skipped() || audience == Some(Audience::OnlyMe) {
        return None;
    }
    let signed = payload.signed.clone().filter(|_| audience == Some(Audience::Named));
    let kept = KeptAnswer {
        item: name.clone(),
        part,
        said: payload.said.clone(),
        group_label: None,
        partner_label: None,
        signed,
    };
    Some((kept, payload))
}

fn is_for_the_writer_alone(known: &Known, envelope: &Envelope) -> bool {
    story(known, envelope).map(|story| story.audience()) == Some(Audience::OnlyMe)
}

/// The story in an envelope, if there is one.
fn story(known: &Known, envelope: &Envelope) -> Option<Story> {
    let (item_idx, part) = place_of(envelope.slot());
    let context = Context { partners: &known.partners };
    let (_, item) = known.items.get(item_idx)?;
    let payload = read((item, part), context, envelope.payload()).ok()?;
    payload.said.answer(Form::Story).and(payload.said.story()).cloned()
}
