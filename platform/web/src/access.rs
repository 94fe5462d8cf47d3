//! Who may pass: every route says it, one function decides it, a page shows it to everyone.

use crate::{Speech, say, visit::Viewer, visit::Visitor, words};

/// Who may use a route. Each has its reason in plain words, shown to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Anyone who opens the address.
    Anyone,
    /// Whoever holds the code or link in the address or form.
    Code,
    /// Anyone, while there is no partnership here yet.
    FirstRun,
    /// Every person who is signed in, for what is their own.
    SignedIn,
    /// Every member of the partnership.
    Member,
    /// The hosts of the partnership.
    Host,
}

impl Access {
    /// Every kind of access, widest first.
    pub const ALL: [Self; 6] =
        [Self::Anyone, Self::Code, Self::FirstRun, Self::SignedIn, Self::Member, Self::Host];

    /// The name in the committed table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Code => "code",
            Self::FirstRun => "first-run",
            Self::SignedIn => "signed-in",
            Self::Member => "member",
            Self::Host => "host",
        }
    }

    /// Who that is, in plain words.
    pub fn who(self, speech: Speech) -> String {
        let words = words(speech);
        match self {
            Self::Anyone => say!(words, "access-anyone"),
            Self::Code => say!(words, "access-code"),
            Self::FirstRun => say!(words, "access-first-run"),
            Self::SignedIn => say!(words, "access-signed-in"),
            Self::Member => say!(words, "access-member"),
            Self::Host => say!(words, "access-host"),
        }
    }

    /// Why it is so, in plain words.
    pub fn why(self, speech: Speech) -> String {
        let words = words(speech);
        match self {
            Self::Anyone => say!(words, "access-anyone-why"),
            Self::Code => say!(words, "access-code-why"),
            Self::FirstRun => say!(words, "access-first-run-why"),
            Self::SignedIn => say!(words, "access-signed-in-why"),
            Self::Member => say!(words, "access-member-why"),
            Self::Host => say!(words, "access-host-why"),
        }
    }
}

/// Who stands at the door.
#[derive(Clone, Copy, Debug)]
pub struct AtTheDoor<'a> {
    /// The visitor.
    pub visitor: &'a Visitor,
    /// What they are in the partnership of the address, if they are anything there.
    pub viewer: Option<&'a Viewer>,
    /// Whether there is no partnership here yet.
    pub is_first_run: bool,
}

/// Decides whether someone may pass.
///
/// Why: a host is a host only of their own partnership; there is no one who may pass everywhere.
pub fn may_pass(access: Access, door: AtTheDoor<'_>) -> bool {
    match access {
        Access::Anyone | Access::Code => true,
        Access::FirstRun => door.is_first_run,
        Access::SignedIn => matches!(door.visitor, Visitor::Person(_)),
        Access::Member => door.viewer.is_some(),
        Access::Host => door.viewer.is_some_and(|viewer| viewer.is_host),
    }
}
