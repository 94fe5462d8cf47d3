//! The proposals: what waits for you, what is on its way, what was decided, what is looked at again.

use std::sync::Arc;

use decision_rules::proposal::{Proposal, Stage};
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{Answer, Page, Speech, Viewer, Visit, say};

use super::{room::may_see, words_of};
use crate::{
    at_table,
    store::{
        change,
        known::{self, Here},
        proposals::{self, Decided},
    },
    words,
};

/// Shows the proposals.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (store, at) = (&visit.site.store, viewer.partnership);
    change::come_due(store, Some(at), &visit.moment).await?;
    let mut all = proposals::on_their_way(store.read(), at).await?;
    all.retain(|one| may_see(one, viewer.person));
    all.sort_by_key(|one| (one.stage, one.plan.cards.title.clone(), one.id));
    let here = known::here(store.read(), at).await?;
    let decided = proposals::decided(store.read(), at).await?;
    let over = proposals::over(store.read(), at).await?;
    let share = at_table::of(store.read(), at).await?;
    let today = visit.moment.today();
    let (waits, on_way): (Vec<_>, Vec<_>) =
        all.iter().partition(|one| waits_for(viewer, &here, one));
    let (due, decided): (Vec<_>, Vec<_>) = decided.iter().partition(|one| is_due(one, today));
    let words = words(visit.speech);
    let title = say!(words, "list-title");
    let body = html! {
        div.wrap.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "list-lead")) }
                p { a.btn href=(viewer.path("decide/new")) { (say!(words, "list-new")) } }
                (beside(viewer, visit.speech))
            }
            div.two {
                div.stack {
                    (under("waits", &say!(words, "list-waits"), &html! {
                        @if waits.is_empty() { p.soft { (say!(words, "list-waits-none")) } }
                        ul.plain { @for one in waits { li { (line(&visit, viewer, one)) } } }
                    }))
                    @if !due.is_empty() {
                        (under("due", &say!(words, "list-due"), &html! {
                            ul.plain { @for one in &due { li { (ended(&visit, viewer, one)) } } }
                        }))
                    }
                    (under("way", &say!(words, "list-way"), &html! {
                        @if on_way.is_empty() { p.soft { (say!(words, "list-way-none")) } }
                        ul.plain { @for one in on_way { li { (line(&visit, viewer, one)) } } }
                    }))
                }
                div.stack {
                    // What was decided and waits to be looked at again stands on its own.
                    @if !decided.is_empty() || due.is_empty() {
                        (under("decided", &say!(words, "list-decided"), &html! {
                            @if decided.is_empty() { p.soft { (say!(words, "list-decided-none")) } }
                            ul.plain { @for one in decided { li { (ended(&visit, viewer, one)) } } }
                        }))
                    }
                    (at_table::section(share, visit.speech))
                    @if !over.is_empty() {
                        (under("over", &say!(words, "list-over"), &html! {
                            ul.plain { @for one in &over { li { (ended(&visit, viewer, one)) } } }
                        }))
                    }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// What stands beside proposals: what holds, what words mean, where two truths hold.
fn beside(viewer: &Viewer, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        nav aria-label=(say!(words, "list-beside")) {
            ul.links.row {
                li { a href=(viewer.path("decide/agreements")) { (say!(words, "list-agreements")) } }
                li { a href=(viewer.path("decide/pact")) { (say!(words, "list-pact")) } }
                li { a href=(viewer.path("decide/aims")) { (say!(words, "list-aims")) } }
                li { a href=(viewer.path("decide/words")) { (say!(words, "list-words")) } }
                li { a href=(viewer.path("decide/boards")) { (say!(words, "boards-title")) } }
                li { a href=(viewer.path("decide/learned")) { (say!(words, "learned-title")) } }
                li { a href=(viewer.path("decide/who")) { (say!(words, "list-who")) } }
            }
        }
    }
}

/// Whether it has to be looked at again.
fn is_due(one: &Decided, today: Day) -> bool {
    one.stage == Stage::Decided && one.review.is_some_and(|review| review <= today)
}

fn under(id: &str, title: &str, body: &Markup) -> Markup {
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { (title) }
            (body)
        }
    }
}

/// Whether something about it waits for this person: their own word, or a step only they can take.
///
/// Why by the stage alone and not by what others did: whoever sees their list learns nothing about
/// anyone else.
pub(crate) fn waits_for(viewer: &Viewer, here: &Here, proposal: &Proposal) -> bool {
    let me = viewer.person;
    let is_author = proposal.author == Some(me);
    let theirs = here.members.get(&me).map(|member| member.partner);
    let mut keys = proposal.keys.values();
    if viewer.is_host && keys.any(|asked| theirs != Some(asked.partner)) {
        return true;
    }
    match proposal.stage {
        Stage::Draft | Stage::Impact => is_author,
        Stage::Seats => is_author || proposal.seats.values().any(|seat| seat.holder.is_none()),
        Stage::Understand => {
            (is_author || viewer.is_host) && proposal.open_questions().next().is_some()
        }
        Stage::React => !proposal.reactions.contains_key(&me),
        Stage::Consent => !proposal.voices.contains_key(&me),
        Stage::Asked => {
            let is_mine = |by: &Option<_>| *by == Some(me);
            let mut open = proposal.objections.values().filter(|one| one.is_open());
            is_author || open.any(|one| is_mine(&one.by))
        }
        _ => false,
    }
}

fn line(visit: &Visit, viewer: &Viewer, proposal: &Proposal) -> Markup {
    let words = words(visit.speech);
    let title = proposal.plan.cards.title.as_ref();
    let closes = proposal.asking.as_ref().filter(|_| proposal.stage == Stage::Consent);
    let paused = proposal.paused_until(visit.moment.today());
    html! {
        h3 {
            a href=(viewer.path(&format!("decide/{}", proposal.id))) {
                @if let Some(title) = title { bdi { (title) } } @else { (say!(words, "untitled")) }
            }
        }
        p.soft {
            (words_of::stage(proposal.stage, visit.speech))
            @if let Some(asking) = closes {
                " " (say!(words, "line-closes", day = visit.speech.day(asking.closes)))
            }
        }
        @if proposal.plan.trial.is_some() || paused.is_some() {
            p.pair {
                @if proposal.plan.trial.is_some() { span.chip { (say!(words, "chip-trial")) } }
                @if let Some(until) = paused {
                    span.chip { (say!(words, "chip-paused", day = visit.speech.day(until))) }
                }
            }
        }
    }
}

fn ended(visit: &Visit, viewer: &Viewer, one: &Decided) -> Markup {
    let words = words(visit.speech);
    let day = |day: Option<Day>| day.map(|day| visit.speech.day(day)).unwrap_or_default();
    html! {
        h3 {
            a href=(viewer.path(&format!("decide/{}", one.id))) {
                @if one.title.is_empty() { (say!(words, "untitled")) } @else { bdi { (one.title) } }
            }
        }
        p.soft {
            @match one.stage {
                Stage::Decided => {
                    (say!(words, "line-decided", day = day(one.day), review = day(one.review)))
                }
                Stage::Reviewed => { (say!(words, "line-reviewed", day = day(one.day))) }
                other => { (words_of::stage(other, visit.speech)) }
            }
        }
    }
}
