//! Two programs that share no arithmetic, on random elections.

use proptest::prelude::*;

use crate::testing::{any_settings, in_groups, medium, small, with_points};
use crate::{
    AmountText, Election, EntitlementEntry, EnvelopeEntry, EquityFile, NeedMatchEntry, NotVerified,
    PbOptions, Settings, share_out, share_out_with, verify_ledger, write_ledger, write_pb,
};

fn verify(election: &Election, settings: &Settings) {
    let outcome = share_out(election, settings);
    let ledger = write_ledger(election, &outcome, (settings, None));
    let pb = write_pb(election, &PbOptions { group_column: None });
    let verified = verify_ledger(&ledger, pb.as_bytes());
    assert!(verified.is_ok(), "{}\n{pb}", verified.unwrap_err());
    let written = serde_json::to_string(&ledger).unwrap();
    assert_eq!(serde_json::from_str::<crate::Ledger>(&written).unwrap(), ledger);
}

fn equity(n_ideas: usize) -> EquityFile {
    EquityFile {
        group_column: Some("circle".to_owned()),
        envelopes: vec![EnvelopeEntry {
            name: "Families".to_owned(),
            amount: AmountText::Whole(900),
            groups: vec!["a".to_owned()],
            ideas: (0..n_ideas).step_by(2).map(|idea| format!("i{idea}")).collect(),
        }],
        need_match: Some(NeedMatchEntry {
            fund: AmountText::Text("300".to_owned()),
            percent: (0..n_ideas).step_by(3).map(|idea| (format!("i{idea}"), 40)).collect(),
        }),
        entitlements: vec![EntitlementEntry { group: "b".to_owned(), weight: 3 }],
    }
}

#[test]
fn a_changed_ledger_is_found_out() {
    let election =
        with_points(100, &[40, 50, 60], &vec![vec![(0, 1), (1, 1)], vec![(1, 1), (2, 1)]]);
    let settings = Settings::default();
    let outcome = share_out(&election, &settings);
    let pb = write_pb(&election, &PbOptions { group_column: None });
    let honest = write_ledger(&election, &outcome, (&settings, None));
    assert!(verify_ledger(&honest, pb.as_bytes()).is_ok());
    let check = |change: &dyn Fn(&mut crate::Ledger), word: &str| {
        let mut changed = honest.clone();
        change(&mut changed);
        let Err(NotVerified::Differs(words)) = verify_ledger(&changed, pb.as_bytes()) else {
            panic!("{word} was not noticed");
        };
        assert!(words.iter().any(|line| line.contains(word)), "{words:?}");
    };
    check(&|ledger| ledger.funded[0] = "i2".to_owned(), "funded");
    check(&|ledger| ledger.rounds[0].rho = Some("1/7".to_owned()), "round 1");
    check(&|ledger| ledger.cost = "1".to_owned(), "cost");
    check(&|ledger| ledger.pots[0].n_steps += 1, "pot 1");
    check(&|ledger| ledger.n_ballots_with_one_funded = 0, "ballots with a funded idea");
}

#[test]
fn files_that_make_no_sense_are_refused() {
    let election = with_points(100, &[40], &vec![vec![(0, 1)]]);
    let settings = Settings::default();
    let outcome = share_out(&election, &settings);
    let ledger = write_ledger(&election, &outcome, (&settings, None));
    for bytes in [&b""[..], b"\xff\xfe", b"META\nkey;value", b"VOTES\na;b\n1;2", b"\"", b";;;"] {
        assert!(verify_ledger(&ledger, bytes).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn another_program_comes_to_the_same_ledger(
        (budget, costs, ballots) in small(), settings in any_settings()
    ) {
        verify(&with_points(budget, &costs, &ballots), &settings);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn larger_elections_are_verified_too(
        (budget, costs, ballots) in medium(), settings in any_settings()
    ) {
        verify(&with_points(budget, &costs, &ballots), &settings);
    }

}

proptest! {
    // Each looks for the largest match that the fund can pay, up to a hundred outcomes.
    #![proptest_config(ProptestConfig { cases: 30, ..ProptestConfig::default() })]

    #[test]
    fn equity_settings_are_verified_too(
        (budget, costs, ballots) in medium(), settings in any_settings()
    ) {
        let mut ballots = ballots;
        while ballots.len() < 24 {
            ballots.extend(ballots.clone());
        }
        let groups: Vec<String> =
            ["a", "b"].iter().cycle().take(ballots.len()).map(|&name| name.to_owned()).collect();
        let election = in_groups(budget + 1_200, &costs, (&ballots, &groups));
        let file = equity(costs.len());
        let outcome = share_out_with(&election, &settings, &file.check(&election).unwrap());
        let ledger = write_ledger(&election, &outcome, (&settings, Some(&file)));
        let pb = write_pb(&election, &PbOptions { group_column: Some("circle".to_owned()) });
        let verified = verify_ledger(&ledger, pb.as_bytes());
        prop_assert!(verified.is_ok(), "{}", verified.unwrap_err());
    }
}
