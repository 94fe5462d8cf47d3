//! The statements about a closed round, how to make one, and where to bring it.

use std::{collections::BTreeMap, sync::Arc};

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{
    Answer, Page, Problem, Reply, Speech, Visit, account,
    parts::{FieldError, TextField, error_summary},
    say,
};
use reflection_rules::{
    round::{Keeping, Round, RoundId},
    sealed::{Audited, Found, MAX_STATEMENT_CHARS, NotTaken, vouchers},
};

use super::{
    bring::{NotBrought, bring},
    store,
};
use crate::{
    seeing,
    store::{roster, rounds},
    words,
};

/// The statements about a round, with the names of those who brought them.
struct Brought {
    audits: Vec<Audited>,
    /// By signature.
    names: BTreeMap<Vec<u8>, String>,
    /// By id.
    partners: BTreeMap<String, String>,
}

impl Brought {
    async fn load(visit: &Visit, round: &Round) -> Result<Self, Problem> {
        let viewer = visit.viewer()?;
        let (db, at) = (visit.site.store.read(), (viewer.partnership, round.id));
        let audits = store::of_round(db, at).await?;
        let people = store::who_brought(db, at).await?;
        let ids: Vec<_> = people.values().copied().collect();
        let called = account::names(db, &ids).await?;
        let names = people
            .into_iter()
            .filter_map(|(signature, person)| Some((signature, called.get(&person)?.clone())));
        let today = roster::labels(db, viewer.partnership).await?;
        let labels = today.iter().chain(&round.labels);
        let partners = labels.map(|label| (label.key.clone(), label.name.clone())).collect();
        Ok(Self { audits, names: names.collect(), partners })
    }

    /// The person who brought it and their partner.
    fn who(&self, audited: &Audited, speech: Speech) -> String {
        let words = words(speech);
        let partner = self.partners.get(&audited.partner).map_or("–", String::as_str);
        match self.names.get(audited.statement.signature.as_slice()) {
            Some(name) => say!(words, "audit-who", name = name.as_str(), partner = partner),
            None => say!(words, "audit-who-left", partner = partner),
        }
    }
}

/// What the statements say together, beside the results; nothing for a round that is not sealed.
pub(crate) async fn note(visit: &Visit, round: &Round) -> Result<Markup, Problem> {
    if round.plan.keeping != Keeping::Sealed {
        return Ok(html! {});
    }
    let brought = Brought::load(visit, round).await?;
    let words = words(visit.speech);
    let page = visit.viewer()?.path(&format!("see/{}/audits", round.id));
    Ok(html! {
        section.card aria-labelledby="audited" {
            h2 #audited { (say!(words, "audit-title")) }
            (standing(&brought, visit.speech))
            p { a href=(page) { (say!(words, "audit-more")) } }
        }
    })
}

/// Who vouches, and who does not agree.
fn standing(brought: &Brought, speech: Speech) -> Markup {
    let words = words(speech);
    let vouching = vouchers(&brought.audits);
    let said = match vouching.as_slice() {
        [one, other, ..] => {
            let (day, first) = (one.day.max(other.day), brought.who(one, speech));
            let second = brought.who(other, speech);
            say!(words, "audit-two", first = first, second = second, day = speech.day(day))
        }
        [one] => {
            say!(words, "audit-one", who = brought.who(one, speech), day = speech.day(one.day))
        }
        [] => say!(words, "audit-none"),
    };
    let against = brought.audits.iter().filter(|each| each.statement.look.found != Found::Agrees);
    html! {
        @for each in against {
            p.note.wrong {
                strong { (say!(words, "audit-against", who = brought.who(each, speech), day = speech.day(each.day))) }
                " " (why(each.statement.look.found, speech))
            }
        }
        p { (said) }
    }
}

/// What was found, in words.
fn why(found: Found, speech: Speech) -> String {
    let words = words(speech);
    match found {
        Found::Agrees => say!(words, "audit-found-agrees"),
        Found::NoEntry => say!(words, "audit-found-no-entry"),
        Found::OtherList => say!(words, "audit-found-other-list"),
        Found::BrokenList => say!(words, "audit-found-broken-list"),
        Found::BadAnswer => say!(words, "audit-found-bad-answer"),
        Found::UnlistedAnswer => say!(words, "audit-found-unlisted-answer"),
        Found::MissingAnswer => say!(words, "audit-found-missing-answer"),
        Found::OtherSum => say!(words, "audit-found-other-sum"),
    }
}

/// Shows the statements, and where to bring one.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = closed(&visit).await?;
    Ok(page(&visit, &round, ("", &[])).await?.into())
}

