//! An item as a row of plain questions, one for each field: for a terminal, or to read aloud.

use powerwith_core::Language;

use super::{
    Audience, BEANS, Context, bean_parts,
    names::{self, CANT_SAY},
};
use crate::instrument::{Form, Half, Item, Kind, Library, ScaleWording};

/// One plain question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// The field it fills, see [`names`].
    pub field: String,
    /// What is asked.
    pub ask: String,
    /// What can be said: the value of the field, and its words.
    pub choices: Vec<(String, String)>,
    /// What it takes.
    pub takes: Takes,
}

/// What a plain question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One of the choices.
    One,
    /// Up to three of the choices.
    Many,
    /// How many of ten beans.
    Beans,
    /// Some lines of text.
    Text,
}

/// The plain questions of an item, in the order of its forms.
pub fn prompts(item: &Item, context: Context<'_>, language: &Language) -> Vec<Prompt> {
    item.asked_forms().flat_map(|form| of_form(item, form, (context, language))).collect()
}

fn of_form(item: &Item, form: Form, at: (Context<'_>, &Language)) -> Vec<Prompt> {
    let (context, language) = at;
    let library = Library::built_in();
    let ask = || library.stem(item, form, language).to_owned();
    let half_ask = |half: Half| library.half_stem(item, (form, half), language);
    let one = |field: String, ask: String| {
        let choices = points(form, language);
        Prompt { field, ask, choices, takes: Takes::One }
    };
    match form.kind() {
        Kind::Single => vec![one(names::whole(&item.id, form), ask())],
        Kind::Pair => {
            let half =
                |half: &Half| one(names::half(&item.id, form, *half), half_ask(*half).to_owned());
            form.halves().iter().map(half).collect()
        }
        Kind::Allocate => beans(item, form, at),
        Kind::MatrixByPartner => {
            let facets = wording(form, language).map_or(&[][..], |scale| &scale.facets);
            let link = |partner: &super::Part| {
                let ask = |facet: &String| format!("{} – {facet}", partner.name);
                let field = |number| names::link(&item.id, &partner.key, number);
                let asks = facets.iter().zip(1_u8..);
                asks.map(|(facet, number)| one(field(number), ask(facet))).collect::<Vec<_>>()
            };
            context.partners.iter().flat_map(link).collect()
        }
        Kind::Multi => {
            let choices = item.words(language).choices.iter().zip(1_usize..);
            let choices = choices.map(|(label, number)| (number.to_string(), label.clone()));
            let field = names::whole(&item.id, form);
            vec![Prompt { field, ask: ask(), choices: choices.collect(), takes: Takes::Many }]
        }
        Kind::Text => story(item, form, language),
        Kind::Computed => Vec::new(),
    }
}

fn beans(item: &Item, form: Form, (context, language): (Context<'_>, &Language)) -> Vec<Prompt> {
    let parts = bean_parts(item, context, language);
    let half = |half: &Half| {
        let stem = Library::built_in().half_stem(item, (form, *half), language);
        let one = |part: &super::Part| Prompt {
            field: names::bean(&item.id, *half, &part.key),
            ask: format!("{stem} ({BEANS}) – {}", part.name),
            choices: Vec::new(),
            takes: Takes::Beans,
        };
        parts.iter().map(one).collect::<Vec<_>>()
    };
    form.halves().iter().flat_map(half).collect()
}

fn story(item: &Item, form: Form, language: &Language) -> Vec<Prompt> {
    let own = item.words(language).story.as_deref();
    let ask = own.unwrap_or_else(|| Library::built_in().stem(item, form, language));
    let labels = wording(form, language).map_or(&[][..], |scale| &scale.audiences);
    let choices = Audience::ALL.iter().zip(labels);
    let choices = choices.map(|(audience, label)| (audience.id().to_owned(), label.clone()));
    vec![
        Prompt {
            field: names::story_text(&item.id),
            ask: ask.to_owned(),
            choices: Vec::new(),
            takes: Takes::Text,
        },
        Prompt {
            field: names::story_who(&item.id),
            ask: String::new(),
            choices: choices.collect(),
            takes: Takes::One,
        },
    ]
}

/// The points of a scale, and "I can't say yet".
fn points(form: Form, language: &Language) -> Vec<(String, String)> {
    let Some(scale) = wording(form, language) else { return Vec::new() };
    let points = scale.points.iter().zip(1_usize..);
    let points = points.map(|(label, number)| (number.to_string(), label.clone()));
    let cant_say = scale.cant_say.iter().map(|label| (CANT_SAY.to_owned(), label.clone()));
    points.chain(cant_say).collect()
}

fn wording(form: Form, language: &Language) -> Option<&'static ScaleWording> {
    Some(Library::built_in().scale(form)?.wording.get(language))
}
