//! The tables as types, for this folder alone.

use powerwith_store::table;

table!(
    /// The table `round`.
    round = "round" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub title: String,
        pub stage: Option<String>,
        pub keeping: String,
        pub why: String,
        pub who_asks: String,
        pub who_sees: String,
        pub what_happens: String,
        pub closes_day: Option<String>,
        pub answer_due_day: Option<String>,
        pub state: String,
        pub floor_people: i32,
        pub watch_title: Option<String>,
        pub watch_url: Option<String>,
        pub watch_minutes: Option<i32>,
        pub breakdowns: String,
        pub lead_name: Option<String>,
        pub lead_words: Option<String>,
        pub made_by: Option<Uuid>,
        pub opened_day: Option<String>,
        pub closed_day: Option<String>,
        pub took_part_people: Option<i32>,
        pub close_agreed_day: Option<String>,
    }
);

table!(
    /// The table `round_item`.
    round_item = "round_item" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub item: String,
        pub is_focus: i32,
    }
);

table!(
    /// The table `round_label`.
    round_label = "round_label" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub label: String,
        pub name: String,
    }
);

table!(
    /// The table `instrument`.
    instrument = "instrument" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub round_id: Option<Uuid>,
        pub text: String,
    }
);

table!(
    /// The table `took_part`.
    took_part = "took_part" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub typed_in: i32,
    }
);

table!(
    /// The table `answer`.
    answer = "answer" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub item: String,
        pub part: String,
        pub tag: Vec<u8>,
        pub said: String,
        pub group_label: Option<String>,
        pub partner_label: Option<String>,
        pub signed: Option<String>,
    }
);

table!(
    /// The table `sealed_round`.
    sealed_round = "sealed_round" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        pub seed: Vec<u8>,
        pub questions: Vec<u8>,
        pub left_people: i32,
        pub left_with_card: i32,
        pub replacement_cards: i32,
        pub bundle: Option<String>,
        pub crowds: Option<String>,
    }
);

table!(
    /// The table `sealed_issue`.
    sealed_issue = "sealed_issue" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub request: Vec<u8>,
    }
);

table!(
    /// The table `sealed_card`.
    sealed_card = "sealed_card" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: Vec<u8>,
        pub partnership_id: Uuid,
        pub round_id: Uuid,
        pub request: Vec<u8>,
    }
);

table!(
    /// The table `sealed_replaced`.
    sealed_replaced = "sealed_replaced" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
    }
);

table!(
    /// The table `open_record`.
    open_record = "open_record" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub kind: String,
        pub text: String,
    }
);
