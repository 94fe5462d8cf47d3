//! Answers nobody can tie to a person: blind tokens, envelopes, receipts and their check.
//!
//! A member's secret ([`Secret`], shown as a [`RecoveryCode`]) makes one blinded request per round
//! ([`Request`]). The server answers it once, signed in ([`RoundKey::evaluate`]). Unblinded by
//! [`finalize`], each item has a [`Token`] the server has never seen. An answer travels in an
//! [`Envelope`] without a name; [`RoundKey::verify`] tells whether it may count, and a [`Receipt`]
//! says what was recorded. After the close a [`Bundle`] lets anyone check everything offline.
//!
//! Everything is pure: no files, no clock, no network, and chance comes in as bytes.

mod bundle;
mod bytes;
mod check;
mod code;
mod derive;
mod envelope;
mod id;
mod issue;
mod leaf;
mod oprf;
mod receive;
mod round_key;
mod secret;
mod tree;
mod vouch;

#[cfg(test)]
mod game;
#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod vector_tests;

pub use bundle::{Bundle, BundleError, BundleFault, Counts, MAX_LEAVES, Published};
pub use bytes::Malformed;
pub use check::{Finding, check};
pub use code::{CodeError, RecoveryCode};
pub use envelope::{Envelope, MAX_PAYLOAD_BYTES, SIZES_BYTES, SealError, seal};
pub use id::{MAX_SLOTS, RoundId, Slot, Tag, slots};
pub use issue::{Evaluation, IssueError, Request, Token, finalize};
pub use leaf::{Leaf, commitment, receipts_root};
pub use receive::{Place, PlaceError, Receipt, Refused, Stored, Verified};
pub use round_key::{PublicKeys, RoundKey};
pub use secret::Secret;
pub use tree::{Hash, InclusionProof};
pub use vouch::{VouchKey, is_vouched};

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
