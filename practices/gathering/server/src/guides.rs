//! Guides for each kind of gathering: a few steps in plain words, to read aloud or to print.

use std::sync::Arc;

use gathering_rules::plan::Kind;
use maud::html;
use powerwith_web::{Access, Answer, Page, Problem, Routes, Speech, Visit, say};

use crate::{words, words_of};

/// Its routes.
pub(crate) fn routes() -> Routes {
    const ALL: &str = "/p/{partnership}/gather/guides";
    const ONE: &str = "/p/{partnership}/gather/guides/{kind}";
    Routes::new().get(ALL, Access::Member, "read-guides", all).get(
        ONE,
        Access::Member,
        "read-guides",
        one,
    )
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    (act == "read-guides").then(|| say!(words(speech), "act-read-guides"))
}

/// Every guide.
async fn all(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "guides-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("gather")) { (say!(words, "gather-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "guides-lead")) }
            }
            ul.plain.card {
                @for kind in Kind::ALL {
                    li {
                        h2 {
                            a href=(viewer.path(&format!("gather/guides/{}", kind.id()))) {
                                (name(kind, visit.speech))
                            }
                        }
                        p.pair { (what_for(kind, visit.speech)) }
                    }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather").into())
}

/// One guide, as it is printed.
async fn one(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let kind: String = visit.part("kind")?;
    let kind = Kind::parse(&kind).ok_or(Problem::NotFound)?;
    let title = name(kind, visit.speech);
    let call = format!("gather/new?kind={}", kind.id());
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow.no-print {
                    a href=(viewer.path("gather/guides")) { (say!(words, "guides-title")) }
                }
                h1 { (title) }
                p.lead { (what_for(kind, visit.speech)) }
            }
            ol.big-steps {
                @for step in steps(kind, visit.speech).lines() {
                    @let (head, rest) = step.split_once(": ").unwrap_or((step, ""));
                    li { b { (head) } @if !rest.is_empty() { ": " (rest) } }
                }
            }
            @if kind == Kind::KeepGoing {
                p { a href=(viewer.path("decide/pact/leave")) { (say!(words, "guides-leave")) } }
            }
            p.note { (say!(words, "guides-pass")) }
            div.row.no-print {
                a.btn href=(viewer.path(&call)) { (say!(words, "guides-call")) }
                span.soft.small { (say!(words, "guides-print")) }
            }
        }
    };
    Ok(Page::new(title, body).at("gather").into())
}

/// What a guide is called: that of other gatherings is how to open and close any.
fn name(kind: Kind, speech: Speech) -> String {
    if kind == Kind::Other {
        return say!(words(speech), "guide-other-name");
    }
    words_of::kind(kind, speech)
}

fn what_for(kind: Kind, speech: Speech) -> String {
    let words = words(speech);
    match kind {
        Kind::OpenTable => say!(words, "guide-open-table-for"),
        Kind::Circle => say!(words, "guide-circle-for"),
        Kind::SeeTogether => say!(words, "guide-see-together-for"),
        Kind::KeepGoing => say!(words, "guide-keep-going-for"),
        Kind::Learning => say!(words, "guide-learning-for"),
        Kind::Welcome => say!(words, "guide-welcome-for"),
        Kind::Other => say!(words, "guide-other-for"),
    }
}

/// The steps, one to a line: its name, a colon, its words.
fn steps(kind: Kind, speech: Speech) -> String {
    let words = words(speech);
    match kind {
        Kind::OpenTable => say!(words, "guide-open-table"),
        Kind::Circle => say!(words, "guide-circle"),
        Kind::SeeTogether => say!(words, "guide-see-together"),
        Kind::KeepGoing => say!(words, "guide-keep-going"),
        Kind::Learning => say!(words, "guide-learning"),
        Kind::Welcome => say!(words, "guide-welcome"),
        Kind::Other => say!(words, "guide-other"),
    }
}
