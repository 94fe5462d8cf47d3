//! What a proposal is at a moment.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{PartnerId, two_keys::Asked};
use powerwith_core::{Day, PersonId};

use super::{
    Act, Given, KeyId, Objection, ObjectionId, Plan, ProposalId, Question, QuestionId, Reaction,
    Seat, SeatId, Terms,
};
use crate::{impact::Impact, say::SeatRecord, text::Text};

/// How far a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Its author lays the cards on the table; only they see it.
    Draft,
    /// Who gains, who carries the load, what could go wrong, how we will know.
    Impact,
    /// Who is most affected, and who sits in their seats.
    Seats,
    /// Questions and answers.
    Understand,
    /// What do you think? Those who lead speak last.
    React,
    /// People are asked; what they say is hidden until the close.
    Consent,
    /// People were asked. It is mended and asked again, or decided.
    Asked,
    /// What, who, until when, and when it is looked at again.
    Decided,
    /// It was looked at beside what really happened.
    Reviewed,
    /// Its author took it back.
    Withdrawn,
    /// Nothing happened for long. It can be taken up again.
    Lapsed,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Names it.
    pub id: ProposalId,
    /// Who began it; none once that person left or was deleted.
    pub author: Option<PersonId>,
    /// The partner its author came from when they began it.
    pub author_partner: PartnerId,
    /// How far it is.
    pub stage: Stage,
    /// What is laid on the table.
    pub plan: Plan,
    /// Its text over time, the first one first. Empty until people can ask about it.
    pub versions: Vec<Version>,
    /// Who is most affected.
    pub seats: BTreeMap<SeatId, Seat>,
    /// What people asked.
    pub questions: BTreeMap<QuestionId, Question>,
    /// What people think of it.
    pub reactions: BTreeMap<PersonId, Reaction>,
    /// What people were asked last; none before.
    pub asking: Option<Asking>,
    /// What they said to it. Hidden while the stage is [`Stage::Consent`].
    pub voices: BTreeMap<PersonId, Given>,
    /// Who lets whom speak for them.
    pub proxies: BTreeMap<PersonId, PersonId>,
    /// What stands against it, and what once did.
    pub objections: BTreeMap<ObjectionId, Objection>,
    /// The worries people had, with the version. They stay with the decision.
    pub worries: BTreeSet<(u32, Text)>,
    /// Acts that wait for their second key.
    pub keys: BTreeMap<KeyId, Asked<Act>>,
    /// The pause, if there was one.
    pub pause: Option<Pause>,
    /// Who paused which version already: once each.
    pub paused_by: BTreeSet<(u32, PersonId)>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// What came of it.
    pub review: Option<Review>,
    /// The day it came to its stage.
    pub stage_day: Day,
    /// The day of its last event.
    pub last_day: Day,
    /// How many events it had: the next one has this number.
    pub n_events: u32,
}

/// One version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub nth: u32,
    /// The day.
    pub day: Day,
    /// What is proposed.
    pub text: Text,
    /// What it will do to people.
    pub impact: Impact,
    /// Why it is there; needed when the text is the same as before.
    pub why: Option<Text>,
    /// The objections it takes up.
    pub mends: BTreeSet<ObjectionId>,
}

/// What people are asked: one version, until a day, by the terms of that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The version.
    pub version: u32,
    /// The last day on which people can speak.
    pub closes: Day,
    /// The terms when it opened; later changes of the rules do not reach it.
    pub terms: Terms,
}

/// A pause. It binds everyone, hosts too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Who asked for it: never shown, and only they can end it early. None once they left.
    pub by: Option<PersonId>,
    /// The first day on which it goes on.
    pub until: Day,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The version of the text.
    pub version: u32,
    /// Who does it.
    pub doers: Doers,
    /// The last day it holds.
    pub until: Day,
    /// The day it is looked at again.
    pub review: Day,
    /// The day it was decided.
    pub day: Day,
    /// The decision that set the terms it was made by; none for those of the founding.
    pub by_rule: Option<ProposalId>,
    /// How it was with each seat.
    pub seats: Vec<SeatRecord>,
}

/// Who does it: partners and roles, never a person by name.
///
/// Why: this stands in the open log for good, and people do not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doers {
    /// The partners; at least one.
    pub partners: BTreeSet<PartnerId>,
    /// The role or circle, when there is one.
    pub role: Option<Text>,
}

/// What came of a decision: beside the fields of its impact, what really happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day.
    pub day: Day,
    /// What happened, in the same fields as the impact.
    pub happened: Impact,
    /// What was learned. The same words are asked for whatever came out.
    pub learned: Text,
    /// What the group is asked next.
    pub next: Next,
}

/// What the group is asked after a review. Each is a new proposal: nothing goes on or ends by
/// itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// To go on as it is.
    GoOn,
    /// To change it.
    Change,
    /// To let it end.
    End,
}

impl Stage {
    /// Every stage, in the order of a proposal's life.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Impact,
        Self::Seats,
        Self::Understand,
        Self::React,
        Self::Consent,
        Self::Asked,
        Self::Decided,
        Self::Reviewed,
        Self::Withdrawn,
        Self::Lapsed,
    ];

    /// The stable name, used in the store and in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Impact => "impact",
            Self::Seats => "seats",
            Self::Understand => "understand",
            Self::React => "react",
            Self::Consent => "consent",
            Self::Asked => "asked",
            Self::Decided => "decided",
            Self::Reviewed => "reviewed",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
        }
    }

    /// The stage with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }

    /// Whether it is still on its way to a decision.
    pub fn is_on_its_way(self) -> bool {
        self < Self::Decided
    }
}

impl Next {
    /// The stable name, used in the store and in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::GoOn => "go-on",
            Self::Change => "change",
            Self::End => "end",
        }
    }
}

impl Proposal {
    /// The newest version; none before people can ask about it.
    pub fn version(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The number of the newest version; 0 before there is one.
    pub fn version_nth(&self) -> u32 {
        self.version().map_or(0, |version| version.nth)
    }

    /// What it says about what it will do: of the newest version, or of the plan before.
    pub fn impact(&self) -> &Impact {
        self.version().map_or(&self.plan.impact, |version| &version.impact)
    }

    /// The objections that are open.
    pub fn open_objections(&self) -> impl Iterator<Item = ObjectionId> {
        self.objections.iter().filter(|(_, one)| one.is_open()).map(|(id, _)| *id)
    }

    /// The questions that are open.
    pub fn open_questions(&self) -> impl Iterator<Item = QuestionId> {
        self.questions.iter().filter(|(_, one)| one.answer.is_none()).map(|(id, _)| *id)
    }

    /// Whether something has to be mended before it can be decided.
    pub fn is_mending(&self) -> bool {
        self.stage == Stage::Asked && self.open_objections().next().is_some()
    }

    /// The day on which it goes on, while it is paused.
    pub fn paused_until(&self, today: Day) -> Option<Day> {
        self.pause.as_ref().map(|pause| pause.until).filter(|until| today < *until)
    }

    /// Whether this person holds a seat.
    pub fn holds_a_seat(&self, person: PersonId) -> bool {
        let holds = |seat: &Seat| seat.holder.as_ref().is_some_and(|one| one.person == person);
        self.seats.values().any(holds)
    }

    /// Whether it must be looked at again.
    pub fn is_review_due(&self, today: Day) -> bool {
        let due = self.decision.as_ref().is_some_and(|decision| today >= decision.review);
        self.stage == Stage::Decided && due
    }
}
