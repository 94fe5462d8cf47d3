//! Roles that rotate: who holds what until when, and who steps in next. Unseen work is a role too.

use std::collections::BTreeMap;

use powerwith_core::{Day, Moment, PersonId, Refusal};

use crate::{DecisionId, Membership, PartnerId, RoleId, text::Text};

/// The most roles of a partnership: a list that prints on one page.
pub const MOST_ROLES: usize = 60;

/// The longest term: a year and a day.
///
/// In plain words: a role ends on its day, unless a decision by consent renews it.
pub const MAX_TERM_DAYS: i32 = 366;

/// A role.
///
/// Source: Eight questions, "Who does what"; 22 points, "Each role counts".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Names it.
    pub id: RoleId,
    /// What it is called.
    pub name: Text,
    /// Whether people usually see the work.
    pub work: Work,
    /// Who holds it, or held it last; none before anyone did.
    pub term: Option<Term>,
    /// Who steps in next, by their own yes.
    pub next: Option<PersonId>,
    /// What a newcomer should know: the page they are handed.
    pub handover: Option<Text>,
}

/// Whether people usually see the work. It counts the same; it is there so that rides, meals, child
/// care and translating are on the list at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Work with a name: hosting, keeping the money.
    Seen,
    /// Work that is done without anyone saying so.
    Unseen,
}

/// A time in which someone holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Who.
    pub holder: PersonId,
    /// The partner they came from when they took it.
    pub partner: PartnerId,
    /// The last day.
    pub until: Day,
    /// The decision that renewed it last; none for a first term.
    pub renewed_by: Option<DecisionId>,
}

/// How it is with a role on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleState {
    /// Someone holds it.
    Held {
        /// Who.
        holder: PersonId,
        /// The last day.
        until: Day,
    },
    /// Its term is over: it is time for someone to step in. Nobody is named for it but who is next.
    TimeToRotate {
        /// The day since when.
        since: Day,
        /// Who steps in next, if someone said so.
        next: Option<PersonId>,
    },
    /// Nobody held it so far.
    Free,
}

/// Why a role stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleRefused {
    /// Only members hold roles.
    NotAMember,
    /// There is such a role already.
    SameRole {
        /// Which.
        role: RoleId,
    },
    /// There is no room for more.
    TooManyRoles {
        /// The most there can be.
        most: usize,
    },
    /// Someone holds it.
    HeldUntil {
        /// The last day.
        until: Day,
    },
    /// Someone else said before that they step in next.
    SomeoneIsNext,
    /// Whoever holds it lets someone else have a turn; a decision by consent can renew it.
    OneTermAtATime,
    /// A term ends today or later, and not later than this.
    TermDay {
        /// The latest day.
        latest: Day,
    },
    /// Their partner would hold more roles than the group set.
    PartnerHoldsEnough {
        /// The most that one partner holds, in percent of all roles.
        most_percent: usize,
    },
}

/// What must be known to take a role.
#[derive(Clone, Copy, Debug)]
pub struct Taking<'a> {
    /// The members of today.
    pub members: &'a BTreeMap<PersonId, Membership>,
    /// Every role.
    pub roles: &'a [Role],
    /// The most that one partner holds, in percent of all roles; one role is always fine.
    pub most_percent: usize,
    /// The day.
    pub today: Day,
}

/// A new role, among those there are.
pub fn add(roles: &[Role], name: Text, work: Work, moment: &Moment) -> Result<Role, RoleRefused> {
    let folded = |text: &Text| text.as_str().to_lowercase();
    if let Some(role) = roles.iter().find(|role| folded(&role.name) == folded(&name)) {
        return Err(RoleRefused::SameRole { role: role.id });
    }
    if roles.len() >= MOST_ROLES {
        return Err(RoleRefused::TooManyRoles { most: MOST_ROLES });
    }
    let id = RoleId::random(moment);
    Ok(Role { id, name, work, term: None, next: None, handover: None })
}

impl Role {
    /// How it is with the role on a day.
    pub fn state_on(&self, today: Day) -> RoleState {
        match self.term {
            None => RoleState::Free,
            Some(Term { holder, until, .. }) if today <= until => RoleState::Held { holder, until },
            Some(Term { until, .. }) => {
                RoleState::TimeToRotate { since: until.plus_days(1), next: self.next }
            }
        }
    }

