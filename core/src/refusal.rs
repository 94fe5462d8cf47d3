//! A kind no: the rules say what happened and what can be done now.

use crate::Fault;

/// A reason why the rules say no. Each practice has one enum of them, one variant per reason.
pub trait Refusal: std::fmt::Debug + Send + Sync + 'static {
    /// A stable name such as `reflection.answer_owed`; once given, never used for anything else.
    fn code(&self) -> &'static str;
}

/// Why something did not happen: the rules refused, or the machine failed.
#[derive(Debug)]
pub enum Stop<R> {
    /// The rules said no, in known words.
    Refused(R),
    /// Something failed.
    Fault(Fault),
}

/// What a change comes to.
pub type Outcome<T, R> = Result<T, Stop<R>>;

impl<R: Refusal> From<R> for Stop<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

impl<R> From<Fault> for Stop<R> {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<R> Stop<R> {
    /// The same stop with the refusal put into other words.
    pub fn map_refusal<S>(self, into: impl FnOnce(R) -> S) -> Stop<S> {
        match self {
            Self::Refused(refusal) => Stop::Refused(into(refusal)),
            Self::Fault(fault) => Stop::Fault(fault),
        }
    }
}
