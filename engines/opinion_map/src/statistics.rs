//! What groups stand for, what holds across them, and which statement to show next.
//!
//! The formulas restate in our own words what existing open systems compute, so that answers can
//! be compared number by number.

use crate::votes::{Counts, Votes};

/// A share is taken as more than chance above this: the 90 % point of the normal curve.
const SURE: f64 = 1.2816;

/// Most statements named per group, and per side of what everybody says.
const NAMED: usize = 5;

/// Which way a statement speaks for a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The group agrees with it more than others do.
    Agree,
    /// The group disagrees with it more than others do.
    Disagree,
}

/// A statement that stands for a group.
///
/// Units: `n_success` and `n_trials` people; `p_success` the smoothed share of the group on that
/// side, `repness` how many times larger than elsewhere; the two tests in standard deviations.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Representative {
    pub(crate) column: usize,
    pub(crate) side: Side,
    pub(crate) n_success: u32,
    pub(crate) n_trials: u32,
    pub(crate) p_success: f64,
    pub(crate) p_test: f64,
    pub(crate) repness: f64,
    pub(crate) repness_test: f64,
    /// Set on the statement that the group agrees with most.
    pub(crate) best_agree: Option<u32>,
}

/// A statement on which everybody together leans one way.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Common {
    pub(crate) column: usize,
    pub(crate) n_success: u32,
    pub(crate) n_trials: u32,
    pub(crate) p_success: f64,
    pub(crate) p_test: f64,
}

/// The votes of each group on each statement. `group_of` has the group of each person, if any.
pub(crate) fn count_by_group(
    votes: &Votes,
    group_of: &[Option<u8>],
    n_groups: usize,
) -> Vec<Vec<Counts>> {
    let n_codes = votes.n_statements() * 3;
    let mut by_code = vec![vec![0u32; n_codes]; n_groups];
    for (person_idx, group) in group_of.iter().enumerate() {
        if let Some(group) = group {
            let counts = &mut by_code[usize::from(*group)];
            for &code in votes.row(person_idx) {
                counts[usize::from(code)] += 1;
            }
        }
    }
    let one = |c: &[u32]| Counts { disagree: c[0], pass: c[1], agree: c[2] };
    by_code.iter().map(|counts| counts.chunks_exact(3).map(one).collect()).collect()
}

/// The smoothed share on a side: one is added to the people on it and two to all.
pub(crate) fn share(on_side: u32, all: u32) -> f64 {
    (f64::from(on_side) + 1.0) / (f64::from(all) + 2.0)
}

/// How far a share is from one half, in standard deviations.
fn share_test(on_side: u32, all: u32) -> f64 {
    let n = f64::from(all) + 1.0;
    2.0 * n.sqrt() * ((f64::from(on_side) + 1.0) / n - 0.5)
}

/// How far two shares are apart, in standard deviations.
fn difference_test((x1, n1): (u32, u32), (x2, n2): (u32, u32)) -> f64 {
    let [x1, n1, x2, n2] = [x1, n1, x2, n2].map(|v| f64::from(v) + 1.0);
    let both = (x1 + x2) / (n1 + n2);
    if both >= 1.0 {
        return 0.0;
    }
    (x1 / n1 - x2 / n2) / (both * (1.0 - both) * (1.0 / n1 + 1.0 / n2)).sqrt()
}

/// How one group voted on one statement, beside all others.
struct Compared {
    column: usize,
    own: Counts,
    pa: f64,
    pat: f64,
    ra: f64,
    rat: f64,
    pd: f64,
    pdt: f64,
    rd: f64,
    rdt: f64,
}

impl Compared {
    fn new(column: usize, own: Counts, others: Counts) -> Self {
        let (n, m) = (own.all(), others.all());
        let (pa, pd) = (share(own.agree, n), share(own.disagree, n));
        Self {
            column,
            own,
            pa,
            pat: share_test(own.agree, n),
            ra: pa / share(others.agree, m),
            rat: difference_test((own.agree, n), (others.agree, m)),
            pd,
            pdt: share_test(own.disagree, n),
            rd: pd / share(others.disagree, m),
            rdt: difference_test((own.disagree, n), (others.disagree, m)),
        }
    }

    fn is_sufficient(&self) -> bool {
        (self.rat > SURE && self.pat > SURE) || (self.rdt > SURE && self.pdt > SURE)
    }

    fn strength(&self) -> f64 {
        let one = self.on_its_side();
        one.repness * one.repness_test * one.p_success * one.p_test
    }

    fn on_its_side(&self) -> Representative {
        if self.rat > self.rdt { self.agreeing() } else { self.disagreeing() }
    }

    fn agreeing(&self) -> Representative {
        Representative {
            column: self.column,
            side: Side::Agree,
            n_success: self.own.agree,
            n_trials: self.own.all(),
            p_success: self.pa,
            p_test: self.pat,
            repness: self.ra,
            repness_test: self.rat,
            best_agree: None,
        }
    }

    fn disagreeing(&self) -> Representative {
        Representative {
            side: Side::Disagree,
            n_success: self.own.disagree,
            p_success: self.pd,
            p_test: self.pdt,
            repness: self.rd,
            repness_test: self.rdt,
            ..self.agreeing()
        }
    }

