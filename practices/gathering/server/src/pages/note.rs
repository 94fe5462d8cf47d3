//! What stays of a gathering: a short note that members write together.

use std::sync::Arc;

use axum::http::StatusCode;
use gathering_rules::gathering::{Gathering, Note, Refused, State};
use maud::html;
use powerwith_core::Stop;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::{load, path};
use crate::{
    refusal, store,
    typed::{self, Length},
    words,
};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let gathering = load(&visit).await?;
    let refused = if gathering.state == State::Off {
        Some(Refused::IsOff)
    } else {
        (visit.moment.today() < gathering.day).then_some(Refused::NotYet)
    };
    if let Some(refused) = refused {
        let back = path(&visit, gathering.id)?;
        return Err(refusal::explain(&visit, Stop::Refused(refused), &back));
    }
    Ok(page(&visit, &gathering, &filled(&gathering.note), &[])?.into())
}

/// Writes it.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let before = load(&visit).await?;
    let mut errors = Vec::new();
    let heard = typed::text_if_any(&visit, ("heard", Length::Long), &mut errors);
    let will = typed::text_if_any(&visit, ("will", Length::Long), &mut errors);
    if !errors.is_empty() {
        return again(&visit, &before, &errors);
    }
    let version = visit.form.value("version").ok_or(Problem::NotFound)?;
    let (at, note) = ((viewer.partnership, before.id), Note { heard, will, version });
    let work = async |tx: Tx| store::note(&tx, at, note.clone(), &visit.moment).await;
    match visit.site.store.with_write_tx("write the note of a gathering", work).await {
        Ok(true) => Ok(Reply::SeeOther(path(&visit, before.id)?)),
        Ok(false) => Err(Problem::NotFound),
        Err(Stop::Refused(Refused::WrittenMeanwhile)) => {
            let error = refusal::at_field(&Refused::WrittenMeanwhile, visit.speech);
            again(&visit, &load(&visit).await?, &[error])
        }
        Err(stop) => Err(refusal::explain(&visit, stop, &path(&visit, before.id)?)),
    }
}

fn filled(note: &Note) -> Form {
    let text = |text: &Option<_>| text.as_ref().map_or_else(String::new, ToString::to_string);
    let fields: [(&str, String); 2] = [("heard", text(&note.heard)), ("will", text(&note.will))];
    Form::from_fields(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn again(visit: &Visit, gathering: &Gathering, errors: &[FieldError]) -> Answer {
    let page = page(visit, gathering, &visit.form, errors)?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(
    visit: &Visit,
    gathering: &Gathering,
    values: &Form,
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let (title, back) = (say!(words, "note-title"), path(visit, gathering.id)?);
    let was_written = errors.iter().any(|error| error.field == "heard");
    let (heard, hint) = (say!(words, "note-heard"), say!(words, "note-heard-hint"));
    let (will, will_hint) = (say!(words, "note-will"), say!(words, "note-will-hint"));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (gathering.plan.title) } }
                h1 { (title) }
                p.lead { (say!(words, "note-lead")) }
            }
            form.stack method="post" action={ (back) "/note" } novalidate {
                (visit.form_token())
                input type="hidden" name="version" value=(gathering.note.version);
                (error_summary(visit.speech, errors))
                @if was_written { (now_there(visit, &gathering.note)) }
                (typed::text_field(
                    ("heard", Length::Long), (&heard, &hint), values.raw("heard"), errors,
                ))
                (typed::text_field(
                    ("will", Length::Long), (&will, &will_hint), values.raw("will"), errors,
                ))
                div.row {
                    button.btn type="submit" { (say!(words, "note-send")) }
                    a href=(back) { (say!(words, "to-gathering")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather"))
}

/// What someone else wrote meanwhile, above one's own words.
fn now_there(visit: &Visit, note: &Note) -> maud::Markup {
    let words = words(visit.speech);
    html! {
        div.note {
            h2 { (say!(words, "note-now-there")) }
            @for text in [&note.heard, &note.will].into_iter().flatten() {
                p.typed dir="auto" { (text) }
            }
        }
    }
}
