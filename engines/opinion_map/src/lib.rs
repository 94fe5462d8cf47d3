//! From votes on statements to groups and common ground. Pure.
