//! What a practice gives to the site: routes, tables, a place in the bar, parts of Home.

use std::sync::Arc;

use futures::future::BoxFuture;
use maud::Markup;
use powerwith_core::{Fault, Moment, PersonId};
use powerwith_store::{Migration, Store, WriteTx};

use crate::{Routes, Speech, Visit};

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
    /// What its tables keep, in words, for the page "what a records request would get".
    pub tables: TablesInWords,
    /// What it adds to Home.
    pub home: Contributes<HomePart>,
    /// What it keeps about a person, as sections of `/me`.
    pub me: Contributes<Markup>,
    /// Deletes what it keeps about a person, in the transaction that deletes them.
    pub forget: for<'a> fn(&'a WriteTx, Member) -> BoxFuture<'a, Result<(), Fault>>,
    /// Does what is due at a moment. May run twice.
    pub due: for<'a> fn(&'a Store, &'a Moment) -> BoxFuture<'a, Result<(), Fault>>,
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
