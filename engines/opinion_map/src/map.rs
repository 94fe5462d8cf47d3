//! From votes to a map: who takes part, where they lie, who is together, what they stand for.

use std::fmt;

use crate::axes::{self, Axes};
use crate::groups::{Way, compat::compat, robust};
use crate::points::{distinct, to_steps};
use crate::products::Centred;
use crate::settings::{GroupFloor, Mode, Moderation, Settings};
use crate::statistics::{self, Common, Representative, Side};
use crate::votes::{Counts, Votes};

/// People with fewer votes are placed but not grouped.
const FEWEST_VOTES: usize = 7;

/// With fewer people than this who voted enough, the most active others fill up.
const FEWEST_PEOPLE: usize = 15;

/// What is known without any map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// People who voted at least once.
    pub n_people: usize,
    /// Statements, those taken out included.
    pub n_statements: usize,
    /// Votes, one per person and statement.
    pub n_votes: usize,
}

/// Why there is no map yet. Not an error: more votes will help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMapYet {
    /// Nobody voted.
    NoVotes,
    /// Only one person voted.
    OnePerson,
    /// All statements were taken out.
    EverythingTakenOut,
    /// Only one statement takes part.
    OneStatement,
    /// On every statement all votes are the same.
    NobodyDiffers,
    /// Fewer people can be grouped than the smallest group needs.
    TooFewPeople {
        /// People who can be grouped.
        people: usize,
        /// People needed.
        needed: usize,
    },
}

impl NoMapYet {
    /// A stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoVotes => "map.no_votes",
            Self::OnePerson => "map.one_person",
            Self::EverythingTakenOut => "map.everything_taken_out",
            Self::OneStatement => "map.one_statement",
            Self::NobodyDiffers => "map.nobody_differs",
            Self::TooFewPeople { .. } => "map.too_few_people",
        }
    }
}

impl fmt::Display for NoMapYet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoVotes => f.write_str("Nobody has voted yet."),
            Self::OnePerson => f.write_str("One person has voted so far. A map needs more voices."),
            Self::EverythingTakenOut => {
                f.write_str("All statements were taken out, so there is nothing to compare.")
            }
            Self::OneStatement => {
                f.write_str("There is only one statement. A map needs at least two.")
            }
            Self::NobodyDiffers => {
                f.write_str("So far everyone votes the same way on every statement.")
            }
            Self::TooFewPeople { people, needed } => write!(
                f,
                "{people} people have voted enough to be placed. A map needs at least {needed}."
            ),
        }
    }
}

/// A map, or why there is none yet.
#[derive(Debug)]
pub enum Answer {
    /// There is a map.
    Map(Box<WholeMap>),
    /// There is none yet.
    NotYet(NoMapYet, Facts),
}

/// Everything that was computed, people's places included. **Not for pages**: those take
/// [`WholeMap::shown`].
pub struct WholeMap {
    pub(crate) facts: Facts,
    pub(crate) mode: Mode,
    pub(crate) floor: GroupFloor,
    pub(crate) people: Vec<u64>,
    pub(crate) statements: Vec<u64>,
    pub(crate) is_out: Vec<bool>,
    pub(crate) means: Vec<f64>,
    pub(crate) axes: Axes,
    /// Where each person lies.
    pub(crate) places: Vec<[f64; 2]>,
    pub(crate) extremity: Vec<f64>,
    /// The people who are grouped, as places in `people`.
    pub(crate) grouped: Vec<usize>,
    pub(crate) groups: Groups,
    pub(crate) by_group: Vec<Vec<Counts>>,
    pub(crate) representatives: Vec<Vec<Representative>>,
    pub(crate) consensus: [Vec<Common>; 2],
    pub(crate) across_agree: Vec<f64>,
    pub(crate) across_disagree: Vec<f64>,
    pub(crate) priorities: Vec<f64>,
}

impl fmt::Debug for WholeMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Deliberately without people: a log line must not hold anybody's place.
        write!(f, "WholeMap({:?})", self.facts)
    }
}

/// Who is together.
pub(crate) struct Groups {
    /// The group of each person, if any.
    pub(crate) of: Vec<Option<u8>>,
    pub(crate) sizes: Vec<usize>,
    pub(crate) silhouettes: Vec<f64>,
    pub(crate) n_base_clusters: usize,
    pub(crate) ways: Vec<Way>,
}

