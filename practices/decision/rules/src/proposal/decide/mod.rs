//! What may happen to a proposal.

mod keys;
mod pause;
mod seats;
mod steer;
mod talk;
mod voices;
mod written;

pub use pause::{LAPSE_DAYS, MAX_PAUSE_DAYS};
pub use seats::MOST_SEATS;
pub use steer::MOST_VERSIONS;
pub use talk::{LEADS_WAIT_DAYS, MOST_QUESTIONS_EACH};
pub use voices::MOST_PROXIES;
pub use written::MAX_REVIEW_DAYS;

use partnership_rules::Membership;
use powerwith_core::{Day, Moment, PersonId};

use super::{
    Command, Event, Known, Plan, Proposal, ProposalId, Refusal, Role, Stage, Standing, What, Wish,
    gate::{GUARDS, Guards},
    refusal::Checked,
};

/// A member begins a proposal.
///
/// Refuses: whoever is no member.
pub fn draft(
    known: &Known<'_>,
    by: PersonId,
    plan: Plan,
    moment: &Moment,
) -> Result<Event, Refusal> {
    let member = known.members.get(&by).ok_or(Refusal::NotAMember)?;
    steer::impact_fits(&plan.impact)?;
    let what = What::Drafted { author: by, partner: member.partner, plan: Box::new(plan) };
    let proposal = ProposalId::random(moment);
    Ok(Event { proposal, nth: 0, day: moment.today(), role: Role::Proposer, what })
}

/// Decides what comes of a command. Nothing comes of one that asks for what is so already.
///
/// Refuses: every [`Refusal`] but those about texts.
/// Why: nobody decides past the people most affected, past a "not yet", or alone; and no day that
/// comes decides anything.
pub fn decide(
    proposal: &Proposal,
    known: &Known<'_>,
    command: Command,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    decide_guarded(&GUARDS, Here { proposal, known, moment }, command)
}

/// Where a command arrives.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    /// The proposal.
    pub proposal: &'a Proposal,
    /// The partnership of today.
    pub known: &'a Known<'a>,
    /// Time and chance.
    pub moment: &'a Moment,
}

/// What comes of something: what happens, or why not.
pub(super) type Outcome = Result<Vec<What>, Refusal>;

/// [`decide()`] with these guards.
pub(super) fn decide_guarded(
    guards: &Guards,
    here: Here<'_>,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    let (role, happened) = match command {
        Command::Wish { by, wish } => (here.role(by, &wish), wished(guards, here, by, wish)?),
        Command::DayCame => (Role::Day, pause::day_came(here)),
        Command::Left { person } => (Role::Member, seats::left(here, person)),
    };
    let (proposal, day) = (here.proposal.id, here.today());
    let stamp = |(nth, what)| Event { proposal, nth, day, role, what };
    Ok((here.proposal.n_events..).zip(happened).map(stamp).collect())
}

fn wished(guards: &Guards, here: Here<'_>, by: PersonId, wish: Wish) -> Outcome {
    here.member(by)?;
    if let Wish::EndPause = wish {
        return pause::end(here, by);
    }
    if let Some(until) = here.proposal.paused_until(here.today()) {
        return Err(Refusal::Paused { until });
    }
    match wish {
        Wish::Change(plan) => steer::change(here, by, plan),
        Wish::MoveOn { from } => steer::move_on(guards, here, by, from),
        Wish::Reword(version) => steer::reword(here, by, *version),
        Wish::Withdraw => steer::withdraw(here, by),
        Wish::TakeUp => steer::take_up(here, by),
        Wish::NameSeat { group } => seats::name(here, group),
        Wish::TakeSeat { seat, helper } => seats::take(here, by, seat, helper),
        Wish::LeaveSeat { seat } => seats::leave(here, by, seat),
        Wish::Ask { text } => talk::ask(here, by, text),
        Wish::Answer { question, text } => talk::answer(here, by, question, text),
        Wish::React { text } => talk::react(here, by, text),
        Wish::Speak(wish) => voices::speak(here, by, *wish),
        Wish::GiveProxy { to } => voices::give_proxy(here, by, to),
        Wish::TakeProxyBack => Ok(voices::take_proxy_back(here, by)),
        Wish::Met { objection } => voices::met(here, by, objection),
        Wish::TakeBack { objection } => voices::take_back(here, by, objection),
        Wish::Pause { until } => pause::begin(here, by, until),
        Wish::EndPause => pause::end(here, by),
        Wish::AskKey(act) => keys::ask(guards, here, by, *act),
        Wish::TurnKey { key, answer } => keys::turn(guards, here, by, (key, answer)),
        Wish::TakeKeyBack { key } => keys::take_back(here, by, key),
        Wish::Decide(wish) => written::decide_it(guards, here, by, wish),
        Wish::Review(review) => written::review(here, *review),
    }
}

impl<'a> Here<'a> {
    fn today(self) -> Day {
        self.moment.today()
    }

    fn member(self, person: PersonId) -> Result<&'a Membership, Refusal> {
        self.known.members.get(&person).ok_or(Refusal::NotAMember)
    }

    /// In which role someone wishes for something. Whoever pauses is a member like any other, so
    /// that the role does not tell who it was.
    fn role(self, by: PersonId, wish: &Wish) -> Role {
        let is_host = self.known.members.get(&by).is_some_and(|member| member.is_host);
        match wish {
            Wish::Pause { .. } | Wish::EndPause => Role::Member,
            Wish::TakeSeat { .. } | Wish::LeaveSeat { .. } => Role::SeatHolder,
            Wish::AskKey(_) | Wish::TurnKey { .. } | Wish::TakeKeyBack { .. } => Role::Host,
            _ if self.proposal.author == Some(by) => Role::Proposer,
            _ if is_host => Role::Host,
            _ => Role::Member,
        }
    }

    /// Its author and hosts.
    fn steers(self, person: PersonId) -> Checked {
        let is_host = self.member(person)?.is_host;
        let is_author = self.proposal.author == Some(person);
        // A draft is its author's alone.
        let is_theirs = is_author || (is_host && self.proposal.stage != Stage::Draft);
        if is_theirs { Ok(()) } else { Err(Refusal::NotYours) }
    }

    /// The stage is one of these.
    fn is_at(self, stages: &[Stage]) -> Checked {
        let stage = self.proposal.stage;
        if stages.contains(&stage) { Ok(()) } else { Err(Refusal::OtherStage { stage }) }
    }

    /// The version that was said is the newest one.
    fn is_newest(self, said: u32) -> Checked {
        let newest = self.proposal.version_nth();
        match said.cmp(&newest) {
            std::cmp::Ordering::Less => Err(Refusal::OldVersion { said, newest }),
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Greater => Err(Refusal::NoSuchVersion { newest }),
        }
    }

    /// Whether someone leads here: see [`Standing`].
    fn standing(self, person: PersonId) -> Standing {
        let member = self.known.members.get(&person);
        let leads = member.is_some_and(|m| m.is_host || self.known.leads.contains(&m.partner));
        let proposes = self.proposal.author == Some(person);
        if !self.proposal.holds_a_seat(person) && (leads || proposes) {
            Standing::Lead
        } else {
            Standing::Other
        }
    }
}
