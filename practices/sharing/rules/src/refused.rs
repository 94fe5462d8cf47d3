//! Why something can't be shared, or said, in this way.

use powerwith_core::{Day, Refusal};

use crate::{amount::AmountProblem, text::TextProblem};

/// Why nothing came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// What was typed as an amount is none.
    Amount(AmountProblem),
    /// What was typed as a text is none.
    Text(TextProblem),
    /// No one has said yet in which money the partnership counts.
    NoCurrency,
    /// The money was chosen already; a host can change it.
    CurrencyChosen,
    /// It would be a day that is not here yet.
    DayToCome {
        /// Today.
        today: Day,
    },
    /// Help would come by a day that has gone by.
    DayGone {
        /// Today.
        today: Day,
    },
    /// The partner a line is written for neither gave nor got.
    NotYourLine,
    /// One partner can't give to itself.
    SamePartner,
    /// A correction that changes nothing.
    NothingChanged,
    /// What kind of gift it was can't become another kind.
    OtherKind,
    /// The line was taken back: nothing more is said about it.
    TakenBack,
    /// Only the other side can say that it was so.
    NotOtherSide,
    /// This partner said yes to these words already.
    SaidAlready,
    /// So many there may be at most.
    Full {
        /// The most.
        most: usize,
    },
    /// Nobody sits in this seat now.
    SeatEmpty,
    /// A stipend for whoever sits there was taken on already.
    TakenOn,
    /// Whoever sits there does not take on their own stipend.
    NotForYourself,
    /// It was settled already.
    Settled,
    /// Only whoever wrote it can do that.
    NotYours,
    /// An answer to one's own ask.
    OwnAsk,
    /// It is not there any more.
    Gone,
}

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Self::Amount(_) => "sharing.amount",
            Self::Text(_) => "sharing.text",
            Self::NoCurrency => "sharing.no_currency",
            Self::CurrencyChosen => "sharing.currency_chosen",
            Self::DayToCome { .. } => "sharing.day_to_come",
            Self::DayGone { .. } => "sharing.day_gone",
            Self::NotYourLine => "sharing.not_your_line",
            Self::SamePartner => "sharing.same_partner",
            Self::NothingChanged => "sharing.nothing_changed",
            Self::OtherKind => "sharing.other_kind",
            Self::TakenBack => "sharing.taken_back",
            Self::NotOtherSide => "sharing.not_other_side",
            Self::SaidAlready => "sharing.said_already",
            Self::Full { .. } => "sharing.full",
            Self::SeatEmpty => "sharing.seat_empty",
            Self::TakenOn => "sharing.taken_on",
            Self::NotForYourself => "sharing.not_for_yourself",
            Self::Settled => "sharing.settled",
            Self::NotYours => "sharing.not_yours",
            Self::OwnAsk => "sharing.own_ask",
            Self::Gone => "sharing.gone",
        }
    }
}
