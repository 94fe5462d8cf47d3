//! Home: the road, what waits for your voice, what came of it. Practices bring the parts.

use std::sync::Arc;

use maud::html;

use crate::{Answer, HomePart, HomePlace, Page, Visit, say, words};

/// Shows Home.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let mut parts = Vec::new();
    for practice in visit.site.practices.iter() {
        parts.extend((practice.home)(&visit).await?);
    }
    parts.sort_by_key(|part| (part.place, part.order));
    let at = |place| parts.iter().filter(move |part: &&HomePart| part.place == place);
    let body = html! {
        @for part in at(HomePlace::Road) { (part.markup) }
        div.wrap.below {
            div.two {
                div.stack { @for part in at(HomePlace::Main) { (part.markup) } }
                div.stack { @for part in at(HomePlace::Side) { (part.markup) } }
            }
        }
    };
    Ok(Page::new(say!(words(visit.speech), "nav-home"), body).at("home").into())
}
