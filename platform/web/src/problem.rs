//! When a visit does not work out: pages that say what happened and offer a way on.

use axum::http::StatusCode;
use maud::html;
use powerwith_core::{Fault, Refusal, Stop};

use crate::{Origin, Page, Reply, Speech, Visit, form::Unreadable, say, words};

/// What a handler answers.
pub type Answer = Result<Reply, Problem>;

/// Why a visit did not work out.
#[derive(Debug)]
pub enum Problem {
    /// There is nothing here that this visitor may see. The same page in every case.
    NotFound,
    /// A partnership was started here already, so the first-run pages are closed. That is no
    /// secret: the start page shows it to everyone.
    StartedAlready,
    /// The form could not be read at all.
    Unreadable(Unreadable),
    /// The form did not come from our page, or the sign-in ended meanwhile.
    Stale,
    /// What was sent is larger than we take.
    TooLarge,
    /// Too many wrong codes were tried here in the last minute.
    TooManyTries,
    /// The rules said no.
    Refused(Said),
    /// The machine failed; the log knows why.
    Fault(Fault),
}

/// A refusal in the visitor's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The stable code, for tests and machines.
    pub code: &'static str,
    /// What happened, in a few words.
    pub title: String,
    /// What happened and what can be done now.
    pub text: String,
    /// Where to go on: address and label.
    pub way_on: Option<(String, String)>,
}

/// A practice's refusals, said in words.
pub trait SayRefusal: Refusal {
    /// The refusal in the visitor's language, with a way on.
    fn say(&self, visit: &Visit) -> Said;
}

/// Turns what the rules say into what the page says.
pub trait OrSay<T> {
    /// The value, or the refusal in the visitor's language.
    fn or_say(self, visit: &Visit) -> Result<T, Problem>;
}

impl<T, R: SayRefusal> OrSay<T> for Result<T, Stop<R>> {
    fn or_say(self, visit: &Visit) -> Result<T, Problem> {
        self.map_err(|stop| match stop {
            Stop::Refused(refusal) => Problem::Refused(refusal.say(visit)),
            Stop::Fault(fault) => Problem::Fault(fault),
        })
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unreadable(unreadable)
    }
}

impl Problem {
    /// The page for this problem. Faults are written to the log here, once.
    pub(crate) fn page(self, speech: Speech, origin: Origin) -> Page {
        let words = words(speech);
        let (status, title, text, way_on) = match self {
            Self::NotFound => (
                StatusCode::NOT_FOUND,
                say!(words, "problem-not-found"),
                say!(words, "problem-not-found-text"),
                Some(("/sign-in".to_owned(), say!(words, "problem-sign-in"))),
            ),
            Self::StartedAlready => (
                StatusCode::NOT_FOUND,
                say!(words, "problem-started"),
                say!(words, "problem-started-text"),
                Some(("/".to_owned(), say!(words, "problem-start"))),
            ),
            Self::Unreadable(why) => (
                why.status(),
                say!(words, "problem-unreadable"),
                say!(words, "problem-unreadable-text"),
                None,
            ),
            Self::Stale => (
                StatusCode::FORBIDDEN,
                say!(words, "problem-stale"),
                say!(words, "problem-stale-text"),
                Some(("/sign-in".to_owned(), say!(words, "problem-sign-in"))),
            ),
            Self::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                say!(words, "problem-too-large"),
                say!(words, "problem-too-large-text"),
                None,
            ),
            Self::TooManyTries => (
                StatusCode::TOO_MANY_REQUESTS,
                say!(words, "problem-too-many-tries"),
                say!(words, "problem-too-many-tries-text"),
                None,
            ),
            Self::Refused(said) => (StatusCode::CONFLICT, said.title, said.text, said.way_on),
            Self::Fault(fault) => {
                tracing::error!(fault = fault.chain(), "a page could not be made");
                (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    say!(words, "problem-fault"),
                    say!(words, "problem-fault-text"),
                    Some(("/".to_owned(), say!(words, "problem-start"))),
                )
            }
        };
        // Where no one signs in there is one page to go back to.
        let way_on = match origin {
            Origin::Main => way_on,
            // What was offered stays.
            Origin::Sending => way_on
                .filter(|(to, _)| to != "/")
                .or_else(|| Some(("/".to_owned(), say!(words, "problem-start")))),
        };
        shown(title, &text, way_on).status(status)
    }
}

fn shown(title: String, text: &str, way_on: Option<(String, String)>) -> Page {
    let body = html! {
        div.narrow.stack.problem {
            h1 { (title) }
            p.lead { (text) }
            @if let Some((address, label)) = way_on {
                p { a.btn href=(address) { (label) } }
            }
        }
    };
    Page::new(title, body)
}
