//! Deleting what this practice keeps about a person.

use powerwith_core::{Fault, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter,
    prelude::Uuid,
    sea_query::{Expr, Query},
};

use crate::tables::{asked_act, invite, member, member_group, new_code, partner, people_group};
use crate::{agreements, roles};

/// Deletes a person from every partnership. What they did for others stays, without their name:
/// a partner they added is still there.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "forget a person";
    let id = person.uuid();
    member_group::Entity::delete_many()
        .filter(member_group::Column::PersonId.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    let in_use =
        Query::select().column(member_group::Column::GroupId).from(member_group::Entity).to_owned();
    people_group::Entity::delete_many()
        .filter(people_group::Column::Offered.eq(0))
        .filter(people_group::Column::Id.not_in_subquery(in_use))
        .exec(tx)
        .await
        .store(DOING)?;
    new_code::Entity::delete_many()
        .filter(new_code::Column::PersonId.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    agreements::forget(tx, person).await?;
    roles::forget(tx, person).await?;
    member::Entity::delete_many()
        .filter(member::Column::PersonId.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    forget_names(tx, id).await
}

/// Takes the person's id out of what they did for others.
async fn forget_names(tx: &WriteTx, id: Uuid) -> Result<(), Fault> {
    const DOING: &str = "forget who did it";
    let no_one = || Expr::value(None::<Uuid>);
    partner::Entity::update_many()
        .col_expr(partner::Column::AddedBy, no_one())
        .filter(partner::Column::AddedBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    people_group::Entity::update_many()
        .col_expr(people_group::Column::AddedBy, no_one())
        .filter(people_group::Column::AddedBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    member::Entity::update_many()
        .col_expr(member::Column::HostAddedBy, no_one())
        .filter(member::Column::HostAddedBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    invite::Entity::update_many()
        .col_expr(invite::Column::MadeBy, no_one())
        .filter(invite::Column::MadeBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    // What they asked for lapses: no one is there who asks.
    asked_act::Entity::update_many()
        .col_expr(asked_act::Column::AskedBy, no_one())
        .filter(asked_act::Column::AskedBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    new_code::Entity::update_many()
        .col_expr(new_code::Column::AskedBy, no_one())
        .filter(new_code::Column::AskedBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    new_code::Entity::update_many()
        .col_expr(new_code::Column::AnsweredBy, no_one())
        .filter(new_code::Column::AnsweredBy.eq(id))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}
