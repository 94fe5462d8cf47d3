//! Bands, reasons and leans in plain words.

use powerwith_web::{Speech, say};
use reflection_rules::{
    findings::{Distance, Finding, Headline, Lean, Who},
    instrument::Form,
};
use small_groups::{Part, Reason, Shielded, Size};

use super::Reader;
use crate::words;

/// What part of the answers.
pub(super) fn part(part: Part, speech: Speech) -> String {
    let words = words(speech);
    match part {
        Part::FewOrNone => say!(words, "part-few"),
        Part::Some => say!(words, "part-some"),
        Part::AboutHalf => say!(words, "part-half"),
        Part::Most => say!(words, "part-most"),
        Part::Percent(percent) => say!(words, "part-percent", percent = percent),
    }
}

/// How many answers.
pub(super) fn size(size: Size, speech: Speech) -> String {
    let words = words(speech);
    match size {
        Size::FiveToNine => say!(words, "size-few"),
        Size::TenToNineteen => say!(words, "size-ten"),
        Size::Exactly(n) => say!(words, "size-exact", n = n),
    }
}

/// Why something is held back, short, where its dots would stand.
pub(super) fn reason(reason: &Reason, reader: Reader<'_>) -> String {
    let words = words(reader.speech);
    match reason {
        Reason::TooFew => say!(words, "held-few"),
        Reason::TooFewToSplit => say!(words, "held-not-split"),
        Reason::FewCameOrWent => say!(words, "held-came-or-went"),
        Reason::ToShield(shielded) => {
            say!(words, "held-shield", who = shielded_names(shielded, reader))
        }
    }
}

/// The names of those who are shielded.
pub(super) fn shielded_names(shielded: &[Shielded], reader: Reader<'_>) -> String {
    let names = shielded.iter().map(|each| match each {
        Shielded::Group(group) => reader.name(&group.name),
        Shielded::RatherNotSay { .. } => say!(words(reader.speech), "held-rather-not"),
        Shielded::Overlap => say!(words(reader.speech), "held-overlap"),
    });
    list(&names.collect::<Vec<_>>(), reader.speech)
}

/// Names as a list: `Families, Youth and Agencies`.
pub(super) fn list(names: &[String], speech: Speech) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            say!(words(speech), "list-and", first = first, last = last.as_str())
        }
    }
}

/// Which family of sentences a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// Early days, on the way, strong.
    Journey,
    /// Not true yet, half true, true.
    Extent,
    /// Seldom, half the time, often.
    Often,
    /// Left out or told, asked or worked with, shared or held the say.
    Say,
    /// Yes or not yet.
    Have,
    /// Try it or not yet.
    Consent,
}

impl Family {
    /// The family of a form.
    pub(super) const fn of(form: Form) -> Self {
        match form {
            Form::NowHope5 => Self::Journey,
            Form::Often5 => Self::Often,
            Form::Spectrum6 => Self::Say,
            Form::YesNotyetUnsure => Self::Have,
            Form::Consent4 => Self::Consent,
            _ => Self::Extent,
        }
    }

    /// Which way we lean, as a sentence.
    fn lean(self, lean: Lean, speech: Speech) -> String {
        let words = words(speech);
        match (self, lean) {
            (_, Lean::TwoPeaks) => say!(words, "lean-two-peaks"),
            (_, Lean::SpreadOut) => say!(words, "lean-spread"),
            (_, Lean::CantSay) => say!(words, "lean-cant-say"),
            (Self::Journey, Lean::Low) => say!(words, "lean-journey-low"),
            (Self::Journey, Lean::Middle) => say!(words, "lean-journey-middle"),
            (Self::Journey, Lean::High) => say!(words, "lean-journey-high"),
            (Self::Extent, Lean::Low) => say!(words, "lean-extent-low"),
            (Self::Extent, Lean::Middle) => say!(words, "lean-extent-middle"),
            (Self::Extent, Lean::High) => say!(words, "lean-extent-high"),
            (Self::Often, Lean::Low) => say!(words, "lean-often-low"),
            (Self::Often, Lean::Middle) => say!(words, "lean-often-middle"),
            (Self::Often, Lean::High) => say!(words, "lean-often-high"),
            (Self::Say, Lean::Low) => say!(words, "lean-say-low"),
            (Self::Say, Lean::Middle) => say!(words, "lean-say-middle"),
            (Self::Say, Lean::High) => say!(words, "lean-say-high"),
            (Self::Have, Lean::Low | Lean::Middle) => say!(words, "lean-have-low"),
            (Self::Have, Lean::High) => say!(words, "lean-have-high"),
            (Self::Consent, Lean::Low) => say!(words, "lean-consent-low"),
            (Self::Consent, Lean::Middle) => say!(words, "lean-consent-middle"),
            (Self::Consent, Lean::High) => say!(words, "lean-consent-high"),
        }
    }
}

