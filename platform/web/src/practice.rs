//! What a practice gives to the site: routes, tables, a place in the bar, parts of Home.

use std::sync::Arc;

use futures::future::BoxFuture;
use maud::Markup;
use powerwith_core::{Fault, Happened, Moment, Outcome, PartnershipId, PersonId, Refusal};
use powerwith_store::{Migration, Store, WriteTx};

use crate::{RoadStop, Routes, Speech, Visit};

/// One practice, wired into the site by one line in the app.
#[derive(Debug)]
pub struct Practice {
    /// Its word: `reflection`.
    pub name: &'static str,
    /// Its pages and what people do on them.
    pub routes: Routes,
    /// Its tables.
    pub migrations: &'static [Migration],
    /// Its verbs in the bar.
    pub nav: &'static [NavEntry],
    /// The words for one of its acts (`see-round`) on the page "who can do what here".
    /// `None` when there are none: a test finds that.
    pub act_words: fn(Speech, &str) -> Option<String>,
    /// The kinds of entries it writes in the open log.
    pub log_kinds: &'static [LogKind],
    /// The words for one of its acts that take two keys (`round.close-early`), with what the thing
    /// is called: "Close the round “…” early".
    pub key_words: fn(Speech, KeyAct<'_>) -> Option<String>,
    /// What its tables keep, in words, for the page "what a records request would get".
    pub tables: TablesInWords,
    /// What it adds to Home.
    pub home: Contributes<HomePart>,
    /// What it keeps about a person, as sections of `/me`.
    pub me: Contributes<Markup>,
    /// The addresses of its pages and files that a partnership takes along when it leaves with
    /// everything, inside the partnership: `decide/0190…`. Each is one that every member may read.
    pub take_along: Contributes<String>,
    /// Deletes what it keeps about a person, in the transaction and at the moment that deletes them.
    pub forget: for<'a> fn(&'a WriteTx, Member, &'a Moment) -> BoxFuture<'a, Result<(), Fault>>,
    /// Hears what happened in another practice, in the transaction in which it happened, and does
    /// its own part of it. Refuses, and with it the whole act, when that part cannot happen.
    pub hear: for<'a> fn(&'a WriteTx, &'a Heard<'a>) -> BoxFuture<'a, Outcome<(), Hindered>>,
    /// Does what is due at a moment. May run twice.
    pub due: for<'a> fn(&'a Store, &'a Moment) -> BoxFuture<'a, Result<(), Fault>>,
}

/// A kind of entry in the open log.
#[derive(Clone, Copy, Debug)]
pub struct LogKind {
    /// Its stable name: `partner.added`.
    pub kind: &'static str,
    /// The stop of the road it belongs to.
    pub stop: RoadStop,
    /// By which rule it may happen.
    pub rule: Rule,
    /// What it means, as a heading: "A partner came in".
    pub text: fn(Speech) -> String,
}

/// By which rule something may happen, and where everyone reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// How we decide together: set by a decision, or the founding.
    Decided,
    /// Who may do what here: built into the program.
    Built,
}

impl Rule {
    /// The page, inside the partnership, that says the rule and who set it.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Decided => "decide/who",
            Self::Built => "open/rules",
        }
    }
}

/// A kind of entry in the open log: its name, its stop, its rule, and its words in the practice
/// that writes it: `log_kind!("seat.named", Community, Decided, "kind-seat-named")`.
#[expect(
    clippy::crate_in_macro_def,
    reason = "the words are those of the practice that writes the entry"
)]
#[macro_export]
macro_rules! log_kind {
    ($kind:literal, $stop:ident, $rule:ident, $words:literal) => {
        $crate::LogKind {
            kind: $kind,
            stop: $crate::RoadStop::$stop,
            rule: $crate::Rule::$rule,
            text: |speech| $crate::say!(crate::words(speech), $words),
        }
    };
}

/// Something that happened, as the practices hear it.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// In which partnership.
    pub partnership: PartnershipId,
    /// What.
    pub what: &'a Happened,
    /// When.
    pub moment: &'a Moment,
}

/// An act that takes two keys, to be put into words.
#[derive(Clone, Copy, Debug)]
pub struct KeyAct<'a> {
    /// Its stable name.
    pub act: &'a str,
    /// What the thing is called that it would happen to.
    pub called: &'a str,
}

/// Why one practice could not do its part of what happened in another.
#[derive(Clone, Copy, Debug)]
pub struct Hindered {
    /// A stable name.
    pub code: &'static str,
    /// The reason and what can be done now, in words.
    pub text: fn(Speech) -> String,
}

impl Refusal for Hindered {
    fn code(&self) -> &'static str {
        self.code
    }
}

/// Hears nothing, for practices that have no part in what happens elsewhere.
pub fn hear_nothing<'a>(_: &'a WriteTx, _: &'a Heard<'a>) -> BoxFuture<'a, Outcome<(), Hindered>> {
    Box::pin(async { Ok(()) })
}

/// Gives nothing, for practices without a part of that kind.
pub fn nothing<T: Send + 'static>(_: &Visit) -> BoxFuture<'_, Result<Vec<T>, Fault>> {
    Box::pin(async { Ok(Vec::new()) })
}

/// What the tables of one practice keep, in words.
#[derive(Clone, Copy, Debug)]
pub struct TablesInWords {
    /// What these tables are for, as a heading.
    pub title: fn(Speech) -> String,
    /// The words for one table; `None` when it is not one of these.
    pub of: fn(Speech, &str) -> Option<TableInWords>,
}

/// What one table keeps, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableInWords {
    /// What is in it and why, in plain sentences.
    pub what: String,
    /// What is in each column, one to a line: `name: words`. Columns that many tables share
    /// (`partnership_id`) are left out.
    pub columns: String,
}

/// Makes what a practice adds to a page that several practices share.
pub type Contributes<T> = for<'a> fn(&'a Visit) -> BoxFuture<'a, Result<Vec<T>, Fault>>;

/// The person who is to be forgotten.
pub type Member = PersonId;

/// One verb in the bar.
#[derive(Clone, Copy, Debug)]
pub struct NavEntry {
    /// Its key, as in [`crate::Page::at`].
    pub key: &'static str,
    /// Its place in the bar, smallest first.
    pub order: u8,
    /// Its address inside the partnership, such as `reflect`.
    pub path: &'static str,
    /// Its word.
    pub label: fn(Speech) -> String,
}

/// Where a part stands on Home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HomePlace {
    /// The road at the top.
    Road,
    /// The wide column.
    Main,
    /// The narrow column.
    Side,
}

/// A part of Home.
#[derive(Debug)]
pub struct HomePart {
    /// Where it stands.
    pub place: HomePlace,
    /// Its order there, smallest first.
    pub order: u8,
    /// What it shows.
    pub markup: Markup,
}

/// The practices of a site.
pub type Practices = Arc<[Practice]>;
