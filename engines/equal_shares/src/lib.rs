//! From ballots and costs to a fair, explained outcome. Pure.
//!
//! Start with `share_out`; see `README.md` for an example, the guarantees and the limits.

mod amount;
mod election;
mod equity;
mod explain;
mod greedy;
mod instance;
#[cfg(test)]
mod laws;
mod ledger;
mod mes;
mod outcome;
mod pb;
mod phragmen;
mod settings;
#[cfg(test)]
mod testing;
mod verify;

pub use amount::{MAX_AMOUNT, MAX_DECIMALS, read_amount, show_amount};
pub use election::{
    BallotKind, Choice, Election, Idea, MAX_BALLOTS, MAX_CHOICES, MAX_IDEAS, MAX_POINTS,
    NotAnElection, Outline,
};
pub use equity::{
    AmountText, EntitlementEntry, EnvelopeEntry, Equity, EquityFile, MAX_MATCH_PERCENT, MAX_WEIGHT,
    MIN_CLASS_BALLOTS, MIN_ENVELOPE_BALLOTS, NeedMatchEntry, NotEquitable, share_out_with,
};
pub use explain::{IdeaStory, Rival, WhatIf, Why, explain, tell};
pub use ledger::{
    FLOOR_PEOPLE, LEDGER_FORMAT, Ledger, LedgerComparison, LedgerPayers, LedgerPot, LedgerRound,
    LedgerRules, LedgerStory, LedgerTie, compare, write_ledger, write_stories,
};
pub use outcome::{Funded, How, Outcome, PotOutcome, Tie, share_out};
pub use pb::{PbError, PbOptions, read_pb, write_pb};
pub use settings::{Completion, Rule, Settings, Step, TieBreak, Utility, WhenTooDear};
pub use verify::{NotVerified, Verified, verify_ledger};

#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct ReadmeExample;
