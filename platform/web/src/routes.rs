//! Routes that state who may pass; without it a route does not compile.

use std::{fmt, future::Future, sync::Arc};

use futures::future::BoxFuture;

use crate::{Access, Answer, Visit};

/// Does the work of a route.
pub(crate) type Handler = Arc<dyn Fn(Arc<Visit>) -> BoxFuture<'static, Answer> + Send + Sync>;

/// Whether a route looks or changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Looks; changes nothing.
    Get,
    /// Changes something, then sends the visitor on.
    Post,
}

impl Method {
    /// `GET` or `POST`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// What a route does in a partnership that was put back from a copy, and rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rest {
    /// It waits until two keys let the partnership go on.
    Waits,
    /// It is part of going on.
    Works,
}

/// One address, what one can do there, and who may.
#[derive(Clone)]
pub struct Route {
    /// Looks or changes.
    pub method: Method,
    /// The address, with `{parts}`.
    pub path: &'static str,
    /// Who may pass.
    pub access: Access,
    /// What one does there; its words are under this key.
    pub act: &'static str,
    /// Whether it can be done in a partnership that rests.
    pub(crate) rest: Rest,
    pub(crate) handler: Handler,
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.method.name(), self.path, self.access.name())
    }
}

/// The routes of one practice.
#[derive(Clone, Debug, Default)]
pub struct Routes(Vec<Route>);

impl Routes {
    /// No routes yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// A page to look at: its address, who may, what one does there (the key of its words), and
    /// the function that makes it.
    #[must_use]
    pub fn get<H, F>(
        self,
        path: &'static str,
        access: Access,
        act: &'static str,
        handler: H,
    ) -> Self
    where
        H: Fn(Arc<Visit>) -> F + Send + Sync + 'static,
        F: Future<Output = Answer> + Send + 'static,
    {
        let (method, rest) = (Method::Get, Rest::Works);
        self.with(Route { method, path, access, act, rest, handler: boxed(handler) })
    }

    /// A change: its address, who may, what one does there, and the function that does it.
    #[must_use]
    pub fn post<H, F>(
        self,
        path: &'static str,
        access: Access,
        act: &'static str,
        handler: H,
    ) -> Self
    where
        H: Fn(Arc<Visit>) -> F + Send + Sync + 'static,
        F: Future<Output = Answer> + Send + 'static,
    {
        let (method, rest) = (Method::Post, Rest::Waits);
        self.with(Route { method, path, access, act, rest, handler: boxed(handler) })
    }

    /// The routes given so far can also be used in a partnership that rests: they let it go on.
    #[must_use]
    pub fn even_at_rest(mut self) -> Self {
        self.0.iter_mut().for_each(|route| route.rest = Rest::Works);
        self
    }

    /// The routes of all parts of a practice, part by part.
    #[must_use]
    pub fn join(parts: impl IntoIterator<Item = Self>) -> Self {
        Self(parts.into_iter().flat_map(|part| part.0).collect())
    }

    /// Every route, in the order given.
    pub fn all(&self) -> &[Route] {
        &self.0
    }

    fn with(mut self, route: Route) -> Self {
        self.0.push(route);
        self
    }
}

fn boxed<H, F>(handler: H) -> Handler
where
    H: Fn(Arc<Visit>) -> F + Send + Sync + 'static,
    F: Future<Output = Answer> + Send + 'static,
{
    Arc::new(move |visit| Box::pin(handler(visit)))
}
