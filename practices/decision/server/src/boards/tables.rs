//! The tables of boards.

use powerwith_store::table;

table!(
    /// A board.
    board = "board" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub title: String,
        pub one: String,
        pub other: String,
        pub begun_day: String,
        pub begun_by: Option<Uuid>,
    }
);

table!(
    /// A line on it.
    board_line = "board_line" {
        #[sea_orm(primary_key, auto_increment = false)]
        pub partnership_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub board_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub side: String,
        pub kind: String,
        pub words: String,
        pub written_by: Option<Uuid>,
    }
);
