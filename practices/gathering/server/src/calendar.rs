//! Calendars: the address that a phone reads, and the file of one gathering.

use std::sync::Arc;

use gathering_rules::{
    calendar::{Calendar, Entry, Status, When},
    gathering::{Gathering, GatheringId, State},
    plan::Kind,
    when::begins,
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use maud::{Markup, html};
use powerwith_core::{Day, Fault};
use powerwith_store::Tx;
use powerwith_web::{
    Access, Answer, File, Page, Problem, Reply, Routes, Speech, Viewer, Visit, account,
    parts::Choices, say,
};

use crate::{
    home::keep_going,
    store::{
        breaks,
        feeds::{self, Feed, Place, Shows},
        gatherings,
    },
    words, words_of,
};

/// How far back a calendar goes, in days: what was stays on a phone anyway.
const DAYS_BACK: i32 = 31;

/// Its routes.
pub(crate) fn routes() -> Routes {
    const MINE: &str = "/p/{partnership}/gather/calendar";
    const OFF: &str = "/p/{partnership}/gather/calendar/off";
    const ONE: &str = "/p/{partnership}/gather/{gathering}/gathering.ics";
    Routes::new()
        .get("/calendar/{code}", Access::Code, "read-calendar", read)
        .get(MINE, Access::Member, "own-calendar", show)
        .post(MINE, Access::Member, "own-calendar", make)
        .post(OFF, Access::Member, "own-calendar", switch_off)
        .get(ONE, Access::Member, "see-gatherings", one)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "read-calendar" => Some(say!(words, "act-read-calendar")),
        "own-calendar" => Some(say!(words, "act-own-calendar")),
        _ => None,
    }
}

/// The calendar behind an address.
async fn read(visit: Arc<Visit>) -> Answer {
    let code: String = visit.part("code")?;
    let secret = code.strip_suffix(".ics").unwrap_or(&code);
    let db = visit.site.store.read();
    let place = feeds::at(db, account::hash(secret)).await?.ok_or(Problem::NotFound)?;
    let entries = entries(&visit, &place).await?;
    let name = (place.feed.shows == Shows::All).then(|| place.name.clone());
    Ok(file("gatherings.ics", &Calendar { name, made: now(&visit), entries }))
}

/// The file of one gathering.
async fn one(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let id: GatheringId = visit.part("gathering")?;
    let db = visit.site.store.read();
    let found = gatherings::load(db, (viewer.partnership, id)).await?;
    let gathering = found.ok_or(Problem::NotFound)?;
    let about = About { visit: &visit, speech: visit.speech, slug: &viewer.slug };
    let entries = vec![about.entry(&gathering)];
    Ok(file("gathering.ics", &Calendar { name: None, made: now(&visit), entries }))
}

fn now(visit: &Visit) -> Timestamp {
    Timestamp::from_millisecond(visit.moment.now().0).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn file(name: &str, calendar: &Calendar) -> Reply {
    let bytes = calendar.write().into_bytes();
    Reply::File(File { name: name.to_owned(), media: "text/calendar; charset=utf-8", bytes })
}

async fn entries(visit: &Visit, place: &Place) -> Result<Vec<Entry>, Fault> {
    let (db, today) = (visit.site.store.read(), visit.moment.today());
    let breaks = breaks::all(db, place.here).await?;
    let all = gatherings::coming(db, place.here, today.plus_days(-DAYS_BACK)).await?;
    let comes = all.iter().filter(|one| one.rests(&breaks).is_none());
    if place.feed.shows == Shows::Busy {
        let zone = &visit.site.settings.zone;
        let on = comes.filter(|one| one.state == State::On);
        return Ok(on.map(|one| busy(one, place.feed.speech, zone)).collect());
    }
    let about = About { visit, speech: place.feed.speech, slug: &place.slug };
    let mut entries: Vec<Entry> = comes.map(|one| about.entry(one)).collect();
    if let Some(day) = keep_going(db, place.here, today).await? {
        entries.push(about.offer(day, place));
    }
    Ok(entries)
}

/// What stands in every entry beside the gathering itself.
struct About<'a> {
    visit: &'a Visit,
    speech: Speech,
    slug: &'a str,
}

impl About<'_> {
    fn entry(&self, one: &Gathering) -> Entry {
        let plan = &one.plan;
        let words = words(self.speech);
        let (title, status) = match one.state {
            State::On => (plan.title.to_string(), Status::Sure),
            State::Off => (say!(words, "feed-off", title = plan.title.as_str()), Status::Off),
        };
        let eases: Vec<String> =
            plan.ease.iter().map(|ease| words_of::ease(*ease, self.speech)).collect();
        let own = plan.ease_words.iter().map(ToString::to_string);
        let joining =
            plan.joining.iter().map(|how| say!(words, "feed-joining", how = how.as_str()));
        let about = plan.about.iter().map(ToString::to_string);
        let eases = (!eases.is_empty()).then(|| eases.join(", "));
        let why = one.why.iter().map(ToString::to_string);
        let lines: Vec<String> = why.chain(about).chain(joining).chain(eases).chain(own).collect();
        Entry {
            uid: uid(one),
            when: when(one, &self.visit.site.settings.zone),
            title,
            place: plan.place.as_ref().map(ToString::to_string),
            text: (!lines.is_empty()).then(|| lines.join("\n")),
            url: Some(self.url(&format!("gather/{}", one.id))),
            n_changes: one.n_changes,
            status,
        }
    }

    fn offer(&self, day: Day, place: &Place) -> Entry {
        let call = format!("gather/new?kind={}&day={day}", Kind::KeepGoing.id());
        Entry {
            uid: format!("keep-going-{day}-{}@powerwith", place.here),
            when: When::On(day),
            title: words_of::kind(Kind::KeepGoing, self.speech),
            place: None,
            text: Some(say!(words(self.speech), "keep-going-offer")),
            url: Some(self.url(&call)),
            n_changes: 0,
            status: Status::Offered,
        }
    }

    fn url(&self, inside: &str) -> String {
        format!("{}/p/{}/{inside}", self.visit.site.settings.public_url, self.slug)
    }
}

