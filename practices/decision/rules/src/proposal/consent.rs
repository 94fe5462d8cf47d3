//! Counting who spoke, and what comes out when the asking closes.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::PartnerId;
use powerwith_core::{Moment, PersonId};

use super::{Closing, End, Known, ObjectionId, Proposal, QuestionId, Voice};

/// Who spoke, themselves or by someone they trust. For the rules alone: no page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The people.
    pub people: BTreeSet<PersonId>,
    /// The partners they come from.
    pub partners: BTreeSet<PartnerId>,
    /// The partners of those who say "try it".
    pub carrying: BTreeSet<PartnerId>,
}

/// Counts the members of today who spoke. Whoever stands aside spoke; whoever needs to know more
/// did, too.
///
/// In plain words: someone who can't be there may let one person speak for them. It counts only as
/// long as they do not speak themselves, goes no further than that one person, and a seat of the
/// most affected can't be spoken for.
pub fn counted(proposal: &Proposal, known: &Known<'_>) -> Counted {
    let mut counted = Counted::default();
    let own = proposal.voices.iter().map(|(person, given)| (*person, &given.voice));
    let by_proxy = proposal.proxies.iter().filter_map(|(from, to)| {
        let spoke_or_sits = proposal.voices.contains_key(from) || proposal.holds_a_seat(*from);
        let is_here = known.members.contains_key(to);
        let given = proposal.voices.get(to).filter(|_| !spoke_or_sits && is_here)?;
        Some((*from, &given.voice))
    });
    for (person, voice) in own.chain(by_proxy) {
        let Some(member) = known.members.get(&person) else { continue };
        counted.people.insert(person);
        counted.partners.insert(member.partner);
        if voice.is_consent() {
            counted.carrying.insert(member.partner);
        }
    }
    counted
}

/// What comes out when the asking closes now.
///
/// Why ids are random and everything is in their order: nothing here tells who spoke first.
pub(super) fn closing(proposal: &Proposal, moment: &Moment) -> Closing {
    let mut closing = Closing {
        version: proposal.version_nth(),
        raised: BTreeMap::new(),
        ended: BTreeMap::new(),
        questions: BTreeMap::new(),
        worries: BTreeSet::new(),
    };
    for (person, given) in &proposal.voices {
        let open = open_objection(proposal, *person);
        match &given.voice {
            Voice::NotYet(because) => {
                let id = open.unwrap_or_else(|| ObjectionId::random(moment));
                closing.raised.insert(id, (*person, because.clone()));
            }
            Voice::KnowMore(text) => {
                closing.questions.insert(QuestionId::random(moment), (*person, text.clone()));
            }
            Voice::Worry(text) => {
                closing.worries.insert(text.clone());
                closing.ended.extend(open.map(|id| (id, end_by_word(proposal, id))));
            }
            Voice::TryIt | Voice::StandAside => {
                closing.ended.extend(open.map(|id| (id, end_by_word(proposal, id))));
            }
        }
    }
    closing
}

/// The open objection of a person; each has at most one.
fn open_objection(proposal: &Proposal, person: PersonId) -> Option<ObjectionId> {
    let mut theirs = proposal.objections.iter().filter(|(_, one)| one.by == Some(person));
    theirs.find(|(_, one)| one.is_open()).map(|(id, _)| *id)
}

/// How an objection ends when its author no longer says "not yet": met, if a version since took it
/// up, and taken back otherwise.
fn end_by_word(proposal: &Proposal, objection: ObjectionId) -> End {
    match mended_by(proposal, objection) {
        Some(version) => End::Integrated { version },
        None => End::TakenBack,
    }
}

/// The newest version that takes up an objection after it was last raised.
pub(super) fn mended_by(proposal: &Proposal, objection: ObjectionId) -> Option<u32> {
    let raised = proposal.objections.get(&objection)?.because.keys().next_back().copied()?;
    let mends = proposal.versions.iter().rev();
    let newest = mends.map(|version| (version.nth, version.mends.contains(&objection)));
    newest.filter(|(nth, mends)| *mends && *nth > raised).map(|(nth, _)| nth).next()
}
