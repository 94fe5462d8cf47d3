//! Stories of small elections, worked out by hand.

use super::*;
use crate::testing::{approvals, plain};
use crate::{share_out, tell};

fn stories(election: &Election, settings: &Settings) -> Vec<IdeaStory> {
    explain(election, &share_out(election, settings), settings)
}

#[test]
fn supporters_who_spent_elsewhere_are_told_where() {
    // Everyone has 10; idea 0 takes 6.67 of each of the first six.
    let election = approvals(
        100,
        &[40, 25, 90, 12, 500],
        &[&[0, 1], &[0, 1], &[0, 1], &[0, 1], &[0, 1], &[0], &[2], &[2], &[2], &[2, 4]],
    );
    let stories = stories(&election, &plain());
    assert_eq!(stories[0].why, Why::Funded { how: How::Paid, envelope: String::new() });
    let Why::SpentElsewhere { left, rivals } = &stories[1].why else { panic!("{stories:?}") };
    assert_eq!(*left, 16);
    assert_eq!((rivals[0].idea, rivals[0].n_paid, rivals[0].paid), (0, 5, 33));
    assert_eq!(stories[1].would_win_at, Some(16));
    assert_eq!(stories[2].why, Why::TooLittleSupport { together: 40 });
    assert_eq!(stories[2].would_win_at, Some(40));
    assert_eq!(stories[3].why, Why::NoSupport);
    let words = tell(&election, &stories[1]);
    assert!(words.contains("5 people voted for it. They had 16 left, and it asks for 25."));
    assert!(words.contains("Their money went to \"Idea 0\": 100 in 100 of them paid 33 for it."));
    assert!(words.contains("At a cost of 16 it would have been funded."), "{words}");
    assert!(tell(&election, &stories[4]).contains("fewer than 5 people"));
}
