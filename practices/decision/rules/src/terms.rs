//! How a partnership decides, as a whole: the terms, and the partners that lead. Changing it is a
//! decision by consent itself.

use std::collections::BTreeSet;

use partnership_rules::PartnerId;
use powerwith_core::Refusal;

use crate::{
    impact::MOST_VALUES,
    proposal::{LEAST_PARTNERS_QUORUM, MAX_CONSENT_DAYS, Quorum, Terms},
};

powerwith_core::ids! {
    /// Terms that hold, held, or are asked for; random, because it stands in addresses and tells
    /// nothing about when.
    TermsId / TermsKind = "terms";
}

/// How many people must have spoken before anyone decided otherwise: two could be one household.
///
/// Why not more: a partnership begins with a handful, and with a larger number it could not decide
/// anything, not even this number.
pub const FOUNDING_PEOPLE: usize = 3;

/// How many days people are asked before anyone decided otherwise: a week holds one meeting of most
/// groups, and one free evening of most people.
pub const FOUNDING_DAYS: i32 = 7;

/// The fewest days people are asked: whoever works tomorrow can still speak the day after.
pub const LEAST_CONSENT_DAYS: i32 = 2;

/// The fewest people that must have spoken.
///
/// In plain words: nothing is decided before at least two people have spoken.
pub const LEAST_PEOPLE_QUORUM: usize = 2;

/// The terms, and who leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rulebook {
    /// How the partnership decides.
    pub terms: Terms,
    /// The partners that pay or hold the contract. Their people speak last.
    pub leads: BTreeSet<PartnerId>,
}

/// How many there are in the partnership today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// Partners.
    pub n_partners: usize,
    /// Members.
    pub n_people: usize,
}

/// Why terms can't hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermsRefused {
    /// Too few partners to decide with, or more than there are.
    QuorumPartners {
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// Too few people to decide with, or more than there are.
    QuorumPeople {
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// People would be asked too short or too long.
    Days {
        /// The fewest.
        least: i32,
        /// The most.
        most: i32,
    },
    /// More values than anyone fills in well.
    TooManyValues {
        /// The most.
        most: usize,
    },
    /// If every partner leads, nobody speaks first.
    EveryoneLeads,
    /// It is what holds already.
    Unchanged,
    /// Other terms hold now than when these were written.
    Overtaken,
    /// They hold already, or they are not there.
    NotAsked,
}

/// How a partnership decides from its first day until it decides otherwise.
///
/// Why without values: the set that is offered is for choosing from, and choosing is a decision.
pub fn founding() -> Rulebook {
    let quorum = Quorum { partners: LEAST_PARTNERS_QUORUM, people: FOUNDING_PEOPLE };
    let terms = Terms { quorum, open_days: FOUNDING_DAYS, values: BTreeSet::new(), set_by: None };
    Rulebook { terms, leads: BTreeSet::new() }
}

/// Everything that speaks against these terms; nothing when they can be asked for, and can hold.
///
/// Why: terms by which nothing can be decided any more could never be changed again.
/// Source: structure "Shared-power leadership": a change of a rule is a consent decision itself.
pub fn problems(before: &Rulebook, after: &Rulebook, here: Here) -> Vec<TermsRefused> {
    let Quorum { partners, people } = after.terms.quorum;
    let (least_partners, most_partners) =
        (LEAST_PARTNERS_QUORUM, here.n_partners.max(LEAST_PARTNERS_QUORUM));
    let (least_people, most_people) = (LEAST_PEOPLE_QUORUM, here.n_people.max(LEAST_PEOPLE_QUORUM));
    let days = LEAST_CONSENT_DAYS..=MAX_CONSENT_DAYS;
    let against = [
        (
            !(least_partners..=most_partners).contains(&partners),
            TermsRefused::QuorumPartners { least: least_partners, most: most_partners },
        ),
        (
            !(least_people..=most_people).contains(&people),
            TermsRefused::QuorumPeople { least: least_people, most: most_people },
        ),
        (
            !days.contains(&after.terms.open_days),
            TermsRefused::Days { least: *days.start(), most: *days.end() },
        ),
        (after.terms.values.len() > MOST_VALUES, TermsRefused::TooManyValues { most: MOST_VALUES }),
        (after.leads.len() >= here.n_partners.max(1), TermsRefused::EveryoneLeads),
        (is_same(before, after), TermsRefused::Unchanged),
    ];
    against.into_iter().filter(|(is_so, _)| *is_so).map(|(_, refused)| refused).collect()
}

fn is_same(one: &Rulebook, other: &Rulebook) -> bool {
    let (mine, theirs) = (&one.terms, &other.terms);
    mine.quorum == theirs.quorum
        && mine.open_days == theirs.open_days
        && mine.values == theirs.values
        && one.leads == other.leads
}

impl Refusal for TermsRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::QuorumPartners { .. } => "decision.terms_partners",
            Self::QuorumPeople { .. } => "decision.terms_people",
            Self::Days { .. } => "decision.terms_days",
            Self::TooManyValues { .. } => "decision.terms_values",
            Self::EveryoneLeads => "decision.terms_everyone_leads",
            Self::Unchanged => "decision.terms_unchanged",
            Self::Overtaken => "decision.terms_overtaken",
            Self::NotAsked => "decision.terms_not_asked",
        }
    }
}

#[cfg(test)]
mod tests {
    use powerwith_core::{Day, Millis, Moment};

    use super::*;

    const HERE: Here = Here { n_partners: 3, n_people: 9 };

    fn check(change: impl FnOnce(&mut Rulebook), expected: &[TermsRefused]) {
        let mut after = founding();
        change(&mut after);
        assert_eq!(problems(&founding(), &after, HERE), expected);
    }

    #[test]
    fn the_founding_terms_can_hold_in_the_smallest_partnership() {
        let smallest = Here { n_partners: 2, n_people: FOUNDING_PEOPLE };
        let problems = problems(&founding(), &founding(), smallest);
        assert_eq!(problems, [TermsRefused::Unchanged]);
    }

    #[test]
    fn no_partner_decides_alone_and_nobody_waits_for_partners_that_are_not_there() {
        for partners in [0, 1, 4] {
            let expected = [TermsRefused::QuorumPartners { least: 2, most: 3 }];
            check(|book| book.terms.quorum.partners = partners, &expected);
        }
        check(|book| book.terms.quorum.partners = 3, &[]);
    }

    #[test]
    fn each_number_that_cannot_be_is_named_with_its_bounds() {
        let people = TermsRefused::QuorumPeople { least: 2, most: 9 };
        check(|book| book.terms.quorum.people = 10, &[people]);
        let days = TermsRefused::Days { least: 2, most: 31 };
        for open_days in [-1, 1, 32] {
            check(|book| book.terms.open_days = open_days, std::slice::from_ref(&days));
        }
    }

    #[test]
    fn if_every_partner_led_nobody_would_speak_first() {
        let moment = Moment::new(Millis(0), Day::parse("2026-04-01").unwrap(), [7; 32]);
        let mut leads = BTreeSet::new();
        for _ in 0..2 {
            leads.insert(PartnerId::random(&moment));
            let leads = leads.clone();
            check(move |book| book.leads = leads, &[]);
        }
        leads.insert(PartnerId::random(&moment));
        check(move |book| book.leads = leads, &[TermsRefused::EveryoneLeads]);
    }
}
