//! From counts to bands: how many answered, and what part of them, never exact for a group.

/// How many answers stand behind what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// 5 to 9 answers.
    FiveToNine,
    /// 10 to 19 answers: "about 10".
    TenToNineteen,
    /// 20 or more, exact.
    Exactly(usize),
}

/// What part of the answers, said so that no one person can be found in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Up to a fifth, and always when it is one person or no one.
    FewOrNone,
    /// More than a fifth, less than two fifths.
    Some,
    /// Two to three fifths.
    AboutHalf,
    /// More than three fifths, up to everyone: "all" is never said.
    Most,
    /// Of everyone together, rounded to 5.
    Percent(u8),
}

impl Size {
    /// The band of a count. `None` under 5: there is no word for it on purpose.
    pub(crate) fn of(n_answers: usize) -> Option<Self> {
        match n_answers {
            0..=4 => None,
            5..=9 => Some(Self::FiveToNine),
            10..=19 => Some(Self::TenToNineteen),
            n => Some(Self::Exactly(n)),
        }
    }

    /// The smallest number of answers this can stand for.
    pub fn at_least(self) -> usize {
        match self {
            Self::FiveToNine => 5,
            Self::TenToNineteen => 10,
            Self::Exactly(n) => n,
        }
    }

    /// The largest number of answers this can stand for.
    pub fn at_most(self) -> usize {
        match self {
            Self::FiveToNine => 9,
            Self::TenToNineteen => 19,
            Self::Exactly(n) => n,
        }
    }
}

impl Part {
    /// The least and the most percent this can stand for.
    ///
    /// Why: whoever compares parts (a finding, a chart) compares what is shown, nothing finer.
    pub fn percent_range(self) -> (u8, u8) {
        match self {
            Self::FewOrNone => (0, 20),
            Self::Some => (20, 40),
            Self::AboutHalf => (40, 60),
            Self::Most => (60, 100),
            Self::Percent(percent) => (percent.saturating_sub(3), percent.saturating_add(3)),
        }
    }
}

/// From this many answers on, everyone together is shown in percent.
///
/// Why 10: below, five percent is less than half a person, so a percent is a count in disguise.
const PERCENT_FROM: usize = 10;

/// A part of everyone in percent has at least this many people; below it is "few or none".
///
/// Why 3: of two people each knows the other.
const FEWEST_IN_PERCENT: usize = 3;

/// Parts of a group, as words.
pub(crate) fn words(counts: &[usize], n_answers: usize) -> Vec<Part> {
    counts.iter().map(|count| word(*count, n_answers)).collect()
}

/// Parts of everyone together: percent where there are enough, otherwise words.
///
/// Why: when all but one part are "few or none", the last one in percent would say what they hold,
/// so it is a word too.
pub(crate) fn percents(counts: &[usize], n_answers: usize) -> Vec<Part> {
    if n_answers < PERCENT_FROM {
        return words(counts, n_answers);
    }
    let mut parts: Vec<Part> = counts.iter().map(|count| percent(*count, n_answers)).collect();
    let n_large = parts.iter().filter(|part| **part != Part::FewOrNone).count();
    for (part, count) in parts.iter_mut().zip(counts) {
        match part {
            Part::Percent(percent) if n_large == 1 || *percent > 90 => {
                *part = word(*count, n_answers);
            }
            _ => {}
        }
    }
    parts
}

fn word(count: usize, n_answers: usize) -> Part {
    let (in_hundredths, fifth) = (count.saturating_mul(100), n_answers.saturating_mul(20));
    if count <= 1 || in_hundredths <= fifth {
        Part::FewOrNone
    } else if in_hundredths < fifth.saturating_mul(2) {
        Part::Some
    } else if in_hundredths <= fifth.saturating_mul(3) {
        Part::AboutHalf
    } else {
        Part::Most
    }
}

fn percent(count: usize, n_answers: usize) -> Part {
    if count < FEWEST_IN_PERCENT || count.saturating_mul(10) < n_answers {
        return Part::FewOrNone;
    }
    let n_twentieths = (count.saturating_mul(40) + n_answers) / n_answers.saturating_mul(2);
    Part::Percent(u8::try_from(n_twentieths.min(20) * 5).unwrap_or(100))
}

/// The counts that a group's part looks the same for: from, to.
pub(crate) fn range_in_words(count: usize, n_answers: usize) -> (usize, usize) {
    range(count, n_answers, word)
}

/// The counts that everyone's part looks the same for, when it is shown as `part`.
pub(crate) fn range_in_percents(part: Part, count: usize, n_answers: usize) -> (usize, usize) {
    match part {
        _ if n_answers < PERCENT_FROM => range(count, n_answers, word),
        Part::Percent(_) | Part::FewOrNone => range(count, n_answers, percent),
        // A word for a part that is large enough for a percent.
        _ => {
            let (from, to) = range(count, n_answers, word);
            let is_large = |count: &usize| percent(*count, n_answers) != Part::FewOrNone;
            ((from..=to).find(is_large).unwrap_or(from), to)
        }
    }
}

/// Larger counts never look smaller, so those that look the same are neighbours.
fn range(count: usize, n_answers: usize, look: fn(usize, usize) -> Part) -> (usize, usize) {
    let as_shown = look(count, n_answers);
    let same = |other: &usize| look(*other, n_answers) == as_shown;
    let from = (0..=count).rev().take_while(same).last().unwrap_or(count);
    let to = (count..=n_answers).take_while(same).last().unwrap_or(count);
    (from, to)
}
