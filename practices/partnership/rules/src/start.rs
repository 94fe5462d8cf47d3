//! Beginning a partnership: at least two partners as equals, two hosts from two of them.

use std::collections::BTreeMap;

use powerwith_core::{Moment, PartnershipId, PersonId};

use crate::{
    CodeRequest, CodeState, Membership, Name, NewCodeId, Partner, PartnerId, Partnership, Refused,
};

/// The most partners on the first page; more can be added later.
pub const MOST_FIRST_PARTNERS: usize = 6;

/// The longest name in an address. Longer ones break in a printed line.
const MOST_SLUG_LETTERS: usize = 40;

/// The partners a partnership begins with: at least two, each with its own name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstPartners(Vec<Name>);

impl FirstPartners {
    /// Checks the partners.
    ///
    /// Refuses: `TooFewPartners`, `TooManyPartners`, `SamePartner`.
    /// Why: with one partner there is no one to hold power with.
    pub fn new(names: Vec<Name>) -> Result<Self, Refused> {
        if names.len() > MOST_FIRST_PARTNERS {
            return Err(Refused::TooManyPartners { most: MOST_FIRST_PARTNERS });
        }
        for (idx, name) in names.iter().enumerate() {
            if names.iter().take(idx).any(|other| other.is_same(name)) {
                return Err(Refused::SamePartner { name: name.clone() });
            }
        }
        if names.len() < 2 {
            return Err(Refused::TooFewPartners);
        }
        Ok(Self(names))
    }

    /// The names, in the order they were typed.
    pub fn names(&self) -> &[Name] {
        &self.0
    }
}

/// What the first page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// The name of the partnership.
    pub name: Name,
    /// Its partners.
    pub partners: FirstPartners,
    /// The place in `partners` of the first host's partner.
    pub first_partner_idx: usize,
    /// The place in `partners` of the second host's partner.
    pub second_partner_idx: usize,
}

/// A partnership that just began. The names of its hosts are with the people, not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// The partnership.
    pub partnership: Partnership,
    /// The host who filled in the page.
    pub first: PersonId,
    /// The host from another partner.
    pub second: PersonId,
    /// The second host's first sign-in code.
    pub second_code: NewCodeId,
}

/// Begins a partnership whose slug is still free.
///
/// Refuses: `NoSuchPartner`, `HostsOfOnePartner`.
pub fn start(beginning: &Beginning, slug: String, moment: &Moment) -> Result<Started, Refused> {
    let partners: Vec<(PartnerId, Partner)> = beginning
        .partners
        .names()
        .iter()
        .map(|name| (PartnerId::new(moment), Partner { name: name.clone() }))
        .collect();
    let at = |idx: usize| partners.get(idx).map(|(id, _)| *id).ok_or(Refused::NoSuchPartner);
    let (first_partner, second_partner) =
        (at(beginning.first_partner_idx)?, at(beginning.second_partner_idx)?);
    if first_partner == second_partner {
        return Err(Refused::HostsOfOnePartner);
    }
    let (first, second) = (PersonId::new(moment), PersonId::new(moment));
    let second_code = NewCodeId::new(moment);
    let host = |partner| Membership { partner, is_host: true };
    let code = CodeRequest { person: second, asked_by: Some(first), state: CodeState::First };
    let partnership = Partnership {
        id: PartnershipId::new(moment),
        slug,
        name: beginning.name.clone(),
        partners: partners.into_iter().collect(),
        members: BTreeMap::from([(first, host(first_partner)), (second, host(second_partner))]),
        groups: BTreeMap::new(),
        codes: BTreeMap::from([(second_code, code)]),
    };
    Ok(Started { partnership, first, second, second_code })
}

/// A name as it stands in addresses: `Roots & Rivers` becomes `roots-and-rivers`.
///
/// Names in scripts that addresses cannot show become `together`; the caller adds a number when
/// the slug is taken.
pub fn slug_of(name: &Name) -> String {
    let spoken = name.text().replace('&', " and ").to_lowercase();
    let plain: String = spoken.chars().map(plain_letter).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() + 1 > MOST_SLUG_LETTERS {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "together".to_owned() } else { slug }
}

const fn plain_letter(c: char) -> char {
    match c {
        'a'..='z' | '0'..='9' => c,
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => '-',
    }
}
