//! Impact first: who gains, who carries the load, what could go wrong, how we will know, and what
//! it means by the values the partnership chose. Said before anyone is asked, and held beside what
//! really happened at the review.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::Text;

/// The most values a partnership looks at in each proposal. With more, nobody fills them in well.
pub const MOST_VALUES: usize = 10;

/// A value by which a partnership looks at what it is about to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// One of the set that is offered.
    Offered(Offered),
    /// One in the partnership's own words.
    Own(Text),
}

/// The set that is offered. A partnership chooses from it, adds its own, or leaves it out.
///
/// Source: Seven Pit Stops, Intentionality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Offered {
    /// What is wrong is put right.
    Justice,
    /// Everyone can take part.
    Access,
    /// I am because we are.
    Ubuntu,
    /// More where more is needed.
    Equity,
    /// Care for each other.
    Love,
    /// Nobody is made small.
    Dignity,
    /// Everyone can be who they are.
    Belonging,
}

/// One of the four things that every proposal says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Who gains.
    Gains,
    /// Who carries the load.
    Load,
    /// What could go wrong.
    Wrong,
    /// How we will know.
    Know,
}

/// What a proposal says about what it will do to people; and, at the review, what it did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impact {
    /// The four fields; one that is not there is not written yet.
    pub fields: BTreeMap<Field, Text>,
    /// The same by value.
    pub by_value: BTreeMap<Value, Text>,
}

/// A part of the impact that nobody wrote yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// One of the four.
    Field(Field),
    /// A value the partnership chose.
    Value(Value),
}

impl Offered {
    /// The whole set, in the order of its source.
    pub const ALL: [Self; 7] = [
        Self::Justice,
        Self::Access,
        Self::Ubuntu,
        Self::Equity,
        Self::Love,
        Self::Dignity,
        Self::Belonging,
    ];

    /// The stable name, used in the store and in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Justice => "justice",
            Self::Access => "access",
            Self::Ubuntu => "ubuntu",
            Self::Equity => "equity",
            Self::Love => "love",
            Self::Dignity => "dignity",
            Self::Belonging => "belonging",
        }
    }

    /// The value with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.id() == id)
    }
}

impl Field {
    /// The four, in the order they are asked.
    pub const ALL: [Self; 4] = [Self::Gains, Self::Load, Self::Wrong, Self::Know];

    /// The stable name, used in the store and in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gains => "gains",
            Self::Load => "load",
            Self::Wrong => "wrong",
            Self::Know => "know",
        }
    }
}

impl Impact {
    /// Everything that is not written yet, by the values the partnership chose.
    ///
    /// Why: a proposal that says nothing about whom it will cost is asked of nobody.
    /// Source: Seven Pit Stops, Intentionality.
    pub fn gaps(&self, values: &BTreeSet<Value>) -> Vec<Gap> {
        let fields = Field::ALL.into_iter().filter(|field| !self.fields.contains_key(field));
        let by_value = values.iter().filter(|value| !self.by_value.contains_key(value));
        fields.map(Gap::Field).chain(by_value.cloned().map(Gap::Value)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Text {
        Text::long(words).unwrap()
    }

    #[test]
    fn the_set_that_is_offered_is_the_one_of_the_source() {
        let set: Vec<_> = Offered::ALL.into_iter().map(Offered::id).collect();
        let source = ["justice", "access", "ubuntu", "equity", "love", "dignity", "belonging"];
        assert_eq!(set, source);
        assert!(Offered::ALL.into_iter().all(|value| Offered::parse(value.id()) == Some(value)));
    }

    #[test]
    fn each_field_that_is_empty_is_named() {
        let mut impact = Impact::default();
        impact.fields.insert(Field::Gains, text("Families with young children."));
        let values = BTreeSet::from([Value::Offered(Offered::Love), Value::Own(text("Rest"))]);
        let expected = [
            Gap::Field(Field::Load),
            Gap::Field(Field::Wrong),
            Gap::Field(Field::Know),
            Gap::Value(Value::Offered(Offered::Love)),
            Gap::Value(Value::Own(text("Rest"))),
        ];
        assert_eq!(impact.gaps(&values), expected);
    }

    #[test]
    fn values_that_nobody_chose_are_not_asked_for() {
        let fields = Field::ALL.into_iter().map(|field| (field, text(field.id()))).collect();
        let impact = Impact { fields, by_value: BTreeMap::new() };
        assert_eq!(impact.gaps(&BTreeSet::new()), []);
    }
}