    /// The role after someone took it: their own yes.
    ///
    /// Refuses: while someone holds it; whoever held it last; a term that is too long; more roles
    /// for one partner than the group set.
    /// Source: Eight questions, "Who does what".
    pub fn taken(
        mut self,
        by: PersonId,
        until: Day,
        here: Taking<'_>,
    ) -> Result<Self, RoleRefused> {
        let partner = here.members.get(&by).ok_or(RoleRefused::NotAMember)?.partner;
        if let RoleState::Held { until, holder } = self.state_on(here.today) {
            return if holder == by { Ok(self) } else { Err(RoleRefused::HeldUntil { until }) };
        }
        if self.term.is_some_and(|term| term.holder == by) {
            return Err(RoleRefused::OneTermAtATime);
        }
        if self.next.is_some_and(|next| next != by && here.members.contains_key(&next)) {
            return Err(RoleRefused::SomeoneIsNext);
        }
        check_term(until, here.today)?;
        self.check_share(partner, here)?;
        self.term = Some(Term { holder: by, partner, until, renewed_by: None });
        self.next = None;
        Ok(self)
    }

    /// The role after someone said that they step in next.
    pub fn next_is(
        mut self,
        members: &BTreeMap<PersonId, Membership>,
        by: PersonId,
    ) -> Result<Self, RoleRefused> {
        if !members.contains_key(&by) {
            return Err(RoleRefused::NotAMember);
        }
        if self.term.is_some_and(|term| term.holder == by) {
            return Err(RoleRefused::OneTermAtATime);
        }
        if self.next.is_some_and(|next| next != by && members.contains_key(&next)) {
            return Err(RoleRefused::SomeoneIsNext);
        }
        self.next = Some(by);
        Ok(self)
    }

    /// The role after a decision by consent renewed its term.
    pub fn renewed(
        mut self,
        decision: DecisionId,
        until: Day,
        today: Day,
    ) -> Result<Self, RoleRefused> {
        check_term(until, today)?;
        if let Some(term) = &mut self.term {
            term.until = until;
            term.renewed_by = Some(decision);
        }
        Ok(self)
    }

    /// The role after someone laid it down, or left: nobody holds it, and nobody has to say why.
    #[must_use]
    pub fn without(mut self, person: PersonId) -> Self {
        self.term = self.term.filter(|term| term.holder != person);
        self.next = self.next.filter(|next| *next != person);
        self
    }

    /// In plain words: no partner holds more of the roles than the group set, seen work and unseen
    /// alike; each can always hold one.
    fn check_share(&self, partner: PartnerId, here: Taking<'_>) -> Result<(), RoleRefused> {
        let others = here.roles.iter().filter(|role| role.id != self.id);
        let holds = |role: &&Role| {
            let is_held = matches!(role.state_on(here.today), RoleState::Held { .. });
            is_held && role.term.is_some_and(|term| term.partner == partner)
        };
        let n_roles = others.clone().count().saturating_add(1);
        let n_held = others.filter(holds).count().saturating_add(1);
        let most_percent = here.most_percent;
        let is_fine = n_held.saturating_mul(100) <= most_percent.saturating_mul(n_roles);
        if n_held == 1 || is_fine {
            return Ok(());
        }
        Err(RoleRefused::PartnerHoldsEnough { most_percent })
    }
}

impl Refusal for RoleRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAMember => "roles.not_a_member",
            Self::SameRole { .. } => "roles.same_role",
            Self::TooManyRoles { .. } => "roles.too_many_roles",
            Self::HeldUntil { .. } => "roles.held_until",
            Self::SomeoneIsNext => "roles.someone_is_next",
            Self::OneTermAtATime => "roles.one_term_at_a_time",
            Self::TermDay { .. } => "roles.term_day",
            Self::PartnerHoldsEnough { .. } => "roles.partner_holds_enough",
        }
    }
}