/// An entry that tells nothing but that someone is busy.
fn busy(one: &Gathering, speech: Speech, zone: &TimeZone) -> Entry {
    Entry {
        uid: uid(one),
        when: when(one, zone),
        title: say!(words(speech), "feed-busy"),
        place: None,
        text: None,
        url: None,
        n_changes: one.n_changes,
        status: Status::Sure,
    }
}

fn uid(one: &Gathering) -> String {
    format!("{}@powerwith", one.id)
}

fn when(one: &Gathering, zone: &TimeZone) -> When {
    let begins = begins(one.day, one.plan.starts, zone);
    let length = SignedDuration::from_mins(i64::from(one.plan.minutes));
    When::Between(begins, begins.saturating_add(length).unwrap_or(begins))
}

/// Shows whether one's own address is on.
async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let feed = feeds::of_person(db, viewer.partnership, viewer.person).await?;
    Ok(page(&visit, viewer, &state(&visit, viewer, feed)))
}

/// Makes an address, and shows it this once.
async fn make(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let shows = Shows::parse(visit.form.text("shows")).unwrap_or(Shows::All);
    let secret = account::new_token(visit.moment.dice());
    let feed = Feed { shows, speech: visit.speech };
    let whose = (viewer.partnership, viewer.person);
    let work = async |tx: Tx| -> Result<(), Fault> {
        feeds::set(&tx, whose, (account::hash(&secret), feed)).await
    };
    visit.site.store.with_write_tx("make a calendar address", work).await?;
    Ok(page(&visit, viewer, &fresh(&visit, viewer, &secret)))
}

/// Switches one's own address off.
async fn switch_off(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let whose = (viewer.partnership, viewer.person);
    let work = async |tx: Tx| -> Result<(), Fault> { feeds::remove(&tx, whose).await };
    visit.site.store.with_write_tx("switch a calendar address off", work).await?;
    Ok(Reply::SeeOther(viewer.path("gather/calendar")))
}

fn page(visit: &Visit, viewer: &Viewer, inside: &Markup) -> Reply {
    let words = words(visit.speech);
    let title = say!(words, "calendar-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("gather")) { (say!(words, "gather-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "calendar-lead")) }
            }
            (inside)
            p.note { (say!(words, "calendar-who-reads")) }
        }
    };
    Page::new(title, body).at("gather").into()
}

/// The address that was just made: the only time it can be shown.
fn fresh(visit: &Visit, viewer: &Viewer, secret: &str) -> Markup {
    let words = words(visit.speech);
    let address = format!("{}/calendar/{secret}.ics", visit.site.settings.public_url);
    let (_, without_scheme) = address.split_once("://").unwrap_or(("", &address));
    html! {
        section.card aria-labelledby="address" {
            h2 #address { (say!(words, "calendar-fresh")) }
            p.address.code-line { (address) }
            p.soft.small { (say!(words, "calendar-once")) }
            p { a.btn href={ "webcal://" (without_scheme) } { (say!(words, "calendar-open")) } }
        }
        details {
            summary { (say!(words, "calendar-how")) }
            ol {
                li { (say!(words, "calendar-how-copy")) }
                li { (say!(words, "calendar-how-add")) }
                li { (say!(words, "calendar-how-paste")) }
            }
        }
        p { a href=(viewer.path("gather")) { (say!(words, "to-gather")) } }
    }
}

fn state(visit: &Visit, viewer: &Viewer, feed: Option<Feed>) -> Markup {
    let words = words(visit.speech);
    let (legend, hint) = (say!(words, "calendar-shows"), say!(words, "calendar-shows-hint"));
    let choices = [
        (Shows::All.id().to_owned(), say!(words, "calendar-shows-all")),
        (Shows::Busy.id().to_owned(), say!(words, "calendar-shows-busy")),
    ];
    let chosen = [feed.map_or(Shows::All, |feed| feed.shows).id().to_owned()];
    let shows =
        Choices { name: "shows", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen };
    html! {
        @match feed {
            None => p { (say!(words, "calendar-is-off")) },
            Some(feed) if feed.shows == Shows::All => p { b { (say!(words, "calendar-is-on")) } },
            Some(_) => p { b { (say!(words, "calendar-is-busy")) } },
        }
        form.stack method="post" action=(viewer.path("gather/calendar")) {
            (visit.form_token())
            (shows.one(&[]))
            div {
                button.btn type="submit" {
                    @if feed.is_some() { (say!(words, "calendar-renew")) }
                    @else { (say!(words, "calendar-make")) }
                }
            }
        }
        @if feed.is_some() {
            form method="post" action=(viewer.path("gather/calendar/off")) {
                (visit.form_token())
                button.btn.quiet type="submit" { (say!(words, "calendar-off")) }
            }
        }
    }
}
