//! The places of a sealed round: two for each item, what was chosen and what was told.

use sealed_tokens::{MAX_SLOTS, Slot};

use crate::round::Part;

/// How many places a round with so many items has. `None` when they are more than any round has:
/// 16 items; a round asks at most eight, own questions among them.
///
/// Why two for each item, whatever its forms: every place gets an envelope, so the number of
/// envelopes says nothing, and a recognised story does not lead to its writer's ratings.
pub fn n_slots(n_items: usize) -> Option<u8> {
    u8::try_from(n_items.checked_mul(2)?).ok().filter(|n_slots| *n_slots <= MAX_SLOTS)
}

/// The place of one part of the item that stands at this number, counted from 0.
pub fn slot_of(item_idx: usize, part: Part) -> Option<Slot> {
    let first = u8::try_from(item_idx.checked_mul(2)?).ok()?;
    Slot::new(first.checked_add(u8::from(part == Part::Story))?)
}

/// What stands at a place: the number of the item, counted from 0, and its part.
pub fn place_of(slot: Slot) -> (usize, Part) {
    let part = if slot.number().is_multiple_of(2) { Part::Scales } else { Part::Story };
    (usize::from(slot.number() / 2), part)
}
