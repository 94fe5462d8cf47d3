//! A host asks two people to read the stories of a round first.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Outcome, PartnershipId, PersonId, Stop, by_name};
use powerwith_store::WriteTx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit, account,
    parts::{FieldError, error_summary},
    say,
};
use reflection_rules::{
    first_readers::{Candidate, READING_DAYS, Refusal, ask, ask_nobody},
    round::{Round, RoundId, RoundState},
};

use super::{
    store::{self, Reading},
    who::Names,
};
use crate::{rounds::close_if_due, store::rounds, words};

/// The fields in which the two are chosen.
const FIELDS: [&str; 2] = ["one", "other"];

/// Shows who is asked.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = round(&visit).await?;
    Ok(page(&visit, &round, &[]).await?.into())
}

/// Asks two people, or nobody.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let round = round(&visit).await?;
    let viewer = visit.viewer()?;
    let at = (viewer.partnership, round.id);
    let chosen = FIELDS.map(|field| visit.form.value::<PersonId>(field));
    let who = match chosen {
        [None, None] => Ok(None),
        [Some(one), Some(other)] => Ok(Some([one, other])),
        _ => Err(Refusal::TwoPeople),
    };
    let work = async |tx: powerwith_store::Tx| ask_first_readers(&tx, at, who?).await;
    match visit.site.store.with_write_tx("ask first readers", work).await {
        Ok(()) => Ok(Reply::SeeOther(viewer.path(&back(&round)))),
        Err(Stop::Fault(fault)) => Err(fault.into()),
        Err(Stop::Refused(refusal)) => {
            let errors = [FieldError { field: "one".to_owned(), text: wrong(&visit, refusal) }];
            Ok(page(&visit, &round, &errors).await?.into())
        }
    }
}

/// Asks two people to read the stories of a round first; nobody for `None`.
///
/// Refuses: see [`ask`] and [`ask_nobody`].
pub async fn ask_first_readers(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    who: Option<[PersonId; 2]>,
) -> Outcome<(), Refusal> {
    let at = (partnership, round);
    let before = store::load(tx, at).await?;
    let before = before.map(|reading| reading.readers).unwrap_or_default();
    let state = rounds::round(tx, partnership, round).await?.map(|round| round.state);
    let state = state.ok_or(Refusal::TooLate)?;
    let Some(who) = who else {
        ask_nobody(state, &before)?;
        return Ok(store::save(tx, at, None).await?);
    };
    let people = store::everyone(tx, partnership).await?;
    let readers = ask((state, &before), &people, who)?;
    let reading = Reading { readers, until: None, out: None };
    Ok(store::save(tx, at, Some(&reading)).await?)
}

/// The round of the address, as long as it is not closed.
async fn round(visit: &Visit) -> Result<Round, Problem> {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    close_if_due(visit).await?;
    let found = rounds::round(visit.site.store.read(), viewer.partnership, id).await?;
    found.filter(|round| round.state <= RoundState::Open).ok_or(Problem::NotFound)
}

fn back(round: &Round) -> String {
    match round.state {
        RoundState::Draft => format!("reflect/{}/draft/preview", round.id),
        _ => format!("reflect/{}/host", round.id),
    }
}

/// Why this pair can't be asked, and what to do.
fn wrong(visit: &Visit, refusal: Refusal) -> String {
    let words = words(visit.speech);
    match refusal {
        Refusal::OnePartner => say!(words, "first-wrong-partner"),
        Refusal::IsHost => say!(words, "first-wrong-host"),
        Refusal::FixedAtOpening => say!(words, "first-wrong-fixed"),
        Refusal::StillThere => say!(words, "first-wrong-still-there"),
        Refusal::SaidNo => say!(words, "first-wrong-said-no"),
        Refusal::TooLate => say!(words, "first-wrong-late"),
        Refusal::NotHere => say!(words, "first-wrong-not-here"),
        _ => say!(words, "first-wrong-two"),
    }
}

async fn page(visit: &Visit, round: &Round, errors: &[FieldError]) -> Result<Page, Problem> {
    let (viewer, speech) = (visit.viewer()?, visit.speech);
    let words = words(speech);
    let db = visit.site.store.read();
    let reading = store::load(db, (viewer.partnership, round.id)).await?;
    let readers = reading.map(|reading| reading.readers).unwrap_or_default();
    let offered = offered(visit, round).await?;
    let is_open = round.state == RoundState::Open;
    let title = say!(words, "first-title");
    let chosen = |at: usize| match visit.form.value::<PersonId>(FIELDS.get(at)?) {
        Some(person) => Some(person),
        None => readers.get(at).and_then(|reader| reader.person),
    };
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (round.plan.title) } }
                h1 { (title) }
                p.lead { (say!(words, "first-ask-lead")) }
            }
            ul {
                li { (say!(words, "first-ask-see")) }
                li { (say!(words, "first-ask-may")) }
                li { (say!(words, "first-ask-days", days = READING_DAYS)) }
                li { (say!(words, "first-ask-told")) }
            }
            @if is_open && readers.is_empty() {
                p { (say!(words, "first-wrong-fixed")) }
            } @else {
                form.stack method="post" {
                    (visit.form_token())
                    (error_summary(speech, errors))
                    @if is_open { p { (say!(words, "first-ask-open")) } }
                    (select((FIELDS.first(), say!(words, "first-ask-one")), chosen(0), &offered))
                    (select((FIELDS.last(), say!(words, "first-ask-other")), chosen(1), &offered))
                    @if !is_open { p.soft.small { (say!(words, "first-ask-nobody")) } }
                    div.row {
                        button.btn { (say!(words, "draft-save")) }
                        a.btn.quiet href=(viewer.path(&back(round))) { (say!(words, "ask-back")) }
                    }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("reflect"))
}

fn select(
    (name, label): (Option<&&str>, String),
    chosen: Option<PersonId>,
    offered: &[(String, PersonId)],
) -> Markup {
    let name = name.copied().unwrap_or_default();
    html! {
        div.field {
            label.big for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" { "–" }
                @for (who, person) in offered {
                    option value=(person) selected[chosen == Some(*person)] { (who) }
                }
            }
        }
    }
}

/// Whoever can be asked, with their partner, by name.
async fn offered(visit: &Visit, round: &Round) -> Result<Vec<(String, PersonId)>, Problem> {
    let (viewer, db) = (visit.viewer()?, visit.site.store.read());
    let people = store::everyone(db, viewer.partnership).await?;
    let people: Vec<&Candidate> = people.iter().filter(|one| !one.is_host).collect();
    let ids: Vec<PersonId> = people.iter().map(|one| one.person).collect();
    let called = account::names(db, &ids).await?;
    let names = Names::load(db, (viewer.partnership, round), &[]).await?;
    let mut offered: Vec<(String, PersonId)> = people
        .into_iter()
        .filter_map(|one| {
            let partners: Vec<&str> = one.partners.iter().map(|key| names.partner(key)).collect();
            let called = called.get(&one.person)?;
            Some((format!("{called} ({})", partners.join(", ")), one.person))
        })
        .collect();
    offered.sort_by_key(|(who, person)| (by_name(who), *person));
    Ok(offered)
}
