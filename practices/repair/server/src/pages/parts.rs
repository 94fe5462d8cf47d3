//! What several pages of mending show: the lines for when someone is not safe, and the steps.

use maud::{Markup, html};
use powerwith_web::{Speech, Visit, fields::written, say};
use repair_rules::{Held, Path, Step};

use super::step_name;
use crate::words;

/// What to do first: the general lines, and those of the partnership.
pub(super) fn safety(speech: Speech, path: Option<&Path>) -> Markup {
    let words = words(speech);
    html! {
        section.note.owe aria-labelledby="safe-first" {
            h2 #safe-first { (say!(words, "safety-title")) }
            p { (say!(words, "safety-general")) }
            @if let Some(path) = path { (written(&path.safety)) }
        }
    }
}

/// What this is not.
pub(super) fn no_report(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.note.seal aria-labelledby="no-report" {
            h2 #no-report { (say!(words, "no-report-title")) }
            p { (say!(words, "no-report-text")) }
            p { (say!(words, "no-report-duty")) }
        }
    }
}

/// The steps of a path with their days.
pub(super) fn steps(visit: &Visit, path: &Path) -> Markup {
    let words = words(visit.speech);
    html! {
        ol.plain {
            @for step in Step::ALL {
                @if let Some((said, days)) = path.steps.get(&step) {
                    li {
                        h3 { (step_name(visit.speech, step)) }
                        (written(said))
                        p.soft.small { (say!(words, "step-days", n = days)) }
                    }
                }
            }
        }
        p { (say!(words, "path-keep", n = path.keep_days)) }
    }
}

/// What is missing before the first round or proposal opens.
pub(crate) fn held_text(speech: Speech, held: Held) -> String {
    let words = words(speech);
    match held {
        Held::NoPath => say!(words, "missing-path"),
        Held::FewHelpers => say!(words, "missing-helpers"),
        Held::OnePartner => say!(words, "missing-partner"),
    }
}

/// A name for use inside a sentence: set apart, so that a name written from right to left does not
/// move the words around it.
pub(super) fn apart(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}
