//! What enough people picked to be a gap that waits to be taken up.

use small_groups::{Part, Shown, Size};

use super::{Closed, Question, Shape};
use crate::instrument::Half;

/// The fewest people whose picks make a gap: as few as may be shown at all.
///
/// In plain words: what five people or more name is not left lying.
const FEWEST: usize = 5;

/// A question with the options that people named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The question's id.
    pub question: String,
    /// The options, from 0, in the order of the question.
    pub options: Vec<usize>,
}

/// The options of each question with several picks that surely at least five people named.
///
/// Why "surely": only what is shown comes in here, so a band counts with its fewest people.
/// Source: 8 questions, E1, "What is unfair, and our work on it".
pub fn named(closed: &Closed) -> Vec<Named> {
    let picks = |question: &&Question| matches!(question.shape, Shape::Picks { .. });
    let asked = closed.questions.iter().filter(picks);
    let of = |question: &Question| {
        let item = closed.release.item(&question.key(Half::Now))?;
        let options = options(item.total().shown()?);
        (!options.is_empty()).then(|| Named { question: question.id.clone(), options })
    };
    asked.filter_map(of).collect()
}

fn options(total: &Shown) -> Vec<usize> {
    let parts = total.parts().iter().enumerate();
    let enough = parts.filter(|(_, part)| fewest(total.size(), **part) >= FEWEST);
    enough.map(|(option, _)| option).collect()
}

/// The fewest people a part can stand for.
fn fewest(size: Size, part: Part) -> usize {
    let n_answers = size.at_least();
    match part {
        Part::FewOrNone => 0,
        // More than a fifth.
        Part::Some => n_answers / 5 + 1,
        Part::AboutHalf => (n_answers * 2).div_ceil(5),
        // More than three fifths.
        Part::Most => n_answers * 3 / 5 + 1,
        // Rounded to five: at least two and a half less.
        Part::Percent(percent) => {
            (n_answers * (usize::from(percent) * 2).saturating_sub(5)).div_ceil(200)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(size: Size, part: Part, expected: usize) {
        assert_eq!(fewest(size, part), expected, "{size:?} {part:?}");
    }

    #[test]
    fn a_band_counts_with_its_fewest_people() {
        check(Size::Exactly(20), Part::Percent(25), 5);
        check(Size::Exactly(20), Part::Percent(20), 4);
        check(Size::Exactly(40), Part::Percent(15), 5);
        check(Size::TenToNineteen, Part::AboutHalf, 4);
        check(Size::TenToNineteen, Part::Most, 7);
        check(Size::FiveToNine, Part::Most, 4);
        check(Size::Exactly(25), Part::Some, 6);
        check(Size::Exactly(100), Part::FewOrNone, 0);
    }

    proptest::proptest! {
        #[test]
        fn what_fewer_than_five_named_is_never_a_gap(n in 20_usize..200, count in 0_usize..5) {
            let percent = u8::try_from((count * 100 + n / 2) / n / 5 * 5).unwrap_or(u8::MAX);
            // Rounded either way, whatever the engine does at the half.
            for percent in [percent, percent + 5] {
                let near = usize::from(percent) * n;
                if near.abs_diff(count * 100) * 2 <= 5 * n {
                    let fewest = fewest(Size::Exactly(n), Part::Percent(percent));
                    proptest::prop_assert!(fewest <= count.max(1), "{n} {count} {percent} {fewest}");
                }
            }
        }
    }
}
