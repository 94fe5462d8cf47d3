//! Checks a ledger against the ballots, with code of its own.
//!
//! Nothing here calls the code that decided: not its reader, not its arithmetic, not its order of
//! doing things. Everything is computed in whole numbers of any size. It shares only the form of
//! the ledger and of the settings, which are what it checks.

mod count;
mod file;
mod pots;
mod purse;

use crate::{LEDGER_FORMAT, Ledger, LedgerComparison};
use count::Tally;

/// A ledger that agrees with the ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many funded ideas were checked.
    pub n_rounds: usize,
    /// How many runs of the rule it took.
    pub n_runs: usize,
}

/// Why a ledger does not agree with the ballots.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotVerified {
    /// The ledger or the file cannot be read.
    #[error("{0}")]
    Unreadable(String),
    /// Something came out differently. The first differences, at most ten.
    #[error("the ledger and the ballots differ:\n{}", .0.join("\n"))]
    Differs(Vec<String>),
}

/// Counts the ballots of a `.pb` file again by the rules that the ledger names, and compares
/// everything that the ledger says.
///
/// Refuses: `Unreadable`, `Differs`. Never panics.
pub fn verify_ledger(ledger: &Ledger, pb: &[u8]) -> Result<Verified, NotVerified> {
    if ledger.format != LEDGER_FORMAT {
        let found = &ledger.format;
        let words = format!("the ledger's format: expected {LEDGER_FORMAT}, found {found}");
        return Err(NotVerified::Unreadable(words));
    }
    let column = ledger.equity.as_ref().and_then(|equity| equity.group_column.as_deref());
    let file = file::read(pb, column).map_err(NotVerified::Unreadable)?;
    let mut tally = Tally::default();
    let recounted = pots::recount(&file, ledger, &mut tally).map_err(NotVerified::Unreadable)?;
    let mut differences = Vec::new();
    compare(ledger, &recounted, &mut differences);
    if let Some(without) = &ledger.without_equity {
        let mut plain = ledger.clone();
        plain.equity = None;
        let found = pots::recount(&file, &plain, &mut tally).map_err(NotVerified::Unreadable)?;
        let found = LedgerComparison {
            funded: found.funded,
            cost: found.cost,
            n_ballots_with_one_funded: found.n_ballots_with_one_funded,
        };
        if *without != found {
            let words = "without_equity: the ledger and the ballots do not agree on it";
            differences.push(words.to_owned());
        }
    }
    if differences.is_empty() {
        return Ok(Verified { n_rounds: ledger.rounds.len(), n_runs: tally.n_runs });
    }
    differences.truncate(10);
    Err(NotVerified::Differs(differences))
}

fn compare(said: &Ledger, found: &Ledger, differences: &mut Vec<String>) {
    let mut check = |what: &str, said: String, found: String| {
        if said != found {
            differences.push(format!("{what}: the ledger says {said}, the ballots say {found}"));
        }
    };
    check("budget", said.budget.clone(), found.budget.clone());
    check("ballots", said.n_ballots.to_string(), found.n_ballots.to_string());
    check("funded", said.funded.join(", "), found.funded.join(", "));
    check("cost", said.cost.clone(), found.cost.clone());
    let with_one = |ledger: &Ledger| ledger.n_ballots_with_one_funded.to_string();
    check("ballots with a funded idea", with_one(said), with_one(found));
    check("matched", said.matched.clone(), found.matched.clone());
    check("match_percent", said.match_percent.to_string(), found.match_percent.to_string());
    check("number of pots", said.pots.len().to_string(), found.pots.len().to_string());
    for (number, (said, found)) in said.pots.iter().zip(&found.pots).enumerate() {
        check(&format!("pot {}", number + 1), format!("{said:?}"), format!("{found:?}"));
    }
    check("number of rounds", said.rounds.len().to_string(), found.rounds.len().to_string());
    for (number, (said, found)) in said.rounds.iter().zip(&found.rounds).enumerate() {
        check(&format!("round {}", number + 1), format!("{said:?}"), format!("{found:?}"));
    }
    check("ties", format!("{:?}", said.ties), format!("{:?}", found.ties));
}

#[cfg(test)]
mod tests;
