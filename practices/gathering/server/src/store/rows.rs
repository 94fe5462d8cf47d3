//! Between rows and gatherings.

use std::collections::{BTreeMap, BTreeSet};

use gathering_rules::{
    gathering::{Gathering, GatheringId, Note, State},
    plan::{Ease, Kind, Plan},
    rhythm::SeriesId,
    text::Text,
    when::{read_time, write_time},
};
use powerwith_core::{Day, Fault, PartnershipId, PersonId};
use sea_orm::prelude::Uuid;

use crate::tables::{gathering, gathering_series};

/// Who holds which gathering.
pub(crate) type Holders = BTreeMap<Uuid, BTreeSet<PersonId>>;

/// A gathering as it is kept.
pub(crate) fn gathering_of(row: &gathering::Model, holders: &Holders) -> Result<Gathering, Fault> {
    let odd = || odd(row.id);
    let text = |stored: &Option<String>| read(stored.as_deref()).map_err(|()| odd());
    let day = |stored: &str| Day::parse(stored).ok_or_else(odd);
    let nth = |nth: i32| u16::try_from(nth).map_err(|_| odd());
    let state = match row.state.as_str() {
        "on" => State::On,
        "off" => State::Off,
        _ => return Err(odd()),
    };
    let series = match (row.series_id, row.nth) {
        (Some(series), Some(number)) => Some((SeriesId::from_uuid(series), nth(number)?)),
        _ => None,
    };
    Ok(Gathering {
        id: GatheringId::from_uuid(row.id),
        plan: plan_of(row).map_err(|()| odd())?,
        day: day(&row.day)?,
        series,
        state,
        why: text(&row.why)?,
        was_day: row.was_day.as_deref().map(day).transpose()?,
        called_by: row.called_by.map(PersonId::from_uuid),
        holders: holders.get(&row.id).cloned().unwrap_or_default(),
        n_changes: u32::try_from(row.n_changes).map_err(|_| odd())?,
        note: Note {
            heard: text(&row.heard)?,
            will: text(&row.will)?,
            version: u32::try_from(row.note_version).map_err(|_| odd())?,
        },
    })
}

/// A gathering as a row.
pub(crate) fn row_of(here: PartnershipId, gathering: &Gathering) -> gathering::Model {
    let plan = &gathering.plan;
    gathering::Model {
        partnership_id: here.uuid(),
        id: gathering.id.uuid(),
        series_id: gathering.series.map(|(series, _)| series.uuid()),
        nth: gathering.series.map(|(_, nth)| i32::from(nth)),
        day: gathering.day.to_string(),
        state: match gathering.state {
            State::On => "on",
            State::Off => "off",
        }
        .to_owned(),
        why: write(gathering.why.as_ref()),
        was_day: gathering.was_day.map(|day| day.to_string()),
        called_by: gathering.called_by.map(PersonId::uuid),
        n_changes: i32::try_from(gathering.n_changes).unwrap_or(i32::MAX),
        kind: plan.kind.id().to_owned(),
        title: plan.title.as_str().to_owned(),
        about: write(plan.about.as_ref()),
        starts: write_time(plan.starts),
        minutes: i32::from(plan.minutes),
        place: write(plan.place.as_ref()),
        joining: write(plan.joining.as_ref()),
        ease: ease_in(plan),
        ease_words: write(plan.ease_words.as_ref()),
        heard: write(gathering.note.heard.as_ref()),
        will: write(gathering.note.will.as_ref()),
        note_version: i32::try_from(gathering.note.version).unwrap_or(i32::MAX),
    }
}

/// What the gatherings of a series tell people.
pub(crate) fn plan_of_series(row: &gathering_series::Model) -> Result<Plan, Fault> {
    Stored {
        texts: [&row.about, &row.place, &row.joining, &row.ease_words],
        kind: &row.kind,
        title: &row.title,
        starts: &row.starts,
        minutes: row.minutes,
        ease: &row.ease,
    }
    .plan()
    .map_err(|()| odd(row.id))
}

fn plan_of(row: &gathering::Model) -> Result<Plan, ()> {
    Stored {
        texts: [&row.about, &row.place, &row.joining, &row.ease_words],
        kind: &row.kind,
        title: &row.title,
        starts: &row.starts,
        minutes: row.minutes,
        ease: &row.ease,
    }
    .plan()
}

/// The columns that both tables share.
struct Stored<'a> {
    /// About, place, joining, words about what makes it easy.
    texts: [&'a Option<String>; 4],
    kind: &'a str,
    title: &'a str,
    starts: &'a str,
    minutes: i32,
    ease: &'a str,
}

impl Stored<'_> {
    fn plan(&self) -> Result<Plan, ()> {
        let [about, place, joining, ease_words] = self.texts.map(|text| read(text.as_deref()));
        Ok(Plan {
            kind: Kind::parse(self.kind).ok_or(())?,
            title: Text::long(self.title).map_err(|_| ())?,
            about: about?,
            starts: read_time(self.starts).ok_or(())?,
            minutes: u16::try_from(self.minutes).map_err(|_| ())?,
            place: place?,
            joining: joining?,
            ease: self.ease.split_whitespace().filter_map(Ease::parse).collect(),
            ease_words: ease_words?,
        })
    }
}

/// What makes it easy to come, as it is kept.
pub(crate) fn ease_in(plan: &Plan) -> String {
    plan.ease.iter().map(|ease| ease.id()).collect::<Vec<_>>().join(" ")
}

/// A text as it is kept.
pub(crate) fn write(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.as_str().to_owned())
}

fn read(stored: Option<&str>) -> Result<Option<Text>, ()> {
    stored.map(|stored| Text::long(stored).map_err(|_| ())).transpose()
}

fn odd(id: Uuid) -> Fault {
    Fault::new(format!("the gathering {id} is kept in an odd form"))
}
