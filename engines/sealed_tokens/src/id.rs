//! Names of things that travel: the round, the place of an item in it, and the tag of an envelope.

/// The most slots a round can have.
///
/// A round asks at most eight items. Each can have a rating and a story, which travel apart:
/// 2 × 8 = 16. The rest is room for a round that asks for more than one kind of words.
/// In one request every slot costs 32 bytes, in its reply 96, so that the largest reply is 3 kB.
pub const MAX_SLOTS: u8 = 32;

/// The round a token is good for: the 16 bytes of its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RoundId(pub [u8; 16]);

/// The place of one answer in a round, counted from 0: one item's rating, or one item's story.
///
/// Refuses: numbers from [`MAX_SLOTS`] on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot(u8);

/// The public key an envelope is signed with; another one for each person, round and slot.
///
/// Without the secret it was made from, nobody can tell which two tags belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(pub [u8; 32]);

impl Slot {
    /// The slot with this number, or nothing from [`MAX_SLOTS`] on.
    pub fn new(number: u8) -> Option<Self> {
        (number < MAX_SLOTS).then_some(Self(number))
    }

    /// Its number, from 0.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// The first `n_slots` slots, at most [`MAX_SLOTS`].
pub fn slots(n_slots: u8) -> impl ExactSizeIterator<Item = Slot> {
    (0..n_slots.min(MAX_SLOTS)).map(Slot)
}
