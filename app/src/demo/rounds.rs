//! What the demo's people asked each other: one round answered, one whose answer is owed, one open.

use std::collections::BTreeSet;

use powerwith_core::{Day, Fault, Moment, Stop};
use powerwith_store::Store;
use reflection_rules::{
    first_readers,
    instrument::{ItemRef, Library},
    owed::{Level, OwedAnswer, Typed},
    round::{
        Breakdown, Command, Event, Keeping, Plan, Refusal, Round, RoundId, RoundItem, Stage, Watch,
    },
};

use super::{
    Past,
    answering::{self, Mood},
    cast::Here,
    unexpected,
};

/// One round of the demo: what is asked and when it was.
pub(super) struct Script {
    pub(super) title: &'static str,
    pub(super) stage: Stage,
    pub(super) why: &'static str,
    pub(super) what_happens: &'static str,
    pub(super) focus: &'static [&'static str],
    pub(super) rest: &'static [&'static str],
    pub(super) opened_days_ago: i64,
    pub(super) closes_in_days: i32,
    pub(super) mood: Mood,
    pub(super) watch: bool,
    pub(super) keeping: Keeping,
    /// Who reads the stories first, by name.
    pub(super) read_first: Option<[&'static str; 2]>,
}

const WINTER: Script = Script {
    title: "Winter check-in",
    stage: Stage::Renewing,
    why: "After a year together we want to know what helps and what gets in the way.",
    what_happens: "We read it together at the supper and answer each point within two weeks.",
    focus: &["stop.belonging", "guide.quality"],
    rest: &["stop.trust", "stop.healing", "guide.every_role", "guide.equity", "structure.rhythm"],
    opened_days_ago: 110,
    closes_in_days: 18,
    mood: Mood::Winter,
    watch: true,
    keeping: Keeping::Confidential,
    read_first: None,
};

const SPRING: Script = Script {
    title: "Spring check-in",
    stage: Stage::Deepening,
    why: "The bus money was cut in March. We want to know how we are with each other before we plan the summer.",
    what_happens: "We read the results together and pick up to three to work on. You get our answer within two weeks.",
    focus: &["stop.community", "stop.trust", "guide.power_with"],
    rest: &["stop.vulnerability", "guide.conflict_ready", "guide.brave"],
    opened_days_ago: 37,
    closes_in_days: 32,
    mood: Mood::Spring,
    watch: false,
    keeping: Keeping::Confidential,
    read_first: None,
};

const SUMMER: Script = Script {
    title: "Before the summer",
    stage: Stage::Deepening,
    why: "We plan the summer program now. We want to start from what you see, not from what we think.",
    what_happens: "Hosts bring it to the planning supper. What we change, and what we can’t, you read here.",
    focus: &["stop.reflection", "guide.no_hidden"],
    rest: &["stop.intention", "guide.risk", "guide.humor", "structure.pods_circles"],
    opened_days_ago: 6,
    closes_in_days: 15,
    mood: Mood::Summer,
    watch: false,
    keeping: Keeping::Confidential,
    read_first: Some(["Ruth", "Kim"]),
};

/// Lives through the three rounds.
pub(super) async fn live(store: &Store, here: &Here, past: &Past) -> Result<(), Fault> {
    let winter = open(store, here, past, &WINTER).await?;
    answering::answer_all(store, (here, past), (winter, WINTER.mood)).await?;
    let closed = past.days_ago(WINTER.opened_days_ago - i64::from(WINTER.closes_in_days) - 1, 12);
    reflection_server::close_due(store, here.id, &closed).await?;
    give_answer(store, (here, winter), &past.days_ago(80, 13)).await?;
    let spring = open(store, here, past, &SPRING).await?;
    answering::answer_all(store, (here, past), (spring, SPRING.mood)).await?;
    // The next one opens while this one is still open: once an answer is owed, none could.
    let summer = open(store, here, past, &SUMMER).await?;
    answering::answer_all(store, (here, past), (summer, SUMMER.mood)).await?;
    reflection_server::close_due(store, here.id, &past.days_ago(0, 14)).await
}

