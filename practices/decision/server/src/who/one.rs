//! One change of how we decide: what would hold beside what holds now, or what it changed.

use std::sync::Arc;

use decision_rules::terms::TermsId;
use maud::html;
use powerwith_web::{Answer, Page, Problem, Visit, say};

use super::in_words::said;
use crate::{terms, words};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let speech = visit.speech;
    let words = words(speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let id: TermsId = visit.part("terms")?;
    let candidate = terms::candidate(db, (viewer.partnership, id)).await?;
    let candidate = candidate.ok_or(Problem::NotFound)?;
    let held = terms::history(db, viewer.partnership).await?;
    let before = held.iter().find(|held| held.id == candidate.follows).ok_or(Problem::NotFound)?;
    let names = terms::partner_names(db, viewer.partnership).await?;
    let is_overtaken = !candidate.has_held && held.first().map(|held| held.id) != Some(before.id);
    let title = say!(words, "who-proposal-title");
    let pairs =
        said(speech, &before.book, &names).into_iter().zip(said(speech, &candidate.book, &names));
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                @if candidate.has_held { p.lead { (say!(words, "who-one-held")) } }
                @else if is_overtaken { p.lead { (say!(words, "terms-overtaken")) } }
                @else { p.lead { (say!(words, "who-one-asked")) } }
            }
            dl.cards {
                @for (old, new) in pairs {
                    div {
                        dt { (new.about) }
                        @if old.holds == new.holds {
                            dd { bdi { (new.holds) } " " span.soft { (say!(words, "who-one-same")) } }
                        } @else {
                            dd { (say!(words, "who-one-then")) " " b { bdi { (new.holds) } } }
                            dd.soft { (say!(words, "who-one-now")) " " bdi { (old.holds) } }
                        }
                    }
                }
            }
            div.row {
                @if !candidate.has_held && !is_overtaken {
                    a.btn href=(viewer.path(&format!("decide/new?about={}:{id}", terms::SUBJECT))) {
                        (say!(words, "who-one-propose"))
                    }
                }
                a href=(viewer.path("decide/who")) { (say!(words, "who-title")) }
            }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}
