//! What people type, and where it may end up: every form that a member and a host can reach is sent
//! with words of its own, and the open log is searched for them in every file it has.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use powerwith_web::{Method, Route};
use scraper::{ElementRef, Html, Selector};
use tile_log::Note;

use crate::house::{Browser, House, Shown};

const HOME: &str = "/p/roots-and-rivers-partnership";

/// What people write with these acts stands in the open log, because it is there for everyone.
/// Whoever adds one says in review why; nothing that someone says of themselves, of a person, or
/// when asked can be here.
const MAY_STAND: [&str; 6] =
    ["add-partner", "add-word", "name-seat", "offer-group", "owe-answer", "review-decision"];

/// What is never sent: it ends the visit, or deletes someone.
const NOT_SENT: [&str; 3] = ["sign-out", "me-delete", "start"];

/// More pages than a house has from which something can be sent.
const MOST_PAGES: usize = 600;

/// What was typed, by the act it was typed for.
type Typed = BTreeMap<String, BTreeSet<String>>;

struct Walk<'a> {
    house: &'a House,
    browser: Browser<'a>,
    routes: Vec<Route>,
    typed: &'a mut Typed,
    /// Addresses that were sent to already.
    sent: BTreeSet<String>,
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// Whether an address is one of a route with parts.
fn is_of(route: &str, address: &str) -> bool {
    let (route, address): (Vec<_>, Vec<_>) =
        (route.split('/').collect(), address.split('/').collect());
    route.len() == address.len()
        && route.iter().zip(address).all(|(a, b)| a.starts_with('{') || *a == b)
}

impl Walk<'_> {
    fn act(&self, address: &str) -> Option<&'static str> {
        let path = address.split(['?', '#']).next().unwrap();
        let fits = |route: &&Route| route.method == Method::Post && is_of(route.path, path);
        let fitting = self.routes.iter().filter(fits);
        fitting.min_by_key(|route| route.path.matches('{').count()).map(|route| route.act)
    }

    /// Words that nobody else types.
    fn words(&mut self, act: &str) -> String {
        let number: usize = self.typed.values().map(BTreeSet::len).sum();
        let words = format!("canary{number}x");
        self.typed.entry(act.to_owned()).or_default().insert(words.clone());
        words
    }

    /// Everything a form asks for, filled in.
    fn filled(&mut self, form: ElementRef<'_>, act: &str) -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> = Vec::new();
        let known = |fields: &[(String, String)], name: &str| fields.iter().any(|(n, _)| n == name);
        for field in form.select(&select("input, textarea, select, button")) {
            let Some(name) = field.attr("name").map(str::to_owned) else { continue };
            let kind = field.attr("type").unwrap_or("text").to_owned();
            let value = field.attr("value").unwrap_or("").to_owned();
            let value = match (field.value().name(), kind.as_str()) {
                ("select", _) => {
                    let options = select("option");
                    let mut options = field.select(&options).filter_map(|o| o.attr("value"));
                    options.find(|value| !value.is_empty()).unwrap_or("").to_owned()
                }
                ("textarea", _) | ("input", "text" | "search") => self.words(act),
                ("input", "email") => format!("{}@example.test", self.words(act)),
                ("input", "date") => self.house.moment().today().plus_days(30).to_string(),
                ("input", "number") => "3".to_owned(),
                ("input", "time") => "18:00".to_owned(),
                ("input", "file") => continue,
                _ if known(&fields, &name) => continue,
                _ => value,
            };
            fields.push((name, value));
        }
        fields
    }

    async fn send_forms(&mut self, page: &str) {
        let shown = self.browser.get(page).await;
        let mut forms = Vec::new();
        {
            let html = Html::parse_document(&shown.html());
            for form in html.select(&select("main form[method=post]")) {
                let action = form.attr("action").unwrap_or(page).to_owned();
                let action = action.split('#').next().unwrap().to_owned();
                let Some(act) = self.act(&action) else { continue };
                if NOT_SENT.contains(&act) || !self.sent.insert(action.clone()) {
                    continue;
                }
                forms.push((action, self.filled(form, act)));
            }
        }
        for (action, fields) in forms {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let sent = self.browser.post_only(&action, &fields).await;
            assert_ne!(sent.status, StatusCode::INTERNAL_SERVER_ERROR, "{action}: {fields:?}");
        }
    }

    /// Every page that links lead to, the nearest first.
    async fn pages(&mut self) {
        let mut waiting = std::collections::VecDeque::from([HOME.to_owned(), "/me".to_owned()]);
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        let mut n_pages = 0;
        while let Some(page) = waiting.pop_front() {
            n_pages += 1;
            assert!(n_pages < MOST_PAGES, "the house has more pages than this walk sees");
            let shown = self.browser.get(&page).await;
            for to in links(&shown) {
                // Entries of the log are many and alike; files and other languages are no pages.
                let is_page = (to.starts_with(HOME) || to.starts_with("/me"))
                    && !to.contains("/open/entries/")
                    && !to.contains("lang=")
                    && !to.contains("month=")
                    && !to.contains(".csv");
                if is_page && seen.insert(to.clone()) {
                    waiting.push_back(to);
                }
            }
            self.send_forms(&page).await;
        }
    }
}

