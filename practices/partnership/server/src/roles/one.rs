//! The page of one role: how it is with it, and what I can do.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::{
    RoleId,
    roles::{MAX_TERM_DAYS, Role, RoleState, Work},
};
use powerwith_web::{
    Answer, Page, Problem, Visit,
    parts::{FieldError, TextField, error_summary},
    say,
};

use super::{
    kept,
    list::{Names, next, state},
};
use crate::{
    candidates::{self, Candidate, Kind, ask_address},
    fields::form,
    typed::{Length, language_note, text_field, written},
    words,
};

/// How long a term is that nobody thought about: a season.
const USUAL_TERM_DAYS: i32 = 90;

/// Shows a role.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// The role of the address.
pub(super) async fn find(visit: &Visit) -> Result<Role, Problem> {
    let viewer = visit.viewer()?;
    let id: RoleId = visit.part("role")?;
    let all = kept::load(visit.site.store.read(), viewer.partnership).await?;
    all.into_iter().find(|role| role.id == id).ok_or(Problem::NotFound)
}

pub(super) async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let role = find(visit).await?;
    let roles = std::slice::from_ref(&role);
    let names = Names::of(db, viewer.partnership, roles).await?;
    let about = (Kind::Term, Some(role.id.uuid()));
    let waiting = candidates::waiting(db, viewer.partnership, about).await?;
    let here = viewer.path(&format!("us/roles/{}", role.id));
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p { a href=(viewer.path("us/roles")) { (say!(words, "roles-title")) } }
            h1 { bdi { (role.name) } }
            @if role.work == Work::Unseen { p { span.chip { (say!(words, "role-unseen")) } } }
            p.lead { (state(visit, (&role, &names))) }
            @if let Some(next) = next(visit.speech, (&role, &names)) { p { (next) } }
            div.stack {
                (what_i_can_do(visit, &role, errors)?)
                (asked(visit, (&role, &waiting))?)
                section.card aria-labelledby="hand" {
                    h2 #hand { (say!(words, "role-hand-over")) }
                    p { (say!(words, "role-hand-over-hint")) }
                    div.row {
                        a href={ (here) "/hand-over" } { (say!(words, "role-hand-over-see")) }
                        a href={ (here) "/text" } { (say!(words, "role-hand-over-write")) }
                    }
                }
            }
        }
    };
    Ok(Page::new(role.name.to_string(), body))
}

fn what_i_can_do(visit: &Visit, role: &Role, errors: &[FieldError]) -> Result<Markup, Problem> {
    let me = visit.viewer()?.person;
    let is_mine = |id| id == me;
    let is_next = role.next.is_some_and(is_mine);
    let for_me = role.next.is_none() || is_next;
    Ok(match role.state_on(visit.moment.today()) {
        RoleState::Held { holder, .. } if holder == me => down(visit, role, Down::Holder)?,
        RoleState::Held { .. } if is_next => down(visit, role, Down::Next)?,
        RoleState::Held { .. } if for_me => step_in(visit, role)?,
        RoleState::Held { .. } => html! {},
        RoleState::TimeToRotate { .. } if role.term.is_some_and(|term| is_mine(term.holder)) => {
            html! { p.note { (say!(words(visit.speech), "refused-one-term")) } }
        }
        RoleState::Free | RoleState::TimeToRotate { .. } if for_me => html! {
            (take(visit, role, errors)?)
            @if is_next { (down(visit, role, Down::Next)?) }
        },
        RoleState::Free | RoleState::TimeToRotate { .. } => html! {},
    })
}

/// From what someone steps back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Down {
    Holder,
    Next,
}

fn down(visit: &Visit, role: &Role, from: Down) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (hint, label) = match from {
        Down::Holder => (say!(words, "role-down-hint"), say!(words, "role-down")),
        Down::Next => (say!(words, "role-not-next-hint"), say!(words, "role-not-next")),
    };
    let action = viewer.path(&format!("us/roles/{}/down", role.id));
    let button = html! { button.btn.quiet type="submit" { (label) } };
    Ok(html! {
        section.card { p { (hint) } (form(visit, &action, &button)) }
        @if from == Down::Holder { (ask_for_more(visit, role)?) }
    })
}

fn step_in(visit: &Visit, role: &Role) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let action = viewer.path(&format!("us/roles/{}/next", role.id));
    let button = html! { button.btn type="submit" { (say!(words, "role-step-in")) } };
    Ok(html! {
        section.card {
            p { (say!(words, "role-step-in-hint")) }
            (form(visit, &action, &button))
        }
    })
}

fn take(visit: &Visit, role: &Role, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let today = visit.moment.today();
    let usual = today.plus_days(USUAL_TERM_DAYS).to_string();
    let typed = visit.form.text("until");
    let latest = visit.speech.day(today.plus_days(MAX_TERM_DAYS));
    let until = TextField {
        name: "until",
        label: &say!(words, "role-until"),
        hint: &say!(words, "role-until-hint", latest = latest),
        value: if visit.form.has("until") { typed } else { &usual },
        kind: "date",
        autocomplete: "off",
        most: 10,
    };
    let action = viewer.path(&format!("us/roles/{}/take", role.id));
    let fields = html! {
        (until.show(errors))
        button.btn type="submit" { (say!(words, "role-take")) }
    };
    Ok(html! {
        section.card aria-labelledby="take" {
            h2 #take { (say!(words, "role-take-title")) }
            p { (say!(words, "role-take-hint")) }
            (form(visit, &action, &fields))
        }
    })
}

fn ask_for_more(visit: &Visit, role: &Role) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let start = say!(words, "role-renew-start", role = role.name.as_str());
    let (label, hint) = (say!(words, "role-renew-label"), say!(words, "role-renew-hint"));
    let fields = html! {
        (text_field(("text", Length::Long), (&label, &hint), &start, &[]))
        button.btn.quiet type="submit" { (say!(words, "role-renew")) }
    };
    let action = viewer.path(&format!("us/roles/{}/renew", role.id));
    Ok(html! {
        details.card {
            summary { (say!(words, "role-renew-title")) }
            (form(visit, &action, &fields))
        }
    })
}

fn asked(visit: &Visit, (role, waiting): (&Role, &[Candidate])) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    Ok(html! {
        @if role.term.is_some() && !waiting.is_empty() {
            section.card aria-labelledby="asked" {
                h2 #asked { (say!(words, "role-asked")) }
                @for candidate in waiting {
                    (language_note(visit.speech, &candidate.language))
                    blockquote { (written(&candidate.language, candidate.text.as_str())) }
                    p {
                        a href=(ask_address(viewer, (Kind::Term.word(), candidate.id.uuid()))) {
                            (say!(words, "ask-consent"))
                        }
                    }
                }
            }
        }
    })
}
