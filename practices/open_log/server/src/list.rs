//! The log, the newest first, and how to check it.

use std::{collections::BTreeSet, sync::Arc};

use maud::{Markup, html};
use powerwith_log::{Filter, Kept};
use powerwith_web::{Answer, Page, RoadStop, Viewer, Visit, say};
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
    let of = visit.query.text("of");
    let filter = filter(&visit, &kinds, of);
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
            section.stack aria-labelledby="entries" {
                h2 #entries { (say!(words, "log-entries")) }
                (choose((&visit, viewer), &kinds, of))
                @if found.is_empty() { p.soft { (say!(words, "log-none")) } }
                ul.plain.card { @for kept in &found { li { (line((&visit, viewer), kept)) } } }
                @if let Some(before) = older {
                    p { a href=(address(viewer, of, before)) { (say!(words, "log-older")) } }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// What stands before the name of a stop in the address.
const STOP: &str = "stop.";

/// What the address asks for: a stop, or a kind. What is not there shows everything.
fn filter(visit: &Visit, kinds: &BTreeSet<String>, of: &str) -> Filter {
    let of_stop = |stop: RoadStop| {
        kinds.iter().filter(move |kind| said::stop(visit, kind) == stop).cloned().collect()
    };
    let kinds = match of.strip_prefix(STOP).and_then(RoadStop::parse) {
        Some(stop) => of_stop(stop),
        None => kinds.get(of).cloned().into_iter().collect(),
    };
    Filter { kinds, before: visit.query.text("before").parse().ok() }
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
            p { a href=(viewer.path("open/leave")) { (say!(words, "leave-title")) } }
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
/// What to show: everything, all of one stop, or one kind.
fn choose((visit, viewer): (&Visit, &Viewer), kinds: &BTreeSet<String>, of: &str) -> Markup {
    let words = words(visit.speech);
    let here = |stop: RoadStop| {
        kinds.iter().filter(move |kind| said::stop(visit, kind) == stop).collect::<Vec<_>>()
    };
    let stops = RoadStop::ALL.into_iter().map(|stop| (stop, here(stop)));
    html! {
        form.row method="get" action=(viewer.path("open")) {
            div.field {
                label for="of" { (say!(words, "log-kinds")) }
                select #of name="of" {
                    option value="" { (say!(words, "log-all")) }
                    @for (stop, kinds) in stops.filter(|(_, kinds)| !kinds.is_empty()) {
                        @let (name, value) = (stop.name(visit.speech), format!("{STOP}{}", stop.id()));
                        optgroup label=(name) {
                            option value=(value) selected[of == value] {
                                (say!(words, "log-of-stop", stop = name.as_str()))
                            }
                            @for kind in kinds {
                                option value=(kind) selected[of == kind] { (said::kind(visit, kind)) }
                            }
                        }
                    }
                }
            }
            button.btn.quiet type="submit" { (say!(words, "log-show")) }
        }
    }
}

fn line((visit, viewer): (&Visit, &Viewer), kept: &Kept) -> Markup {
    let words = words(visit.speech);
    html! {
        h3 {
            a href=(viewer.path(&format!("open/entries/{}", kept.seq))) {
                (said::kind(visit, kept.entry.kind.as_str()))
                @if let Some(title) = said::title(kept) { ": " bdi { (title) } }
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

/// The page with older entries. Kinds and stops are our own words: letters, digits, dots, dashes.
fn address(viewer: &Viewer, of: &str, before: u64) -> String {
    let is_ours = |sign: char| sign.is_ascii_alphanumeric() || ".-".contains(sign);
    let of: String = of.chars().filter(|sign| is_ours(*sign)).collect();
    format!("{}?of={of}&before={before}", viewer.path("open"))
}
