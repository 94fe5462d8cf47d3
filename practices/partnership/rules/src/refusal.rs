//! Every way in which forming a partnership says no, with the values needed to explain it.

use powerwith_core::{Day, Refusal};

use crate::{Ended, Name, two_keys::KeyRefused};

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A partnership was started here already.
    StartedAlready,
    /// Fewer than two partners.
    TooFewPartners,
    /// More partners than we take.
    TooManyPartners {
        /// The most we take.
        most: usize,
    },
    /// Two partners have the same name.
    SamePartner {
        /// The name.
        name: Name,
    },
    /// The two first hosts come from the same partner.
    HostsOfOnePartner,
    /// Only hosts may do this.
    NotAHost,
    /// There is no such partner here.
    NoSuchPartner,
    /// There is no such person here.
    NoSuchPerson,
    /// There is no such group here.
    NoSuchGroup,
    /// More groups than we take.
    TooManyGroups {
        /// The most we take.
        most: usize,
    },
    /// The person is a host already.
    HostAlready,
    /// Without this person there would not be hosts from two partners.
    NeedsTwoKeys,
    /// The person is a member already.
    MemberAlready,
    /// The day of the way in is over.
    InviteEnded {
        /// Its last day.
        ended: Day,
    },
    /// Everyone for whom it was made has joined.
    InviteUsedUp,
    /// So many people cannot come by one way in.
    InviteSize {
        /// The most that can.
        most: u32,
    },
    /// The last day is past, or too far off.
    InviteDay {
        /// The latest day it may be.
        latest: Day,
    },
    /// Which partner they come from was not said.
    NoPartnerChosen,
    /// The partnership is as large as we can hold.
    TooManyMembers {
        /// The most we take.
        most: usize,
    },
    /// One makes a code for oneself on one's own page.
    OwnCode,
    /// Someone has asked for this code already.
    CodeAskedAlready,
    /// The request was answered already.
    CodeAnsweredAlready,
    /// There is no such request.
    NoSuchCode,
    /// The second yes must come from a host of another partner.
    SameKey,
    /// At least two partners stay.
    TwoPartnersStay,
    /// Hosts of at least two partners stay.
    TwoKeysStay,
    /// This person is no host.
    NoHost,
    /// One steps down by oneself.
    OwnHostRole,
    /// The same act was asked for already and waits.
    ActAskedAlready,
    /// So many acts cannot wait at once.
    TooManyActs {
        /// The most that can.
        most: usize,
    },
    /// There is no such asked act.
    NoSuchAct,
    /// The asked act came to its end already.
    ActEnded {
        /// How.
        how: Ended,
    },
    /// Nobody confirmed it in time.
    ActLapsed {
        /// The last day on which it could be confirmed.
        until: Day,
    },
    /// Whoever asked is no host any more.
    AskerIsGone,
    /// Only whoever asked takes it back.
    NotYourAsk,
    /// It is about oneself or one's own partner, so another host answers.
    AboutYou,
    /// The clock stands before the day on which it was asked.
    ClockIsBehind,
}

impl From<KeyRefused> for Refused {
    fn from(refused: KeyRefused) -> Self {
        match refused {
            KeyRefused::NotAHost => Self::NotAHost,
            KeyRefused::AskerIsGone => Self::AskerIsGone,
            KeyRefused::SameKey => Self::SameKey,
            KeyRefused::Lapsed { until } => Self::ActLapsed { until },
        }
    }
}

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Self::StartedAlready => "partnership.started_already",
            Self::TooFewPartners => "partnership.too_few_partners",
            Self::TooManyPartners { .. } => "partnership.too_many_partners",
            Self::SamePartner { .. } => "partnership.same_partner",
            Self::HostsOfOnePartner => "partnership.hosts_of_one_partner",
            Self::NotAHost => "partnership.not_a_host",
            Self::NoSuchPartner => "partnership.no_such_partner",
            Self::NoSuchPerson => "partnership.no_such_person",
            Self::NoSuchGroup => "partnership.no_such_group",
            Self::TooManyGroups { .. } => "partnership.too_many_groups",
            Self::HostAlready => "partnership.host_already",
            Self::NeedsTwoKeys => "partnership.needs_two_keys",
            Self::MemberAlready => "partnership.member_already",
            Self::InviteEnded { .. } => "partnership.invite_ended",
            Self::InviteUsedUp => "partnership.invite_used_up",
            Self::InviteSize { .. } => "partnership.invite_size",
            Self::InviteDay { .. } => "partnership.invite_day",
            Self::NoPartnerChosen => "partnership.no_partner_chosen",
            Self::TooManyMembers { .. } => "partnership.too_many_members",
            Self::OwnCode => "partnership.own_code",
            Self::CodeAskedAlready => "partnership.code_asked_already",
            Self::CodeAnsweredAlready => "partnership.code_answered_already",
            Self::NoSuchCode => "partnership.no_such_code",
            Self::SameKey => "partnership.same_key",
            Self::TwoPartnersStay => "partnership.two_partners_stay",
            Self::TwoKeysStay => "partnership.two_keys_stay",
            Self::NoHost => "partnership.no_host",
            Self::OwnHostRole => "partnership.own_host_role",
            Self::ActAskedAlready => "partnership.act_asked_already",
            Self::TooManyActs { .. } => "partnership.too_many_acts",
            Self::NoSuchAct => "partnership.no_such_act",
            Self::ActEnded { .. } => "partnership.act_ended",
            Self::ActLapsed { .. } => "partnership.act_lapsed",
            Self::AskerIsGone => "partnership.asker_is_gone",
            Self::NotYourAsk => "partnership.not_your_ask",
            Self::AboutYou => "partnership.about_you",
            Self::ClockIsBehind => "partnership.clock_is_behind",
        }
    }
}
