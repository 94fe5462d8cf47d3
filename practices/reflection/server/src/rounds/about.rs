//! A round about a decision: how much say did those most affected have? Hosts begin it here; from
//! then on it is a round like every other, and what comes of it is shown as of every other.

use std::sync::Arc;

use maud::html;
use powerwith_core::{Fault, PartnershipId, Stop};
use powerwith_store::{Migration, StoreContext, Tx, WriteTx};
use powerwith_web::{Answer, Page, Problem, Reply, Speech, Visit, say};
use reflection_rules::{
    instrument::{
        Form, InLanguages, Instrument, InstrumentId, ItemRef, OwnQuestion, WithStory, own_questions,
    },
    round::{Command, Event, Keeping, MAX_TITLE_CHARS, Plan, Refusal, RoundId, RoundItem},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Statement,
    prelude::Uuid,
};

use super::{
    carry_out,
    draft::{self, Step},
    say::OrExplain,
};
use crate::{
    store::{instruments, rounds},
    words,
};

/// The table of what rounds are about.
pub(crate) const ABOUT: Migration = Migration {
    practice: "reflection",
    number: 10,
    sql: include_str!("../../migrations/0010_about.sql"),
};

/// The kind of thing a round can be about.
const DECISION: &str = "decision";

mod tables {
    powerwith_store::table!(
        /// What a round is about.
        round_about = "round_about" {
            #[sea_orm(primary_key, auto_increment = false)]
            pub partnership_id: Uuid,
            #[sea_orm(primary_key, auto_increment = false)]
            pub round_id: Uuid,
            pub kind: String,
            pub subject_id: Uuid,
        }
    );
}
use tables::round_about;

/// Shows what would be asked, and the rounds that ask it already.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let (viewer, speech) = (visit.viewer()?, visit.speech);
    let words = words(speech);
    let (decision, title) = decision(&visit).await?;
    let mut asked = Vec::new();
    for round in of(visit.site.store.read(), viewer.partnership, decision).await? {
        asked.extend(rounds::round(visit.site.store.read(), viewer.partnership, round).await?);
    }
    let heading = say!(words, "about-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(viewer.path(&format!("decide/{decision}"))) { bdi { (title) } } }
                h1 { (heading) }
                p.lead { (say!(words, "about-lead")) }
            }
            section.card aria-labelledby="question" {
                h2 #question { (question(speech, &title)) }
                p.soft { (say!(words, "about-scale")) }
            }
            p { (say!(words, "about-how")) }
            @for round in &asked {
                p {
                    a href=(viewer.path(&format!("reflect/{}/host", round.id))) {
                        (say!(words, "about-there", title = round.plan.title.as_str()))
                    }
                }
            }
            form method="post" {
                (visit.form_token())
                div.row {
                    button.btn type="submit" { (say!(words, "about-begin")) }
                    a href=(viewer.path(&format!("decide/{decision}"))) { (say!(words, "ask-back")) }
                }
            }
        }
    };
    Ok(Page::new(heading, body).at("reflect").into())
}

/// Begins the draft; the hosts say when it closes, and open it, as every round.
pub(super) async fn begin(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (decision, title) = decision(&visit).await?;
    let plan = plan(&visit, &title);
    let asked = InLanguages::new(visit.speech.content(), question(visit.speech, &title));
    let asked = [Speech::English, Speech::Spanish]
        .into_iter()
        .filter(|other| other.content() != visit.speech.content())
        .fold(asked, |asked, other| asked.with(other.content(), question(other, &title)));
    let here = viewer.partnership;
    let work = async |tx: Tx| -> Result<RoundId, Stop<Refusal>> {
        let command = Command::Draft { by: viewer.person, plan: Box::new(plan.clone()) };
        let sealed = visit.site.store.sealed();
        let drafted = carry_out(&tx, sealed, here, (command, &visit.moment)).await?;
        let round = drafted.first().map(Event::round);
        let round = round.ok_or_else(|| Fault::new("begin a round about a decision"))?;
        let own = own(visit.speech, round, asked.clone())?;
        instruments::save(&tx, here, (&own, Some(round))).await?;
        let items = own.items().iter().map(|item| ItemRef::new(&own, item));
        let items = items.map(|item| RoundItem { item, is_focus: true }).collect();
        let plan = Box::new(Plan { items, ..plan.clone() });
        let command = Command::Change { round, plan };
        carry_out(&tx, sealed, here, (command, &visit.moment)).await?;
        keep(&tx, (here, round), decision).await?;
        Ok(round)
    };
    let done = visit.site.store.with_write_tx("begin a round about a decision", work).await;
    let round = done.or_explain(&visit)?;
    Ok(Reply::SeeOther(draft::step_path(viewer, round, Step::Cards)))
}

