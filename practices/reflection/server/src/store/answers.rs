//! Reading and writing answers. Nothing here joins an answer to a person.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx, is_duplicate};
use reflection_rules::{
    answer::{Audience, ItemAnswer, Story, decode, encode},
    instrument::{Form, ItemRef},
    round::{AnswerId, ChangeCode, Label, Labels, Part, Refusal, Round, RoundId, RoundState},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, Statement,
};

use super::tables::{answer, took_part};

/// One whole response, as it is sent.
#[derive(Clone, Debug)]
pub struct Response<'a> {
    /// Whose it is: kept only until the close, and apart from the answers.
    pub person: PersonId,
    /// Who typed it. It counts the same.
    pub hand: Hand,
    /// The name under stories that everyone may read with a name.
    pub name: &'a str,
    /// The code that changes it.
    pub code: &'a ChangeCode,
    /// What goes along with each answer.
    pub labels: &'a Labels,
    /// What was said, by item. Skipped items may be there or not.
    pub said: &'a [(ItemRef, ItemAnswer)],
}

/// Who typed a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// The person themselves.
    Own,
    /// A host, from the sheet the person filled in.
    Host,
}

/// Whether a host typed any of the sheets of a round in. Not how many: that would be a small count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnPaper {
    /// Everyone sent their own.
    None,
    /// At least one sheet was typed in.
    Some,
}

/// What became of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is kept for the first time.
    New,
    /// It took the place of what the same code had sent before.
    Changed,
    /// Everything was skipped, so nothing is kept.
    Nothing,
}

/// What was sent with a code.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What was said, by item.
    pub said: Vec<(ItemRef, ItemAnswer)>,
    /// The key of the group that goes along.
    pub group_label: Option<String>,
    /// The key of the partner that goes along.
    pub partner_label: Option<String>,
}

/// One kept answer, as it is read for results.
#[derive(Clone, Debug)]
pub struct KeptAnswer {
    /// The item.
    pub item: ItemRef,
    /// Which part of what was said.
    pub part: Part,
    /// What was said.
    pub said: ItemAnswer,
    /// The key of the group spoken with.
    pub group_label: Option<String>,
    /// The key of the partner.
    pub partner_label: Option<String>,
    /// The writer's name under a story with a name.
    pub signed: Option<String>,
}

/// Keeps a response, all of it or nothing.
///
/// Sending again with the same code replaces what was there, so the same response counts once.
/// Refuses: `NotOpen`, `UnknownRound`, `AlreadyAnswered` when this person sent with another code.
pub async fn send(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    response: &Response<'_>,
    moment: &Moment,
) -> Outcome<Sent, Refusal> {
    let items: Vec<ItemRef> = response.said.iter().map(|(item, _)| item.clone()).collect();
    let tags = tags(round, response.code, &items);
    let before = before(tx, (partnership, round), (response.person, &tags)).await?;
    check_open(&before, moment.today())?;
    let was_there = before.was_sent && delete_by_tags(tx, (partnership, round), tags).await?;
    if !was_there && before.took_part {
        return Err(Refusal::AlreadyAnswered.into());
    }
    let mut rows = rows(partnership, round, response, moment);
    if rows.is_empty() {
        // A response with nothing in it is no response: the person may answer later.
        forget_took_part(tx, (partnership, round), response.person).await?;
        return Ok(Sent::Nothing);
    }
    // The order in which they are written says nothing about the order of the items.
    moment.dice().shuffle(&mut rows);
    let kept =
        answer::Entity::insert_many(rows.into_iter().map(IntoActiveModel::into_active_model))
            .exec_without_returning(tx)
            .await;
    met_or_fault(kept, "keep answers")?;
    if was_there {
        return Ok(Sent::Changed);
    }
    set_took_part(tx, (partnership, round), (response.person, response.hand)).await?;
    Ok(Sent::New)
}

