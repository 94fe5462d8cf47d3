//! The path of a partnership: who to go to, how soon, what happens next; and who helps.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::PartnerId;
use powerwith_core::{PersonId, Refusal};

use crate::text::Text;

/// Helpers a partnership has before it begins, and partners they come from.
///
/// Why: with one helper, whoever clashes with them has nobody to go to; with helpers of one partner
/// alone, everyone else has to bring what hurts to someone else's house.
/// Source: 22 points, "Ready for hard moments".
pub const FEWEST_HELPERS: usize = 2;

/// The most helpers of one partnership: what still can be chosen from on a phone.
pub const MOST_HELPERS: usize = 24;

/// The most days that notes are kept after the end: a season.
pub const MOST_KEEP_DAYS: u16 = 90;

/// A step of the path that has a time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The helper who was asked answers.
    Answer,
    /// Each side prepares apart, with the helper.
    Prepare,
    /// Both sides meet.
    Circle,
    /// The harmed side is asked how it is now.
    After,
}

/// How a partnership works through hard moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// What happens in each step, and how many days it may take.
    pub steps: BTreeMap<Step, (Text, u16)>,
    /// How many days after its end the notes of a repair are kept at most.
    pub keep_days: u16,
    /// What to do first when someone is not safe, and what the law asks of whom.
    pub safety: Text,
}

/// Why something is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathProblem {
    /// A step takes no day at all, or more than anyone should wait.
    StepDays {
        /// Which.
        step: Step,
        /// The most days it may take.
        most: u16,
    },
    /// Notes would be kept longer than needed.
    KeepDays {
        /// The most days.
        most: u16,
    },
    /// A step has no words.
    NoWords {
        /// Which.
        step: Step,
    },
}

/// What holds a partnership back from beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// It has no path.
    NoPath,
    /// Fewer than [`FEWEST_HELPERS`] people said that they help.
    FewHelpers,
    /// The helpers all come from one partner.
    OnePartner,
}

/// Whether a partnership is ready to begin.
///
/// Shape: `helpers` are the members who said themselves that they help, with their partners.
/// Refuses: [`Held`].
pub fn is_ready(path: Option<&Path>, helpers: &BTreeMap<PersonId, PartnerId>) -> Result<(), Held> {
    let partners: BTreeSet<_> = helpers.values().collect();
    match path {
        None => Err(Held::NoPath),
        Some(_) if helpers.len() < FEWEST_HELPERS => Err(Held::FewHelpers),
        Some(_) if partners.len() < FEWEST_HELPERS => Err(Held::OnePartner),
        Some(_) => Ok(()),
    }
}

impl Path {
    /// Checks the days of a path and that each step has its words.
    ///
    /// Refuses: the first [`PathProblem`].
    pub fn checked(self) -> Result<Self, PathProblem> {
        for step in Step::ALL {
            let Some((_, days)) = self.steps.get(&step) else {
                return Err(PathProblem::NoWords { step });
            };
            if *days == 0 || *days > step.most_days() {
                return Err(PathProblem::StepDays { step, most: step.most_days() });
            }
        }
        if self.keep_days > MOST_KEEP_DAYS {
            return Err(PathProblem::KeepDays { most: MOST_KEEP_DAYS });
        }
        Ok(self)
    }

    /// The days of a step.
    pub fn days(&self, step: Step) -> u16 {
        self.steps.get(&step).map_or(step.first_days(), |(_, days)| *days)
    }
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Answer, Self::Prepare, Self::Circle, Self::After];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Prepare => "prepare",
            Self::Circle => "circle",
            Self::After => "after",
        }
    }

    /// The most days a partnership can set: two weeks without a word, a month to prepare, two
    /// months to meet, half a year until someone asks again.
    pub const fn most_days(self) -> u16 {
        match self {
            Self::Answer => 14,
            Self::Prepare => 30,
            Self::Circle => 60,
            Self::After => 180,
        }
    }

    /// The days in the form before anyone changes them.
    pub const fn first_days(self) -> u16 {
        match self {
            Self::Answer => 3,
            Self::Prepare => 7,
            Self::Circle => 14,
            Self::After => 30,
        }
    }
}

impl Refusal for Held {
    fn code(&self) -> &'static str {
        match self {
            Self::NoPath => "repair.no_path",
            Self::FewHelpers => "repair.few_helpers",
            Self::OnePartner => "repair.helpers_of_one_partner",
        }
    }
}
