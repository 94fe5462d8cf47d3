//! What people say when they are asked for consent, and by whose hand.

use std::fmt;

use powerwith_core::PersonId;
use sha2::{Digest, Sha256};

use super::ProposalId;
use crate::text::Text;

/// What one person says to a proposal.
///
/// In plain words: you can say "try it", "try it, with a worry", "not yet, because", "I need to
/// know more", or stand aside. You need not love it to try it. A "not yet" stops it until it is
/// mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Try it.
    TryIt,
    /// Try it, and keep this worry with the decision.
    Worry(Text),
    /// Not yet, because: an objection.
    NotYet(Text),
    /// I need to know more.
    KnowMore(Text),
    /// I stand aside: I neither carry nor stop it.
    StandAside,
}

/// By whose hand something was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hand {
    /// The person's own, signed in.
    Own,
    /// A helper typed it in for someone without a device, and gave them a code to change it.
    Helper {
        /// The helper, by name on the page of the person.
        helper: PersonId,
        /// What is kept of the code.
        code: CodeTag,
    },
    /// The person's own, with the code they got.
    Code(CodeTag),
}

/// What is kept of a code: a hash from which nobody gets back to it. The code has 80 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CodeTag([u8; 32]);

/// A voice as it is kept while people are asked. Deleted once the proposal is decided or over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What was said.
    pub voice: Voice,
    /// How often this person spoke since people were asked: an older form can't undo a newer word.
    pub turn: u32,
    /// Who typed it in, when someone did.
    pub helper: Option<PersonId>,
    /// The code that changes it, when someone typed it in.
    pub code: Option<CodeTag>,
}

/// What someone says before people are asked for consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The words.
    pub text: Text,
    /// Whether they lead. Their words stand after the others'.
    pub standing: Standing,
}

/// Whether someone leads in a proposal: its author, hosts, and people of lead partners. Whoever
/// holds a seat does not lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Speaks when they like.
    Other,
    /// Speaks last.
    Lead,
}

impl Voice {
    /// Whether it says: try it.
    pub const fn is_consent(&self) -> bool {
        matches!(self, Self::TryIt | Self::Worry(_))
    }

    /// Whether the proposal can't be decided as long as this stands.
    pub const fn stops(&self) -> bool {
        matches!(self, Self::NotYet(_) | Self::KnowMore(_))
    }
}

impl CodeTag {
    /// What is kept of a code for a proposal.
    ///
    /// Shape: `code` is its letters as they are kept, without blanks and hyphens.
    pub fn of(proposal: ProposalId, code: &str) -> Self {
        let hash = Sha256::new_with_prefix("powerwith/v1/decision/code\n");
        Self(hash.chain_update(proposal.uuid()).chain_update(code).finalize().into())
    }

    /// The tag with these bytes, as read from the store.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes, for the store.
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for CodeTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Its bytes find the voice it belongs to.
        f.write_str("code")
    }
}
