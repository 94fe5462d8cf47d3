//! A partner signs the pact, by one of its members who says yes for it.

use std::sync::Arc;

use maud::html;
use powerwith_core::Outcome;
use powerwith_log::Role;
use powerwith_store::Tx;
use powerwith_web::{Answer, Page, Problem, Reply, Visit, say};

use super::kept;
use crate::{
    fields::{apart, form},
    not::{Not, problem},
    record::Record,
    store, words,
};

/// Asks whether they say yes for their partner.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let mine = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let partners = store::partner_names(db, viewer.partnership).await?;
    let partner = partners.iter().find(|(id, _)| Some(*id) == mine).ok_or(Problem::NotFound)?;
    let title = say!(words, "pact-sign-title", partner = apart(&partner.1));
    let fields = html! {
        div.row {
            button.btn type="submit" { (say!(words, "pact-sign-yes", partner = apart(&partner.1))) }
            a href=(viewer.path("decide/pact")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "pact-sign-lead")) }
            ul {
                li { (say!(words, "pact-sign-talk")) }
                li { (say!(words, "pact-sign-seen")) }
                li { (say!(words, "pact-sign-again")) }
            }
            (form(&visit, &viewer.path("decide/pact/sign"), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// Signs for their partner. Twice is once.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    sign(&visit).await.map_err(|stop| problem(&visit, stop))?;
    Ok(Reply::SeeOther(viewer.path("decide/pact")))
}

async fn sign(visit: &Visit) -> Outcome<(), Not> {
    let viewer = visit.viewer().map_err(|_| Not::Gone)?;
    let (here, by) = (viewer.partnership, viewer.person);
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let versions = kept::versions(&*tx, here).await?;
        let version = versions.first().ok_or(Not::NothingToSign)?.number;
        let partner = store::partner_of(&*tx, here, by).await?.ok_or(Not::Gone)?;
        let signed = kept::signed(&*tx, here, version).await?;
        if signed.iter().any(|(there, _)| *there == partner) {
            return Ok(());
        }
        kept::sign(&tx, here, (version, partner), &visit.moment).await?;
        let partners = store::partner_names(&*tx, here).await?;
        let name = partners.iter().find(|(id, _)| *id == partner);
        let record = Record::of("pact.signed")
            .value("version", version)
            .text("partner", name.map_or("", |(_, name)| name));
        record.log(&tx, (here, Role::Member), &visit.moment).await?;
        Ok(())
    };
    visit.site.store.with_write_tx("sign the pact", work).await
}
