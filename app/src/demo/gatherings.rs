//! What the demo's people come together for: a supper and a month of learning to come, and a talk
//! that was, with what stays of it.

use std::collections::BTreeSet;

use gathering_rules::{
    gathering::{Gathering, GatheringId, Note, State},
    plan::{Ease, Kind, Plan},
    rhythm::Rhythm,
    text::Text,
    when::read_time,
};
use powerwith_core::{Day, Fault, PersonId};
use powerwith_store::{Store, Tx};

use super::{Past, cast::Here, unexpected};

/// What one gathering of the demo says.
struct Script {
    kind: Kind,
    title: &'static str,
    about: &'static str,
    starts: &'static str,
    minutes: u16,
    place: &'static str,
    joining: &'static str,
    ease: &'static [Ease],
    ease_words: &'static str,
    held_by: &'static [&'static str],
    rhythm: Option<Rhythm>,
}

const KEEP_GOING: Script = Script {
    kind: Kind::KeepGoing,
    title: "How do we keep going?",
    about: "People, money, memory, handing over.",
    starts: "18:00",
    minutes: 120,
    place: "Bethel Church, the hall",
    joining: "",
    ease: &[Ease::Meal, Ease::ChildCare],
    ease_words: "",
    held_by: &["Ruth"],
    rhythm: None,
};

const SUPPER: Script = Script {
    kind: Kind::OpenTable,
    title: "Supper and open table",
    about: "Bring what is on your mind. The cooks are from Familias Unidas this time.",
    starts: "17:30",
    minutes: 120,
    place: "Northside Elementary, the cafeteria",
    joining: "",
    ease: &[Ease::Meal, Ease::ChildCare, Ease::StepFree],
    ease_words: "Español, Soomaali",
    held_by: &["Luz"],
    rhythm: None,
};

const LEARNING: Script = Script {
    kind: Kind::Learning,
    title: "Monthly learning",
    about: "Anti-Blackness in how we pick whom we believe. We read two pages together.",
    starts: "12:00",
    minutes: 60,
    place: "",
    joining: "Call 555 0142, or ask Pat for the link",
    ease: &[Ease::Interpreter],
    ease_words: "",
    held_by: &["Pat", "Luz"],
    rhythm: Some(Rhythm::Month),
};

/// Days after today on which the two come, and before it on which the talk was.
const SUPPER_IN: i32 = 9;
const LEARNING_IN: i32 = 16;
const TALK_BEFORE: i64 = 20;

/// Calls them, as their people would have.
pub(super) async fn come(store: &Store, here: &Here, past: &Past) -> Result<(), Fault> {
    let today = past.days_ago(0, 90).today();
    let talk = past.days_ago(TALK_BEFORE, 91).today();
    call(store, here, past, (&KEEP_GOING, talk, 30)).await?;
    call(store, here, past, (&SUPPER, today.plus_days(SUPPER_IN), 6)).await?;
    call(store, here, past, (&LEARNING, today.plus_days(LEARNING_IN), 5)).await?;
    Ok(())
}

async fn call(
    store: &Store,
    here: &Here,
    past: &Past,
    (script, day, days_ago): (&Script, Day, i64),
) -> Result<(), Fault> {
    let called = past.days_ago(days_ago, 92);
    let holders: BTreeSet<PersonId> = script
        .held_by
        .iter()
        .filter_map(|name| here.people.iter().find(|one| one.name == *name))
        .map(|one| one.id)
        .collect();
    let gathering = Gathering {
        id: GatheringId::random(&called),
        plan: plan(script)?,
        day,
        series: None,
        state: State::On,
        why: None,
        was_day: None,
        called_by: holders.first().copied(),
        holders,
        n_changes: 0,
        note: Note::default(),
    };
    let first = (&gathering, script.rhythm);
    let work = async |tx: Tx| gathering_server::store::call(&tx, here.id, first, &called).await;
    store.with_write_tx("call a gathering of the demo", work).await.map_err(unexpected)?;
    if script.kind == Kind::KeepGoing {
        note(store, here, past, gathering.id).await?;
    }
    Ok(())
}

async fn note(
    store: &Store,
    here: &Here,
    past: &Past,
    gathering: GatheringId,
) -> Result<(), Fault> {
    let note = Note {
        heard: Some(text(
            "The same four people carry the evenings. The program money ends next summer. \
             New people do not find what we decided last year.",
        )?),
        will: Some(text(
            "Two people learn where the keys and lists are next month. Parks and the church look for money \
             together. We put decisions on one page a newcomer can read.",
        )?),
        version: 0,
    };
    let after = past.days_ago(TALK_BEFORE - 1, 93);
    let at = (here.id, gathering);
    let work = async |tx: Tx| gathering_server::store::note(&tx, at, note.clone(), &after).await;
    store.with_write_tx("write a note of the demo", work).await.map_err(unexpected)?;
    Ok(())
}

fn plan(script: &Script) -> Result<Plan, Fault> {
    let maybe = |words: &str| (!words.is_empty()).then(|| text(words)).transpose();
    Ok(Plan {
        kind: script.kind,
        title: text(script.title)?,
        about: maybe(script.about)?,
        starts: read_time(script.starts)
            .ok_or_else(|| Fault::new("make the demo: this is no time"))?,
        minutes: script.minutes,
        place: maybe(script.place)?,
        joining: maybe(script.joining)?,
        ease: script.ease.iter().copied().collect(),
        ease_words: maybe(script.ease_words)?,
    })
}

fn text(words: &str) -> Result<Text, Fault> {
    Text::long(words).map_err(|problem| Fault::new(format!("make the demo: {problem:?}")))
}
