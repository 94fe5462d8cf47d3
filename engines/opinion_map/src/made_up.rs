//! Made-up votes for tests: people of planted leanings, the same for the same seed.

use std::fmt::Write as _;

use crate::votes::{Vote, Votes, VotesBuilder, mix};

/// One cast vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cast {
    pub(crate) person: u64,
    pub(crate) statement: u64,
    pub(crate) vote: Vote,
    pub(crate) time: i64,
}

/// Numbers that look like chance.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(1);
        mix(self.0) % limit
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for idx in (1..list.len()).rev() {
            list.swap(idx, self.below(idx as u64 + 1) as usize);
        }
    }
}

/// Votes of `leanings` kinds of people, some cast twice.
pub(crate) fn cast(n_people: u64, n_statements: u64, leanings: u64, seed: u64) -> Vec<Cast> {
    let mut chance = Chance(mix(seed));
    let (mut casts, mut time) = (Vec::new(), 0);
    for person in 0..n_people {
        let leaning = person % leanings;
        for statement in 0..n_statements {
            if chance.below(3) == 0 {
                continue;
            }
            for _ in 0..=u64::from(chance.below(20) == 0) {
                let usual = mix(statement * leanings + leaning).is_multiple_of(2);
                let vote = match chance.below(20) {
                    0..=1 => Vote::Pass,
                    2..=3 if usual => Vote::Disagree,
                    2..=3 => Vote::Agree,
                    _ if usual => Vote::Agree,
                    _ => Vote::Disagree,
                };
                casts.push(Cast { person, statement, vote, time });
                time += 1;
            }
        }
    }
    casts
}

/// The table of some votes.
pub(crate) fn table(casts: &[Cast]) -> Votes {
    let mut builder = VotesBuilder::new();
    for cast in casts {
        builder.add_at(cast.person, cast.statement, cast.vote, cast.time).expect("within limits");
    }
    builder.finish()
}

/// A votes file.
pub(crate) fn file(casts: &[Cast]) -> String {
    let mut text = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
    for Cast { person, statement, vote, time } in casts {
        let vote = match vote {
            Vote::Agree => "1",
            Vote::Pass => "0",
            Vote::Disagree => "-1",
        };
        // Cannot fail: writing to a String always succeeds.
        let _ = writeln!(text, "{time},\"Mon, 1\",{statement},{person},{vote}");
    }
    text
}
