//! Numbering ids in the order in which they come.

/// Ids and their places.
///
/// Why: ids are mostly small and close together, and then one look into a list finds them; the
/// others are in an open table. A tree would be five times slower on ten million look-ups.
#[derive(Default)]
pub(super) struct Ids {
    known: Vec<u64>,
    /// Place plus one of every id below its length; 0 is unknown. At most 16 times as long as
    /// there are ids, plus a page.
    near: Vec<u32>,
    /// Place plus one of the other ids; 0 is free. The length is a power of two and at least twice
    /// the ids.
    far: Vec<u32>,
    n_far: usize,
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
    #[inline]
    pub(super) fn find(&mut self, id: u64) -> Option<u32> {
        if self.known.get(self.last as usize) == Some(&id) {
            return Some(self.last);
        }
        let place = match usize::try_from(id).ok().and_then(|idx| self.near.get(idx)) {
            Some(near) => near.checked_sub(1)?,
            None => self.find_far(id)?,
        };
        self.last = place;
        Some(place)
    }

    /// Adds an id that is not known yet and returns its place.
    pub(super) fn add(&mut self, id: u64) -> u32 {
        let place = self.known.len() as u32;
        self.known.push(id);
        self.last = place;
        let reach = self.known.len() as u64 * 8 + 1_024;
        if id < reach && id >= self.near.len() as u64 {
            self.reach(id as usize);
        }
        if let Some(near) = self.near.get_mut(usize::try_from(id).unwrap_or(usize::MAX)) {
            *near = place + 1;
        } else {
            self.n_far += 1;
            if self.n_far * 2 > self.far.len() {
                self.grow();
            } else if let Some(slot) = self.slot(id) {
                self.far[slot] = place + 1;
            }
        }
        place
    }

    /// Makes the list long enough for `id`, and moves what it now reaches into it.
    fn reach(&mut self, id: usize) {
        self.near.resize((id + 1).next_power_of_two(), 0);
        for (place, &known) in self.known.iter().enumerate() {
            if let Some(near) = self.near.get_mut(usize::try_from(known).unwrap_or(usize::MAX)) {
                *near = place as u32 + 1;
            }
        }
    }

    fn find_far(&self, id: u64) -> Option<u32> {
        self.far[self.slot(id)?].checked_sub(1)
    }

    /// Where the id is, or the free slot where it belongs.
    fn slot(&self, id: u64) -> Option<usize> {
        let mask = self.far.len().checked_sub(1)?;
        let mut slot = mix(id) as usize & mask;
        loop {
            match self.far[slot].checked_sub(1) {
                Some(place) if self.known[place as usize] != id => slot = (slot + 1) & mask,
                _ => return Some(slot),
            }
        }
    }

    fn grow(&mut self) {
        let len = (self.far.len() * 2).max(64);
        self.far = vec![0; len];
        for place in 0..self.known.len() {
            let id = self.known[place];
            if id >= self.near.len() as u64
                && let Some(slot) = self.slot(id)
            {
                self.far[slot] = place as u32 + 1;
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
