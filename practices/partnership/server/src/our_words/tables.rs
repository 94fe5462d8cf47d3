//! The tables of words as the store reads and writes them. Their meaning is in `migrations/`.

use crate::tables::table;

table!(word, "word", {
    partnership_id: Uuid, id: Uuid;
    first_word: Option<String>, since_day: String,
});

table!(word_term, "word_term", {
    partnership_id: Uuid, word_id: Uuid, language: String;
    term: String,
});
table!(word_meaning, "word_meaning", {
    partnership_id: Uuid, word_id: Uuid, partner_id: Uuid, language: String;
    text: String,
});

table!(word_adopted, "word_adopted", {
    partnership_id: Uuid, word_id: Uuid, version: i32, language: String;
    text: String, holds: i32, decision_id: Uuid, day: String,
});
