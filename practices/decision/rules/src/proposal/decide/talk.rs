//! Understanding and reacting: questions, answers, and who speaks last.

use powerwith_core::{Day, PersonId};

use super::{Here, Outcome};
use crate::{
    proposal::{QuestionId, Reaction, Refusal, Stage, Standing, What, gate, refusal::Checked},
    text::Text,
};

/// The most questions one person can ask about one proposal. Each has to be answered, so without a
/// most, one person could keep it from going on.
pub const MOST_QUESTIONS_EACH: usize = 10;

/// How many days those who lead wait for the seats to speak first.
///
/// In plain words: whoever pays, hosts or proposes speaks after those who are most affected, and
/// waits three days for them.
pub const LEADS_WAIT_DAYS: i32 = 3;

pub(super) fn ask(here: Here<'_>, by: PersonId, text: Text) -> Outcome {
    here.is_at(&[Stage::Understand, Stage::React])?;
    let theirs = here.proposal.questions.values().filter(|one| one.by == Some(by));
    if theirs.clone().any(|one| one.text == text) {
        return Ok(Vec::new());
    }
    if theirs.count() >= MOST_QUESTIONS_EACH {
        return Err(Refusal::TooMany { most: MOST_QUESTIONS_EACH });
    }
    Ok(vec![What::QuestionAsked { question: QuestionId::random(here.moment), by, text }])
}

pub(super) fn answer(here: Here<'_>, by: PersonId, question: QuestionId, text: Text) -> Outcome {
    here.steers(by)?;
    here.is_at(&[Stage::Understand, Stage::React, Stage::Asked])?;
    let asked = here.proposal.questions.get(&question).ok_or(Refusal::NotThere)?;
    match &asked.answer {
        None => Ok(vec![What::QuestionAnswered { question, text }]),
        Some(there) if *there == text => Ok(Vec::new()),
        Some(_) => Err(Refusal::AnsweredAlready),
    }
}

/// Source: Eight questions, "Who speaks first".
pub(super) fn react(here: Here<'_>, by: PersonId, text: Text) -> Outcome {
    here.is_at(&[Stage::React])?;
    let standing = here.standing(by);
    if standing == Standing::Lead && !may_go_on(here) {
        return Err(Refusal::LeadsLast { from: waits_until(here) });
    }
    let reaction = Reaction { text, standing };
    if here.proposal.reactions.get(&by) == Some(&reaction) {
        return Ok(Vec::new());
    }
    Ok(vec![What::Reacted { by, reaction }])
}

/// Whether the seats reacted, or had their days to.
pub(super) fn seats_reacted(here: Here<'_>) -> Checked {
    if may_go_on(here) { Ok(()) } else { Err(Refusal::SeatsFirst { from: waits_until(here) }) }
}

fn may_go_on(here: Here<'_>) -> bool {
    let seats = here.proposal.seats.values();
    let mut holders = seats.filter_map(|seat| gate::holder(seat, here.known)).peekable();
    let has_seats = holders.peek().is_some();
    let all_reacted = holders.all(|holder| here.proposal.reactions.contains_key(&holder));
    (has_seats && all_reacted) || here.today() >= waits_until(here)
}

fn waits_until(here: Here<'_>) -> Day {
    here.proposal.stage_day.plus_days(LEADS_WAIT_DAYS)
}
