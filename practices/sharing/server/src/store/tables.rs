//! The tables as types, for this folder alone. Their meaning is in `migrations/`.

use powerwith_store::table;

table!(
    /// In which money a partnership counts.
    share_currency = "share_currency" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        pub code: String,
    }
);

table!(
    /// A line of the ledger.
    share_line = "share_line" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub by_partner_id: Uuid,
        pub day: String,
        pub taken_back_day: Option<String>,
    }
);

table!(
    /// What a line says, or said.
    share_line_version = "share_line_version" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub line_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub nth: i32,
        pub written_day: String,
        pub from_partner_id: Uuid,
        pub to_partner_id: Option<Uuid>,
        pub kind: String,
        pub minor: Option<i64>,
        pub currency: Option<String>,
        pub minutes: Option<i64>,
        pub work: Option<String>,
        pub is_paid: Option<i32>,
        pub measure: Option<String>,
        pub day: String,
        pub words: String,
    }
);

table!(
    /// What the other side said to it.
    share_line_answer = "share_line_answer" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub line_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub nth: i32,
        pub partner_id: Uuid,
        pub day: String,
        pub correct_words: Option<String>,
    }
);

table!(
    /// A stipend.
    stipend = "stipend" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub proposal_id: Uuid,
        pub seat_id: Uuid,
        pub holder_id: Option<Uuid>,
        pub partner_id: Uuid,
        pub minor: i64,
        pub currency: String,
        pub since_day: String,
        pub ended_as: Option<String>,
        pub ended_day: Option<String>,
    }
);

table!(
    /// A strength.
    strength = "strength" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Option<Uuid>,
        pub group_id: Option<Uuid>,
        pub words: String,
        pub day: String,
    }
);

table!(
    /// An ask for backing.
    backing_ask = "backing_ask" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        pub strength_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub position: i32,
        pub words: String,
        pub day: String,
    }
);

table!(
    /// An answer to it.
    backing_answer = "backing_answer" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub ask_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub partner_id: Uuid,
        pub day: String,
        pub words: String,
        pub by_day: Option<String>,
    }
);
