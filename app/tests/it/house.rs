//! A whole site in a test, a clock one can turn, and browsers that remember their cookies.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use http_body_util::BodyExt;
use jiff::tz::TimeZone;
use powerwith::{
    clock::DaysLater,
    demo,
    wiring::{self, Choices, Kind, TestLanguage},
};
use powerwith_core::{Day, Millis, Moment, PartnershipId, PersonId};
use powerwith_mail::Mailer;
use powerwith_store::{Tx, testing::TestStore};
use powerwith_web::{Site, account, router};
use reflection_rules::{
    owed::{Level, OwedAnswer, Typed},
    round::RoundId,
};
use scraper::{Html, Selector};
use sea_orm::{ConnectionTrait, Statement};
use tower::ServiceExt;

/// The day on which tests begin.
pub const FIRST_DAY: &str = "2026-04-01";

/// A site with a store of its own and a clock that stands until it is turned.
pub struct House {
    pub site: Arc<Site>,
    router: Router,
    /// The origin that sealed answers are sent to.
    pub sending: Router,
    clock: Arc<Mutex<Clock>>,
    /// Kept so that the folder stays until the test ends.
    pub store: TestStore,
}

struct Clock {
    now: Millis,
    throws: u64,
}

impl House {
    /// An empty site that offers what the demo offers.
    pub async fn demo() -> Self {
        Self::on(TestStore::sqlite(&[]).await, Kind::Demo(DaysLater::default())).await
    }

    /// The demo's partnership, with its three rounds.
    pub async fn lively() -> Self {
        let house = Self::demo().await;
        // Large, and the same for every test.
        Box::pin(demo::fill(&house.site.store, &TimeZone::UTC, &house.moment())).await.unwrap();
        house
    }

    /// The same on PostgreSQL.
    pub async fn lively_on_postgres() -> Self {
        let house =
            Self::on(TestStore::postgres(&[]).await, Kind::Demo(DaysLater::default())).await;
        // Large, and the same for every test.
        Box::pin(demo::fill(&house.site.store, &TimeZone::UTC, &house.moment())).await.unwrap();
        house
    }

    /// A browser on which the person with this name is signed in.
    pub async fn signed_in(&self, name: &str) -> Browser<'_> {
        self.signed_in_as(self.person(name).await).await
    }

    /// The person with this name.
    pub async fn person(&self, name: &str) -> PersonId {
        let sql = "SELECT id FROM person WHERE name = $1";
        let db = self.site.store.read();
        let find = Statement::from_sql_and_values(db.get_database_backend(), sql, [name.into()]);
        let row = db.query_one_raw(find).await.unwrap();
        let id =
            row.unwrap_or_else(|| panic!("no one is called {name}")).try_get("", "id").unwrap();
        PersonId::from_uuid(id)
    }

    /// The only partnership.
    pub async fn partnership(&self) -> PartnershipId {
        let db = self.site.store.read();
        let find =
            Statement::from_string(db.get_database_backend(), "SELECT id FROM partnership_v1");
        let row = db.query_one_raw(find).await.unwrap().unwrap();
        PartnershipId::from_uuid(row.try_get("", "id").unwrap())
    }

    /// The answer that the demo's partnership owes is given, so that a round can open.
    pub async fn gives_the_owed_answer(&self) {
        let (here, moment) = (self.partnership().await, self.moment());
        let owed: RoundId = self.round("Spring check-in").await.parse().unwrap();
        let typed = Typed {
            heard: "You are tired.".to_owned(),
            will: vec![("End on time.".to_owned(), Some(Level::Between))],
            wont: String::new(),
            unknown: String::new(),
        };
        let answer = OwedAnswer::take(&typed).unwrap();
        let work = async |tx: Tx| {
            reflection_server::give_answer(&tx, (here, owed), (&answer, &moment)).await
        };
        self.site.store.with_write_tx("answer", work).await.unwrap();
    }

    /// A browser on which this person is signed in, whatever they are called.
    pub async fn signed_in_as(&self, person: PersonId) -> Browser<'_> {
        let moment = self.moment();
        let token = account::new_token(moment.dice());
        let ends = moment.now().plus_days(400);
        self.site
            .store
            .with_write_tx("sign in", async |tx| {
                account::start_session(&tx, (&token, person), ("test", ends), &moment).await
            })
            .await
            .unwrap();
        let mut browser = self.browser();
        browser.cookies.insert("powerwith".to_owned(), token);
        browser
    }

    /// The ids of the rounds with this title.
    pub async fn round(&self, title: &str) -> String {
        let sql = "SELECT id FROM round WHERE title = $1";
        let db = self.site.store.read();
        let find = Statement::from_sql_and_values(db.get_database_backend(), sql, [title.into()]);
        let row = db.query_one_raw(find).await.unwrap();
        let row = row.unwrap_or_else(|| panic!("no round is called {title}"));
        RoundId::from_uuid(row.try_get("", "id").unwrap()).to_string()
    }

    /// The id of the group or partner with this name, as forms name it.
    pub async fn label(&self, name: &str) -> String {
        let sql = "SELECT id FROM people_group WHERE name = $1 \
                   UNION SELECT id FROM partner WHERE name = $2";
        let db = self.site.store.read();
        let values = [name.into(), name.into()];
        let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
        let row = db.query_one_raw(find).await.unwrap();
        let row = row.unwrap_or_else(|| panic!("no group or partner is called {name}"));
        RoundId::from_uuid(row.try_get("", "id").unwrap()).to_string()
    }

    /// An empty site with a mail server at this address.
    pub async fn with_mail(url: &str) -> Self {
        let mailer = Mailer::new(url, "Together <together@example.org>").unwrap();
        Self::put_up(TestStore::sqlite(&[]).await, Kind::Real, Some(Arc::new(mailer))).await
    }

    async fn on(test: TestStore, kind: Kind) -> Self {
        Self::put_up(test, kind, None).await
    }

    async fn put_up(test: TestStore, kind: Kind, mail: Option<Arc<Mailer>>) -> Self {
        let start = Day::parse(FIRST_DAY).unwrap().0.at(9, 0, 0, 0);
        let start = start.to_zoned(TimeZone::UTC).unwrap().timestamp().as_millisecond();
        let clock = Arc::new(Mutex::new(Clock { now: Millis(start), throws: 0 }));
        let hand = Arc::clone(&clock);
        let moment = Box::new(move || {
            let mut clock = hand.lock().unwrap();
            clock.throws += 1;
            let mut seed = [0; 32];
            seed[..8].copy_from_slice(&clock.throws.to_le_bytes());
            Moment::new(clock.now, clock.now.day(&TimeZone::UTC), seed)
        });
        let choices = Choices {
            public_url: "http://house.test".to_owned(),
            zone: TimeZone::UTC,
            test_language: TestLanguage::Offered,
            kind,
            mail,
            sending_url: Some("http://send.house.test".to_owned()),
        };
        let site = wiring::site_at(test.store.clone(), choices, moment).await.unwrap();
        let sending = reflection_server::sealed::sending(Arc::clone(&site));
        Self { router: router(Arc::clone(&site)), sending, site, clock, store: test }
    }

    /// Turns the clock this many days on and does what is due.
    pub async fn days_pass(&self, days: i64) {
        {
            let mut clock = self.clock.lock().unwrap();
            clock.now = clock.now.plus_days(days);
        }
        let moment = (self.site.settings.moment)();
        for practice in self.site.practices.iter() {
            (practice.due)(&self.site.store, &moment).await.unwrap();
        }
    }

    /// The moment it is.
    pub fn moment(&self) -> Moment {
        (self.site.settings.moment)()
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser<'_> {
        browser_at(&self.router)
    }

    /// A browser at the address where answers without a name arrive.
    pub fn browser_at_sending(&self) -> Browser<'_> {
        browser_at(&self.sending)
    }
}

