//! Which way the answers of one view lean, read from its bands.

use super::Shape;
use small_groups::{Group, Part, Shown};

/// Which way one view leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lean {
    /// To the low end: early days, not true yet, left out, not yet.
    Low,
    /// To the middle.
    Middle,
    /// To the high end: strong, true, held the say, yes.
    High,
    /// Two ends with less between them: we differ.
    TwoPeaks,
    /// No part stands out.
    SpreadOut,
    /// "I can't say yet" (or "not sure") is the largest part, or two fifths and more.
    CantSay,
}

/// Who a lean belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// All of us together.
    Everyone,
    /// One group that may be shown.
    Group(Group),
}

/// One shown view and its lean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Whose answers.
    pub who: Who,
    /// Which way they lean.
    pub lean: Lean,
}

/// The bands of one view with the ends named, in rough percent.
///
/// These numbers only compare; they never leave this module as numbers.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    pub(super) low: u8,
    pub(super) middle: u8,
    pub(super) high: u8,
    pub(super) cant_say: u8,
    has_middle: bool,
}

/// "I can't say yet" from two fifths of the answers is the finding itself.
const LARGE_CANT_SAY_PERCENT: u8 = 40;

/// The smaller of two peaks has at least a fifth of the answers ("some").
const PEAK_PERCENT: u8 = 20;

/// Without a middle to be low between them, the smaller of two ends needs more: three in ten.
/// Otherwise nearly every question with "yes" and "not yet" would read as a split.
const PEAK_WITHOUT_MIDDLE_PERCENT: u8 = 30;

impl Ends {
    /// Reads a shown view. `None` for shapes without a low and a high end.
    pub(super) fn read(shape: &Shape, shown: &Shown) -> Option<Self> {
        let cant_say = shown.cant_say().map_or(0, rough_percent);
        let parts: Vec<u8> = shown.parts().iter().map(|part| rough_percent(*part)).collect();
        match (shape, parts.as_slice()) {
            (Shape::Zones { .. } | Shape::NowAndHope { .. }, &[low, middle, high]) => {
                Some(Self { low, middle, high, cant_say, has_middle: true })
            }
            (Shape::YesNotYet, &[high, low, cant_say]) => {
                Some(Self { low, middle: 0, high, cant_say, has_middle: false })
            }
            (Shape::Consent, &[high, middle, low, cant_say]) => {
                Some(Self { low, middle, high, cant_say, has_middle: true })
            }
            (Shape::Ties { .. }, &[low, high]) => {
                Some(Self { low, middle: 0, high, cant_say, has_middle: false })
            }
            _ => None,
        }
    }

    /// Which way they lean.
    pub(super) fn lean(self) -> Lean {
        let largest = self.low.max(self.middle).max(self.high);
        if self.cant_say >= LARGE_CANT_SAY_PERCENT || self.cant_say > largest {
            return Lean::CantSay;
        }
        if self.smaller_peak() > 0 {
            return Lean::TwoPeaks;
        }
        match (self.low == largest, self.middle == largest, self.high == largest) {
            (true, _, false) => Lean::Low,
            (false, _, true) => Lean::High,
            (false, true, false) => Lean::Middle,
            _ => Lean::SpreadOut,
        }
    }

    /// The smaller of two peaks; 0 when there are not two.
    pub(super) fn smaller_peak(self) -> u8 {
        let smaller = self.low.min(self.high);
        let least = if self.has_middle { PEAK_PERCENT } else { PEAK_WITHOUT_MIDDLE_PERCENT };
        if smaller >= least && self.middle < smaller { smaller } else { 0 }
    }
}

/// A number inside the band, for comparing bands with each other.
pub(super) fn rough_percent(part: Part) -> u8 {
    match part {
        Part::FewOrNone => 5,
        Part::Some => 30,
        Part::AboutHalf => 50,
        Part::Most => 80,
        Part::Percent(percent) => percent,
    }
}
