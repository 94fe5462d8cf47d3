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
    open: Vec<Cast>,
    n_votes: usize,
    next_time: i64,
    went_back: bool,
}

/// A vote as it came.
#[derive(Clone, Copy)]
struct Cast {
    time: i64,
    row: u32,
    code: u16,
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
        self.open.push(Cast { time, row, code: column * 3 + vote.choice() });
        if self.open.len() == BLOCK_VOTES {
            self.close_block();
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

    fn close_block(&mut self) {
        if !self.open.is_empty() {
            let times: Vec<i64> = self.open.iter().map(|cast| cast.time).collect();
            let rows = self.open.iter().map(|cast| cast.row).collect();
            let codes = self.open.iter().map(|cast| cast.code).collect();
            self.blocks.push(Block { rows, codes, times: Times::pack(&times) });
        }
        self.open.clear();
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
        self.close_block();
        self.open = Vec::new();
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