/// A browser that remembers its cookies and the form token of the page it shows.
pub struct Browser<'a> {
    router: &'a Router,
    cookies: BTreeMap<String, String>,
    form_token: String,
}

/// What came back.
pub struct Shown {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Browser<'_> {
    /// Opens an address and follows where it leads.
    pub async fn get(&mut self, path: &str) -> Shown {
        let mut shown = self.send(Request::get(path).body(Body::empty()).unwrap()).await;
        for _ in 0..5 {
            let Some(to) = shown.leads_to() else { break };
            shown = self.send(Request::get(to).body(Body::empty()).unwrap()).await;
        }
        shown
    }

    /// Sends a form, with the token of the page shown last, and follows where it leads.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let shown = self.post_only(path, fields).await;
        match shown.leads_to() {
            Some(to) => self.get(&to).await,
            None => shown,
        }
    }

    /// Sends a form and stays with the answer.
    pub async fn post_only(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let mut all = vec![("_token", self.form_token.clone())];
        all.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let body: Vec<String> =
            all.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.send(request).await
    }

    /// The session, as the browser keeps it.
    pub fn session(&self) -> String {
        self.cookies["powerwith"].clone()
    }

    /// Sends any request with this browser's cookies, and keeps the form token of what comes.
    pub async fn send(&mut self, request: Request<Body>) -> Shown {
        let shown = self.fetch(request).await;
        if let Some(token) = shown.attributes("input[name=_token]", "value").into_iter().next() {
            self.form_token = token;
        }
        shown
    }

    /// Sends any request with this browser's cookies, and does not read what comes.
    pub async fn fetch(&mut self, mut request: Request<Body>) -> Shown {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Shown { status: parts.status, headers: parts.headers, bytes }
    }
}

fn browser_at(router: &Router) -> Browser<'_> {
    Browser { router, cookies: BTreeMap::new(), form_token: String::new() }
}

impl Shown {
    /// The whole page as text.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> Option<String> {
        let to = self.headers.get(header::LOCATION)?;
        Some(to.to_str().unwrap().to_owned())
    }

    /// The words in the parts that a selector finds, with single blanks.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        html.select(&Selector::parse(selector).unwrap())
            .map(|part| {
                let text: Vec<_> = part.text().flat_map(str::split_whitespace).collect();
                text.join(" ")
            })
            .collect()
    }

    /// The words of the main part.
    pub fn main(&self) -> String {
        self.texts("main").join(" ")
    }

    /// An attribute of the parts that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        html.select(&Selector::parse(selector).unwrap())
            .filter_map(|part| part.value().attr(name).map(str::to_owned))
            .collect()
    }
}

fn escape(text: &str) -> String {
    text.bytes().fold(String::new(), |escaped, byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            escaped + char::from(byte).encode_utf8(&mut [0; 4])
        }
        _ => escaped + &format!("%{byte:02X}"),
    })
}
