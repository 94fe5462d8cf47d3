//! Ballots that are taken, and ballots that are not.

use super::*;

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn check(options: &[&str], ballots: &[(u64, &[&[usize]])], expected: &Result<u64, ProfileError>) {
    let ballots = ballots
        .iter()
        .map(|(weight, ranks)| (*weight, ranks.iter().map(|rank| rank.to_vec()).collect()));
    let taken = Profile::ranked(names(options), ballots).map(|profile| profile.n_votes());
    assert_eq!(&taken, expected);
}

#[test]
fn good_ballots_are_counted_as_often_as_people_gave_them() {
    check(&["A", "B", "C"], &[(3, &[&[0], &[1, 2]]), (2, &[])], &Ok(5));
    check(&["A"], &[], &Ok(0));
}

#[test]
fn options_without_names_or_with_one_name_are_refused() {
    check(&[], &[], &Err(ProfileError::NoOptions));
    check(&["A", ""], &[], &Err(ProfileError::NameEmpty));
    check(&["A", "B", "A"], &[], &Err(ProfileError::NameTwice("A".into())));
    let many: Vec<String> = (0..=MAX_OPTIONS).map(|number| number.to_string()).collect();
    assert_eq!(Profile::ranked(many, []), Err(ProfileError::TooManyOptions(1_001)));
}

#[test]
fn a_ballot_lists_each_option_once_and_only_those_that_exist() {
    check(&["A", "B"], &[(1, &[&[0], &[0]])], &Err(ProfileError::ListedTwice("A".into())));
    check(&["A", "B"], &[(1, &[&[2]])], &Err(ProfileError::UnknownOption(3)));
    check(&["A", "B"], &[(0, &[&[1]])], &Err(ProfileError::NoWeight));
}

#[test]
fn votes_stop_at_the_limit() {
    check(&["A"], &[(MAX_VOTES, &[&[0]])], &Ok(MAX_VOTES));
    check(&["A"], &[(MAX_VOTES, &[]), (1, &[])], &Err(ProfileError::TooManyVotes));
    check(&["A"], &[(u64::MAX, &[]), (u64::MAX, &[])], &Err(ProfileError::TooManyVotes));
}

#[test]
fn withdrawn_options_leave_no_trace_on_ballots() {
    let mut builder = RankedBuilder::new(names(&["A", "B", "C"]), &[0]).unwrap();
    builder.next_rank(0).unwrap();
    builder.level(2).unwrap();
    builder.next_rank(1).unwrap();
    builder.end_ballot(1).unwrap();
    let profile = builder.finish();
    assert_eq!(profile.options(), ["B", "C"]);
    assert_eq!(profile.withdrawn, ["A"]);
    let Ballots::Ranked(ballots) = profile.ballots() else { panic!("ranked") };
    let listed: Vec<(usize, bool)> =
        ballots.entries(0).iter().map(|entry| (entry.option(), entry.is_level())).collect();
    assert_eq!(listed, [(1, false), (0, false)]);
    assert!(RankedBuilder::new(names(&["A"]), &[0]).is_err());
}

#[test]
fn dots_are_limited_per_person_and_per_option() {
    let rules = PointRules::Dots { each: 5, per_option: 3 };
    let dots = |given: Vec<(usize, u32)>| {
        Profile::graded(names(&["A", "B"]), rules, [(2, given)]).map(|profile| profile.n_votes())
    };
    assert_eq!(dots(vec![(0, 3), (1, 2)]), Ok(2));
    assert_eq!(dots(vec![(0, 3), (1, 3)]), Err(ProfileError::TooManyDots { used: 6, each: 5 }));
    let option = "A".to_owned();
    let too_many = ProfileError::TooManyPoints { option, points: 4, most: 3 };
    assert_eq!(dots(vec![(0, 4)]), Err(too_many));
    assert_eq!(dots(vec![(0, 1), (0, 1)]), Err(ProfileError::ListedTwice("A".into())));
}
