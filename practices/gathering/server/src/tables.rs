//! The tables of this practice.

use powerwith_store::table;

table!(
    /// A gathering that comes again.
    gathering_series = "gathering_series" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub rhythm: String,
        pub first_day: String,
        pub ended_day: Option<String>,
        pub called_by: Option<Uuid>,
        pub kind: String,
        pub title: String,
        pub about: Option<String>,
        pub starts: String,
        pub minutes: i32,
        pub place: Option<String>,
        pub joining: Option<String>,
        pub ease: String,
        pub ease_words: Option<String>,
    }
);

table!(
    /// One gathering.
    gathering = "gathering" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub series_id: Option<Uuid>,
        pub nth: Option<i32>,
        pub day: String,
        pub state: String,
        pub why: Option<String>,
        pub was_day: Option<String>,
        pub called_by: Option<Uuid>,
        pub n_changes: i32,
        pub kind: String,
        pub title: String,
        pub about: Option<String>,
        pub starts: String,
        pub minutes: i32,
        pub place: Option<String>,
        pub joining: Option<String>,
        pub ease: String,
        pub ease_words: Option<String>,
        pub heard: Option<String>,
        pub will: Option<String>,
        pub note_version: i32,
    }
);

table!(
    /// Who holds it.
    gathering_holder = "gathering_holder" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub gathering_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
    }
);

table!(
    /// A time of rest.
    gathering_break = "gathering_break" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub first_day: String,
        pub last_day: String,
    }
);
