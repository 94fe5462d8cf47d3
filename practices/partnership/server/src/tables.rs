//! The tables of this practice as the store reads and writes them. Their meaning is in
//! `migrations/`.

/// One table: its module, its name, and its columns, keys first.
macro_rules! table {
    ($(#[$doc:meta])* $module:ident, $name:literal, {
        $($key:ident: $key_type:ty),+; $($column:ident: $type:ty),* $(,)?
    }) => {
        $(#[$doc])*
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model {
                $(#[sea_orm(primary_key, auto_increment = false)]
                pub $key: $key_type,)+
                $(pub $column: $type,)*
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table!(partnership, "partnership", {
    partnership_id: Uuid;
    slug: String, name: String, since_day: String,
});

table!(partner, "partner", {
    partnership_id: Uuid, id: Uuid;
    name: String, added_by: Option<Uuid>, since_day: String, gone_day: Option<String>,
});

table!(asked_act, "asked_act", {
    partnership_id: Uuid, id: Uuid;
    act: String, about: String, called: String, why: Option<String>, state: String,
    asked_by: Option<Uuid>, partner_id: Uuid, asked_day: String, until_day: String,
    answer_partner_id: Option<Uuid>, ended_day: Option<String>,
});

table!(came_back, "came_back", {
    partnership_id: Uuid;
    day: String,
});

table!(member, "member", {
    partnership_id: Uuid, person_id: Uuid;
    partner_id: Uuid, since_day: String,
    host_since_day: Option<String>, host_added_by: Option<Uuid>,
});

table!(people_group, "people_group", {
    partnership_id: Uuid, id: Uuid;
    name: String, offered: i32, added_by: Option<Uuid>, since_day: String,
});

table!(member_group, "member_group", {
    partnership_id: Uuid, person_id: Uuid, group_id: Uuid;
});

table!(invite, "invite", {
    partnership_id: Uuid, id: Uuid;
    kind: String, partner_id: Option<Uuid>, made_by: Option<Uuid>,
    made_day: String, ends_day: String,
});

table!(invite_code, "invite_code", {
    partnership_id: Uuid, invite_id: Uuid, number: i32;
    code: String, uses_left: i32,
});

table!(new_code, "new_code", {
    partnership_id: Uuid, id: Uuid;
    person_id: Uuid, state: String, asked_by: Option<Uuid>, asked_day: String,
    answered_by: Option<Uuid>, answered_day: Option<String>, code_hash: Option<Vec<u8>>,
});

table!(
    /// The view `group_v1`: groups that may be named.
    named_group, "group_v1", { partnership_id: Uuid, id: Uuid; name: String }
);

pub(crate) use table;
