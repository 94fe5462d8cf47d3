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
        "aim" => (say!(words, "table-aim"), say!(words, "table-aim-columns")),
        "aim_fit" => (say!(words, "table-aim-fit"), say!(words, "table-aim-fit-columns")),
        "came_back" => (say!(words, "table-came-back"), say!(words, "table-came-back-columns")),
        "asked_act" => (say!(words, "table-asked-act"), say!(words, "table-asked-act-columns")),
        "new_code" => (say!(words, "table-new-code"), say!(words, "table-new-code-columns")),
        _ => return of_what_we_share(speech, table),
    };
    Some(TableInWords { what, columns })
}

/// Words, agreements, roles and the pact.
fn of_what_we_share(speech: Speech, table: &str) -> Option<TableInWords> {
    let words = words(speech);
    let (what, columns) = match table {
        "word" => (say!(words, "table-word"), say!(words, "table-word-columns")),
        "word_term" => (say!(words, "table-word-term"), say!(words, "table-word-term-columns")),
        "word_meaning" => {
            (say!(words, "table-word-meaning"), say!(words, "table-word-meaning-columns"))
        }
        "word_adopted" => {
            (say!(words, "table-word-adopted"), say!(words, "table-word-adopted-columns"))
        }
        "agreement" => (say!(words, "table-agreement"), say!(words, "table-agreement-columns")),
        "agreement_stand" => {
            (say!(words, "table-agreement-stand"), say!(words, "table-agreement-stand-columns"))
        }
        "agreement_adopted" => {
            (say!(words, "table-agreement-adopted"), say!(words, "table-agreement-adopted-columns"))
        }
        "role" => (say!(words, "table-role"), say!(words, "table-role-columns")),
        "role_share" => (say!(words, "table-role-share"), say!(words, "table-role-share-columns")),
        "pact" => (say!(words, "table-pact"), say!(words, "table-pact-columns")),
        "pact_shaped" => {
            (say!(words, "table-pact-shaped"), say!(words, "table-pact-shaped-columns"))
        }
        "pact_signed" => {
            (say!(words, "table-pact-signed"), say!(words, "table-pact-signed-columns"))
        }
        "candidate" => (say!(words, "table-candidate"), say!(words, "table-candidate-columns")),
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
