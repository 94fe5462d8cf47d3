//! E-mail where it is set up.
