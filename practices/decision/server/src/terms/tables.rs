//! The tables of terms.

use powerwith_store::table;

table!(
    /// One set of terms.
    terms = "terms" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub nth: Option<i32>,
        pub follows_id: Option<Uuid>,
        pub asked_day: String,
        pub held_day: Option<String>,
        pub decision_id: Option<Uuid>,
        pub quorum_partners: i32,
        pub quorum_people: i32,
        pub open_days: i32,
    }
);

table!(
    /// A value of it.
    terms_value = "terms_value" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub terms_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub offered: Option<String>,
        pub own_words: Option<String>,
    }
);

table!(
    /// A partner that leads by it.
    terms_lead = "terms_lead" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub terms_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub partner_id: Uuid,
    }
);
