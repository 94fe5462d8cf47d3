//! Every no has a name of its own.

use std::collections::BTreeSet;

use partnership_rules::two_keys::KeyRefused;
use powerwith_core::Refusal as _;

use super::story::day;
use crate::{
    proposal::{Refusal as R, *},
    text::TextProblem,
};

/// What comes from keys and texts.
fn more() -> impl Iterator<Item = R> {
    let (on, most) = (day(1), 1);
    let keys = [KeyRefused::NotAHost, KeyRefused::AskerIsGone, KeyRefused::SameKey];
    let keys = keys.into_iter().chain([KeyRefused::Lapsed { until: on }]).map(R::Key);
    let texts = [TextProblem::Empty, TextProblem::TooLong { chars: 2, most }].map(R::Text);
    keys.chain(texts)
}

/// One of each, in the order in which they are declared.
fn every_refusal() -> Vec<R> {
    let (stage, on, most) = (Stage::Draft, day(1), 1);
    let seat = SeatId::from_uuid(super::story::person(1).uuid());
    let mut all = vec![
        R::NotAMember,
        R::NotYours,
        R::OtherStage { stage },
        R::Paused { until: on },
        R::PauseDay { latest: on },
        R::PausedAlready,
        R::NotYourPause,
        R::CardsMissing { missing: vec![] },
        R::ImpactMissing { gaps: vec![] },
        R::NoSeatNamed,
        R::SameSeat { seat },
        R::TooMany { most },
        R::NotThere,
        R::SeatTaken,
        R::HoldsASeat,
        R::ProposerTakesNoSeat,
        R::SeatsEmpty { seats: vec![] },
        R::SeatsUnheard { seats: vec![] },
        R::QuestionsOpen { questions: vec![] },
        R::AnsweredAlready,
        R::LeadsLast { from: on },
        R::SeatsFirst { from: on },
        R::OldVersion { said: 1, newest: 2 },
        R::NoSuchVersion { newest: 1 },
        R::SameText,
        R::AskedAlready { version: 1 },
        R::ChangedMeanwhile { turn: 1 },
        R::TooLate { closed: on },
        R::SpokeThemselves,
        R::NeedsCode,
        R::UnknownCode,
        R::NotAHelper,
        R::ProxyOneStep,
        R::ProxyToProposer,
        R::ProxiesFull { most },
        R::NotYourObjection,
        R::ObjectionEnded,
        R::NotMended { asked: 1 },
        R::ObjectionsOpen { objections: vec![] },
        R::NotAsked { newest: 1 },
        R::QuorumShort { partners: 2, people: 3 },
        R::TooFewPartnersCarry { least: 2 },
        R::DecidedByOthers,
        R::NeedsTwoKeys,
        R::NeedsNoKeys,
        R::KeyAskedAlready,
        R::ExceptedAlready,
        R::StillAsked { closes: on },
        R::NotYourKey,
        R::NoDoers,
        R::ReviewDay { latest: on },
        R::ReviewNotYet { from: on },
        R::HappenedMissing { gaps: vec![] },
    ];
    all.extend(more());
    all
}

#[test]
fn every_no_has_a_name_of_its_own() {
    let all = every_refusal();
    let codes: BTreeSet<_> = all.iter().map(R::code).collect();
    assert_eq!(codes.len(), all.len());
    assert!(!codes.contains("decision.refused"), "one has no name");
    assert!(codes.iter().all(|code| code.starts_with("decision.")));
}
