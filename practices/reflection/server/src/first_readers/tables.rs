//! The tables of first readers.

use powerwith_store::table;

table!(
    /// A round with first readers.
    first_reading = "first_reading" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        pub until_day: Option<String>,
        pub out_day: Option<String>,
    }
);

table!(
    /// One of the two.
    first_reader = "first_reader" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub person_id: Option<Uuid>,
        pub partner: String,
        pub word: String,
        pub has_read: i32,
    }
);

table!(
    /// A sentence that may be held back.
    first_mark = "first_mark" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub story: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub sentence: i32,
        pub why: String,
        pub own_words: String,
        pub asked_by: Option<Uuid>,
        pub is_agreed: i32,
    }
);
