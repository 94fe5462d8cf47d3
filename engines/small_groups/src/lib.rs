//! From counts to what may be shown without outing anyone. Pure.
