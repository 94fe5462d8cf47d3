//! What the tables of this practice keep, in words: a table or column without words is found by a
//! test.

use powerwith_web::{Speech, TableInWords, TablesInWords, say};

use crate::{boards, terms, words};

/// For the app to wire in.
pub(crate) const TABLES: TablesInWords =
    TablesInWords { title: |speech| say!(words(speech), "tables-title"), of };

fn of(speech: Speech, table: &str) -> Option<TableInWords> {
    let words = words(speech);
    let (what, columns) = match table {
        "proposal" => (say!(words, "table-proposal"), say!(words, "table-proposal-columns")),
        "proposal_entry" => {
            (say!(words, "table-proposal-entry"), say!(words, "table-proposal-entry-columns"))
        }
        "proposal_seat" => {
            (say!(words, "table-proposal-seat"), say!(words, "table-proposal-seat-columns"))
        }
        _ => {
            return terms::table_words(speech, table)
                .or_else(|| boards::table_words(speech, table));
        }
    };
    Some(TableInWords { what, columns })
}
