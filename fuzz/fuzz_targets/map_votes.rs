//! Any bytes as a file of votes, with and without a good header, and then every kind of map.

#![no_main]

use opinion_map::{Answer, Mode, Moderation, Settings, compute, read_votes, to_json, to_words};

/// Larger tables are only read: mistakes of computing show in small ones, and faster.
const MOST_VOTES: usize = 300;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    read_and_map(bytes);
    let header = b"timestamp,datetime,comment-id,voter-id,vote\n";
    read_and_map(&[header, bytes].concat());
});

fn read_and_map(bytes: &[u8]) {
    let Ok(votes) = read_votes(bytes) else { return };
    if votes.n_votes() > MOST_VOTES {
        return;
    }
    for mode in [Mode::Robust, Mode::Compat, Mode::Given([(1, 0), (2, 1)].into())] {
        let settings = Settings { mode, ..Settings::ROBUST };
        let answer = compute(&votes, &Moderation::default(), &settings);
        assert!(to_json(&answer).ends_with('}'));
        assert!(!to_words(&answer, &votes).is_empty());
        if let Answer::Map(map) = answer
            && let Some(shown) = map.shown()
        {
            assert!(shown.groups.iter().all(|group| group.at_least_people >= 5));
        }
    }
}
