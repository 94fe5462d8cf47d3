//! Entries in words: what happened, when, and in which role someone did it.

use powerwith_core::Day;
use powerwith_log::Kept;
use powerwith_web::{RoadStop, Speech, Visit, say};

use crate::words;

/// What a kind of entry means; the kind itself where this version has no words for it.
pub(crate) fn kind(visit: &Visit, kind: &str) -> String {
    let known = visit.site.log_kind(kind);
    known.map_or_else(|| kind.to_owned(), |known| (known.text)(visit.speech))
}

/// The stop of the road that a kind of entry belongs to; what no practice knows any more is there
/// for trust.
pub(crate) fn stop(visit: &Visit, kind: &str) -> RoadStop {
    visit.site.log_kind(kind).map_or(RoadStop::Trust, |known| known.stop)
}

/// The page that says by which rule a kind of entry may happen, and who set it; `None` for what no
/// practice knows any more.
pub(crate) fn rule(visit: &Visit, kind: &str) -> Option<&'static str> {
    visit.site.log_kind(kind).map(|known| known.rule.page())
}

/// What the thing is called that an entry is about, where it says so and nobody erased it.
///
/// Shape: `title` with its length in bytes, then the text, as `powerwith_core::Written` writes it.
pub(crate) fn title(kept: &Kept) -> Option<String> {
    let said = kept.said()?;
    let (_, rest) = said.split_once("\ntitle ")?;
    let (n_bytes, rest) = rest.split_once('\n')?;
    rest.get(..n_bytes.parse().ok()?).map(str::to_owned)
}

/// The day, and in which role: "April 10, 2026, by a host".
pub(crate) fn when_and_who(speech: Speech, kept: &Kept) -> String {
    let words = words(speech);
    let day = kept.entry.day.as_str();
    let day = Day::parse(day).map_or_else(|| day.to_owned(), |day| speech.day(day));
    let who = match kept.entry.actor_role.as_str() {
        "host" => say!(words, "role-host"),
        "proposer" => say!(words, "role-proposer"),
        "seat-holder" => say!(words, "role-seat-holder"),
        "member" => say!(words, "role-member"),
        "program" => say!(words, "role-program"),
        "auditor" => say!(words, "role-auditor"),
        other => other.to_owned(),
    };
    say!(words, "when-and-who", day = day, who = who)
}
