//! The program: command line, configuration and wiring of the practices.

pub mod clock;
pub mod commands;
pub mod demo;
pub mod holder;
pub mod serving;
pub mod wiring;
