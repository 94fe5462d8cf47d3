//! An election made ready for computing: equal ballots merged, supporters listed for each idea.

#![expect(
    clippy::cast_possible_truncation,
    reason = "a number of kinds of ballots is at most MAX_BALLOTS"
)]

use std::cmp::Reverse;

use crate::{Election, Settings, TieBreak, Utility};

/// One pot, the ideas it may pay for, and the ballots that decide.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    /// What there is to share.
    pub pot: u64,
    /// What each idea asks of its supporters.
    pub prices: Vec<u64>,
    /// What an idea's worth is multiplied with: its price, or 1.
    pub worth: Vec<u64>,
    /// Place of each idea among ideas that are exactly level: the lower goes first.
    pub tie_rank: Vec<u32>,
    /// Place of each idea by what it draws alone.
    draw_rank: Vec<u32>,
    /// How many ballots decide, empty ones included.
    pub n_ballots: u64,
    /// Sum of the weights of all of them.
    pub total_weight: u128,
    /// Weight of each kind of ballot.
    pub weights: Vec<u32>,
    /// Ballots that support each idea.
    pub n_supporters: Vec<u64>,
    /// Points for each idea from all ballots.
    pub sum_points: Vec<u128>,
    starts: Vec<usize>,
    entries: Vec<Entry>,
    points: Option<Vec<u32>>,
}

/// A kind of ballot that supports an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Which kind of ballot.
    pub kind: u32,
    /// How many ballots are of that kind.
    pub count: u32,
}

/// Which part of an election a pot sees.
#[derive(Clone, Debug)]
pub(crate) struct View<'a> {
    pub election: &'a Election,
    pub pot: u64,
    /// What each idea asks of its supporters; nothing when the pot may not pay for it.
    pub prices: Vec<Option<u64>>,
    /// Weight of each group's ballots; 0 leaves them out. One entry for each group.
    pub group_weights: Vec<u32>,
}

impl<'a> View<'a> {
    /// Everything, everyone alike.
    pub(crate) fn whole(election: &'a Election) -> Self {
        let prices = election.ideas().iter().map(|idea| Some(idea.cost)).collect();
        let group_weights = vec![1; election.groups().len()];
        Self { election, pot: election.budget(), prices, group_weights }
    }
}

impl Instance {
    /// Merges equal ballots and lists supporters.
    pub(crate) fn new(view: &View<'_>, settings: &Settings) -> Self {
        let election = view.election;
        let kinds = merge_ballots(view);
        let lists = Lists::new(view, &kinds);
        let prices: Vec<u64> = view.prices.iter().map(|price| price.unwrap_or(0)).collect();
        let worth = match settings.utility {
            Utility::Cost => prices.clone(),
            Utility::Cardinality => vec![1; prices.len()],
        };
        let weigh = |kind: &Kind| u128::from(kind.count) * u128::from(kind.weight);
        let costs: Vec<u64> = election.ideas().iter().map(|idea| idea.cost).collect();
        let draw_rank = rank_draws(election, &settings.tie);
        Self {
            pot: view.pot,
            tie_rank: rank_ties(&draw_rank, (&costs, &lists.n_supporters), &settings.tie),
            draw_rank,
            prices,
            worth,
            n_ballots: kinds.iter().map(|kind| u64::from(kind.count)).sum(),
            total_weight: kinds.iter().map(weigh).sum(),
            weights: kinds.iter().map(|kind| kind.weight).collect(),
            n_supporters: lists.n_supporters,
            sum_points: lists.sum_points,
            starts: lists.starts,
            points: lists.points,
            entries: lists.entries,
        }
    }

    /// The same with an idea that asks `price` of its supporters.
    pub(crate) fn with_price(
        &self,
        (election, settings): (&Election, &Settings),
        (idea, price): (usize, u64),
    ) -> Self {
        let mut changed = self.clone();
        changed.prices[idea] = price;
        if settings.utility == Utility::Cost {
            changed.worth[idea] = price;
        }
        changed.rank_again(election, (settings, idea));
        changed
    }

