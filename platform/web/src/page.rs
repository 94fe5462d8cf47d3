//! A page is a value; its status, its frame and its headers are someone else's business.

use std::fmt;

use axum::http::StatusCode;
use futures::stream::BoxStream;
use maud::Markup;
use powerwith_core::Fault;

/// What a visit comes to.
#[derive(Debug)]
pub enum Reply {
    /// A page to read.
    Page(Page),
    /// Go on to another address, after something was changed.
    SeeOther(String),
    /// Go on, with a new session on this device.
    SignIn {
        /// The session's token for the cookie.
        token: String,
        /// Days the cookie stays; `None` until the browser closes.
        days: Option<i64>,
        /// Where to go on.
        to: String,
    },
    /// Go on, without the session of this device.
    SignOut {
        /// Where to go on.
        to: String,
    },
    /// A file to keep.
    File(File),
    /// A file to keep that is longer than memory, part by part.
    Parts(FileParts),
}

/// A file to keep, of which each part is made when the one before has gone out.
pub struct FileParts {
    /// The name it gets on the person's device.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// What is in it. Where making a part fails, the file breaks off.
    pub parts: BoxStream<'static, Result<Vec<u8>, Fault>>,
}

impl fmt::Debug for FileParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileParts").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A file to keep.
#[derive(Debug)]
pub struct File {
    /// The name it gets on the person's device.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A page to read.
#[derive(Debug)]
pub struct Page {
    pub(crate) title: String,
    pub(crate) body: Markup,
    pub(crate) status: StatusCode,
    pub(crate) frame: Frame,
    pub(crate) nav: Option<&'static str>,
    pub(crate) language_form: Option<&'static str>,
}

/// What stands around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The bar with the verbs and the foot.
    Full,
    /// One thing at a time: the name and the languages only, and the foot.
    Quiet,
}

impl Page {
    /// A page with this title (without the partnership's name) and this main part.
    pub const fn new(title: String, body: Markup) -> Self {
        let (frame, status) = (Frame::Full, StatusCode::OK);
        Self { title, body, status, frame, nav: None, language_form: None }
    }

    /// Marks a verb of the bar as the place where this page stands.
    #[must_use]
    pub const fn at(mut self, nav: &'static str) -> Self {
        self.nav = Some(nav);
        self
    }

    /// Leaves the verbs out of the bar: one thing at a time.
    #[must_use]
    pub const fn quiet(mut self) -> Self {
        self.frame = Frame::Quiet;
        self
    }

    /// Gives the page another status than 200.
    #[must_use]
    pub const fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The language menu submits this form (field `lang`) instead of loading the page anew, so
    /// that what was typed is kept.
    #[must_use]
    pub const fn language_by_form(mut self, form_id: &'static str) -> Self {
        self.language_form = Some(form_id);
        self
    }
}

impl From<Page> for Reply {
    fn from(page: Page) -> Self {
        Self::Page(page)
    }
}
