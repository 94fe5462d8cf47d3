//! What must be on the table before a round can open.

use powerwith_core::Day;

use super::{Lead, Plan};

/// The longest a round may be open: two months. Past that people no longer speak of the same time.
pub const MAX_DAYS_OPEN: i32 = 62;
/// The longest from the close to the answer: two months. A slower answer reads as none.
pub const MAX_DAYS_TO_ANSWER: i32 = 62;

/// Something that is missing, or not as it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// What the round is called.
    Title,
    /// Whether we are setting up, renewing or deepening.
    Stage,
    /// Why it is asked.
    Why,
    /// What happens with it.
    WhatHappens,
    /// The last day to answer: today or later, at most [`MAX_DAYS_OPEN`] days from now.
    Closes,
    /// The day of the answer: after the last day on which answers are taken, at most [`MAX_DAYS_TO_ANSWER`] days later.
    AnswerDue,
    /// What is asked.
    Questions,
    /// What those who lead say about themselves, when they go first.
    LeadWords,
}

/// Everything that is missing before a round with this plan can open on this day.
///
/// Source: 22 points, "Open is brave": when leads go first, the round waits for their words.
pub fn missing(plan: &Plan, today: Day) -> Vec<Missing> {
    let lacks = [
        (Missing::Title, is_blank(&plan.title)),
        (Missing::Stage, plan.stage.is_none()),
        (Missing::Why, is_blank(&plan.why)),
        (Missing::WhatHappens, is_blank(&plan.what_happens)),
        (Missing::Closes, !closes_in_time(plan, today)),
        (Missing::AnswerDue, !is_answered_in_time(plan)),
        (Missing::Questions, plan.items.is_empty()),
        (Missing::LeadWords, lacks_lead_words(&plan.lead)),
    ];
    lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(what, _)| what).collect()
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn closes_in_time(plan: &Plan, today: Day) -> bool {
    plan.closes.is_some_and(|day| day >= today && day <= today.plus_days(MAX_DAYS_OPEN))
}

fn is_answered_in_time(plan: &Plan) -> bool {
    match (plan.last_sending_day(), plan.answer_due) {
        (Some(last), Some(due)) => due > last && due <= last.plus_days(MAX_DAYS_TO_ANSWER),
        _ => false,
    }
}

fn lacks_lead_words(lead: &Lead) -> bool {
    match lead {
        Lead::DoesNotGoFirst => false,
        Lead::GoesFirst { name, words } => is_blank(name) || is_blank(words),
    }
}
