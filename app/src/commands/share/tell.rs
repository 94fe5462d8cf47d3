//! The outcome of `powerwith share` as text for people.

use std::io::Write;

use anyhow::Result;
use equal_shares::{
    Completion, Election, Ledger, LedgerComparison, Rule, Settings, Step, TieBreak, Utility,
    WhenTooDear, compare, share_out, show_amount,
};

/// Writes the outcome: what is funded, how it compares, and the stories if there are any.
pub(super) fn tell(
    election: &Election,
    (settings, ledger): (&Settings, &Ledger),
    out: &mut dyn Write,
) -> Result<()> {
    let budget = &ledger.budget;
    writeln!(out, "{} ballots, {} ideas, {budget} to share.", ledger.n_ballots, n_ideas(election))?;
    for sentence in rules_in_words(settings, ledger) {
        writeln!(out, "{sentence}")?;
    }
    writeln!(out, "\nFunded: {} ideas for {} together.", ledger.funded.len(), ledger.cost)?;
    tell_rounds(election, ledger, out)?;
    tell_ties(election, ledger, out)?;
    tell_comparison(election, (settings, ledger), out)?;
    if !ledger.stories.is_empty() {
        writeln!(out, "\nIdea by idea:")?;
        for story in &ledger.stories {
            writeln!(
                out,
                "- {} ({}). {}",
                name_of(election, &story.idea),
                story.idea,
                story.words
            )?;
        }
    }
    Ok(())
}

fn n_ideas(election: &Election) -> usize {
    election.ideas().len()
}

fn rules_in_words(settings: &Settings, ledger: &Ledger) -> Vec<String> {
    let first = match settings.rule {
        Rule::EqualShares => {
            "Equal shares: everyone gets an equal share of the pot, and an idea is funded when its supporters can pay for it together."
        }
        Rule::Greedy => "To compare: the most supported ideas first, for as long as they fit.",
        Rule::Phragmen(WhenTooDear::Stop) => {
            "To compare, Phragmén: everyone earns at the same pace, and an idea is funded as soon as its supporters have earned its cost. It ends at the first idea that does not fit."
        }
        Rule::Phragmen(WhenTooDear::Skip) => {
            "To compare, Phragmén: everyone earns at the same pace, and an idea is funded as soon as its supporters have earned its cost. Ideas that do not fit are left out."
        }
    };
    let mut sentences = vec![first.to_owned()];
    if !matches!(settings.rule, Rule::Phragmen(_)) {
        sentences.push(match settings.utility {
            Utility::Cost => "To those who vote for it, an idea is worth what it costs.".to_owned(),
            Utility::Cardinality => "To those who vote for it, an idea counts one, or the points they give, whatever it costs.".to_owned(),
        });
    }
    if settings.rule == Rule::EqualShares {
        sentences.push(completion_in_words(settings, ledger));
    }
    sentences.push(match &settings.tie {
        TieBreak::Lot(seed) => format!("Of ideas that are level, the one that costs less goes first, then the one with more supporters, then a lot with the seed \"{seed}\" decides."),
        TieBreak::Lexicographic => "Ideas that are level go in the order of their ids.".to_owned(),
    });
    sentences
}

fn completion_in_words(settings: &Settings, ledger: &Ledger) -> String {
    let step = match settings.step {
        Step::Relative => "a thousandth of a share".to_owned(),
        Step::Units(_) => ledger.rules.step.clone(),
    };
    let grow = format!("What is left over makes all shares larger, by {step} at a time");
    match settings.completion {
        Completion::None => "What is left over stays in the pot.".to_owned(),
        Completion::Add1Last => format!("{grow}, up to the last outcome that the pot can pay."),
        Completion::Add1Exhaustive => {
            format!("{grow}, until nothing more fits or the pot could not pay.")
        }
        Completion::Add1Utilitarian => format!(
            "{grow}, up to the last outcome that the pot can pay; then the most supported ideas that still fit are funded."
        ),
        Completion::Greedy => {
            "What is left over goes to the most supported ideas that still fit.".to_owned()
        }
    }
}