/// Computes the map of some votes.
///
/// Shape: every person who voted is placed; those with at least seven votes are grouped.
/// Why: a pure function of votes, moderation and settings. There is no state between two maps, so
/// anybody can recompute one and compare.
pub fn compute(votes: &Votes, moderation: &Moderation, settings: &Settings) -> Answer {
    let facts = Facts {
        n_people: votes.n_people(),
        n_statements: votes.n_statements(),
        n_votes: votes.n_votes(),
    };
    let is_out: Vec<bool> = votes.statements.iter().map(|&id| moderation.is_out(id)).collect();
    if let Some(reason) = too_early(votes, &is_out) {
        return Answer::NotYet(reason, facts);
    }
    let grouped = who_is_grouped(votes, &settings.mode);
    let needed = if settings.mode == Mode::Robust { settings.floor.people() } else { 2 };
    if grouped.len() < needed {
        let reason = NoMapYet::TooFewPeople { people: grouped.len(), needed };
        return Answer::NotYet(reason, facts);
    }
    let mut centred = Centred::new(votes, &is_out, settings.workers);
    let axes = axes::find(&mut centred);
    let places = place_people(votes, &is_out, &mut centred, &axes);
    let groups = find_groups(votes, &places, &grouped, settings);
    let means = centred.means;
    let map = Placed { votes, moderation, is_out, means, axes, places, grouped, groups };
    Answer::Map(Box::new(map.with_statistics(facts, settings)))
}

fn too_early(votes: &Votes, is_out: &[bool]) -> Option<NoMapYet> {
    let one_way = |c: &Counts| [c.agree, c.disagree, c.pass].iter().filter(|&&n| n > 0).count() < 2;
    let left = || votes.counts.iter().zip(is_out).filter(|(_, out)| !**out).map(|(c, _)| c);
    match (votes.n_votes(), votes.n_people(), left().count()) {
        (0, _, _) => Some(NoMapYet::NoVotes),
        (_, 1, _) => Some(NoMapYet::OnePerson),
        (_, _, 0) => Some(NoMapYet::EverythingTakenOut),
        (_, _, 1) => Some(NoMapYet::OneStatement),
        _ if left().all(one_way) => Some(NoMapYet::NobodyDiffers),
        _ => None,
    }
}

/// The people with enough votes, or the most active 15, in the order in which they came.
fn who_is_grouped(votes: &Votes, mode: &Mode) -> Vec<usize> {
    let enough = FEWEST_VOTES.min(votes.n_statements());
    let n_votes = |idx: usize| votes.row(idx).len();
    let came = || votes.came.iter().map(|&idx| idx as usize);
    let mut grouped: Vec<usize> = came().filter(|&idx| n_votes(idx) >= enough).collect();
    let missing = FEWEST_PEOPLE.saturating_sub(grouped.len());
    if missing == 0 {
        return grouped;
    }
    let mut others: Vec<usize> = came().filter(|&idx| n_votes(idx) < enough).collect();
    let passive = |idx: usize| usize::MAX - n_votes(idx);
    // Equally active people: those who came first or, where the order in which people came must
    // not matter, by what they voted.
    let content = |idx: usize| {
        let mut row = votes.row(idx).to_vec();
        row.sort_unstable();
        row
    };
    match mode {
        Mode::Robust => others.sort_by_cached_key(|&idx| (passive(idx), content(idx))),
        Mode::Compat | Mode::Given(_) => others.sort_by_key(|&idx| passive(idx)),
    }
    grouped.extend(others.into_iter().take(missing));
    grouped
}

/// Places people; those who voted on little are moved outwards as much as their votes are few.
fn place_people(
    votes: &Votes,
    is_out: &[bool],
    centred: &mut Centred<'_>,
    axes: &Axes,
) -> Vec<[f64; 2]> {
    let n_out = is_out.iter().filter(|out| **out).count();
    let scale = |idx: usize| {
        let row = votes.row(idx);
        let counted = row.iter().filter(|&&code| !is_out[usize::from(code / 3)]).count();
        // A statement that was taken out counts as a pass by everybody.
        let voted = (counted + n_out).max(1);
        (votes.n_statements() as f64 / voted as f64).sqrt()
    };
    let along = centred.along(&axes.first, &axes.second);
    along.into_iter().enumerate().map(|(idx, place)| place.map(|v| v * scale(idx))).collect()
}

