//! Upkeep: layers, tidy checks, made-up data, benchmarks. Run with `cargo xtask`.

pub mod attacks;
pub mod bench;
pub mod generate;
pub mod layers;
pub mod outing;
pub mod repo;
pub mod tidy;
