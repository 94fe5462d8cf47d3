//! Strengths: in the words of whoever has them; the backing they ask for, with answer and day.

pub(crate) mod backing;
pub(crate) mod list;
pub(crate) mod write;

use powerwith_web::Problem;
use sharing_rules::{
    StrengthId,
    strength::{Owner, Strength},
};

use crate::{room::Room, store::strengths};

/// The strength of the address.
async fn load(room: &Room<'_>) -> Result<Strength, Problem> {
    let id: StrengthId = room.visit.part("strength")?;
    let found = strengths::load(room.visit.site.store.read(), (room.here.id, id)).await?;
    found.filter(|one| is_shown(room, one.owner)).ok_or(Problem::NotFound)
}

/// Whether an owner may be named: a group can be too small for that.
fn is_shown(room: &Room<'_>, owner: Owner) -> bool {
    match owner {
        Owner::Person(_) => true,
        Owner::Group(group) => room.here.groups.contains_key(&group),
    }
}
