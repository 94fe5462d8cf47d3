//! The first page of a draft: what the hosts lay on the table, and by when.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{
    Answer, Form, Page, Problem, Speech, Visit, account,
    parts::{Choices, FieldError, TextField, error_summary},
    say,
};
use reflection_rules::round::{Keeping, Lead, MAX_CARD_CHARS, MAX_TITLE_CHARS, Plan, Round, Stage};

use super::draft::{self, Step};
use crate::{asking::stage_words, store::roster, words};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    Ok(page(&visit, &round, (&typed(&round.plan), &[])).await?.into())
}

/// Keeps what was typed.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let round = draft::load(&visit).await?;
    match read(&visit.form, &round.plan, visit.speech) {
        Ok(mut plan) => {
            if plan.who_asks.is_empty() {
                plan.who_asks = host_names(&visit).await?;
            }
            draft::keep(&visit, (round.id, plan), Step::Questions).await
        }
        Err(errors) => Ok(page(&visit, &round, (&visit.form, &errors)).await?.into()),
    }
}

const TEXTS: [(&str, usize); 7] = [
    ("title", MAX_TITLE_CHARS),
    ("why", MAX_CARD_CHARS),
    ("who-asks", MAX_CARD_CHARS),
    ("who-sees", MAX_CARD_CHARS),
    ("what-happens", MAX_CARD_CHARS),
    ("lead-name", MAX_TITLE_CHARS),
    ("lead-words", 3 * MAX_CARD_CHARS),
];

/// Reads the form; texts may be empty in a draft, but not too long, and a day must be one.
pub(super) fn read(form: &Form, before: &Plan, speech: Speech) -> Result<Plan, Vec<FieldError>> {
    let words = words(speech);
    let mut errors = Vec::new();
    for (field, most) in TEXTS {
        let chars = form.text(field).chars().count();
        if chars > most {
            let text = say!(words, "draft-too-long", chars = chars, most = most);
            errors.push(FieldError { field: field.to_owned(), text });
        }
    }
    let mut day = |field: &str| match form.text(field) {
        "" => None,
        typed => {
            let day = Day::parse(typed);
            if day.is_none() {
                let text = say!(words, "draft-not-a-day");
                errors.push(FieldError { field: field.to_owned(), text });
            }
            day
        }
    };
    let (closes, answer_due) = (day("closes"), day("answer-due"));
    if !errors.is_empty() {
        return Err(errors);
    }
    let text = |field: &str| form.text(field).to_owned();
    let lead = if form.has("leads-first") {
        Lead::GoesFirst { name: text("lead-name"), words: text("lead-words") }
    } else {
        Lead::DoesNotGoFirst
    };
    Ok(Plan {
        title: text("title"),
        stage: Stage::parse(form.text("stage")),
        why: text("why"),
        who_asks: text("who-asks"),
        who_sees: text("who-sees"),
        what_happens: text("what-happens"),
        closes,
        answer_due,
        lead,
        keeping: Keeping::parse(form.text("keeping")).unwrap_or(before.keeping),
        ..before.clone()
    })
}

