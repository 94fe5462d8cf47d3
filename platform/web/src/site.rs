//! The site: what all visits share, and the router that brings each to its handler.

use std::sync::Arc;

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware,
    response::Response,
    routing::{MethodFilter, get, on},
};
use futures::future::BoxFuture;
use jiff::tz::TimeZone;
use powerwith_core::{Fault, Millis, Moment, Outcome};
use powerwith_mail::Mailer;
use powerwith_store::{Migration, Store, WriteTx};
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer, Predicate,
        predicate::{DefaultPredicate, NotForContentType},
    },
};

use crate::{
    Access, Heard, Hindered, Limiter, LogKind, Origin, Practice, Route, Routes, Speech, Viewer,
    account, assets, home, practice::Practices, records_page, request, routes::Method, rules_page,
};

/// Finds out what the person of a session (by its hash, at this moment) is in the partnership with
/// this slug; `None` when nothing, or when the session has ended.
/// The partnership practice publishes it.
///
/// Why by the session: who comes and what they are is then one read, and nearly every visit has it.
pub type FindViewer = for<'a> fn(
    &'a Store,
    slug: &'a str,
    session: ([u8; 32], Millis),
) -> BoxFuture<'a, Result<Option<Viewer>, Fault>>;

/// Tells whether there is no partnership here yet. The partnership practice publishes it.
pub type IsFirstRun = for<'a> fn(&'a Store) -> BoxFuture<'a, Result<bool, Fault>>;

/// What an installation decides.
pub struct SiteSettings {
    /// The address people use, without a slash at its end: `https://together.example.org`.
    pub public_url: String,
    /// The languages in the menu.
    pub languages: Vec<Speech>,
    /// Where the partnership is: the clocks by which times of day are meant.
    pub zone: TimeZone,
    /// Makes the moment of a visit: the only clock and the only chance.
    pub moment: Box<dyn Fn() -> Moment + Send + Sync>,
    /// Finds out what a person is in a partnership.
    pub find_viewer: FindViewer,
    /// Tells whether there is no partnership here yet.
    pub is_first_run: IsFirstRun,
    /// Whether this is the demo, where tapping a printed link signs in.
    pub is_demo: bool,
    /// Sends mail; `None` where no server is set.
    pub mail: Option<Arc<Mailer>>,
    /// The address that sealed answers are sent to, without a slash at its end: another host or
    /// port than `public_url`. `None` where no sealed answers are taken.
    pub sending_url: Option<String>,
}

/// What all visits share.
pub struct Site {
    /// Where everything is kept.
    pub store: Store,
    /// What this installation decides.
    pub settings: SiteSettings,
    /// The practices.
    pub practices: Practices,
    /// The limit on guessing codes.
    pub limiter: Limiter,
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site")
            .field("public_url", &self.settings.public_url)
            .finish_non_exhaustive()
    }
}

impl Site {
    /// A site of these practices.
    pub fn new(store: Store, settings: SiteSettings, practices: Vec<Practice>) -> Arc<Self> {
        Arc::new(Self { store, settings, practices: practices.into(), limiter: Limiter::default() })
    }

    /// The address that sealed answers are sent to; empty where none are taken.
    pub fn sending_url(&self) -> &str {
        self.settings.sending_url.as_deref().unwrap_or("")
    }

    /// Whether sealed answers are taken: there is an address for them, behind which a program holds
    /// the file.
    pub fn takes_sealed(&self) -> bool {
        self.settings.sending_url.is_some()
    }

    /// Whether people reach it over TLS, so that cookies may say so.
    pub fn is_secure(&self) -> bool {
        self.settings.public_url.starts_with("https://")
    }

    /// Tells every practice what happened, in the transaction in which it happened.
    ///
    /// Refuses: what one of them cannot do its part of; the transaction has to end with it.
    pub async fn tell(&self, tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
        for practice in self.practices.iter() {
            (practice.hear)(tx, heard).await?;
        }
        Ok(())
    }

