//! Numbering ids in the order in which they come.

/// Ids and their places. An open table, because the order of ids must not depend on hashing and a
/// tree is five times slower on ten million look-ups.
#[derive(Default)]
pub(super) struct Ids {
    known: Vec<u64>,
    /// Place plus one; 0 is free. Its length is a power of two and at least twice the ids.
    slots: Vec<u32>,
    last: u32,
}

impl Ids {
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    pub(super) fn into_ids(self) -> Vec<u64> {
        self.known
    }

    /// The place of an id, if it is known.
    pub(super) fn find(&mut self, id: u64) -> Option<u32> {
        if self.known.get(self.last as usize) == Some(&id) {
            return Some(self.last);
        }
        let slot = self.slot(id)?;
        let place = self.slots[slot].checked_sub(1)?;
        self.last = place;
        Some(place)
    }

    /// Adds an id that is not known yet and returns its place.
    pub(super) fn add(&mut self, id: u64) -> u32 {
        if self.known.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let place = self.known.len() as u32;
        if let Some(slot) = self.slot(id) {
            self.slots[slot] = place + 1;
        }
        self.known.push(id);
        self.last = place;
        place
    }

    /// Where the id is, or the free slot where it belongs.
    fn slot(&self, id: u64) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = mix(id) as usize & mask;
        loop {
            match self.slots[slot].checked_sub(1) {
                Some(place) if self.known[place as usize] != id => slot = (slot + 1) & mask,
                _ => return Some(slot),
            }
        }
    }

    fn grow(&mut self) {
        let len = (self.slots.len() * 2).max(64);
        self.slots = vec![0; len];
        for place in 0..self.known.len() {
            if let Some(slot) = self.slot(self.known[place]) {
                self.slots[slot] = place as u32 + 1;
            }
        }
    }
}

/// Spreads the bits of a number over all 64; the finishing step of `SplitMix64`.
pub(crate) fn mix(mut x: u64) -> u64 {
    x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}
