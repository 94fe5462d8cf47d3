//! Upkeep tasks, run with `cargo xtask`.

fn main() {}
