//! What mending adds to Home: to hosts, what is missing before the partnership begins; to someone in
//! a repair, that something waits for them, without a word of what.

use maud::html;
use powerwith_core::{Day, Fault};
use powerwith_web::{HomePart, HomePlace, Visit, say};
use repair_rules::{Part, Repair, Side, Stage, path::is_ready};

use crate::{known, pages::held_text, path_store, store, words};

/// The parts for this visitor.
pub(crate) async fn parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let (db, at) = (visit.site.store.read(), viewer.partnership);
    let words = words(visit.speech);
    let mut parts = Vec::new();
    store::come_due(&visit.site.store, at, &visit.moment).await?;
    let today = visit.moment.today();
    let mine = store::of_person(db, at, viewer.person).await?;
    if mine.iter().any(|(repair, part)| waits_for(repair, *part, today)) {
        let markup = html! {
            section.note.owe aria-labelledby="mend-waits" {
                h2 #mend-waits { (say!(words, "home-waits")) }
                p { (say!(words, "home-waits-text")) }
                p { a href=(viewer.path("mend")) { (say!(words, "home-waits-go")) } }
            }
        };
        parts.push(HomePart { place: HomePlace::Main, order: 5, markup });
    }
    if viewer.is_host {
        let path = path_store::held(db, at).await?.map(|kept| kept.path);
        let helpers = known::here(db, at).await?.helpers();
        if let Err(held) = is_ready(path.as_ref(), &helpers) {
            let markup = html! {
                section.card aria-labelledby="mend-missing" {
                    h2 #mend-missing { (say!(words, "missing-title")) }
                    p { (held_text(visit.speech, held)) }
                    p { a href=(viewer.path("mend/path")) { (say!(words, "home-missing-go")) } }
                }
            };
            parts.push(HomePart { place: HomePlace::Main, order: 3, markup });
        }
    }
    Ok(parts)
}

/// Whether it is someone's turn.
fn waits_for(repair: &Repair, part: Part, today: Day) -> bool {
    let steers = part == Part::Of(repair.asker) || part == Part::Of(Side::Harmed);
    match (&repair.stage, part) {
        (_, Part::Invited)
        | (Stage::Asked { .. } | Stage::Meeting { circle: None, .. }, Part::Helper) => true,
        (Stage::Choosing, _) => steers,
        (Stage::Meeting { .. }, Part::Of(side)) => {
            repair.agreement.as_ref().is_some_and(|agreement| !agreement.yes.contains(&side))
        }
        (Stage::Agreed { ask_on }, Part::Of(Side::Harmed)) => *ask_on <= today,
        _ => false,
    }
}
