//! Agreements: how we want to be with each other. Each member can stand behind one, ask to talk, or
//! propose a change; what everyone can live with is adopted by consent and looked at again.

use std::collections::BTreeMap;

use powerwith_core::{Day, Moment, PersonId, Refusal};

use crate::{AgreementId, DecisionId, Membership, text::Text};

/// How many agreements there can be: the 22 points that are offered as a start, and room for own
/// ones. What does not fit on two pages is not remembered when it is needed.
pub const MOST_AGREEMENTS: usize = 40;

/// The longest until an agreement is looked at again: a year and a day.
pub const MAX_AGREEMENT_DAYS: i32 = 366;

/// The names of the 22 points that are offered as a start, in the order of their source. Their words
/// are those of the questionnaires.
pub const FIRST_AGREEMENTS: [&str; 22] = [
    "guide.power_with",
    "guide.joint",
    "guide.at_the_table",
    "guide.shared_words",
    "guide.differences",
    "guide.win_win",
    "guide.honest_talk",
    "guide.every_role",
    "guide.conflict_ready",
    "guide.quality",
    "guide.equity",
    "guide.fair_shares",
    "guide.no_hidden",
    "guide.keep_going",
    "guide.strengths",
    "guide.no_blame",
    "guide.heart",
    "guide.risk",
    "guide.complexity",
    "guide.power_talk",
    "guide.humor",
    "guide.brave",
];

/// An agreement, or what may become one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Names it.
    pub id: AgreementId,
    /// The point it began from; none for one in own words.
    pub from: Option<&'static str>,
    /// What it says now.
    pub text: Text,
    /// Where members stand who said so. Shown to nobody but themselves, and never counted.
    pub stands: BTreeMap<PersonId, Stand>,
    /// What was adopted, the first one first. The last one holds.
    pub adopted: Vec<Adopted>,
}

/// Where a member stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Behind it.
    Behind,
    /// Wants to talk about it first.
    AskToTalk,
    /// Proposes other words.
    Change(Text),
}

/// An agreement as it was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// What it says.
    pub text: Text,
    /// The decision that adopted it.
    pub decision: DecisionId,
    /// The day.
    pub day: Day,
    /// The day it is looked at again.
    pub review: Day,
}

/// Why an agreement stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementRefused {
    /// Only members say where they stand.
    NotAMember,
    /// There is no room for more.
    TooMany {
        /// The most there can be.
        most: usize,
    },
    /// Someone wants to talk, or proposes other words. That comes first.
    TalkFirst,
    /// The day it is looked at again is after the day it is adopted, and not later than this.
    ReviewDay {
        /// The latest day.
        latest: Day,
    },
}

/// A new agreement, among as many as there are.
pub fn begin(
    n_agreements: usize,
    (from, text): (Option<&'static str>, Text),
    moment: &Moment,
) -> Result<Agreement, AgreementRefused> {
    if n_agreements >= MOST_AGREEMENTS {
        return Err(AgreementRefused::TooMany { most: MOST_AGREEMENTS });
    }
    let id = AgreementId::random(moment);
    Ok(Agreement { id, from, text, stands: BTreeMap::new(), adopted: Vec::new() })
}

impl Agreement {
    /// The agreement after a member said where they stand, in place of what they said before.
    pub fn stood(
        mut self,
        members: &BTreeMap<PersonId, Membership>,
        by: PersonId,
        stand: Stand,
    ) -> Result<Self, AgreementRefused> {
        if !members.contains_key(&by) {
            return Err(AgreementRefused::NotAMember);
        }
        self.stands.insert(by, stand);
        Ok(self)
    }

    /// The agreement in other words. Where people stood was about the words before, so everyone is
    /// asked again.
    #[must_use]
    pub fn reworded(mut self, text: Text) -> Self {
        if text != self.text {
            self.text = text;
            self.stands.clear();
        }
        self
    }

    /// The agreement after someone left: where they stood goes with them.
    #[must_use]
    pub fn without(mut self, person: PersonId) -> Self {
        self.stands.remove(&person);
        self
    }

    /// Whether someone wants to talk, or proposes other words; not who, and not how many.
    pub fn waits_for_talk(&self) -> bool {
        self.stands.values().any(|stand| *stand != Stand::Behind)
    }

    /// The agreement after a decision adopted it. The same decision adopts once.
    ///
    /// Refuses: while someone wants to talk or proposes other words; a day to look at it again that
    /// is not after `day`, or more than [`MAX_AGREEMENT_DAYS`] later.
    ///
    /// In plain words: nothing is adopted over someone who asked to talk, and nothing holds for
    /// longer than a year without being looked at.
    pub fn adopt(
        mut self,
        decision: DecisionId,
        (day, review): (Day, Day),
    ) -> Result<Self, AgreementRefused> {
        if self.adopted.iter().any(|there| there.decision == decision) {
            return Ok(self);
        }
        if self.waits_for_talk() {
            return Err(AgreementRefused::TalkFirst);
        }
        let latest = day.plus_days(MAX_AGREEMENT_DAYS);
        if review <= day || review > latest {
            return Err(AgreementRefused::ReviewDay { latest });
        }
        let text = self.text.clone();
        self.adopted.push(Adopted { text, decision, day, review });
        Ok(self)
    }

    /// What holds; none before anything was adopted.
    pub fn holds(&self) -> Option<&Adopted> {
        self.adopted.last()
    }

    /// Whether it is time to look at it again. It goes on holding until people have.
    pub fn is_review_due(&self, today: Day) -> bool {
        self.holds().is_some_and(|adopted| today >= adopted.review)
    }
}

impl Refusal for AgreementRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAMember => "agreements.not_a_member",
            Self::TooMany { .. } => "agreements.too_many",
            Self::TalkFirst => "agreements.talk_first",
            Self::ReviewDay { .. } => "agreements.review_day",
        }
    }
}