/// Takes a statement, typed into the form or as a file.
pub(super) async fn take(visit: Arc<Visit>) -> Answer {
    let round = closed(&visit).await?;
    let viewer = visit.viewer()?;
    let typed = visit.form.text("statement").to_owned();
    let upload = visit.uploads.iter().find(|upload| upload.field == "file");
    let text = match upload.filter(|upload| typed.is_empty() && !upload.bytes.is_empty()) {
        Some(upload) => String::from_utf8_lossy(&upload.bytes).into_owned(),
        None => typed.clone(),
    };
    let at = (viewer.partnership, round.id);
    let brought = visit
        .site
        .store
        .with_write_tx("take an auditor's statement", async |tx: powerwith_store::Tx| {
            bring(&tx, at, (viewer.person, &text), &visit.moment).await
        })
        .await;
    match brought {
        // Sent twice, by a tap too many: it is there.
        Ok(()) | Err(NotBrought::NotTaken(NotTaken::ThereAlready)) => {
            Ok(Reply::SeeOther(viewer.path(&format!("see/{}/audits", round.id))))
        }
        Err(NotBrought::Fault(fault)) => Err(fault.into()),
        Err(NotBrought::NotHere) => Err(Problem::NotFound),
        Err(problem) => {
            let field = "statement".to_owned();
            let errors = [FieldError { field, text: wrong(&problem, &text, visit.speech)? }];
            Ok(page(&visit, &round, (&typed, &errors)).await?.into())
        }
    }
}

/// What is wrong with a statement, and what to do.
fn wrong(problem: &NotBrought, text: &str, speech: Speech) -> Result<String, Fault> {
    let words = words(speech);
    Ok(match problem {
        NotBrought::NoStatement(_) if text.trim().is_empty() => say!(words, "audit-wrong-empty"),
        NotBrought::NoStatement(problem) => say!(words, "audit-wrong-text", line = problem.line),
        NotBrought::NotTaken(NotTaken::OtherRound) => say!(words, "audit-wrong-round"),
        NotBrought::NotTaken(NotTaken::NotSigned) => say!(words, "audit-wrong-signature"),
        NotBrought::NotTaken(NotTaken::OtherResults) => say!(words, "audit-wrong-results"),
        NotBrought::NotTaken(NotTaken::TooMany) => say!(words, "audit-wrong-many"),
        NotBrought::NotTaken(NotTaken::ThereAlready)
        | NotBrought::NotHere
        | NotBrought::Fault(_) => return Err(Fault::new("say what is wrong where nothing is")),
    })
}

/// The closed sealed round of the address.
///
/// Refuses: not found, also while it is open.
async fn closed(visit: &Visit) -> Result<Round, Problem> {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    let db = visit.site.store.read();
    let shown = seeing::shown_hash(db, (viewer.partnership, id)).await?;
    let round = rounds::round(db, viewer.partnership, id).await?;
    round
        .filter(|round| shown.is_some() && round.plan.keeping == Keeping::Sealed)
        .ok_or(Problem::NotFound)
}

async fn page(
    visit: &Visit,
    round: &Round,
    (typed, errors): (&str, &[FieldError]),
) -> Result<Page, Problem> {
    let speech = visit.speech;
    let words = words(speech);
    let brought = Brought::load(visit, round).await?;
    let results = visit.viewer()?.path(&format!("see/{}", round.id));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (round.plan.title) } }
                h1 { (say!(words, "audit-title")) }
                p.lead { (say!(words, "audit-lead")) }
                p { a href=(results) { (say!(words, "audit-back")) } }
            }
            section.card aria-labelledby="standing" {
                h2 #standing { (say!(words, "audit-standing")) }
                (standing(&brought, speech))
            }
            @if !brought.audits.is_empty() { (list(&brought, speech)) }
            (how(round, speech))
            form.card.stack method="post" enctype="multipart/form-data" {
                h2 { (say!(words, "audit-bring")) }
                (visit.form_token())
                (error_summary(speech, errors))
                (TextField {
                    name: "statement",
                    label: &say!(words, "audit-statement"),
                    hint: &say!(words, "audit-statement-hint"),
                    value: typed,
                    kind: "text",
                    autocomplete: "off",
                    most: u16::try_from(MAX_STATEMENT_CHARS).unwrap_or(u16::MAX),
                }.show_lines(6, errors))
                div.field {
                    label.big for="file" { (say!(words, "audit-file")) }
                    input #file type="file" name="file" accept=".txt,text/plain";
                }
                p.soft.small { (say!(words, "audit-bring-name")) }
                p { button.btn { (say!(words, "audit-bring-button")) } }
            }
        }
    };
    Ok(Page::new(say!(words, "audit-title"), body).at("see"))
}

fn list(brought: &Brought, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section aria-labelledby="statements" {
            h2 #statements { (say!(words, "audit-statements")) }
            ul.plain.card {
                @for each in &brought.audits {
                    @let who = brought.who(each, speech);
                    li {
                        h3 { (who) ", " (speech.day(each.day)) }
                        p { (why(each.statement.look.found, speech)) }
                        details {
                            summary { (say!(words, "audit-text")) span.vh { " – " (who) } }
                            pre.statement tabindex="0" { (each.statement.encode()) }
                        }
                    }
                }
            }
        }
    }
}

/// How an audit is done, step by step.
fn how(round: &Round, speech: Speech) -> Markup {
    let words = words(speech);
    let command = format!(
        "powerwith audit-round --data FOLDER --round {} --key my-key.txt --save statement.txt",
        round.id
    );
    html! {
        section.card aria-labelledby="how" {
            h2 #how { (say!(words, "audit-how")) }
            ol {
                li { (say!(words, "audit-how-copy")) }
                li {
                    (say!(words, "audit-how-run"))
                    p.address { code { (command) } }
                }
                li { (say!(words, "audit-how-bring")) }
                li { (say!(words, "audit-how-delete")) }
            }
            p.soft.small { (say!(words, "audit-how-limits")) }
        }
    }
}