fn tell_rounds(election: &Election, ledger: &Ledger, out: &mut dyn Write) -> Result<()> {
    for (number, pot) in ledger.pots.iter().enumerate() {
        if ledger.pots.len() > 1 {
            let name = if pot.name.is_empty() { "Common pot" } else { &pot.name };
            writeln!(out, "{name}: {} of {} spent.", pot.spent, pot.amount)?;
        }
        for round in ledger.rounds.iter().filter(|round| round.pot == number) {
            let how = match (round.how.as_str(), &round.price_each) {
                ("free", _) => "costs nothing".to_owned(),
                ("filled", _) => "fitted into what was left".to_owned(),
                (_, Some(each)) => format!("{each} from each who could pay in full"),
                _ => "paid by its supporters".to_owned(),
            };
            let name = name_of(election, &round.idea);
            writeln!(out, "  {:>12}  {name} ({}): {how}", round.price, round.idea)?;
        }
    }
    if ledger.matched.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        let percent = ledger.match_percent;
        writeln!(out, "The match fund paid {} ({percent} % of each match).", ledger.matched)?;
    }
    Ok(())
}

fn tell_ties(election: &Election, ledger: &Ledger, out: &mut dyn Write) -> Result<()> {
    let named = |id: &String| format!("{} ({id})", name_of(election, id));
    for tie in &ledger.ties {
        let end = if tie.all_funded { "; all were funded in the end" } else { "" };
        let level: Vec<String> = tie.level.iter().map(named).collect();
        let (first, level) = (named(&tie.first), level.join(" and "));
        writeln!(out, "A tie: {first} was level with {level} and went first{end}.")?;
    }
    Ok(())
}

fn tell_comparison(
    election: &Election,
    (settings, ledger): (&Settings, &Ledger),
    out: &mut dyn Write,
) -> Result<()> {
    let n_ballots = ledger.n_ballots;
    let line = |what: &str, one: &LedgerComparison| {
        format!(
            "{what}: {} ideas for {}; {} have at least one idea funded.",
            one.funded.len(),
            one.cost,
            share_of(one.n_ballots_with_one_funded, n_ballots)
        )
    };
    let here = LedgerComparison {
        funded: ledger.funded.clone(),
        cost: ledger.cost.clone(),
        n_ballots_with_one_funded: ledger.n_ballots_with_one_funded,
    };
    writeln!(out, "\n{}", line("This outcome", &here))?;
    if let Some(without) = &ledger.without_equity {
        writeln!(out, "{}", line("Without the equity settings", without))?;
        tell_difference(election, (&here, without), out)?;
    }
    if settings.rule == Rule::EqualShares {
        let greedy = Settings { rule: Rule::Greedy, ..settings.clone() };
        let greedy = compare(election, &share_out(election, &greedy));
        writeln!(out, "{}", line("The most votes first", &greedy))?;
    }
    Ok(())
}

fn tell_difference(
    election: &Election,
    (here, there): (&LedgerComparison, &LedgerComparison),
    out: &mut dyn Write,
) -> Result<()> {
    let only = |one: &LedgerComparison, other: &LedgerComparison| {
        let missing = one.funded.iter().filter(|id| !other.funded.contains(id));
        let names: Vec<String> = missing.map(|id| name_of(election, id)).collect();
        if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
    };
    writeln!(out, "  Only with them: {}.", only(here, there))?;
    writeln!(out, "  Only without them: {}.", only(there, here))?;
    Ok(())
}

fn name_of(election: &Election, id: &str) -> String {
    let idea = election.ideas().iter().find(|idea| idea.id == id);
    // Line ends inside a name would break the list.
    idea.map_or_else(String::new, |idea| idea.name.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn share_of(part: u64, whole: u64) -> String {
    match (part * 1000).checked_div(whole) {
        Some(permille) => {
            format!("{part} of {whole} people ({} %)", show_amount(permille, 1))
        }
        None => "nobody voted, so nobody".to_owned(),
    }
}
