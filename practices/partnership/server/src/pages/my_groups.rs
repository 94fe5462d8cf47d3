//! A person's own groups: said, changed and deleted by them alone.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use partnership_rules::{Command, GroupWish};
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use crate::{
    fields::{apart, form},
    groups::Offer,
    session::carry_out,
    store, words,
};

/// Shows what the person said.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let offer = offer(&visit).await?;
    let viewer = visit.viewer()?;
    let mine = store::groups_of(visit.site.store.read(), viewer.partnership, viewer.person).await?;
    let values = mine.iter().map(|(id, _)| ("group".to_owned(), id.to_string())).collect();
    Ok(page(&visit, &offer, (&Form::from_fields(values), &[]))?.into())
}

/// Keeps what the person says now, in place of what they said before.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let offer = offer(&visit).await?;
    let mut errors = Vec::new();
    match offer.read(&visit, &mut errors)? {
        Some(groups) if errors.is_empty() => {
            carry_out(&visit, Command::SayGroups { person: viewer.person, groups }).await?;
            Ok(Reply::SeeOther("/me".to_owned()))
        }
        _ => {
            let page = page(&visit, &offer, (&visit.form, &errors))?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
        }
    }
}

/// Deletes what the person said, at once.
pub(crate) async fn delete(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let command = Command::SayGroups { person: viewer.person, groups: GroupWish::default() };
    carry_out(&visit, command).await?;
    Ok(Reply::SeeOther("/me".to_owned()))
}

async fn offer(visit: &Visit) -> Result<Offer, Problem> {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let named = store::named_groups(db, viewer.partnership).await?;
    let own = store::groups_of(db, viewer.partnership, viewer.person).await?;
    Ok(Offer::new(named, own))
}

fn page(
    visit: &Visit,
    offer: &Offer,
    (values, errors): (&Form, &[FieldError]),
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "my-groups-title");
    let action = format!("/me/groups/{}", viewer.slug);
    let fields = html! {
        (offer.show(visit, values, errors))
        div.row {
            button.btn type="submit" { (say!(words, "my-groups-send")) }
            a href="/me" { (say!(words, "back")) }
        }
    };
    let delete = html! {
        button.btn.quiet type="submit" { (say!(words, "my-groups-delete")) }
    };
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead {
                (say!(words, "my-groups-lead", partnership = apart(&viewer.partnership_name)))
            }
            (form(visit, &action, &fields))
            (form(visit, &format!("{action}/delete"), &delete))
        }
    };
    Ok(Page::new(title, body))
}
