//! What every fuzz target of `tally` does with a file: read it, and count what was read.

use tally::read::{Format, profiles};
use tally::{Method, Seed, Settings, TieRule, count, explain};

/// Counting takes time with the third power of the options; reading is what is tried here.
const MOST_OPTIONS: usize = 12;

/// Reads the bytes; whatever is read can be counted in every way that fits, and told.
pub fn read_and_count(bytes: &[u8], format: Format) {
    let Ok(votes) = profiles(bytes, format) else { return };
    for vote in votes.iter().take(3).filter(|vote| vote.options().len() <= MOST_OPTIONS) {
        for method in Method::ALL {
            let seats = vote.seats.unwrap_or(1);
            let open = Settings { seats, ..Settings::new(method) };
            let Ok(outcome) = count(vote, &open) else { continue };
            assert!(outcome.winners.len() <= seats);
            assert!(!explain(vote, &outcome).is_empty());
            let by_lot = Settings { tie: TieRule::Lot(Seed::new("fuzz")), ..open };
            let drawn = count(vote, &by_lot).expect("it was counted before");
            assert!(drawn.undecided.is_empty());
            assert!(outcome.winners.iter().all(|winner| drawn.winners.contains(winner)));
        }
    }
}
