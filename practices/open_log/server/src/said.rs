//! Entries in words: what happened, when, and in which role someone did it.

use powerwith_core::Day;
use powerwith_log::Kept;
use powerwith_web::{Speech, say};

use crate::words;

/// What a kind of entry means; the kind itself where this version has no words for it.
pub(crate) fn kind(speech: Speech, kind: &str) -> String {
    let words = words(speech);
    match kind {
        "erased" => say!(words, "kind-erased"),
        "host.added" => say!(words, "kind-host-added"),
        "host.stepped-down" => say!(words, "kind-host-stepped-down"),
        "partner.added" => say!(words, "kind-partner-added"),
        "partnership.made" => say!(words, "kind-partnership-made"),
        "round.audited" => say!(words, "kind-round-audited"),
        "round.closed" => say!(words, "kind-round-closed"),
        "round.key" => say!(words, "kind-round-key"),
        "round.stories" => say!(words, "kind-round-stories"),
        "round.opened" => say!(words, "kind-round-opened"),
        other => other.to_owned(),
    }
}

/// The day, and in which role: "April 10, 2026, by a host".
pub(crate) fn when_and_who(speech: Speech, kept: &Kept) -> String {
    let words = words(speech);
    let day = kept.entry.day.as_str();
    let day = Day::parse(day).map_or_else(|| day.to_owned(), |day| speech.day(day));
    let who = match kept.entry.actor_role.as_str() {
        "host" => say!(words, "role-host"),
        "member" => say!(words, "role-member"),
        "program" => say!(words, "role-program"),
        "auditor" => say!(words, "role-auditor"),
        other => other.to_owned(),
    };
    say!(words, "when-and-who", day = day, who = who)
}
