//! Reading and writing what came of closed rounds.

use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx};
use reflection_rules::{
    owed::{Level, OwedAnswer, Typed},
    round::RoundId,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use sha2::{Digest, Sha256};
use small_groups::{Bounds, Release};

use super::{Readers, ToldStory, tables};
use crate::store::answers::OnPaper;

/// What is kept of a closed round.
pub(super) struct Kept {
    pub(super) release: Release,
    pub(super) bounds: Bounds,
    pub(super) roster_people: u32,
    pub(super) on_paper: OnPaper,
}

/// An answer that was given, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) answer: OwedAnswer,
    pub(super) day: Day,
}

/// Keeps what a closed round shows.
pub(super) async fn keep_release(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    kept: &Kept,
) -> Result<(), Fault> {
    let shown = kept.release.to_text();
    let hash: [u8; 32] = Sha256::digest(shown.as_bytes()).into();
    let row = tables::round_release::Model {
        partnership_id: partnership.uuid(),
        round_id: round.uuid(),
        shown,
        hash: hash.to_vec(),
        roster_people: i32::try_from(kept.roster_people).unwrap_or(i32::MAX),
        has_typed_in: i32::from(kept.on_paper == OnPaper::Some),
        bounds: kept.bounds.to_text(),
    };
    tables::round_release::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store("keep what a round shows")?;
    Ok(())
}

/// Keeps the stories people shared, in the order given.
pub(super) async fn keep_stories(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    stories: Vec<ToldStory>,
) -> Result<(), Fault> {
    for (position, story) in (0..).zip(stories) {
        let row = tables::told_story::Model {
            partnership_id: partnership.uuid(),
            round_id: round.uuid(),
            position,
            item: story.item,
            readers: story.readers.id().to_owned(),
            text: story.text,
            signed: story.name,
        };
        tables::told_story::Entity::insert(row.into_active_model())
            .exec_without_returning(tx)
            .await
            .store("keep a story")?;
    }
    Ok(())
}

/// What a closed round shows; `None` while it is not closed.
pub(super) async fn load_release(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Option<Kept>, Fault> {
    const DOING: &str = "load what a round shows";
    let found = tables::round_release::Entity::find_by_id((partnership.uuid(), round.uuid()))
        .one(db)
        .await
        .store(DOING)?;
    let Some(row) = found else { return Ok(None) };
    let hash: [u8; 32] = Sha256::digest(row.shown.as_bytes()).into();
    if row.hash != hash {
        return Err(Fault::new(format!(
            "the release of round {round} is not the one made at its close"
        )));
    }
    let release = Release::from_text(&row.shown).map_err(|error| Fault::caused(DOING, error))?;
    let bounds = Bounds::from_text(&row.bounds)
        .ok_or_else(|| Fault::new(format!("the bounds of round {round} can't be read")))?;
    let roster_people = u32::try_from(row.roster_people).unwrap_or(0);
    let on_paper = if row.has_typed_in == 1 { OnPaper::Some } else { OnPaper::None };
    Ok(Some(Kept { release, bounds, roster_people, on_paper }))
}

/// The stories of a closed round, for everyone and for the hosts.
pub(super) async fn load_stories(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Vec<ToldStory>, Fault> {
    use tables::told_story::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::PartnershipId.eq(partnership.uuid()))
        .filter(Column::RoundId.eq(round.uuid()))
        .order_by_asc(Column::Position)
        .all(db)
        .await
        .store("load the stories of a round")?;
    let told = |row: tables::told_story::Model| ToldStory {
        item: row.item,
        readers: Readers::parse(&row.readers),
        text: row.text,
        name: row.signed,
    };
    Ok(rows.into_iter().map(told).collect())
}

/// Puts what is left of a story in the place of what was told.
pub(crate) async fn change_story(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (position, text): (u32, String),
) -> Result<(), Fault> {
    use tables::told_story::{Column, Entity};
    let changed = Entity::update_many()
        .col_expr(Column::Text, Expr::value(text))
        .filter(Column::PartnershipId.eq(partnership.uuid()))
        .filter(Column::RoundId.eq(round.uuid()))
        .filter(Column::Position.eq(position))
        .exec(tx)
        .await;
    changed.store("hold a sentence back")?;
    Ok(())
}

/// The stories that everyone may read, with their positions.
pub(crate) async fn stories_for_everyone(
    db: &impl ConnectionTrait,
    at: (PartnershipId, RoundId),
) -> Result<Vec<(u32, ToldStory)>, Fault> {
    // Positions have no gap, so counting gives them.
    let all = (0..).zip(load_stories(db, at).await?);
    Ok(all.filter(|(_, story)| story.readers == Readers::Everyone).collect())
}

/// Writes the owed answer down.
pub(super) async fn keep_answer(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    given: &Given,
) -> Result<(), Fault> {
    const DOING: &str = "keep an owed answer";
    let row = tables::owed_answer::Model {
        partnership_id: partnership.uuid(),
        round_id: round.uuid(),
        heard: given.answer.heard().to_owned(),
        wont: given.answer.wont().to_owned(),
        unknown: given.answer.unknown().to_owned(),
        answered_day: given.day.to_string(),
    };
    tables::owed_answer::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store(DOING)?;
    for (position, will) in (0..).zip(given.answer.will()) {
        let row = tables::we_will::Model {
            partnership_id: partnership.uuid(),
            round_id: round.uuid(),
            position,
            text: will.text.clone(),
            level: will.level.id().to_owned(),
        };
        tables::we_will::Entity::insert(row.into_active_model())
            .exec_without_returning(tx)
            .await
            .store(DOING)?;
    }
    Ok(())
}

/// The answer given for a round; `None` while it is owed.
pub(super) async fn load_answer(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Option<Given>, Fault> {
    const DOING: &str = "load an owed answer";
    use tables::we_will::{Column, Entity};
    let found = tables::owed_answer::Entity::find_by_id((partnership.uuid(), round.uuid()))
        .one(db)
        .await
        .store(DOING)?;
    let Some(row) = found else { return Ok(None) };
    let wills = Entity::find()
        .filter(Column::PartnershipId.eq(partnership.uuid()))
        .filter(Column::RoundId.eq(round.uuid()))
        .order_by_asc(Column::Position)
        .all(db)
        .await
        .store(DOING)?;
    let will = wills.into_iter().map(|will| (will.text, Level::parse(&will.level))).collect();
    let typed = Typed { heard: row.heard, will, wont: row.wont, unknown: row.unknown };
    let answer = OwedAnswer::take(&typed)
        .map_err(|_| Fault::new(format!("the answer kept for round {round} can't be read")))?;
    let day = Day::parse(&row.answered_day)
        .ok_or_else(|| Fault::new(format!("the day of the answer for round {round} is no day")))?;
    Ok(Some(Given { answer, day }))
}
