//! What Home and one's own page say about roles: an invitation, never blame.

use maud::{Markup, html};
use partnership_rules::roles::RoleState;
use powerwith_core::{Fault, PersonId, by_name};
use powerwith_store::StoreContext;
use powerwith_web::{Viewer, Visit, say};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use super::{kept, tables::role};
use crate::{fields::apart, words};

/// Roles for which it is time that someone steps in. Whoever held them last is not named.
pub(crate) async fn due_part(visit: &Visit, viewer: &Viewer) -> Result<Option<Markup>, Fault> {
    let words = words(visit.speech);
    let mut roles = kept::load(visit.site.store.read(), viewer.partnership).await?;
    let today = visit.moment.today();
    roles.retain(|role| matches!(role.state_on(today), RoleState::TimeToRotate { .. }));
    if roles.is_empty() {
        return Ok(None);
    }
    roles.sort_by_key(|role| (by_name(role.name.as_str()), role.id));
    Ok(Some(html! {
        section.note aria-labelledby="step-in" {
            h2 #step-in { (say!(words, "home-roles")) }
            ul.links {
                @for role in &roles {
                    li {
                        a href=(viewer.path(&format!("us/roles/{}", role.id))) {
                            (say!(words, "home-role", role = apart(role.name.as_str())))
                        }
                    }
                }
            }
        }
    }))
}

/// The names of the roles that someone holds, held last or steps into next, for their own page.
pub(crate) async fn mine(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<String>, Fault> {
    let is_me = Condition::any()
        .add(role::Column::HolderId.eq(person.uuid()))
        .add(role::Column::NextId.eq(person.uuid()));
    let rows = role::Entity::find().filter(is_me).all(db).await.store("list one's own roles")?;
    let mut names: Vec<String> = rows.into_iter().map(|row| row.name).collect();
    names.sort_by_key(|name| by_name(name));
    Ok(names)
}
