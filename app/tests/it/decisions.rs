//! Deciding by consent through the real pages: from a draft to the review beside what happened.

mod about;
mod gates;
mod hidden;
mod keys;
mod large;
mod story;

use axum::http::StatusCode;

pub use crate::crowded::{CARDS, IMPACT};
use crate::house::{Browser, House, Shown};

const HOME: &str = "/p/roots-and-rivers-partnership";

/// A proposal in a house.
pub struct Table<'a> {
    house: &'a House,
    pub at: String,
}

impl<'a> Table<'a> {
    /// Denise of the school district lays the cards on the table.
    pub async fn laid(house: &'a House, cards: &[(&str, &str)]) -> Self {
        let mut denise = house.signed_in("Denise").await;
        let at = draft(&mut denise, cards).await;
        let table = Self { house, at };
        table.on("Denise", "draft").await;
        table
    }

    /// With its impact written, and the seat of the families named; nobody sits in it.
    pub async fn with_a_seat(house: &'a House, cards: &[(&str, &str)]) -> Self {
        let table = Self::laid(house, cards).await;
        let mut denise = table.visit("Denise").await;
        denise.post(&table.path("impact"), &IMPACT).await;
        table.on("Denise", "impact").await;
        denise.post(&table.path("seats"), &[("group", "Families")]).await;
        table
    }

    /// Up to the asking; Hodan sits for the families.
    pub async fn asked(house: &'a House, cards: &[(&str, &str)]) -> Self {
        let table = Self::with_a_seat(house, cards).await;
        table.sits("Hodan").await;
        table.on("Denise", "seats").await;
        table.on("Denise", "understand").await;
        let mut hodan = table.visit("Hodan").await;
        hodan.post(&table.path("react"), &[("reaction", "Good for us.")]).await;
        table.on("Denise", "react").await;
        table
    }

    /// With everyone of four partners saying "try it", and closed.
    pub async fn carried(house: &'a House, cards: &[(&str, &str)]) -> Self {
        let table = Self::asked(house, cards).await;
        for name in ["Hodan", "Luz", "Ruth", "Denise"] {
            table.says(name, &[("voice", "try-it")]).await;
        }
        house.days_pass(8).await;
        table
    }

    pub fn path(&self, inside: &str) -> String {
        format!("{}/{inside}", self.at)
    }

    /// A browser on which this person looks at the proposal.
    pub async fn visit(&self, name: &str) -> Browser<'a> {
        let mut browser = self.house.signed_in(name).await;
        // Not every page has a form; this one does.
        browser.get(&format!("{HOME}/decide/new")).await;
        let shown = browser.get(&self.at).await;
        assert_eq!(shown.status, StatusCode::OK, "{name}: {}", shown.main());
        browser
    }

    pub async fn seen_by(&self, name: &str) -> Shown {
        self.visit(name).await.get(&self.at).await
    }

    pub async fn on(&self, name: &str, from: &str) -> Shown {
        self.visit(name).await.post(&self.path("on"), &[("from", from)]).await
    }

    pub async fn sits(&self, name: &str) -> Shown {
        let mut browser = self.visit(name).await;
        let shown = browser.get(&self.at).await;
        let seats = shown.attributes("form[action$='/take']", "action");
        browser.post(&seats[0], &[]).await
    }

    /// Says something, as someone who has just opened the page.
    pub async fn says(&self, name: &str, said: &[(&str, &str)]) -> Shown {
        let mut browser = self.visit(name).await;
        let page = browser.get(&self.path("speak")).await;
        let carried =
            |field: &str| page.attributes(&format!("input[name={field}]"), "value")[0].clone();
        let (version, turn) = (carried("version"), carried("turn"));
        let mut fields = vec![("version", version.as_str()), ("turn", turn.as_str())];
        fields.extend_from_slice(said);
        browser.post(&self.path("speak"), &fields).await
    }

    /// Says that it is decided: the parks do it for a year.
    pub async fn decides(&self, name: &str) -> Shown {
        let parks = self.house.label("City Parks").await;
        let mut browser = self.visit(name).await;
        let page = browser.get(&self.path("decided")).await;
        let version = page.attributes("input[name=version]", "value");
        let Some(version) = version.first() else { return page };
        let fields = [
            ("version", version.as_str()),
            ("partners", parks.as_str()),
            ("role", "Hall team"),
            ("until", "2027-03-31"),
            ("review", "2026-07-01"),
        ];
        browser.post(&self.path("decided"), &fields).await
    }

    /// The log as anyone can take it along.
    pub async fn log(&self) -> String {
        let mut browser = self.house.signed_in("Hodan").await;
        browser.get(&format!("{HOME}/open/bundle")).await.html()
    }
}

async fn draft(browser: &mut Browser<'_>, cards: &[(&str, &str)]) -> String {
    browser.get(&format!("{HOME}/decide/new")).await;
    let shown = browser.post_only(&format!("{HOME}/decide/new"), cards).await;
    shown.leads_to().unwrap_or_else(|| panic!("no draft: {}", shown.main()))
}

/// The cards with one of them changed; an empty one is left out.
fn cards_with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut cards: Vec<_> = CARDS.into_iter().filter(|(card, _)| *card != name).collect();
    cards.push((name, value));
    cards
}

pub fn refused(shown: &Shown, words: &str) {
    assert!(matches!(shown.status.as_u16(), 409 | 422), "{}: {}", shown.status, shown.main());
    assert!(shown.main().contains(words), "{words:?} in {}", shown.main());
}
