//! What forming a partnership means: partners, people, groups, hosts, ways in. Pure.
//!
//! [`start()`] begins a partnership, [`decide()`] says what a wish comes to in one that exists, and
//! every no is a [`Refusal`](Refused) with the values needed to explain it.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod acts;
pub mod agreements;
mod asked;
mod change;
mod codes;
mod decide;
mod ids;
mod invite;
mod logged;
mod name;
mod partnership;
mod refusal;
pub mod roles;
mod start;
pub mod two_keys;
pub mod words;

pub use acts::Act;
pub use asked::{
    AskedAct, Asking, Ended, MOST_WAITING_ACTS, Wish, answer_act, ask_act, is_over, take_back_act,
};
pub use change::Change;
pub use codes::{CodeRequest, CodeState};
pub use decide::{Command, decide};
pub use ids::{
    AgreementId, DecisionId, GroupId, InviteId, KeyId, NewCodeId, PartnerId, RoleId, WordId,
};
pub use invite::{
    Invite, InviteKind, InviteWish, MOST_INVITE_DAYS, MOST_LINK_PEOPLE, MOST_SHEET_CODES, WayIn,
};
pub use logged::{KeyLine, Logged, log_change, log_key, log_start};
pub use name::{MOST_NAME_LETTERS, Name, NameProblem};
pub use partnership::{Group, GroupWish, Membership, Partner, Partnership};
pub use powerwith_core::text;
pub use refusal::Refused;
pub use start::{Beginning, FirstPartners, MOST_FIRST_PARTNERS, Started, slug_of, start};

#[cfg(test)]
mod tests;
