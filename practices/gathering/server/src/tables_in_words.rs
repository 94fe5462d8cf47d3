//! What the tables of this practice keep, in words: a table or column without words is found by a
//! test.

use powerwith_web::{Speech, TableInWords, TablesInWords, say};

use crate::words;

/// For the app to wire in.
pub(crate) const TABLES: TablesInWords =
    TablesInWords { title: |speech| say!(words(speech), "tables-title"), of };

fn of(speech: Speech, table: &str) -> Option<TableInWords> {
    let words = words(speech);
    let (what, columns) = match table {
        "gathering" => (say!(words, "table-gathering"), say!(words, "table-gathering-columns")),
        "gathering_series" => (say!(words, "table-series"), say!(words, "table-series-columns")),
        "gathering_holder" => (say!(words, "table-holder"), say!(words, "table-holder-columns")),
        "gathering_feed" => (say!(words, "table-feed"), say!(words, "table-feed-columns")),
        "feedback" => (say!(words, "table-feedback"), say!(words, "table-feedback-columns")),
        "gathering_break" => (say!(words, "table-break"), say!(words, "table-break-columns")),
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