    /// The same with `n_more` people who support this idea alone.
    pub(crate) fn with_supporters(
        &self,
        (election, settings): (&Election, &Settings),
        (idea, n_more): (usize, u32),
    ) -> Self {
        let mut changed = self.clone();
        let kind = changed.weights.len() as u32;
        changed.weights.push(1);
        changed.n_ballots += u64::from(n_more);
        changed.total_weight += u128::from(n_more);
        changed.n_supporters[idea] += u64::from(n_more);
        changed.sum_points[idea] += u128::from(n_more);
        let at = changed.starts[idea + 1];
        changed.entries.insert(at, Entry { kind, count: n_more });
        if let Some(points) = &mut changed.points {
            points.insert(at, 1);
        }
        for start in &mut changed.starts[idea + 1..] {
            *start += 1;
        }
        changed.rank_again(election, (settings, idea));
        changed
    }

    fn rank_again(&mut self, election: &Election, (settings, idea): (&Settings, usize)) {
        let mut costs: Vec<u64> = election.ideas().iter().map(|idea| idea.cost).collect();
        costs[idea] = costs[idea].min(self.prices[idea]);
        self.tie_rank = rank_ties(&self.draw_rank, (&costs, &self.n_supporters), &settings.tie);
    }

    /// How many ideas there are, supported or not.
    pub(crate) fn n_ideas(&self) -> usize {
        self.prices.len()
    }

    /// How many kinds of ballots support each idea, added up.
    pub(crate) fn n_choices(&self) -> usize {
        self.entries.len()
    }

    /// The kinds of ballots that support an idea.
    pub(crate) fn entries(&self, idea: usize) -> &[Entry] {
        &self.entries[self.starts[idea]..self.starts[idea + 1]]
    }

    /// Their points, when not all points are 1.
    pub(crate) fn points(&self, idea: usize) -> Option<&[u32]> {
        let range = self.starts[idea]..self.starts[idea + 1];
        self.points.as_ref().map(|points| &points[range])
    }

    /// Kind, count and points of each kind of ballot that supports an idea.
    pub(crate) fn supporters(&self, idea: usize) -> impl Iterator<Item = (usize, u64, u64)> + '_ {
        let points = self.points(idea);
        self.entries(idea).iter().enumerate().map(move |(at, entry)| {
            let points = points.map_or(1, |points| u64::from(points[at]));
            (entry.kind as usize, u64::from(entry.count), points)
        })
    }

    /// Whether the same people support both ideas in the same way at the same price.
    pub(crate) fn are_twins(&self, one: usize, other: usize) -> bool {
        self.prices[one] == self.prices[other]
            && self.entries(one) == self.entries(other)
            && self.points(one) == self.points(other)
    }

    /// Ideas that cost nothing and that someone supports.
    pub(crate) fn free_ideas(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.n_ideas()).filter(|&idea| self.prices[idea] == 0 && self.n_supporters[idea] > 0)
    }

    /// Ideas with a price and at least one supporter.
    pub(crate) fn priced_ideas(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.n_ideas()).filter(|&idea| self.prices[idea] > 0 && self.n_supporters[idea] > 0)
    }
}

/// Ballots that are equal in everything that counts.
struct Kind {
    ballot: usize,
    weight: u32,
    count: u32,
}

/// The supporters of every idea, one list after the other.
struct Lists {
    starts: Vec<usize>,
    entries: Vec<Entry>,
    /// Nothing when every choice gives one point.
    points: Option<Vec<u32>>,
    n_supporters: Vec<u64>,
    sum_points: Vec<u128>,
}

