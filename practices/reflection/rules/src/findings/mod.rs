//! From what may be shown to what a page can say: where we agree, where we differ, what we can't
//! say yet, what is held back and why.
//!
//! Only words of shown bands come in here, so nothing finer can go out. No languages: the pages
//! turn these values into sentences. There is no score, no ranking of people or partners, and no
//! middle without its spread.

mod count;
mod distance;
mod held;
mod lean;
mod maps;
mod named;
mod question;
mod since;
mod sort;

#[cfg(test)]
mod tests;

pub use count::{Closed, Count, Row};
pub use distance::Distance;
pub use held::{HeldBack, HeldGroup};
pub use lean::{Lean, Voice, Who};
pub use maps::{Bond, Gap, LinkMap, PowerMap, Tie, TieSide, Weight};
pub use named::{Named, named};
pub use question::{Question, Shape};
pub use since::{Move, Moved, Since, since};
pub use sort::{Finding, Findings, Headline, findings};
