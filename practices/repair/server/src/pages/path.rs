//! The path, for every member to read whole: the steps, who helps, and a change that waits.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::{StoreContext, Tx};
use powerwith_web::{
    Answer, Page, Problem, Reply, Said, Viewer, Visit,
    fields::{saying_button, written},
    say, two_keys,
};
use repair_rules::path::{MOST_HELPERS, is_ready};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};

use super::parts::steps;
use crate::{
    hear::CHANGE_PATH,
    helpers,
    known::{self, Here},
    path_store::{self, Kept},
    words,
};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (db, at) = (visit.site.store.read(), viewer.partnership);
    let kept = path_store::held(db, at).await?;
    let people = known::here(db, at).await?;
    let waits = match asked(db, at).await? {
        Some((id, until)) if until >= visit.moment.today() => {
            path_store::waiting(db, (at, id)).await?.map(|kept| (kept, until))
        }
        _ => None,
    };
    let title = say!(words, "path-title");
    let helpers = helping(&visit, viewer, &people).await?;
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("mend")) { (say!(words, "mend-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "path-lead")) }
            }
            (missing(&visit, kept.as_ref(), &people))
            @match &kept {
                Some(kept) => { (whole(&visit, kept)) }
                None => { p { (say!(words, "no-path-text")) } }
            }
            @if let Some((kept, until)) = &waits { (waiting(&visit, viewer, (kept, *until))) }
            (helpers)
            @if viewer.is_host && waits.is_none() {
                p {
                    a href=(viewer.path("mend/path/change")) {
                        @if kept.is_some() { (say!(words, "path-change-go")) }
                        @else { (say!(words, "path-set-go")) }
                    }
                }
            }
        }
    };
    Ok(Page::new(title, body).into())
}

/// Someone says that they help, or that they help no longer.
pub(super) async fn help(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (at, person) = (viewer.partnership, viewer.person);
    let to = Reply::SeeOther(viewer.path("mend/path#helpers"));
    let done: Result<bool, Fault> = match visit.form.text("go") {
        "yes" => {
            let work = async |tx: Tx| helpers::join(&tx, at, person).await;
            visit.site.store.with_write_tx("say that one helps", work).await
        }
        "no" => {
            let work = async |tx: Tx| helpers::step_down(&tx, at, person).await.map(|()| true);
            visit.site.store.with_write_tx("help no longer", work).await
        }
        _ => return Err(Problem::NotFound),
    };
    if done? {
        return Ok(to);
    }
    let words = words(visit.speech);
    Err(Problem::Refused(Said {
        code: "repair.helpers_full",
        title: say!(words, "no-title"),
        text: say!(words, "helpers-full", most = MOST_HELPERS),
        way_on: Some((viewer.path("mend/path"), say!(words, "no-back"))),
    }))
}

/// The change of the path that waits for a second key: which, and until when.
pub(super) async fn asked(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Option<(Uuid, Day)>, Fault> {
    const DOING: &str = "look whether a path waits for its second key";
    let sql = "SELECT about, until_day FROM asked_act_v1 \
               WHERE partnership_id = $1 AND act = $2 AND state = 'waiting'";
    let values = [partnership.uuid().into(), CHANGE_PATH.into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let about: String = row.try_get("", "about").store(DOING)?;
    let until: String = row.try_get("", "until_day").store(DOING)?;
    let id = about.parse::<powerwith_core::Subject>().ok().map(|subject| subject.id);
    Ok(id.zip(Day::parse(&until)))
}

/// What is missing before the first round or proposal opens.
fn missing(visit: &Visit, kept: Option<&Kept>, people: &Here) -> Markup {
    let words = words(visit.speech);
    let path = kept.map(|kept| &kept.path);
    let held = is_ready(path, &people.helpers()).err();
    html! {
        @if let Some(held) = held {
            section.note.owe aria-labelledby="missing" {
                h2 #missing { (say!(words, "missing-title")) }
                p { (super::parts::held_text(visit.speech, held)) }
            }
        }
    }
}

fn whole(visit: &Visit, kept: &Kept) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="the-steps" {
            h2 #the-steps { (say!(words, "path-steps")) }
            (steps(visit, &kept.path))
            h3 { (say!(words, "path-safety")) }
            (written(&kept.path.safety))
            p.soft.small { (say!(words, "path-since", day = visit.speech.day(kept.day))) }
        }
    }
}

fn waiting(visit: &Visit, viewer: &Viewer, (kept, until): (&Kept, Day)) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="path-waits" {
            h2 #path-waits { (say!(words, "path-waits")) }
            p { (say!(words, "path-waits-text", day = visit.speech.day(until))) }
            (steps(visit, &kept.path))
            h3 { (say!(words, "path-safety")) }
            (written(&kept.path.safety))
            p { (two_keys::link(visit, viewer)) }
        }
    }
}

async fn helping(visit: &Visit, viewer: &Viewer, people: &Here) -> Result<Markup, Fault> {
    let words = words(visit.speech);
    let helpers = people.helpers();
    let named = known::named(visit.site.store.read(), helpers.keys().copied()).await?;
    let is_one = helpers.contains_key(&viewer.person);
    let action = viewer.path("mend/help");
    Ok(html! {
        section.card aria-labelledby="helpers" {
            h2 #helpers { (say!(words, "helpers-title")) }
            p { (say!(words, "helpers-text")) }
            @if named.is_empty() { p.soft { (say!(words, "helpers-none")) } }
            ul.plain {
                @for (id, name) in &named {
                    li { bdi { (name) } span.soft { " · " bdi { (people.partner(*id)) } } }
                }
            }
            @if is_one {
                p { (say!(words, "helpers-you")) }
                (saying_button(visit, &action, ("btn quiet", say!(words, "helpers-stop")), ("go", "no")))
            } @else {
                p { (say!(words, "helpers-ask")) }
                (saying_button(visit, &action, ("btn quiet", say!(words, "helpers-join")), ("go", "yes")))
            }
        }
    })
}
