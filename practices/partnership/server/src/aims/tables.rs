//! The tables of aims as the store reads and writes them. Their meaning is in `migrations/`.

use crate::tables::table;

table!(aim, "aim", {
    partnership_id: Uuid, id: Uuid;
    whose: String, language: String, text: String, since_day: String,
});

table!(aim_fit, "aim_fit", {
    partnership_id: Uuid, aim_id: Uuid, partner_id: Uuid;
    fit: String, language: String, why: String,
});
