//! What people are told about a gathering before they come.

use std::collections::BTreeSet;

use jiff::civil::Time;

use crate::text::Text;

/// The shortest gathering, in minutes: less is a call.
pub const LEAST_MINUTES: u16 = 15;

/// The longest, in minutes: a whole day of ten hours. What is longer is two gatherings.
pub const MOST_MINUTES: u16 = 600;

/// What kind of gathering it is. Each has a guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Food and an open table.
    OpenTable,
    /// A circle: one speaks, the others listen.
    Circle,
    /// Looking at what people said in a round.
    SeeTogether,
    /// "How do we keep going?"
    KeepGoing,
    /// Learning together.
    Learning,
    /// Welcome of a new partner.
    Welcome,
    /// Something else.
    Other,
}

/// Something that makes it easy to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ease {
    /// There is food.
    Meal,
    /// Someone looks after children.
    ChildCare,
    /// Someone interprets.
    Interpreter,
    /// There are rides, or money for them.
    Rides,
    /// No steps on the way in.
    StepFree,
}

/// What people are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The kind.
    pub kind: Kind,
    /// What it is called.
    pub title: Text,
    /// What it is about.
    pub about: Option<Text>,
    /// When it begins, on the clocks of the place.
    pub starts: Time,
    /// How long it is.
    pub minutes: u16,
    /// Where.
    pub place: Option<Text>,
    /// How to join from elsewhere.
    pub joining: Option<Text>,
    /// What makes it easy to come.
    pub ease: BTreeSet<Ease>,
    /// More of that: languages, a quiet room, whom to ask.
    pub ease_words: Option<Text>,
}

impl Plan {
    /// Whether someone who reads it can find the way there.
    pub const fn says_where(&self) -> bool {
        self.place.is_some() || self.joining.is_some()
    }

    /// Whether it is of a length people can plan with.
    pub const fn is_of_length(&self) -> bool {
        self.minutes >= LEAST_MINUTES && self.minutes <= MOST_MINUTES
    }
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::OpenTable,
        Self::Circle,
        Self::SeeTogether,
        Self::KeepGoing,
        Self::Learning,
        Self::Welcome,
        Self::Other,
    ];

    /// The stable name, used in the store, in forms and in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OpenTable => "open-table",
            Self::Circle => "circle",
            Self::SeeTogether => "see-together",
            Self::KeepGoing => "keep-going",
            Self::Learning => "learning",
            Self::Welcome => "welcome",
            Self::Other => "other",
        }
    }

    /// The kind with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Ease {
    /// Everything that can be ticked.
    pub const ALL: [Self; 5] =
        [Self::Meal, Self::ChildCare, Self::Interpreter, Self::Rides, Self::StepFree];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Meal => "meal",
            Self::ChildCare => "child-care",
            Self::Interpreter => "interpreter",
            Self::Rides => "rides",
            Self::StepFree => "step-free",
        }
    }

    /// What has this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ease| ease.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_what_makes_it_easy_are_found_by_their_names() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::parse(kind.id()) == Some(kind)));
        assert!(Ease::ALL.into_iter().all(|ease| Ease::parse(ease.id()) == Some(ease)));
    }
}
