//! One feedback, as one of the two reads it.

use std::sync::Arc;

use gathering_rules::feedback::{Feedback, FeedbackId, KEPT_DAYS, Stage};
use maud::{Markup, html};
use powerwith_web::{
    Answer, Page, Problem, Viewer, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::{list::where_it_is, names, other, store};
use crate::{
    typed::{self, Length},
    words,
};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let one = load(&visit).await?;
    Ok(page(&visit, &one, &[]).await?.into())
}

/// The feedback of the address, when the visitor is one of the two.
pub(super) async fn load(visit: &Visit) -> Result<Feedback, Problem> {
    let viewer = visit.viewer()?;
    let id: FeedbackId = visit.part("feedback")?;
    let found = store::load(visit.site.store.read(), (viewer.partnership, id), viewer.person);
    found.await?.ok_or(Problem::NotFound)
}

/// The page with what is wrong.
pub(super) async fn page(
    visit: &Visit,
    one: &Feedback,
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let names = names(visit, [one]).await?;
    let name = names.get(&other(one, viewer.person)).map_or("", String::as_str);
    let title = if one.giver == viewer.person {
        say!(words, "feedback-to", name = name)
    } else {
        say!(words, "feedback-from", name = name)
    };
    let next = if one.giver == viewer.person {
        for_giver(visit, viewer, one, errors)
    } else {
        for_receiver(visit, viewer, one, errors)
    };
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow {
                    a href=(viewer.path("gather/feedback")) { (say!(words, "feedback-title")) }
                }
                h1 { (title) }
                p.lead { (where_it_is(visit.speech, one, viewer.person)) }
            }
            (error_summary(visit.speech, errors))
            (said(visit, viewer, one))
            (next)
            (ending(visit, viewer, one))
        }
    };
    Ok(Page::new(title, body).at("gather"))
}

/// What was said so far, in its order.
fn said(visit: &Visit, viewer: &Viewer, one: &Feedback) -> Markup {
    let words = words(visit.speech);
    let is_mine = one.giver == viewer.person;
    html! {
        dl.cards {
            (part(&say!(words, "feedback-saw-head"), one.given.saw.as_str()))
            (part(&say!(words, "feedback-did-head"), one.given.did.as_str()))
            (part(&say!(words, "feedback-wish-head"), one.given.wish.as_str()))
            @if let Some(back) = &one.said_back {
                @if is_mine { (part(&say!(words, "feedback-they-heard"), back.as_str())) }
                @else { (part(&say!(words, "feedback-you-heard"), back.as_str())) }
            }
            @if let Some(missing) = &one.missing {
                (part(&say!(words, "feedback-missing-head"), missing.as_str()))
            }
            @if let Some(reply) = &one.reply {
                (part(&say!(words, "feedback-reply-head"), reply.as_str()))
            }
        }
    }
}

fn part(head: &str, text: &str) -> Markup {
    html! { div { dt { (head) } dd { p.typed dir="auto" { (text) } } } }
}

fn for_receiver(visit: &Visit, viewer: &Viewer, one: &Feedback, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    match one.stage {
        Stage::Given | Stage::Missing => html! {
            (form(visit, (viewer, one, "say-back"), &html! {
                (words_field(visit, "said-back", errors))
                button.btn type="submit" { (say!(words, "feedback-say-back")) }
            }))
            p.soft { (say!(words, "feedback-reply-later")) }
        },
        Stage::SaidBack => html! { p.note { (say!(words, "feedback-wait-for-giver")) } },
        Stage::Heard | Stage::Waived if one.reply.is_none() => form(
            visit,
            (viewer, one, "reply"),
            &html! {
                (words_field(visit, "reply", errors))
                button.btn type="submit" { (say!(words, "feedback-send-reply")) }
            },
        ),
        Stage::Heard | Stage::Waived => html! {},
    }
}

fn for_giver(visit: &Visit, viewer: &Viewer, one: &Feedback, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let answer = (viewer, one, "answer");
    let waive = html! {
        details {
            summary { (say!(words, "feedback-waive-open")) }
            p { (say!(words, "feedback-waive-hint")) }
            (form(visit, answer, &html! {
                button.btn.quiet type="submit" name="what" value="waive" {
                    (say!(words, "feedback-waive"))
                }
            }))
        }
    };
    match one.stage {
        Stage::Given | Stage::Missing => waive,
        Stage::SaidBack => html! {
            (form(visit, answer, &html! {
                button.btn type="submit" name="what" value="confirm" {
                    (say!(words, "feedback-confirm"))
                }
            }))
            (form(visit, answer, &html! {
                (words_field(visit, "missing", errors))
                button.btn.quiet type="submit" name="what" value="missing" {
                    (say!(words, "feedback-send-missing"))
                }
            }))
            (waive)
        },
        Stage::Heard | Stage::Waived => html! {},
    }
}

fn words_field(visit: &Visit, name: &str, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let (label, hint) = match name {
        "said-back" => (say!(words, "feedback-said-back"), say!(words, "feedback-said-back-hint")),
        "missing" => (say!(words, "feedback-missing"), say!(words, "feedback-missing-hint")),
        _ => (say!(words, "feedback-reply"), say!(words, "feedback-reply-hint")),
    };
    typed::text_field((name, Length::Long), (&label, &hint), visit.form.raw(name), errors)
}

fn form(visit: &Visit, (viewer, one, to): (&Viewer, &Feedback, &str), inside: &Markup) -> Markup {
    let action = viewer.path(&format!("gather/feedback/{}/{to}", one.id));
    html! {
        form.stack method="post" action=(action) novalidate {
            (visit.form_token())
            (inside)
        }
    }
}

fn ending(visit: &Visit, viewer: &Viewer, one: &Feedback) -> Markup {
    let words = words(visit.speech);
    html! {
        section.note aria-labelledby="end" {
            h2 #end { (say!(words, "feedback-end-title")) }
            p { (say!(words, "feedback-end-hint", days = KEPT_DAYS)) }
            (form(visit, (viewer, one, "end"), &html! {
                button.btn.quiet type="submit" { (say!(words, "feedback-end")) }
            }))
        }
    }
}
