//! A repair as one document, read back through the same doors as what people type.

use std::collections::BTreeSet;

use powerwith_core::{Day, Id, IdKind, PersonId};
use repair_rules::{
    Agreement, AgreementLine, Circle, How, Limits, Note, Part, Place, Repair, Room, Side, Stage,
    Who, text::Text,
};
use serde_json::{Value, json};

/// The version of the format.
const FORMAT: u64 = 1;

/// A repair as it is kept.
pub(crate) fn write(repair: &Repair) -> String {
    let limits = &repair.limits;
    json!({
        "format": FORMAT,
        "id": repair.id.to_string(),
        "asker": repair.asker.id(),
        "harmed": repair.harmed.map(|one| one.to_string()),
        "other": repair.other.map(|one| one.to_string()),
        "invited": repair.invited.map(|one| one.to_string()),
        "helper": repair.helper.map(|one| one.to_string()),
        "named": people(&repair.named),
        "passed": people(&repair.passed),
        "stage": stage(&repair.stage),
        "limits": [limits.answer, limits.prepare, limits.circle, limits.after, limits.keep],
        "about": repair.about.as_ref().map(Place::as_str),
        "words": repair.words.as_ref().map(Text::as_str),
        "notes": repair.notes.iter().map(note).collect::<Vec<_>>(),
        "agreement": repair.agreement.as_ref().map(agreement),
        "delete_on": repair.delete_on.map(|day| day.to_string()),
    })
    .to_string()
}

/// The repair again; `None` when this is not what [`write()`] made.
pub(crate) fn read(state: &str) -> Option<Repair> {
    let doc: Value = serde_json::from_str(state).ok()?;
    if doc.get("format")?.as_u64()? != FORMAT {
        return None;
    }
    Some(Repair {
        id: id(doc.get("id")?)?,
        asker: side(&doc, "asker")?,
        harmed: maybe(&doc, "harmed", id)?,
        other: maybe(&doc, "other", id)?,
        invited: maybe(&doc, "invited", id)?,
        helper: maybe(&doc, "helper", id)?,
        named: all(&doc, "named", id)?.into_iter().collect(),
        passed: all(&doc, "passed", id)?.into_iter().collect(),
        stage: read_stage(doc.get("stage")?)?,
        limits: limits(&all(&doc, "limits", days)?)?,
        about: maybe(&doc, "about", |place| Place::kept(place.as_str()?))?,
        words: maybe(&doc, "words", text)?,
        notes: all(&doc, "notes", read_note)?,
        agreement: maybe(&doc, "agreement", read_agreement)?,
        delete_on: maybe(&doc, "delete_on", day)?,
    })
}

fn people(people: &BTreeSet<PersonId>) -> Vec<String> {
    people.iter().map(ToString::to_string).collect()
}

fn stage(stage: &Stage) -> Value {
    match stage {
        Stage::Choosing => json!({ "is": "choosing" }),
        Stage::Asked { until } => json!({ "is": "asked", "until": until.to_string() }),
        Stage::Preparing { until } => json!({ "is": "preparing", "until": until.to_string() }),
        Stage::Meeting { until, circle } => json!({
            "is": "meeting",
            "until": until.to_string(),
            "circle": circle.as_ref().map(|circle| json!({
                "day": circle.day.to_string(), "place": circle.place.as_str(),
            })),
        }),
        Stage::Agreed { ask_on } => json!({ "is": "agreed", "until": ask_on.to_string() }),
        Stage::Closed(How::Mended) => json!({ "is": "mended" }),
        Stage::Closed(How::Ended) => json!({ "is": "ended" }),
    }
}

fn read_stage(json: &Value) -> Option<Stage> {
    let until = || day(json.get("until")?);
    Some(match json.get("is")?.as_str()? {
        "choosing" => Stage::Choosing,
        "asked" => Stage::Asked { until: until()? },
        "preparing" => Stage::Preparing { until: until()? },
        "meeting" => Stage::Meeting { until: until()?, circle: maybe(json, "circle", circle)? },
        "agreed" => Stage::Agreed { ask_on: until()? },
        "mended" => Stage::Closed(How::Mended),
        "ended" => Stage::Closed(How::Ended),
        _ => return None,
    })
}

fn circle(json: &Value) -> Option<Circle> {
    Some(Circle { day: day(json.get("day")?)?, place: text(json.get("place")?)? })
}

fn note(note: &Note) -> Value {
    json!({ "room": note.room.id(), "by": note.by.id(), "text": note.text.as_str() })
}

fn read_note(json: &Value) -> Option<Note> {
    let by = json.get("by")?.as_str()?;
    Some(Note {
        room: Room::parse(json.get("room")?.as_str()?)?,
        by: Part::ALL.into_iter().find(|part| part.id() == by)?,
        text: text(json.get("text")?)?,
    })
}

fn agreement(agreement: &Agreement) -> Value {
    let line = |line: &AgreementLine| json!({ "who": line.who.id(), "what": line.what.as_str(), "by": line.by.to_string() });
    json!({
        "lines": agreement.lines.iter().map(line).collect::<Vec<_>>(),
        "ask_on": agreement.ask_on.to_string(),
        "delete_on": agreement.delete_on.to_string(),
        "yes": agreement.yes.iter().map(|side| side.id()).collect::<Vec<_>>(),
        "version": agreement.version,
    })
}

fn read_agreement(json: &Value) -> Option<Agreement> {
    let line = |line: &Value| {
        Some(AgreementLine {
            who: Who::parse(line.get("who")?.as_str()?)?,
            what: text(line.get("what")?)?,
            by: day(line.get("by")?)?,
        })
    };
    let yes = all(json, "yes", |one| Side::parse(one.as_str()?))?;
    Some(Agreement {
        lines: all(json, "lines", line)?,
        ask_on: day(json.get("ask_on")?)?,
        delete_on: day(json.get("delete_on")?)?,
        yes: yes.into_iter().collect(),
        version: json.get("version")?.as_u64()?.try_into().ok()?,
    })
}

fn limits(all: &[u16]) -> Option<Limits> {
    match *all {
        [answer, prepare, circle, after, keep] => {
            Some(Limits { answer, prepare, circle, after, keep })
        }
        _ => None,
    }
}

fn side(json: &Value, name: &str) -> Option<Side> {
    Side::parse(json.get(name)?.as_str()?)
}

fn id<K: IdKind>(json: &Value) -> Option<Id<K>> {
    json.as_str()?.parse().ok()
}

fn day(json: &Value) -> Option<Day> {
    Day::parse(json.as_str()?)
}

fn days(json: &Value) -> Option<u16> {
    json.as_u64()?.try_into().ok()
}

fn text(json: &Value) -> Option<Text> {
    Text::long(json.as_str()?).ok()
}

/// A part that may be null.
#[expect(clippy::option_option, reason = "odd and absent are two things")]
fn maybe<T>(json: &Value, name: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Option<T>> {
    match json.get(name)? {
        Value::Null => Some(None),
        there => read(there).map(Some),
    }
}

fn all<T>(json: &Value, name: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    json.get(name)?.as_array()?.iter().map(read).collect()
}