fn find_groups(
    votes: &Votes,
    places: &[[f64; 2]],
    grouped: &[usize],
    settings: &Settings,
) -> Groups {
    let mut of = vec![None; votes.n_people()];
    let own: Vec<[f64; 2]> = grouped.iter().map(|&idx| places[idx]).collect();
    match &settings.mode {
        Mode::Robust => {
            let points: Vec<_> = own.into_iter().map(to_steps).collect();
            let grouping = robust(&points, settings.floor.people());
            let chosen = grouping.chosen.map(|idx| &grouping.ways[idx]);
            for (place, &idx) in grouped.iter().enumerate() {
                of[idx] = Some(chosen.map_or(0, |way| way.sides[place]));
            }
            let sizes = chosen.map_or(vec![grouped.len()], |way| way.sizes.clone());
            let silhouettes = grouping.ways.iter().map(|way| way.silhouette).collect();
            let n_base_clusters = distinct(&points).len();
            Groups { of, sizes, silhouettes, n_base_clusters, ways: grouping.ways }
        }
        Mode::Compat => {
            let found = compat(&own);
            for (&idx, &side) in grouped.iter().zip(&found.sides) {
                of[idx] = Some(side);
            }
            let (n_base_clusters, silhouettes) = (found.n_base_clusters, found.silhouettes);
            Groups { of, sizes: found.sizes, silhouettes, n_base_clusters, ways: Vec::new() }
        }
        Mode::Given(labels) => {
            // Cannot lose bits: labels are read up to 99; larger ones stay without a group.
            let group = |id: &u64| u8::try_from(*labels.get(id)?).ok().filter(|&g| g < 100);
            let of: Vec<Option<u8>> = votes.people.iter().map(group).collect();
            let n_groups = of.iter().flatten().max().map_or(1, |&most| usize::from(most) + 1);
            let mut sizes = vec![0; n_groups];
            of.iter().flatten().for_each(|&group| sizes[usize::from(group)] += 1);
            Groups { of, sizes, silhouettes: Vec::new(), n_base_clusters: 0, ways: Vec::new() }
        }
    }
}

/// People placed and grouped; what is left is counting.
struct Placed<'a> {
    votes: &'a Votes,
    moderation: &'a Moderation,
    is_out: Vec<bool>,
    means: Vec<f64>,
    axes: Axes,
    places: Vec<[f64; 2]>,
    grouped: Vec<usize>,
    groups: Groups,
}

impl Placed<'_> {
    fn with_statistics(self, facts: Facts, settings: &Settings) -> WholeMap {
        let Self { votes, moderation, is_out, means, axes, places, grouped, groups } = self;
        let by_group = statistics::count_by_group(votes, &groups.of, groups.sizes.len());
        let mut named: Vec<usize> = (0..is_out.len()).filter(|&column| !is_out[column]).collect();
        named.sort_by_key(|&column| votes.statements[column]);
        let root = (facts.n_statements as f64).sqrt();
        let extremity: Vec<f64> = (0..is_out.len())
            .map(|at| root * (1.0 - means[at]).abs() * axes.first[at].hypot(axes.second[at]))
            .collect();
        let priority = |column: usize| {
            let about_people = moderation.about_people.contains(&votes.statements[column]);
            statistics::priority(&total(&by_group, column), extremity[column], about_people)
        };
        WholeMap {
            facts,
            mode: settings.mode.clone(),
            floor: settings.floor,
            people: votes.people.clone(),
            statements: votes.statements.clone(),
            representatives: statistics::representatives(&by_group, &named),
            consensus: statistics::consensus(&votes.counts, &named),
            across_agree: statistics::across_groups(&by_group, Side::Agree),
            across_disagree: statistics::across_groups(&by_group, Side::Disagree),
            priorities: (0..is_out.len()).map(priority).collect(),
            is_out,
            means,
            axes,
            places,
            extremity,
            grouped,
            groups,
            by_group,
        }
    }
}

fn total(by_group: &[Vec<Counts>], column: usize) -> Counts {
    let mut sum = Counts::default();
    for counts in by_group {
        sum.agree += counts[column].agree;
        sum.disagree += counts[column].disagree;
        sum.pass += counts[column].pass;
    }
    sum
}
