//! The page of a proposal: what can be done now, what lies on the table, and what came of it.

use std::sync::Arc;

use decision_rules::proposal::{Stage, Wish, missing_cards};
use maud::{Markup, html};
use partnership_rules::words::places_of;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    fields::{button, form, written},
    our_words::{OurWords, linked},
    parts::FieldError,
    parts::error_summary,
    say,
};

use super::{
    agreements, ask, cards::for_good, decided, impact, keys, mend, pause, room::Room, seats, voice,
    words_of,
};
use crate::{say_had, store::proposals, subject, terms, words};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, &[]).await?.into())
}

/// Goes on to the next stage.
pub(super) async fn go_on(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let from = Stage::parse(visit.form.text("from")).ok_or(Problem::NotFound)?;
    room.wish(Wish::MoveOn { from }).await?;
    Ok(to_proposal(&room))
}

/// Back to the page.
pub(super) fn to_proposal(room: &Room<'_>) -> Reply {
    Reply::SeeOther(room.path(""))
}

/// The page, with errors at its fields.
pub(super) async fn page(room: &Room<'_>, errors: &[FieldError]) -> Result<Page, Problem> {
    let proposal = &room.proposal;
    let title = room.title();
    let is_draft = proposal.stage == Stage::Draft;
    let ours = OurWords::read(room.visit.site.store.read(), room.viewer.partnership).await?;
    let talks = matches!(proposal.stage, Stage::Understand | Stage::React);
    let body = html! {
        div.narrow.below.stack {
            (error_summary(room.visit.speech, errors))
            div {
                p.eyebrow { (words_of::stage(proposal.stage, room.visit.speech)) }
                h1 { bdi { (with_words(room, &title, &ours)) } }
                p.soft { (by_whom(room)) }
                (chips(room))
            }
            (paused(room))
            @if talks { (agreements::section(room).await?) }
            (decided::section(room))
            (say_had::section(room.visit, proposal).await?)
            (now(room))
            (voice::section(room))
            (mend::now(room))
            (keys::section(room))
            (text(room, &ours))
            (would_hold(room).await?)
            (parts(room, errors).await?)
            (versions(room))
            @if !is_draft { (in_the_open(room).await?) }
            (pause::section(room))
            (more(room))
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

/// What lies on the table and what people said: what its stage is about comes first.
async fn parts(room: &Room<'_>, errors: &[FieldError]) -> Result<Markup, Problem> {
    let stage = room.proposal.stage;
    let seats = if stage == Stage::Draft {
        html! {}
    } else {
        seats::section(room, errors).await?
    };
    let mut parts = [
        (Stage::Impact, on_the_table(room)),
        (Stage::Seats, seats),
        (Stage::Understand, ask::questions(room, errors)),
        (Stage::Asked, mend::section(room)),
        (Stage::React, ask::reactions(room, errors)),
    ];
    parts.sort_by_key(|(at, _)| *at != stage);
    Ok(html! { @for (_, part) in &parts { (part) } })
}

/// Cards and impact; folded once people were asked, so that the page stays short.
fn on_the_table(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let said = room.proposal.impact();
    let both = html! {
        (cards(room))
        @if !said.fields.is_empty() || !said.by_value.is_empty() {
            section.card aria-labelledby="impact" {
                h2 #impact { (say!(words, "impact-shown")) }
                (impact::shown(room.visit, said))
            }
        }
    };
    if room.proposal.stage < Stage::Consent {
        return both;
    }
    html! {
        details.fold {
            summary { (say!(words, "on-the-table")) }
            div.stack { (both) }
        }
    }
}

fn by_whom(room: &Room<'_>) -> String {
    let words = words(room.visit.speech);
    let partner = room.here.partner(room.proposal.author_partner);
    say!(words, "proposed-by", name = room.name(room.proposal.author), partner = partner)
}

fn chips(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let plan = &room.proposal.plan;
    let touches_rules = plan.touches == decision_rules::proposal::Touches::Rules;
    html! {
        @if plan.trial.is_some() || touches_rules {
            ul.chips {
                @if plan.trial.is_some() { li.chip { (say!(words, "chip-trial")) } }
                @if touches_rules { li.chip { (say!(words, "chip-rules")) } }
            }
        }
    }
}

/// A pause, without whose it is and why.
fn paused(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    html! {
        @if let Some(until) = room.proposal.paused_until(room.today()) {
            div.note.owe role="status" {
                h2 { (say!(words, "paused-title", day = room.day(until))) }
                p { (say!(words, "paused-text")) }
            }
        }
    }
}

/// What can be done now.
fn now(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let inside = match room.proposal.stage {
        Stage::Draft => draft(room),
        Stage::Impact => html! {
            p { (say!(words, "now-impact")) }
            @if room.steers() {
                div.row.forms {
                    a.btn href=(room.path("impact")) { (say!(words, "now-impact-write")) }
                    (on(room, &say!(words, "now-impact-on"), "btn quiet"))
                }
            }
        },
        Stage::Seats => html! {
            p { (say!(words, "now-seats")) }
            @if room.steers() { (on(room, &say!(words, "now-seats-on"), "btn")) }
        },
        Stage::Understand => html! {
            p { (say!(words, "now-understand")) }
            @if room.steers() { (on(room, &say!(words, "now-understand-on"), "btn")) }
        },
        Stage::React => html! {
            p { (say!(words, "now-react")) }
            @if room.steers() { (on(room, &say!(words, "now-react-on"), "btn")) }
        },
        Stage::Lapsed => html! {
            p { (say!(words, "now-lapsed")) }
            @if room.steers() {
                (button(room.visit, &room.path("take-up"), ("btn", say!(words, "now-take-up"))))
            }
        },
        Stage::Withdrawn => html! { p { (say!(words, "now-withdrawn")) } },
        Stage::Consent | Stage::Asked | Stage::Decided | Stage::Reviewed => return html! {},
    };
    html! {
        section.note.seal aria-labelledby="now" {
            h2 #now { (say!(words, "now-title")) }
            (inside)
        }
    }
}

/// Going on, as a form with the stage people see.
pub(super) fn on(room: &Room<'_>, label: &str, class: &str) -> Markup {
    form(
        room.visit,
        &room.path("on"),
        &html! {
            input type="hidden" name="from" value=(room.proposal.stage.id());
            div { button class=(class) { (label) } }
        },
    )
}

/// A draft: what is missing, and laying it on the table.
fn draft(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let missing = missing_cards(&room.proposal.plan, room.today());
    html! {
        p { (say!(words, "now-draft")) }
        @if missing.is_empty() {
            (for_good(room.visit))
            div.row.forms {
                (on(room, &say!(words, "now-draft-on"), "btn"))
                a href=(room.path("cards")) { (say!(words, "now-draft-change")) }
            }
        } @else {
            p { (say!(words, "now-draft-missing")) }
            ul { @for what in &missing { li { (words_of::missing(*what, room.visit.speech)) } } }
            p { a.btn href=(room.path("cards")) { (say!(words, "now-draft-write")) } }
        }
    }
}

/// A text in which our words lead to what they mean. The language someone wrote in is not known, so
/// that of the visitor stands in.
fn with_words(room: &Room<'_>, text: &str, ours: &OurWords) -> Markup {
    let language = room.visit.speech.content();
    linked(room.viewer, text, &places_of(text, &ours.terms(&language)))
}

fn text(room: &Room<'_>, ours: &OurWords) -> Markup {
    let words = words(room.visit.speech);
    let version = room.version();
    let shown = version.map(|version| &version.text).or(room.proposal.plan.text.as_ref());
    html! {
        @if let Some(shown) = shown {
            section.card aria-labelledby="text" {
                h2 #text { (say!(words, "text-title")) }
                p.typed dir="auto" { (with_words(room, shown.as_str(), ours)) }
                @if let Some(version) = version {
                    p.soft.small { (say!(words, "text-version", nth = version.nth, day = room.day(version.day))) }
                }
                @if let Some(trial) = &room.proposal.plan.trial {
                    dl.facts {
                        dt { (say!(words, "trial-guess")) }
                        dd { (written(&trial.guess)) }
                        dt { (say!(words, "card-trial-ends")) }
                        dd { (room.day(trial.ends)) " – " (say!(words, "trial-end-text")) }
                    }
                }
            }
        }
    }
}

/// What would hold by itself once it is decided, whatever the text of the proposal says.
///
/// Why: terms are set as they were written down, so people have to read those before they say yes.
async fn would_hold(room: &Room<'_>) -> Result<Markup, Problem> {
    let words = words(room.visit.speech);
    let about = room.proposal.plan.about.as_ref().filter(|about| about.kind == terms::SUBJECT);
    let Some(about) = about.filter(|_| room.proposal.stage.is_on_its_way()) else {
        return Ok(html! {});
    };
    let at = (room.viewer.partnership, about);
    let found = subject::find(room.visit.site.store.read(), room.visit.speech, at).await?;
    Ok(html! {
        @if let Some(found) = found {
            section.note.owe aria-labelledby="holds" {
                h2 #holds { (say!(words, "would-hold")) }
                (written(&found.text))
            }
        }
    })
}

fn cards(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let cards = &room.proposal.plan.cards;
    let all = [
        (say!(words, "card-asked-by"), &cards.asked_by),
        (say!(words, "card-pays"), &cards.pays),
        (say!(words, "card-fixed"), &cards.fixed),
        (say!(words, "card-open"), &cards.open),
    ];
    let can_change = room.steers() && matches!(room.proposal.stage, Stage::Impact | Stage::Seats);
    html! {
        section.card aria-labelledby="cards" {
            h2 #cards { (say!(words, "cards-title")) }
            dl.cards {
                @for (label, card) in &all {
                    @if let Some(card) = card { div { dt { (label) } dd { (written(card)) } } }
                }
            }
            @if can_change { p { a href=(room.path("cards")) { (say!(words, "cards-change-link")) } } }
        }
    }
}

/// Earlier versions, folded away.
fn versions(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let earlier = room.proposal.versions.iter().rev().skip(1);
    html! {
        @if room.proposal.versions.len() > 1 {
            details.fold {
                summary { (say!(words, "versions-title")) }
                ul.plain {
                    @for version in earlier {
                        li {
                            h3 { (say!(words, "text-version", nth = version.nth, day = room.day(version.day))) }
                            (written(&version.text))
                            @if let Some(why) = &version.why { p.soft { (say!(words, "version-why")) } (written(why)) }
                        }
                    }
                }
            }
        }
    }
}

/// The rule that gives the right to decide this, and the entries that tell of it.
async fn in_the_open(room: &Room<'_>) -> Result<Markup, Problem> {
    let words = words(room.visit.speech);
    let at = (room.viewer.partnership, room.proposal.id);
    let entries = proposals::entries(room.visit.site.store.read(), at).await?;
    Ok(html! {
        section.card aria-labelledby="open-log" {
            h2 #open-log { (say!(words, "open-title")) }
            p { a href=(room.viewer.path("decide/who")) { (say!(words, "open-rule")) } }
            @if !entries.is_empty() {
                details {
                    summary { (say!(words, "open-entries")) }
                    ul.links.row {
                        @for seq in &entries {
                            li {
                                a href=(room.viewer.path(&format!("open/entries/{seq}"))) {
                                    (say!(words, "open-entry", seq = seq.to_string()))
                                }
                            }
                        }
                    }
                }
            }
        }
    })
}

/// What is done rarely, folded away.
fn more(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let stage = room.proposal.stage;
    let may_withdraw = room.is_author() && (stage.is_on_its_way() || stage == Stage::Lapsed);
    html! {
        @if may_withdraw {
            details.fold {
                summary { (say!(words, "withdraw-title")) }
                p { (say!(words, "withdraw-text")) }
                (button(room.visit, &room.path("withdraw"), ("btn quiet", say!(words, "withdraw-yes"))))
            }
        }
    }
}
