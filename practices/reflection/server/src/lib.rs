//! The pages and the store of the reflection practice.

pub mod xlsform;
