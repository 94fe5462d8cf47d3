//! Which group one speaks with this time; nothing is picked for anyone.

use maud::html;
use powerwith_web::{Page, Problem, Visit, parts::Choices, say};
use reflection_rules::round::Offer;

use super::{Sitting, flow::Flow, question};
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
    groups.push(rather_not.clone());
    let chosen: Vec<String> = flow.choice.group.clone().into_iter().collect();
    let with_partner: Vec<String> =
        flow.choice.with_partner.then(|| "yes".to_owned()).into_iter().collect();
    let floor_people = sitting.round.plan.floor.people();
    let body = html! {
        form #answer.narrow.ask method="post" action=(sitting.path(visit, "/answer")?) {
            (visit.form_token())
            (question::hidden(flow, sitting))
            div.where { (question::back(visit.speech)) }
            (question::confidential(visit)?)
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
                @if let Some(partner) = &offer.partner {
                    @let yes = say!(words, "who-partner-yes", partner = partner.name.as_str());
                    (Choices {
                        name: "partner",
                        legend: &say!(words, "who-partner", partner = partner.name.as_str()),
                        hint: &say!(words, "who-partner-hint"),
                        choices: &[("yes".to_owned(), yes), rather_not],
                        chosen: &with_partner,
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
