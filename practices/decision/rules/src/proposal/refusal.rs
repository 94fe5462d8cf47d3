//! Why the rules about proposals say no, with the values needed to explain it.

use partnership_rules::two_keys::KeyRefused;
use powerwith_core::Day;

use super::{Missing, ObjectionId, QuestionId, SeatId, Stage};
use crate::{
    impact::Gap,
    text::{Text, TextProblem},
};

/// Why the rules about proposals say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only members of the partnership do this.
    NotAMember,
    /// Only its author and hosts do this.
    NotYours,
    /// It is at another stage now.
    OtherStage {
        /// Which.
        stage: Stage,
    },
    /// It is paused, for hosts too.
    Paused {
        /// The first day on which it goes on.
        until: Day,
    },
    /// A pause ends tomorrow at the earliest, and not later than this day.
    PauseDay {
        /// The latest day.
        latest: Day,
    },
    /// This person paused this version before.
    PausedAlready,
    /// Only the person who paused it ends that early.
    NotYourPause,
    /// Cards are missing.
    CardsMissing {
        /// Which.
        missing: Vec<Missing>,
    },
    /// The impact is not whole.
    ImpactMissing {
        /// What is not written.
        gaps: Vec<Gap>,
    },
    /// Nobody is named as most affected.
    NoSeatNamed,
    /// There is a seat for this group already.
    SameSeat {
        /// Which.
        seat: SeatId,
    },
    /// More than can be on one proposal.
    TooMany {
        /// The most there can be.
        most: usize,
    },
    /// There is no such seat, question, objection or key.
    NotThere,
    /// Someone holds this seat.
    SeatTaken,
    /// One person holds one seat.
    HoldsASeat,
    /// Whoever proposes does not sit in a seat of their own proposal, and does not help others into
    /// it.
    ProposerTakesNoSeat,
    /// Nobody holds these seats, and no exception was stated.
    SeatsEmpty {
        /// Which, with their groups.
        seats: Vec<(SeatId, Text)>,
    },
    /// Whoever holds these seats did not speak.
    SeatsUnheard {
        /// Which, with their groups.
        seats: Vec<(SeatId, Text)>,
    },
    /// These questions wait for an answer.
    QuestionsOpen {
        /// Which.
        questions: Vec<QuestionId>,
    },
    /// A question has its answer already.
    AnsweredAlready,
    /// Those who lead speak last: when every seat has spoken, or from this day on.
    LeadsLast {
        /// The day.
        from: Day,
    },
    /// Seats did not react yet. It goes on when they did, or from this day on.
    SeatsFirst {
        /// The day.
        from: Day,
    },
    /// It was said about an older version of the text. Read the newest one first.
    OldVersion {
        /// The version it was said about.
        said: u32,
        /// The newest one.
        newest: u32,
    },
    /// It was said about a version that nobody wrote.
    NoSuchVersion {
        /// The newest one.
        newest: u32,
    },
    /// The same text again needs a reason.
    SameText,
    /// People were asked about this version already: a new version, or a reason, first.
    AskedAlready {
        /// The version.
        version: u32,
    },
    /// What was said before was newer than this form.
    ChangedMeanwhile {
        /// How often this person spoke.
        turn: u32,
    },
    /// The last day to speak is over.
    TooLate {
        /// That day.
        closed: Day,
    },
    /// This person spoke for themselves; nobody types over it.
    SpokeThemselves,
    /// Someone typed it in before; it takes the code to change it.
    NeedsCode,
    /// The code belongs to nothing here.
    UnknownCode,
    /// Nobody helps themselves, whoever proposes is no helper, and no one who leads is one for a
    /// seat.
    NotAHelper,
    /// A voice goes one step only: who speaks for others gives theirs to nobody, and the other way
    /// round.
    ProxyOneStep,
    /// Whoever proposes speaks for nobody else.
    ProxyToProposer,
    /// This person speaks for as many as they can.
    ProxiesFull {
        /// The most one can speak for.
        most: usize,
    },
    /// Someone else raised this objection.
    NotYourObjection,
    /// The objection ended already.
    ObjectionEnded,
    /// No newer version takes this objection up.
    NotMended {
        /// The version people were asked about.
        asked: u32,
    },
    /// These objections are open.
    ObjectionsOpen {
        /// Which.
        objections: Vec<ObjectionId>,
    },
    /// The newest version was not asked about.
    NotAsked {
        /// The newest version.
        newest: u32,
    },
    /// Too few spoke.
    QuorumShort {
        /// From how many partners someone must speak.
        partners: usize,
        /// How many people must speak.
        people: usize,
    },
    /// People of too few partners say "try it".
    TooFewPartnersCarry {
        /// How many it takes.
        least: usize,
    },
    /// Someone of another partner than the author's says that it is decided.
    DecidedByOthers,
    /// It touches the rules: one host asks, a host of another partner confirms.
    NeedsTwoKeys,
    /// It does not touch the rules: it takes no keys.
    NeedsNoKeys,
    /// Someone asks for this very act already.
    KeyAskedAlready,
    /// An exception was stated for this seat, and still counts.
    ExceptedAlready,
    /// People are still asked.
    StillAsked {
        /// The last day.
        closes: Day,
    },
    /// Only whoever asked takes it back.
    NotYourKey,
    /// A key did not turn.
    Key(KeyRefused),
    /// No partner is named that does it, or one that is not here.
    NoDoers,
    /// The day it is looked at again is after today, not after its last day, and not later than
    /// this.
    ReviewDay {
        /// The latest day.
        latest: Day,
    },
    /// It is looked at again from this day on.
    ReviewNotYet {
        /// The day.
        from: Day,
    },
    /// What really happened is not said in every field.
    HappenedMissing {
        /// What is not written.
        gaps: Vec<Gap>,
    },
    /// What was typed is no text.
    Text(TextProblem),
}

