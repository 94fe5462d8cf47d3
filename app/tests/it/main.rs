//! Page tests: every test goes through the real router and reads the HTML.

#![expect(clippy::unwrap_used, reason = "tests may")]

mod access;
mod agreements;
mod audits;
mod bad_input;
mod boards;
mod canaries;
mod cards;
mod crowded;
mod decisions;
mod demo;
mod first_readers;
mod holder;
mod house;
mod items;
mod killed;
mod learned;
mod leaving;
mod linkage;
mod open_log;
mod pact;
mod partnership;
mod partnership_mail;
mod program;
mod records;
mod reflection;
mod restoring;
mod roles;
mod sealed;
mod seeing;
mod two_keys;
mod who_decides;
mod words;
