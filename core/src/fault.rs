//! What went wrong with the machine rather than with the wish: logged once, never shown.

use std::{error::Error, fmt};

/// Something failed that no one who uses the pages can do anything about.
///
/// It says what was being done and keeps the cause. People see a page that apologises and offers
/// a way on; the words here go to the log only, so they must not hold names, addresses, answers or
/// tokens.
#[derive(Debug)]
pub struct Fault {
    doing: String,
    source: Option<Box<dyn Error + Send + Sync>>,
    may_retry: bool,
}

impl Fault {
    /// A fault while `doing` something (`load the round`), without a deeper cause.
    pub fn new(doing: impl Into<String>) -> Self {
        Self { doing: doing.into(), source: None, may_retry: false }
    }

    /// A fault with the error that caused it.
    pub fn caused(
        doing: impl Into<String>,
        source: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Self {
        Self { doing: doing.into(), source: Some(source.into()), may_retry: false }
    }

    /// Marks that the same work may succeed when it is tried again (two writers met).
    #[must_use]
    pub fn retryable(mut self) -> Self {
        self.may_retry = true;
        self
    }

    /// Whether trying again may help.
    pub const fn may_retry(&self) -> bool {
        self.may_retry
    }

    /// The whole chain in one line, for the log.
    pub fn chain(&self) -> String {
        let mut line = self.doing.clone();
        let mut cause = self.source();
        while let Some(error) = cause {
            line.push_str(": ");
            line.push_str(&error.to_string());
            cause = error.source();
        }
        line
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.doing)
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}

/// Says what was being done when something failed.
pub trait FaultContext<T> {
    /// Turns an error into a [`Fault`] that says what was being done.
    fn fault(self, doing: impl Into<String>) -> Result<T, Fault>;
}

impl<T, E: Into<Box<dyn Error + Send + Sync>>> FaultContext<T> for Result<T, E> {
    fn fault(self, doing: impl Into<String>) -> Result<T, Fault> {
        self.map_err(|error| Fault::caused(doing, error))
    }
}
