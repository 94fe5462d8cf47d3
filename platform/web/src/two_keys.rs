//! Acts that take two keys: every practice asks for them in the same way.

use maud::{Markup, html};
use powerwith_core::{Happened, KeyAsk, Outcome, Stop};
use powerwith_store::Tx;

use crate::{Answer, Heard, Hindered, Problem, Reply, Said, Viewer, Visit, say, words};

/// Asks for an act, and goes on to where it waits. Asked twice, it is asked once.
///
/// `title` heads the page that says why it could not be asked.
pub async fn ask(visit: &Visit, title: String, ask: KeyAsk) -> Answer {
    let viewer = visit.viewer()?;
    let what = Happened::KeyAsked(ask);
    let heard = Heard { partnership: viewer.partnership, what: &what, moment: &visit.moment };
    let tell = async |tx: Tx| visit.site.tell(&tx, &heard).await;
    let done: Outcome<(), Hindered> =
        visit.site.store.with_write_tx("ask for an act with two keys", tell).await;
    done.map_err(|stop| hindered(visit, title, stop))?;
    Ok(Reply::SeeOther(page(viewer)))
}

/// The page that says why an act could not be asked.
pub fn hindered(visit: &Visit, title: String, stop: Stop<Hindered>) -> Problem {
    match stop {
        Stop::Fault(fault) => Problem::Fault(fault),
        Stop::Refused(no) => Problem::Refused(Said {
            code: no.code,
            title,
            text: (no.text)(visit.speech),
            way_on: visit
                .viewer()
                .ok()
                .map(|viewer| (page(viewer), say!(words(visit.speech), "keys-go"))),
        }),
    }
}

/// The address where acts wait for their second key.
pub fn page(viewer: &Viewer) -> String {
    viewer.path("us/keys")
}

/// A link to that page.
pub fn link(visit: &Visit, viewer: &Viewer) -> Markup {
    html! { a href=(page(viewer)) { (say!(words(visit.speech), "keys-go")) } }
}
