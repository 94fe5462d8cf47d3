//! One's own feedback: given and got, what waits on Home, what stands on the page about oneself.

use std::{collections::BTreeMap, sync::Arc};

use gathering_rules::{
    feedback::{Feedback, Stage},
    text::Text,
};
use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::StoreContext;
use powerwith_web::{Answer, HomePart, HomePlace, Page, Speech, Viewer, Visit, Visitor, say};
use sea_orm::{ConnectionTrait, Statement};

use super::{names, other, store};
use crate::words;

/// Names by person.
type Names = BTreeMap<PersonId, String>;

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let all = store::of_person(visit.site.store.read(), viewer.partnership, viewer.person).await?;
    let names = names(&visit, &all).await?;
    let (got, given): (Vec<&Feedback>, Vec<&Feedback>) =
        all.iter().partition(|one| one.receiver == viewer.person);
    let title = say!(words, "feedback-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("gather")) { (say!(words, "gather-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "feedback-lead")) }
            }
            div.row { a.btn href=(viewer.path("gather/feedback/new")) {
                (say!(words, "feedback-give"))
            } }
            (section(&visit, viewer, ("got", &got), &names))
            (section(&visit, viewer, ("given", &given), &names))
            p.note { (say!(words, "feedback-only-two")) }
        }
    };
    Ok(Page::new(title, body).at("gather").into())
}

fn section(
    visit: &Visit,
    viewer: &Viewer,
    (id, all): (&str, &[&Feedback]),
    names: &Names,
) -> Markup {
    let words = words(visit.speech);
    let (title, none) = if id == "got" {
        (say!(words, "feedback-got"), say!(words, "feedback-none-got"))
    } else {
        (say!(words, "feedback-given"), say!(words, "feedback-none-given"))
    };
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if all.is_empty() { p.soft { (none) } }
            @if !all.is_empty() {
                ul.plain {
                    @for one in all { (line((visit.speech, viewer.person), &viewer.path(""), one, names)) }
                }
            }
        }
    }
}

fn line((speech, me): (Speech, PersonId), at: &str, one: &Feedback, names: &Names) -> Markup {
    let words = words(speech);
    let name = names.get(&other(one, me)).map_or("", String::as_str);
    html! {
        li {
            h3 {
                a href={ (at) "gather/feedback/" (one.id) } {
                    @if one.giver == me { (say!(words, "feedback-to", name = name)) }
                    @else { (say!(words, "feedback-from", name = name)) }
                }
            }
            p.pair { (where_it_is(speech, one, me)) }
        }
    }
}

/// How far it is, as one of the two reads it.
pub(super) fn where_it_is(speech: Speech, one: &Feedback, me: PersonId) -> String {
    let words = words(speech);
    let is_mine = one.giver == me;
    match (one.stage, one.reply.is_some(), is_mine) {
        (_, true, _) => say!(words, "stage-replied"),
        (Stage::Given, _, true) => say!(words, "stage-given-mine"),
        (Stage::Given, _, false) => say!(words, "stage-given-yours"),
        (Stage::SaidBack, _, true) => say!(words, "stage-said-back-mine"),
        (Stage::SaidBack, _, false) => say!(words, "stage-said-back-yours"),
        (Stage::Missing, _, true) => say!(words, "stage-missing-mine"),
        (Stage::Missing, _, false) => say!(words, "stage-missing-yours"),
        (Stage::Heard | Stage::Waived, _, true) => say!(words, "stage-open-mine"),
        (Stage::Heard | Stage::Waived, _, false) => say!(words, "stage-open-yours"),
    }
}

/// What waits for this visitor on Home; nobody else's Home shows it.
pub(crate) async fn home(visit: &Visit, viewer: &Viewer) -> Result<Option<HomePart>, Fault> {
    let db = visit.site.store.read();
    let mut all = store::of_person(db, viewer.partnership, viewer.person).await?;
    all.retain(|one| one.waits_for(viewer.person));
    if all.is_empty() {
        return Ok(None);
    }
    let names = names(visit, &all).await?;
    let markup = html! {
        section.card aria-labelledby="feedback-waits" {
            h2 #feedback-waits { (say!(words(visit.speech), "feedback-home")) }
            ul.plain {
                @for one in &all {
                    (line((visit.speech, viewer.person), &viewer.path(""), one, &names))
                }
            }
        }
    };
    Ok(Some(HomePart { place: HomePlace::Main, order: 14, markup }))
}

/// What is kept about this visitor: each feedback with its words.
pub(crate) async fn mine(visit: &Visit) -> Result<Option<Markup>, Fault> {
    let Visitor::Person(me) = &visit.visitor else { return Ok(None) };
    let db = visit.site.store.read();
    let all = store::everywhere(db, me.person).await?;
    if all.is_empty() {
        return Ok(None);
    }
    let names = names(visit, all.iter().map(|(_, one)| one)).await?;
    let mut lines = Vec::new();
    for (here, one) in &all {
        let at = format!("/p/{}/", slug(visit, *here).await?);
        lines.push((line((visit.speech, me.person), &at, one, &names), one));
    }
    Ok(Some(html! {
        section.card aria-labelledby="my-feedback" {
            h2 #my-feedback { (say!(words(visit.speech), "feedback-title")) }
            ul.plain {
                @for (line, one) in &lines {
                    (line)
                    li {
                        details {
                            summary { (say!(words(visit.speech), "feedback-words")) }
                            @for text in said(one) { p.typed dir="auto" { (text) } }
                        }
                    }
                }
            }
        }
    }))
}

fn said(one: &Feedback) -> impl Iterator<Item = &str> {
    let given = [&one.given.saw, &one.given.did, &one.given.wish];
    let later = [&one.said_back, &one.missing, &one.reply];
    given.into_iter().chain(later.into_iter().flatten()).map(Text::as_str)
}

async fn slug(visit: &Visit, here: PartnershipId) -> Result<String, Fault> {
    const DOING: &str = "find the address of a partnership";
    let db = visit.site.store.read();
    let sql = "SELECT slug FROM partnership_v1 WHERE id = $1";
    let values = [here.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(find).await.store(DOING)?;
    row.ok_or_else(|| Fault::new(DOING))?.try_get("", "slug").store(DOING)
}
