//! The tables of this practice.

use powerwith_store::table;

table!(
    /// A path.
    mend_path = "mend_path" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub holds: i32,
        pub answer_words: String,
        pub answer_days: i32,
        pub prepare_words: String,
        pub prepare_days: i32,
        pub circle_words: String,
        pub circle_days: i32,
        pub after_words: String,
        pub after_days: i32,
        pub keep_days: i32,
        pub safety: String,
        pub day: String,
    }
);

table!(
    /// The day a partnership began.
    mend_begun = "mend_begun" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        pub day: String,
    }
);

table!(
    /// A helper.
    mend_helper = "mend_helper" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
    }
);

table!(
    /// A repair.
    repair = "repair" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        pub n_changes: i32,
    }
);
