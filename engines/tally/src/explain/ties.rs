//! What a tie was about, and how it was settled.

use super::words::list;
use crate::outcome::{Resolution, Tie, TieKind};

/// One tie in one or two sentences.
pub(super) fn sentence(names: &[String], tie: &Tie) -> String {
    let among = list(names, &tie.among);
    let what = match &tie.kind {
        TieKind::Seat => format!("{among} are level where the seats end."),
        TieKind::Leave { round } => {
            format!("Round {round}: {among} have equally few votes, and one must leave.")
        }
        TieKind::Pairs(pairs) => {
            let wins: Vec<String> =
                pairs.iter().map(|(a, b)| format!("{} over {}", names[*a], names[*b])).collect();
            format!("Equally strong wins that cannot all count: {}.", wins.join("; "))
        }
    };
    format!("{what} {}", settled(names, &tie.kind, &tie.resolution))
}

fn settled(names: &[String], kind: &TieKind, resolution: &Resolution) -> String {
    match (resolution, kind) {
        (Resolution::Open, _) => "This is open: no lot was named.".to_owned(),
        (Resolution::NoDifference, TieKind::Leave { .. }) => {
            "No lot was needed: whoever leaves, the same are chosen.".to_owned()
        }
        (Resolution::NoDifference, _) => {
            "No lot was needed: in every order, the same are chosen.".to_owned()
        }
        (Resolution::Lot { order, fell_on }, TieKind::Leave { .. }) => format!(
            "The lot drew {}; the last drawn leaves: {}.",
            list(names, order),
            list(names, fell_on)
        ),
        (Resolution::Lot { order, fell_on }, TieKind::Seat) => format!(
            "The lot drew {}; the first drawn is chosen: {}.",
            list(names, order),
            list(names, fell_on)
        ),
        (Resolution::Lot { order, .. }, TieKind::Pairs(_)) => {
            format!("The lot drew {}; wins against the first drawn came last.", list(names, order))
        }
    }
}
