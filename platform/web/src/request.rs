//! From a request to a visit, past the door, and from the reply to a response.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, FromRequestParts, Multipart, Path, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use powerwith_core::Moment;
use subtle::ConstantTimeEq;

use crate::{
    Form, Origin, Problem, Reply, Route, Said, Site, Speech, Upload, Viewer, Visit, Visitor,
    access::{AtTheDoor, may_pass},
    account::{self, cookie},
    chrome, device,
    form::{SPEECH_FIELD, TOKEN_FIELD},
    routes::{Method, Rest},
    say, words,
};

/// The largest form: eight stories of 1,500 characters of four bytes, each percent-encoded, with
/// room to spare.
const MOST_FORM_BYTES: usize = 256 * 1024;

/// The largest form with a file: an instrument of a few hundred rows is under 100 kB.
const MOST_UPLOAD_BYTES: usize = 2 * 1024 * 1024;

/// A site, and at which of its addresses it is visited.
pub(crate) type Door = (Arc<Site>, Origin);

/// Answers one request on one route.
pub(crate) async fn answer((site, origin): Door, route: Route, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let moment = (site.settings.moment)();
    let mut visit = match begin((&site, origin), &mut parts, moment).await {
        Ok(visit) => visit,
        Err(problem) => return plain_problem((&site, origin), &parts, problem),
    };
    if let Some(reply) = language_chosen(&mut visit, &parts, route.method) {
        return reply;
    }
    if let Err(problem) = enter(&mut visit, &route, &parts, body).await {
        return chrome::problem(&visit, problem);
    }
    let kept_language = language_by_form(&mut visit);
    let visit = Arc::new(visit);
    let mut response = match (route.handler)(Arc::clone(&visit)).await {
        Ok(reply) => respond(&visit, reply),
        Err(problem) => chrome::problem(&visit, problem),
    };
    if let Some(cookie) = kept_language {
        set_cookie(&mut response, &cookie);
    }
    response
}

/// A form that was sent by the language menu (field `lang`) is answered in that language, which is
/// kept on this device. The handler sees the field and shows the same page again.
fn language_by_form(visit: &mut Visit) -> Option<String> {
    let travelled = || Speech::from_tag(visit.form.text(SPEECH_FIELD));
    let travelled = || travelled().filter(|_| visit.origin == Origin::Sending);
    let speech = Speech::from_tag(visit.form.text("lang")).or_else(travelled)?;
    if !visit.site.settings.languages.contains(&speech) {
        return None;
    }
    visit.speech = speech;
    let is_kept = visit.origin == Origin::Main;
    is_kept.then(|| cookie::keep_language(speech, visit.site.is_secure()))
}

/// The page for an address that leads nowhere: the same as for one that may not be seen.
pub(crate) async fn not_found((site, origin): Door, request: Request) -> Response {
    let (mut parts, _) = request.into_parts();
    let moment = (site.settings.moment)();
    match begin((&site, origin), &mut parts, moment).await {
        Ok(mut visit) => {
            visit.viewer = None;
            chrome::problem(&visit, Problem::NotFound)
        }
        Err(problem) => plain_problem((&site, origin), &parts, problem),
    }
}

/// Finds out who comes, where to, in which language.
async fn begin(
    (site, origin): (&Arc<Site>, Origin),
    parts: &mut Parts,
    moment: Moment,
) -> Result<Visit, Problem> {
    let path = match Path::<BTreeMap<String, String>>::from_request_parts(parts, &()).await {
        Ok(Path(path)) => path,
        Err(_) => BTreeMap::new(),
    };
    let token = match origin {
        Origin::Main => cookie::session_token(&parts.headers),
        Origin::Sending => None,
    };
    let (visitor, viewer) = who_comes(site, (token, path.get("partnership")), &moment).await?;
    Ok(Visit {
        speech: speech((site, origin), &parts.headers),
        site: Arc::clone(site),
        origin,
        moment,
        visitor,
        device: parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok())
            .map_or_else(|| device::label(""), device::label),
        address: parts.uri.path().to_owned(),
        form: Form::default(),
        uploads: Vec::new(),
        query: Form::parse(parts.uri.query().unwrap_or("").as_bytes())?,
        viewer,
        path,
    })
}

