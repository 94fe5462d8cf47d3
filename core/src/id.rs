//! Ids that cannot be mixed up: every kind of thing has an id type of its own.

use std::{fmt, marker::PhantomData, str::FromStr};

use uuid::Uuid;

use crate::Moment;

/// Names a kind of thing that has ids, such as a round or a person.
pub trait IdKind {
    /// The word people use for it, for messages and logs: `round`.
    const WORD: &'static str;
}

/// The id of one thing of kind `K`: a UUIDv7, so that later ids sort after earlier ones.
///
/// Where the order of arrival must not be kept (anything sealed), use [`Id::random`].
pub struct Id<K>(Uuid, PhantomData<fn() -> K>);

impl<K: IdKind> Id<K> {
    /// A new id that sorts by the moment it was made.
    pub fn new(moment: &Moment) -> Self {
        let mut bytes = [0; 10];
        moment.dice().fill(&mut bytes);
        let millis = u64::try_from(moment.now().0).unwrap_or(0);
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid(), PhantomData)
    }

    /// A new id that says nothing about when it was made.
    pub fn random(moment: &Moment) -> Self {
        let mut bytes = [0; 16];
        moment.dice().fill(&mut bytes);
        Self(uuid::Builder::from_random_bytes(bytes).into_uuid(), PhantomData)
    }

    /// The id with this value, as read from the store.
    pub const fn from_uuid(value: Uuid) -> Self {
        Self(value, PhantomData)
    }

    /// The plain value, for the store.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl<K: IdKind> FromStr for Id<K> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}
impl<K: IdKind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", K::WORD, self.0)
    }
}

/// Declares id types: `ids! { /// A round. RoundId = "round"; }`.
#[macro_export]
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident / $kind:ident = $word:literal;)*) => {$(
        $(#[$doc])*
        pub type $name = $crate::Id<$kind>;
        #[doc = concat!("The kind of thing that `", stringify!($name), "` names.")]
        #[derive(Debug)]
        pub enum $kind {}
        impl $crate::IdKind for $kind {
            const WORD: &'static str = $word;
        }
    )*};
}

ids! {
    /// One human being who takes part; the same in every partnership.
    PersonId / PersonKind = "person";
    /// One partnership.
    PartnershipId / PartnershipKind = "partnership";
}
