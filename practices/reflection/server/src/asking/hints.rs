//! Before a sealed story goes out: its writer's own device looks for words that could tell who
//! someone is. The page brings what to look for; what is found is sent nowhere.

use maud::{Markup, html};
use powerwith_web::{Speech, hints_module, say};

use super::Sitting;
use crate::words;

/// The note that the script fills and shows when it finds something. All that it looks for is known to
/// every member: partners and groups by name, and plain words. No one's name is among it.
pub(super) fn note(sitting: &Sitting, speech: Speech) -> Markup {
    let words = words(speech);
    let Some(module) = hints_module() else { return html! {} };
    let roles = [
        say!(words, "look-over-roles-school"),
        say!(words, "look-over-roles-work"),
        say!(words, "look-over-roles-circle"),
    ];
    let dates = [
        say!(words, "hints-months-first"),
        say!(words, "hints-months-last"),
        say!(words, "hints-weekdays"),
    ];
    let known: Vec<&str> = sitting.round.labels.iter().map(|label| label.name.as_str()).collect();
    html! {
        section.note hidden aria-labelledby="hints" data-hints data-module=(module.address)
            data-roles=(roles.join(",")) data-dates=(dates.join(","))
            data-ages=(say!(words, "hints-ages")) data-harmless=(say!(words, "hints-harmless"))
            data-known=(known.join("\n")) data-change=(say!(words, "hints-change")) {
            h2 #hints { (say!(words, "hints-title")) }
            p { (say!(words, "hints-text")) }
            div data-hints-found {}
            p.soft.small { (say!(words, "hints-device")) }
        }
    }
}
