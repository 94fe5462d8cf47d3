//! The tables of agreements as the store reads and writes them. Their meaning is in `migrations/`.

use crate::tables::table;

table!(agreement, "agreement", {
    partnership_id: Uuid, id: Uuid;
    from_point: Option<String>, language: String, title: String, text: String, since_day: String,
});

table!(agreement_stand, "agreement_stand", {
    partnership_id: Uuid, agreement_id: Uuid, person_id: Uuid;
    stand: String, words: Option<String>,
});

table!(agreement_adopted, "agreement_adopted", {
    partnership_id: Uuid, agreement_id: Uuid, version: i32;
    text: String, holds: i32, decision_id: Uuid, day: String, review_day: String,
});
