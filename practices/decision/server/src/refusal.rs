//! The refusals of this practice in words, each with the way back.

use decision_rules::{
    proposal::{Refusal, SeatId},
    text::{Text, TextProblem},
};
use partnership_rules::two_keys::KeyRefused;
use powerwith_core::{Refusal as _, Stop};
use powerwith_web::{Problem, Said, Speech, Visit, say};

use crate::{pages::words_of, store::change::No, words};

/// What a stop looks like as a page, with the way back to `back`.
pub(crate) fn explain(visit: &Visit, stop: Stop<No>, back: &str) -> Problem {
    let no = match stop {
        Stop::Fault(fault) => return Problem::Fault(fault),
        Stop::Refused(no) => no,
    };
    let words = words(visit.speech);
    let (title, text) = match &no {
        No::NotHere => return Problem::NotFound,
        No::Rules(refusal) if matches!(**refusal, Refusal::NotThere | Refusal::NotAMember) => {
            return Problem::NotFound;
        }
        No::Rules(refusal) => (title(refusal, visit.speech), text(refusal, visit.speech)),
        No::Hindered(hindered) => (say!(words, "no-title"), (hindered.text)(visit.speech)),
    };
    let way_on = Some((back.to_owned(), say!(words, "no-back")));
    Problem::Refused(Said { code: no.code(), title, text, way_on })
}

/// What happened, in a few words.
fn title(refusal: &Refusal, speech: Speech) -> String {
    let words = words(speech);
    match refusal {
        Refusal::Paused { .. } => say!(words, "no-paused-title"),
        Refusal::TooLate { .. } => say!(words, "no-too-late-title"),
        Refusal::OtherStage { .. }
        | Refusal::OldVersion { .. }
        | Refusal::NoSuchVersion { .. }
        | Refusal::ChangedMeanwhile { .. }
        | Refusal::AnsweredAlready
        | Refusal::ObjectionEnded
        | Refusal::SeatTaken
        | Refusal::KeyAskedAlready
        | Refusal::ExceptedAlready
        | Refusal::AskedAlready { .. } => say!(words, "no-changed-title"),
        _ => say!(words, "no-title"),
    }
}

/// What happened and what can be done now.
pub(crate) fn text(refusal: &Refusal, speech: Speech) -> String {
    let words = words(speech);
    let day = |day| speech.day(day);
    match refusal {
        Refusal::NotAMember => say!(words, "no-not-a-member"),
        Refusal::NotYours => say!(words, "no-not-yours"),
        Refusal::OtherStage { stage } => {
            say!(words, "no-other-stage", stage = words_of::stage(*stage, speech))
        }
        Refusal::Paused { until } => say!(words, "no-paused", day = day(*until)),
        Refusal::PauseDay { latest } => say!(words, "no-pause-day", day = day(*latest)),
        Refusal::PausedAlready => say!(words, "no-paused-already"),
        Refusal::NotYourPause => say!(words, "no-not-your-pause"),
        Refusal::CardsMissing { missing } => {
            let names: Vec<_> = missing.iter().map(|one| words_of::missing(*one, speech)).collect();
            say!(words, "no-cards-missing", missing = names.join(" "))
        }
        Refusal::ImpactMissing { gaps } => {
            let names: Vec<_> = gaps.iter().map(|gap| words_of::gap(gap, speech)).collect();
            say!(words, "no-impact-missing", missing = names.join(" "))
        }
        Refusal::TooMany { most } => say!(words, "no-too-many", most = most.to_string()),
        Refusal::NotThere => say!(words, "no-not-there"),
        Refusal::QuestionsOpen { questions } => {
            say!(words, "no-questions-open", n = questions.len())
        }
        Refusal::AnsweredAlready => say!(words, "no-answered-already"),
        Refusal::LeadsLast { from } => say!(words, "no-leads-last", day = day(*from)),
        Refusal::SeatsFirst { from } => say!(words, "no-seats-first", day = day(*from)),
        Refusal::OldVersion { newest, .. } => {
            say!(words, "no-old-version", newest = newest.to_string())
        }
        Refusal::NoSuchVersion { newest } => {
            say!(words, "no-no-such-version", newest = newest.to_string())
        }
        Refusal::SameText => say!(words, "no-same-text"),
        Refusal::AskedAlready { version } => {
            say!(words, "no-asked-already", version = version.to_string())
        }
        Refusal::NotAsked { newest } => say!(words, "no-not-asked", newest = newest.to_string()),
        Refusal::StillAsked { closes } => say!(words, "no-still-asked", day = day(*closes)),
        Refusal::NoDoers => say!(words, "no-no-doers"),
        Refusal::ReviewDay { latest } => say!(words, "no-review-day", day = day(*latest)),
        Refusal::ReviewNotYet { from } => say!(words, "no-review-not-yet", day = day(*from)),
        Refusal::HappenedMissing { gaps } => {
            let names: Vec<_> = gaps.iter().map(|gap| words_of::gap(gap, speech)).collect();
            say!(words, "no-happened-missing", missing = names.join(" "))
        }
        Refusal::Text(TextProblem::Empty) => say!(words, "no-text-empty"),
        Refusal::Text(TextProblem::TooLong { chars, most }) => {
            say!(words, "typed-too-long", chars = chars, most = most)
        }
        _ => about_people(refusal, speech),
    }
}

