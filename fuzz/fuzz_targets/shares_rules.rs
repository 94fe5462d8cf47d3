//! Bytes as a small election and its rules: the ledger must verify, whatever the rules are.
#![no_main]

use equal_shares::{
    BallotKind, Choice, Completion, Election, Idea, Outline, PbOptions, Rule, Settings, Step,
    TieBreak, Utility, WhenTooDear, explain, share_out, tell, verify_ledger, write_ledger,
    write_pb,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let [rules, budget, n_ideas, rest @ ..] = bytes else { return };
    let n_ideas = usize::from(n_ideas % 8);
    if rest.len() < n_ideas || rest.len() > 80 {
        return;
    }
    let (costs, rest) = rest.split_at(n_ideas);
    let Some(election) = election(u64::from(*budget), costs, rest) else { return };
    let settings = settings(*rules);
    let outcome = share_out(&election, &settings);
    let ledger = write_ledger(&election, &outcome, (&settings, None));
    let pb = write_pb(&election, &PbOptions { group_column: None });
    if let Err(difference) = verify_ledger(&ledger, pb.as_bytes()) {
        panic!("{difference}");
    }
    for story in explain(&election, &outcome, &settings) {
        assert!(!tell(&election, &story).is_empty());
    }
});

/// One byte for each choice; a byte of 255 begins a new ballot.
fn election(budget: u64, costs: &[u8], choices: &[u8]) -> Option<Election> {
    let ideas = costs.iter().enumerate().map(|(number, &cost)| Idea {
        id: format!("i{number}"),
        name: String::new(),
        cost: u64::from(cost),
    });
    let outline = Outline { budget, decimals: 0, kind: BallotKind::Points, ideas: ideas.collect() };
    let mut election = Election::new(outline).ok()?;
    for ballot in choices.split(|&byte| byte == 255) {
        let choices: Vec<Choice> = ballot
            .iter()
            .map(|&byte| Choice { idea: u32::from(byte % 8), points: u32::from(byte / 8 % 4) })
            .filter(|choice| (choice.idea as usize) < costs.len())
            .collect();
        election.add_ballot(&choices).ok()?;
    }
    Some(election)
}

fn settings(rules: u8) -> Settings {
    Settings {
        rule: match rules % 6 {
            0 => Rule::Greedy,
            1 => Rule::Phragmen(WhenTooDear::Stop),
            2 => Rule::Phragmen(WhenTooDear::Skip),
            _ => Rule::EqualShares,
        },
        utility: if rules & 8 == 0 { Utility::Cost } else { Utility::Cardinality },
        completion: match rules / 16 % 5 {
            0 => Completion::None,
            1 => Completion::Add1Last,
            2 => Completion::Add1Exhaustive,
            3 => Completion::Add1Utilitarian,
            _ => Completion::Greedy,
        },
        step: if rules & 128 == 0 { Step::Relative } else { Step::Units(1) },
        tie: TieBreak::Lot("seed".to_owned()),
    }
}
