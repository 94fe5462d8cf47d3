//! The page of the pact, and the same as a file.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, File, Page, Problem, Reply, Viewer, Visit, checkpoint, say};

use super::put_together::{Pact, pact};
use crate::{
    candidates::{self, Kind, ask_address},
    store,
    typed::written,
    words,
};

/// Shows the pact.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let pact = pact(&visit, viewer).await?;
    let title = say!(words, "pact-title");
    let body = html! {
        div.narrow.below.pact {
            h1 { (title) }
            p.lead { bdi { (viewer.partnership_name) } }
            p.no-print { (say!(words, "pact-lead")) }
            (steps(&visit, viewer, &pact).await?)
            article.card.stack { @for part in &pact.parts { (part.show()) } }
            (signed(&visit, &pact))
            (checkpoint::printed(&visit).await?)
            div.row.spaced.no-print {
                button.btn.quiet type="button" hidden data-do="print" { (say!(words, "pact-print")) }
                a href=(viewer.path("decide/pact.md")) { (say!(words, "pact-file")) }
                a href=(viewer.path("decide/pact/leave")) { (say!(words, "pact-leave")) }
            }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// The pact as a file in Markdown.
pub(crate) async fn markdown(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let pact = pact(&visit, viewer).await?;
    let title = say!(words(visit.speech), "pact-title");
    let mut text = pact.markdown((&title, &viewer.partnership_name), visit.speech);
    if let Some(line) = checkpoint::line(&visit).await? {
        text = format!("{text}\n{line}\n");
    }
    Ok(Reply::File(File {
        name: format!("pact-{}.md", viewer.slug),
        media: "text/markdown; charset=utf-8",
        bytes: text.into_bytes(),
    }))
}

async fn steps(visit: &Visit, viewer: &Viewer, pact: &Pact) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let waiting = candidates::waiting(db, viewer.partnership, (Kind::Pact, None)).await?;
    let mine = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let signs = pact.signed.iter().find(|(partner, ..)| Some(*partner) == mine);
    let is_due = pact.version.as_ref().is_some_and(|at| visit.moment.today() >= at.review);
    Ok(html! {
        div.stack.no-print {
            @if let Some(version) = &pact.version {
                p.soft {
                    (say!(words, "agreement-adopted", day = visit.speech.day(version.day),
                        review = visit.speech.day(version.review)))
                }
                @if is_due { p.note.owe { (say!(words, "pact-due")) } }
                @if let Some((_, name, None)) = signs {
                    p {
                        a.btn href=(viewer.path("decide/pact/sign")) {
                            (say!(words, "pact-sign-for", partner = name.as_str()))
                        }
                    }
                }
            }
            @if !waiting.is_empty() {
                section.card aria-labelledby="waiting" {
                    h2 #waiting { (say!(words, "pact-waiting")) }
                    @for candidate in &waiting {
                        blockquote { (written(&candidate.language, candidate.text.as_str())) }
                        p {
                            a href=(ask_address(viewer, (Kind::Pact.word(), candidate.id.uuid()))) {
                                (say!(words, "ask-consent"))
                            }
                        }
                    }
                }
            }
            p {
                a href=(viewer.path("decide/pact/purpose")) {
                    @if pact.version.is_some() { (say!(words, "pact-purpose-again")) }
                    @else { (say!(words, "pact-purpose-propose")) }
                }
            }
        }
    })
}

fn signed(visit: &Visit, pact: &Pact) -> Markup {
    let words = words(visit.speech);
    html! {
        @if pact.version.is_some() {
            section.card.spaced aria-labelledby="signed" {
                h2 #signed { (say!(words, "pact-signed")) }
                dl.facts {
                    @for (_, name, day) in &pact.signed {
                        dt { bdi { (name) } }
                        dd {
                            @match day {
                                Some(day) => {
                                    (say!(words, "pact-signed-on", day = visit.speech.day(*day)))
                                },
                                None => { (say!(words, "pact-not-signed")) },
                            }
                        }
                    }
                }
            }
        }
    }
}