/// The form as it stands for a plan that was kept.
fn typed(plan: &Plan) -> Form {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut fields = vec![
        ("title", plan.title.clone()),
        ("stage", plan.stage.map(|stage| stage.id().to_owned()).unwrap_or_default()),
        ("why", plan.why.clone()),
        ("who-asks", plan.who_asks.clone()),
        ("who-sees", plan.who_sees.clone()),
        ("what-happens", plan.what_happens.clone()),
        ("closes", day(plan.closes)),
        ("answer-due", day(plan.answer_due)),
        ("keeping", plan.keeping.id().to_owned()),
    ];
    if let Lead::GoesFirst { name, words } = &plan.lead {
        fields.push(("leads-first", "1".to_owned()));
        fields.push(("lead-name", name.clone()));
        fields.push(("lead-words", words.clone()));
    }
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

async fn page(
    visit: &Visit,
    round: &Round,
    (typed, errors): (&Form, &[FieldError]),
) -> Result<Page, Problem> {
    let speech = visit.speech;
    let words = words(speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "draft-cards-title");
    let hosts = host_names(visit).await?;
    let form = CardForm { typed, errors };
    let body = html! {
        div.narrow.below {
            (draft::steps(viewer, (round.id, Step::Cards), speech))
            form.stack method="post" {
                (visit.form_token())
                (error_summary(speech, errors))
                div { h1 { (title) } p.lead { (say!(words, "draft-cards-lead")) } }
                (form.line("title", &say!(words, "draft-title"), &say!(words, "draft-title-hint")))
                (stage(typed, speech))
                (form.lines("why", &say!(words, "draft-why"), &say!(words, "draft-why-hint")))
                (form.line("who-asks", &say!(words, "draft-who-asks"), &say!(words, "draft-who-asks-hint", hosts = hosts)))
                (form.lines("what-happens", &say!(words, "draft-what-happens"), &say!(words, "draft-what-happens-hint")))
                (form.day("closes", &say!(words, "draft-closes"), &say!(words, "draft-closes-hint")))
                (form.day("answer-due", &say!(words, "draft-answer-due"), &say!(words, "draft-answer-due-hint")))
                (form.line("who-sees", &say!(words, "draft-who-sees"), &say!(words, "draft-who-sees-hint")))
                (keeping(visit, typed))
                (lead(&form, speech))
                div.row { button.btn { (say!(words, "draft-save")) } }
            }
            (discard(visit, round)?)
        }
    };
    Ok(Page::new(title, body).at("reflect"))
}

/// How answers are kept. Sealed is there where this program can take sealed answers.
fn keeping(visit: &Visit, typed: &Form) -> Markup {
    let words = words(visit.speech);
    if !visit.site.takes_sealed() {
        return html! {};
    }
    let choices = [
        (Keeping::Sealed.id().to_owned(), say!(words, "draft-keeping-sealed")),
        (Keeping::Confidential.id().to_owned(), say!(words, "draft-keeping-confidential")),
    ];
    html! {
        (Choices {
            name: "keeping",
            legend: &say!(words, "draft-keeping"),
            hint: &say!(words, "draft-keeping-hint"),
            choices: &choices,
            chosen: &[typed.text("keeping").to_owned()],
        }.one(&[]))
    }
}

fn stage(typed: &Form, speech: Speech) -> Markup {
    let choices: Vec<(String, String)> = Stage::ALL
        .into_iter()
        .map(|stage| (stage.id().to_owned(), stage_words(stage, speech)))
        .collect();
    let legend = say!(words(speech), "draft-stage");
    let chosen = [typed.text("stage").to_owned()];
    Choices { name: "stage", legend: &legend, hint: "", choices: &choices, chosen: &chosen }
        .one(&[])
}

fn lead(form: &CardForm<'_>, speech: Speech) -> Markup {
    let words = words(speech);
    let is_on = form.typed.has("leads-first");
    html! {
        details.fold open[is_on || form.has_error("lead-name") || form.has_error("lead-words")] {
            summary { (say!(words, "draft-lead")) }
            p.soft { (say!(words, "draft-lead-hint")) }
            label.radio {
                input type="checkbox" name="leads-first" value="1" checked[is_on];
                span { (say!(words, "draft-lead-yes")) }
            }
            (form.line("lead-name", &say!(words, "draft-lead-name"), ""))
            (form.lines("lead-words", &say!(words, "draft-lead-words"), &say!(words, "draft-lead-words-hint")))
        }
    }
}

fn discard(visit: &Visit, round: &Round) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let to = visit.viewer()?.path(&format!("reflect/{}/draft/discard", round.id));
    Ok(html! {
        details.fold.discard {
            summary { (say!(words, "draft-discard")) }
            form method="post" action=(to) {
                (visit.form_token())
                p { (say!(words, "draft-discard-text")) }
                button.btn.quiet { (say!(words, "draft-discard-yes")) }
            }
        }
    })
}

async fn host_names(visit: &Visit) -> Result<String, Problem> {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let mut names = Vec::new();
    for host in roster::hosts(db, viewer.partnership).await? {
        if let Some(person) = account::person(db, host.person).await? {
            names.push(person.name);
        }
    }
    names.sort();
    names.dedup();
    Ok(names.join(", "))
}

struct CardForm<'a> {
    typed: &'a Form,
    errors: &'a [FieldError],
}

impl CardForm<'_> {
    fn line(&self, name: &str, label: &str, hint: &str) -> Markup {
        self.field(name, (label, hint), "text").show(self.errors)
    }

    fn lines(&self, name: &str, label: &str, hint: &str) -> Markup {
        self.field(name, (label, hint), "text").show_lines(3, self.errors)
    }

    fn day(&self, name: &str, label: &str, hint: &str) -> Markup {
        self.field(name, (label, hint), "date").show(self.errors)
    }

    fn has_error(&self, name: &str) -> bool {
        self.errors.iter().any(|error| error.field == name)
    }

    fn field<'a>(
        &'a self,
        name: &'a str,
        (label, hint): (&'a str, &'a str),
        kind: &'a str,
    ) -> TextField<'a> {
        let most = TEXTS.iter().find(|(field, _)| *field == name).map_or(20, |(_, most)| *most);
        let most = u16::try_from(most).unwrap_or(u16::MAX);
        let value = self.typed.raw(name);
        TextField { name, label, hint, value, kind, autocomplete: "off", most }
    }
}
