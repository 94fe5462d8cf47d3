//! The sending origin: takes answers that have no name, under an address of its own, and keeps
//! nothing of who asks: no cookie, no log, no limit by address. The token is the limit.

use std::sync::Arc;

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::post,
};
use powerwith_core::Fault;
use powerwith_web::{Access, Site, sending_pages};
use reflection_rules::round::RoundId;
use sea_orm::prelude::Uuid;
use sealed_tokens::{MAX_SLOTS, Receipt, SIZES_BYTES};

use super::{Known, NotTaken, program, take, take::from_row};
use crate::store::sealed as kept;

/// What can be asked of the sending origin: method, address, who may, what it does. For the table of
/// who may pass where.
pub fn sending_routes() -> Vec<(&'static str, &'static str, Access, &'static str)> {
    let mut all = vec![
        ("POST", "/send", Access::Code, "send-sealed"),
        ("POST", "/recall", Access::Code, "recall-sealed"),
        ("POST", "/card", Access::Code, "open-card"),
        ("POST", "/card/let-in", Access::Code, "use-card"),
    ];
    let pages = crate::asking::sending_routes();
    all.extend(pages.all().iter().map(|at| (at.method.name(), at.path, at.access, at.act)));
    all
}

/// The largest response: every place with the longest story.
const MOST_BYTES: usize = SIZES_BYTES[2] * 32;
/// Bytes of a round's id, and of one place of a recall: slot and tag.
const ROUND_BYTES: usize = 16;
const PLACE_BYTES: usize = 33;
/// A recall's reply has a multiple of these, so that its length says little.
const RECALL_BYTES: usize = 4096;

/// The router of the sending origin.
pub fn sending(site: Arc<Site>) -> Router {
    let main_origin = HeaderValue::from_str(&site.settings.public_url);
    let main_origin = main_origin.unwrap_or(HeaderValue::from_static("null"));
    Router::new()
        .route("/send", post(send).options(ask_first))
        .route("/recall", post(recall).options(ask_first))
        .route("/card", post(program::invite))
        .route("/card/let-in", post(program::let_in))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::map_response(move |response| {
            let main_origin = main_origin.clone();
            async move { with_safe_headers(response, main_origin) }
        }))
        .with_state(Arc::clone(&site))
        .merge(sending_pages(site, &crate::asking::sending_routes()))
}

/// Browsers ask first when a program adds headers of its own.
async fn ask_first() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Takes one response: envelopes one behind the other, in the order of their places.
async fn send(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    match try_send(&site, &body).await {
        Ok(receipts) => {
            let bytes: Vec<u8> = receipts.iter().flat_map(Receipt::encode).collect();
            bytes.into_response()
        }
        Err(NotTaken::Malformed) => said(StatusCode::BAD_REQUEST, "malformed"),
        Err(NotTaken::Ended) => said(StatusCode::GONE, "ended"),
        Err(NotTaken::Refused(_)) => said(StatusCode::FORBIDDEN, "token"),
        Err(NotTaken::Answer { slot, field }) => {
            said(StatusCode::UNPROCESSABLE_ENTITY, &format!("answer {slot} {field}"))
        }
        Err(NotTaken::Older { stored }) => said(StatusCode::CONFLICT, &format!("older {stored}")),
        Err(NotTaken::Fault(fault)) => failed(&fault),
    }
}

async fn try_send(site: &Site, body: &[u8]) -> Result<Vec<Receipt>, NotTaken> {
    let round = body.get(2..2 + ROUND_BYTES).and_then(|bytes| Uuid::from_slice(bytes).ok());
    let round = RoundId::from_uuid(round.ok_or(NotTaken::Malformed)?);
    let Some(file) = site.store.sealed() else { return Err(NotTaken::Ended) };
    let known = Known::at_hand(&site.store, round)
        .await
        .map_err(NotTaken::Fault)?
        .ok_or(NotTaken::Ended)?;
    let today = (site.settings.moment)().today();
    let db = site.store.read();
    if !kept::is_open(db, (known.partnership, round)).await.map_err(NotTaken::Fault)? {
        return Err(NotTaken::Ended);
    }
    take((&known, file), body, today).await
}

/// Gives back what was sent to these places, to whoever knows their tags: those come from the code
/// alone. The body is the round and then slot and tag of each place.
///
/// The reply is, for each that is there: slot 1, version 4, length 2, answer; then zeros.
async fn recall(State(site): State<Arc<Site>>, body: Bytes) -> Response {
    let Some((round, places)) = read_places(&body) else {
        return said(StatusCode::BAD_REQUEST, "malformed");
    };
    let Some(file) = site.store.sealed() else { return said(StatusCode::GONE, "ended") };
    let known = match Known::at_hand(&site.store, round).await {
        Ok(Some(known)) => known,
        Ok(None) => return said(StatusCode::GONE, "ended"),
        Err(fault) => return failed(&fault),
    };
    match kept::is_open(site.store.read(), (known.partnership, round)).await {
        Ok(true) => {}
        // After the close the tags are public, and so they open nothing any more.
        Ok(false) => return said(StatusCode::GONE, "ended"),
        Err(fault) => return failed(&fault),
    }
    let rows = match file.find(*round.uuid().as_bytes(), &places).await {
        Ok(rows) => rows,
        Err(fault) => return failed(&fault),
    };
    let mut bytes = Vec::new();
    for envelope in rows.iter().filter_map(from_row) {
        let payload = envelope.payload();
        bytes.push(envelope.slot().number());
        bytes.extend_from_slice(&envelope.version().to_be_bytes());
        bytes.extend_from_slice(&u16::try_from(payload.len()).unwrap_or(0).to_be_bytes());
        bytes.extend_from_slice(payload);
    }
    let padded = bytes.len().saturating_add(1).next_multiple_of(RECALL_BYTES);
    bytes.resize(padded, u8::MAX);
    bytes.into_response()
}

/// Slot and tag.
type At = (u8, [u8; 32]);

fn read_places(body: &[u8]) -> Option<(RoundId, Vec<At>)> {
    let (round, places) = body.split_at_checked(ROUND_BYTES)?;
    let round = RoundId::from_uuid(Uuid::from_slice(round).ok()?);
    let chunks = places.chunks_exact(PLACE_BYTES);
    if !chunks.remainder().is_empty() || chunks.len() > usize::from(MAX_SLOTS) {
        return None;
    }
    let place = |place: &[u8]| {
        let (slot, tag) = place.split_first()?;
        Some((*slot, tag.try_into().ok()?))
    };
    Some((round, chunks.map(place).collect::<Option<_>>()?))
}

pub(super) fn said(status: StatusCode, code: &str) -> Response {
    (status, code.to_owned()).into_response()
}

pub(super) fn failed(fault: &Fault) -> Response {
    // What failed, and nothing of who asked.
    tracing::error!(fault = fault.chain(), "a sealed answer was not taken");
    said(StatusCode::INTERNAL_SERVER_ERROR, "failed")
}

/// Nothing is kept on the way, no one else may read along, and the browser tells no one where it was.
fn with_safe_headers(mut response: Response, main_origin: HeaderValue) -> Response {
    let fixed = [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::VARY, "origin"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "POST"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
    ];
    let headers = response.headers_mut();
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, main_origin);
    response
}
