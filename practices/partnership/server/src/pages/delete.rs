//! "Delete me": what goes, what stays, and then it is done.

use std::sync::Arc;

use maud::html;
use partnership_rules::{Command, Refused, decide};
use powerwith_core::{Outcome, Stop};
use powerwith_store::Tx;
use powerwith_web::{Answer, Page, Reply, Said, Visit, account, say};

use crate::{
    fields::{apart, form},
    refusal::No,
    session::problem,
    store, words,
};

/// Shows what goes and what stays.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let title = say!(words, "delete-title");
    let fields = html! {
        div.row {
            button.btn type="submit" { (say!(words, "delete-send")) }
            a.btn.quiet href="/me" { (say!(words, "delete-not")) }
        }
    };
    let body = html! {
        div.narrow.below.stack {
            h1 { (say!(words, "delete-ask")) }
            section aria-labelledby="goes" {
                h2 #goes { (say!(words, "delete-goes")) }
                ul {
                    li { (say!(words, "delete-goes-you")) }
                    li { (say!(words, "delete-goes-groups")) }
                    li { (say!(words, "delete-goes-devices")) }
                    li { (say!(words, "delete-goes-place")) }
                }
            }
            section aria-labelledby="stays" {
                h2 #stays { (say!(words, "delete-stays")) }
                ul {
                    li { (say!(words, "delete-stays-answers")) }
                    li { (say!(words, "delete-stays-acts")) }
                    li { (say!(words, "delete-stays-backups")) }
                }
            }
            p { (say!(words, "delete-final")) " " a href="/me" { (say!(words, "me-take")) } }
            (form(&visit, "/me/delete", &fields))
        }
    };
    Ok(Page::new(title, body).into())
}

/// Deletes the person, in every practice, in one transaction.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let me = visit.person()?.person;
    let work = async |tx: Tx| -> Outcome<(), No> {
        for (id, _, _) in store::partnerships_of(&*tx, me).await? {
            let here = store::load(&*tx, id).await?;
            decide(&here, Command::Leave { person: me }, &visit.moment).map_err(No)?;
        }
        for practice in visit.site.practices.iter() {
            (practice.forget)(&tx, me, &visit.moment).await?;
        }
        account::forget(&tx, me).await?;
        Ok(())
    };
    match visit.site.store.with_write_tx("delete a person", work).await {
        Ok(()) => Ok(Reply::SignOut { to: "/deleted".to_owned() }),
        Err(Stop::Refused(No(Refused::NeedsTwoKeys))) => Err(last_host(&visit).await?),
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// A host without whom there would not be two keys: someone else has to be made a host first.
async fn last_host(visit: &Visit) -> Result<powerwith_web::Problem, powerwith_web::Problem> {
    let words = words(visit.speech);
    let me = visit.person()?.person;
    let mut place = None;
    for (id, slug, name) in store::partnerships_of(visit.site.store.read(), me).await? {
        let here = store::load(visit.site.store.read(), id).await?;
        if here.is_host(me) && !here.has_two_keys_without(me) {
            place = Some((slug, name));
            break;
        }
    }
    let (slug, name) = place.unwrap_or_default();
    Ok(powerwith_web::Problem::Refused(Said {
        code: "partnership.needs_two_keys",
        title: say!(words, "delete-last-host"),
        text: say!(words, "delete-last-host-text", partnership = apart(&name)),
        way_on: Some((format!("/p/{slug}/us/hosts/new"), say!(words, "us-do-host"))),
    }))
}

/// Says that it is done.
pub(crate) async fn done(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let title = say!(words, "deleted-title");
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "deleted-text")) }
            p { a href="/" { (say!(words, "to-start")) } }
        }
    };
    Ok(Page::new(title, body).quiet().into())
}