fn links(shown: &Shown) -> Vec<String> {
    let links = shown.attributes("main a, header a, footer a", "href").into_iter();
    links.filter_map(|to| to.split('#').next().map(str::to_owned)).collect()
}

/// Every file of the log: the bundle, the checkpoint, and the tiles of hashes and of entries.
async fn files(house: &House) -> Vec<(String, String)> {
    let mut ruth = house.signed_in("Ruth").await;
    let mut files = Vec::new();
    for name in ["bundle", "log/checkpoint"] {
        files.push((name.to_owned(), ruth.get(&format!("{HOME}/open/{name}")).await.html()));
    }
    let note = Note::decode(files[1].1.as_bytes()).unwrap();
    let size: u64 = note.text().lines().nth(1).unwrap().parse().unwrap();
    for level in ["entries", "0"] {
        for index in 0..=(size - 1) / 256 {
            let n_there = (size - index * 256).min(256);
            let part = if n_there == 256 { String::new() } else { format!(".p/{n_there}") };
            let name = format!("log/tile/{level}/{index:03}{part}");
            let shown = ruth.get(&format!("{HOME}/open/{name}")).await;
            assert_eq!(shown.status, StatusCode::OK, "{name}");
            files.push((name, String::from_utf8_lossy(&shown.bytes).into_owned()));
        }
    }
    files
}

async fn walk(house: &House, name: &str, typed: &mut Typed) {
    let routes = house.site.routes().into_iter().map(|(_, route)| route).collect();
    let browser = house.signed_in(name).await;
    let mut walk = Walk { house, browser, routes, typed, sent: BTreeSet::new() };
    walk.pages().await;
}

#[tokio::test]
async fn what_people_type_stands_in_the_open_log_only_where_it_is_for_everyone() {
    let house = House::lively().await;
    let mut typed = Typed::new();
    for name in ["Hodan", "Amina"] {
        walk(&house, name, &mut typed).await;
    }
    house.days_pass(9).await;
    let files = files(&house).await;
    let stands = |words: &String| {
        let is_there =
            |text: &String| text.split(|c: char| !c.is_alphanumeric()).any(|w| w == words);
        files.iter().any(|(_, text)| is_there(text))
    };
    let found: BTreeSet<&str> = typed
        .iter()
        .filter(|(_, words)| words.iter().any(stands))
        .map(|(act, _)| act.as_str())
        .collect();
    assert!(typed.len() > 25, "the walk saw too little: {:?}", typed.keys());
    assert_eq!(found, BTreeSet::from(MAY_STAND), "of {:?}", typed.keys());
    for (name, text) in &files {
        for person in ["Hodan", "Amina", "Luz", "Pat", "Denise", "Kim", "Ruth", "Yusuf"] {
            let is_there = text.split(|c: char| !c.is_alphanumeric()).any(|word| word == person);
            assert!(!is_there, "{person} is in {name}");
        }
    }
}
