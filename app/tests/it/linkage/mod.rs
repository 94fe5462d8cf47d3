//! The linkage game: whoever has every file, every log and the key of a sealed round tries to find
//! out which answer is whose. `cargo xtask linkage --rounds 200` plays it at full length.
//!
//! The real program runs the rounds, on real files, over HTTP. The attacker gets the files twice,
//! while the round is open and after it closed, and the order in which people were let in, which
//! the log of the main database keeps. Its guesses must be as good as chance. The same attacker has
//! to win against stores that leak on purpose; otherwise its losing would prove nothing.

mod attacker;
mod evidence;
mod game;
mod leaks;
mod score;

use std::{env, ops::RangeInclusive};

use self::{
    attacker::{STRATEGIES, guess},
    evidence::Evidence,
    game::{Game, Played},
    leaks::LEAKS,
    score::Scores,
};

/// How many people take part in a round.
const SIZES: [usize; 3] = [8, 30, 100];
/// Rounds of each size, unless `POWERWITH_LINKAGE_ROUNDS` says another number.
const N_ROUNDS: u64 = 1;
/// Rounds of each size that are also played with each leak.
const N_LEAKY_ROUNDS: u64 = 20;

/// Lets every strategy guess at some places of the round, and counts what is right.
fn try_all(
    scores: &mut Scores,
    (what, slots): (&str, RangeInclusive<usize>),
    (played, evidence): (&Played, &Evidence),
) {
    for strategy in &STRATEGIES {
        for slot in slots.clone() {
            let guessed = guess(strategy, slot, (&played.seats, evidence));
            let truth = played.sent.iter().map(|rows| rows[slot].tag);
            let n_right = guessed.iter().zip(truth).filter(|(guess, true_)| **guess == *true_);
            scores.add((what, played.seats.len(), strategy.name), n_right.count());
        }
    }
}

#[tokio::test]
async fn whoever_has_every_file_links_no_better_than_chance_and_finds_every_seeded_leak() {
    let n_rounds = env::var("POWERWITH_LINKAGE_ROUNDS").map_or(N_ROUNDS, |n| n.parse().unwrap());
    let game = Game::set_up().await;
    let (mut scores, mut leaky) = (Scores::default(), Scores::default());
    for n_people in SIZES {
        for number in 0..n_rounds {
            let played = game.play(number, n_people).await;
            let everywhere = 0..=game::STORY;
            try_all(&mut scores, ("open", everywhere.clone()), (&played, &played.open));
            try_all(&mut scores, ("closed", everywhere), (&played, &played.closed));
            if number < N_LEAKY_ROUNDS {
                for leak in LEAKS {
                    let (played, evidence) = leaks::seed(leak, &played).await;
                    // Stories alone differ in length, which is what one of the leaks tells.
                    let stories = game::STORY..=game::STORY;
                    try_all(&mut leaky, (leak.name(), stories), (&played, &evidence));
                }
            }
        }
    }
    println!("{n_rounds} rounds of each size, {} places each", game::N_SLOTS);
    println!("{scores}\nwith a leak seeded:\n{leaky}");
    scores.assert_chance();
    for (leak, n_people) in LEAKS.into_iter().flat_map(|leak| SIZES.map(|n| (leak, n))) {
        let share = leaky.share((leak.name(), n_people, leak.strategy()));
        let is_found = share >= leak.least_share(n_people, n_rounds);
        assert!(is_found, "{n_people} people, the leak {} is missed: {share}", leak.name());
    }
}
