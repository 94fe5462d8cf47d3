//! The two readers by name and partner.

use std::collections::BTreeMap;

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_web::{Speech, account, say};
use reflection_rules::{first_readers::FirstReader, round::Round};
use sea_orm::ConnectionTrait;

use crate::{store::roster, words};

/// Names of people and partners.
pub(super) struct Names {
    people: BTreeMap<PersonId, String>,
    partners: BTreeMap<String, String>,
}

impl Names {
    /// The names of these readers and of every partner.
    pub(super) async fn load(
        db: &impl ConnectionTrait,
        (partnership, round): (PartnershipId, &Round),
        readers: &[FirstReader],
    ) -> Result<Self, Fault> {
        let ids: Vec<PersonId> = readers.iter().filter_map(|reader| reader.person).collect();
        let today = roster::labels(db, partnership).await?;
        let labels = today.iter().chain(&round.labels);
        Ok(Self {
            people: account::names(db, &ids).await?,
            partners: labels.map(|label| (label.key.clone(), label.name.clone())).collect(),
        })
    }

    /// A partner's name.
    pub(super) fn partner(&self, key: &str) -> &str {
        self.partners.get(key).map_or("–", String::as_str)
    }

    /// A reader with their partner.
    pub(super) fn who(&self, reader: &FirstReader, speech: Speech) -> String {
        let words = words(speech);
        let partner = self.partner(&reader.partner);
        match reader.person.and_then(|person| self.people.get(&person)) {
            Some(name) => say!(words, "audit-who", name = name.as_str(), partner = partner),
            None => say!(words, "audit-who-left", partner = partner),
        }
    }

    /// Both of them.
    pub(super) fn both(&self, readers: &[FirstReader], speech: Speech) -> (String, String) {
        let mut who = readers.iter().map(|reader| self.who(reader, speech));
        (who.next().unwrap_or_default(), who.next().unwrap_or_default())
    }
}
