//! What a card opens, as text: for programs that answer a sealed round without the pages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Opened, Record, questions_hash};
use crate::{
    answer::{Part, PartKey},
    instrument::{Instrument, Item, ItemRef, Library, from_toml},
};

/// What a card opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// What the round is called.
    pub title: String,
    /// What was written down before it opened: the bytes of [`Record::Opened`].
    pub record: String,
    /// What is asked, in its order.
    pub asks: Vec<String>,
    /// Questionnaires that do not come with the program, as text.
    pub own: Vec<String>,
    /// The groups that one may speak with: name by key.
    pub groups: BTreeMap<String, String>,
    /// The partners that one may let go along: name by key.
    pub crowds: BTreeMap<String, String>,
    /// Groups and partners that may go along together, because a crowd shares both: two keys with a
    /// blank between them.
    pub together: Vec<String>,
    /// Every partner, for questions about them: name by key.
    pub partners: BTreeMap<String, String>,
}

/// Why a text is no invitation, or not one to trust.
#[derive(Debug, thiserror::Error)]
pub enum NotAnInvitation {
    /// It is not in the form.
    #[error("what the server said about the round cannot be read: {0}")]
    Form(String),
    /// What is asked is not what was written down for everyone before the round opened.
    #[error("the questions are not the ones that were written down before the round opened")]
    OtherQuestions,
}

/// A round as an invitation gives it, after its questions were held against the record.
#[derive(Clone, Debug)]
pub struct Invited {
    /// What was written down before it opened.
    pub opened: Opened,
    /// What is asked, in its order.
    pub items: Vec<(ItemRef, Item)>,
    /// Every partner.
    pub partners: Vec<Part>,
}

impl Invitation {
    /// Its text.
    pub fn encode(&self) -> String {
        // Cannot fail: texts, lists of texts and tables with text keys.
        toml::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Invitation::encode`] writes.
    ///
    /// Refuses: [`NotAnInvitation::Form`].
    pub fn decode(text: &str) -> Result<Self, NotAnInvitation> {
        toml::from_str(text).map_err(|error| NotAnInvitation::Form(error.to_string()))
    }

    /// The round, with its questions held against the record.
    ///
    /// Refuses: [`NotAnInvitation`].
    /// Why: questions and record come from one server, so this finds mistakes and changes on the way;
    /// that the record is the one everyone sees, a member finds on the page of the round.
    pub fn open(&self) -> Result<Invited, NotAnInvitation> {
        let odd = |error: &dyn std::fmt::Display| NotAnInvitation::Form(error.to_string());
        let Record::Opened(opened) = Record::decode(&self.record).map_err(|error| odd(&error))?
        else {
            return Err(NotAnInvitation::Form("the record is of another kind".to_owned()));
        };
        let own: Vec<Instrument> = self
            .own
            .iter()
            .map(|text| from_toml(text).map_err(|error| odd(&error)))
            .collect::<Result<_, _>>()?;
        let library = Library::built_in().clone().with(own);
        let item = |name: &String| {
            let name: ItemRef = name.parse().map_err(|()| odd(&format!("{name} is no item")))?;
            let item = library.item(&name).ok_or_else(|| odd(&format!("{name} is missing")))?;
            Ok((name, item.clone()))
        };
        let items: Vec<(ItemRef, Item)> = self.asks.iter().map(item).collect::<Result<_, _>>()?;
        if questions_hash(items.iter().map(|(name, item)| (name, item))) != opened.questions {
            return Err(NotAnInvitation::OtherQuestions);
        }
        let part = |(key, name): (&String, &String)| {
            Some(Part { key: PartKey::parse(key)?, name: name.clone() })
        };
        let partners = self.partners.iter().filter_map(part).collect();
        Ok(Invited { opened, items, partners })
    }
}
