//! E-mail where it is set up: plain text, one person at a time, and no address in any log.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod address;
mod mailer;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use address::{Address, MOST_ADDRESS_LETTERS};
pub use mailer::{BadMailSetting, Mail, Mailer, NotSent};

#[cfg(test)]
mod tests;
