//! What every page stands on: routes that state their access, sessions, forms, languages, layout.
//!
//! A practice gives its [`Practice`]: routes, tables and what it adds to Home. The app puts the
//! practices together into one [`Site`] and serves it.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

pub mod access;
pub mod account;
mod assets;
pub mod checkpoint;
mod chrome;
pub mod device;
pub mod fields;
pub mod form;
pub mod home;
pub mod icon;
pub mod language;
mod limiter;
pub mod our_words;
pub mod page;
pub mod parts;
mod practice;
mod problem;
mod records_page;
mod request;
mod road;
mod routes;
mod rules_page;
mod site;
pub mod spreadsheet;
pub mod taken;
pub mod two_keys;
mod visit;

pub use access::Access;
pub use assets::{
    Module, checking_module, checking_script, hints_module, later_script, qr_module,
    sealing_module, sealing_script,
};
pub use form::Form;
pub use language::Speech;
pub use limiter::Limiter;
pub use page::{File, Page, Reply};
pub use practice::{
    Heard, Hindered, HomePart, HomePlace, KeyAct, LogKind, Member, NavEntry, Practice, Rule,
    TableInWords, TablesInWords, hear_nothing, nothing,
};
pub use problem::{Answer, OrSay, Problem, Said, SayRefusal};
pub use road::RoadStop;
pub use routes::{Method, Route, Routes};
pub use site::{FindViewer, Site, SiteSettings, router, sending_pages};
pub use visit::{Origin, Upload, Viewer, Visit, Visitor};

language::words!("i18n/");
