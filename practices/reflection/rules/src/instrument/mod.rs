//! Questionnaires: the items people are asked, their words in each language, and the forms in
//! which they are answered.

mod check;
mod edit;
mod file;
mod form;
mod item;
mod languages;
mod library;
pub mod listing;
pub mod load;
mod own;
mod questionnaire;
mod scale;

pub use check::Flaw;
pub use edit::{Edit, Refusal, Usage, decide, next_version, own_copy};
pub use file::{Unreadable, from_toml, to_toml};
pub use form::{Form, Half, Kind};
pub use item::{BeansOver, Item, ItemId, Seal, Who, Wording};
pub use languages::InLanguages;
pub use library::{ItemRef, Library, may_join};
pub use own::{MAX_OWN_QUESTIONS, OWN_QUESTION_FORMS, OwnQuestion, WithStory, own_questions};
pub use questionnaire::{Draft, Instrument, InstrumentId, Opening, Set, Source, Version};
pub use scale::{Scale, ScaleWording};

/// The most items one questionnaire may hold: more than all 43 built-in ones together, and few
/// enough that one page lists them.
pub const MAX_ITEMS: usize = 60;
/// The most characters of one text of an item. The longest built-in one has 200.
pub const MAX_TEXT_CHARS: usize = 600;
/// The most parts or choices of one item: more than people can weigh against each other.
pub const MAX_PARTS: usize = 12;

#[cfg(test)]
mod tests;
