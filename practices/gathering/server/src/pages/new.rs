//! Calling a gathering: once, or again and again.

use std::{collections::BTreeSet, sync::Arc};

use axum::http::StatusCode;
use gathering_rules::{
    gathering::{Gathering, GatheringId, Note, State},
    rhythm::Rhythm,
};
use maud::{Markup, html};
use powerwith_core::Stop;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Speech, Visit,
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::fields;
use crate::{refusal, store, words, words_of};

/// The value of the choice that a gathering comes once.
const ONCE: &str = "once";

/// Shows the form, with what a link brought along.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &visit.query, &[])?.into())
}

/// Calls the gathering.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let mut errors = Vec::new();
    let said = fields::read(&visit, &mut errors);
    let Some((plan, day)) = said else { return again(&visit, &errors) };
    let holds = visit.form.text("hold") == "yes";
    let first = Gathering {
        id: GatheringId::random(&visit.moment),
        plan,
        day,
        series: None,
        state: State::On,
        why: None,
        was_day: None,
        called_by: Some(viewer.person),
        holders: if holds { BTreeSet::from([viewer.person]) } else { BTreeSet::new() },
        n_changes: 0,
        note: Note::default(),
    };
    let rhythm = Rhythm::parse(visit.form.text("rhythm"));
    let here = viewer.partnership;
    let work = async |tx: Tx| store::call(&tx, here, (&first, rhythm), &visit.moment).await;
    match visit.site.store.with_write_tx("call a gathering", work).await {
        Ok(()) => Ok(Reply::SeeOther(super::path(&visit, first.id)?)),
        Err(Stop::Refused(refused)) => again(&visit, &[refusal::at_field(&refused, visit.speech)]),
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    let page = page(visit, &visit.form, errors)?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(visit: &Visit, values: &Form, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "new-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "new-lead")) }
            }
            form.stack method="post" action=(viewer.path("gather/new")) novalidate {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                (fields::show(visit, values, errors))
                (rhythms(visit.speech, values))
                fieldset.field {
                    legend.big { (say!(words, "field-hold")) }
                    p.soft.small { (say!(words, "field-hold-hint")) }
                    label.radio {
                        input type="checkbox" name="hold" value="yes"
                            checked[values.text("hold") == "yes"];
                        span { (say!(words, "field-hold-yes")) }
                    }
                }
                div.row {
                    button.btn type="submit" { (say!(words, "new-send")) }
                    a href=(viewer.path("gather")) { (say!(words, "to-gather")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather"))
}

fn rhythms(speech: Speech, values: &Form) -> Markup {
    let words = words(speech);
    let (legend, hint) = (say!(words, "field-rhythm"), say!(words, "field-rhythm-hint"));
    let once = (ONCE.to_owned(), say!(words, "rhythm-once"));
    let choices: Vec<(String, String)> = Rhythm::ALL
        .into_iter()
        .map(|rhythm| (rhythm.id().to_owned(), words_of::rhythm(rhythm, speech)))
        .collect();
    let choices = [vec![once], choices].concat();
    let chosen = [Rhythm::parse(values.text("rhythm")).map_or(ONCE, Rhythm::id).to_owned()];
    Choices { name: "rhythm", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen }
        .one(&[])
}
