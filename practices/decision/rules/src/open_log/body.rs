//! The bytes of a body.

use std::fmt::Display;

use partnership_rules::PartnerId;
use powerwith_core::Written;

use super::PartnerNames;
use crate::{
    impact::{Impact, Value},
    proposal::{Plan, ProposalId, Review},
    text::Text,
};

const HEAD: &str = "powerwith decision 1";

/// A body that is being written.
pub(super) struct Body(Written);

impl Body {
    /// A body about a proposal.
    pub fn about(proposal: ProposalId) -> Self {
        Self(Written::under(HEAD).value("proposal", proposal))
    }

    /// The bytes.
    pub fn finish(self) -> String {
        self.0.finish()
    }

    /// A value that has no line breaks of its own.
    pub fn value(self, name: &str, value: impl Display) -> Self {
        Self(self.0.value(name, value))
    }

    /// A text, with its length in bytes.
    pub fn text(self, name: &str, text: &Text) -> Self {
        self.long(name, text.as_str())
    }

    /// A text, if it is there.
    pub fn maybe(self, name: &str, text: Option<&Text>) -> Self {
        match text {
            Some(text) => self.text(name, text),
            None => self,
        }
    }

    /// A partner by name: ids of partners tell to the millisecond when they came.
    pub fn partner(self, names: &PartnerNames, partner: PartnerId) -> Self {
        self.partner_as("partner", names, partner)
    }

    /// A partner by name, with what it is there.
    pub fn partner_as(self, as_what: &str, names: &PartnerNames, partner: PartnerId) -> Self {
        let name = names.get(&partner).map_or("a partner that is gone", String::as_str);
        self.long(as_what, name)
    }

    /// The decision that set the terms.
    pub fn by_rule(self, rule: Option<ProposalId>) -> Self {
        match rule {
            Some(rule) => self.value("by-rule-of", rule),
            None => self.value("by-rule-of", "the founding"),
        }
    }

    /// Everything that lies on the table.
    pub fn plan(self, plan: &Plan) -> Self {
        let cards = &plan.cards;
        let mut body = self
            .maybe("title", cards.title.as_ref())
            .maybe("asked-by", cards.asked_by.as_ref())
            .maybe("pays", cards.pays.as_ref())
            .maybe("fixed", cards.fixed.as_ref())
            .maybe("open", cards.open.as_ref())
            .maybe("text", plan.text.as_ref())
            .value("touches", plan.touches.id());
        if let Some(trial) = &plan.trial {
            body = body.text("guess", &trial.guess).value("trial-ends", trial.ends);
        }
        if let Some(after) = plan.after {
            body = body.value("after", after);
        }
        if let Some(about) = &plan.about {
            // The kind alone: ids of other practices may tell when something was made.
            body = body.value("about", &about.kind);
        }
        body.impact("impact", &plan.impact)
    }

    /// What it will do to people, or what it did.
    pub fn impact(mut self, name: &str, impact: &Impact) -> Self {
        for (field, text) in &impact.fields {
            self = self.text(&format!("{name}-{}", field.id()), text);
        }
        for (value, text) in &impact.by_value {
            self = match value {
                Value::Offered(offered) => self.value("value", offered.id()),
                Value::Own(own) => self.text("value", own),
            };
            self = self.text(name, text);
        }
        self
    }

    /// What came of it.
    pub fn review(self, review: &Review) -> Self {
        let body = self.impact("happened", &review.happened);
        body.text("learned", &review.learned).value("next", review.next.id())
    }

    fn long(self, name: &str, text: &str) -> Self {
        Self(self.0.text(name, text))
    }
}