impl Lists {
    fn new(view: &View<'_>, kinds: &[Kind]) -> Self {
        let n_ideas = view.prices.len();
        let is_open: Vec<bool> = view.prices.iter().map(Option::is_some).collect();
        let choices_of = |kind: &Kind| {
            let choices = view.election.ballot(kind.ballot).iter();
            choices.filter(|choice| is_open[choice.idea as usize])
        };
        let mut starts = vec![0_usize; n_ideas + 1];
        let mut n_supporters = vec![0_u64; n_ideas];
        let mut is_approval = true;
        for kind in kinds {
            for choice in choices_of(kind) {
                let idea = choice.idea as usize;
                starts[idea + 1] += 1;
                n_supporters[idea] += u64::from(kind.count);
                is_approval &= choice.points == 1;
            }
        }
        for idea in 0..n_ideas {
            starts[idea + 1] += starts[idea];
        }
        let mut next = starts.clone();
        let mut entries = vec![Entry { kind: 0, count: 0 }; starts[n_ideas]];
        let mut points = if is_approval { None } else { Some(vec![1_u32; starts[n_ideas]]) };
        for (kind, number) in kinds.iter().zip(0_u32..) {
            for choice in choices_of(kind) {
                let place = &mut next[choice.idea as usize];
                entries[*place] = Entry { kind: number, count: kind.count };
                if let Some(points) = &mut points {
                    points[*place] = choice.points;
                }
                *place += 1;
            }
        }
        let sum_points = match &points {
            None => n_supporters.iter().map(|&count| u128::from(count)).collect(),
            Some(points) => starts.windows(2).map(|of| sum_points(&entries, points, of)).collect(),
        };
        Self { starts, entries, points, n_supporters, sum_points }
    }
}

fn sum_points(entries: &[Entry], points: &[u32], range: &[usize]) -> u128 {
    let range = range[0]..range[1];
    let all = entries[range.clone()].iter().zip(&points[range]);
    all.map(|(entry, &points)| u128::from(entry.count) * u128::from(points)).sum()
}

/// Brings equal ballots together, in the order in which the first of each kind came: later steps then
/// go through the ballots from the first to the last.
fn merge_ballots(view: &View<'_>) -> Vec<Kind> {
    let election = view.election;
    let weight_of = |ballot: usize| {
        let group = election.group_of(ballot);
        group.and_then(|group| view.group_weights.get(group)).copied().unwrap_or(0)
    };
    let mut kinds: Vec<Kind> = Vec::new();
    let mut digests: Vec<u64> = Vec::new();
    // Places of kinds plus one, found by their digest; 0 is free. At least half of it is free.
    let mask = (election.n_ballots() * 2).next_power_of_two() - 1;
    let mut table = vec![0_u32; mask + 1];
    for ballot in 0..election.n_ballots() {
        let weight = weight_of(ballot);
        if weight == 0 {
            continue;
        }
        let digest = digest(election, ballot, weight);
        let mut slot = (digest >> 32) as usize & mask;
        loop {
            let Some(place) = table[slot].checked_sub(1) else {
                kinds.push(Kind { ballot, weight, count: 1 });
                digests.push(digest);
                table[slot] = kinds.len() as u32;
                break;
            };
            let kind = &mut kinds[place as usize];
            let is_same = digests[place as usize] == digest
                && kind.weight == weight
                && election.ballot(kind.ballot) == election.ballot(ballot);
            if is_same {
                kind.count += 1;
                break;
            }
            slot = (slot + 1) & mask;
        }
    }
    kinds
}

/// A quick digest of a ballot, only to bring equal ballots together.
fn digest(election: &Election, ballot: usize, weight: u32) -> u64 {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = u64::from(weight).wrapping_mul(MIX);
    for choice in election.ballot(ballot) {
        let word = (u64::from(choice.idea) << 32) | u64::from(choice.points);
        state = (state ^ word).wrapping_mul(MIX);
        state ^= state >> 29;
    }
    state
}

fn rank_draws(election: &Election, tie: &TieBreak) -> Vec<u32> {
    let mut order: Vec<usize> = (0..election.ideas().len()).collect();
    order.sort_by_cached_key(|&idea| (tie.draw(&election.ideas()[idea].id), idea));
    places(&order)
}

fn rank_ties(
    draw_rank: &[u32],
    (costs, n_supporters): (&[u64], &[u64]),
    tie: &TieBreak,
) -> Vec<u32> {
    let mut order: Vec<usize> = (0..draw_rank.len()).collect();
    match tie {
        TieBreak::Lot(_) => order.sort_unstable_by_key(|&idea| {
            (costs[idea], Reverse(n_supporters[idea]), draw_rank[idea])
        }),
        TieBreak::Lexicographic => return draw_rank.to_vec(),
    }
    places(&order)
}

/// The place of each idea in an order.
fn places(order: &[usize]) -> Vec<u32> {
    let mut rank = vec![0; order.len()];
    for (&idea, place) in order.iter().zip(0_u32..) {
        rank[idea] = place;
    }
    rank
}
