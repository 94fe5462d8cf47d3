//! What must hold before a questionnaire can be asked.

use std::collections::BTreeSet;

use powerwith_core::Language;

use super::{
    BeansOver, Draft, Form, Item, ItemId, MAX_ITEMS, MAX_PARTS, MAX_TEXT_CHARS, Set, Wording,
};

/// Something that must be mended before a questionnaire can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is called like a questionnaire that comes with the program.
    ReservedName,
    /// It asks nothing.
    NoItems,
    /// It holds more items than one page can list.
    TooManyItems {
        /// How many there are.
        items: usize,
    },
    /// Two items have the same name.
    SameName {
        /// The name.
        item: ItemId,
    },
    /// An item cannot be answered: it has no form that asks someone.
    NoForm {
        /// The item.
        item: ItemId,
    },
    /// An item names the same form twice.
    SameForm {
        /// The item.
        item: ItemId,
        /// The form.
        form: Form,
    },
    /// An item has no words in a language it says it has.
    NoWords {
        /// The item.
        item: ItemId,
        /// The language.
        language: Language,
    },
    /// An item has words for a form, or a half of a form, that it does not have. (The words for a
    /// story are its `story`.)
    UnknownStem {
        /// The item.
        item: ItemId,
        /// The name of the form or half.
        stem: String,
    },
    /// A text is longer than a page can carry.
    TextTooLong {
        /// The item.
        item: ItemId,
        /// How many characters it has.
        chars: usize,
    },
    /// Ten beans need at least two parts, and picking needs at least two choices.
    TooFewParts {
        /// The item.
        item: ItemId,
        /// The form that needs them.
        form: Form,
    },
    /// There are more parts or choices than people can weigh.
    TooManyParts {
        /// The item.
        item: ItemId,
    },
    /// One language has more parts or choices than another.
    PartsDiffer {
        /// The item.
        item: ItemId,
        /// The language that differs from the first.
        language: Language,
    },
}

/// Everything that must be mended; empty when the draft can be asked.
pub fn flaws(draft: &Draft) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    // The built-in questionnaires are called like their sets, and one name means one questionnaire.
    if draft.set == Set::Own && Set::parse(draft.id.as_str()).is_some() {
        flaws.push(Flaw::ReservedName);
    }
    match draft.items.len() {
        0 => flaws.push(Flaw::NoItems),
        items if items > MAX_ITEMS => flaws.push(Flaw::TooManyItems { items }),
        _ => {}
    }
    let mut names = BTreeSet::new();
    for item in &draft.items {
        // Spreadsheets do not tell small letters from capitals, and neither do people.
        if !names.insert(item.id.as_str().to_lowercase()) {
            flaws.push(Flaw::SameName { item: item.id.clone() });
        }
        check_forms(item, &mut flaws);
        check_words(item, &mut flaws);
    }
    flaws
}

fn check_forms(item: &Item, flaws: &mut Vec<Flaw>) {
    if item.asked_forms().next().is_none() {
        flaws.push(Flaw::NoForm { item: item.id.clone() });
    }
    let mut forms = BTreeSet::new();
    for form in &item.forms {
        if !forms.insert(form) {
            flaws.push(Flaw::SameForm { item: item.id.clone(), form: *form });
        }
    }
    let words = item.wording.get(item.wording.first());
    let over_parts = item.beans_over == BeansOver::Parts;
    let lacks = |form: Form, there: usize| item.has(form) && there < 2;
    if over_parts && lacks(Form::TenBeans, words.parts.len()) {
        flaws.push(Flaw::TooFewParts { item: item.id.clone(), form: Form::TenBeans });
    }
    if lacks(Form::Pick3, words.choices.len()) {
        flaws.push(Flaw::TooFewParts { item: item.id.clone(), form: Form::Pick3 });
    }
}

fn check_words(item: &Item, flaws: &mut Vec<Flaw>) {
    let first = item.wording.get(item.wording.first());
    for (language, words) in item.wording.iter() {
        let texts: Vec<&String> = texts(words).collect();
        if words.ask.trim().is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
            flaws.push(Flaw::NoWords { item: item.id.clone(), language: language.clone() });
        }
        let longest = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
        if longest > MAX_TEXT_CHARS {
            flaws.push(Flaw::TextTooLong { item: item.id.clone(), chars: longest });
        }
        if words.parts.len() > MAX_PARTS || words.choices.len() > MAX_PARTS {
            flaws.push(Flaw::TooManyParts { item: item.id.clone() });
        }
        for stem in words.stems.keys().filter(|stem| !is_stem(item, stem)) {
            flaws.push(Flaw::UnknownStem { item: item.id.clone(), stem: stem.clone() });
        }
        let differ =
            words.parts.len() != first.parts.len() || words.choices.len() != first.choices.len();
        if differ {
            flaws.push(Flaw::PartsDiffer { item: item.id.clone(), language: language.clone() });
        }
    }
}

fn is_stem(item: &Item, stem: &str) -> bool {
    item.asked_forms().filter(|form| *form != Form::Story).any(|form| {
        let mut halves = form.halves().iter().map(|half| format!("{form}.{}", half.id()));
        form.id() == stem || halves.any(|half| half == stem)
    })
}

fn texts(words: &Wording) -> impl Iterator<Item = &String> {
    words
        .title
        .iter()
        .chain(std::iter::once(&words.ask))
        .chain(&words.story)
        .chain(&words.parts)
        .chain(&words.choices)
        .chain(words.stems.values())
}
