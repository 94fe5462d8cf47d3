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
        "round" => (say!(words, "table-round"), say!(words, "table-round-columns")),
        "round_item" => (say!(words, "table-round-item"), say!(words, "table-round-item-columns")),
        "round_about" => {
            (say!(words, "table-round-about"), say!(words, "table-round-about-columns"))
        }
        "round_label" => {
            (say!(words, "table-round-label"), say!(words, "table-round-label-columns"))
        }
        "smallest_crowd" => {
            (say!(words, "table-smallest-crowd"), say!(words, "table-smallest-crowd-columns"))
        }
        "gap_taken_up" => {
            (say!(words, "table-gap-taken-up"), say!(words, "table-gap-taken-up-columns"))
        }
        "instrument" => (say!(words, "table-instrument"), say!(words, "table-instrument-columns")),
        "took_part" => (say!(words, "table-took-part"), say!(words, "table-took-part-columns")),
        "answer" => (say!(words, "table-answer"), say!(words, "table-answer-columns")),
        "round_release" => {
            (say!(words, "table-round-release"), say!(words, "table-round-release-columns"))
        }
        "round_member" => {
            (say!(words, "table-round-member"), say!(words, "table-round-member-columns"))
        }
        "told_story" => (say!(words, "table-told-story"), say!(words, "table-told-story-columns")),
        "owed_answer" => {
            (say!(words, "table-owed-answer"), say!(words, "table-owed-answer-columns"))
        }
        "we_will" => (say!(words, "table-we-will"), say!(words, "table-we-will-columns")),
        "sealed_round" => {
            (say!(words, "table-sealed-round"), say!(words, "table-sealed-round-columns"))
        }
        "sealed_issue" => {
            (say!(words, "table-sealed-issue"), say!(words, "table-sealed-issue-columns"))
        }
        "sealed_card" => {
            (say!(words, "table-sealed-card"), say!(words, "table-sealed-card-columns"))
        }
        // Its columns are in every table.
        "sealed_replaced" => (say!(words, "table-sealed-replaced"), String::new()),
        "open_record" => {
            (say!(words, "table-open-record"), say!(words, "table-open-record-columns"))
        }
        "round_audit" => {
            (say!(words, "table-round-audit"), say!(words, "table-round-audit-columns"))
        }
        "first_reading" => {
            (say!(words, "table-first-reading"), say!(words, "table-first-reading-columns"))
        }
        "first_reader" => {
            (say!(words, "table-first-reader"), say!(words, "table-first-reader-columns"))
        }
        "first_mark" => (say!(words, "table-first-mark"), say!(words, "table-first-mark-columns")),
        "envelope" => (say!(words, "table-envelope"), say!(words, "table-envelope-columns")),
        "ended_round" => {
            (say!(words, "table-ended-round"), say!(words, "table-ended-round-columns"))
        }
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
