//! One program that carries a partnership's whole loop.

pub mod commands;
