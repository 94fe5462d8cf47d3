//! Our words: what each partner means by a big word, side by side, and the one meaning that was
//! adopted by consent.

mod store;
mod tables;

pub(crate) use store::{wait_everywhere, wait_from_the_first_day};
