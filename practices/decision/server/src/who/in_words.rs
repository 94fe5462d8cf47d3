//! Terms in words.

use decision_rules::{
    open_log::PartnerNames,
    proposal::MAX_CONSENT_DAYS,
    terms::Rulebook,
    text::{MAX_TEXT_CHARS, Text},
};
use powerwith_web::{Speech, say};

use crate::{pages::words_of, words};

/// One thing that terms say: what it is about, and what holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// What it is about.
    pub(super) about: String,
    /// What holds.
    pub(super) holds: String,
}

/// Everything that terms say, always in the same order.
pub(super) fn said(speech: Speech, book: &Rulebook, names: &PartnerNames) -> [Said; 4] {
    let words = words(speech);
    let quorum = book.terms.quorum;
    let days = book.terms.open_days.clamp(0, MAX_CONSENT_DAYS);
    [
        Said {
            about: say!(words, "who-quorum"),
            holds: say!(words, "who-quorum-is", people = quorum.people, partners = quorum.partners),
        },
        Said { about: say!(words, "who-days"), holds: say!(words, "who-days-is", days = days) },
        Said { about: say!(words, "who-values"), holds: values(speech, book) },
        Said { about: say!(words, "who-leads"), holds: leads(speech, book, names) },
    ]
}

/// A change of terms as a proposal says it: a title, and line by line what would hold, with what
/// holds now.
pub(crate) fn as_proposal(
    speech: Speech,
    (before, after): (&Rulebook, &Rulebook),
    names: &PartnerNames,
) -> Option<(Text, Text)> {
    let words = words(speech);
    let title = Text::line(&say!(words, "who-proposal-title")).ok()?;
    let pairs = said(speech, before, names).into_iter().zip(said(speech, after, names));
    let changed: Vec<(Said, Said)> = pairs.filter(|(old, new)| old.holds != new.holds).collect();
    let line = |(old, new): &(Said, Said)| {
        let (about, now, then) = (&new.about, &old.holds, &new.holds);
        say!(words, "who-proposal-line", about = about, now = now, then = then)
    };
    let long: Vec<String> = changed.iter().map(line).collect();
    let short = |(_, new): &(Said, Said)| format!("{}: {}", new.about, new.holds);
    let text = long.join("\n");
    // Many long values in both: what would hold is what people decide about.
    let text = if text.chars().count() <= MAX_TEXT_CHARS {
        text
    } else {
        changed.iter().map(short).collect::<Vec<_>>().join("\n")
    };
    Some((title, Text::long(&text).ok()?))
}

fn values(speech: Speech, book: &Rulebook) -> String {
    let names: Vec<String> =
        book.terms.values.iter().map(|value| words_of::value(value, speech)).collect();
    if names.is_empty() { say!(words(speech), "who-values-none") } else { names.join(", ") }
}

fn leads(speech: Speech, book: &Rulebook, names: &PartnerNames) -> String {
    let words = words(speech);
    let names: Vec<&str> =
        book.leads.iter().filter_map(|id| names.get(id)).map(String::as_str).collect();
    if names.is_empty() {
        say!(words, "who-leads-none")
    } else {
        say!(words, "who-leads-are", names = names.join(", "))
    }
}
