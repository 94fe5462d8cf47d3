//! Elections for tests: random ones, and small ones by hand.

use proptest::prelude::*;

use crate::{
    BallotKind, Choice, Completion, Election, Idea, Outline, Rule, Settings, Step, TieBreak,
    Utility, WhenTooDear,
};

/// Ideas and points on each ballot.
pub(crate) type Ballots = Vec<Vec<(u32, u32)>>;

/// An election by hand: budget, costs, and for each ballot the ideas it approves.
pub(crate) fn approvals(budget: u64, costs: &[u64], ballots: &[&[u32]]) -> Election {
    let ballots: Vec<Vec<(u32, u32)>> =
        ballots.iter().map(|ballot| ballot.iter().map(|&idea| (idea, 1)).collect()).collect();
    with_points(budget, costs, &ballots)
}

/// The same with points.
pub(crate) fn with_points(budget: u64, costs: &[u64], ballots: &Ballots) -> Election {
    let groups: Vec<String> = vec![String::new(); ballots.len()];
    in_groups(budget, costs, (ballots, &groups))
}

/// The same with a group for each ballot.
pub(crate) fn in_groups(
    budget: u64,
    costs: &[u64],
    (ballots, groups): (&Ballots, &[String]),
) -> Election {
    let idea = |(&cost, number): (&u64, usize)| {
        let id = format!("i{number}");
        Idea { name: format!("Idea {number}"), id, cost }
    };
    let has_points = ballots.iter().flatten().any(|&(_, points)| points != 1);
    let kind = if has_points { BallotKind::Points } else { BallotKind::Approval };
    let ideas = costs.iter().zip(0..).map(idea).collect();
    let mut election = Election::new(Outline { budget, decimals: 0, kind, ideas }).unwrap();
    for (ballot, group) in ballots.iter().zip(groups) {
        let choices: Vec<Choice> =
            ballot.iter().map(|&(idea, points)| Choice { idea, points }).collect();
        election.add_ballot_of(group, &choices).unwrap();
    }
    election
}

/// Budget, costs and ballots of a small random election; ties are frequent.
pub(crate) fn small() -> impl Strategy<Value = (u64, Vec<u64>, Ballots)> {
    (1_usize..8, 1_usize..14, any::<bool>()).prop_flat_map(|(n_ideas, n_ballots, has_points)| {
        let cost = prop_oneof![1_u64..9, 1_u64..60, Just(0), Just(100)];
        let points = if has_points { 1..5_u32 } else { 1..2_u32 };
        let last = u32::try_from(n_ideas).unwrap();
        let choice = (0..last, points);
        let ballot = proptest::collection::vec(choice, 0..=n_ideas);
        (
            0_u64..120,
            proptest::collection::vec(cost, n_ideas),
            proptest::collection::vec(ballot, n_ballots),
        )
    })
}

/// A larger random election with approvals.
pub(crate) fn medium() -> impl Strategy<Value = (u64, Vec<u64>, Ballots)> {
    (5_usize..30, 10_usize..120).prop_flat_map(|(n_ideas, n_ballots)| {
        let last = u32::try_from(n_ideas).unwrap();
        let choice = (0..last, 1..2_u32);
        let ballot = proptest::collection::vec(choice, 0..8);
        (
            100_u64..20_000,
            proptest::collection::vec(1_u64..3_000, n_ideas),
            proptest::collection::vec(ballot, n_ballots),
        )
    })
}

/// Any rules.
pub(crate) fn any_settings() -> impl Strategy<Value = Settings> {
    let rule = prop_oneof![
        6 => Just(Rule::EqualShares),
        1 => Just(Rule::Greedy),
        1 => Just(Rule::Phragmen(WhenTooDear::Stop)),
        1 => Just(Rule::Phragmen(WhenTooDear::Skip)),
    ];
    let utility = prop_oneof![Just(Utility::Cost), Just(Utility::Cardinality)];
    let completion = prop_oneof![
        Just(Completion::None),
        Just(Completion::Add1Last),
        Just(Completion::Add1Exhaustive),
        Just(Completion::Add1Utilitarian),
        Just(Completion::Greedy),
    ];
    let step = prop_oneof![Just(Step::Relative), (1_u64..4).prop_map(Step::Units)];
    let tie = prop_oneof!["[a-c]{1}".prop_map(TieBreak::Lot), Just(TieBreak::Lexicographic)];
    (rule, utility, completion, step, tie).prop_map(|(rule, utility, completion, step, tie)| {
        Settings { rule, utility, completion, step, tie }
    })
}

/// Equal shares, nothing filled up.
pub(crate) fn plain() -> Settings {
    Settings {
        completion: Completion::None,
        tie: TieBreak::Lot("seed".to_owned()),
        ..Settings::default()
    }
}

/// The funded ideas in order.
pub(crate) fn funded(election: &Election, settings: &Settings) -> Vec<usize> {
    crate::share_out(election, settings).funded().map(|(_, funded)| funded.idea).collect()
}
