//! How far it is from where we are to where we hope to be, in words.

use super::{Lean, Shape, lean::Ends};
use small_groups::{Outcome, Shown};

/// From now to hoped for. Never a number, and never one score.
///
/// Source: Seven Pit Stops; the result of a stop is two distributions and what lies between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// We hope to be where we are.
    Here,
    /// One zone further.
    OneStep,
    /// From the low end to the high end.
    LongWay,
    /// We hope for less than there is: worth asking why.
    Back,
    /// One of the two has no clear lean, or many can't say yet.
    Open,
    /// One of the two may not be shown.
    HeldBack,
}

impl Distance {
    /// The distance between two views of the same people.
    pub(super) fn between(shape: &Shape, now: &Outcome<Shown>, hope: &Outcome<Shown>) -> Self {
        let lean = |outcome: &Outcome<Shown>| {
            outcome.shown().and_then(|shown| Ends::read(shape, shown)).map(Ends::lean)
        };
        match (lean(now), lean(hope)) {
            (None, _) | (_, None) => Self::HeldBack,
            (Some(now), Some(hope)) => match (now, hope) {
                (Lean::Low, Lean::High) => Self::LongWay,
                (Lean::Low, Lean::Middle) | (Lean::Middle, Lean::High) => Self::OneStep,
                (Lean::Low, Lean::Low)
                | (Lean::Middle, Lean::Middle)
                | (Lean::High, Lean::High) => Self::Here,
                (Lean::High, Lean::Low | Lean::Middle) | (Lean::Middle, Lean::Low) => Self::Back,
                _ => Self::Open,
            },
        }
    }
}