/// Yes, or the reason why not.
pub(super) type Checked = Result<(), Refusal>;

impl powerwith_core::Refusal for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAMember => "decision.not_a_member",
            Self::NotYours => "decision.not_yours",
            Self::OtherStage { .. } => "decision.other_stage",
            Self::Paused { .. } => "decision.paused",
            Self::PauseDay { .. } => "decision.pause_day",
            Self::PausedAlready => "decision.paused_already",
            Self::NotYourPause => "decision.not_your_pause",
            Self::CardsMissing { .. } => "decision.cards_missing",
            Self::ImpactMissing { .. } => "decision.impact_missing",
            Self::NoSeatNamed => "decision.no_seat_named",
            Self::SameSeat { .. } => "decision.same_seat",
            Self::TooMany { .. } => "decision.too_many",
            Self::NotThere => "decision.not_there",
            Self::SeatTaken => "decision.seat_taken",
            Self::HoldsASeat => "decision.holds_a_seat",
            Self::ProposerTakesNoSeat => "decision.proposer_takes_no_seat",
            Self::SeatsEmpty { .. } => "decision.seats_empty",
            Self::SeatsUnheard { .. } => "decision.seats_unheard",
            Self::QuestionsOpen { .. } => "decision.questions_open",
            Self::AnsweredAlready => "decision.answered_already",
            Self::LeadsLast { .. } => "decision.leads_last",
            Self::SeatsFirst { .. } => "decision.seats_first",
            Self::OldVersion { .. } => "decision.old_version",
            Self::NoSuchVersion { .. } => "decision.no_such_version",
            Self::SameText => "decision.same_text",
            Self::AskedAlready { .. } => "decision.asked_already",
            Self::ChangedMeanwhile { .. } => "decision.changed_meanwhile",
            Self::TooLate { .. } => "decision.too_late",
            Self::SpokeThemselves => "decision.spoke_themselves",
            Self::NeedsCode => "decision.needs_code",
            Self::UnknownCode => "decision.unknown_code",
            Self::NotAHelper => "decision.not_a_helper",
            _ => self.code_of_the_rest(),
        }
    }
}

impl Refusal {
    /// The codes from objections on; in two halves, so that each fits on a screen.
    const fn code_of_the_rest(&self) -> &'static str {
        match self {
            Self::ProxyOneStep => "decision.proxy_one_step",
            Self::ProxyToProposer => "decision.proxy_to_proposer",
            Self::ProxiesFull { .. } => "decision.proxies_full",
            Self::NotYourObjection => "decision.not_your_objection",
            Self::ObjectionEnded => "decision.objection_ended",
            Self::NotMended { .. } => "decision.not_mended",
            Self::ObjectionsOpen { .. } => "decision.objection_open",
            Self::NotAsked { .. } => "decision.not_asked",
            Self::QuorumShort { .. } => "decision.quorum_short",
            Self::TooFewPartnersCarry { .. } => "decision.too_few_partners_carry",
            Self::DecidedByOthers => "decision.decided_by_others",
            Self::NeedsTwoKeys => "decision.needs_two_keys",
            Self::NeedsNoKeys => "decision.needs_no_keys",
            Self::KeyAskedAlready => "decision.key_asked_already",
            Self::ExceptedAlready => "decision.excepted_already",
            Self::StillAsked { .. } => "decision.still_asked",
            Self::NotYourKey => "decision.not_your_key",
            Self::Key(KeyRefused::NotAHost) => "decision.key_not_a_host",
            Self::Key(KeyRefused::AskerIsGone) => "decision.key_asker_is_gone",
            Self::Key(KeyRefused::SameKey) => "decision.key_same",
            Self::Key(KeyRefused::Lapsed { .. }) => "decision.key_lapsed",
            Self::NoDoers => "decision.no_doers",
            Self::ReviewDay { .. } => "decision.review_day",
            Self::ReviewNotYet { .. } => "decision.review_not_yet",
            Self::HappenedMissing { .. } => "decision.happened_missing",
            Self::Text(TextProblem::Empty) => "decision.text_empty",
            Self::Text(TextProblem::TooLong { .. }) => "decision.text_too_long",
            _ => "decision.refused",
        }
    }
}

impl From<KeyRefused> for Refusal {
    fn from(refused: KeyRefused) -> Self {
        Self::Key(refused)
    }
}

impl From<TextProblem> for Refusal {
    fn from(problem: TextProblem) -> Self {
        Self::Text(problem)
    }
}
