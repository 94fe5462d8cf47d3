//! Upkeep: tidy checks, layers, benchmarks.
