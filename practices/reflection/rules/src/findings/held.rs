//! What is held back, and why, for the note beside the results.

use super::{Question, Shape};
use crate::instrument::Half;
use small_groups::{Group, Reason, Release};

/// Everything a release holds back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// Groups that stay hidden in every question, in the order of the round's views.
    pub groups: Vec<HeldGroup>,
    /// Questions that are shown for all of us together and not by group: too few answered them.
    pub not_split: Vec<String>,
    /// Questions that too few answered to show at all.
    pub questions: Vec<String>,
    /// Questions that enough answered, but anything shown of them would tell what a few said.
    pub shielding: Vec<String>,
}

/// One group and why it stays hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldGroup {
    /// The group.
    pub group: Group,
    /// Why: too few answers, or to shield others (who are named in it).
    pub reason: Reason,
}

impl HeldBack {
    pub(super) fn of(questions: &[Question], release: &Release) -> Self {
        let groups = release.held_groups().into_iter();
        let ids = |wanted: fn(&Question, &Release) -> bool| {
            let found = questions.iter().filter(|question| wanted(question, release));
            found.map(|question| question.id.clone()).collect()
        };
        Self {
            groups: groups
                .map(|(group, reason)| HeldGroup { group: group.clone(), reason: reason.clone() })
                .collect(),
            not_split: ids(is_not_split),
            questions: ids(|question, release| {
                is_held(question, release) && !is_shielding(question, release)
            }),
            shielding: ids(is_shielding),
        }
    }
}

/// Whether nothing of a question may be shown.
pub(super) fn is_held(question: &Question, release: &Release) -> bool {
    let key = question.key(Half::Now);
    match question.shape {
        Shape::Beans { .. } => release.beans(&key).is_none_or(|beans| beans.outcome().is_held()),
        // A map of ties always shows the partners; each tie says for itself when it is held back.
        Shape::Ties { .. } => release.ties(&key).is_none(),
        _ => release.item(&key).is_none_or(|item| item.total().is_held()),
    }
}

fn is_shielding(question: &Question, release: &Release) -> bool {
    let item = release.item(&question.key(Half::Now));
    item.is_some_and(|item| matches!(item.total().held(), Some(Reason::ToShield(_))))
}

fn is_not_split(question: &Question, release: &Release) -> bool {
    release.item(&question.key(Half::Now)).is_some_and(|item| {
        item.groups().any(|(_, outcome)| outcome.held() == Some(&Reason::TooFewToSplit))
    })
}
