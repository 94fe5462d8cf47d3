//! Ways in for new people: a link for several, a sheet of codes, an e-mail.

use powerwith_core::{Day, Moment, PersonId};

use crate::{Change, InviteId, PartnerId, Partnership, Refused, decide::host};

/// The most people who may join by one link. A school's families are a few hundred; a link that
/// leaks lets in no more than this.
pub const MOST_LINK_PEOPLE: u32 = 300;

/// The most codes on one sheet: ten pages of ten.
pub const MOST_SHEET_CODES: u32 = 100;

/// The longest a way in stays open, in days: a school year. A forgotten link closes by itself.
pub const MOST_INVITE_DAYS: i32 = 366;

/// How many people may get in, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteKind {
    /// One link or code that several people use.
    Link {
        /// How many people may join with it.
        people: u32,
    },
    /// Codes on paper, each for one person.
    Sheet {
        /// How many codes.
        codes: u32,
    },
    /// One code by e-mail, for one person. The address is not kept.
    Email,
}

impl InviteKind {
    /// The stable name, used in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link { .. } => "link",
            Self::Sheet { .. } => "sheet",
            Self::Email => "email",
        }
    }
}

/// What a host wishes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InviteWish {
    /// How many people may get in, and how.
    pub kind: InviteKind,
    /// The partner they join through; `None` lets them choose.
    pub partner: Option<PartnerId>,
    /// The last day on which it works.
    pub ends: Day,
}

/// A way in that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Names it.
    pub id: InviteId,
    /// What was wished for.
    pub wish: InviteWish,
    /// The host who opened it.
    pub by: PersonId,
}

/// A way in as someone comes with one of its codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// The partner it is for; `None` lets people choose.
    pub partner: Option<PartnerId>,
    /// The last day on which it works.
    pub ends: Day,
    /// How many more people may join with this code.
    pub uses_left: u32,
}

impl InviteKind {
    /// How many codes it has, and how many people may use each.
    pub const fn codes_and_uses(self) -> (u32, u32) {
        match self {
            Self::Link { people } => (1, people),
            Self::Sheet { codes } => (codes, 1),
            Self::Email => (1, 1),
        }
    }
}

impl WayIn {
    /// Whether it still works today.
    ///
    /// Refuses: `InviteEnded`, `InviteUsedUp`.
    pub fn check(&self, today: Day) -> Result<(), Refused> {
        if today > self.ends {
            return Err(Refused::InviteEnded { ended: self.ends });
        }
        if self.uses_left == 0 {
            return Err(Refused::InviteUsedUp);
        }
        Ok(())
    }
}

pub(crate) fn open(
    here: &Partnership,
    by: PersonId,
    wish: InviteWish,
    moment: &Moment,
) -> Result<Vec<Change>, Refused> {
    host(here, by)?;
    if wish.partner.is_some_and(|partner| !here.partners.contains_key(&partner)) {
        return Err(Refused::NoSuchPartner);
    }
    let (wanted, most) = match wish.kind {
        InviteKind::Link { people } => (people, MOST_LINK_PEOPLE),
        InviteKind::Sheet { codes } => (codes, MOST_SHEET_CODES),
        InviteKind::Email => (1, 1),
    };
    if wanted == 0 || wanted > most {
        return Err(Refused::InviteSize { most });
    }
    let latest = moment.today().plus_days(MOST_INVITE_DAYS);
    if wish.ends < moment.today() || wish.ends > latest {
        return Err(Refused::InviteDay { latest });
    }
    let invite = Invite { id: InviteId::new(moment), wish, by };
    Ok(vec![Change::InviteMade { invite }])
}
