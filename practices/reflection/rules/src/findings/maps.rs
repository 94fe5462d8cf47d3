//! The power map (beans) and the map of links (ties between partners, never people).

use super::{Lean, Question, Shape, lean::Ends};
use crate::instrument::Half;
use small_groups::{BeanSpread, BeansShown, Release, Shown};

/// Who has the say now and what would be fair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PowerMap {
    /// The question.
    pub question: String,
    /// In the order of the question, never by size.
    pub weights: Vec<Weight>,
}

/// One column of a power map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    /// Who or what the beans went to.
    pub name: String,
    /// How it is now: the middle and its spread.
    pub now: BeanSpread,
    /// What would be fair. `None` when too few answered that half.
    pub fair: Option<BeanSpread>,
    /// From now to fair.
    pub gap: Gap,
}

/// From how it is to what would be fair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The middles are the same.
    None,
    /// More would be fair.
    More,
    /// Less would be fair.
    Less,
    /// What would be fair may not be shown.
    HeldBack,
}

/// All ties between partners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkMap {
    /// The question.
    pub question: String,
    /// Every pair of partners, in the order the round lists them, never by strength.
    pub ties: Vec<Tie>,
}

/// One tie: two partners, one entry per side of working together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The two partners.
    pub partners: (String, String),
    /// By facet, in the order of the form.
    pub facets: Vec<TieSide>,
}

/// What may be said of a tie on one facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieSide {
    /// Not enough answers yet on one side or both.
    NotEnoughYet,
    /// What each says of the other.
    Shown {
        /// The first partner of the second.
        forth: Bond,
        /// The second partner of the first.
        back: Bond,
    },
}

/// How one side sees a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// Quite a bit or a great deal.
    Strong,
    /// Not at all or a little.
    Thin,
    /// People of this side see it in two ways.
    Mixed,
    /// Many do not know the other partner yet.
    Unknown,
}

impl PowerMap {
    /// `None` when too few shared out their beans.
    pub(super) fn of(question: &Question, release: &Release) -> Option<Self> {
        let beans = release.beans(&question.key(Half::Now))?;
        let now = beans.outcome().shown()?;
        let hope = release.beans(&question.key(Half::Fair));
        let fair = hope.and_then(|hope| hope.outcome().shown()).map(BeansShown::spreads);
        let weight = |(idx, (name, now)): (usize, (&String, &BeanSpread))| {
            let fair = fair.and_then(|spreads| spreads.get(idx)).copied();
            Weight { name: name.clone(), now: *now, fair, gap: Gap::between(*now, fair) }
        };
        let columns = beans.columns().iter().zip(now.spreads()).enumerate();
        Some(Self { question: question.id.clone(), weights: columns.map(weight).collect() })
    }

    /// Whether what is and what would be fair lie apart anywhere: a topic for the next gathering.
    pub fn has_gap(&self) -> bool {
        self.weights.iter().any(|weight| matches!(weight.gap, Gap::More | Gap::Less))
    }
}

impl Gap {
    fn between(now: BeanSpread, fair: Option<BeanSpread>) -> Self {
        match fair.map(|fair| fair.middle.cmp(&now.middle)) {
            None => Self::HeldBack,
            Some(std::cmp::Ordering::Equal) => Self::None,
            Some(std::cmp::Ordering::Greater) => Self::More,
            Some(std::cmp::Ordering::Less) => Self::Less,
        }
    }
}

impl LinkMap {
    pub(super) fn of(question: &Question, release: &Release) -> Option<Self> {
        let mut ties: Vec<Tie> = Vec::new();
        for result in release.ties(&question.key(Half::Now))? {
            let side = TieSide::of(&question.shape, result.outcome().shown().map(directions));
            match ties.last_mut().filter(|tie| tie.partners == result.partners) {
                Some(tie) => tie.facets.push(side),
                None => ties.push(Tie { partners: result.partners.clone(), facets: vec![side] }),
            }
        }
        Some(Self { question: question.id.clone(), ties })
    }
}

impl TieSide {
    fn of(shape: &Shape, shown: Option<(&Shown, &Shown)>) -> Self {
        let bond = |shown: &Shown| Ends::read(shape, shown).map(|ends| Bond::of(ends.lean()));
        match shown.and_then(|(forth, back)| Some((bond(forth)?, bond(back)?))) {
            Some((forth, back)) => Self::Shown { forth, back },
            None => Self::NotEnoughYet,
        }
    }
}

impl Bond {
    fn of(lean: Lean) -> Self {
        match lean {
            Lean::High => Self::Strong,
            Lean::Low => Self::Thin,
            Lean::CantSay => Self::Unknown,
            Lean::Middle | Lean::TwoPeaks | Lean::SpreadOut => Self::Mixed,
        }
    }
}

fn directions(tie: &small_groups::TieShown) -> (&Shown, &Shown) {
    (&tie.forth, &tie.back)
}