#[cfg(test)]
mod tests {
    use powerwith_core::Millis;

    use super::*;
    use crate::PartnerId;

    fn day(number: i32) -> Day {
        Day::parse("2026-04-01").unwrap().plus_days(number - 1)
    }

    fn moment(seed: u8) -> Moment {
        Moment::new(Millis(0), day(1), [seed; 32])
    }

    fn text(words: &str) -> Text {
        Text::long(words).unwrap()
    }

    fn ana() -> PersonId {
        PersonId::random(&moment(1))
    }

    fn members() -> BTreeMap<PersonId, Membership> {
        let partner = PartnerId::random(&moment(50));
        [(ana(), Membership { partner, is_host: false })].into()
    }

    fn listening() -> Agreement {
        let from = Some(FIRST_AGREEMENTS[6]);
        begin(0, (from, text("We listen.")), &moment(5)).unwrap()
    }

    fn stands(stand: Stand) -> Agreement {
        listening().stood(&members(), ana(), stand).unwrap()
    }

    fn decision() -> DecisionId {
        DecisionId::random(&moment(9))
    }

    #[test]
    fn nothing_is_adopted_over_someone_who_asked_to_talk() {
        for stand in [Stand::AskToTalk, Stand::Change(text("We listen first."))] {
            let adopted = stands(stand).adopt(decision(), (day(1), day(90)));
            assert_eq!(adopted, Err(AgreementRefused::TalkFirst));
        }
        let adopted = stands(Stand::Behind).adopt(decision(), (day(1), day(90))).unwrap();
        assert_eq!(adopted.holds().unwrap().text, text("We listen."));
        let again = adopted.clone().adopt(decision(), (day(5), day(95))).unwrap();
        assert_eq!(again, adopted, "once for each decision");
    }

    #[test]
    fn other_words_ask_everyone_again() {
        let agreement = stands(Stand::Behind);
        assert_eq!(agreement.clone().reworded(text("We listen.")), agreement);
        assert!(agreement.reworded(text("We listen first.")).stands.is_empty());
    }

    #[test]
    fn an_agreement_is_looked_at_again_and_holds_until_then() {
        let latest = day(1).plus_days(MAX_AGREEMENT_DAYS);
        for review in [day(1), latest.plus_days(1)] {
            let adopted = listening().adopt(decision(), (day(1), review));
            assert_eq!(adopted, Err(AgreementRefused::ReviewDay { latest }));
        }
        let adopted = listening().adopt(decision(), (day(1), day(90))).unwrap();
        assert!(!adopted.is_review_due(day(89)) && adopted.is_review_due(day(90)));
        assert!(adopted.holds().is_some());
    }

    #[test]
    fn where_someone_stood_goes_with_them_and_strangers_stand_nowhere() {
        let left = stands(Stand::AskToTalk).without(ana());
        assert!(!left.waits_for_talk());
        let stranger = PersonId::random(&moment(3));
        let stood = listening().stood(&members(), stranger, Stand::Behind);
        assert_eq!(stood, Err(AgreementRefused::NotAMember));
    }

    #[test]
    fn there_is_room_for_the_22_points_and_some_own() {
        let mut points = FIRST_AGREEMENTS.to_vec();
        points.sort_unstable();
        points.dedup();
        assert_eq!(points.len(), 22);
        let full = begin(MOST_AGREEMENTS, (None, text("One more.")), &moment(2));
        assert_eq!(full, Err(AgreementRefused::TooMany { most: MOST_AGREEMENTS }));
    }
}
