//! "Since we last asked": what moved between two rounds, in words, for everyone and for groups.

use maud::{Markup, html};
use powerwith_web::{Speech, Viewer, say};
use reflection_rules::{
    findings::{Move, Moved, Shape, Since, Who, since},
    instrument::Half,
};

use super::{Asked, Seen, over_time::Before, page::part_names, speak};
use crate::words;

/// Every question that a round before (`before`, the latest first) asked too, with what moved;
/// nothing when there is none.
pub(super) fn section(seen: &Seen, before: &[Before], to: (Option<&Viewer>, Speech)) -> Markup {
    let words = words(to.1);
    let both: Vec<(&Asked, &Before)> =
        seen.asked.iter().filter_map(|asked| Some((asked, last_time(asked, before)?))).collect();
    if both.is_empty() {
        return html! {};
    }
    html! {
        section.card aria-labelledby="since" {
            h2 #since { (say!(words, "since-title")) }
            p.small.soft { (say!(words, "since-lead")) }
            @for (asked, before) in both { (question(asked, before, (seen, to))) }
        }
    }
}

/// The latest of the rounds before that asked the same question, in the same version.
fn last_time<'a>(asked: &Asked, before: &'a [Before]) -> Option<&'a Before> {
    if matches!(asked.question.shape, Shape::Beans { .. } | Shape::Ties { .. }) {
        return None;
    }
    let keys: Vec<String> =
        asked.question.halves().iter().map(|half| asked.question.key(*half)).collect();
    before.iter().find(|before| keys.iter().any(|key| before.release.item(key).is_some()))
}

fn question(
    asked: &Asked,
    before: &Before,
    (seen, to): (&Seen, (Option<&Viewer>, Speech)),
) -> Markup {
    let speech = to.1;
    let words = words(speech);
    let found = since(&asked.question, (&seen.closed.release, &before.release));
    let day = speech.day(before.closed);
    html! {
        div.finding {
            h3 { (seen.title(asked, to)) }
            p.small.soft {
                (say!(words, "since-round", round = before.title.as_str(), day = day))
            }
            @if found.is_empty() { p { (say!(words, "since-held")) } }
            @for half in &found { (one_half(half, asked, (seen, speech))) }
        }
    }
}

fn one_half(since: &Since, asked: &Asked, (seen, speech): (&Seen, Speech)) -> Markup {
    let words = words(speech);
    let heading = match (asked.question.halves().len(), since.half) {
        (1, _) => None,
        (_, Half::Now) => Some(say!(words, "see-now")),
        (_, Half::Hope | Half::Fair) => Some(say!(words, "see-hope")),
    };
    let parts = part_names(asked, speech);
    let (moved, still): (Vec<&Moved>, Vec<&Moved>) =
        since.voices.iter().partition(|voice| !is_still(voice));
    let still: Vec<String> = still.iter().map(|voice| name(&voice.who, (seen, speech))).collect();
    html! {
        @if let Some(heading) = heading { h4 { (heading) } }
        ul.since {
            @for voice in moved {
                li {
                    b { bdi { (name(&voice.who, (seen, speech))) } }
                    ul.chips { @for step in steps(voice, &parts, speech) { (step) } }
                }
            }
            @if !still.is_empty() {
                li.soft { (say!(words, "since-still", who = speak::list(&still, speech))) }
            }
        }
    }
}

fn is_still(voice: &Moved) -> bool {
    voice.parts.is_empty() && voice.cant_say.is_none()
}

fn name(who: &Who, (seen, speech): (&Seen, Speech)) -> String {
    match who {
        Who::Everyone => say!(words(speech), "see-all-of-us"),
        Who::Group(group) => seen.reader(speech).name(&group.name),
    }
}

fn steps(voice: &Moved, parts: &[String], speech: Speech) -> Vec<Markup> {
    let words = words(speech);
    let named = voice.parts.iter().filter_map(|(idx, way)| Some((parts.get(*idx)?.clone(), *way)));
    let cant_say = voice.cant_say.map(|way| (say!(words, "see-cant-say-short"), way));
    let step = |(part, way): (String, Move)| {
        let (arrow, text) = match way {
            Move::More => ("↑", say!(words, "since-more", part = part)),
            Move::Fewer => ("↓", say!(words, "since-fewer", part = part)),
        };
        html! { li.chip { span aria-hidden="true" { (arrow) } (text) } }
    };
    named.chain(cant_say).map(step).collect()
}