/// Seats, voices, proxies and helpers.
fn about_people(refusal: &Refusal, speech: Speech) -> String {
    let words = words(speech);
    let day = |day| speech.day(day);
    match refusal {
        Refusal::NoSeatNamed => say!(words, "no-no-seat-named"),
        Refusal::SameSeat { .. } => say!(words, "no-same-seat"),
        Refusal::SeatTaken => say!(words, "no-seat-taken"),
        Refusal::HoldsASeat => say!(words, "no-holds-a-seat"),
        Refusal::ProposerTakesNoSeat => say!(words, "no-proposer-takes-no-seat"),
        Refusal::SeatsEmpty { seats } => say!(words, "no-seats-empty", seats = groups(seats)),
        Refusal::SeatsUnheard { seats } => say!(words, "no-seats-unheard", seats = groups(seats)),
        Refusal::ChangedMeanwhile { .. } => say!(words, "no-changed-meanwhile"),
        Refusal::TooLate { closed } => say!(words, "no-too-late", day = day(*closed)),
        Refusal::SpokeThemselves => say!(words, "no-spoke-themselves"),
        Refusal::NeedsCode => say!(words, "no-needs-code"),
        Refusal::UnknownCode => say!(words, "no-unknown-code"),
        Refusal::NotAHelper => say!(words, "no-not-a-helper"),
        Refusal::ProxyOneStep => say!(words, "no-proxy-one-step"),
        Refusal::ProxyToProposer => say!(words, "no-proxy-to-proposer"),
        Refusal::ProxiesFull { most } => say!(words, "no-proxies-full", most = most.to_string()),
        Refusal::NotYourObjection => say!(words, "no-not-your-objection"),
        Refusal::ObjectionEnded => say!(words, "no-objection-ended"),
        Refusal::NotMended { asked } => say!(words, "no-not-mended", asked = asked.to_string()),
        _ => about_deciding(refusal, speech),
    }
}

/// What stands between a proposal and its decision, and two keys.
fn about_deciding(refusal: &Refusal, speech: Speech) -> String {
    let words = words(speech);
    match refusal {
        Refusal::ObjectionsOpen { .. } => say!(words, "no-objections-open"),
        Refusal::QuorumShort { partners, people } => {
            say!(
                words,
                "no-quorum-short",
                partners = partners.to_string(),
                people = people.to_string()
            )
        }
        Refusal::TooFewPartnersCarry { least } => {
            say!(words, "no-too-few-partners-carry", least = least.to_string())
        }
        Refusal::DecidedByOthers => say!(words, "no-decided-by-others"),
        Refusal::NeedsTwoKeys => say!(words, "no-needs-two-keys"),
        Refusal::NeedsNoKeys => say!(words, "no-needs-no-keys"),
        Refusal::KeyAskedAlready => say!(words, "no-key-asked-already"),
        Refusal::ExceptedAlready => say!(words, "no-excepted-already"),
        Refusal::NotYourKey => say!(words, "no-not-your-key"),
        Refusal::Key(KeyRefused::NotAHost) => say!(words, "no-key-not-a-host"),
        Refusal::Key(KeyRefused::AskerIsGone) => say!(words, "no-key-asker-is-gone"),
        Refusal::Key(KeyRefused::SameKey) => say!(words, "no-key-same"),
        Refusal::Key(KeyRefused::Lapsed { until }) => {
            say!(words, "no-key-lapsed", day = speech.day(*until))
        }
        _ => say!(words, "no-not-there"),
    }
}

fn groups(seats: &[(SeatId, Text)]) -> String {
    seats.iter().map(|(_, group)| group.as_str()).collect::<Vec<_>>().join(", ")
}
