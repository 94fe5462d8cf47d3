//! The page for everyone, signed in or not: what to do when someone is not safe, and where to go on.

use std::sync::Arc;

use maud::html;
use powerwith_web::{Answer, Page, Visit, Visitor, say};

use super::parts::safety;
use crate::{mine::homes, words};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let homes = homes(&visit).await?;
    let title = say!(words, "mend-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "safe-lead")) }
            }
            (safety(visit.speech, None))
            section.card aria-labelledby="go-on" {
                h2 #go-on { (say!(words, "safe-go-on")) }
                @if homes.is_empty() {
                    p { (say!(words, "safe-sign-in-text")) }
                    @if matches!(visit.visitor, Visitor::Stranger) {
                        p { a href="/sign-in" { (say!(words, "safe-sign-in")) } }
                    }
                } @else {
                    p { (say!(words, "safe-where")) }
                    ul.links {
                        @for (_, slug, name) in &homes {
                            li { a href={ "/p/" (slug) "/mend" } { bdi { (name) } } }
                        }
                    }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}
