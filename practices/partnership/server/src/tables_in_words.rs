//! What the tables of this practice keep, in words: a table or column without words is found by a
//! test, and the page for records requests says that nobody has described it.

use powerwith_web::{Speech, TableInWords, TablesInWords, say};

use crate::words;

/// For the app to wire in.
pub(crate) const TABLES: TablesInWords =
    TablesInWords { title: |speech| say!(words(speech), "tables-title"), of };

fn of(speech: Speech, table: &str) -> Option<TableInWords> {
    let words = words(speech);
    let (what, columns) = match table {
        "partnership" => {
            (say!(words, "table-partnership"), say!(words, "table-partnership-columns"))
        }
        "partner" => (say!(words, "table-partner"), say!(words, "table-partner-columns")),
        "member" => (say!(words, "table-member"), say!(words, "table-member-columns")),
        "people_group" => {
            (say!(words, "table-people-group"), say!(words, "table-people-group-columns"))
        }
        "member_group" => {
            (say!(words, "table-member-group"), say!(words, "table-member-group-columns"))
        }
        "invite" => (say!(words, "table-invite"), say!(words, "table-invite-columns")),
        "invite_code" => {
            (say!(words, "table-invite-code"), say!(words, "table-invite-code-columns"))
        }
        "new_code" => (say!(words, "table-new-code"), say!(words, "table-new-code-columns")),
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
