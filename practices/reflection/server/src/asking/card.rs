//! The cards on the table: who asks, why, who sees what, how long, what happens with it by when.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Problem, Speech, Visit, icon::Icon, say};
use reflection_rules::{
    instrument::Form,
    round::{Keeping, Lead, Plan, Round, Stage},
};

use super::{Sitting, flow::Flow, our_words, question, sealed};
use crate::{
    first_readers,
    store::answers::{self, Hand},
    words,
};

/// Shows the cards of an open round.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let sitting = Sitting::open(&visit).await?;
    if sitting.is_sealed() {
        return Ok(sealed::page(&visit, &sitting).await?.into());
    }
    let viewer = visit.viewer()?;
    let at = (viewer.partnership, sitting.round.id);
    if let Some(hand) = answers::took_part_by(visit.site.store.read(), at, viewer.person).await? {
        return Ok(already(&visit, &sitting, hand)?.into());
    }
    Ok(page(&visit, &sitting, &Flow::start(visit.moment.dice())).await?.into())
}

/// The first page of the way; coming back to it keeps what was typed.
pub(super) async fn page(visit: &Visit, sitting: &Sitting, flow: &Flow) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let cards = cards(visit, sitting).await?;
    let body = html! {
        div.narrow.below {
            (cards)
            @if sitting.is_sealed() { (kept_by_card(visit.speech)) } @else { (kept(visit)?) }
            form #answer method="post" action=(sitting.path(visit, "/answer")?) {
                (visit.form_token())
                (question::hidden(flow, sitting))
                div.row.onward {
                    button.btn name="go" value="next" { (say!(words, "card-start")) }
                    @if let Some(home) = sitting.home(visit) {
                        a.btn.quiet href=(home) { (say!(words, "card-not-now")) }
                        a.btn.quiet href=(sitting.path(visit, "/paper")?) { (say!(words, "card-paper")) }
                    }
                }
            }
            p.soft.small { (say!(words, "card-free")) }
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet().language_by_form("answer"))
}

/// The cards themselves, also for the preview and for paper.
pub(crate) async fn cards(visit: &Visit, sitting: &Sitting) -> Result<Markup, Problem> {
    let speech = visit.speech;
    let words = words(speech);
    let read_first = first_readers::before(visit, (sitting.partnership, &sitting.round)).await?;
    let plan = &sitting.round.plan;
    let (items, minutes) = (sitting.asked.len(), sitting.minutes_from(0));
    Ok(html! {
        @if let Some(stage) = plan.stage { p.eyebrow { (stage_words(stage, speech)) } }
        h1 { bdi { (plan.title) } }
        (our_words::below_title(sitting, speech))
        dl.cards {
            div { dt { (say!(words, "card-who-asks")) } dd { (plan.who_asks) } }
            div { dt { (say!(words, "card-why")) } dd { (plan.why) } }
            div {
                dt { (say!(words, "card-how-long")) }
                dd { (say!(words, "card-how-long-text", items = items, minutes = minutes)) }
            }
            div { dt { (say!(words, "card-who-sees")) } dd { (who_sees(plan, speech)) } }
            @if sitting.items().any(|item| item.has(Form::Story)) { (read_first) }
            div { dt { (say!(words, "card-what-happens")) } dd { (what_happens(&sitting.round, speech)) } }
        }
        @if let Some(watch) = &plan.watch {
            div.note {
                h2 { (say!(words, "card-watch")) }
                p {
                    a href=(watch.url) rel="noopener noreferrer" target="_blank" { (watch.title) }
                    " – " (say!(words, "card-watch-minutes", minutes = watch.minutes))
                }
            }
        }
        @if let Lead::GoesFirst { name, words: said } = &plan.lead {
            div.note {
                h2 { (say!(words, "card-lead", name = name.as_str())) }
                blockquote { p.typed { (said) } }
            }
        }
    })
}

/// The words for a stage.
pub(crate) fn stage_words(stage: Stage, speech: Speech) -> String {
    let words = words(speech);
    match stage {
        Stage::SettingUp => say!(words, "stage-setting-up"),
        Stage::Renewing => say!(words, "stage-renewing"),
        Stage::Deepening => say!(words, "stage-deepening"),
    }
}

fn who_sees(plan: &Plan, speech: Speech) -> Markup {
    let floor_people = plan.floor.people();
    html! {
        (say!(words(speech), "card-who-sees-text", floor = floor_people))
        @if !plan.who_sees.is_empty() { " " (say!(words(speech), "card-who-sees-more", who = plan.who_sees.as_str())) }
    }
}

fn what_happens(round: &Round, speech: Speech) -> Markup {
    let words = words(speech);
    let day = |day: Option<powerwith_core::Day>| day.map(|day| speech.day(day)).unwrap_or_default();
    html! {
        (round.plan.what_happens) " "
        (say!(words, "card-by-when",
            closes = day(round.plan.closes), answer = day(round.plan.answer_due)))
    }
}

/// How answers to a round are kept, for hosts before it opens.
pub(crate) fn kept_note(visit: &Visit, keeping: Keeping) -> Result<Markup, Problem> {
    match keeping {
        Keeping::Sealed => Ok(sealed::kept(visit)),
        Keeping::Confidential => kept(visit),
    }
}

/// How answers with a card are kept, in at most 60 words.
fn kept_by_card(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        div.note.seal.kept {
            (Icon::Lock.sized(28))
            div { h2 { (say!(words, "card-drawn")) } p { (say!(words, "card-drawn-text")) } }
        }
    }
}

/// How answers to a confidential round are kept, said plainly.
fn kept(visit: &Visit) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    Ok(html! {
        div.note.seal.kept {
            (Icon::Lock.sized(28))
            div {
                h2 { (say!(words, "card-kept")) }
                p {
                    (say!(words, "card-kept-text")) " "
                    a href=(visit.viewer()?.path("open/kept")) { (say!(words, "kept-how")) }
                }
            }
        }
    })
}

fn already(visit: &Visit, sitting: &Sitting, hand: Hand) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let title = say!(words, "no-already-answered");
    let body = html! {
        div.narrow.stack.problem {
            h1 { (title) }
            p.lead { (say!(words, "no-already-answered-text")) }
            @if hand == Hand::Host { p { (say!(words, "answered-on-paper")) } }
            div.row {
                a.btn href=(sitting.path(visit, "/change")?) { (say!(words, "round-change")) }
                a.btn.quiet href=(visit.viewer()?.path("")) { (say!(words, "sent-home")) }
            }
        }
    };
    Ok(Page::new(title, body).quiet())
}
