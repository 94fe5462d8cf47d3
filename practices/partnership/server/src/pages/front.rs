//! The start page: what this is, how answers are kept, the way in.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Visit, Visitor, icon::Icon, say};

use super::sign_in;
use crate::{
    fields::{device_buttons, form},
    store, words,
};

/// Shows the start page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let way_in = match &visit.visitor {
        Visitor::Person(person) => {
            let mine = store::partnerships_of(db, person.person).await?;
            my_partnerships(&visit, &person.name, &mine)
        }
        Visitor::Stranger if store::count_partnerships(db).await? == 0 => begin(&visit),
        Visitor::Stranger => enter(&visit),
    };
    let title = say!(words, "front-title");
    let body = html! {
        div.land.front {
            (hills())
            div.wrap {
                h1 { (title) }
                p.lead { (say!(words, "front-lead")) }
            }
        }
        div.wrap.below {
            div.two {
                div.stack { (way_in) }
                div.stack { (loop_card(&visit)) (kept_note(&visit)) }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

fn begin(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="begin" {
            h2 #begin { (say!(words, "front-begin")) }
            p { (say!(words, "front-begin-text")) }
            p { a.btn href="/start" { (say!(words, "front-begin-go")) } }
        }
    }
}

fn enter(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    let by_code = html! { (sign_in::code_field(visit, &[])) (device_buttons(visit.speech)) };
    html! {
        section.card aria-labelledby="enter" {
            h2 #enter { (say!(words, "front-enter")) }
            (form(visit, "/sign-in", &by_code))
            p { a href="/lost-device" { (say!(words, "sign-in-lost")) } }
        }
    }
}

fn my_partnerships(
    visit: &Visit,
    name: &str,
    mine: &[(powerwith_core::PartnershipId, String, String)],
) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="mine" {
            h2 #mine { (say!(words, "front-mine", name = crate::fields::apart(name))) }
            @if mine.is_empty() { p { (say!(words, "front-mine-none")) } }
            ul.plain {
                @for (_, slug, name) in mine {
                    li { h3 { a href={ "/p/" (slug) "/" } { bdi { (name) } } } }
                }
            }
            p { a href="/me" { (say!(words, "to-me")) } }
        }
    }
}

fn loop_card(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="loop" {
            h2 #loop { (say!(words, "front-loop")) }
            ul.plain.with-icons {
                li { (Icon::Speech.sized(28)) span { (say!(words, "front-loop-ask")) } }
                li { (Icon::Circle.sized(28)) span { (say!(words, "front-loop-see")) } }
                li { (Icon::Heart.sized(28)) span { (say!(words, "front-loop-answer")) } }
                li { (Icon::Span.sized(28)) span { (say!(words, "front-loop-equal")) } }
            }
        }
    }
}

fn kept_note(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        section.note.seal aria-labelledby="kept" {
            h2 #kept { (Icon::Lock.sized(22)) (say!(words, "front-kept")) }
            ul {
                li { (say!(words, "front-kept-name")) }
                li { (say!(words, "front-kept-few")) }
                li { (say!(words, "front-kept-early")) }
                li { (say!(words, "front-kept-machine")) }
                li { (say!(words, "front-kept-yours")) }
            }
        }
    }
}

/// The hills at the foot of the picture, for the eye only.
fn hills() -> Markup {
    html! {
        svg.hills viewBox="0 0 1200 140" preserveAspectRatio="none" aria-hidden="true" {
            path d="M0 70C200 10 380 60 560 84S940 30 1200 74V140H0z" fill="currentColor" {}
            path d="M0 112C240 66 460 120 700 102S1050 84 1200 112V140H0z" fill="currentColor"
                opacity=".8" {}
        }
    }
}
