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
