//! From ballots and costs to a fair, explained outcome. Pure.
