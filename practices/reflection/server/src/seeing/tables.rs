//! The tables of what came of closed rounds.

use powerwith_store::table;

table!(
    /// What a closed round shows.
    round_release = "round_release" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        pub shown: String,
        pub hash: Vec<u8>,
        pub roster_people: i32,
        pub has_typed_in: i32,
        pub bounds: String,
    }
);

table!(
    /// Who could answer a closed round.
    round_member = "round_member" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub labels: String,
    }
);

table!(
    /// Stories people shared.
    told_story = "told_story" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub item: String,
        pub readers: String,
        pub text: String,
        pub signed: Option<String>,
    }
);

table!(
    /// The answer that the hosts gave.
    owed_answer = "owed_answer" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        pub heard: String,
        pub wont: String,
        pub unknown: String,
        pub answered_day: String,
    }
);

table!(
    /// What we will do.
    we_will = "we_will" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub text: String,
        pub level: String,
    }
);
