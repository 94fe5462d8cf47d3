//! The pages of this practice, one file per place.

pub(crate) mod codes;
pub(crate) mod delete;
pub(crate) mod front;
pub(crate) mod home;
pub(crate) mod hosts;
pub(crate) mod invite_new;
pub(crate) mod invites;
pub(crate) mod join;
pub(crate) mod keys;
pub(crate) mod lost;
pub(crate) mod me;
pub(crate) mod my_groups;
pub(crate) mod new_codes;
pub(crate) mod own_codes;
pub(crate) mod reach;
pub(crate) mod remove;
pub(crate) mod sheet;
pub(crate) mod sign_in;
pub(crate) mod start;
pub(crate) mod take;
pub(crate) mod us;
pub(crate) mod us_add;
pub(crate) mod ways_in;
