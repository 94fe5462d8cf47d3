//! Hosts write the path: alone while the partnership forms, with a second key once it has begun.

use std::{collections::BTreeMap, sync::Arc};

use maud::{Markup, html};
use powerwith_core::{Happened, KeyAsk, Outcome, Subject};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Heard, Hindered, Page, Problem, Reply, Visit,
    fields::{Asks, Reading, Size, again, form, typed},
    parts::{FieldError, error_summary},
    say, two_keys,
};
use repair_rules::{Path, PathProblem, Step, path::MOST_KEEP_DAYS};

use super::{FIRST_KEEP_DAYS, first_words, path, step_name};
use crate::{
    hear::{CHANGE_PATH, SUBJECT},
    path_store, words,
};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Sets the path, or asks for it.
pub(super) async fn save(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let mut reading = Reading::of(&visit);
    let Some(path) = read(&visit, &mut reading) else {
        return Ok(again(page(&visit, &reading.errors).await?, &reading.errors).into());
    };
    let (store, here) = (&visit.site.store, viewer.partnership);
    let work = async |tx: Tx| -> Outcome<Reply, Hindered> {
        if !path_store::has_begun(&*tx, here).await? {
            path_store::set(&tx, here, &path, &visit.moment).await?;
            return Ok(Reply::SeeOther(viewer.path("mend/path")));
        }
        if path::asked(&*tx, here).await?.is_none() {
            let id = path_store::wait(&tx, here, &path, &visit.moment).await?;
            let what = Happened::KeyAsked(KeyAsk {
                act: CHANGE_PATH,
                about: Subject { kind: SUBJECT.to_owned(), id },
                by: viewer.person,
                called: String::new(),
                why: None,
            });
            let heard = Heard { partnership: here, what: &what, moment: &visit.moment };
            visit.site.tell(&tx, &heard).await?;
        }
        Ok(Reply::SeeOther(two_keys::page(viewer)))
    };
    let done = store.with_write_tx("set the path for hard moments", work).await;
    done.map_err(|stop| two_keys::hindered(&visit, say!(words(visit.speech), "no-title"), stop))
}

fn read(visit: &Visit, reading: &mut Reading<'_>) -> Option<Path> {
    let words = words(visit.speech);
    let mut steps = BTreeMap::new();
    for step in Step::ALL {
        let said = reading.needed(step.id(), Size::Long, say!(words, "path-step-empty"));
        let days = reading.days(&days_field(step));
        if let (Some(said), Some(days)) = (said, days) {
            steps.insert(step, (said, days));
        }
    }
    let keep_days = reading.days("keep");
    let safety = reading.needed("safety", Size::Long, say!(words, "path-safety-empty"));
    if !reading.errors.is_empty() {
        return None;
    }
    match (Path { steps, keep_days: keep_days?, safety: safety? }).checked() {
        Ok(path) => Some(path),
        Err(problem) => {
            let (field, text) = match problem {
                PathProblem::StepDays { step, most } => {
                    (days_field(step), say!(words, "path-step-days", most = most))
                }
                PathProblem::NoWords { step } => {
                    (step.id().to_owned(), say!(words, "path-step-empty"))
                }
                PathProblem::KeepDays { most } => {
                    ("keep".to_owned(), say!(words, "path-keep-most", most = most))
                }
            };
            reading.wrong(&field, text);
            None
        }
    }
}

fn days_field(step: Step) -> String {
    format!("{}-days", step.id())
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (db, here) = (visit.site.store.read(), viewer.partnership);
    let now = path_store::held(db, here).await?.map(|kept| kept.path);
    let has_begun = path_store::has_begun(db, here).await?;
    let title = if now.is_some() { say!(words, "path-change") } else { say!(words, "path-set") };
    let keep = now.as_ref().map_or(FIRST_KEEP_DAYS, |path| path.keep_days);
    let safety = now.as_ref().map(|path| path.safety.to_string());
    let safety = safety.unwrap_or_else(|| say!(words, "first-safety"));
    let keep_asks = Asks {
        name: "keep",
        label: say!(words, "path-keep-label"),
        hint: say!(words, "path-keep-hint", most = MOST_KEEP_DAYS),
    };
    let safety_asks = Asks {
        name: "safety",
        label: say!(words, "path-safety"),
        hint: say!(words, "path-safety-hint"),
    };
    let fields = html! {
        @for step in Step::ALL { (one_step(visit, (step, now.as_ref()), errors)) }
        (keep_asks.number(&typed(visit, "keep", keep.to_string()), errors))
        (safety_asks.lines(&typed(visit, "safety", safety), errors))
        p.soft.small { (say!(words, "path-in-log")) }
        div.row {
            button.btn {
                @if has_begun { (say!(words, "path-ask")) } @else { (say!(words, "path-save")) }
            }
            a href=(viewer.path("mend/path")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "path-change-lead")) }
            @if has_begun { p { (say!(words, "path-two-keys")) } }
            (form(visit, &viewer.path("mend/path/change"), &fields))
        }
    };
    Ok(Page::new(title, body))
}

fn one_step(visit: &Visit, (step, now): (Step, Option<&Path>), errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let before = now.and_then(|path| path.steps.get(&step));
    let said = before.map(|(said, _)| said.to_string());
    let said = said.unwrap_or_else(|| first_words(visit.speech, step));
    let days = before.map_or(step.first_days(), |(_, days)| *days).to_string();
    let name = days_field(step);
    let asks = Asks::plain(step.id(), say!(words, "path-step-words"));
    let days_asks = Asks {
        name: &name,
        label: say!(words, "path-step-days-label"),
        hint: say!(words, "path-step-days-hint", most = step.most_days()),
    };
    html! {
        fieldset.own {
            legend { h2 { (step_name(visit.speech, step)) } }
            (asks.lines(&typed(visit, step.id(), said), errors))
            (days_asks.number(&typed(visit, &name, days), errors))
        }
    }
}
