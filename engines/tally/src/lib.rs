//! Ranked, graded, approval and dot ballots, counted and explained. Pure.
