//! What programs ask at the sending origin instead of the pages: what a card opens, and tokens for
//! it. The card's name travels, never its code.

use std::{collections::BTreeSet, sync::Arc};

use axum::{
    body::Bytes,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use powerwith_core::{Fault, Stop};
use powerwith_store::Tx;
use powerwith_web::Site;
use reflection_rules::{
    instrument::{Library, to_toml},
    round::{Choice, Label, Refusal, labels, offer},
    sealed::{Invitation, Record},
};
use sealed_tokens::Request;

use super::{
    Known,
    cards::let_card_in,
    sending::{failed, said},
};
use crate::store::{
    cards::{self, CardName},
    instruments, records, roster,
};

const NAME_BYTES: usize = 16;

/// What a card opens; the body is its name.
pub(super) async fn invite(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let Ok(name) = CardName::try_from(body.as_ref()) else {
        return said(StatusCode::BAD_REQUEST, "malformed");
    };
    match invitation(&site, name).await {
        Ok(Some(invitation)) => invitation.encode().into_response(),
        Ok(None) => unknown(&site),
        Err(fault) => failed(&fault),
    }
}

/// No card has this name. Who has a card is not held up by those who guess.
fn unknown(site: &Site) -> Response {
    let now = (site.settings.moment)().now();
    if site.limiter.check(now).is_err() {
        return said(StatusCode::TOO_MANY_REQUESTS, "later");
    }
    site.limiter.count(now);
    said(StatusCode::NOT_FOUND, "unknown")
}

async fn invitation(site: &Site, name: CardName) -> Result<Option<Invitation>, Fault> {
    let db = site.store.read();
    let Some(card) = cards::find(db, name).await? else { return Ok(None) };
    let Some(known) = Known::at_hand(&site.store, card.round).await? else { return Ok(None) };
    let records = records::of_round(db, card.partnership, card.round).await?;
    let Some(record @ Record::Opened(_)) = records.first() else { return Ok(None) };
    let everyone = roster::everyone(db, card.partnership).await?;
    let offered = offer(&known.round, &everyone, None);
    let by_key = |labels: &[Label]| {
        labels.iter().map(|label| (label.key.clone(), label.name.clone())).collect()
    };
    let goes_together = |group: &Label, partner: &Label| {
        let (group, partner) = (Some(group.key.clone()), Some(partner.key.clone()));
        let choice = Choice { group, partner };
        labels(&known.round, &everyone, (&offered, &choice)).partner.is_some()
    };
    let mut together = Vec::new();
    for group in &offered.groups {
        let partners = offered.partners.iter().filter(|partner| goes_together(group, partner));
        together.extend(partners.map(|partner| format!("{} {}", group.key, partner.key)));
    }
    let built_in = Library::built_in();
    let not_built_in = known.items.iter().filter(|(item, _)| built_in.item(item).is_none());
    let ids: BTreeSet<_> = not_built_in.map(|(item, _)| (&item.instrument, item.version)).collect();
    let mut own = Vec::new();
    for id in ids {
        own.extend(instruments::one(db, card.partnership, id).await?.map(|found| to_toml(&found)));
    }
    let partners: Vec<Label> = known.round.partners().cloned().collect();
    Ok(Some(Invitation {
        title: known.round.plan.title.clone(),
        record: record.encode(),
        asks: known.items.iter().map(|(name, _)| name.to_string()).collect(),
        own,
        groups: by_key(&offered.groups),
        crowds: by_key(&offered.partners),
        together,
        partners: by_key(&partners),
    }))
}

/// Gives tokens for a card; the body is its name and the request, the reply the evaluation.
pub(super) async fn let_in(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let parts = body.split_at_checked(NAME_BYTES);
    let parts = parts.and_then(|(name, request)| {
        Some((CardName::try_from(name).ok()?, Request::decode(request).ok()?))
    });
    let Some((name, request)) = parts else { return said(StatusCode::BAD_REQUEST, "malformed") };
    let moment = (site.settings.moment)();
    let found = match cards::find(site.store.read(), name).await {
        Ok(Some(found)) => found,
        Ok(None) => return unknown(&site),
        Err(fault) => return failed(&fault),
    };
    let work = async |tx: Tx| let_card_in(&tx, (name, &request), &moment).await;
    match site.store.with_write_tx("use a card", work).await {
        Ok(()) => {}
        Err(Stop::Refused(refusal)) => return refused(&refusal),
        Err(Stop::Fault(fault)) => return failed(&fault),
    }
    match Known::at_hand(&site.store, found.round).await {
        Ok(Some(known)) => match known.key.evaluate(&request) {
            Ok(reply) => reply.encode().into_response(),
            Err(_) => said(StatusCode::BAD_REQUEST, "malformed"),
        },
        Ok(None) => said(StatusCode::NOT_FOUND, "unknown"),
        Err(fault) => failed(&fault),
    }
}

fn refused(refusal: &Refusal) -> Response {
    match refusal {
        Refusal::NotOpen { .. } | Refusal::TooLate => said(StatusCode::GONE, "ended"),
        Refusal::CardNotTaken => said(StatusCode::CONFLICT, "not-taken"),
        Refusal::CardUsed => said(StatusCode::CONFLICT, "used"),
        _ => said(StatusCode::NOT_FOUND, "unknown"),
    }
}
