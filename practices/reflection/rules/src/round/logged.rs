//! What the open log keeps of every round, however it is kept: what was asked and how, which results
//! came out, and the answer the hosts gave.
//!
//! Never in it: who asks or goes first by name, who answered, how many did. What a sealed round
//! publishes besides is in [`crate::sealed::Record`].

use powerwith_core::Written;

use super::Round;
use crate::{owed::OwedAnswer, sealed::hex};

/// The kind of entry for a round that opened.
pub const BEGUN: &str = "round.begun";
/// The kind of entry for results that came out.
pub const RESULTS: &str = "round.results";
/// The kind of entry for the owed answer.
pub const ANSWERED: &str = "round.answered";

/// What is written when a round opens: everything that is fixed from then on.
///
/// Why without the words of a host who goes first: they stand under a name.
pub fn begun(round: &Round) -> String {
    let plan = &round.plan;
    let days = [("closes", plan.closes), ("answer-due", plan.answer_due)];
    let mut written = about(BEGUN, round)
        .text_if_any("why", &plan.why)
        .text_if_any("what-happens", &plan.what_happens)
        .value("kept", plan.keeping.id())
        .value("floor-people", plan.floor.people());
    if let Some(stage) = plan.stage {
        written = written.value("stage", stage.id());
    }
    for breakdown in &plan.breakdowns {
        written = written.value("shown-by", breakdown.id());
    }
    for (name, day) in days {
        written = day.into_iter().fold(written, |written, day| written.value(name, day));
    }
    plan.items.iter().fold(written, |written, item| written.value("item", &item.item)).finish()
}

/// What is written when results come out: their hash, so that nobody changes them afterwards.
///
/// Shape: `shown` is SHA-256 of what may be shown.
pub fn results(round: &Round, shown: &[u8; 32]) -> String {
    about(RESULTS, round).value("shown-sha256", hex(shown)).finish()
}

/// What is written when the hosts give their answer: all of it, as everyone reads it.
pub fn answered(round: &Round, answer: &OwedAnswer) -> String {
    let written = about(ANSWERED, round).text("heard", answer.heard());
    let will = |written: Written, will: &crate::owed::WeWill| {
        written.text("will", &will.text).value("level", will.level.id())
    };
    let written = answer.will().iter().fold(written, will);
    let written = written.text_if_any("wont", answer.wont());
    written.text_if_any("unknown", answer.unknown()).finish()
}

fn about(kind: &str, round: &Round) -> Written {
    Written::record(kind).value("round", round.id.uuid().simple()).text("title", &round.plan.title)
}

#[cfg(test)]
mod tests {
    use powerwith_core::{Day, Millis, Moment};

    use super::*;
    use crate::{
        owed::{Level, Typed},
        round::{Lead, Plan, RoundId, RoundItem, RoundState, Stage},
    };

    fn round() -> Round {
        let today = Day::parse("2026-04-01").unwrap();
        let plan = Plan {
            title: "Spring check-in".to_owned(),
            stage: Some(Stage::Deepening),
            why: "To hear\nwhat is hard.".to_owned(),
            who_asks: "Canary Amina".to_owned(),
            closes: Some(today.plus_days(7)),
            lead: Lead::GoesFirst { name: "Canary Pat".to_owned(), words: "Canary".to_owned() },
            items: vec![RoundItem {
                item: "guidelines@1/guide.brave".parse().unwrap(),
                is_focus: true,
            }],
            ..Plan::empty()
        };
        Round {
            id: RoundId::random(&Moment::new(Millis(0), today, [3; 32])),
            plan,
            state: RoundState::Open,
            made_by: None,
            opened: Some(today),
            closed: None,
            close_agreed: None,
            n_took_part: Some(7),
            labels: Vec::new(),
        }
    }

    #[test]
    fn what_is_asked_stands_there_and_nobody_by_name() {
        let said = begun(&round());
        assert!(said.starts_with("powerwith record 1\nkind round.begun\nround "), "{said}");
        for part in [
            "title 15\nSpring check-in\n",
            "why 21\nTo hear\nwhat is hard.\n",
            "kept confidential\nfloor-people 5\nstage deepening\n",
            "shown-by groups\nshown-by partners\ncloses 2026-04-08\nitem ",
        ] {
            assert!(said.contains(part), "{part} is not in {said}");
        }
        let all = said + &results(&round(), &[7; 32]);
        assert!(!all.contains("Canary"), "{all}");
    }

    #[test]
    fn the_answer_stands_there_in_full() {
        let typed = Typed {
            heard: "You are tired.".to_owned(),
            will: vec![("End on time.".to_owned(), Some(Level::Between))],
            ..Typed::default()
        };
        let said = answered(&round(), &OwedAnswer::take(&typed).unwrap());
        let end = "heard 14\nYou are tired.\nwill 12\nEnd on time.\nlevel between\n";
        assert!(said.ends_with(end), "{said}");
    }
}
