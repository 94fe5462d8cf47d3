//! One step of trust: someone who can't be there lets one person speak for them.

use std::{collections::BTreeSet, sync::Arc};

use decision_rules::proposal::Wish;
use maud::{Markup, html};
use powerwith_core::{PersonId, by_name};
use powerwith_web::{
    Answer, Page, Problem, Visit,
    fields::{again, button, form},
    parts::{FieldError, error_summary},
    say,
};

use super::{room::Room, show::to_proposal};
use crate::{store::known, words};

/// Shows who speaks for the visitor, or who could.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, &[]).await?.into())
}

/// Lets someone speak.
pub(super) async fn give(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let Some(to) = person(&room) else {
        let text = say!(words(visit.speech), "people-none");
        let errors = [FieldError { field: "person".to_owned(), text }];
        return Ok(again(page(&room, &errors).await?, &errors).into());
    };
    room.wish(Wish::GiveProxy { to }).await?;
    Ok(to_proposal(&room))
}

/// Speaks for oneself again.
pub(super) async fn take_back(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    room.wish(Wish::TakeProxyBack).await?;
    Ok(to_proposal(&room))
}

async fn page(room: &Room<'_>, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(room.visit.speech);
    let title = say!(words, "someone-title");
    let given = room.proposal.proxies.get(&room.viewer.person).copied();
    let inside = match given {
        Some(to) => html! {
            p { (say!(words, "someone-given", name = room.name(Some(to)))) }
            (button(room.visit, &room.path("someone/back"), ("btn", say!(words, "someone-back"))))
        },
        None => {
            let people = people(room, room.proposal.author).await?;
            form(
                room.visit,
                &room.path("someone"),
                &html! {
                    (select(room, &say!(words, "someone-who"), (&people, errors)))
                    div.row {
                        button.btn { (say!(words, "someone-send")) }
                        a href=(room.path("")) { (say!(words, "back")) }
                    }
                },
            )
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(room.visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "someone-lead")) }
            (inside)
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

/// The members but the visitor and one more, by name.
pub(super) async fn people(
    room: &Room<'_>,
    but: Option<PersonId>,
) -> Result<Vec<(PersonId, String)>, Problem> {
    let others = room.here.members.keys().copied();
    let others: BTreeSet<PersonId> =
        others.filter(|one| *one != room.viewer.person && Some(*one) != but).collect();
    let names = known::names(room.visit.site.store.read(), &others).await?;
    let mut people: Vec<_> = names.into_iter().collect();
    people.sort_by_key(|(id, name)| (by_name(name), *id));
    Ok(people)
}

/// The member that the form names.
pub(super) fn person(room: &Room<'_>) -> Option<PersonId> {
    let id: PersonId = room.visit.form.value("person")?;
    room.here.members.contains_key(&id).then_some(id)
}

/// A list of people to choose one from.
pub(super) fn select(
    room: &Room<'_>,
    label: &str,
    (people, errors): (&[(PersonId, String)], &[FieldError]),
) -> Markup {
    let words = words(room.visit.speech);
    let error = errors.iter().find(|error| error.field == "person");
    let typed = room.visit.form.text("person");
    html! {
        div.field {
            label.big for="person" { (label) }
            @if let Some(error) = error { p.error #person-error { (error.text) } }
            select #person name="person" autocomplete="off" aria-invalid=[error.map(|_| "true")]
                aria-describedby=[error.map(|_| "person-error")] {
                option value="" { (say!(words, "people-choose")) }
                @for (id, name) in people {
                    option value=(id) selected[typed == id.to_string()] { (name) }
                }
            }
        }
    }
}
