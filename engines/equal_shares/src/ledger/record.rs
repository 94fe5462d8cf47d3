//! The form of a ledger, made for files and other programs.

use serde::{Deserialize, Serialize};

use crate::EquityFile;

/// The name and version of the format.
pub const LEDGER_FORMAT: &str = "powerwith-share-ledger/1";

/// The fewest people a count may show; smaller ones are held back, and their neighbours with them.
/// In plain words: we never say how fewer than five people paid.
pub const FLOOR_PEOPLE: u64 = 5;

/// What was decided, by which rules, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// `LEDGER_FORMAT`.
    pub format: String,
    /// Ids of the funded ideas, in order.
    pub funded: Vec<String>,
    /// What they cost together.
    pub cost: String,
    /// What there was to share.
    pub budget: String,
    /// How many ballots there were, empty ones included.
    pub n_ballots: u64,
    /// How many of them support at least one funded idea.
    pub n_ballots_with_one_funded: u64,
    /// The rules.
    pub rules: LedgerRules,
    /// The equity settings, when there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equity: Option<EquityFile>,
    /// What the match fund paid.
    pub matched: String,
    /// How much of each promised match was kept, in percent.
    pub match_percent: u32,
    /// The pots, the common one last.
    pub pots: Vec<LedgerPot>,
    /// One entry for each funded idea, in order.
    pub rounds: Vec<LedgerRound>,
    /// Ideas that were exactly level, also where it made no difference in the end.
    pub ties: Vec<LedgerTie>,
    /// What would have come out without the equity settings, when there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without_equity: Option<LedgerComparison>,
    /// The story of each idea, when it was asked for. Not checked by the verifier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stories: Vec<LedgerStory>,
}

/// Another outcome, to compare with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerComparison {
    /// Ids of the funded ideas, in order.
    pub funded: Vec<String>,
    /// What they cost together.
    pub cost: String,
    /// How many ballots support at least one of them.
    pub n_ballots_with_one_funded: u64,
}

/// The story of one idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerStory {
    /// The idea's id.
    pub idea: String,
    /// What happened, in plain words.
    pub words: String,
    /// A cost at which it would have been funded; under equal shares with the same share for each
    /// person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub would_win_at: Option<String>,
    /// With the votes of so many more people it would have been funded; the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub would_win_with_more: Option<u64>,
}

/// The rules, in the words of the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerRules {
    /// `mes`, `greedy`, `phragmen` or `phragmen_skip`.
    pub rule: String,
    /// `cost` or `cardinality`.
    pub utility: String,
    /// `none`, `add1_last`, `add1_exhaustive`, `add1_utilitarian` or `greedy`.
    pub completion: String,
    /// `relative`, or an amount for each person.
    pub step: String,
    /// `lot:SEED` or `lexicographic`.
    pub tie: String,
}

/// One pot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerPot {
    /// The envelope's name; empty for the common pot.
    pub name: String,
    /// What it held.
    pub amount: String,
    /// What it paid.
    pub spent: String,
    /// How many ballots decided.
    pub n_ballots: u64,
    /// How many steps the shares grew.
    pub n_steps: u64,
    /// Ideas of the run one step further, when that one would have cost too much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_would_fund: Option<Vec<String>>,
}

/// How one idea came to be funded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerRound {
    /// The pot that pays, by its place in `pots`.
    pub pot: usize,
    /// The idea's id.
    pub idea: String,
    /// What the pot pays.
    pub price: String,
    /// `free`, `paid` or `filled`.
    pub how: String,
    /// Price for each unit of worth as an exact fraction, where supporters paid equal shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rho: Option<String>,
    /// What each supporter paid for each point who could pay in full, rounded for reading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_each: Option<String>,
    /// How many ballots support the idea.
    pub n_supporters: u64,
    /// How they paid; held back when a count would be below the floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payers: Option<LedgerPayers>,
}

/// How the supporters of an idea paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerPayers {
    /// Paid the full price.
    pub in_full: u64,
    /// Gave all they had left.
    pub all_they_had: u64,
    /// Had nothing left.
    pub nothing: u64,
}

/// Ideas that were exactly level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerTie {
    /// The pot, by its place in `pots`.
    pub pot: usize,
    /// The idea that went first.
    pub first: String,
    /// The ideas it was level with.
    pub level: Vec<String>,
    /// Whether all of them were funded in the end.
    pub all_funded: bool,
}