/// The decision a round is about, and what that is called; `None` when it is about none.
pub(crate) async fn decision_of(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Option<(Uuid, String)>, Fault> {
    let key = (partnership.uuid(), round.uuid());
    let found = round_about::Entity::find_by_id(key).one(db).await;
    let found = found.store("find out what a round is about")?;
    let Some(row) = found.filter(|row| row.kind == DECISION) else { return Ok(None) };
    let title = title(db, (partnership, row.subject_id)).await?;
    Ok(title.map(|title| (row.subject_id, title)))
}

fn plan(visit: &Visit, title: &str) -> Plan {
    let words = words(visit.speech);
    // Sealed, unless this program cannot take sealed answers.
    let keeping = if visit.site.takes_sealed() { Keeping::Sealed } else { Keeping::Confidential };
    let called = say!(words, "about-round", title = title);
    Plan {
        title: called.chars().take(MAX_TITLE_CHARS).collect(),
        keeping,
        why: say!(words, "about-why"),
        what_happens: say!(words, "about-what-happens"),
        ..Plan::empty()
    }
}

fn own(speech: Speech, round: RoundId, ask: InLanguages<String>) -> Result<Instrument, Fault> {
    const DOING: &str = "write the question about a decision";
    let id = InstrumentId::parse(&format!("r{}", round.uuid().simple()));
    let id = id.ok_or_else(|| Fault::new(DOING))?;
    let question = OwnQuestion { ask, form: Form::Spectrum6, with_story: WithStory::Yes };
    let content = speech.content();
    let title = (&content, say!(words(speech), "own-questions"));
    own_questions(id, title, &[question]).map_err(|_| Fault::new(DOING))
}

fn question(speech: Speech, title: &str) -> String {
    say!(words(speech), "about-question", title = title)
}

/// The decision of the address, and what it is called.
async fn decision(visit: &Visit) -> Result<(Uuid, String), Problem> {
    let viewer = visit.viewer()?;
    let id: Uuid = visit.part("decision")?;
    let title = title(visit.site.store.read(), (viewer.partnership, id)).await?;
    Ok((id, title.ok_or(Problem::NotFound)?))
}

async fn title(
    db: &impl ConnectionTrait,
    (partnership, decision): (PartnershipId, Uuid),
) -> Result<Option<String>, Fault> {
    const DOING: &str = "read what a decision is called";
    let sql = "SELECT title FROM decision_v1 WHERE partnership_id = $1 AND id = $2";
    let values = [partnership.uuid().into(), decision.into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(find).await.store(DOING)?;
    let title = row.map(|row| row.try_get::<Option<String>>("", "title").store(DOING));
    Ok(title.transpose()?.flatten())
}

/// The rounds about a decision, drafts too.
async fn of(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    decision: Uuid,
) -> Result<Vec<RoundId>, Fault> {
    let rows = round_about::Entity::find()
        .filter(round_about::Column::PartnershipId.eq(partnership.uuid()))
        .filter(round_about::Column::Kind.eq(DECISION))
        .filter(round_about::Column::SubjectId.eq(decision))
        .all(db)
        .await
        .store("find the rounds about a decision")?;
    Ok(rows.into_iter().map(|row| RoundId::from_uuid(row.round_id)).collect())
}

async fn keep(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    decision: Uuid,
) -> Result<(), Fault> {
    let row = round_about::Model {
        partnership_id: partnership.uuid(),
        round_id: round.uuid(),
        kind: DECISION.to_owned(),
        subject_id: decision,
    };
    let row = row.into_active_model();
    let insert = round_about::Entity::insert(row).exec_without_returning(tx).await;
    insert.store("keep what a round is about")?;
    Ok(())
}