/// Who comes with this session, and what they are in the partnership of the address.
async fn who_comes(
    site: &Site,
    (token, slug): (Option<String>, Option<&String>),
    moment: &Moment,
) -> Result<(Visitor, Option<Viewer>), Problem> {
    let Some(token) = token else { return Ok((Visitor::Stranger, None)) };
    if let Some(slug) = slug {
        let session = (account::hash(&token), moment.now());
        if let Some(viewer) = (site.settings.find_viewer)(&site.store, slug, session).await? {
            let visitor = account::signed_in(&token, (viewer.person, viewer.name.clone()));
            return Ok((visitor, Some(viewer)));
        }
    }
    Ok((account::visitor(&site.store, &token, moment).await?, None))
}

/// Checks that the visitor may pass, then reads what they bring.
///
/// Why in this order: what a stranger sends is not even read, and every refusal looks the same.
async fn enter(visit: &mut Visit, route: &Route, parts: &Parts, body: Body) -> Result<(), Problem> {
    let settings = &visit.site.settings;
    let is_first_run = route.access == crate::Access::FirstRun
        && (settings.is_first_run)(&visit.site.store).await?;
    let door = AtTheDoor { visitor: &visit.visitor, viewer: visit.viewer.as_ref(), is_first_run };
    if !may_pass(route.access, door) {
        visit.viewer = None;
        let is_late = route.access == crate::Access::FirstRun;
        return Err(if is_late { Problem::StartedAlready } else { Problem::NotFound });
    }
    if route.method == Method::Post {
        check_origin(visit, &parts.headers)?;
        read_body(visit, parts, body).await?;
        check_token(visit)?;
        check_awake(visit, route)?;
    }
    Ok(())
}

/// In a partnership that was put back from a copy nothing happens but what lets it go on.
fn check_awake(visit: &Visit, route: &Route) -> Result<(), Problem> {
    let at_rest = visit.viewer.as_ref().filter(|viewer| viewer.is_resting);
    let Some(viewer) = at_rest.filter(|_| route.rest == Rest::Waits) else { return Ok(()) };
    let words = words(visit.speech);
    Err(Problem::Refused(Said {
        code: "web.rests",
        title: say!(words, "rests-title"),
        text: say!(words, "rests-text"),
        way_on: Some((crate::two_keys::page(viewer), say!(words, "keys-go"))),
    }))
}

/// A form must come from our own pages: browsers say where it came from.
fn check_origin(visit: &Visit, headers: &HeaderMap) -> Result<(), Problem> {
    // Without a cookie there is nothing that another page could do in someone's name.
    if visit.origin == Origin::Sending {
        return Ok(());
    }
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = says("sec-fetch-site") {
        return if matches!(site, "same-origin" | "none") { Ok(()) } else { Err(Problem::Stale) };
    }
    // Older browsers send only Origin; programs send neither and hold no cookie of ours.
    let Some(origin) = says("origin") else { return Ok(()) };
    let host = says("host").unwrap_or("");
    let ours = origin == visit.site.settings.public_url
        || origin.split_once("://").is_some_and(|(_, origin_host)| origin_host == host);
    if ours { Ok(()) } else { Err(Problem::Stale) }
}

fn check_token(visit: &Visit) -> Result<(), Problem> {
    let Visitor::Person(person) = &visit.visitor else { return Ok(()) };
    let given = visit.form.raw(TOKEN_FIELD);
    let same = given.as_bytes().ct_eq(person.form_token.as_bytes());
    if bool::from(same) { Ok(()) } else { Err(Problem::Stale) }
}

async fn read_body(visit: &mut Visit, parts: &Parts, body: Body) -> Result<(), Problem> {
    let media = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if media.is_some_and(|media| media.starts_with("multipart/form-data")) {
        return read_multipart(visit, parts, body).await;
    }
    // A form without a content type is read as a form: some old browsers leave it out.
    if !media.is_none_or(|media| media.starts_with("application/x-www-form-urlencoded")) {
        return Err(Problem::Unreadable(crate::form::Unreadable::NotAForm));
    }
    let bytes = to_bytes(body, MOST_FORM_BYTES).await.map_err(|_| Problem::TooLarge)?;
    visit.form = Form::parse(&bytes)?;
    Ok(())
}

