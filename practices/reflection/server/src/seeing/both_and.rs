//! Where people see something in two ways: the way to a board that holds both side by side.

use maud::{Markup, html};
use powerwith_web::{Speech, Viewer, say};
use reflection_rules::instrument::Form;

use super::{Asked, page};
use crate::words;

/// The most characters that a side of a board takes. What is longer begins without the question.
const MOST_SIDE_CHARS: usize = 200;

/// Says that we differ, and offers a board with both sides in plain words. Nothing of the results
/// goes along but the words of the question and of its answers.
///
/// Why a form and not a link: it opens the page where a board begins, with its fields filled in;
/// nothing is kept before someone says so there.
/// Source: 22 points, "Room for both".
pub(super) fn offer(asked: &Asked, viewer: &Viewer, speech: Speech) -> Markup {
    let words = words(speech);
    let Some((one, other)) = sides(asked, speech) else { return html! {} };
    html! {
        form method="get" action=(viewer.path("decide/boards/new")) {
            input type="hidden" name="title" value=(asked.title(speech));
            input type="hidden" name="one" value=(one);
            input type="hidden" name="other" value=(other);
            p { (say!(words, "see-two-ways")) }
            button.btn.quiet type="submit" {
                (say!(words, "see-hold-both"))
                span.vh { ": " (asked.title(speech)) }
            }
        }
    }
}

/// Both ends of the answers as people could say them. The order carries no weight.
fn sides(asked: &Asked, speech: Speech) -> Option<(String, String)> {
    let names = page::part_names(asked, speech);
    let (one, other) = match asked.form {
        // Yes, and not yet; who is not sure is on neither side.
        Form::YesNotyetUnsure => (0, 1),
        _ => (0, 2),
    };
    let side = |at: usize| names.get(at).map(|name| side(asked, name, speech));
    Some((side(one)?, side(other)?))
}

fn side(asked: &Asked, name: &str, speech: Speech) -> String {
    let words = words(speech);
    let ask = asked.item.words(&speech.content()).ask.clone();
    let whole = say!(words, "see-side", side = name, ask = ask);
    if whole.chars().count() <= MOST_SIDE_CHARS {
        whole
    } else {
        say!(words, "see-side-short", side = name)
    }
}
