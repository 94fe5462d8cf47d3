//! Before a story goes to everyone: its writer looks over the names and roles in it.

use std::ops::Range;

use maud::{Markup, html};
use powerwith_web::{Problem, Speech, Visit, account, say};
use reflection_rules::answer::{Audience, find_people, parse};

use super::{Sitting, flow::Flow};
use crate::{store::roster, words};

/// The box a writer ticks. It stands on the check page alone and does not travel on, so that a
/// story that is changed is looked over again.
const LOOKED_OVER: &str = "looked-over";

/// Something wide open that seems to name a person.
pub(super) struct Giveaway {
    title: String,
    text: String,
    found: Vec<Range<usize>>,
}

/// The stories for everyone that seem to name someone.
pub(super) async fn giveaways(
    visit: &Visit,
    sitting: &Sitting,
    flow: &Flow,
) -> Result<Vec<Giveaway>, Problem> {
    let told = told_to_everyone(visit, sitting, flow);
    if told.is_empty() {
        return Ok(Vec::new());
    }
    let db = visit.site.store.read();
    let members = roster::members(db, sitting.partnership).await?;
    let names: Vec<String> = account::names(db, &members).await?.into_values().collect();
    let words = words(visit.speech);
    let roles = [
        say!(words, "look-over-roles-school"),
        say!(words, "look-over-roles-work"),
        say!(words, "look-over-roles-circle"),
    ];
    let roles: Vec<&str> = roles.iter().flat_map(|some| some.split(',')).collect();
    let marked = |(title, text): (String, String)| {
        let found = find_people(&text, &names, &roles);
        (!found.is_empty()).then_some(Giveaway { title, text, found })
    };
    Ok(told.into_iter().filter_map(marked).collect())
}

/// Whether the writer passed what is on the page.
pub(super) fn is_passed(visit: &Visit) -> bool {
    visit.form.has(LOOKED_OVER)
}

fn told_to_everyone(visit: &Visit, sitting: &Sitting, flow: &Flow) -> Vec<(String, String)> {
    let of_item = |item: &reflection_rules::instrument::Item| {
        let said = parse(item, sitting.context(), &flow.fields).ok()?;
        let story = said.story()?;
        matches!(story.audience(), Audience::Everyone | Audience::Named).then(|| {
            (item.words(&visit.speech.content()).name().to_owned(), story.text().to_owned())
        })
    };
    sitting.items().filter_map(of_item).collect()
}

/// The stories with their names marked, and the box to pass them.
pub(super) fn note(giveaways: &[Giveaway], speech: Speech) -> Markup {
    let words = words(speech);
    if giveaways.is_empty() {
        return html! {};
    }
    html! {
        section.note aria-labelledby="look-over" {
            h2 #look-over tabindex="-1" { (say!(words, "look-over-title")) }
            p { (say!(words, "look-over-text")) }
            @for giveaway in giveaways {
                p.eyebrow { (giveaway.title) }
                blockquote { p.typed { (marked(&giveaway.text, &giveaway.found)) } }
            }
            label.radio {
                input id=(LOOKED_OVER) type="checkbox" name=(LOOKED_OVER) value="yes";
                span { (say!(words, "look-over-pass")) }
            }
        }
    }
}

/// What is said at the top when a story was sent without being passed.
pub(super) fn asked(speech: Speech) -> powerwith_web::parts::FieldError {
    let text = say!(words(speech), "look-over-asked");
    powerwith_web::parts::FieldError { field: LOOKED_OVER.to_owned(), text }
}

fn marked(text: &str, found: &[Range<usize>]) -> Markup {
    let starts = std::iter::once(0).chain(found.iter().map(|range| range.end));
    let ends = found.iter().map(|range| range.start).chain(std::iter::once(text.len()));
    let plain = starts.zip(ends).map(|(start, end)| text.get(start..end).unwrap_or_default());
    let names = found.iter().map(|range| text.get(range.clone()).unwrap_or_default());
    let names = names.map(Some).chain(std::iter::once(None));
    html! {
        @for (plain, name) in plain.zip(names) {
            (plain) @if let Some(name) = name { mark { (name) } }
        }
    }
}
