//! An e-mail address as people type it.

use std::fmt;

/// The most letters of an address. RFC 5321 allows 254.
pub const MOST_ADDRESS_LETTERS: usize = 254;

/// An e-mail address that reads as one. Its `Debug` shows nothing, so that no log can hold it.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(lettre::Address);

impl Address {
    /// Reads an address. `None` when it does not read as one.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let is_short = typed.chars().count() <= MOST_ADDRESS_LETTERS;
        // A name without a dot is a machine of one's own network, and most often a slip.
        let has_place = typed.rsplit_once('@').is_some_and(|(_, place)| place.contains('.'));
        if is_short && has_place { typed.parse().ok().map(Self) } else { None }
    }

    /// The address as text, to keep or to show to the person it belongs to.
    pub fn text(&self) -> &str {
        self.0.as_ref()
    }

    pub(crate) fn mailbox(&self) -> lettre::message::Mailbox {
        lettre::message::Mailbox::new(None, self.0.clone())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}
