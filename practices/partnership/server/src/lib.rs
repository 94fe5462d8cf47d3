//! The pages and the store of the partnership practice.
