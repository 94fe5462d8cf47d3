//! A program that does not hold the file with the sealed answers: what needs the file it hands on to
//! the one program of the installation that does, and gives back what that one says.
//!
//! Answers without a name stay without one on the way: of what came along only what the protocol
//! needs is handed on, and no address is added.

use std::{sync::Arc, time::Duration};

use anyhow::bail;
use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};

/// How long the holder may take. Many answers at once wait for one another.
const PATIENCE: Duration = Duration::from_secs(30);

/// The most that is handed on: more than a site takes, so that it is the holder who says no.
const MOST_BYTES: usize = 3 << 20;

/// What belongs to one connection and is not handed on.
const OF_THE_CONNECTION: [HeaderName; 6] = [
    header::CONNECTION,
    header::TRANSFER_ENCODING,
    header::CONTENT_LENGTH,
    header::UPGRADE,
    header::TE,
    header::TRAILER,
];

/// What goes along with an answer that has no name; nothing else of who sends it.
const WITHOUT_A_NAME: [&str; 8] = [
    "host",
    "origin",
    "content-type",
    "accept",
    "accept-language",
    "sec-fetch-site",
    "access-control-request-method",
    "access-control-request-headers",
];

/// The program that holds the file, as this machine reaches it.
#[derive(Debug)]
pub struct Holder {
    site: String,
    sending: String,
    agent: ureq::Agent,
}

impl Holder {
    /// The holder at these addresses: of its site, and of its sending origin.
    ///
    /// Refuses: what is no address.
    pub fn at(site: &str, sending: &str) -> anyhow::Result<Arc<Self>> {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .user_agent("")
            // What is set for the machine may keep a log.
            .proxy(None)
            .build()
            .into();
        let (site, sending) = (address("--holder", site)?, address("--holder-sending", sending)?);
        Ok(Arc::new(Self { site, sending, agent }))
    }

    /// Asks one of the two addresses, and gives back what it says.
    async fn ask(self: Arc<Self>, base: &str, (head, body): (Parts, Bytes)) -> Response {
        let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
        let mut request = axum::http::Request::new(body.to_vec());
        *request.method_mut() = head.method;
        *request.headers_mut() = head.headers;
        let Ok(uri) = format!("{base}{path}").parse() else { return unreachable_now(base) };
        *request.uri_mut() = uri;
        let asked = tokio::task::spawn_blocking(move || {
            let is_empty = request.body().is_empty();
            let mut reply = if is_empty {
                self.agent.run(request.map(drop))?
            } else {
                self.agent.run(request)?
            };
            let body = reply.body_mut().with_config().limit(u64::MAX).read_to_vec()?;
            Ok::<_, ureq::Error>((reply.status(), reply.headers().clone(), body))
        });
        match asked.await {
            Ok(Ok((status, mut headers, body))) => {
                without_the_connection(&mut headers);
                (status, headers, Body::from(body)).into_response()
            }
            // What failed, and nothing of who asked.
            Ok(Err(error)) => unreachable_now(&error.to_string()),
            Err(error) => unreachable_now(&error.to_string()),
        }
    }
}

/// Hands on what the holder does for a site; everything else stays here.
pub fn in_front(site: Router, holder: Arc<Holder>) -> Router {
    site.layer(from_fn_with_state(holder, pass_on))
}

/// The sending origin of a program without the file: all of it is handed on, without a name.
pub fn sending(holder: Arc<Holder>) -> Router {
    Router::new().fallback(pass_on_without_a_name).with_state(holder)
}

async fn pass_on(State(holder): State<Arc<Holder>>, request: Request, next: Next) -> Response {
    if !is_for_the_holder(request.method(), request.uri().path()) {
        return next.run(request).await;
    }
    let Some((mut head, body)) = whole(request).await else { return too_large() };
    without_the_connection(&mut head.headers);
    let site = holder.site.clone();
    holder.ask(&site, (head, body)).await
}

async fn pass_on_without_a_name(State(holder): State<Arc<Holder>>, request: Request) -> Response {
    let Some((mut head, body)) = whole(request).await else { return too_large() };
    let mut headers = HeaderMap::new();
    for name in WITHOUT_A_NAME {
        if let Some(value) = head.headers.get(name) {
            headers.insert(HeaderName::from_static(name), value.clone());
        }
    }
    head.headers = headers;
    let sending = holder.sending.clone();
    holder.ask(&sending, (head, body)).await
}

/// What changes a round (it may open or close a sealed one), and the page that says what is kept.
fn is_for_the_holder(method: &Method, path: &str) -> bool {
    let mut parts = path.trim_start_matches('/').split('/');
    let (is_ours, _, what, which) =
        (parts.next() == Some("p"), parts.next(), parts.next(), parts.next());
    is_ours
        && match what {
            Some("reflect") => method == Method::POST,
            Some("open") => which == Some("records"),
            _ => false,
        }
}

fn without_the_connection(headers: &mut HeaderMap) {
    for name in OF_THE_CONNECTION {
        headers.remove(name);
    }
}

async fn whole(request: Request) -> Option<(Parts, Bytes)> {
    let (head, body) = request.into_parts();
    Some((head, to_bytes(body, MOST_BYTES).await.ok()?))
}

fn too_large() -> Response {
    (StatusCode::PAYLOAD_TOO_LARGE, "too large").into_response()
}

fn unreachable_now(why: &str) -> Response {
    tracing::error!(why, "the program that holds the sealed answers cannot be reached");
    let text = "The part of this server that keeps sealed answers can’t be reached now. Please \
                look in a minute whether it was done, and try again if not. Sealed answers can be sent \
                again safely.\n\nLa parte de este servidor que guarda las respuestas selladas no responde \
                ahora. Mira en un minuto si se hizo, y si no, vuelve a intentarlo. Las respuestas selladas \
                se pueden enviar de nuevo sin riesgo.\n";
    (StatusCode::SERVICE_UNAVAILABLE, text).into_response()
}

fn address(flag: &str, given: &str) -> anyhow::Result<String> {
    let url = given.trim().trim_end_matches('/');
    let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"));
    if !rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['/', ' ', '?', '#'])) {
        bail!("{flag}: {given} is no address; write it as http://10.0.0.5:8080");
    }
    Ok(url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_a_round_is_handed_on_and_pages_stay_here() {
        let post = |path| is_for_the_holder(&Method::POST, path);
        let get = |path| is_for_the_holder(&Method::GET, path);
        assert!(post("/p/roots/reflect/1/close") && post("/p/roots/reflect/new"));
        assert!(get("/p/roots/open/records"));
        assert!(!get("/p/roots/reflect/1") && !post("/p/roots/us/add") && !get("/assets/a.js"));
    }

    #[test]
    fn what_is_no_address_is_told_with_its_flag() {
        let error = Holder::at("10.0.0.5:8080", "http://10.0.0.5:8081").unwrap_err().to_string();
        assert!(error.starts_with("--holder: 10.0.0.5:8080 is no address"), "{error}");
        let error = Holder::at("http://10.0.0.5", "http://10.0.0.5/x").unwrap_err().to_string();
        assert!(error.starts_with("--holder-sending:"), "{error}");
    }
}
