//! What stands around every page: head, bar, languages, foot.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

use crate::{
    NavEntry, Origin, Page, Problem, Speech, Viewer, Visit, assets, icon::Icon, page::Frame, say,
    visit::Visitor, words,
};

/// The response for a page of a visit.
pub(crate) fn response(visit: &Visit, page: &Page) -> Response {
    let speech = visit.speech;
    let bar = html! {
        (who(visit.viewer.as_ref(), speech))
        @if page.frame == Frame::Full {
            @if let Some(viewer) = &visit.viewer { (verbs(visit, viewer, page.nav)) }
        }
        (languages(visit, page.language_form))
    };
    let place = visit.viewer.as_ref().map(|viewer| viewer.partnership_name.clone());
    let foot = match visit.origin {
        Origin::Main => foot(visit),
        // Nothing leads from here to a page where one is signed in.
        Origin::Sending => html! {},
    };
    whole(speech, page, (bar, foot), place)
}

/// The response for a visit that came to nothing.
pub(crate) fn problem(visit: &Visit, problem: Problem) -> Response {
    response(visit, &problem.page(visit.speech, visit.origin))
}

/// The response for a page when there is no visit yet.
pub(crate) fn bare_response(speech: Speech, origin: Origin, page: &Page) -> Response {
    let words = words(speech);
    let foot = match origin {
        Origin::Main => html! {
            nav aria-label=(say!(words, "foot-help")) {
                ul { li { a href=(off(None)) { (say!(words, "foot-off")) } } }
            }
        },
        Origin::Sending => html! {},
    };
    whole(speech, page, (who(None, speech), foot), None)
}

/// Where one goes when something feels off: one tap from every page.
fn off(viewer: Option<&Viewer>) -> String {
    viewer.map_or_else(|| "/mend".to_owned(), |viewer| viewer.path("mend"))
}

fn whole(
    speech: Speech,
    page: &Page,
    (bar, foot): (Markup, Markup),
    place: Option<String>,
) -> Response {
    let words = words(speech);
    let place = place.unwrap_or_else(|| say!(words, "product"));
    let markup = html! {
        (DOCTYPE)
        html lang=(speech.tag()) dir=(speech.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (page.title) " – " (place) }
                meta name="color-scheme" content="light dark";
                link rel="stylesheet" href=(assets::style());
                link rel="icon" href=(assets::icon()) type="image/svg+xml";
                script src=(assets::script()) type="module" {}
            }
            body {
                a.skip href="#main" { (say!(words, "skip")) }
                header.top { div.wrap { (bar) } }
                main #main tabindex="-1" { (page.body) }
                footer.foot { div.wrap { (foot) } }
            }
        }
    };
    let language = HeaderValue::from_static(speech.tag());
    (page.status, [(header::CONTENT_LANGUAGE, language)], markup).into_response()
}

fn who(viewer: Option<&Viewer>, speech: Speech) -> Markup {
    let (address, name) = match viewer {
        Some(viewer) => (viewer.path(""), viewer.partnership_name.clone()),
        None => ("/".to_owned(), say!(words(speech), "product")),
    };
    html! { a.who href=(address) { (Icon::Bridge.sized(28)) bdi { (name) } } }
}

fn verbs(visit: &Visit, viewer: &Viewer, here: Option<&str>) -> Markup {
    let mut entries: Vec<&NavEntry> =
        visit.site.practices.iter().flat_map(|practice| practice.nav).collect();
    entries.sort_by_key(|entry| entry.order);
    let home = say!(words(visit.speech), "nav-home");
    html! {
        nav aria-label=(say!(words(visit.speech), "nav-main")) {
            ul.nav {
                li { a href=(viewer.path("")) aria-current=[current(here, "home")] { (home) } }
                @for entry in entries {
                    li {
                        a href=(viewer.path(entry.path)) aria-current=[current(here, entry.key)] {
                            ((entry.label)(visit.speech))
                        }
                    }
                }
            }
        }
    }
}

fn current(here: Option<&str>, key: &str) -> Option<&'static str> {
    (here == Some(key)).then_some("page")
}

fn languages(visit: &Visit, form: Option<&str>) -> Markup {
    let words = words(visit.speech);
    html! {
        @if let Some(form) = form {
            // The Enter key presses a form's first button: without this one, a language.
            button.vh type="submit" form=(form) tabindex="-1" aria-hidden="true" {}
        }
        details.lang {
            summary {
                (Icon::Globe.sized(20))
                (visit.speech.own_name())
                span.vh { " – " (say!(words, "languages")) }
            }
            ul {
                @for speech in &visit.site.settings.languages {
                    li { (one_language(*speech, visit.speech, form)) }
                }
            }
        }
    }
}

fn one_language(speech: Speech, now: Speech, form: Option<&str>) -> Markup {
    let (tag, dir, name) = (speech.tag(), speech.direction(), speech.own_name());
    let here = (speech == now).then_some("true");
    html! {
        @if let Some(form) = form {
            button.plain-button type="submit" form=(form) name="lang" value=(tag) formnovalidate
                lang=(tag) dir=(dir) aria-current=[here] { (name) }
        } @else {
            a href={ "?lang=" (tag) } lang=(tag) hreflang=(tag) dir=(dir) aria-current=[here] {
                (name)
            }
        }
    }
}

fn foot(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        nav aria-label=(say!(words, "foot-help")) {
            ul {
                li { a href=(off(visit.viewer.as_ref())) { (say!(words, "foot-off")) } }
                @if let Some(viewer) = &visit.viewer {
                    li { a href=(viewer.path("us")) { (say!(words, "foot-us")) } }
                    li { a href=(viewer.path("open")) { (say!(words, "foot-log")) } }
                    li { a href=(viewer.path("open/kept")) { (say!(words, "foot-kept")) } }
                    li { a href=(viewer.path("open/records")) { (say!(words, "foot-records")) } }
                    li { a href=(viewer.path("us/ways-in")) { (say!(words, "foot-ways-in")) } }
                    li { a href=(viewer.path("open/rules")) { (say!(words, "foot-rules")) } }
                }
                @if matches!(visit.visitor, Visitor::Person(_)) {
                    li { a href="/me" { (say!(words, "foot-me")) } }
                } @else {
                    li { a href="/sign-in" { (say!(words, "foot-sign-in")) } }
                }
            }
        }
    }
}
