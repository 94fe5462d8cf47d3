//! Measures the program from outside, as people meet it.

pub mod answering;
pub mod crowd;
pub mod forms;
pub mod house;
pub mod http;
pub mod run;
pub mod sealed;
pub mod weigh;