    /// Whether this one is agreed with more than the one found so far.
    fn beats_agree(&self, so_far: Option<&Self>) -> bool {
        if self.own.agree == 0 && self.own.disagree == 0 {
            return false;
        }
        match so_far {
            Some(other) if other.ra > 1.0 => {
                self.ra * self.rat * self.pa * self.pat
                    > other.ra * other.rat * other.pa * other.pat
            }
            Some(other) => self.pa * self.pat > other.pa * other.pat,
            None => self.pat > SURE || (self.ra > 1.0 && self.pa > 0.5),
        }
    }
}

/// The statements that stand for each group.
///
/// Shape: `columns` are the statements that may be named, by rising id.
pub(crate) fn representatives(
    by_group: &[Vec<Counts>],
    columns: &[usize],
) -> Vec<Vec<Representative>> {
    let others = |group: usize, column: usize| {
        let mut sum = Counts::default();
        for (_, counts) in by_group.iter().enumerate().filter(|(other, _)| *other != group) {
            sum.agree += counts[column].agree;
            sum.disagree += counts[column].disagree;
            sum.pass += counts[column].pass;
        }
        sum
    };
    let of_group = |(group, counts): (usize, &Vec<Counts>)| {
        let one = |&column: &usize| Compared::new(column, counts[column], others(group, column));
        stands_for(&columns.iter().map(one).collect::<Vec<_>>())
    };
    by_group.iter().enumerate().map(of_group).collect()
}

fn stands_for(compared: &[Compared]) -> Vec<Representative> {
    let mut best: Option<(&Compared, f64)> = None;
    let mut best_agree: Option<&Compared> = None;
    let mut sufficient: Vec<(&Compared, f64)> = Vec::new();
    for one in compared {
        if one.is_sufficient() {
            sufficient.push((one, one.strength()));
        }
        let larger = one.rat.max(one.rdt);
        if sufficient.is_empty() && best.is_none_or(|(_, other)| larger > other) {
            best = Some((one, larger));
        }
        if one.beats_agree(best_agree) {
            best_agree = Some(one);
        }
    }
    let agreed = best_agree.map(|one| {
        let n_agree = Some(one.own.agree);
        Representative { best_agree: n_agree, ..one.agreeing() }
    });
    if sufficient.is_empty() {
        return agreed.or(best.map(|(one, _)| one.on_its_side())).into_iter().collect();
    }
    sufficient.sort_by(|a, b| b.1.total_cmp(&a.1));
    let agreed_column = agreed.as_ref().map(|one| one.column);
    let rest = sufficient.iter().filter(|(one, _)| Some(one.column) != agreed_column);
    let mut named: Vec<Representative> =
        agreed.into_iter().chain(rest.map(|(one, _)| one.on_its_side())).take(NAMED).collect();
    named.sort_by_key(|one| one.side);
    named
}

/// What everybody together agrees and disagrees with, strongest first.
pub(crate) fn consensus(counts: &[Counts], columns: &[usize]) -> [Vec<Common>; 2] {
    let list = |on_side: fn(&Counts) -> u32| {
        let one = |&column: &usize| {
            let (n_success, n_trials) = (on_side(&counts[column]), counts[column].all());
            let (p_success, p_test) = (share(n_success, n_trials), share_test(n_success, n_trials));
            Common { column, n_success, n_trials, p_success, p_test }
        };
        let holds = |one: &Common| one.p_success > 0.5 && one.p_test > SURE;
        let mut found: Vec<Common> = columns.iter().map(one).filter(holds).collect();
        let strength = |one: &Common| one.p_success * one.p_test;
        found.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
        found.truncate(NAMED);
        found
    };
    [list(|counts| counts.agree), list(|counts| counts.disagree)]
}

/// For each statement the product over groups of the share on a side: large only when every group
/// leans that way.
pub(crate) fn across_groups(by_group: &[Vec<Counts>], side: Side) -> Vec<f64> {
    let n = by_group.first().map_or(0, Vec::len);
    let on_side = |counts: &Counts| match side {
        Side::Agree => counts.agree,
        Side::Disagree => counts.disagree,
    };
    let one = |column: usize| {
        let of = |counts: &Vec<Counts>| share(on_side(&counts[column]), counts[column].all());
        by_group.iter().map(of).product()
    };
    (0..n).map(one).collect()
}

/// How much a statement is worth showing next: agreed with, not passed over, dividing, and new.
pub(crate) fn priority(totals: &Counts, extremity: f64, about_people: bool) -> f64 {
    /// Weight of statements that ask about people themselves.
    const ABOUT_PEOPLE: f64 = 7.0;
    if about_people {
        return ABOUT_PEOPLE * ABOUT_PEOPLE;
    }
    let all = totals.all();
    let passed = share(totals.pass, all);
    let importance = (1.0 - passed) * (1.0 + extremity) * share(totals.agree, all);
    // A new statement counts nine times; after 5 votes 5 times, after 10 three times.
    let newness = 1.0 + 8.0 * (-f64::from(all) / 5.0).exp2();
    (importance * newness).powi(2)
}
