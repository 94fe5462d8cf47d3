//! The page of one aim: its words beside ours, how it fits as each partner sees it, and what became
//! of it.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::PartnerId;
use powerwith_core::Fault;
use powerwith_web::{Answer, Page, Problem, Speech, Viewer, Visit, say};

use super::kept::{self, Aim, AimId, Fit};
use crate::{
    candidates::{self, Candidate, Kind, ask_address},
    pact, store,
    typed::{language_note, written},
    words,
};

/// Shows an aim.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let aim = find(&visit).await?;
    let title = aim.whose.clone();
    let each = each(&visit, viewer, &aim).await?;
    let taken = taken_up(&visit, viewer, &aim).await?;
    let body = html! {
        div.wrap.below {
            p { a href=(viewer.path("decide/aims")) { (say!(words, "aims-title")) } }
            h1 { bdi { (title) } }
            div.two {
                div.stack {
                    section.card aria-labelledby="aim" {
                        h2 #aim { (say!(words, "aim-theirs")) }
                        (language_note(visit.speech, &aim.language))
                        (written(&aim.language, &aim.text))
                    }
                    (ours(&visit, viewer).await?)
                }
                div.stack { (each) (taken) }
            }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// The aim of the address.
pub(super) async fn find(visit: &Visit) -> Result<Aim, Problem> {
    let viewer = visit.viewer()?;
    let id: AimId = visit.part("aim")?;
    let all = kept::load(visit.site.store.read(), viewer.partnership).await?;
    all.into_iter().find(|aim| aim.id == id).ok_or(Problem::NotFound)
}

/// What a fit is called.
pub(super) fn fit_words(speech: Speech, fit: Fit) -> String {
    let words = words(speech);
    match fit {
        Fit::Fits => say!(words, "fit-fits"),
        Fit::Partly => say!(words, "fit-partly"),
        Fit::DoesNot => say!(words, "fit-does-not"),
    }
}

async fn ours(visit: &Visit, viewer: &Viewer) -> Result<Markup, Fault> {
    let words = words(visit.speech);
    let purpose = pact::purpose(visit.site.store.read(), viewer.partnership).await?;
    Ok(html! {
        section.card aria-labelledby="ours" {
            h2 #ours { (say!(words, "pact-purpose")) }
            @match purpose {
                Some(text) => { p.typed dir="auto" { (text) } },
                None => { p.soft { (say!(words, "pact-purpose-none")) } },
            }
            p { a href=(viewer.path("decide/pact")) { (say!(words, "pact-title")) } }
        }
    })
}

async fn each(visit: &Visit, viewer: &Viewer, aim: &Aim) -> Result<Markup, Fault> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let partners = store::partner_names(db, viewer.partnership).await?;
    let mine = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let to_mine = viewer.path(&format!("decide/aims/{}/fit", aim.id));
    let said = |id: &PartnerId| aim.fits.get(id);
    Ok(html! {
        section.card aria-labelledby="each" {
            h2 #each { (say!(words, "aim-each")) }
            ul.plain {
                @for (id, name) in &partners {
                    li {
                        h3 { bdi { (name) } }
                        @match said(id) {
                            Some(said) => {
                                p { (fit_words(visit.speech, said.fit)) }
                                @if !said.why.is_empty() {
                                    (language_note(visit.speech, &said.language))
                                    (written(&said.language, &said.why))
                                }
                            },
                            None => { p.soft { (say!(words, "aim-each-none")) } },
                        }
                        @if mine == Some(*id) { p { a href=(to_mine) { (say!(words, "aim-ours")) } } }
                    }
                }
            }
        }
    })
}

/// What was made of it: what waits for consent, what was decided, and the way to a proposal.
async fn taken_up(visit: &Visit, viewer: &Viewer, aim: &Aim) -> Result<Markup, Fault> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let about = (Kind::Aim, Some(aim.id.uuid()));
    let waiting = candidates::waiting(db, viewer.partnership, about).await?;
    let decided = candidates::decided(db, viewer.partnership, about).await?;
    if waiting.is_empty() && decided.is_empty() && !aim.asks_for_talk() {
        return Ok(html! {});
    }
    Ok(html! {
        section.card aria-labelledby="taken-up" {
            h2 #taken-up { (say!(words, "aim-next")) }
            @if waiting.is_empty() && decided.is_empty() { p { (say!(words, "aim-next-hint")) } }
            @for one in &waiting { (one_waiting(visit.speech, viewer, one)) }
            @for decision in &decided {
                p {
                    a href=(viewer.path(&format!("decide/{decision}"))) { (say!(words, "aim-decided")) }
                }
            }
            @if aim.asks_for_talk() {
                p {
                    a.btn.quiet href=(viewer.path(&format!("decide/aims/{}/ask", aim.id))) {
                        (say!(words, "aim-ask"))
                    }
                }
            }
        }
    })
}

fn one_waiting(speech: Speech, viewer: &Viewer, one: &Candidate) -> Markup {
    let ask = ask_address(viewer, (Kind::Aim.word(), one.id.uuid()));
    html! {
        div.will {
            (language_note(speech, &one.language))
            blockquote { (written(&one.language, one.text.as_str())) }
            p { a href=(ask) { (say!(words(speech), "ask-consent")) } }
        }
    }
}
