//! The tables of roles as the store reads and writes them. Their meaning is in `migrations/`.

use crate::tables::table;

table!(role, "role", {
    partnership_id: Uuid, id: Uuid;
    name: String, unseen: i32, hand_over: Option<String>,
    holder_id: Option<Uuid>, holder_partner_id: Option<Uuid>, until_day: Option<String>,
    renewed_by: Option<Uuid>, next_id: Option<Uuid>, ended_day: Option<String>, since_day: String,
});

table!(role_share, "role_share", {
    partnership_id: Uuid;
    most_percent: i32, decision_id: Uuid, day: String,
});
