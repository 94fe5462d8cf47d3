//! The two or three questions a host adds to a round in their own words.

use std::collections::BTreeMap;

use powerwith_core::Language;

use super::{
    BeansOver, Draft, Flaw, Form, InLanguages, Instrument, InstrumentId, Item, ItemId, Seal, Set,
    Version, Who, Wording, edit::only,
};

/// The most questions a host may add to one round.
///
/// Three of 8 items: the larger part of a round stays in words that were tried and can be
/// compared over time.
pub const MAX_OWN_QUESTIONS: usize = 3;

/// The forms a host may choose for an own question: those whose words fit any statement.
pub const OWN_QUESTION_FORMS: [Form; 6] = [
    Form::Story,
    Form::Extent5,
    Form::Often5,
    Form::NowHope5,
    Form::YesNotyetUnsure,
    Form::Spectrum6,
];

/// A question in a host's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    /// The question in one or more languages.
    pub ask: InLanguages<String>,
    /// How it is answered.
    pub form: Form,
    /// Whether people may add a story to it.
    pub with_story: WithStory,
}

/// Whether people may add a story to an own question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithStory {
    /// They may.
    Yes,
    /// There is no room for one.
    No,
}

/// Makes the own questions of one round into a questionnaire, so that they are asked, kept and
/// shown like every other item. Their names are `own.1`, `own.2` and `own.3`.
///
/// Shape: `id` must be new for each round, for the questions belong to that round alone.
/// Refuses: the flaws of [`Instrument::new`]; `TooManyItems` past [`MAX_OWN_QUESTIONS`]; `NoForm`
/// for a form outside [`OWN_QUESTION_FORMS`].
pub fn own_questions(
    id: InstrumentId,
    title: (&Language, String),
    questions: &[OwnQuestion],
) -> Result<Instrument, Vec<Flaw>> {
    if questions.len() > MAX_OWN_QUESTIONS {
        return Err(vec![Flaw::TooManyItems { items: questions.len() }]);
    }
    let items = questions.iter().zip(["own.1", "own.2", "own.3"]);
    let items = items.filter_map(|(question, name)| Some(item(ItemId::parse(name)?, question)));
    Instrument::new(Draft {
        id,
        version: Version::FIRST,
        set: Set::Own,
        seed: None,
        source: None,
        title: only(title.0, title.1),
        opening: None,
        domains: BTreeMap::new(),
        items: items.collect(),
    })
}

fn item(id: ItemId, question: &OwnQuestion) -> Item {
    let mut forms = Vec::new();
    if OWN_QUESTION_FORMS.contains(&question.form) {
        forms.push(question.form);
        if question.with_story == WithStory::Yes && question.form != Form::Story {
            forms.push(Form::Story);
        }
    }
    let words = |ask: &String| Wording { ask: ask.trim().to_owned(), ..Wording::default() };
    let first = question.ask.first();
    let mut wording = InLanguages::new(first.clone(), words(question.ask.get(first)));
    for (language, ask) in question.ask.iter() {
        wording = wording.with(language.clone(), words(ask));
    }
    Item {
        id,
        source_ref: String::new(),
        domain: None,
        forms,
        beans_over: BeansOver::Partners,
        who: Who::Person,
        seal: Seal::Sealed,
        capability: Vec::new(),
        is_destination: false,
        wording,
    }
}