/// Drafts and opens the round of a script.
pub(super) async fn open(
    store: &Store,
    here: &Here,
    past: &Past,
    script: &Script,
) -> Result<RoundId, Fault> {
    let begun = past.days_ago(script.opened_days_ago, 20);
    let plan = Box::new(plan(script, begun.today())?);
    let command = Command::Draft { by: here.hosts[0], plan };
    let drafted = carry_out(store, here, (command, &begun)).await?;
    let Some(Event::Drafted(round)) = drafted.into_iter().next() else {
        return Err(Fault::new("make the demo: a round was not begun"));
    };
    let Round { id, .. } = *round;
    if let Some(names) = script.read_first {
        ask_first_readers(store, here, (id, names)).await?;
    }
    carry_out(store, here, (Command::Open { round: id }, &begun)).await?;
    Ok(id)
}

async fn ask_first_readers(
    store: &Store,
    here: &Here,
    (round, names): (RoundId, [&str; 2]),
) -> Result<(), Fault> {
    let [one, other] =
        names.map(|name| here.people.iter().find(|member| member.name == name).map(|m| m.id));
    let who = one.zip(other).map(|(one, other)| [one, other]);
    let asked: Result<(), Stop<first_readers::Refusal>> = store
        .with_write_tx("ask first readers in the demo", async |tx: powerwith_store::Tx| {
            reflection_server::ask_first_readers(&tx, (here.id, round), who).await
        })
        .await;
    asked.map_err(unexpected)
}

async fn carry_out(
    store: &Store,
    here: &Here,
    (command, moment): (Command, &Moment),
) -> Result<Vec<Event>, Fault> {
    let done: Result<_, Stop<Refusal>> = store
        .with_write_tx("make a round of the demo", async |tx| {
            reflection_server::carry_out(&tx, store.sealed(), here.id, (command.clone(), moment))
                .await
        })
        .await;
    done.map_err(unexpected)
}

fn plan(script: &Script, opened: Day) -> Result<Plan, Fault> {
    let closes = opened.plus_days(script.closes_in_days);
    let mut all = items(script.focus)?;
    all.extend(items(script.rest)?.into_iter().map(|item| RoundItem { is_focus: false, ..item }));
    Ok(Plan {
        title: script.title.to_owned(),
        stage: Some(script.stage),
        why: script.why.to_owned(),
        who_asks: "Amina and Pat".to_owned(),
        what_happens: script.what_happens.to_owned(),
        closes: Some(closes),
        answer_due: Some(closes.plus_days(14)),
        watch: script.watch.then(|| Watch {
            title: "Out of School Time Place Based Partnership Highlight".to_owned(),
            url: "https://www.youtube.com/watch?v=3TzGTfDYVak".to_owned(),
            minutes: 32,
        }),
        breakdowns: BTreeSet::from([Breakdown::Groups]),
        items: all,
        keeping: script.keeping,
        ..Plan::empty()
    })
}

fn items(ids: &[&str]) -> Result<Vec<RoundItem>, Fault> {
    let find = |id: &&str| {
        let mut all = Library::built_in().latest_items();
        let found: Option<ItemRef> =
            all.find(|(_, _, item)| item.id.as_str() == *id).map(|(name, _, _)| name);
        let item = found.ok_or_else(|| Fault::new(format!("make the demo: no item {id}")))?;
        Ok(RoundItem { item, is_focus: true })
    };
    ids.iter().map(find).collect()
}

async fn give_answer(
    store: &Store,
    (here, round): (&Here, RoundId),
    moment: &Moment,
) -> Result<(), Fault> {
    let typed = Typed {
        heard: "Meetings end after the last bus, and some of us speak only when asked twice."
            .to_owned(),
        will: vec![
            ("Start at 5:30 from May on, and pay for rides home.".to_owned(), Some(Level::Organisations)),
            ("Open each gathering with a round in which everyone may speak or pass.".to_owned(), Some(Level::Between)),
        ],
        wont: "A say over the whole school budget. The board holds it by law. We asked for two seats at its table."
            .to_owned(),
        unknown: "Whether the church hall can stay open later. Bethel asks by the end of the month.".to_owned(),
    };
    let answer = OwedAnswer::take(&typed)
        .map_err(|flaws| Fault::new(format!("make the demo: {flaws:?}")))?;
    let done: Result<(), Stop<Refusal>> = store
        .with_write_tx("answer a round of the demo", async |tx| {
            reflection_server::give_answer(&tx, (here.id, round), (&answer, moment)).await
        })
        .await;
    done.map_err(unexpected)
}
