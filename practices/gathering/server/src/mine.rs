//! What this practice keeps about a person, for the page about oneself: their calendar addresses and
//! their feedback.

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{Visit, Visitor, say};

use crate::{feedback, store::feeds, words};

/// The sections for whoever visits.
pub(crate) async fn sections(visit: &Visit) -> Result<Vec<Markup>, Fault> {
    let calendars = calendars(visit).await?;
    Ok(calendars.into_iter().chain(feedback::mine(visit).await?).collect())
}

async fn calendars(visit: &Visit) -> Result<Option<Markup>, Fault> {
    let Visitor::Person(me) = &visit.visitor else { return Ok(None) };
    let places = feeds::places_of(visit.site.store.read(), me.person).await?;
    let words = words(visit.speech);
    let section = html! {
        section.card aria-labelledby="my-calendar" {
            h2 #my-calendar { (say!(words, "calendar-title")) }
            p { (say!(words, "calendar-is-on")) }
            ul.plain {
                @for (slug, name) in &places {
                    li { a href={ "/p/" (slug) "/gather/calendar" } { bdi { (name) } } }
                }
            }
        }
    };
    Ok((!places.is_empty()).then_some(section))
}
