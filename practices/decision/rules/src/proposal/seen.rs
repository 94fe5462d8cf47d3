//! What people see of each other's words: nothing before the close, and those who lead last.

use powerwith_core::PersonId;

use super::{Proposal, Reaction, Stage, Standing, Voice};
use crate::text::Text;

/// What someone sees of what was said when people were asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What they said themselves.
    pub own: Option<Voice>,
    /// Who typed it in for them, when someone did.
    pub helper: Option<PersonId>,
    /// What others said; nothing before the close. Without names and without counts: a number of
    /// people below the floor would tell who.
    pub others: Vec<SeenVoice>,
}

/// Something that was said, without who said it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SeenVoice {
    /// A worry that is kept with the proposal.
    Worry(Text),
    /// An objection against this version.
    NotYet(Text),
    /// A question that was asked in place of an answer.
    KnowMore(Text),
}

/// What this person sees. Hosts see what everyone sees.
pub fn seen(proposal: &Proposal, viewer: PersonId) -> Seen {
    let own = proposal.voices.get(&viewer);
    let mut others = Vec::new();
    if proposal.stage != Stage::Consent {
        let spoken = proposal.voices.iter().filter(|(person, _)| **person != viewer);
        others.extend(spoken.filter_map(|(_, given)| match &given.voice {
            Voice::Worry(text) => Some(SeenVoice::Worry(text.clone())),
            Voice::NotYet(text) => Some(SeenVoice::NotYet(text.clone())),
            Voice::KnowMore(text) => Some(SeenVoice::KnowMore(text.clone())),
            Voice::TryIt | Voice::StandAside => None,
        }));
        // By their words, so that the order of people does not show through.
        others.sort();
    }
    Seen { own: own.map(|given| given.voice.clone()), helper: own.and_then(|g| g.helper), others }
}

/// What people think of it, those who lead last.
///
/// Source: Eight questions, "Who speaks first".
pub fn reactions_in_order(proposal: &Proposal) -> Vec<(PersonId, &Reaction)> {
    let mut all: Vec<_> = proposal.reactions.iter().map(|(by, said)| (*by, said)).collect();
    all.sort_by_key(|(by, said)| (said.standing == Standing::Lead, *by));
    all
}