/// What was sent with a code; nothing when the code is not known in this round.
pub async fn find_by_code(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
    (code, items): (&ChangeCode, &[ItemRef]),
) -> Result<Found, Fault> {
    let rows = answer::Entity::find()
        .filter(answer::Column::PartnershipId.eq(partnership.uuid()))
        .filter(answer::Column::RoundId.eq(round.uuid()))
        .filter(answer::Column::Tag.is_in(tags(round, code, items)))
        .all(db)
        .await
        .store("find answers by their code")?;
    let mut by_item: BTreeMap<ItemRef, BTreeMap<Form, _>> = BTreeMap::new();
    let mut found = Found::default();
    for row in rows {
        found.group_label = found.group_label.or_else(|| row.group_label.clone());
        found.partner_label = found.partner_label.or_else(|| row.partner_label.clone());
        let kept = read(row)?;
        let answers = kept.said.answers().map(|(form, answer)| (form, answer.clone()));
        by_item.entry(kept.item).or_default().extend(answers);
    }
    let whole = |(item, answers)| {
        let said = ItemAnswer::new(answers)
            .map_err(|misfit| Fault::new(format!("join answers in {}", misfit.form)))?;
        Ok((item, said))
    };
    found.said = by_item.into_iter().map(whole).collect::<Result<_, Fault>>()?;
    Ok(found)
}

/// Whether a person took part in a round that is still open.
pub async fn has_taken_part(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
    person: PersonId,
) -> Result<bool, Fault> {
    Ok(took_part_by(db, (partnership, round), person).await?.is_some())
}

/// By whose hand a person took part in a round that is still open; `None` when they did not yet.
pub async fn took_part_by(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
    person: PersonId,
) -> Result<Option<Hand>, Fault> {
    let key = (partnership.uuid(), round.uuid(), person.uuid());
    let found = took_part::Entity::find_by_id(key).one(db).await;
    let hand = |row: took_part::Model| if row.typed_in == 1 { Hand::Host } else { Hand::Own };
    Ok(found.store("find out who took part")?.map(hand))
}

