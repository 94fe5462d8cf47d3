//! What an item has beyond its texts, in the one column that only we read.

use crate::instrument::{BeansOver, Form, Item, Seal};

/// What an item has beyond its texts: `seal=named; ref=L1; capability=roles,pact`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Details {
    pub seal: Seal,
    pub beans_over: BeansOver,
    pub source_ref: String,
    pub domain: Option<String>,
    pub capability: Vec<String>,
    pub is_destination: bool,
    pub has_record: bool,
    pub adds_story: bool,
}

impl Details {
    /// The details of an item.
    pub fn of(item: &Item) -> Self {
        Self {
            seal: item.seal,
            beans_over: item.beans_over,
            source_ref: item.source_ref.clone(),
            domain: item.domain.clone(),
            capability: item.capability.clone(),
            is_destination: item.is_destination,
            has_record: item.forms.contains(&Form::Record),
            adds_story: item.has(Form::Story) && !item.forms.contains(&Form::Story),
        }
    }

    /// The details as text; what is usual is left out.
    pub fn to_text(&self) -> String {
        let mut words = Vec::new();
        let mut put = |key: &str, value: &str| {
            if !value.is_empty() {
                words.push(format!("{key}={}", value.replace(';', ",")));
            }
        };
        put("seal", if self.seal == Seal::Named { self.seal.id() } else { "" });
        put("beans", if self.beans_over == BeansOver::Parts { self.beans_over.id() } else { "" });
        put("ref", &self.source_ref);
        put("domain", self.domain.as_deref().unwrap_or_default());
        put("capability", &self.capability.join(","));
        put("destination", if self.is_destination { "yes" } else { "" });
        put("record", if self.has_record { "yes" } else { "" });
        put("story", if self.adds_story { "added" } else { "" });
        words.join("; ")
    }

    /// Reads what [`Details::to_text`] wrote. Words nobody knows say nothing.
    pub fn read(text: &str) -> Self {
        let words: Vec<_> = text
            .split(';')
            .filter_map(|word| word.split_once('='))
            .map(|(key, value)| (key.trim(), value.trim()))
            .collect();
        let get = |key: &str| words.iter().find(|(k, _)| *k == key).map(|(_, value)| *value);
        let capability = get("capability").into_iter().flat_map(|names| names.split(','));
        Self {
            seal: if get("seal") == Some("named") { Seal::Named } else { Seal::Sealed },
            beans_over: match get("beans") {
                Some("parts") => BeansOver::Parts,
                _ => BeansOver::Partners,
            },
            source_ref: get("ref").unwrap_or_default().to_owned(),
            domain: get("domain").map(str::to_owned),
            capability: capability.map(str::to_owned).collect(),
            is_destination: get("destination") == Some("yes"),
            has_record: get("record") == Some("yes"),
            adds_story: get("story") == Some("added"),
        }
    }
}
