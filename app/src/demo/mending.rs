//! The path for hard moments in the demo, two who help, and something that stung.

use partnership_rules::slug_of;
use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{Store, Tx};
use powerwith_web::Speech;
use repair_rules::{Beginning, Place, Side, Wish, text::Text};

use super::{
    Past,
    cast::{Here, NAME, demo_name},
    proposals::person,
    unexpected,
};

/// Who helps: of two partners.
const HELPERS: [&str; 2] = ["Ruth", "Moira"];

/// The partnership sets its path, and two people say that they help.
pub(super) async fn set_path(store: &Store, here: &Here, past: &Past) -> Result<(), Fault> {
    let [first, second] = HELPERS;
    ready(store, here.id, [person(here, first)?, person(here, second)?], past).await
}

/// The same for any partnership: it has begun.
pub(super) async fn ready(
    store: &Store,
    here: PartnershipId,
    helpers: [PersonId; 2],
    past: &Past,
) -> Result<(), Fault> {
    let path = repair_server::first_path(Speech::English)?;
    let moment = past.days_ago(399, 90);
    let work = async |tx: Tx| -> Result<(), Fault> {
        repair_server::set_path(&tx, here, &path, &moment).await?;
        for helper in helpers {
            repair_server::help(&tx, here, helper).await?;
        }
        repair_server::has_begun(&tx, here, &moment).await
    };
    store.with_write_tx("set the path of the demo", work).await
}

/// A line stung Zak, who asks Ruth for help; she has not answered yet.
pub(super) async fn live(store: &Store, here: &Here, past: &Past) -> Result<(), Fault> {
    let (zak, ruth) = (person(here, "Zak")?, person(here, "Ruth")?);
    let words = Text::long("The joke about the youth corner. I laughed too, and then it hurt.")
        .map_err(|problem| Fault::new(format!("make the demo: {problem:?}")))?;
    let slug = slug_of(&demo_name(NAME)?);
    let said = Beginning {
        by: zak,
        side: Side::Harmed,
        named: [].into(),
        words: Some(words),
        about: Place::inside(&slug, &format!("/p/{slug}/decide")),
    };
    let moment = past.days_ago(1, 91);
    let work = async |tx: Tx| {
        let id = repair_server::begin(&tx, here.id, said.clone(), &moment).await?;
        let wish = (zak, Wish::Choose(ruth));
        repair_server::carry_out(&tx, (here.id, id), wish, &moment).await
    };
    let done = store.with_write_tx("tell what stung in the demo", work).await;
    done.map(drop).map_err(unexpected)
}