/// Whether any sheet of a round that is still open was typed in.
pub async fn on_paper(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<OnPaper, Fault> {
    let typed = took_part::Entity::find()
        .filter(took_part::Column::PartnershipId.eq(partnership.uuid()))
        .filter(took_part::Column::RoundId.eq(round.uuid()))
        .filter(took_part::Column::TypedIn.eq(1))
        .one(db)
        .await
        .store("find out whether sheets were typed in")?;
    Ok(if typed.is_some() { OnPaper::Some } else { OnPaper::None })
}

/// Every kept answer of a closed round, in no order that tells anything.
pub async fn of_round(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<Vec<KeptAnswer>, Fault> {
    let rows = answer::Entity::find()
        .filter(answer::Column::PartnershipId.eq(partnership.uuid()))
        .filter(answer::Column::RoundId.eq(round.uuid()))
        .order_by_asc(answer::Column::Id)
        .all(db)
        .await
        .store("read the answers of a round")?;
    rows.into_iter().map(read).collect()
}

/// Ends the time of changes: counts who took part, forgets who it was, makes the tags random, and
/// deletes the stories that only their writers could read. The round gets the count.
pub async fn seal_off(
    tx: &WriteTx,
    partnership: PartnershipId,
    (round, moment): (&mut Round, &Moment),
) -> Result<(), Fault> {
    const DOING: &str = "end the changes to a round";
    let n_people = took_part::Entity::find()
        .filter(took_part::Column::PartnershipId.eq(partnership.uuid()))
        .filter(took_part::Column::RoundId.eq(round.id.uuid()))
        .count(tx)
        .await
        .store(DOING)?;
    round.n_took_part = u32::try_from(n_people).ok();
    took_part::Entity::delete_many()
        .filter(took_part::Column::PartnershipId.eq(partnership.uuid()))
        .filter(took_part::Column::RoundId.eq(round.id.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    let rows = answer::Entity::find()
        .filter(answer::Column::PartnershipId.eq(partnership.uuid()))
        .filter(answer::Column::RoundId.eq(round.id.uuid()))
        .all(tx)
        .await
        .store(DOING)?;
    for row in rows {
        let key = (row.partnership_id, row.round_id, row.id);
        let kept = read(row.clone())?;
        let is_private =
            kept.said.story().is_some_and(|story| story.audience() == Audience::OnlyMe);
        if is_private {
            answer::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
            continue;
        }
        let mut tag = vec![0; 32];
        moment.dice().fill(&mut tag);
        let mut row = row.into_active_model();
        row.tag = sea_orm::ActiveValue::Set(tag);
        answer::Entity::update(row).exec(tx).await.store(DOING)?;
    }
    Ok(())
}

/// Deletes these stories of a closed round, by item and text: what is left of them is shown.
pub async fn drop_stories(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    told: &BTreeSet<(String, String)>,
) -> Result<(), Fault> {
    const DOING: &str = "take stories out of the answers";
    let rows = answer::Entity::find()
        .filter(answer::Column::PartnershipId.eq(partnership.uuid()))
        .filter(answer::Column::RoundId.eq(round.uuid()))
        .filter(answer::Column::Part.eq(Part::Story.id()))
        .all(tx)
        .await
        .store(DOING)?;
    for row in rows {
        let key = (row.partnership_id, row.round_id, row.id);
        let kept = read(row)?;
        let text = kept.said.story().map(|story| story.text().to_owned());
        if text.is_some_and(|text| told.contains(&(kept.item.to_string(), text))) {
            answer::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
        }
    }
    Ok(())
}

/// Forgets that a person took part anywhere. Their answers stay: no one can tell which they are.
pub async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    took_part::Entity::delete_many()
        .filter(took_part::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget who took part")?;
    Ok(())
}

async fn set_took_part(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (person, hand): (PersonId, Hand),
) -> Result<(), Fault> {
    let row = took_part::Model {
        partnership_id: partnership.uuid(),
        round_id: round.uuid(),
        person_id: person.uuid(),
        typed_in: i32::from(hand == Hand::Host),
    };
    let written = took_part::Entity::insert(row.into_active_model()).exec_without_returning(tx);
    met_or_fault(written.await, "note that someone took part")
}

async fn forget_took_part(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    person: PersonId,
) -> Result<(), Fault> {
    let key = (partnership.uuid(), round.uuid(), person.uuid());
    took_part::Entity::delete_by_id(key).exec(tx).await.store("forget that someone took part")?;
    Ok(())
}

/// When the same response arrives twice at once, one of them finds the other's rows only when it
/// writes: it is tried again, and then it replaces them.
fn met_or_fault<T>(written: Result<T, sea_orm::DbErr>, doing: &'static str) -> Result<(), Fault> {
    match written {
        Ok(_) => Ok(()),
        Err(error) if is_duplicate(&error) => Err(Fault::caused(doing, error).retryable()),
        error => error.map(|_| ()).store(doing),
    }
}

/// What must be known before answers are kept.
struct Before {
    state: String,
    closes_day: Option<String>,
    closed_day: Option<String>,
    /// Whether this person took part before.
    took_part: bool,
    /// Whether something was sent with this code before.
    was_sent: bool,
}

/// Reads it at once: whoever sends holds the one writer, and each read is a wait for all others.
async fn before(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (person, tags): (PersonId, &[Vec<u8>]),
) -> Outcome<Before, Refusal> {
    const DOING: &str = "find out whether a round takes answers";
    let mut values = vec![partnership.uuid().into(), round.uuid().into(), person.uuid().into()];
    let mut places = Vec::with_capacity(tags.len());
    for tag in tags {
        values.push(tag.clone().into());
        places.push(format!("${}", values.len()));
    }
    let tags = if places.is_empty() { "NULL".to_owned() } else { places.join(", ") };
    let sql = format!(
        "SELECT r.state, r.closes_day, r.closed_day, \
         EXISTS (SELECT 1 FROM took_part t WHERE t.partnership_id = r.partnership_id \
             AND t.round_id = r.id AND t.person_id = $3) AS took_part, \
         EXISTS (SELECT 1 FROM answer a WHERE a.partnership_id = r.partnership_id \
             AND a.round_id = r.id AND a.tag IN ({tags})) AS was_sent \
         FROM \"round\" r WHERE r.partnership_id = $1 AND r.id = $2"
    );
    let query = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    let Some(row) = tx.query_one_raw(query).await.store(DOING)? else {
        return Err(Refusal::UnknownRound.into());
    };
    let read = || -> Result<Before, sea_orm::DbErr> {
        Ok(Before {
            state: row.try_get("", "state")?,
            closes_day: row.try_get("", "closes_day")?,
            closed_day: row.try_get("", "closed_day")?,
            took_part: row.try_get("", "took_part")?,
            was_sent: row.try_get("", "was_sent")?,
        })
    };
    Ok(read().store(DOING)?)
}

fn check_open(before: &Before, today: Day) -> Result<(), Refusal> {
    let last_day = before.closes_day.as_deref().and_then(Day::parse);
    let is_past = last_day.is_none_or(|last_day| today > last_day);
    match RoundState::parse(&before.state) {
        Some(RoundState::Open) if !is_past => Ok(()),
        // A draft is not there yet for those who answer.
        Some(RoundState::Draft) | None => Err(Refusal::UnknownRound),
        Some(_) => {
            let written_down = before.closed_day.as_deref().and_then(Day::parse);
            let closed = written_down.or_else(|| last_day.map(|day| day.plus_days(1)));
            Err(Refusal::NotOpen { closed })
        }
    }
}

async fn delete_by_tags(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    tags: Vec<Vec<u8>>,
) -> Result<bool, Fault> {
    let deleted = answer::Entity::delete_many()
        .filter(answer::Column::PartnershipId.eq(partnership.uuid()))
        .filter(answer::Column::RoundId.eq(round.uuid()))
        .filter(answer::Column::Tag.is_in(tags))
        .exec(tx)
        .await
        .store("replace answers")?;
    Ok(deleted.rows_affected > 0)
}

fn tags(round: RoundId, code: &ChangeCode, items: &[ItemRef]) -> Vec<Vec<u8>> {
    let parts = [Part::Scales, Part::Story];
    let of_item = |item| parts.map(|part| code.tag(round, item, part).to_vec());
    items.iter().flat_map(of_item).collect()
}

fn rows(
    partnership: PartnershipId,
    round: RoundId,
    response: &Response<'_>,
    moment: &Moment,
) -> Vec<answer::Model> {
    let key = |label: Option<&Label>| label.map(|label| label.key.clone());
    let mut rows = Vec::new();
    for (item, said) in response.said {
        for (part, said) in split(said) {
            let audience = said.story().map(Story::audience);
            let (group, partner) = response.labels.with(&said);
            rows.push(answer::Model {
                partnership_id: partnership.uuid(),
                round_id: round.uuid(),
                id: AnswerId::random(moment).uuid(),
                item: item.to_string(),
                part: part.id().to_owned(),
                tag: response.code.tag(round, item, part).to_vec(),
                said: encode(&said),
                group_label: key(group),
                partner_label: key(partner),
                signed: (audience == Some(Audience::Named)).then(|| response.name.to_owned()),
            });
        }
    }
    rows
}

/// What was chosen and what was told, each on its own; a part in which nothing was said is not
/// there.
fn split(said: &ItemAnswer) -> Vec<(Part, ItemAnswer)> {
    let of = |part, is_part: fn(Form) -> bool| {
        let answers = said.answers().filter(|(form, _)| is_part(*form));
        let answers = answers.map(|(form, answer)| (form, answer.clone())).collect();
        // Cannot fail: each answer fitted its form before.
        (part, ItemAnswer::new(answers).unwrap_or_default())
    };
    [of(Part::Scales, |form| form != Form::Story), of(Part::Story, |form| form == Form::Story)]
        .into_iter()
        .filter(|(_, said)| !said.is_skipped())
        .collect()
}

fn read(row: answer::Model) -> Result<KeptAnswer, Fault> {
    let odd =
        |what: &str| Fault::new(format!("an answer of round {} has an odd {what}", row.round_id));
    Ok(KeptAnswer {
        item: row.item.parse().map_err(|()| odd("item"))?,
        part: Part::parse(&row.part).ok_or_else(|| odd("part"))?,
        said: decode(&row.said).map_err(|_| odd("text"))?,
        group_label: row.group_label,
        partner_label: row.partner_label,
        signed: row.signed,
    })
}
