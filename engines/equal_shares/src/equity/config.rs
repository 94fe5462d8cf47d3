//! The equity settings as people write them in a file.

use serde::{Deserialize, Serialize};

/// The settings as people write them, for example in TOML. This is a boundary type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EquityFile {
    /// The column of the ballots that says which group a ballot belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_column: Option<String>,
    /// Money set aside, in the order in which it is decided.
    #[serde(default, rename = "envelope", skip_serializing_if = "Vec::is_empty")]
    pub envelopes: Vec<EnvelopeEntry>,
    /// A common fund that pays part of ideas with a high need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_match: Option<NeedMatchEntry>,
    /// Groups whose ballots carry a larger share of the common pot.
    #[serde(default, rename = "entitlement", skip_serializing_if = "Vec::is_empty")]
    pub entitlements: Vec<EntitlementEntry>,
}

/// Money set aside for those most impacted; what they do not spend returns to the common pot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeEntry {
    /// What people call it.
    pub name: String,
    /// How much is set aside.
    pub amount: AmountText,
    /// The groups whose ballots decide.
    pub groups: Vec<String>,
    /// The ids of the ideas it may pay for; all of them when this is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ideas: Vec<String>,
}

/// A common fund that pays part of ideas with a high need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedMatchEntry {
    /// How much the fund holds; it is taken out of the budget first.
    pub fund: AmountText,
    /// For each idea, by id, the percent of its cost that the fund pays.
    pub percent: std::collections::BTreeMap<String, u32>,
}

/// A group whose ballots carry a larger share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntitlementEntry {
    /// The group.
    pub group: String,
    /// Its share compared with 1 for everyone else.
    pub weight: u32,
}

/// An amount in units of currency, as a number or as text with decimals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "an amount such as 2000 or \"2000.50\"")]
pub enum AmountText {
    /// Whole units.
    Whole(u64),
    /// Units with decimals.
    Text(String),
}
