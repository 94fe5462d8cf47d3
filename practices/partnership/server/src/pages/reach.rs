//! How to reach people, for hosts: what each person chose to say about it, and nothing else.

use std::sync::Arc;

use maud::html;
use powerwith_core::{PersonId, by_name};
use powerwith_web::{Answer, Page, Visit, account, say};

use super::me::language_names;
use crate::{store, words};

/// Shows who said how to reach them, and in which languages.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let roster = store::roster(db, viewer.partnership).await?;
    let ids: Vec<PersonId> = roster.people.iter().map(|person| person.id).collect();
    let mut people = account::people(db, &ids).await?;
    people.retain(|person| !person.reach.is_empty() || !person.languages.is_empty());
    people.sort_by_key(|person| (by_name(&person.name), person.id));
    let title = say!(words, "reach-title");
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "reach-lead")) }
            @if people.is_empty() { p.note { (say!(words, "reach-none")) } }
            @else {
                ul.plain.card {
                    @for person in &people {
                        li {
                            h2.ask-small { bdi { (person.name) } }
                            @if !person.reach.is_empty() { p { bdi { (person.reach) } } }
                            @if !person.languages.is_empty() {
                                p.pair { bdi { (language_names(&person.languages)) } }
                            }
                        }
                    }
                }
            }
            p.spaced { a href=(viewer.path("us")) { (say!(words, "us-title")) } }
        }
    };
    Ok(Page::new(title, body).into())
}
