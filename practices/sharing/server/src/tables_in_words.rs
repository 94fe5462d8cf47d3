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
        "share_currency" => (say!(words, "table-currency"), say!(words, "table-currency-columns")),
        "share_line" => (say!(words, "table-line"), say!(words, "table-line-columns")),
        "share_line_version" => {
            (say!(words, "table-version"), say!(words, "table-version-columns"))
        }
        "share_line_answer" => {
            (say!(words, "table-line-answer"), say!(words, "table-line-answer-columns"))
        }
        "stipend" => (say!(words, "table-stipend"), say!(words, "table-stipend-columns")),
        "strength" => (say!(words, "table-strength"), say!(words, "table-strength-columns")),
        "backing_ask" => (say!(words, "table-ask"), say!(words, "table-ask-columns")),
        "backing_answer" => {
            (say!(words, "table-ask-answer"), say!(words, "table-ask-answer-columns"))
        }
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
