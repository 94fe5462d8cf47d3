//! Refusals of the rules in the visitor's words, each with a way on.

use partnership_rules::{Ended, Refused};
use powerwith_core::Refusal;
use powerwith_web::{Said, SayRefusal, Speech, Visit, say};

use crate::{fields::apart, words};

/// A no of the rules, on its way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct No(pub Refused);

impl Refusal for No {
    fn code(&self) -> &'static str {
        self.0.code()
    }
}

impl SayRefusal for No {
    fn say(&self, visit: &Visit) -> Said {
        let speech = visit.speech;
        Said {
            code: self.code(),
            title: title(&self.0, speech),
            text: text(&self.0, speech),
            way_on: Some(way_on(&self.0, visit)),
        }
    }
}

/// What happened, in a few words.
pub(crate) fn title(refused: &Refused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        Refused::StartedAlready => say!(words, "refused-started-title"),
        Refused::NeedsTwoKeys => say!(words, "refused-two-keys-title"),
        Refused::SameKey | Refused::OwnCode => say!(words, "refused-same-key-title"),
        Refused::InviteEnded { .. } => say!(words, "refused-invite-ended-title"),
        Refused::InviteUsedUp => say!(words, "refused-invite-used-title"),
        Refused::MemberAlready | Refused::HostAlready => say!(words, "refused-already-title"),
        Refused::CodeAskedAlready | Refused::CodeAnsweredAlready | Refused::NoSuchCode => {
            say!(words, "refused-code-title")
        }
        Refused::NoSuchAct
        | Refused::ActEnded { .. }
        | Refused::ActLapsed { .. }
        | Refused::AskerIsGone => say!(words, "refused-act-over-title"),
        Refused::TwoPartnersStay
        | Refused::TwoKeysStay
        | Refused::ActAskedAlready
        | Refused::AboutYou
        | Refused::ClockIsBehind
        | Refused::NotYourAsk => say!(words, "refused-act-title"),
        _ => say!(words, "refused-title"),
    }
}

/// What happened and what can be done now.
pub(crate) fn text(refused: &Refused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        Refused::StartedAlready => say!(words, "refused-started"),
        Refused::TooFewPartners => say!(words, "refused-too-few-partners"),
        Refused::TooManyPartners { most } => {
            say!(words, "refused-too-many-partners", most = most.to_string())
        }
        Refused::SamePartner { name } => {
            say!(words, "refused-same-partner", name = apart(name.text()))
        }
        Refused::HostsOfOnePartner => say!(words, "refused-hosts-of-one-partner"),
        Refused::NotAHost => say!(words, "refused-not-a-host"),
        Refused::NoSuchPartner | Refused::NoSuchPerson | Refused::NoSuchGroup => {
            say!(words, "refused-no-such")
        }
        Refused::TooManyGroups { most } => {
            say!(words, "refused-too-many-groups", most = most.to_string())
        }
        Refused::HostAlready => say!(words, "refused-host-already"),
        Refused::NeedsTwoKeys => say!(words, "refused-two-keys"),
        Refused::MemberAlready => say!(words, "refused-member-already"),
        Refused::InviteEnded { ended } => {
            say!(words, "refused-invite-ended", day = speech.day(*ended))
        }
        Refused::InviteUsedUp => say!(words, "refused-invite-used"),
        Refused::InviteSize { most } => say!(words, "refused-invite-size", most = most.to_string()),
        Refused::InviteDay { latest } => {
            say!(words, "refused-invite-day", day = speech.day(*latest))
        }
        Refused::NoPartnerChosen => say!(words, "refused-no-partner-chosen"),
        Refused::TooManyMembers { most } => {
            say!(words, "refused-too-many-members", most = most.to_string())
        }
        Refused::OwnCode => say!(words, "refused-own-code"),
        Refused::CodeAskedAlready => say!(words, "refused-code-asked"),
        Refused::CodeAnsweredAlready | Refused::NoSuchCode => say!(words, "refused-code-answered"),
        Refused::SameKey => say!(words, "refused-same-key"),
        _ => key_text(refused, speech),
    }
}

fn key_text(refused: &Refused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        Refused::TwoPartnersStay => say!(words, "refused-two-partners-stay"),
        Refused::TwoKeysStay => say!(words, "refused-two-keys-stay"),
        Refused::NoHost => say!(words, "refused-no-host"),
        Refused::OwnHostRole => say!(words, "refused-own-host-role"),
        Refused::ActAskedAlready => say!(words, "refused-act-asked"),
        Refused::TooManyActs { most } => {
            say!(words, "refused-too-many-acts", most = most.to_string())
        }
        Refused::ActEnded { how: Ended::Confirmed } => say!(words, "refused-act-confirmed"),
        Refused::ActEnded { how: Ended::Refused } => say!(words, "refused-act-refused"),
        Refused::ActEnded { how: Ended::TakenBack } => say!(words, "refused-act-taken-back"),
        Refused::ActLapsed { until } => {
            say!(words, "refused-act-lapsed", until = speech.day(*until))
        }
        Refused::AskerIsGone | Refused::ActEnded { how: Ended::Lapsed } => {
            say!(words, "refused-asker-gone")
        }
        Refused::NotYourAsk => say!(words, "refused-not-your-ask"),
        Refused::AboutYou => say!(words, "refused-about-you"),
        Refused::ClockIsBehind => say!(words, "refused-clock"),
        _ => say!(words, "refused-act-changed"),
    }
}

fn way_on(refused: &Refused, visit: &Visit) -> (String, String) {
    let words = words(visit.speech);
    match (refused, visit.viewer()) {
        (Refused::OwnCode, _) => ("/me".to_owned(), say!(words, "to-me")),
        (
            Refused::ActAskedAlready
            | Refused::TooManyActs { .. }
            | Refused::ActEnded { .. }
            | Refused::ActLapsed { .. }
            | Refused::AskerIsGone
            | Refused::NotYourAsk
            | Refused::AboutYou
            | Refused::ClockIsBehind,
            Ok(viewer),
        ) => (viewer.path("us/keys"), say!(words, "keys-title")),
        (_, Ok(viewer)) => (viewer.path("us"), say!(words, "to-us")),
        (_, Err(_)) => ("/".to_owned(), say!(words, "to-start")),
    }
}
