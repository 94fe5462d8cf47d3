//! The give-and-get ledger: both ways side by side, line by line, and as a spreadsheet.

mod form;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod spreadsheet;
pub(crate) mod write;

pub(crate) use form::read_money;
