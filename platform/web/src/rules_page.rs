//! "Who can do what here, and why": the access table, rendered for people.

use std::{collections::BTreeMap, sync::Arc};

use maud::{Markup, html};

use crate::{Access, Answer, Page, Site, Speech, Visit, say, words};

/// Shows every act, who may do it, and why.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let speech = visit.speech;
    let words = words(speech);
    let acts = acts_by_access(&visit);
    let body = html! {
        div.wrap.below {
            h1 { (say!(words, "rules-title")) }
            p.lead { (say!(words, "rules-lead")) }
            div.stack {
                @for access in Access::ALL {
                    @if let Some(acts) = acts.get(&access) { (section(access, acts, speech)) }
                }
                section.note aria-labelledby="no-one" {
                    h2 #no-one { (say!(words, "rules-no-one")) }
                    p { (say!(words, "rules-no-one-text")) }
                    p { a href=(visit.viewer()?.path("open/records")) { (say!(words, "records-title")) } }
                }
            }
        }
    };
    Ok(Page::new(say!(words, "rules-title"), body).into())
}

/// What can be done, by who may do it; every act once, in words.
fn acts_by_access(visit: &Visit) -> BTreeMap<Access, Vec<String>> {
    let mut acts: BTreeMap<Access, Vec<String>> = BTreeMap::new();
    for (practice, route) in visit.site.routes() {
        let said = visit.site.act_words(visit.speech, practice, route.act);
        let Some(said) = said else { continue };
        let said_so_far = acts.entry(route.access).or_default();
        if !said_so_far.contains(&said) {
            said_so_far.push(said);
        }
    }
    acts
}

impl Site {
    /// The words for one act of one practice; `None` when it has none.
    pub fn act_words(&self, speech: Speech, practice: &str, act: &str) -> Option<String> {
        if practice == OWN {
            return own_act_words(speech, act);
        }
        let practice = self.practices.iter().find(|each| each.name == practice)?;
        (practice.act_words)(speech, act)
    }
}

/// The name under which the site's own routes are listed.
pub(crate) const OWN: &str = "web";

/// The words for the site's own acts.
fn own_act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "home" => Some(say!(words, "act-home")),
        "rules" => Some(say!(words, "act-rules")),
        "records" => Some(say!(words, "act-records")),
        _ => None,
    }
}

fn section(access: Access, acts: &[String], speech: Speech) -> Markup {
    let id = format!("who-{}", access.name());
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { (access.who(speech)) }
            p.soft { (access.why(speech)) }
            ul { @for act in acts { li { (act) } } }
        }
    }
}
