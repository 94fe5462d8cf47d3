//! Who may do what: the acts of this practice that take two keys.
//!
//! None of them is a [`Command`](crate::Command): there is no way to do them but to ask, and to be
//! confirmed by a host of another partner.

use std::collections::BTreeSet;

use powerwith_core::{PersonId, Subject};

use crate::{Change, Name, PartnerId, Partnership, Refused};

/// The most partners of a partnership: more than share one table anywhere we know of.
const MOST_PARTNERS: usize = 60;

const PARTNER: &str = "partner";
const PERSON: &str = "person";

/// An act on who is here and who may do what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A partner comes in.
    AddPartner {
        /// What will name it.
        id: PartnerId,
        /// Its name.
        name: Name,
    },
    /// A partner goes, and its people stop being members. What it decided with others stays.
    RemovePartner {
        /// Which.
        id: PartnerId,
    },
    /// A member becomes a host.
    MakeHost {
        /// Who.
        person: PersonId,
    },
    /// A host is a host no more, and stays a member.
    RemoveHost {
        /// Who.
        person: PersonId,
    },
}

impl Act {
    /// The stable names, one for each kind of act.
    pub const NAMES: [&'static str; 4] =
        ["partner.add", "partner.remove", "host.add", "host.remove"];

    /// Its stable name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::AddPartner { .. } => "partner.add",
            Self::RemovePartner { .. } => "partner.remove",
            Self::MakeHost { .. } => "host.add",
            Self::RemoveHost { .. } => "host.remove",
        }
    }

    /// To what it happens.
    pub fn about(&self) -> Subject {
        match self {
            Self::AddPartner { id, .. } | Self::RemovePartner { id } => {
                Subject { kind: PARTNER.to_owned(), id: id.uuid() }
            }
            Self::MakeHost { person } | Self::RemoveHost { person } => {
                Subject { kind: PERSON.to_owned(), id: person.uuid() }
            }
        }
    }

    /// What it is called in the open log: the partner, also where it is about a person.
    pub fn called(&self, here: &Partnership) -> String {
        let partner = match self {
            Self::AddPartner { name, .. } => return name.to_string(),
            Self::RemovePartner { id } => Some(*id),
            Self::MakeHost { person } | Self::RemoveHost { person } => here.partner_of(*person),
        };
        let partner = partner.and_then(|id| here.partners.get(&id));
        partner.map(|partner| partner.name.to_string()).unwrap_or_default()
    }

    /// The act with this name, as it was asked; `None` when it belongs to another practice.
    pub fn read(name: &str, about: &Subject, called: &str) -> Option<Self> {
        let partner = || (about.kind == PARTNER).then(|| PartnerId::from_uuid(about.id));
        let person = || (about.kind == PERSON).then(|| PersonId::from_uuid(about.id));
        match name {
            "partner.add" => {
                Some(Self::AddPartner { id: partner()?, name: Name::parse(called).ok()? })
            }
            "partner.remove" => Some(Self::RemovePartner { id: partner()? }),
            "host.add" => Some(Self::MakeHost { person: person()? }),
            "host.remove" => Some(Self::RemoveHost { person: person()? }),
            _ => None,
        }
    }

    /// Whether the act would take something from this person or their partner.
    ///
    /// Why: nobody is judge in their own case; when two partners agree, a third one cannot be made
    /// to stay by its own no. There is always another host who can answer: hosts of two partners
    /// must remain without them.
    pub fn is_against(&self, here: &Partnership, person: PersonId) -> bool {
        match self {
            Self::RemovePartner { id } => here.partner_of(person) == Some(*id),
            Self::RemoveHost { person: host } => *host == person,
            Self::AddPartner { .. } | Self::MakeHost { .. } => false,
        }
    }

    /// Whether it could happen now.
    ///
    /// Refuses: see [`Refused`]. It is asked when a host asks, and again when it is confirmed.
    pub fn check(&self, here: &Partnership) -> Result<(), Refused> {
        match self {
            Self::AddPartner { name, .. } => {
                if here.partners.values().any(|partner| partner.name.is_same(name)) {
                    return Err(Refused::SamePartner { name: name.clone() });
                }
                if here.partners.len() >= MOST_PARTNERS {
                    return Err(Refused::TooManyPartners { most: MOST_PARTNERS });
                }
                Ok(())
            }
            Self::RemovePartner { id } => {
                if !here.partners.contains_key(id) {
                    return Err(Refused::NoSuchPartner);
                }
                if here.partners.len() <= 2 {
                    return Err(Refused::TwoPartnersStay);
                }
                keys_stay(here, |_, partner| partner != *id)
            }
            Self::MakeHost { person } => match here.members.get(person) {
                None => Err(Refused::NoSuchPerson),
                Some(member) if member.is_host => Err(Refused::HostAlready),
                Some(_) => Ok(()),
            },
            Self::RemoveHost { person } => match here.members.get(person) {
                None => Err(Refused::NoSuchPerson),
                Some(member) if !member.is_host => Err(Refused::NoHost),
                Some(_) => keys_stay(here, |host, _| host != *person),
            },
        }
    }

    /// What comes of it, once two hosts of two partners want it.
    ///
    /// Refuses: what [`Act::check`] refuses.
    pub fn happen(&self, here: &Partnership, asked_by: PersonId) -> Result<Vec<Change>, Refused> {
        self.check(here)?;
        Ok(match self {
            Self::AddPartner { id, name } => {
                vec![Change::PartnerAdded { id: *id, name: name.clone(), by: asked_by }]
            }
            Self::RemovePartner { id } => removed(here, *id),
            Self::MakeHost { person } => vec![Change::HostMade { person: *person, by: asked_by }],
            Self::RemoveHost { person } => vec![Change::HostRemoved { person: *person }],
        })
    }
}

/// Whether hosts of two partners remain among those that stay.
fn keys_stay(
    here: &Partnership,
    stays: impl Fn(PersonId, PartnerId) -> bool,
) -> Result<(), Refused> {
    let partners: BTreeSet<PartnerId> = here
        .hosts()
        .filter(|(host, partner)| stays(*host, *partner))
        .map(|(_, partner)| partner)
        .collect();
    if partners.len() >= 2 { Ok(()) } else { Err(Refused::TwoKeysStay) }
}

fn removed(here: &Partnership, id: PartnerId) -> Vec<Change> {
    let people = here.members.iter().filter(|(_, member)| member.partner == id);
    let left = people.map(|(person, _)| Change::Left { person: *person });
    let partner = here.partners.get(&id);
    let gone = partner.map(|partner| Change::PartnerRemoved { id, name: partner.name.clone() });
    left.chain(gone).collect()
}
