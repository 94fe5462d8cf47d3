//! Stipends: the time of people in seats is paid. A partner takes it on; from then on it is owed.

use partnership_rules::PartnerId;
use powerwith_core::{Day, Moment, PersonId};
use uuid::Uuid;

use crate::{Refused, StipendId, amount::Money};

/// How many days there are to pay it while no gathering is planned. A month: one rent, one pay day.
pub const DUE_DAYS: i32 = 30;

/// A seat in a proposal, as the practice that keeps it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Names it.
    pub id: Uuid,
    /// In which proposal.
    pub proposal: Uuid,
    /// Who sits there by their own yes; none while it is empty.
    pub holder: Option<PersonId>,
}

/// A stipend that a partner took on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stipend {
    /// Names it.
    pub id: StipendId,
    /// For which seat.
    pub seat: Uuid,
    /// In which proposal.
    pub proposal: Uuid,
    /// Whose time it is for: shown to that person alone. None once they were deleted.
    pub holder: Option<PersonId>,
    /// Which partner owes it.
    pub partner: PartnerId,
    /// How much.
    pub money: Money,
    /// The day it was taken on.
    pub since: Day,
    /// How it ended; none while it is owed.
    pub end: Option<(End, Day)>,
}

/// How a stipend ended. Others see only that it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Whoever sits there has got it.
    Got,
    /// Whoever sits there does not want it.
    NotWanted,
    /// Whoever sat there was deleted.
    Left,
}

/// When a stipend is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Before a gathering on this day.
    BeforeGathering(Day),
    /// By this day: no gathering is planned.
    By(Day),
}

impl End {
    /// Every end.
    pub const ALL: [Self; 3] = [Self::Got, Self::NotWanted, Self::Left];

    /// The stable name, used in forms and in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Got => "got",
            Self::NotWanted => "not-wanted",
            Self::Left => "left",
        }
    }

    /// The end with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|end| end.id() == id)
    }
}

impl Stipend {
    /// A partner takes a stipend on, by one of its people.
    ///
    /// Refuses: an empty seat; whoever sits in it themselves; a second stipend for the same person
    /// in the same seat, so that nobody is thanked twice by mistake.
    pub fn take_on(
        seat: &Seat,
        (by, partner): (PersonId, PartnerId),
        money: Money,
        (known, moment): (&[Self], &Moment),
    ) -> Result<Self, Refused> {
        let holder = seat.holder.ok_or(Refused::SeatEmpty)?;
        if holder == by {
            return Err(Refused::NotForYourself);
        }
        let is_same = |one: &&Self| one.seat == seat.id && one.holder == Some(holder);
        if known.iter().any(|one| is_same(&one)) {
            return Err(Refused::TakenOn);
        }
        Ok(Self {
            id: StipendId::random(moment),
            seat: seat.id,
            proposal: seat.proposal,
            holder: Some(holder),
            partner,
            money,
            since: moment.today(),
            end: None,
        })
    }

    /// Whether it is still owed.
    pub const fn is_owed(&self) -> bool {
        self.end.is_none()
    }

    /// The stipend after whoever it is for said how it went.
    ///
    /// Refuses: anyone else, as if it were not there; a second time.
    pub fn settled(&self, by: PersonId, end: End, today: Day) -> Result<Self, Refused> {
        if self.holder != Some(by) {
            return Err(Refused::Gone);
        }
        if !self.is_owed() {
            return Err(Refused::Settled);
        }
        Ok(Self { end: Some((end, today)), ..self.clone() })
    }

    /// When it is due: before the first gathering after the day it was taken on.
    ///
    /// Why that day and not today: it does not move on when a gathering goes by.
    pub fn due(&self, gatherings: &[Day]) -> Due {
        let next = gatherings.iter().copied().filter(|day| *day > self.since).min();
        next.map_or_else(|| Due::By(self.since.plus_days(DUE_DAYS)), Due::BeforeGathering)
    }
}
