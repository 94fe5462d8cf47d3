//! The options of `powerwith share` as settings of the engine.

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use equal_shares::{Completion, Election, Rule, Settings, Step, TieBreak, Utility, WhenTooDear};

use super::ShareArgs;

/// How money finds its ideas.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RuleName {
    /// Equal shares: everyone gets an equal part of the pot.
    Mes,
    /// The most supported ideas first.
    Greedy,
    /// An idea is funded as soon as its supporters have earned its cost.
    Phragmen,
}

/// What an idea is worth.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum UtilityName {
    /// What it costs.
    Cost,
    /// One, or its points.
    Cardinality,
}

/// What happens with money that equal shares leave over.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(super) enum CompletionName {
    /// It stays in the pot.
    None,
    /// Shares grow; the last outcome that the pot can pay.
    Add1Last,
    /// The same, ending when nothing more fits.
    Add1Exhaustive,
    /// The same, and then the most supported ideas that still fit.
    Add1Utilitarian,
    /// The most supported ideas that still fit.
    Greedy,
}

/// What phragmen does when the next idea costs more than is left.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum TooDearName {
    /// It ends.
    Stop,
    /// It leaves that idea out.
    Skip,
}

/// The settings that the options stand for.
pub(super) fn settings(args: &ShareArgs, election: &Election) -> Result<Settings> {
    Ok(Settings {
        rule: match (args.rule, args.when_too_dear) {
            (RuleName::Mes, _) => Rule::EqualShares,
            (RuleName::Greedy, _) => Rule::Greedy,
            (RuleName::Phragmen, TooDearName::Stop) => Rule::Phragmen(WhenTooDear::Stop),
            (RuleName::Phragmen, TooDearName::Skip) => Rule::Phragmen(WhenTooDear::Skip),
        },
        utility: match args.utility {
            UtilityName::Cost => Utility::Cost,
            UtilityName::Cardinality => Utility::Cardinality,
        },
        completion: match args.completion {
            CompletionName::None => Completion::None,
            CompletionName::Add1Last => Completion::Add1Last,
            CompletionName::Add1Exhaustive => Completion::Add1Exhaustive,
            CompletionName::Add1Utilitarian => Completion::Add1Utilitarian,
            CompletionName::Greedy => Completion::Greedy,
        },
        step: args.step.as_deref().map_or(Ok(Step::Relative), |text| step(text, election))?,
        tie: tie(&args.tie)?,
    })
}

fn step(text: &str, election: &Election) -> Result<Step> {
    let smallest = equal_shares::show_amount(1, election.decimals());
    let units = equal_shares::read_amount(text, election.decimals())
        .filter(|&units| units > 0)
        .with_context(|| format!("--step {text}: expected an amount of at least {smallest}"))?;
    Ok(Step::Units(units))
}

fn tie(text: &str) -> Result<TieBreak> {
    match (text, text.strip_prefix("lot:")) {
        (_, Some(seed)) if !seed.is_empty() => Ok(TieBreak::Lot(seed.to_owned())),
        ("lexicographic", _) => Ok(TieBreak::Lexicographic),
        _ => bail!("--tie {text}: expected lot:SEED or lexicographic"),
    }
}
