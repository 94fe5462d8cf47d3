//! Which group one speaks with this time; nothing is picked for anyone.

use maud::html;
use powerwith_web::{Page, Problem, Speech, Visit, parts::Choices, say};
use reflection_rules::round::{Label, Offer};

use super::{Sitting, flow::Flow, question, sitting::WayIn};
use crate::words;

/// The page before the questions.
pub(super) fn page(
    visit: &Visit,
    sitting: &Sitting,
    (flow, offer): (&Flow, &Offer),
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let rather_not = (String::new(), say!(words, "who-rather-not"));
    let mut groups: Vec<(String, String)> =
        offer.groups.iter().map(|group| (group.key.clone(), group.name.clone())).collect();
    groups.push(rather_not);
    let chosen: Vec<String> = flow.choice.group.clone().into_iter().collect();
    let partners = partners(sitting, offer, visit.speech);
    let partner: Vec<String> = flow.choice.partner.clone().into_iter().collect();
    let floor_people = sitting.round.plan.floor.people();
    let body = html! {
        form #answer.narrow.ask method="post" action=(sitting.path(visit, "/answer")?) {
            (visit.form_token())
            (question::hidden(flow, sitting))
            div.where { (question::back(visit.speech)) }
            (question::kept_short(visit, sitting))
            div.main {
                h1 { (say!(words, "who-title")) }
                p.lead { (say!(words, "who-lead", floor = floor_people)) }
                @if !offer.groups.is_empty() {
                    (Choices {
                        name: "group",
                        legend: &say!(words, "who-group"),
                        hint: "",
                        choices: &groups,
                        chosen: &chosen,
                    }.one(&[]))
                }
                @if let Some((legend, choices)) = partners {
                    (Choices {
                        name: "partner",
                        legend: &legend,
                        hint: &say!(words, "who-partner-hint"),
                        choices: &choices,
                        chosen: &partner,
                    }.one(&[]))
                }
                div.row.onward {
                    button.btn name="go" value="next" { (say!(words, "ask-next")) }
                }
            }
        }
    };
    let title = format!("{} – {}", say!(words, "who-title"), sitting.round.plan.title);
    Ok(Page::new(title, body).quiet().language_by_form("answer"))
}

/// Which partner may go along: the question, and what can be said to it. Whoever is signed in is
/// asked about their own.
pub(super) fn partners(
    sitting: &Sitting,
    offer: &Offer,
    speech: Speech,
) -> Option<(String, Vec<(String, String)>)> {
    let words = words(speech);
    let rather_not = (String::new(), say!(words, "who-rather-not"));
    let (legend, mut choices) = match (sitting.way_in, offer.partners.as_slice()) {
        (_, []) => return None,
        (WayIn::Member, [partner, ..]) => {
            let name = partner.name.as_str();
            let yes = say!(words, "who-partner-yes", partner = name);
            (say!(words, "who-partner", partner = name), vec![(partner.key.clone(), yes)])
        }
        (WayIn::Card, partners) => {
            let name = |partner: &Label| (partner.key.clone(), partner.name.clone());
            (say!(words, "who-which-partner"), partners.iter().map(name).collect())
        }
    };
    choices.push(rather_not);
    Some((legend, choices))
}
