//! Impact first: who gains, who carries the load, what could go wrong, how we will know; and the
//! same by each value the partnership chose.

use std::{collections::BTreeSet, sync::Arc};

use decision_rules::{
    impact::{Field, Gap, Impact, Value},
    proposal::{Plan, Stage, Wish},
    text::Text,
};
use maud::{Markup, html};
use powerwith_core::Stop;
use powerwith_web::{
    Answer, Form, Page, Visit,
    fields::{Asks, Reading, Size, again, form, written},
    parts::{FieldError, error_summary},
    say,
};

use super::{cards::for_good, room::Room, show::to_proposal, words_of};
use crate::words;

/// Shows the fields.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let typed = typed(room.proposal.impact(), &values_of(&room));
    Ok(page(&visit, &room, (&typed, &[])).into())
}

/// Keeps what was typed. Outside a draft an empty field is named, and what was typed stays.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let values = values_of(&room);
    let mut reading = Reading::of(&visit);
    let impact = read(&mut reading, &values);
    if room.proposal.stage != Stage::Draft && reading.errors.is_empty() {
        reading.errors = gaps(&visit, &impact.gaps(&values), &values);
    }
    if !reading.errors.is_empty() {
        let page = page(&visit, &room, (&visit.form, &reading.errors));
        return Ok(again(page, &reading.errors).into());
    }
    let plan = Plan { impact, ..room.proposal.plan.clone() };
    match room.attempt(Wish::Change(Box::new(plan))).await {
        Ok(_) => Ok(to_proposal(&room)),
        Err(Stop::Refused(no)) => Err(room.problem(Stop::Refused(no))),
        Err(stop) => Err(room.problem(stop)),
    }
}

/// The values that are asked for: those of today, and those that were written about before.
pub(super) fn values_of(room: &Room<'_>) -> BTreeSet<Value> {
    let written = room.proposal.impact().by_value.keys().cloned();
    room.here.terms.values.iter().cloned().chain(written).collect()
}

/// Reads the fields, and one for each value.
pub(super) fn read(reading: &mut Reading<'_>, values: &BTreeSet<Value>) -> Impact {
    let mut impact = Impact::default();
    for field in Field::ALL {
        if let Some(text) = reading.text(field.id(), Size::Long) {
            impact.fields.insert(field, text);
        }
    }
    for (nth, value) in values.iter().enumerate() {
        if let Some(text) = reading.text(&value_field(nth), Size::Long) {
            impact.by_value.insert(value.clone(), text);
        }
    }
    impact
}

/// The form as it stands for an impact that was kept.
pub(super) fn typed(impact: &Impact, values: &BTreeSet<Value>) -> Form {
    let text = |text: Option<&Text>| text.map(ToString::to_string).unwrap_or_default();
    let fields = Field::ALL
        .into_iter()
        .map(|field| (field.id().to_owned(), text(impact.fields.get(&field))));
    let by_value = values
        .iter()
        .enumerate()
        .map(|(nth, value)| (value_field(nth), text(impact.by_value.get(value))));
    Form::from_fields(fields.chain(by_value).collect())
}

/// An error for each part that nobody wrote.
pub(super) fn gaps(visit: &Visit, gaps: &[Gap], values: &BTreeSet<Value>) -> Vec<FieldError> {
    let words = words(visit.speech);
    let error = |gap: &Gap| {
        let field = match gap {
            Gap::Field(field) => field.id().to_owned(),
            Gap::Value(value) => {
                value_field(values.iter().position(|one| one == value).unwrap_or(0))
            }
        };
        let part = words_of::gap(gap, visit.speech);
        FieldError { field, text: say!(words, "impact-missing", part = part) }
    };
    gaps.iter().map(error).collect()
}

/// The fields to fill in.
pub(super) fn fields(
    visit: &Visit,
    values: &BTreeSet<Value>,
    (typed, errors): (&Form, &[FieldError]),
) -> Markup {
    let words = words(visit.speech);
    html! {
        @for field in Field::ALL {
            @let hint = match field {
                Field::Gains => say!(words, "impact-gains-hint"),
                Field::Load => say!(words, "impact-load-hint"),
                Field::Wrong => say!(words, "impact-wrong-hint"),
                Field::Know => say!(words, "impact-know-hint"),
            };
            (Asks { name: field.id(), label: words_of::field(field, visit.speech), hint }
                .lines(typed.raw(field.id()), errors))
        }
        @if !values.is_empty() {
            h2 { (say!(words, "impact-values")) }
            p.soft { (say!(words, "impact-values-hint")) }
            @for (nth, value) in values.iter().enumerate() {
                @let name = value_field(nth);
                (Asks { name: &name, label: words_of::value(value, visit.speech), hint: String::new() }
                    .lines(typed.raw(&name), errors))
            }
        }
    }
}

/// What is said about the impact, to read.
pub(super) fn shown(visit: &Visit, impact: &Impact) -> Markup {
    html! {
        dl.cards {
            @for (field, text) in &impact.fields {
                div { dt { (words_of::field(*field, visit.speech)) } dd { (written(text)) } }
            }
            @for (value, text) in &impact.by_value {
                div { dt { (words_of::value(value, visit.speech)) } dd { (written(text)) } }
            }
        }
    }
}

fn value_field(nth: usize) -> String {
    format!("value-{nth}")
}

fn page(visit: &Visit, room: &Room<'_>, (typed, errors): (&Form, &[FieldError])) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "impact-title");
    let body = html! {
        (fields(visit, &values_of(room), (typed, errors)))
        (for_good(visit))
        div.row {
            button.btn { (say!(words, "keep")) }
            a href=(room.path("")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "impact-lead")) }
            (form(visit, &room.path("impact"), &body))
        }
    };
    Page::new(title, body).at("decide")
}
