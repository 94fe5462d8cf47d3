//! Refusals about words, agreements, roles and the pact, in the visitor's words, each with a way on.

use partnership_rules::{agreements::AgreementRefused, roles::RoleRefused, words::WordRefused};
use powerwith_core::{Refusal, Stop};
use powerwith_web::{Problem, Said, SayRefusal, Speech, Visit, say};

use crate::words;

/// A no, on its way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Not {
    /// About a word.
    Word(WordRefused),
    /// About an agreement.
    Agreement(AgreementRefused),
    /// About a role.
    Role(RoleRefused),
    /// There is no room for more that waits for consent.
    TooManyWaiting {
        /// The most there can be.
        most: usize,
    },
    /// There is no room for more aims.
    TooManyAims {
        /// The most there can be.
        most: usize,
    },
    /// What was decided names no share of the roles between 1 and 100 percent.
    NoShare,
    /// Nothing is there to sign yet.
    NothingToSign,
    /// There is no such thing here.
    Gone,
}

impl Refusal for Not {
    fn code(&self) -> &'static str {
        match self {
            Self::Word(refused) => refused.code(),
            Self::Agreement(refused) => refused.code(),
            Self::Role(refused) => refused.code(),
            Self::TooManyWaiting { .. } => "candidates.too_many_waiting",
            Self::TooManyAims { .. } => "aims.too_many",
            Self::NoShare => "roles.no_share",
            Self::NothingToSign => "pact.nothing_to_sign",
            Self::Gone => "candidates.gone",
        }
    }
}

impl SayRefusal for Not {
    fn say(&self, visit: &Visit) -> Said {
        let words = words(visit.speech);
        let (path, label) = match self {
            Self::Agreement(_) => ("decide/agreements", say!(words, "agreements-title")),
            Self::Role(_) | Self::NoShare => ("us/roles", say!(words, "roles-title")),
            Self::TooManyAims { .. } => ("decide/aims", say!(words, "aims-title")),
            Self::NothingToSign => ("decide/pact", say!(words, "pact-title")),
            _ => ("decide/words", say!(words, "words-title")),
        };
        let way_on = visit.viewer().ok().map(|viewer| (viewer.path(path), label));
        let title = say!(words, "refused-title");
        Said { code: self.code(), title, text: self.text(visit.speech), way_on }
    }
}

impl Not {
    /// What happened and what can be done now.
    pub fn text(&self, speech: Speech) -> String {
        let words = words(speech);
        match self {
            Self::Word(refused) => word_text(refused, speech),
            Self::Agreement(refused) => agreement_text(refused, speech),
            Self::Role(refused) => role_text(refused, speech),
            Self::TooManyWaiting { most } => {
                say!(words, "refused-too-many-waiting", most = most.to_string())
            }
            Self::TooManyAims { most } => {
                say!(words, "refused-too-many-aims", most = most.to_string())
            }
            Self::NoShare => say!(words, "hindered-share"),
            Self::NothingToSign => say!(words, "refused-nothing-to-sign"),
            Self::Gone => say!(words, "refused-no-such"),
        }
    }
}

/// What a no or a fault looks like on a page of its own.
pub(crate) fn problem(visit: &Visit, stop: Stop<Not>) -> Problem {
    match stop {
        Stop::Refused(Not::Gone) => Problem::NotFound,
        Stop::Refused(not) => Problem::Refused(not.say(visit)),
        Stop::Fault(fault) => Problem::Fault(fault),
    }
}

fn word_text(refused: &WordRefused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        WordRefused::NotAMember => say!(words, "refused-not-a-member"),
        WordRefused::SameWord { .. } => say!(words, "refused-same-word"),
        WordRefused::TooManyWords { most } => {
            say!(words, "refused-too-many-words", most = most.to_string())
        }
        WordRefused::TooFewMeanings { .. } => say!(words, "refused-too-few-meanings"),
        WordRefused::NoText => say!(words, "meaning-empty"),
    }
}

fn agreement_text(refused: &AgreementRefused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        AgreementRefused::NotAMember => say!(words, "refused-not-a-member"),
        AgreementRefused::TooMany { most } => {
            say!(words, "refused-too-many-agreements", most = most.to_string())
        }
        AgreementRefused::TalkFirst => say!(words, "refused-talk-first"),
        AgreementRefused::ReviewDay { latest } => {
            say!(words, "refused-review-day", day = speech.day(*latest))
        }
    }
}

fn role_text(refused: &RoleRefused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        RoleRefused::NotAMember => say!(words, "refused-not-a-member"),
        RoleRefused::SameRole { .. } => say!(words, "refused-same-role"),
        RoleRefused::TooManyRoles { most } => {
            say!(words, "refused-too-many-roles", most = most.to_string())
        }
        RoleRefused::HeldUntil { until } => {
            say!(words, "refused-held-until", day = speech.day(*until))
        }
        RoleRefused::SomeoneIsNext => say!(words, "refused-someone-is-next"),
        RoleRefused::OneTermAtATime => say!(words, "refused-one-term"),
        RoleRefused::TermDay { latest } => {
            say!(words, "refused-term-day", day = speech.day(*latest))
        }
        RoleRefused::PartnerHoldsEnough { most_percent } => {
            say!(words, "refused-partner-holds-enough", most = most_percent.to_string())
        }
    }
}
