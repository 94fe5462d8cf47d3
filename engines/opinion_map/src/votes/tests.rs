//! The table of votes: the last word of each pair, in whatever order votes come.

use super::*;
use crate::made_up::{Cast, Chance, cast, table};

/// The last vote of each pair, the slow way.
fn last_words(casts: &[Cast]) -> std::collections::BTreeMap<(u64, u64), Vote> {
    let mut sorted: Vec<(usize, &Cast)> = casts.iter().enumerate().collect();
    sorted.sort_by_key(|(idx, cast)| (cast.time, *idx));
    sorted.into_iter().map(|(_, cast)| ((cast.person, cast.statement), cast.vote)).collect()
}

fn check(casts: &[Cast]) {
    let votes = table(casts);
    let mut found = std::collections::BTreeMap::new();
    for (idx, &person) in votes.people.iter().enumerate() {
        for &code in votes.row(idx) {
            let vote = [Vote::Disagree, Vote::Pass, Vote::Agree][usize::from(code % 3)];
            let statement = votes.statements[usize::from(code / 3)];
            assert_eq!(found.insert((person, statement), vote), None);
        }
    }
    assert_eq!(found, last_words(casts));
}

#[test]
fn the_last_vote_of_a_pair_counts() {
    let mut casts = cast(40, 30, 2, 1);
    check(&casts);
    Chance(3).shuffle(&mut casts);
    check(&casts);
}

#[test]
fn of_equal_times_the_vote_added_last_counts() {
    let mut casts = cast(20, 5, 2, 1);
    casts.extend(cast(20, 5, 2, 2));
    for cast in &mut casts {
        cast.time = 0;
    }
    check(&casts);
    for (idx, cast) in casts.iter_mut().enumerate() {
        cast.time = (idx % 3).cast_signed() as i64 * (i64::MAX / 2) - 5;
    }
    check(&casts);
}

#[test]
fn times_of_every_kind_are_kept_exactly() {
    let mut casts = cast(400, 100, 2, 1);
    casts.extend(cast(400, 100, 2, 2));
    let mut chance = Chance(9);
    for spread in [3, 1 << 20, 1 << 40, i64::MAX as u64] {
        for cast in &mut casts {
            cast.time =
                chance.below(spread).cast_signed() * if chance.below(2) == 0 { 1 } else { -1 };
        }
        check(&casts);
    }
}

#[test]
fn nobody_can_read_votes_in_a_log_line() {
    let said = format!("{:?}", table(&cast(4, 4, 1, 1)));
    assert!(said.starts_with("Votes { people: 4, statements: 4, votes: "), "{said}");
    assert!(said.len() < 50, "{said}");
}
