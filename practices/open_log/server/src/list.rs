//! The log, the newest first, and how to check it.

use std::{collections::BTreeSet, sync::Arc};

use maud::{Markup, html};
use powerwith_log::{Filter, Kept};
use powerwith_web::{Answer, Page, Viewer, Visit, say};
use tile_log::{Checkpoint, VerifierKey};

use crate::{said, words};

/// Entries to a page: a screen or three on a phone, and about 10 kB.
const ENTRIES: u64 = 25;

/// Shows the log.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let here = viewer.partnership;
    let kinds = powerwith_log::kinds(db, here).await?;
    let filter = filter(&visit, &kinds);
    // One more than is shown tells whether there are older ones.
    let mut found = powerwith_log::entries(db, here, &filter, ENTRIES.saturating_add(1)).await?;
    let has_older = found.len() > usize::try_from(ENTRIES).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(ENTRIES).unwrap_or(usize::MAX));
    let checkpoint = powerwith_log::checkpoint(db, here).await?.map(|(checkpoint, _)| checkpoint);
    let key = powerwith_log::key(db, here).await?;
    let older = found.last().filter(|_| has_older).map(|last| last.seq);
    let words = words(visit.speech);
    let title = say!(words, "log-title");
    let body = html! {
        div.wrap.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "log-lead")) }
            }
            @if let (Some(checkpoint), Some(key)) = (&checkpoint, &key) {
                (checking(&visit, viewer, (checkpoint, key)))
            }
            section aria-labelledby="entries" {
                h2 #entries { (say!(words, "log-entries")) }
                (choose((&visit, viewer), &kinds, &filter))
                @if found.is_empty() { p.soft { (say!(words, "log-none")) } }
                ul.plain.card { @for kept in &found { li { (line((&visit, viewer), kept)) } } }
                @if let Some(before) = older {
                    p { a href=(address(viewer, filter.kind.as_deref(), Some(before))) { (say!(words, "log-older")) } }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// What the address asks for; a kind that is not there shows everything.
fn filter(visit: &Visit, kinds: &BTreeSet<String>) -> Filter {
    let kind = kinds.get(visit.query.text("kind")).cloned();
    Filter { kind, before: visit.query.text("before").parse().ok() }
}

fn checking(
    visit: &Visit,
    viewer: &Viewer,
    (checkpoint, key): (&Checkpoint, &VerifierKey),
) -> Markup {
    let words = words(visit.speech);
    html! {
        section.note.seal aria-labelledby="checkpoint" {
            h2 #checkpoint { (say!(words, "log-checkpoint")) }
            p { strong.address { (checkpoint.short()) } }
            p { (say!(words, "log-checkpoint-text")) }
            p { a href=(viewer.path("open/bundle")) download { (say!(words, "log-take")) } }
            details {
                summary { (say!(words, "log-check")) }
                p { (say!(words, "log-check-text")) }
                pre.statement tabindex="0" {
                    "powerwith verify open-log.txt --key \"" (key) "\" --seen \"" (checkpoint.short()) "\""
                }
                p { (say!(words, "log-check-left")) }
            }
        }
    }
}

/// The kinds to choose from: links, so that they work without script.
fn choose((visit, viewer): (&Visit, &Viewer), kinds: &BTreeSet<String>, now: &Filter) -> Markup {
    let words = words(visit.speech);
    let current = |kind: Option<&str>| (now.kind.as_deref() == kind).then_some("true");
    html! {
        nav aria-label=(say!(words, "log-kinds")) {
            ul.links.row {
                li { a href=(address(viewer, None, None)) aria-current=[current(None)] { (say!(words, "log-all")) } }
                @for kind in kinds {
                    li {
                        a href=(address(viewer, Some(kind), None)) aria-current=[current(Some(kind))] {
                            (said::kind(visit, kind))
                        }
                    }
                }
            }
        }
    }
}

fn line((visit, viewer): (&Visit, &Viewer), kept: &Kept) -> Markup {
    let words = words(visit.speech);
    html! {
        h3 {
            a href=(viewer.path(&format!("open/entries/{}", kept.seq))) {
                (said::kind(visit, kept.entry.kind.as_str()))
                span.vh { " – " (say!(words, "entry-number", seq = kept.seq.to_string())) }
            }
        }
        p.pair {
            (said::when_and_who(visit.speech, kept))
            span.chip { (say!(words, "entry-number", seq = kept.seq.to_string())) }
            @if kept.body.is_none() { span.chip { (say!(words, "entry-erased")) } }
        }
    }
}

/// Kinds are our own words: letters, digits, dots and dashes.
fn address(viewer: &Viewer, kind: Option<&str>, before: Option<u64>) -> String {
    let kind = kind.map(|kind| format!("kind={kind}"));
    let before = before.map(|before| format!("before={before}"));
    let query: Vec<String> = kind.into_iter().chain(before).collect();
    let page = viewer.path("open");
    if query.is_empty() { page } else { format!("{page}?{}", query.join("&")) }
}
