//! What a host lays on the table before a round opens.

use std::collections::BTreeSet;

use powerwith_core::Day;
use small_groups::Floor;

use crate::instrument::ItemRef;

/// The most characters of a round's title: one line on a phone at a readable size, twice.
pub const MAX_TITLE_CHARS: usize = 80;
/// The most characters of one card on the table: about 70 words, read in twenty seconds.
pub const MAX_CARD_CHARS: usize = 400;
/// The longest thing to watch or read first: two hours, an evening together.
pub const MAX_WATCH_MINUTES: u32 = 120;

/// Where the partnership is with how it works together.
///
/// Source: the questions of seed 002 are asked when setting up, renewing or deepening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Setting up how we work together.
    SettingUp,
    /// Renewing it.
    Renewing,
    /// Deepening it.
    Deepening,
}

/// How the answers of a round are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keeping {
    /// Without names, but in a database that its keepers could look into.
    Confidential,
    /// So that no one can tie an answer to a person.
    Sealed,
}

/// One way to look at results besides the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breakdown {
    /// By the group people spoke with.
    Groups,
    /// By the partner people belong to.
    Partners,
}

/// Something to watch or read together first. Linked with its length, never embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
}

/// Whether those who lead say something about themselves before they ask others.
///
/// Source: 22 points, "Open is brave".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// They ask without going first.
    DoesNotGoFirst,
    /// They go first, in their own name. The words may still be missing in a draft.
    GoesFirst {
        /// Who speaks.
        name: String,
        /// What they say about themselves.
        words: String,
    },
}

/// One item of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundItem {
    /// Which item, in which version.
    pub item: ItemRef,
    /// Whether a host picked it as a focus; else it took its turn or is an own question.
    pub is_focus: bool,
}

/// All that a host decides about a round. A draft may leave things open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What the round is called.
    pub title: String,
    /// Where the partnership is; none until the host says so.
    pub stage: Option<Stage>,
    /// How the answers are kept.
    pub keeping: Keeping,
    /// Why it is asked.
    pub why: String,
    /// Who asks.
    pub who_asks: String,
    /// Who else will see what comes of it, besides everyone here; may be empty.
    pub who_sees: String,
    /// What happens with it.
    pub what_happens: String,
    /// The last day on which one can answer.
    pub closes: Option<Day>,
    /// The day by which the round is answered for.
    pub answer_due: Option<Day>,
    /// What to watch or read together first.
    pub watch: Option<Watch>,
    /// The breakdowns besides the total. Fixed when the round opens.
    pub breakdowns: BTreeSet<Breakdown>,
    /// The smallest crowd that is shown on its own: the partnership's, as it was when the round
    /// opened. No host chooses it alone ([`raise_floor`](super::raise_floor)).
    pub floor: Floor,
    /// Whether those who lead go first.
    pub lead: Lead,
    /// What is asked, in its order. Fixed when the round opens.
    pub items: Vec<RoundItem>,
}

impl Plan {
    /// The last day on which answers are taken. In a sealed round that is the day after the last
    /// day to begin: whoever was let in on the last evening can still send.
    pub fn last_sending_day(&self) -> Option<Day> {
        let more = i32::from(self.keeping == Keeping::Sealed);
        self.closes.map(|closes| closes.plus_days(more))
    }

    /// A plan in which nothing is decided yet: confidential, because that needs nothing of the program
    /// it runs in, by group and by partner, at the lowest floor.
    pub fn empty() -> Self {
        Self {
            title: String::new(),
            stage: None,
            keeping: Keeping::Confidential,
            why: String::new(),
            who_asks: String::new(),
            who_sees: String::new(),
            what_happens: String::new(),
            closes: None,
            answer_due: None,
            watch: None,
            breakdowns: BTreeSet::from([Breakdown::Groups, Breakdown::Partners]),
            floor: Floor::LEAST,
            lead: Lead::DoesNotGoFirst,
            items: Vec::new(),
        }
    }
}

impl Stage {
    /// Every stage, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::SettingUp, Self::Renewing, Self::Deepening];

    /// The stable name, used in the store and in fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SettingUp => "setting_up",
            Self::Renewing => "renewing",
            Self::Deepening => "deepening",
        }
    }

    /// The stage with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }
}

impl Keeping {
    /// The stable name, used in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Confidential => "confidential",
            Self::Sealed => "sealed",
        }
    }

    /// The way of keeping with this name.
    pub fn parse(id: &str) -> Option<Self> {
        [Self::Confidential, Self::Sealed].into_iter().find(|keeping| keeping.id() == id)
    }
}

impl Breakdown {
    /// Every breakdown, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Groups, Self::Partners];

    /// The stable name, used in the store and in fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::Partners => "partners",
        }
    }

    /// The breakdown with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|breakdown| breakdown.id() == id)
    }
}
