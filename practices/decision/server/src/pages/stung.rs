//! "That stung": a quiet way from what someone wrote to a helper one chooses. Nothing about it is
//! counted, kept or shown here.

use maud::{Markup, html};
use powerwith_web::{Visit, say};

use crate::words;

/// The link beside a post; `at` is the page it stands on, inside the partnership, and `anchor` the
/// part of the page.
pub(crate) fn link(visit: &Visit, at: &str, anchor: &str) -> Markup {
    let Ok(viewer) = visit.viewer() else { return html! {} };
    // Ids and words of ours need no escaping; the mark before the anchor does.
    let about = format!("{}%23{anchor}", viewer.path(at));
    html! {
        p.stung {
            a.soft.small href={ (viewer.path("mend/new")) "?about=" (about) } {
                (say!(words(visit.speech), "stung"))
            }
        }
    }
}
