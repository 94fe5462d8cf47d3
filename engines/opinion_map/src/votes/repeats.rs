//! Of several votes of one person on one statement, only the last one counts.

use super::block::Block;

/// Most repeated pairs looked at in one go; a file of nothing but changed votes then takes more
/// time and not more memory.
const PAIRS_AT_ONCE: usize = 1 << 20;

/// Where a person's vote on each statement stands.
pub(super) struct LastSaid {
    /// For each column the row it was last seen in, and where.
    seen: Vec<(u32, u32)>,
}

impl LastSaid {
    pub(super) fn new(n_statements: usize) -> Self {
        Self { seen: vec![(u32::MAX, 0); n_statements] }
    }

    /// The place of an earlier vote of this row on this column; otherwise remembers `place`.
    fn earlier(&mut self, row: u32, code: u16, place: u32) -> Option<u32> {
        let seen = &mut self.seen[usize::from(code / 3)];
        if seen.0 == row {
            return Some(seen.1);
        }
        *seen = (row, place);
        None
    }

    fn forget(&mut self) {
        self.seen.fill((u32::MAX, 0));
    }

    /// Leaves each pair the vote that comes last in its row, and closes the gaps.
    pub(super) fn keep(&mut self, starts: &mut [u32], codes: &mut Vec<u16>) {
        let mut to = 0usize;
        for row in 0..starts.len() - 1 {
            let range = starts[row] as usize..starts[row + 1] as usize;
            starts[row] = to as u32;
            for from in range {
                let code = codes[from];
                match self.earlier(row as u32, code, to as u32) {
                    Some(place) => codes[place as usize] = code,
                    None => {
                        codes[to] = code;
                        to += 1;
                    }
                }
            }
        }
        if let Some(end) = starts.last_mut() {
            *end = to as u32;
        }
        codes.truncate(to);
        self.forget();
    }
}

/// A pair with several votes, and the last one found.
#[derive(Clone, Copy)]
struct Pair {
    row: u32,
    column: u16,
    choice: u16,
    time: i64,
}

/// Where votes did not come in the order of time: writes the latest vote of each repeated pair over
/// all votes of that pair, so that the place in the row no longer matters.
pub(super) fn settle_by_time(
    blocks: &[Block],
    starts: &[u32],
    codes: &mut [u16],
    last_said: &mut LastSaid,
) {
    let n_rows = starts.len() - 1;
    let mut row = 0;
    while row < n_rows {
        let from = row;
        let mut pairs: Vec<Pair> = Vec::new();
        while row < n_rows && pairs.len() < PAIRS_AT_ONCE {
            let before = pairs.len();
            for place in starts[row]..starts[row + 1] {
                let code = codes[place as usize];
                if last_said.earlier(row as u32, code, place).is_some() {
                    let column = code / 3;
                    pairs.push(Pair { row: row as u32, column, choice: 0, time: i64::MIN });
                }
            }
            pairs[before..].sort_unstable_by_key(|pair| pair.column);
            row += 1;
        }
        pairs.dedup_by_key(|pair| (pair.row, pair.column));
        if !pairs.is_empty() {
            find_latest(blocks, from, &mut pairs, row);
            write_latest(&pairs, starts, codes);
        }
    }
    last_said.forget();
}

/// Goes through all votes; of equally late ones the one that came last stays.
fn find_latest(blocks: &[Block], first_row: usize, pairs: &mut [Pair], end_row: usize) {
    // Where the pairs of each row begin.
    let mut begins = vec![0u32; end_row - first_row + 1];
    for pair in pairs.iter() {
        begins[pair.row as usize - first_row + 1] += 1;
    }
    for idx in 1..begins.len() {
        begins[idx] += begins[idx - 1];
    }
    for block in blocks {
        block.times.for_each(|idx, time| {
            let row = block.rows[idx] as usize;
            if row < first_row || row >= end_row {
                return;
            }
            let begin = begins[row - first_row] as usize;
            let end = begins[row - first_row + 1] as usize;
            let code = block.codes[idx];
            let of_row = &mut pairs[begin..end];
            let found = of_row.binary_search_by_key(&(code / 3), |pair| pair.column);
            if let Ok(found) = found
                && time >= of_row[found].time
            {
                of_row[found].time = time;
                of_row[found].choice = code % 3;
            }
        });
    }
}

fn write_latest(pairs: &[Pair], starts: &[u32], codes: &mut [u16]) {
    for of_row in pairs.chunk_by(|a, b| a.row == b.row) {
        let row = of_row[0].row as usize;
        for code in &mut codes[starts[row] as usize..starts[row + 1] as usize] {
            let column = *code / 3;
            if let Ok(found) = of_row.binary_search_by_key(&column, |pair| pair.column) {
                *code = column * 3 + of_row[found].choice;
            }
        }
    }
}
