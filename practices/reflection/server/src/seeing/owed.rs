//! The owed answer on the page of its round: the note while it is owed, the answer once given.

use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{Speech, Viewer, icon::Icon, say};
use reflection_rules::{
    owed::Level,
    round::{Round, RoundState},
};

use super::{Seen, store::Given};
use crate::words;

/// "We owe you an answer by …", while it is owed. `about` says for which round, where that is not
/// plain from the page.
pub(super) fn note(
    round: &Round,
    viewer: &Viewer,
    (speech, today): (Speech, Day),
    about: &Markup,
) -> Markup {
    let words = words(speech);
    let is_owed = round.state == RoundState::Closed;
    let Some(due) = round.plan.answer_due.filter(|_| is_owed) else { return html! {} };
    let (day, id) = (speech.day(due), format!("owed-{}", round.id));
    html! {
        section.note.owe aria-labelledby=(id) {
            h2 id=(id) {
                (Icon::Speech.sized(22))
                (say!(words, "owed-title", day = day.as_str()))
            }
            (about)
            p { (say!(words, "owed-text", hosts = round.plan.who_asks.as_str())) }
            @if today > due { p { b { (say!(words, "owed-late", day = day.as_str())) } } }
            @if viewer.is_host {
                @let address = viewer.path(&format!("see/{}/answer", round.id));
                p { a.btn href=(address) { (say!(words, "owed-write")) } }
            }
        }
    }
}

/// The answer, once it is given.
pub(super) fn given(seen: &Seen, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        @if let Some(Given { answer, day }) = &seen.given {
            section.card.answered aria-labelledby="answer" {
                h2 #answer { (say!(words, "answer-title")) }
                p.small.soft { (say!(words, "answer-by-day", day = speech.day(*day))) }
                h3 { (say!(words, "answer-heard")) }
                (lines(answer.heard()))
                @if !answer.will().is_empty() {
                    h3 { (say!(words, "answer-will")) }
                    ul {
                        @for will in answer.will() {
                            li {
                                bdi { (will.text) } " "
                                span.chip { (level(will.level, speech)) }
                            }
                        }
                    }
                }
                @if !answer.wont().is_empty() {
                    h3 { (say!(words, "answer-wont")) }
                    (lines(answer.wont()))
                }
                @if !answer.unknown().is_empty() {
                    h3 { (say!(words, "answer-unknown")) }
                    (lines(answer.unknown()))
                }
            }
        }
    }
}

/// Where something works, in words.
pub(super) fn level(level: Level, speech: Speech) -> String {
    let words = words(speech);
    match level {
        Level::Personal => say!(words, "answer-level-personal"),
        Level::Between => say!(words, "answer-level-between"),
        Level::Organisations => say!(words, "answer-level-organisations"),
        Level::Culture => say!(words, "answer-level-culture"),
    }
}

/// Text as it was typed, a paragraph for each empty line between.
fn lines(text: &str) -> Markup {
    html! { @for part in text.split("\n\n") { p.typed { bdi { (part) } } } }
}