/// The first sentence of a finding, and the one that supports it.
pub(super) fn headline(
    finding: &Finding,
    (family, choices): (Family, &[String]),
    reader: Reader<'_>,
) -> (String, String) {
    let speech = reader.speech;
    let words = words(speech);
    match &finding.headline {
        Headline::AllLean(lean) => (family.lean(*lean, speech), say!(words, "why-all-lean")),
        Headline::NoneAgainst(lean) => {
            (family.lean(*lean, speech), say!(words, "why-none-against"))
        }
        Headline::TogetherLean(lean) => (family.lean(*lean, speech), say!(words, "why-together")),
        Headline::Picked(picked) => {
            let names: Vec<String> =
                picked.iter().filter_map(|at| choices.get(*at).cloned()).collect();
            let names = list(&names, speech);
            (say!(words, "lean-picked", names = names), say!(words, "why-picked"))
        }
        Headline::Opposite { low, high } => {
            let (low, high) = (names_of(low, reader), names_of(high, reader));
            (opposite(family, (&low, &high), speech), say!(words, "why-opposite"))
        }
        Headline::TwoPeaks => (family.lean(Lean::TwoPeaks, speech), say!(words, "why-two-peaks")),
        Headline::SpreadOut => (family.lean(Lean::SpreadOut, speech), say!(words, "why-spread")),
        Headline::CantSayYet { groups } if groups.is_empty() => {
            (say!(words, "lean-cant-say"), say!(words, "why-cant-say"))
        }
        Headline::CantSayYet { groups } => {
            let names: Vec<String> = groups.iter().map(|group| reader.name(&group.name)).collect();
            let names = list(&names, speech);
            (say!(words, "lean-cant-say"), say!(words, "why-cant-say-groups", names = names))
        }
    }
}

fn opposite(family: Family, (low, high): (&str, &str), speech: Speech) -> String {
    let words = words(speech);
    match family {
        Family::Often => say!(words, "opposite-often", low = low, high = high),
        Family::Say => say!(words, "opposite-say", low = low, high = high),
        Family::Have => say!(words, "opposite-have", low = low, high = high),
        Family::Consent => say!(words, "opposite-consent", low = low, high = high),
        Family::Journey | Family::Extent => say!(words, "opposite-more", low = low, high = high),
    }
}

fn names_of(who: &[Who], reader: Reader<'_>) -> String {
    let names = who.iter().map(|who| match who {
        Who::Everyone => say!(words(reader.speech), "see-all-of-us"),
        Who::Group(group) => reader.name(&group.name),
    });
    list(&names.collect::<Vec<_>>(), reader.speech)
}

/// From now to hoped for, as a sentence.
pub(super) fn distance(distance: Distance, speech: Speech) -> String {
    let words = words(speech);
    match distance {
        Distance::LongWay => say!(words, "distance-long"),
        Distance::OneStep => say!(words, "distance-step"),
        Distance::Here => say!(words, "distance-here"),
        Distance::Back => say!(words, "distance-back"),
        Distance::Open => say!(words, "distance-open"),
        Distance::HeldBack => say!(words, "distance-held"),
    }
}

/// How many people, for a sentence: `36`, `about 10`, `5 to 9`.
pub(super) fn people(size: Size, speech: Speech) -> String {
    let words = words(speech);
    match size {
        Size::FiveToNine => say!(words, "people-few"),
        Size::TenToNineteen => say!(words, "people-ten"),
        Size::Exactly(n) => n.to_string(),
    }
}
