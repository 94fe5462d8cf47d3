//! The tables of the pact as the store reads and writes them. Their meaning is in `migrations/`.

use crate::tables::table;

table!(pact, "pact", {
    partnership_id: Uuid, version: i32;
    text: String, decision_id: Uuid, day: String, review_day: String,
});

table!(pact_signed, "pact_signed", {
    partnership_id: Uuid, version: i32, partner_id: Uuid;
    day: String,
});

table!(pact_shaped, "pact_shaped", {
    partnership_id: Uuid, version: i32, position: i32;
    group_name: String, filled: i32,
});

table!(
    /// The view `agreement_v1`: the agreements that hold.
    agreement_that_holds, "agreement_v1", {
        partnership_id: Uuid, id: Uuid;
        title: String, text: String, language: String, day: String,
    }
);
