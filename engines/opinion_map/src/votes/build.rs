//! Taking votes in one by one, keeping the last of each pair.

use super::block::{Block, Times};
use super::ids::Ids;
use super::repeats;
use super::{Counts, MAX_PEOPLE, MAX_STATEMENTS, MAX_VOTES, TooMany, Vote, Votes};

/// Votes per block: large enough for long runs, small enough that little is left over.
const BLOCK_VOTES: usize = 1 << 15;

/// Takes votes in, in any order.
///
/// Why: a vote takes 8 bytes here and 2 in the finished table, so ten million votes fit into about
/// 100 MB while they come.
#[derive(Default)]
pub struct VotesBuilder {
    people: Ids,
    statements: Ids,
    row_lens: Vec<u32>,
    blocks: Vec<Block>,
    open: Open,
    n_votes: usize,
    next_time: i64,
    went_back: bool,
}

/// The votes that came last, not yet packed.
#[derive(Default)]
struct Open {
    rows: Vec<u32>,
    codes: Vec<u16>,
    times: Vec<i64>,
}

impl Open {
    fn with_room() -> Self {
        let (rows, codes) = (Vec::with_capacity(BLOCK_VOTES), Vec::with_capacity(BLOCK_VOTES));
        Self { rows, codes, times: Vec::with_capacity(BLOCK_VOTES) }
    }
}

impl VotesBuilder {
    /// No votes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a vote that came after all others so far.
    ///
    /// Refuses: more people, statements or votes than the limits.
    pub fn add(&mut self, person: u64, statement: u64, vote: Vote) -> Result<(), TooMany> {
        self.add_at(person, statement, vote, self.next_time)
    }

    /// Adds a vote with the time it was cast; of one person's votes on one statement the latest
    /// counts, and of equal times the one added last.
    ///
    /// Refuses: more people, statements or votes than the limits.
    #[inline]
    pub fn add_at(
        &mut self,
        person: u64,
        statement: u64,
        vote: Vote,
        time: i64,
    ) -> Result<(), TooMany> {
        if self.n_votes >= MAX_VOTES {
            return Err(TooMany::Votes);
        }
        let column = self.column(statement)?;
        let row = match self.people.find(person) {
            Some(row) => row,
            None if self.people.len() >= MAX_PEOPLE => return Err(TooMany::People),
            None => {
                self.row_lens.push(0);
                self.people.add(person)
            }
        };
        self.row_lens[row as usize] += 1;
        self.n_votes += 1;
        self.went_back |= time < self.next_time && self.n_votes > 1;
        self.next_time = if self.n_votes > 1 { self.next_time.max(time) } else { time };
        self.open.rows.push(row);
        self.open.codes.push(column * 3 + vote.choice());
        self.open.times.push(time);
        if self.open.times.len() == BLOCK_VOTES {
            self.close_block(Open::with_room());
        }
        Ok(())
    }

    /// Adds a statement that may have no votes at all.
    ///
    /// Refuses: more statements than the limit.
    pub fn add_statement(&mut self, statement: u64) -> Result<(), TooMany> {
        self.column(statement).map(drop)
    }

    #[inline]
    fn column(&mut self, statement: u64) -> Result<u16, TooMany> {
        let place = match self.statements.find(statement) {
            Some(place) => place,
            None if self.statements.len() >= MAX_STATEMENTS => return Err(TooMany::Statements),
            None => self.statements.add(statement),
        };
        // Cannot lose bits: places stay below MAX_STATEMENTS.
        Ok(place as u16)
    }

    fn close_block(&mut self, next: Open) {
        let Open { rows, codes, times } = std::mem::replace(&mut self.open, next);
        if !rows.is_empty() {
            self.blocks.push(Block { rows, codes, times: Times::pack(&times) });
        }
    }

    /// The people by the time of their first vote.
    fn who_came_when(&self) -> Vec<u32> {
        let mut came: Vec<u32> = (0..self.row_lens.len() as u32).collect();
        if self.went_back {
            let mut first = vec![i64::MAX; came.len()];
            for block in &self.blocks {
                block.times.for_each(|idx, time| {
                    let first = &mut first[block.rows[idx] as usize];
                    *first = time.min(*first);
                });
            }
            came.sort_by_key(|&row| first[row as usize]);
        }
        came
    }

    /// The finished table.
    pub fn finish(mut self) -> Votes {
        self.close_block(Open::default());
        let mut starts = vec![0u32; self.row_lens.len() + 1];
        for (idx, &len) in self.row_lens.iter().enumerate() {
            starts[idx + 1] = starts[idx] + len;
        }
        let came = self.who_came_when();
        let mut cursors = starts.clone();
        let mut codes = vec![0u16; self.n_votes];
        for block in &self.blocks {
            for (&row, &code) in block.rows.iter().zip(&block.codes) {
                let cursor = &mut cursors[row as usize];
                codes[*cursor as usize] = code;
                *cursor += 1;
            }
        }
        drop(cursors);
        let mut last_said = repeats::LastSaid::new(self.statements.len());
        if self.went_back {
            repeats::settle_by_time(&self.blocks, &starts, &mut codes, &mut last_said);
        }
        last_said.keep(&mut starts, &mut codes);
        drop(std::mem::take(&mut self.blocks));
        let statements = self.statements.into_ids();
        let counts = count(&codes, statements.len());
        let mut votes =
            Votes { people: self.people.into_ids(), statements, starts, codes, counts, came };
        super::order::put_in_order(&mut votes);
        votes
    }
}

fn count(codes: &[u16], n_statements: usize) -> Vec<Counts> {
    let mut by_code = vec![0u32; n_statements * 3];
    for &code in codes {
        by_code[usize::from(code)] += 1;
    }
    let one = |c: &[u32]| Counts { disagree: c[0], pass: c[1], agree: c[2] };
    by_code.chunks_exact(3).map(one).collect()
}
