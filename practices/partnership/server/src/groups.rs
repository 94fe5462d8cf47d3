//! The question about groups: self-described, several allowed, "rather not say" always there.

use std::collections::BTreeSet;

use maud::{Markup, html};
use partnership_rules::{GroupId, GroupWish, Name};
use powerwith_core::by_name;
use powerwith_web::{Form, Problem, Visit, parts::FieldError, say};

use crate::{
    fields::{name_field, read_name, wrong},
    words,
};

/// The value of "rather not say".
const NOT_SAID: &str = "none";

/// What the question offers: groups that may be named, and those the person chose before.
#[derive(Clone, Debug)]
pub(crate) struct Offer(Vec<(GroupId, String)>);

impl Offer {
    /// Puts the groups together, by name.
    pub fn new(named: Vec<(GroupId, String)>, own: Vec<(GroupId, String)>) -> Self {
        let mut all = named;
        for group in own {
            if !all.iter().any(|(id, _)| *id == group.0) {
                all.push(group);
            }
        }
        all.sort_by_key(|(_, name)| by_name(name));
        Self(all)
    }

    /// The question. Nothing is chosen unless `values` says so.
    pub fn show(&self, visit: &Visit, values: &Form, errors: &[FieldError]) -> Markup {
        let words = words(visit.speech);
        let chosen: Vec<&str> = values.all("group").collect();
        let error = errors.iter().find(|error| error.field == "group");
        let (own, own_hint) = (say!(words, "groups-own"), say!(words, "groups-own-hint"));
        html! {
            fieldset.field id="group" tabindex="-1"
                aria-describedby=(if error.is_some() { "group-hint group-error" } else { "group-hint" }) {
                legend.big { (say!(words, "groups-ask")) }
                p.soft.small #group-hint { (say!(words, "groups-hint")) }
                @if let Some(error) = error { p.error #group-error { (error.text) } }
                div.tiles {
                    @for (id, name) in &self.0 {
                        @let value = id.to_string();
                        label.radio {
                            input type="checkbox" name="group" value=(value)
                                checked[chosen.contains(&value.as_str())];
                            span { bdi { (name) } }
                        }
                    }
                }
                label.radio {
                    input type="checkbox" name="group" value=(NOT_SAID)
                        checked[chosen.contains(&NOT_SAID)];
                    span { (say!(words, "groups-not-said")) }
                }
            }
            (name_field("own-group", (&own, &own_hint), values.raw("own-group")).show(errors))
        }
    }

    /// Reads what was said. `None` when something has to be looked at again.
    ///
    /// Refuses: not found, for a group that is not offered here.
    pub fn read(
        &self,
        visit: &Visit,
        errors: &mut Vec<FieldError>,
    ) -> Result<Option<GroupWish>, Problem> {
        let words = words(visit.speech);
        let mut known = BTreeSet::new();
        let mut says_not = false;
        for value in visit.form.all("group") {
            if value == NOT_SAID {
                says_not = true;
                continue;
            }
            let id: GroupId = value.parse().map_err(|_| Problem::NotFound)?;
            if !self.0.iter().any(|(offered, _)| *offered == id) {
                return Err(Problem::NotFound);
            }
            known.insert(id);
        }
        let own_words: Option<Name> = match visit.form.text("own-group") {
            "" => None,
            _ => match read_name(visit, "own-group", say!(words, "groups-own-empty"), errors) {
                Some(name) => Some(name),
                None => return Ok(None),
            },
        };
        if says_not && (!known.is_empty() || own_words.is_some()) {
            errors.push(wrong("group", say!(words, "groups-both")));
            return Ok(None);
        }
        Ok(Some(GroupWish { known, own_words }))
    }
}
