//! The tables as types, for this folder alone. Their meaning is in `migrations/`.

pub(super) mod proposal {
    //! The table `proposal`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub stage: String,
        pub n_events: i32,
        pub due_day: Option<String>,
        pub title: Option<String>,
        pub about: Option<String>,
        pub pays: Option<String>,
        pub text: Option<String>,
        pub decided_day: Option<String>,
        pub until_day: Option<String>,
        pub review_day: Option<String>,
        pub state: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod proposal_entry {
    //! The table `proposal_entry`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub proposal_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub seq: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

powerwith_store::table!(
    /// A seat beside its proposal.
    proposal_seat = "proposal_seat" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        pub proposal_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub group_name: String,
        pub holder_id: Option<Uuid>,
    }
);
