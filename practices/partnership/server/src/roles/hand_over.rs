//! The page a newcomer is handed: what a role is, until when, and what those before them learned.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use powerwith_core::Outcome;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::{
    kept,
    list::{Names, next, state},
    one,
};
use crate::{
    fields::{apart, form},
    not::{Not, problem},
    typed::{Length, read_text, text_field},
    words,
};

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let role = one::find(&visit).await?;
    let db = visit.site.store.read();
    let names = Names::of(db, viewer.partnership, std::slice::from_ref(&role)).await?;
    let title = say!(words, "hand-over-role-title", role = apart(role.name.as_str()));
    let body = html! {
        div.narrow.below {
            p { a href=(viewer.path(&format!("us/roles/{}", role.id))) { bdi { (role.name) } } }
            h1 { (title) }
            p.lead { (say!(words, "hand-over-role-lead")) }
            section.card aria-labelledby="now" {
                h2 #now { (say!(words, "hand-over-now")) }
                p { (state(&visit, (&role, &names))) }
                @if let Some(next) = next(visit.speech, (&role, &names)) { p { (next) } }
            }
            section.card aria-labelledby="know" {
                h2 #know { (say!(words, "hand-over-know")) }
                @match &role.handover {
                    Some(text) => { p.typed dir="auto" { (text) } },
                    None => { p.soft { (say!(words, "hand-over-none")) } },
                }
            }
            section.card aria-labelledby="rules" {
                h2 #rules { (say!(words, "hand-over-rules")) }
                ul {
                    li { (say!(words, "hand-over-rule-term")) }
                    li { (say!(words, "hand-over-rule-down")) }
                    li { (say!(words, "hand-over-rule-consent")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// Shows the form for the text.
pub(crate) async fn show_form(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Writes the text.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let role = one::find(&visit).await?;
    let viewer = visit.viewer()?;
    let here = viewer.partnership;
    let mut errors = Vec::new();
    let empty = say!(words, "hand-over-empty");
    let Some(text) = read_text(&visit, ("text", Length::Long), empty, &mut errors) else {
        let page = page(&visit, &errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let id = role.id;
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let all = kept::load(&*tx, here).await?;
        let mut role = all.into_iter().find(|role| role.id == id).ok_or(Not::Gone)?;
        role.handover = Some(text.clone());
        kept::change(&tx, here, &role).await?;
        Ok(())
    };
    let done = visit.site.store.with_write_tx("write a hand-over", work).await;
    done.map_err(|stop| problem(&visit, stop))?;
    Ok(Reply::SeeOther(viewer.path(&format!("us/roles/{id}/hand-over"))))
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let role = one::find(visit).await?;
    let here = viewer.path(&format!("us/roles/{}", role.id));
    let title = say!(words, "hand-over-write-title", role = apart(role.name.as_str()));
    let kept = role.handover.map(|text| text.to_string()).unwrap_or_default();
    let value = if visit.form.has("text") { visit.form.raw("text") } else { &kept };
    let (label, hint) = (say!(words, "hand-over-label"), say!(words, "hand-over-hint"));
    let fields = html! {
        (text_field(("text", Length::Long), (&label, &hint), value, errors))
        div.row {
            button.btn type="submit" { (say!(words, "word-send")) }
            a href=(here) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            (form(visit, &format!("{here}/text"), &fields))
        }
    };
    Ok(Page::new(title, body))
}
