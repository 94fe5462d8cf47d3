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

table!(
    /// The address at which a phone reads what comes.
    gathering_feed = "gathering_feed" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub hash: Vec<u8>,
        pub shows: String,
        pub language: String,
    }
);

table!(
    /// Feedback from one person to another.
    feedback = "feedback" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub giver_id: Uuid,
        pub receiver_id: Uuid,
        pub stage: String,
        pub saw: String,
        pub did: String,
        pub wish: String,
        pub said_back: Option<String>,
        pub missing: Option<String>,
        pub reply: Option<String>,
        pub step_day: String,
    }
);
