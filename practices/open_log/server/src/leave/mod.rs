//! Leaving with everything: what every member may read, in one file. It takes two keys, because it
//! puts everything in one hand.

mod archive;

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Day, Fault, KeyAsk, PartnershipId, Subject};
use powerwith_web::{
    Answer, KeyAct, Page, Problem, Reply, Said, Speech, Viewer, Visit, page::File, say, two_keys,
};
use sea_orm::{ConnectionTrait, prelude::Uuid};

use crate::{keys, words};

/// The act that takes two keys.
const ACT: &str = "everything.take";

/// For how many days hosts can take the file once it was confirmed: as long as an act waits for
/// its second key.
const DAYS: i32 = 7;

/// What a partnership takes along of this practice.
pub(crate) fn along() -> Vec<String> {
    ["open/bundle", "open/rules", "open/records"].into_iter().map(str::to_owned).collect()
}

/// The words for it.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    (act.act == ACT).then(|| say!(words(speech), "key-everything"))
}

/// Shows what the file would hold, and how it comes to be.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (db, today) = (visit.site.store.read(), visit.moment.today());
    let waits = keys::waits_until(db, (viewer.partnership, ACT, &subject()), today).await?;
    let opened = opened(db, viewer.partnership, today).await?;
    let words = words(visit.speech);
    let title = say!(words, "leave-title");
    let line = |text: String| html! { li { (text) } };
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "leave-lead")) }
            }
            section aria-labelledby="in" {
                h2 #in { (say!(words, "leave-in")) }
                ul {
                    (line(say!(words, "leave-in-pages")))
                    (line(say!(words, "leave-in-tables")))
                    (line(say!(words, "leave-in-log")))
                }
            }
            section aria-labelledby="out" {
                h2 #out { (say!(words, "leave-out")) }
                ul {
                    (line(say!(words, "leave-out-answers")))
                    (line(say!(words, "leave-out-own")))
                    (line(say!(words, "leave-out-secret")))
                }
            }
            section.note aria-labelledby="how" {
                h2 #how { (say!(words, "leave-how")) }
                p { (say!(words, "leave-how-text", days = DAYS)) }
                (way(&visit, viewer, (waits, opened)))
            }
            p { a href=(viewer.path("open")) { (say!(words, "entry-back")) } }
        }
    };
    Ok(Page::new(title, body).into())
}

/// A host asks.
pub(crate) async fn ask(visit: Arc<Visit>) -> Answer {
    let ask = KeyAsk {
        act: ACT,
        about: subject(),
        by: visit.viewer()?.person,
        called: String::new(),
        why: None,
    };
    two_keys::ask(&visit, say!(words(visit.speech), "leave-title"), ask).await
}

/// The file, while it may be taken; its address has the day on which two keys opened it.
pub(crate) async fn take(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (db, today) = (visit.site.store.read(), visit.moment.today());
    let day: String = visit.part("day")?;
    let day = Day::parse(&day).ok_or(Problem::NotFound)?;
    if opened(db, viewer.partnership, today).await? != Some(day) {
        let words = words(visit.speech);
        return Err(Problem::Refused(Said {
            code: "open_log.everything_takes_two_keys",
            title: say!(words, "leave-title"),
            text: say!(words, "leave-not-confirmed"),
            way_on: Some((viewer.path("open/leave"), say!(words, "leave-title"))),
        }));
    }
    let bytes = archive::make(&visit).await?;
    let name = format!("{}-{today}.zip", viewer.slug);
    Ok(Reply::File(File { name, media: "application/zip", bytes }))
}

fn subject() -> Subject {
    Subject { kind: "everything".to_owned(), id: Uuid::nil() }
}

/// The day two keys opened it; `None` when that was not lately.
async fn opened(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    today: Day,
) -> Result<Option<Day>, Fault> {
    let since = today.plus_days(-DAYS);
    keys::confirmed_since(db, (here, ACT, &subject()), since).await
}

fn way(visit: &Visit, viewer: &Viewer, (waits, opened): (Option<Day>, Option<Day>)) -> Markup {
    let words = words(visit.speech);
    let at = viewer.path("open/leave");
    let until = |day: Day| visit.speech.day(day.plus_days(DAYS));
    html! {
        @match (viewer.is_host, opened, waits) {
            (true, Some(day), _) => {
                p { (say!(words, "leave-open", until = until(day))) }
                p { a.btn href={ (at) "/" (day) } download { (say!(words, "leave-take")) } }
                p.soft { (say!(words, "leave-care")) }
            },
            (false, Some(day), _) => { p { (say!(words, "leave-open", until = until(day))) } },
            (_, None, Some(until)) => (keys::waiting(visit, viewer, until)),
            (true, None, None) => {
                form method="post" action=(at) {
                    (visit.form_token())
                    button.btn type="submit" { (say!(words, "leave-ask")) }
                }
            },
            (false, None, None) => { p.soft { (say!(words, "leave-member")) } },
        }
    }
}
