//! What we learned: the note of every decision and trial that was looked at again, found by word.
//! Whatever came out, each looks the same.

use std::sync::Arc;

use decision_rules::{
    proposal::{Proposal, Review},
    text::Text,
};
use maud::{Markup, html};
use powerwith_core::by_name;
use powerwith_web::{Access, Answer, Page, Routes, Speech, Viewer, Visit, parts::TextField, say};

use crate::{store::proposals, words};

/// The most letters of what is looked for.
const MOST_LETTERS: u16 = 200;

/// The page.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/p/{partnership}/decide/learned", Access::Member, "see-learned", show)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    (act == "see-learned").then(|| say!(words(speech), "act-see-learned"))
}

async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let asked = visit.query.text("q").to_owned();
    let all = proposals::reviewed(visit.site.store.read(), viewer.partnership).await?;
    let mut found: Vec<(&Proposal, &Review)> = all
        .iter()
        .filter_map(|proposal| proposal.review.as_ref().map(|review| (proposal, review)))
        .filter(|(proposal, review)| has_words(&told(proposal, review), &asked))
        .collect();
    found.sort_by_key(|(proposal, review)| (std::cmp::Reverse(review.day), proposal.id));
    let title = say!(words, "learned-title");
    let (label, hint) = (say!(words, "learned-find"), say!(words, "learned-find-hint"));
    let field = TextField {
        name: "q",
        label: &label,
        hint: &hint,
        value: &asked,
        kind: "search",
        autocomplete: "off",
        most: MOST_LETTERS,
    };
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "learned-lead")) }
            }
            @if !all.is_empty() {
                form method="get" action=(viewer.path("decide/learned")) role="search" {
                    (field.show(&[]))
                    div.row {
                        button.btn type="submit" { (say!(words, "learned-look")) }
                        @if !asked.is_empty() {
                            a href=(viewer.path("decide/learned")) { (say!(words, "learned-all")) }
                        }
                    }
                }
            }
            @if all.is_empty() { p { (say!(words, "learned-none")) } }
            @else if found.is_empty() {
                p { (say!(words, "learned-not-found", asked = asked.as_str())) }
            }
            @for (proposal, review) in found { (note(visit.speech, viewer, (proposal, review))) }
            p { a href=(viewer.path("decide")) { (say!(words, "learned-back")) } }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// One note: the same for every outcome, so that none reads as a mark.
fn note(speech: Speech, viewer: &Viewer, (proposal, review): (&Proposal, &Review)) -> Markup {
    let words = words(speech);
    html! {
        section.card {
            h2 {
                a href=(viewer.path(&format!("decide/{}", proposal.id))) {
                    bdi { (title(proposal)) }
                }
            }
            p.pair { (say!(words, "learned-day", day = speech.day(review.day))) }
            @if let Some(trial) = &proposal.plan.trial {
                h3 { (say!(words, "learned-guess")) }
                p.typed { bdi { (trial.guess) } }
            }
            h3 { (say!(words, "learned-note")) }
            p.typed { bdi { (review.learned) } }
        }
    }
}

fn title(proposal: &Proposal) -> &str {
    proposal.plan.cards.title.as_ref().map_or("", |title| title.as_str())
}

/// Everything of a note in which words are looked for.
fn told(proposal: &Proposal, review: &Review) -> String {
    let guess = proposal.plan.trial.as_ref().map_or("", |trial| trial.guess.as_str());
    let mut all = vec![title(proposal), guess, review.learned.as_str()];
    let happened = &review.happened;
    all.extend(happened.fields.values().chain(happened.by_value.values()).map(Text::as_str));
    all.join("\n")
}

/// Whether every word that is asked for is in a text; capitals and marks on letters do not matter.
fn has_words(text: &str, asked: &str) -> bool {
    let text = folded(text);
    asked.split_whitespace().all(|word| text.contains(&folded(word)))
}

fn folded(text: &str) -> String {
    // For lists, Ñ stands behind N by a sign that nobody types; for finding, it is an N.
    by_name(text).replace('\u{10ffff}', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, asked: &str, expected: bool) {
        assert_eq!(has_words(text, asked), expected, "{asked} in {text}");
    }

    #[test]
    fn capitals_and_marks_on_letters_do_not_matter() {
        check("Mañana con Ángel", "manana ANGEL", true);
        check("Manana con Angel", "mañana ángel", true);
        check("Buses run late", "bus LATE", true);
    }

    #[test]
    fn every_word_is_looked_for_and_nothing_asked_finds_all() {
        check("Buses run late", "bus early", false);
        check("Buses run late", "", true);
        check("", "bus", false);
    }
}
