//! One visit: who came, where to, in which language, with what in hand.

use std::{collections::BTreeMap, str::FromStr, sync::Arc};

use powerwith_core::{Moment, PartnershipId, PersonId};

use crate::{Form, Problem, Site, Speech};

/// Who is visiting.
#[derive(Clone, Debug)]
pub enum Visitor {
    /// Someone who is not signed in.
    Stranger,
    /// A person with a session on this device.
    Person(SignedIn),
}

/// A person who is signed in on this device.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who it is.
    pub person: PersonId,
    /// The name they chose.
    pub name: String,
    /// The hash of the session's token; names this device.
    pub session: [u8; 32],
    /// The token that their forms must carry.
    pub form_token: String,
}

/// What the visitor is in the partnership of the address.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Who it is.
    pub person: PersonId,
    /// The name they chose.
    pub name: String,
    /// Which partnership.
    pub partnership: PartnershipId,
    /// Its name in addresses: `roots-and-rivers`.
    pub slug: String,
    /// Its name for people.
    pub partnership_name: String,
    /// Whether they are a host.
    pub is_host: bool,
    /// Whether the partnership was put back from a copy and rests: everyone reads, nobody acts.
    pub is_resting: bool,
}

impl Viewer {
    /// An address inside the partnership: `viewer.path("see")` is `/p/roots-and-rivers/see`.
    pub fn path(&self, inside: &str) -> String {
        format!("/p/{}/{}", self.slug, inside)
    }
}

/// Which of a site's two addresses is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The one where people sign in.
    Main,
    /// The one where answers without a name arrive. Cookies are neither read nor set there.
    Sending,
}

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field it came in.
    pub field: String,
    /// The name it had on the person's device.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// One visit to one address.
#[derive(Debug)]
pub struct Visit {
    /// The site that is visited.
    pub site: Arc<Site>,
    /// Which of its addresses.
    pub origin: Origin,
    /// The time and the chance of this visit.
    pub moment: Moment,
    /// The language the visitor reads.
    pub speech: Speech,
    /// Who came.
    pub visitor: Visitor,
    /// Two words for the device they use; see [`crate::device`].
    pub device: String,
    /// The path of the address, without the query.
    pub address: String,
    /// The fields of the form; empty when the visit only looks.
    pub form: Form,
    /// The files that came with the form.
    pub uploads: Vec<Upload>,
    /// The fields after the question mark.
    pub query: Form,
    pub(crate) viewer: Option<Viewer>,
    pub(crate) path: BTreeMap<String, String>,
}

impl Visit {
    /// What the visitor is in the partnership of the address.
    ///
    /// Refuses: not found, when the route is open to others than members and this is one of them.
    pub fn viewer(&self) -> Result<&Viewer, Problem> {
        self.viewer.as_ref().ok_or(Problem::NotFound)
    }

    /// The person who is signed in.
    ///
    /// Refuses: not found, when no one is.
    pub fn person(&self) -> Result<&SignedIn, Problem> {
        match &self.visitor {
            Visitor::Person(person) => Ok(person),
            Visitor::Stranger => Err(Problem::NotFound),
        }
    }

    /// A part of the path, such as the id in `{round}`.
    ///
    /// Refuses: not found, when it does not read as what it should be.
    pub fn part<T: FromStr>(&self, name: &str) -> Result<T, Problem> {
        self.path.get(name).and_then(|text| text.parse().ok()).ok_or(Problem::NotFound)
    }

    /// The hidden field that shows a form came from our page.
    ///
    /// Where nothing is kept on the device it carries the language instead.
    pub fn form_token(&self) -> maud::Markup {
        if self.origin == Origin::Sending {
            let tag = self.speech.tag();
            return maud::html! { input type="hidden" name=(crate::form::SPEECH_FIELD) value=(tag); };
        }
        match &self.visitor {
            Visitor::Person(person) => maud::html! {
                input type="hidden" name=(crate::form::TOKEN_FIELD) value=(person.form_token);
            },
            Visitor::Stranger => maud::html! {},
        }
    }
}
