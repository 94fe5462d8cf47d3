//! A round as someone sits down to answer it.

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_web::{Problem, Visit, our_words::OurWords};
use reflection_rules::{
    answer::{Context, Part, PartKey},
    instrument::{Item, load},
    round::{
        Choice, Keeping, Labels, Offer, Refusal, Roster, Round, RoundId, RoundState, labels, offer,
    },
};

use crate::{
    rounds::{OrExplain, close_if_due},
    store::{
        instruments::{self, Asked},
        roster::{self, Pairs},
        rounds,
    },
};

/// How someone came to a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WayIn {
    /// Signed in, as a member.
    Member,
    /// With a card that was drawn, where nobody signs in.
    Card,
}

/// A round with its questions.
pub(crate) struct Sitting {
    /// The partnership it belongs to.
    pub(crate) partnership: PartnershipId,
    /// How this person came to it.
    pub(super) way_in: WayIn,
    /// The round.
    pub(crate) round: Round,
    /// What it asks, in its order.
    pub(crate) asked: Vec<Asked>,
    /// The partners when it opened.
    pub(crate) partners: Vec<Part>,
    /// The words that people talked about, with what they mean to everyone.
    pub(super) ours: OurWords,
}

impl Sitting {
    /// A round with its questions, whatever its state.
    pub(crate) async fn of(visit: &Visit, round: Round) -> Result<Self, Fault> {
        let viewer = visit.viewer().map_err(|_| Fault::new("sit down without being a member"))?;
        Self::by(visit, (viewer.partnership, WayIn::Member), round).await
    }

    /// The same for someone who came in any way.
    pub(super) async fn by(
        visit: &Visit,
        (partnership, way_in): (PartnershipId, WayIn),
        round: Round,
    ) -> Result<Self, Fault> {
        let db = visit.site.store.read();
        let asked = instruments::asked(db, partnership, &round.plan.items).await?;
        let part = |label: &reflection_rules::round::Label| {
            Some(Part { key: PartKey::parse(&label.key)?, name: label.name.clone() })
        };
        let partners = round.partners().filter_map(part).collect();
        let ours = OurWords::read(db, partnership).await?;
        Ok(Self { partnership, way_in, round, asked, partners, ours })
    }

    /// The open round of the address.
    ///
    /// Refuses: not found for a round that is not there or still a draft; says kindly when it is
    /// closed.
    pub(crate) async fn open(visit: &Visit) -> Result<Self, Problem> {
        let viewer = visit.viewer()?;
        let id: RoundId = visit.part("round")?;
        let db = visit.site.store.read();
        let mut found = rounds::round(db, viewer.partnership, id).await?;
        if found.as_ref().is_some_and(|round| round.is_due_to_close(visit.moment.today())) {
            close_if_due(visit).await?;
            found = rounds::round(db, viewer.partnership, id).await?;
        }
        let round = match found {
            Some(round) if round.state != RoundState::Draft => round,
            _ => return Err(Problem::NotFound),
        };
        if round.state != RoundState::Open {
            return Err(Refusal::NotOpen { closed: round.closed }).or_explain(visit);
        }
        Ok(Self::of(visit, round).await?)
    }

    /// Whether its answers are sealed: then nothing that is typed may reach the pages of the
    /// confidential way.
    pub(crate) fn is_sealed(&self) -> bool {
        self.round.plan.keeping == Keeping::Sealed
    }

    /// The open round of the address, answered the confidential way.
    ///
    /// Refuses: not found for a sealed round.
    pub(super) async fn open_confidential(visit: &Visit) -> Result<Self, Problem> {
        let sitting = Self::open(visit).await?;
        if sitting.is_sealed() { Err(Problem::NotFound) } else { Ok(sitting) }
    }

    /// What must be known to read answers.
    pub(crate) fn context(&self) -> Context<'_> {
        Context { partners: &self.partners }
    }

    /// The items alone.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.asked.iter().map(|asked| asked.item.as_ref())
    }

    /// How long the questions from this one on take, in whole minutes.
    pub(crate) fn minutes_from(&self, at: usize) -> u32 {
        load::minutes(self.items().skip(at), self.partners.len())
    }

    /// Who is in the partnership today, as far as it matters for what may go along with the
    /// answers of this person; everyone for who has no name.
    pub(super) async fn roster(
        &self,
        visit: &Visit,
        (person, pairs): (Option<PersonId>, Pairs<'_>),
    ) -> Result<Roster, Problem> {
        let db = visit.site.store.read();
        Ok(match person {
            Some(person) => {
                roster::around(db, self.partnership, (&self.round, person, pairs)).await?
            }
            None => roster::everyone(db, self.partnership).await?,
        })
    }

    /// The roster with this person alone: enough to know their partner.
    pub(super) async fn alone(
        &self,
        visit: &Visit,
        person: Option<PersonId>,
    ) -> Result<Roster, Problem> {
        let Some(person) = person else { return Ok(Roster::default()) };
        Ok(roster::alone(visit.site.store.read(), self.partnership, person).await?)
    }

    /// What this person may let go along with their answers.
    pub(super) fn offer(&self, roster: &Roster, person: Option<PersonId>) -> Offer {
        offer(&self.round, roster, person)
    }

    /// What goes along after a choice.
    pub(super) fn labels(&self, roster: &Roster, (offer, choice): (&Offer, &Choice)) -> Labels {
        labels(&self.round, roster, (offer, choice))
    }

    /// An address of this round. Where nobody signs in there is one for everything.
    pub(super) fn path(&self, visit: &Visit, inside: &str) -> Result<String, Problem> {
        match self.way_in {
            WayIn::Member => {
                Ok(visit.viewer()?.path(&format!("reflect/{}{inside}", self.round.id)))
            }
            WayIn::Card => Ok("/".to_owned()),
        }
    }

    /// The page to go to instead of answering; there is none where nobody signs in.
    pub(super) fn home(&self, visit: &Visit) -> Option<String> {
        let member = visit.viewer().ok().filter(|_| self.way_in == WayIn::Member);
        member.map(|viewer| viewer.path(""))
    }
}
