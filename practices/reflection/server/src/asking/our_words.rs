//! Our words in a question: what they mean to everyone is one tap away, and on paper below it.

use maud::Markup;
use partnership_rules::words::places_of;
use powerwith_web::{
    Speech, Viewer,
    our_words::{OurWord, OurWords, linked, meanings, printed_meanings},
};
use reflection_rules::instrument::Item;

use super::Sitting;

/// What the words in a question mean, each one tap away.
pub(super) fn below(sitting: &Sitting, item: &Item, speech: Speech) -> Markup {
    meanings(speech, &in_item(&sitting.ours, item, speech))
}

/// The same on paper.
pub(super) fn on_paper(sitting: &Sitting, item: &Item, speech: Speech) -> Markup {
    printed_meanings(speech, &in_item(&sitting.ours, item, speech))
}

/// What the words in a text mean, for paper.
pub(crate) fn words_on_paper(ours: &OurWords, text: &str, speech: Speech) -> Markup {
    printed_meanings(speech, &found(ours, text, speech))
}

/// What the words in a title mean.
pub(super) fn below_title(sitting: &Sitting, speech: Speech) -> Markup {
    meanings(speech, &found(&sitting.ours, &sitting.round.plan.title, speech))
}

/// A title in which our words lead to their pages.
pub(crate) fn in_title(
    (viewer, speech): (&Viewer, Speech),
    title: &str,
    ours: &OurWords,
) -> Markup {
    linked(viewer, title, &places_of(title, &ours.terms(&speech.content())))
}

fn in_item<'a>(ours: &'a OurWords, item: &Item, speech: Speech) -> Vec<&'a OurWord> {
    let words = item.words(&speech.content());
    let title = words.title.iter().map(String::as_str);
    let stems = words.stems.values().map(String::as_str);
    let asked = title.chain([words.ask.as_str()]).chain(words.story.as_deref()).chain(stems);
    found(ours, &asked.collect::<Vec<_>>().join("\n"), speech)
}

fn found<'a>(ours: &'a OurWords, text: &str, speech: Speech) -> Vec<&'a OurWord> {
    let language = speech.content();
    ours.found(&language, &places_of(text, &ours.terms(&language)))
}
