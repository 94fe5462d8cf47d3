//! First readers: two people of two partners who read the stories of a closed round before everyone
//! else does. Where both agree that a sentence tells who someone is, it is held back. They change
//! nothing else, and they can't keep the stories for longer than [`READING_DAYS`].

mod marks;
mod own_words;
mod pair;
mod reading;
mod refusal;
mod sentences;

pub use marks::{After, Mark, Place, Turn, Why, after};
pub use own_words::{MAX_OWN_WORDS_CHARS, OwnWords};
pub use pair::{Candidate, FirstReader, Word, ask, ask_nobody, say_word};
pub use reading::{End, READING_DAYS, Start, may_read, over, start};
pub use refusal::Refusal;
pub use sentences::{HELD, MOST_SENTENCES, sentences, without};

#[cfg(test)]
mod tests;
