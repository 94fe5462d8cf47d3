//! Cards to draw from a hat: how many there are, and who may take or use one.
//!
//! A card is a code on paper. Nobody knows who drew which one; the list only says who took one, so
//! that each voice counts once.

/// Cards that are printed beyond one for each member.
pub const SPARE_CARDS: usize = 2;

/// What is written down about the cards of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// Cards that were printed.
    pub n_made: usize,
    /// Cards with which someone answers.
    pub n_used: usize,
    /// People who took one.
    pub n_taken: usize,
    /// Cards given in place of lost ones.
    pub n_replaced: usize,
}

impl Cards {
    /// How many to print for so many members.
    pub const fn to_make(n_members: usize) -> usize {
        n_members.saturating_add(SPARE_CARDS)
    }

    /// Whether they may be printed (again): the codes of before open nothing after that.
    pub const fn may_be_made(self) -> bool {
        self.n_used == 0 && self.n_given() == 0
    }

    /// Whether a card is left to take.
    pub const fn may_be_given(self) -> bool {
        self.n_given() < self.n_made
    }

    /// Whether a card that was not used before may be used.
    ///
    /// Why: whoever prints the cards has all the codes. With those left over there are never more
    /// answers than people on the list and replaced cards.
    pub const fn may_be_used(self) -> bool {
        self.n_used < self.n_given()
    }

    const fn n_given(self) -> usize {
        self.n_taken.saturating_add(self.n_replaced)
    }
}
