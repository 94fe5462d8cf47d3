//! The names of form fields. Stable: printed sheets and forms that are open during an upgrade
//! carry them.
//!
//! | form | field | values |
//! |---|---|---|
//! | one point | `stop.trust.extent5` | `1` to the number of points, `cant` |
//! | now and hoped for | `stop.trust.now_hope5.now`, `….hope` | `1` to `5`, `cant` |
//! | ten beans | `guide.power_with.ten_beans.now.{part}`, `….fair.{part}` | a count |
//! | its buttons | `guide.power_with.ten_beans.now.{part}.more`, `….less` | any |
//! | links | `stop.trust.link4.{partner}.{facet}`, facets from `1` | `1` to `4`, `cant` |
//! | up to three | `q.equity.work.pick3`, once per pick | a number from `1` |
//! | story | `stop.trust.story.text`, `….story.who` | text; `me`, `hosts`, `everyone`, `named` |
//! | skip this item | `stop.trust.skip` | any |
//!
//! A field that is missing or empty says nothing, and nothing is kept for it.

use super::PartKey;
use crate::instrument::{Form, Half, ItemId};

/// The value that says "I can't say yet".
pub const CANT_SAY: &str = "cant";

/// The field of a form with one field: a point, or one of up to three picks.
pub fn whole(item: &ItemId, form: Form) -> String {
    format!("{item}.{form}")
}

/// The field of one half of now and hoped for; of ten beans, the place for what is wrong with
/// the whole half.
pub fn half(item: &ItemId, form: Form, half: Half) -> String {
    format!("{item}.{form}.{}", half.id())
}

/// The field that counts the beans of one part.
pub fn bean(item: &ItemId, half: Half, part: &PartKey) -> String {
    format!("{item}.ten_beans.{}.{part}", half.id())
}

/// The button that gives one part one more bean.
pub fn more(item: &ItemId, half: Half, part: &PartKey) -> String {
    format!("{}.more", bean(item, half, part))
}

/// The button that takes one bean from a part.
pub fn less(item: &ItemId, half: Half, part: &PartKey) -> String {
    format!("{}.less", bean(item, half, part))
}

/// The field of one facet of one partner; facets count from 1.
pub fn link(item: &ItemId, partner: &PartKey, facet: u8) -> String {
    format!("{item}.link4.{partner}.{facet}")
}

/// The field of a story's text.
pub fn story_text(item: &ItemId) -> String {
    format!("{item}.story.text")
}

/// The field of who may read a story.
pub fn story_who(item: &ItemId) -> String {
    format!("{item}.story.who")
}

/// The button that skips an item: whatever else its fields say, nothing is kept.
pub fn skip(item: &ItemId) -> String {
    format!("{item}.skip")
}