fn check_term(until: Day, today: Day) -> Result<(), RoleRefused> {
    let latest = today.plus_days(MAX_TERM_DAYS);
    if until < today || until > latest {
        return Err(RoleRefused::TermDay { latest });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use powerwith_core::Millis;

    use super::*;

    fn day(number: i32) -> Day {
        Day::parse("2026-04-01").unwrap().plus_days(number - 1)
    }

    fn moment(seed: u8) -> Moment {
        Moment::new(Millis(0), day(1), [seed; 32])
    }

    fn person(number: u8) -> PersonId {
        PersonId::random(&moment(number))
    }

    /// People 1 and 2 of one partner, 3 of another.
    fn members() -> BTreeMap<PersonId, Membership> {
        let of = |seed| Membership { partner: PartnerId::random(&moment(seed)), is_host: false };
        [(person(1), of(50)), (person(2), of(50)), (person(3), of(51))].into()
    }

    fn role(seed: u8, name: &str) -> Role {
        add(&[], Text::line(name).unwrap(), Work::Unseen, &moment(seed)).unwrap()
    }

    /// The role after this person tried to take it for 30 days.
    fn takes(
        role: &Role,
        by: u8,
        (members, roles): (&BTreeMap<PersonId, Membership>, &[Role]),
        on: i32,
    ) -> Result<Role, RoleRefused> {
        let here = Taking { members, roles, most_percent: 50, today: day(on) };
        role.clone().taken(person(by), day(on + 30), here)
    }

    #[test]
    fn a_role_ends_on_its_day_and_someone_else_steps_in() {
        let (members, rides) = (members(), role(20, "rides"));
        assert_eq!(rides.state_on(day(1)), RoleState::Free);
        let held = takes(&rides, 1, (&members, &[]), 1).unwrap();
        let until = day(31);
        assert_eq!(held.state_on(until), RoleState::Held { holder: person(1), until });
        let taken = takes(&held, 3, (&members, &[]), 2);
        assert_eq!(taken, Err(RoleRefused::HeldUntil { until }));
        let held = held.next_is(&members, person(3)).unwrap();
        let rotate = RoleState::TimeToRotate { since: day(32), next: Some(person(3)) };
        assert_eq!(held.state_on(day(40)), rotate, "who held it is not named");
        let again = takes(&held, 1, (&members, &[]), 40);
        assert_eq!(again, Err(RoleRefused::OneTermAtATime));
        let pushed = takes(&held, 2, (&members, &[]), 40);
        assert_eq!(pushed, Err(RoleRefused::SomeoneIsNext));
        assert!(takes(&held, 3, (&members, &[]), 40).is_ok());
    }

    #[test]
    fn only_consent_renews_a_term() {
        let held = takes(&role(20, "meals"), 1, (&members(), &[]), 1).unwrap();
        let decision = DecisionId::random(&moment(9));
        let renewed = held.clone().renewed(decision, day(100), day(40)).unwrap();
        let until = day(100);
        assert_eq!(renewed.state_on(day(99)), RoleState::Held { holder: person(1), until });
        let forever = held.renewed(decision, day(4000), day(40));
        assert_eq!(forever, Err(RoleRefused::TermDay { latest: day(40 + MAX_TERM_DAYS) }));
    }

    #[test]
    fn no_partner_holds_more_than_the_group_set() {
        let members = members();
        let [one, other, third] = [role(20, "rides"), role(21, "meals"), role(22, "money")];
        let held = takes(&one, 1, (&members, &[]), 1).unwrap();
        let roles = [held.clone(), other.clone(), third.clone()];
        let most_percent = 50;
        let second = takes(&other, 2, (&members, &roles), 1);
        assert_eq!(second, Err(RoleRefused::PartnerHoldsEnough { most_percent }));
        assert!(takes(&other, 3, (&members, &roles), 1).is_ok(), "one is always fine");
        let four = [held, other.clone(), third, role(23, "notes")];
        assert!(takes(&other, 2, (&members, &four), 1).is_ok());
    }

    #[test]
    fn who_leaves_is_in_no_role_and_strangers_take_none() {
        let held = takes(&role(20, "rides"), 1, (&members(), &[]), 1).unwrap();
        assert_eq!(held.clone().without(person(1)).state_on(day(2)), RoleState::Free);
        assert_eq!(takes(&held, 9, (&members(), &[]), 50), Err(RoleRefused::NotAMember));
        assert_eq!(held.next_is(&members(), person(9)), Err(RoleRefused::NotAMember));
    }

    #[test]
    fn a_role_is_on_the_list_once() {
        let there = [role(20, "Rides")];
        let same = add(&there, Text::line("rides").unwrap(), Work::Seen, &moment(2));
        assert_eq!(same, Err(RoleRefused::SameRole { role: there[0].id }));
    }
}
