//! In how many of the last decisions every seat was filled, as the open log says it. About the
//! partnership, never about a person, a partner or one seat.

use decision_rules::open_log::{AtTheTable, at_the_table};
use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId};
use powerwith_web::{Speech, say};
use sea_orm::ConnectionTrait;

use crate::words;

/// What the open log says; entries whose body was erased are left out.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<AtTheTable, Fault> {
    let entries = powerwith_log::of_kinds(db, partnership, &["decision.made"]).await?;
    let mut bodies: Vec<(u64, String)> = entries
        .into_iter()
        .filter_map(|entry| entry.said().map(|said| (entry.seq, said)))
        .collect();
    bodies.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
    Ok(at_the_table(bodies.iter().map(|(_, said)| said.as_str())))
}

/// The same in words, for the page of proposals.
pub(crate) fn section(share: AtTheTable, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.note aria-labelledby="at-the-table" {
            h2 #at-the-table { (say!(words, "table-share")) }
            @match share {
                AtTheTable::TooFew { least } => {
                    p { (say!(words, "table-share-few", least = least)) }
                },
                AtTheTable::Of { filled, all } => {
                    p { (say!(words, "table-share-of", filled = filled, all = all)) }
                    @if filled < all { p { (say!(words, "table-share-rest")) } }
                },
            }
            p.soft.small { (say!(words, "table-share-from")) }
        }
    }
}
