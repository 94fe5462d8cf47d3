//! Pages as any member reads them, made into files to take along.
//!
//! Why from pages: what the file holds is then what every member may read, and nothing else. There
//! is no second way to the data that would need its own care.

use std::{collections::BTreeMap, sync::Arc};

use axum::http::StatusCode;
use futures::TryStreamExt;
use maud::{DOCTYPE, PreEscaped, html};
use powerwith_core::{Fault, PersonId};

use crate::{
    Access, Form, Problem, Reply, Route, Speech, Viewer, Visit, Visitor, assets, routes::Method,
    visit::SignedIn,
};

/// What is at one address of the partnership, to be put in a file.
#[derive(Debug)]
pub enum Taken {
    /// A page: its title, and its main part without forms.
    Page {
        /// Its title.
        title: String,
        /// Its main part.
        body: String,
    },
    /// A file, with the name it has.
    File {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
}

/// The style sheet, for pages that are taken along.
pub const fn style() -> &'static [u8] {
    assets::STYLE_BYTES
}

/// What is at an address inside the partnership (`decide/0190…`), as a member who has not done
/// anything here would see it: nothing of whoever takes it along, and nothing that is for hosts.
///
/// Refuses: not found, when no page for members is there.
pub async fn take(visit: &Visit, inside: &str) -> Result<Taken, Problem> {
    let viewer = visit.viewer()?;
    let address = viewer.path(inside);
    let (route, path) = find(&visit.site.routes(), &address).ok_or(Problem::NotFound)?;
    let reader = any_member(visit, viewer, (address, path));
    match (route.handler)(Arc::new(reader)).await? {
        Reply::Page(page) if page.status == StatusCode::OK => {
            Ok(Taken::Page { title: page.title, body: without_forms(&page.body.into_string()) })
        }
        Reply::File(file) => Ok(Taken::File { name: file.name, bytes: file.bytes }),
        Reply::Parts(file) => {
            let whole = |mut whole: Vec<u8>, part: Vec<u8>| async {
                whole.extend(part);
                Ok::<_, Fault>(whole)
            };
            Ok(Taken::File {
                name: file.name,
                bytes: file.parts.try_fold(Vec::new(), whole).await?,
            })
        }
        _ => Err(Problem::NotFound),
    }
}

/// A page that stands on its own. Links lead to the files with these names (by address, without
/// the partnership), and nowhere else.
pub fn alone(
    speech: Speech,
    (title, body): (&str, &str),
    (home, files): (&str, &BTreeMap<String, String>),
) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(speech.tag()) dir=(speech.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="powerwith.css";
            }
            body { main { (PreEscaped(linked(body, (home, files)))) } }
        }
    };
    page.into_string()
}

/// The visit of someone who is a member and nothing more.
fn any_member(
    visit: &Visit,
    viewer: &Viewer,
    (address, path): (String, BTreeMap<String, String>),
) -> Visit {
    let person = PersonId::random(&visit.moment);
    let nobody =
        SignedIn { person, name: String::new(), session: [0; 32], form_token: String::new() };
    let reader = Viewer { person, name: String::new(), is_host: false, ..viewer.clone() };
    Visit {
        site: Arc::clone(&visit.site),
        origin: visit.origin,
        moment: (visit.site.settings.moment)(),
        speech: visit.speech,
        visitor: Visitor::Person(nobody),
        device: String::new(),
        address,
        form: Form::default(),
        uploads: Vec::new(),
        query: Form::default(),
        viewer: Some(reader),
        path,
    }
}

/// The page for members at an address, with the parts of its path. A word in the route wins over a
/// `{part}`.
fn find(routes: &[(&str, Route)], address: &str) -> Option<(Route, BTreeMap<String, String>)> {
    let open = routes
        .iter()
        .map(|(_, route)| route)
        .filter(|route| route.method == Method::Get && route.access == Access::Member);
    let fitting = open.filter_map(|route| Some((route, parts(route.path, address)?)));
    let found = fitting.min_by_key(|(_, parts)| parts.len())?;
    Some((found.0.clone(), found.1))
}

/// The `{parts}` of a route in an address; `None` where the address is another one.
fn parts(route: &str, address: &str) -> Option<BTreeMap<String, String>> {
    let (mut asked, mut given) = (route.split('/'), address.split('/'));
    let mut parts = BTreeMap::new();
    loop {
        match (asked.next(), given.next()) {
            (None, None) => return Some(parts),
            (Some(asked), Some(given)) => {
                let name = asked.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
                match name {
                    Some(name) => drop(parts.insert(name.to_owned(), given.to_owned())),
                    None if asked == given => {}
                    None => return None,
                }
            }
            _ => return None,
        }
    }
}

/// The same without its forms: they would lead nowhere, and carry what belongs to a visit.
fn without_forms(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, form)) = rest.split_once("<form") {
        kept.push_str(before);
        rest = form.split_once("</form>").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// The same with links that lead to the files beside it; other links of this site lead nowhere.
fn linked(html: &str, (home, files): (&str, &BTreeMap<String, String>)) -> String {
    const LINK: &str = "href=\"/";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, link)) = rest.split_once(LINK) {
        out.push_str(before);
        let (address, after) = link.split_once('"').unwrap_or((link, ""));
        let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
        let inside = home.strip_prefix('/').and_then(|home| path.strip_prefix(home));
        if let Some(file) = inside.and_then(|inside| files.get(inside)) {
            let mark = if fragment.is_empty() { "" } else { "#" };
            out.extend(["href=\"", file, mark, fragment, "\""]);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_an_address_are_found() {
        let route = "/p/{partnership}/decide/{proposal}";
        let found = parts(route, "/p/roots/decide/7").unwrap();
        let found: Vec<_> =
            found.iter().map(|(name, part)| (name.as_str(), part.as_str())).collect();
        assert_eq!(found, [("partnership", "roots"), ("proposal", "7")]);
        for other in ["/p/roots/decide", "/p/roots/decide/7/cards", "/p/roots/share/7"] {
            assert_eq!(parts(route, other), None, "{other}");
        }
    }

    #[test]
    fn a_page_to_take_along_has_no_forms() {
        let html = "<p>a</p><form method=\"post\"><input value=\"token\"></form><p>b</p>";
        assert_eq!(without_forms(html), "<p>a</p><p>b</p>");
        assert_eq!(without_forms("<form>cut"), "");
    }

    #[test]
    fn links_lead_to_the_files_beside_it_and_nowhere_else() {
        let files = [("decide/7".to_owned(), "decide-7.html".to_owned())].into();
        let html = "<a href=\"/p/roots/decide/7#x\">a</a><a href=\"/me\">b</a>\
                    <a href=\"#here\">c</a>";
        let expected = "<a href=\"decide-7.html#x\">a</a><a >b</a><a href=\"#here\">c</a>";
        assert_eq!(linked(html, ("/p/roots/", &files)), expected);
    }
}
