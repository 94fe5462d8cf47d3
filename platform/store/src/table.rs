//! A table as types: one module each, so that each has its own `Entity` and `Column`.

/// `table!(round = "round" { fields })` makes the module `round`, for the folder it stands in alone.
#[macro_export]
macro_rules! table {
    ($(#[$doc:meta])* $module:ident = $name:literal { $($body:tt)* }) => {
        $(#[$doc])*
        pub(super) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model { $($body)* }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}
