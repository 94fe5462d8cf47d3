//! An order of statements that depends on what was voted and not on how statements are numbered.
//!
//! Floating-point sums depend on their order. With this order the same votes give the same bits
//! even when every id is replaced by another.

use super::ids::mix;
use super::{Counts, Votes};

/// Puts the statements into their order and renumbers the packed votes.
pub(super) fn put_in_order(votes: &mut Votes) {
    let mut marks: Vec<u64> = votes.counts.iter().map(mark).collect();
    let mut sorted = marks.clone();
    sorted.sort_unstable();
    // Most tables have no two statements with the same counts; the others need a closer look.
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
        for _ in 0..2 {
            marks = look_closer(votes, &marks);
        }
    }
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&old| (votes.counts[old], marks[old], votes.statements[old]));
    let mut place = vec![0u16; order.len()];
    for (new, &old) in order.iter().enumerate() {
        // Cannot lose bits: places stay below MAX_STATEMENTS.
        place[old] = new as u16;
    }
    for code in &mut votes.codes {
        let column = *code / 3;
        let moved = place[usize::from(column)].wrapping_sub(column).wrapping_mul(3);
        *code = code.wrapping_add(moved);
    }
    votes.statements = order.iter().map(|&old| votes.statements[old]).collect();
    votes.counts = order.iter().map(|&old| votes.counts[old]).collect();
}

fn mark(counts: &Counts) -> u64 {
    let Counts { agree, disagree, pass } = *counts;
    mix(mix(mix(u64::from(agree)) ^ u64::from(disagree)) ^ u64::from(pass))
}

/// Marks each statement by who voted on it, and each person by what they voted on.
fn look_closer(votes: &Votes, marks: &[u64]) -> Vec<u64> {
    let choice = |code: u16| u64::from(code % 3);
    let column_marks: Vec<u64> =
        (0..marks.len() * 3).map(|code| mix(marks[code / 3] ^ choice(code as u16))).collect();
    let mut sums = vec![0u64; marks.len() * 3];
    for person_idx in 0..votes.n_people() {
        let row = votes.row(person_idx);
        let add = |sum: u64, &code: &u16| sum.wrapping_add(column_marks[usize::from(code)]);
        let person = mix(row.iter().fold(0, add));
        for &code in row {
            let sum = &mut sums[usize::from(code)];
            *sum = sum.wrapping_add(person);
        }
    }
    let combine = |sum: u64, &part: &u64| mix(sum ^ part);
    let of = |(idx, parts): (usize, &[u64])| parts.iter().fold(marks[idx], combine);
    sums.chunks_exact(3).enumerate().map(of).collect()
}
