//! The close: from the kept answers to what may be shown, once and for everyone.

use std::collections::BTreeMap;

use powerwith_core::{Dice, Fault, Moment, PartnershipId};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use reflection_rules::{
    answer::{Audience, PartKey},
    findings::{Count, Row},
    instrument::{Form, Item, ItemRef},
    round::{Breakdown, Round, RoundId, logged},
};
use sea_orm::ConnectionTrait;
use sha2::{Digest, Sha256};
use small_groups::{Bounds, Dimension, Floor, Refused, Views};

use super::{
    Readers, ToldStory, over_time,
    store::{self, Kept},
};
use crate::store::{
    answers::{KeptAnswer, OnPaper},
    instruments, records, roster,
};

/// Makes the results of a round that closes from what was said, in the transaction that closes it.
pub(crate) async fn release(
    tx: &WriteTx,
    partnership: PartnershipId,
    (round, on_paper, moment): (&Round, OnPaper, &Moment),
    kept: &[KeptAnswer],
) -> Result<(), Fault> {
    let items = instruments::asked(tx, partnership, &round.plan.items).await?;
    let items: Vec<(ItemRef, &Item)> =
        items.iter().map(|asked| (asked.name.clone(), asked.item.as_ref())).collect();
    let doing = || format!("count round {}", round.id);
    let at = (partnership, round.id);
    let day = round.closed.unwrap_or(moment.today());
    let roster = roster::everyone(tx, partnership).await?;
    let mut count = count(round, &items, kept).map_err(|error| Fault::caused(doing(), error))?;
    let list = over_time::close(tx, at, &roster).await?;
    let before = over_time::before(tx, at, day).await?;
    let bounds = over_time::bounds(tx, (partnership, &before), &count, &list).await?;
    count.keep_within(bounds.clone());
    let release = count.close().release;
    over_time::keep(tx, at, (&list, &before)).await?;
    let roster_people = u32::try_from(roster.people.len()).unwrap_or(u32::MAX);
    let is_crowd = round
        .n_took_part
        .and_then(|people| usize::try_from(people).ok())
        .is_some_and(|people| people >= Floor::PUBLIC.people());
    let stories = if is_crowd { told(kept, moment.dice()) } else { Vec::new() };
    let shown = Sha256::digest(release.to_text().as_bytes()).into();
    let results = (logged::RESULTS, Role::Program, logged::results(round, &shown));
    records::say(tx, partnership, results, moment).await?;
    store::keep_release(tx, at, &Kept { release, bounds, roster_people, on_paper }).await?;
    store::keep_stories(tx, at, stories).await
}

/// SHA-256 of what comes out when answers are counted: the same as [`shown_hash`], if nothing was
/// changed.
pub(crate) fn count_hash(
    (round, bounds): (&Round, Bounds),
    items: &[(ItemRef, Item)],
    kept: &[KeptAnswer],
) -> Result<[u8; 32], Fault> {
    let items: Vec<(ItemRef, &Item)> =
        items.iter().map(|(name, item)| (name.clone(), item)).collect();
    let doing = || format!("count round {} again", round.id);
    let mut count = count(round, &items, kept).map_err(|error| Fault::caused(doing(), error))?;
    count.keep_within(bounds);
    Ok(Sha256::digest(count.close().release.to_text().as_bytes()).into())
}

/// SHA-256 of what a closed round shows; `None` while it is open.
pub(crate) async fn shown_hash(
    db: &impl ConnectionTrait,
    at: (PartnershipId, RoundId),
) -> Result<Option<[u8; 32]>, Fault> {
    Ok(shown(db, at).await?.map(|(hash, _)| hash))
}

/// The same with what rounds before held back of it.
pub(crate) async fn shown(
    db: &impl ConnectionTrait,
    at: (PartnershipId, RoundId),
) -> Result<Option<([u8; 32], Bounds)>, Fault> {
    let found = store::load_release(db, at).await?;
    let hash = |text: String| Sha256::digest(text.as_bytes()).into();
    Ok(found.map(|found| (hash(found.release.to_text()), found.bounds)))
}

fn count(round: &Round, items: &[(ItemRef, &Item)], kept: &[KeptAnswer]) -> Result<Count, Refused> {
    let partners: Vec<PartKey> =
        round.partners().filter_map(|label| PartKey::parse(&label.key)).collect();
    let mut count = Count::new(views(round)?, items, &partners)?;
    for answer in kept {
        let partner = answer.partner_label.as_deref().and_then(PartKey::parse);
        count.add(Row {
            item: &answer.item,
            groups: &labels(answer),
            partner: partner.as_ref(),
            answer: &answer.said,
        })?;
    }
    Ok(count)
}

fn labels(answer: &KeptAnswer) -> BTreeMap<String, String> {
    let both =
        [(Breakdown::Groups, &answer.group_label), (Breakdown::Partners, &answer.partner_label)];
    let given = both.into_iter().filter_map(|(kind, label)| {
        label.as_ref().map(|label| (kind.id().to_owned(), label.clone()))
    });
    given.collect()
}

/// The views as they were announced. When there are more groups than can be shown safely, the last
/// breakdown is left out, and all of us together are shown.
fn views(round: &Round) -> Result<Views, Refused> {
    let mut dimensions = Vec::new();
    for kind in &round.plan.breakdowns {
        let of_kind = round.labels.iter().filter(|label| label.kind == *kind);
        dimensions.push(Dimension::new(kind.id(), of_kind.map(|label| label.key.as_str()))?);
    }
    loop {
        match Views::new(round.plan.floor, dimensions.clone()) {
            Err(Refused::TooMany { .. }) if !dimensions.is_empty() => drop(dimensions.pop()),
            views => return views,
        }
    }
}

/// The stories that were shared, in an order that chance gives.
fn told(kept: &[KeptAnswer], dice: &Dice) -> Vec<ToldStory> {
    let mut stories: Vec<ToldStory> = kept.iter().filter_map(one_story).collect();
    dice.shuffle(&mut stories);
    stories
}

fn one_story(kept: &KeptAnswer) -> Option<ToldStory> {
    let story = kept.said.answer(Form::Story).and(kept.said.story())?;
    let (readers, name) = match story.audience() {
        Audience::OnlyMe => return None,
        Audience::Hosts => (Readers::Hosts, None),
        Audience::Everyone => (Readers::Everyone, None),
        Audience::Named => (Readers::Everyone, kept.signed.clone()),
    };
    Some(ToldStory { item: kept.item.to_string(), readers, text: story.text().to_owned(), name })
}