async fn read_multipart(visit: &mut Visit, parts: &Parts, body: Body) -> Result<(), Problem> {
    let unreadable = || Problem::Unreadable(crate::form::Unreadable::Encoding);
    let bytes = to_bytes(body, MOST_UPLOAD_BYTES).await.map_err(|_| Problem::TooLarge)?;
    let request = Request::from_parts(parts.clone(), Body::from(bytes));
    let mut multipart = Multipart::from_request(request, &()).await.map_err(|_| unreadable())?;
    let mut fields = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(|_| unreadable())? {
        let name = field.name().unwrap_or("").to_owned();
        if let Some(file) = field.file_name().map(str::to_owned) {
            let bytes = field.bytes().await.map_err(|_| unreadable())?.to_vec();
            visit.uploads.push(Upload { field: name, name: file, bytes });
        } else {
            let bytes = field.bytes().await.map_err(|_| unreadable())?;
            fields.push((name, crate::form::plain(&bytes)?));
        }
    }
    visit.form = Form::from_fields(fields);
    Ok(())
}

fn speech((site, origin): (&Site, Origin), headers: &HeaderMap) -> Speech {
    let offered = |speech: &Speech| site.settings.languages.contains(speech);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    cookie::language(headers)
        .filter(|speech| origin == Origin::Main && offered(speech))
        .or_else(|| accepted.and_then(Speech::from_accept).filter(offered))
        .unwrap_or(Speech::English)
}

/// `?lang=es` keeps the choice on this device and goes back to the same address. Where nothing is
/// kept, the page is shown in that language.
fn language_chosen(visit: &mut Visit, parts: &Parts, method: Method) -> Option<Response> {
    let speech = Speech::from_tag(visit.query.text("lang"))?;
    let is_offered = visit.site.settings.languages.contains(&speech);
    if method != Method::Get || !is_offered {
        return None;
    }
    if visit.origin == Origin::Sending {
        visit.speech = speech;
        return None;
    }
    let rest: Vec<_> = parts
        .uri
        .query()
        .unwrap_or("")
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    let mut to = visit.address.clone();
    if !rest.is_empty() {
        to = format!("{to}?{}", rest.join("&"));
    }
    let mut response = see_other(&to);
    set_cookie(&mut response, &cookie::keep_language(speech, visit.site.is_secure()));
    Some(response)
}

fn respond(visit: &Visit, reply: Reply) -> Response {
    let secure = visit.site.is_secure();
    match reply {
        Reply::Page(page) => chrome::response(visit, &page),
        Reply::SeeOther(to) => see_other(&to),
        Reply::SignIn { token, days, to } => {
            let mut response = see_other(&to);
            set_cookie(&mut response, &cookie::keep_session(&token, days, secure));
            response
        }
        Reply::SignOut { to } => {
            let mut response = see_other(&to);
            set_cookie(&mut response, &cookie::drop_session(secure));
            response
        }
        Reply::File(file) => file_response((&file.name, file.media), file.bytes),
        Reply::Parts(file) => {
            file_response((&file.name, file.media), Body::from_stream(file.parts))
        }
    }
}

/// Sends the visitor on. Addresses come from our own code and form fields; anything that is no
/// header text, or leads off this site, becomes the start page.
fn see_other(to: &str) -> Response {
    let is_ours = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
    let value = HeaderValue::from_str(to).ok().filter(|_| is_ours);
    let location = value.unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

fn file_response((name, media): (&str, &'static str), content: impl IntoResponse) -> Response {
    let name: String =
        name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let disposition = disposition.unwrap_or(HeaderValue::from_static("attachment"));
    let media = HeaderValue::from_static(media);
    let headers = [(header::CONTENT_TYPE, media), (header::CONTENT_DISPOSITION, disposition)];
    (headers, content).into_response()
}

/// A problem before there is a visit.
fn plain_problem(
    (site, origin): (&Arc<Site>, Origin),
    parts: &Parts,
    problem: Problem,
) -> Response {
    let speech = speech((site, origin), &parts.headers);
    chrome::bare_response(speech, origin, &problem.page(speech, origin))
}
