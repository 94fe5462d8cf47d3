//! The lot: an order that nobody chose and that anyone can check again.

use sha2::{Digest as _, Sha256};

/// A seed that was made public before the voting opened.
///
/// Why: who knows the seed and the names can compute the order again; who chose the seed before
/// the ballots were known could not aim it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed(String);

impl Seed {
    /// Takes the seed as it was published, byte for byte.
    #[must_use]
    pub fn new(seed: impl Into<String>) -> Self {
        Self(seed.into())
    }

    /// The seed as it was published.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that decides where `id` comes in the lot: SHA-256 of the seed, then the id.
    #[must_use]
    pub fn draw(&self, id: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.0.as_bytes());
        hash.update(id.as_bytes());
        hash.finalize().into()
    }

    /// Puts `ids` in the order of the lot, first drawn first.
    ///
    /// Shape: returns positions in `ids`, each exactly once.
    /// Why: the smallest number comes first; equal numbers (the same id twice) go by position.
    #[must_use]
    pub fn order(&self, ids: &[&str]) -> Vec<usize> {
        let mut drawn: Vec<([u8; 32], usize)> =
            ids.iter().enumerate().map(|(idx, id)| (self.draw(id), idx)).collect();
        drawn.sort_unstable();
        drawn.into_iter().map(|(_, idx)| idx).collect()
    }
}

/// How ties are decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieRule {
    /// Leave the tie open and say so.
    Report,
    /// Decide by the lot.
    Lot(Seed),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lot_is_the_published_hash() {
        // Anyone can check: printf 'abc' | sha256sum.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let drawn = Seed::new("a").draw("bc");
        let number = num_bigint::BigUint::from_bytes_be(&drawn);
        assert_eq!(format!("{number:064x}"), known);
    }

    #[test]
    fn the_order_does_not_depend_on_who_is_named_first() {
        let seed = Seed::new("2026-11-21 harvest");
        let (one, two) = (["river", "garden", "bus"], ["bus", "river", "garden"]);
        let first: Vec<&str> = seed.order(&one).into_iter().map(|idx| one[idx]).collect();
        let second: Vec<&str> = seed.order(&two).into_iter().map(|idx| two[idx]).collect();
        assert_eq!(first, second);
    }
}
