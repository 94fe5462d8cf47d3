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
        "mend_path" => (say!(words, "table-mend-path"), say!(words, "table-mend-path-columns")),
        "mend_begun" => (say!(words, "table-mend-begun"), say!(words, "table-mend-begun-columns")),
        "mend_helper" => {
            (say!(words, "table-mend-helper"), say!(words, "table-mend-helper-columns"))
        }
        "repair" => (say!(words, "table-repair"), say!(words, "table-repair-columns")),
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
