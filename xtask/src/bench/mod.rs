//! Measures the program from outside, as people meet it.

pub mod forms;
pub mod house;
pub mod http;
