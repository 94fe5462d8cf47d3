//! "What we keep hidden, and why": never blank, always with the reason.

use maud::{Markup, html};
use powerwith_web::{icon::Icon, say};
use reflection_rules::findings::HeldBack;
use small_groups::{Floor, Reason};

use super::{Reader, Titles, speak};
use crate::words;

/// The note beside the results.
///
/// Shape: `rough` are the questions in which everyone together is said in words alone.
pub(super) fn note(
    (held, rough): (&HeldBack, &[String]),
    floor: Floor,
    (titles, reader): (&Titles, Reader<'_>),
) -> Markup {
    let speech = reader.speech;
    let words = words(speech);
    let floor = floor.people();
    html! {
        section.note aria-labelledby="held" {
            h2 #held { (Icon::Hidden.sized(22)) (say!(words, "held-title")) }
            @for group in &held.groups {
                p { b { bdi { (reader.name(&group.group.name)) } } " " (why(&group.reason, floor, reader)) }
            }
            @if !held.not_split.is_empty() {
                p { (say!(words, "held-not-split-list", titles = titles.list(&held.not_split, speech))) }
            }
            @if !held.questions.is_empty() {
                p { (say!(words, "held-questions-list",
                    titles = titles.list(&held.questions, speech), floor = floor)) }
            }
            @if !held.shielding.is_empty() {
                p { (say!(words, "held-shielding-list",
                    titles = titles.list(&held.shielding, speech))) }
            }
            @if !rough.is_empty() {
                p { (say!(words, "held-rough-list", titles = titles.list(rough, speech))) }
            }
            @if is_nothing(held) && rough.is_empty() {
                p { (say!(words, "held-nothing")) }
            }
            p { (say!(words, "held-words-not-numbers")) }
            p { (say!(words, "held-all-count")) }
        }
    }
}

fn is_nothing(held: &HeldBack) -> bool {
    held.groups.is_empty()
        && held.not_split.is_empty()
        && held.questions.is_empty()
        && held.shielding.is_empty()
}

fn why(reason: &Reason, floor: usize, reader: Reader<'_>) -> String {
    let words = words(reader.speech);
    match reason {
        Reason::TooFew => say!(words, "held-why-few", floor = floor),
        Reason::TooFewToSplit => say!(words, "held-why-not-split"),
        Reason::FewCameOrWent => say!(words, "held-why-came-or-went"),
        Reason::ToShield(shielded) => {
            say!(words, "held-why-shield", who = speak::shielded_names(shielded, reader))
        }
    }
}