    /// What a kind of entry in the open log means; `None` where this version has no words for it.
    pub fn log_kind(&self, kind: &str) -> Option<&'static LogKind> {
        let of = |practice: &Practice| practice.log_kinds.iter().find(|one| one.kind == kind);
        self.practices.iter().find_map(of)
    }

    /// Every route of every practice and of the site itself, with the practice's name.
    pub fn routes(&self) -> Vec<(&'static str, Route)> {
        let own = own_routes();
        let of_practices = self
            .practices
            .iter()
            .flat_map(|practice| practice.routes.all().iter().map(|r| (practice.name, r.clone())));
        own.all().iter().map(|route| (rules_page::OWN, route.clone())).chain(of_practices).collect()
    }

    /// Every table of every practice and of the site itself, in the order they are made.
    pub fn migrations(practices: &[Practice]) -> Vec<Migration> {
        account::MIGRATIONS
            .iter()
            .chain(practices.iter().flat_map(|practice| practice.migrations))
            .copied()
            .collect()
    }
}

fn own_routes() -> Routes {
    Routes::new()
        .get("/p/{partnership}", Access::Member, "home", home::show)
        .get("/p/{partnership}/", Access::Member, "home", home::show)
        .get("/p/{partnership}/open/rules", Access::Member, "rules", rules_page::show)
        .get("/p/{partnership}/open/records", Access::Member, "records", records_page::show)
}

/// The router over every route of the site.
pub fn router(site: Arc<Site>) -> Router {
    let all: Vec<Route> = site.routes().into_iter().map(|(_, route)| route).collect();
    let health = Router::new().route("/healthz", get(|| async { "ok\n" }));
    pages(health, (site, Origin::Main), all)
}

/// A router over pages without sign-in, at the address where answers without a name arrive: no
/// cookie is read or set, and nothing leads to a page where one is signed in.
pub fn sending_pages(site: Arc<Site>, routes: &Routes) -> Router {
    pages(Router::new(), (site, Origin::Sending), routes.all().to_vec())
        .layer(middleware::from_fn(forget_on_the_way))
}

/// The first page lets the browser forget what came before it: phones go from hand to hand.
async fn forget_on_the_way(request: Request, next: middleware::Next) -> Response {
    let is_first = request.method() == axum::http::Method::GET && request.uri().path() == "/";
    let mut response = next.run(request).await;
    if is_first {
        // Not "cookies": those of the site where people sign in may hang on the same name. Not
        // "storage": it holds only what someone chose to keep on their own device.
        let what = HeaderValue::from_static("\"cache\"");
        response.headers_mut().insert("clear-site-data", what);
    }
    response
}

fn pages(first: Router, (site, origin): request::Door, all: Vec<Route>) -> Router {
    let assets = get(assets::serve).layer(packed(CompressionLevel::Best));
    let mut router = first.route("/assets/{name}", assets);
    for route in all {
        let filter = match route.method {
            Method::Get => MethodFilter::GET,
            Method::Post => MethodFilter::POST,
        };
        let (path, here) = (route.path, Arc::clone(&site));
        let handle = move |request: Request| request::answer((here, origin), route, request);
        router = router.route(path, on(filter, handle));
    }
    let sending_url = site.settings.sending_url.as_deref().filter(|_| origin == Origin::Main);
    let policy = content_security_policy(sending_url);
    let (missing, wrong_method) = ((Arc::clone(&site), origin), (site, origin));
    router
        .fallback(move |request: Request| request::not_found(missing, request))
        .method_not_allowed_fallback(move |request: Request| {
            request::not_found(wrong_method, request)
        })
        .layer(middleware::map_response(move |response| {
            let policy = policy.clone();
            async move { with_safe_headers(response, policy) }
        }))
        // Made anew for each visit, so the quick way: a tenth larger, a third of the work.
        .layer(packed(CompressionLevel::Fastest))
}

/// Packs what is not packed yet.
fn packed(level: CompressionLevel) -> CompressionLayer<impl Predicate> {
    let which = DefaultPredicate::new().and(NotForContentType::const_new("application/zip"));
    CompressionLayer::new().gzip(true).quality(level).compress_when(which)
}

/// What a page may load: its own style, script, pictures and forms, and nothing inline.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'";

/// The same with the address that sealed answers are sent to.
fn content_security_policy(sending_url: Option<&str>) -> HeaderValue {
    let whole = format!("{CONTENT_SECURITY_POLICY} {}", sending_url.unwrap_or(""));
    let plain = HeaderValue::from_static(CONTENT_SECURITY_POLICY);
    HeaderValue::from_str(whole.trim_end()).unwrap_or(plain)
}

fn with_safe_headers(mut response: Response, policy: HeaderValue) -> Response {
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    let headers = response.headers_mut();
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    // Pages hold what only this visitor may see; assets say otherwise themselves.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
