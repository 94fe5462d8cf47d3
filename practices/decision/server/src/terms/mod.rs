//! How a partnership decides: the terms that hold, those that held before, and those asked for.
//!
//! Other parts of this crate take [`load`]. A change is written as terms that are asked for, goes
//! through a proposal like everything else, and [`hold()`] makes it hold when it is decided.

mod hold;
mod store;
mod tables;
#[cfg(test)]
mod tests;

pub use hold::hold;
pub use store::{
    Candidate, Held, TERMS, ask, candidate, founding_day, here, history, load, partner_names,
    rulebook,
};

use powerwith_web::{Speech, TableInWords, say};

/// What a proposal about terms is about, as in `terms:0190…`.
pub const SUBJECT: &str = "terms";

/// What the tables of terms keep, in words.
pub(crate) fn table_words(speech: Speech, table: &str) -> Option<TableInWords> {
    let words = crate::words(speech);
    let (what, columns) = match table {
        "terms" => (say!(words, "table-terms"), say!(words, "table-terms-columns")),
        "terms_value" => {
            (say!(words, "table-terms-value"), say!(words, "table-terms-value-columns"))
        }
        "terms_lead" => (say!(words, "table-terms-lead"), say!(words, "table-terms-lead-columns")),
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
