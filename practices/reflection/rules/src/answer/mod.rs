//! Answers: what a person said to one item, read from form fields and kept as compact text.
//!
//! Field names are `{item}.{form}` and what follows, see [`names`]. They are the same in the
//! visible form, in the hidden fields that carry earlier answers, and on the printed sheet.

mod given;
mod known;
mod look_over;
pub mod names;
mod parse;
mod press;
mod prompts;
mod stored;

pub use given::{
    Answer, Audience, BEANS, Beans, ItemAnswer, MAX_PICKS, MAX_STORY_CHARS, Misfit, Said, Story,
};
pub use known::{Context, Part, PartKey, bean_parts};
pub use look_over::find_people;
pub use parse::{FieldProblem, Fields, MAX_ITEM_BYTES, Problem, parse, to_fields};
pub use press::{beans_left, find_pressed, press};
pub use prompts::{Prompt, Takes, prompts};
pub use stored::{NotAnAnswer, decode, encode};

#[cfg(test)]
mod tests;
