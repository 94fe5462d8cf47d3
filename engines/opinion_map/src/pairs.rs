//! How every two statements go together: the centred votes multiplied with themselves, once.
//!
//! Where people vote on few statements each, counting pairs of votes costs less than going through
//! all votes again and again. Pairs are counted in whole numbers, so that neither the order of people
//! nor that of their votes can change a bit of the answer.

use crate::votes::Votes;

/// Most people: what is counted for two statements has 16 bits, and may be twice the people.
const MOST_PEOPLE: usize = 32_000;

/// Most statements, so that the table takes at most 5 MB and stays near the processor.
const MOST_STATEMENTS: usize = 512;

/// Pairs of votes that may be counted for each vote: as many as cost less than the ten to twenty times
/// that the vote would be looked at otherwise.
const PAIRS_PER_VOTE: usize = 15;

/// The square of the centred votes.
pub(crate) struct Pairs {
    len: usize,
    /// One row of products per statement.
    products: Vec<f64>,
}

/// People who voted on two statements, and what they said on them, added up.
#[derive(Clone, Copy, Default)]
struct Both {
    people: i64,
    first: i64,
    second: i64,
    product: i64,
}

impl Pairs {
    /// Counts the pairs; `None` where that would cost more than it saves.
    ///
    /// Shape: `squares` is the product of each statement with itself, `counted` whether it takes part.
    pub(crate) fn of(
        votes: &Votes,
        means: &[f64],
        counted: &[bool],
        squares: &[f64],
    ) -> Option<Self> {
        let pairs = |idx: usize| votes.row(idx).len().pow(2) / 2;
        let is_large = votes.n_people() > MOST_PEOPLE || means.len() > MOST_STATEMENTS;
        let most = PAIRS_PER_VOTE * votes.n_votes();
        if is_large || (0..votes.n_people()).map(pairs).sum::<usize>() > most {
            return None;
        }
        let len = means.len();
        let counts = count(votes, len);
        let mut products = vec![0.0; len * len];
        for first in (0..len).filter(|&first| counted[first]) {
            products[first * len + first] = squares[first];
            for second in (0..first).filter(|&second| counted[second]) {
                let both =
                    half(&counts, len, first, second).join(half(&counts, len, second, first));
                let product = both.centred(means[first], means[second]);
                products[first * len + second] = product;
                products[second * len + first] = product;
            }
        }
        Some(Self { len, products })
    }

    /// The square of the centred votes times two directions.
    pub(crate) fn times(&self, first: &[f64], second: &[f64]) -> [Vec<f64>; 2] {
        let mut found = [Vec::with_capacity(self.len), Vec::with_capacity(self.len)];
        for row in self.products.chunks_exact(self.len.max(1)) {
            let [one, two] = two_dots(row, first, second);
            found[0].push(one);
            found[1].push(two);
        }
        found
    }
}

/// For each statement and each code that came after it in a row: how many people, and in the upper half
/// what they said on the statement, with 0, 1 and 2 for disagree, pass and agree.
fn count(votes: &Votes, len: usize) -> Vec<u32> {
    let mut counts = vec![0u32; len * len * 3];
    for person in 0..votes.n_people() {
        let mut row = votes.row(person);
        while let [code, later @ ..] = row {
            let start = usize::from(code / 3) * len * 3;
            let of_statement = &mut counts[start..start + len * 3];
            let one = 1 + (u32::from(code % 3) << 16);
            for &later in later {
                of_statement[usize::from(later)] += one;
            }
            row = later;
        }
    }
    counts
}

/// The people whose vote on `first` stands before that on `second` in their row.
fn half(counts: &[u32], len: usize, first: usize, second: usize) -> Both {
    let start = (first * len + second) * 3;
    let mut both = Both::default();
    for (said, &count) in (-1..).zip(&counts[start..start + 3]) {
        let (people, upper) = (i64::from(count & 0xFFFF), i64::from(count >> 16));
        both.people += people;
        both.first += upper - people;
        both.second += said * people;
        both.product += said * (upper - people);
    }
    both
}

impl Both {
    /// Together with those who voted the other way round.
    fn join(self, other: Self) -> Self {
        Self {
            people: self.people + other.people,
            first: self.first + other.second,
            second: self.second + other.first,
            product: self.product + other.product,
        }
    }

    /// The sum of products once the means are taken away.
    fn centred(self, first_mean: f64, second_mean: f64) -> f64 {
        let Self { people, first, second, product } = self;
        product as f64 - first_mean * second as f64 - second_mean * first as f64
            + first_mean * second_mean * people as f64
    }
}

/// Two running sums for each direction, two numbers wide, so that additions do not wait for one another.
fn two_dots(row: &[f64], first: &[f64], second: &[f64]) -> [f64; 2] {
    const LANES: usize = 4;
    let (mut ones, mut twos) = ([0.0; LANES], [0.0; LANES]);
    let (row, row_rest) = row.as_chunks::<LANES>();
    let (first, first_rest) = first.as_chunks::<LANES>();
    let (second, second_rest) = second.as_chunks::<LANES>();
    for ((row, first), second) in row.iter().zip(first).zip(second) {
        for lane in 0..LANES {
            ones[lane] += row[lane] * first[lane];
        }
        for lane in 0..LANES {
            twos[lane] += row[lane] * second[lane];
        }
    }
    let rest = |of: &[f64]| row_rest.iter().zip(of).map(|(x, y)| x * y).sum::<f64>();
    [ones.iter().sum::<f64>() + rest(first_rest), twos.iter().sum::<f64>() + rest(second_rest)]
}
