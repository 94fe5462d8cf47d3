//! Two keys: an act on the rules is asked by one host and confirmed by a host of another partner
//! within some days, or it does not happen.
//!
//! The act can be anything; this file knows only who asks, who answers, and until when.

use std::collections::BTreeMap;

use powerwith_core::{Day, PersonId, Refusal};

use crate::{Membership, PartnerId};

/// How many days an act waits for its second key. A week holds one meeting of most groups; what
/// nobody confirmed in a week was not wanted by two partners, and can be asked again.
///
/// In plain words: one host asks, a host of another partner has seven days to say yes.
pub const KEY_DAYS: i32 = 7;

/// An act that waits for its second key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<A> {
    /// What would happen.
    pub act: A,
    /// The host who asks.
    pub by: PersonId,
    /// The partner that host came from when they asked.
    pub partner: PartnerId,
    /// The day it was asked.
    pub day: Day,
    /// The last day on which it can be confirmed.
    pub until: Day,
}

/// What the second host says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondKey {
    /// It happens.
    Yes,
    /// It does not happen.
    No,
}

/// Why a key does not turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyRefused {
    /// Only hosts hold keys.
    NotAHost,
    /// Whoever asked is no host any more, so the question is no longer open.
    AskerIsGone,
    /// Both keys would be turned by one person or one partner.
    SameKey,
    /// Nobody confirmed it in time.
    Lapsed {
        /// The last day on which it could be confirmed.
        until: Day,
    },
}

/// A host asks for an act.
///
/// Refuses: whoever is no host.
pub fn ask<A>(
    members: &BTreeMap<PersonId, Membership>,
    by: PersonId,
    act: A,
    today: Day,
) -> Result<Asked<A>, KeyRefused> {
    let partner = partner_of_host(members, by).ok_or(KeyRefused::NotAHost)?;
    Ok(Asked { act, by, partner, day: today, until: today.plus_days(KEY_DAYS) })
}

impl<A> Asked<A> {
    /// Whether this host may be the second key, for a yes or a no.
    ///
    /// Refuses: everyone but a host of another partner than the asker's, as it was and as it is
    /// now; and everyone once the days are over.
    /// Why: nobody is both keys, also not by moving to another partner in between, and a host who
    /// was made one by mistake can't leave a question behind that still opens something.
    /// Source: issue 4, "Two keys".
    pub fn check_second(
        &self,
        members: &BTreeMap<PersonId, Membership>,
        by: PersonId,
        today: Day,
    ) -> Result<(), KeyRefused> {
        let mine = partner_of_host(members, by).ok_or(KeyRefused::NotAHost)?;
        let theirs = partner_of_host(members, self.by).ok_or(KeyRefused::AskerIsGone)?;
        if by == self.by || mine == self.partner || mine == theirs {
            return Err(KeyRefused::SameKey);
        }
        if self.has_lapsed(today) {
            return Err(KeyRefused::Lapsed { until: self.until });
        }
        Ok(())
    }

    /// Whether the days are over.
    pub fn has_lapsed(&self, today: Day) -> bool {
        today > self.until
    }
}

impl Refusal for KeyRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAHost => "two_keys.not_a_host",
            Self::AskerIsGone => "two_keys.asker_is_gone",
            Self::SameKey => "two_keys.same_key",
            Self::Lapsed { .. } => "two_keys.lapsed",
        }
    }
}

fn partner_of_host(
    members: &BTreeMap<PersonId, Membership>,
    person: PersonId,
) -> Option<PartnerId> {
    members.get(&person).filter(|member| member.is_host).map(|member| member.partner)
}

#[cfg(test)]
mod tests {
    use powerwith_core::{Millis, Moment};
    use proptest::prelude::*;

    use super::*;

    fn moment(number: u8) -> Moment {
        Moment::new(Millis(0), day(1), [number; 32])
    }

    fn day(number: i32) -> Day {
        Day::parse("2026-04-01").unwrap().plus_days(number - 1)
    }

    fn person(number: u8) -> PersonId {
        PersonId::random(&moment(number))
    }

    fn partner(number: u8) -> PartnerId {
        PartnerId::random(&moment(number))
    }

    /// Hosts 1 and 2 of partner 1, host 3 of partner 2, member 4 of partner 2.
    fn members() -> BTreeMap<PersonId, Membership> {
        let of = |partner_no, is_host| Membership { partner: partner(partner_no), is_host };
        let people = [(1, of(1, true)), (2, of(1, true)), (3, of(2, true)), (4, of(2, false))];
        people.into_iter().map(|(number, stands)| (person(number), stands)).collect()
    }

    fn asked() -> Asked<&'static str> {
        ask(&members(), person(1), "raise the floor", day(1)).unwrap()
    }

    fn check(by: u8, on: i32, expected: Option<&KeyRefused>) {
        let came_to = asked().check_second(&members(), person(by), day(on)).err();
        assert_eq!(came_to.as_ref(), expected, "{by} on {on}");
    }

    #[test]
    fn a_host_of_another_partner_turns_the_second_key() {
        check(3, 1, None);
        check(3, 8, None);
    }

    #[test]
    fn nobody_is_both_keys() {
        check(1, 2, Some(&KeyRefused::SameKey));
        check(2, 2, Some(&KeyRefused::SameKey));
        check(4, 2, Some(&KeyRefused::NotAHost));
        check(9, 2, Some(&KeyRefused::NotAHost));
    }

    #[test]
    fn what_nobody_confirms_lapses() {
        check(3, 9, Some(&KeyRefused::Lapsed { until: day(8) }));
        assert!(asked().has_lapsed(day(9)) && !asked().has_lapsed(day(8)));
    }

    #[test]
    fn only_hosts_ask() {
        let asked = ask(&members(), person(4), (), day(1));
        assert_eq!(asked.unwrap_err(), KeyRefused::NotAHost);
    }

    #[test]
    fn a_host_who_moves_to_another_partner_is_still_one_key() {
        let mut members = members();
        members.get_mut(&person(2)).unwrap().partner = partner(3);
        assert_eq!(asked().check_second(&members, person(2), day(2)), Ok(()));
        members.get_mut(&person(1)).unwrap().partner = partner(3);
        let same = Err(KeyRefused::SameKey);
        assert_eq!(asked().check_second(&members, person(2), day(2)), same);
    }

    #[test]
    fn a_question_of_someone_who_is_no_host_any_more_opens_nothing() {
        let mut members = members();
        members.get_mut(&person(1)).unwrap().is_host = false;
        let gone = Err(KeyRefused::AskerIsGone);
        assert_eq!(asked().check_second(&members, person(3), day(2)), gone);
    }

    proptest! {
        #[test]
        fn two_keys_are_always_two_people_of_two_partners(
            stands in prop::collection::vec((0..3_u8, any::<bool>()), 4),
            (first, second) in (0..4_u8, 0..4_u8),
            on in -40..40_i32,
        ) {
            let members: BTreeMap<_, _> = (0..).zip(&stands).map(|(number, (of, is_host))| {
                (person(number), Membership { partner: partner(*of), is_host: *is_host })
            }).collect();
            let Ok(asked) = ask(&members, person(first), (), day(1)) else { return Ok(()) };
            if asked.check_second(&members, person(second), day(on)).is_ok() {
                let (one, other) = (members[&person(first)], members[&person(second)]);
                prop_assert!(first != second && one.partner != other.partner);
                prop_assert!(one.is_host && other.is_host && on <= 1 + KEY_DAYS);
            }
        }
    }
}
