//! Something feels off, or something stung: what it is, and who is part of it.

use std::{collections::BTreeSet, sync::Arc};

use maud::{Markup, html};
use powerwith_core::{PersonId, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Viewer, Visit,
    fields::{Asks, Reading, Size, again, form},
    parts::{Choices, FieldError, error_summary},
    say,
};
use repair_rules::{Beginning, MOST_INVOLVED, Place, Refused, Side};

use super::parts::{no_report, safety};
use crate::{known, path_store, refusal, store, words};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let about = Place::inside(&viewer.slug, visit.query.raw("about"));
    Ok(page(&visit, about.as_ref(), &[]).await?.into())
}

/// Begins. Who helps is chosen on the next page.
pub(super) async fn begin(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let about = Place::inside(&viewer.slug, visit.form.raw("about"));
    let mut reading = Reading::of(&visit);
    let said = match &about {
        Some(_) => reading.text("words", Size::Long),
        None => reading.needed("words", Size::Long, say!(words, "new-empty")),
    };
    let side = match &about {
        Some(_) => Some(Side::Harmed),
        None => Side::parse(visit.form.text("side")),
    };
    if side.is_none() {
        reading.wrong("side", say!(words, "new-side-empty"));
    }
    let named = named(&visit).await?;
    if named.len() > MOST_INVOLVED {
        let refused = Refused::TooManyNamed { most: MOST_INVOLVED };
        reading.wrong("named", refusal::text(&refused, visit.speech));
    }
    let Some(side) = side.filter(|_| reading.errors.is_empty()) else {
        return Ok(
            again(page(&visit, about.as_ref(), &reading.errors).await?, &reading.errors).into()
        );
    };
    let said = Beginning { by: viewer.person, side, named, words: said, about };
    let (here, moment) = (viewer.partnership, &visit.moment);
    let work = async |tx: Tx| store::begin(&tx, here, said.clone(), moment).await;
    match visit.site.store.with_write_tx("begin a repair", work).await {
        Ok(id) => Ok(Reply::SeeOther(viewer.path(&format!("mend/{id}")))),
        Err(stop @ Stop::Fault(_)) => Err(refusal::explain(&visit, stop, "")),
        Err(stop) => Err(refusal::explain(&visit, stop, &viewer.path("mend"))),
    }
}

/// The members who were ticked as part of it.
async fn named(visit: &Visit) -> Result<BTreeSet<PersonId>, Problem> {
    let viewer = visit.viewer()?;
    let people = known::here(visit.site.store.read(), viewer.partnership).await?;
    let ticked = visit.form.all("named").filter_map(|id| id.parse::<PersonId>().ok());
    let is_other = |one: &PersonId| *one != viewer.person && people.partner_of.contains_key(one);
    Ok(ticked.filter(is_other).collect())
}

async fn page(
    visit: &Visit,
    about: Option<&Place>,
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let path = path_store::held(db, viewer.partnership).await?.map(|kept| kept.path);
    if path.is_none() {
        // The front page says what is missing.
        return Err(Problem::Refused(powerwith_web::Said {
            code: "repair.no_path",
            title: say!(words, "no-path-title"),
            text: say!(words, "no-path-text"),
            way_on: Some((viewer.path("mend"), say!(words, "no-back"))),
        }));
    }
    let (title, lead) = match about {
        Some(_) => (say!(words, "stung-title"), say!(words, "stung-lead")),
        None => (say!(words, "new-title"), say!(words, "new-lead")),
    };
    let fields = fields(visit, about, errors).await?;
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            div {
                p.eyebrow { a href=(viewer.path("mend")) { (say!(words, "mend-title")) } }
                h1 { (title) }
                p.lead { (lead) }
            }
            (safety(visit.speech, path.as_ref()))
            (no_report(visit.speech))
            (form(visit, &viewer.path("mend/new"), &fields))
        }
    };
    Ok(Page::new(title, body))
}

async fn fields(
    visit: &Visit,
    about: Option<&Place>,
    errors: &[FieldError],
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let said = match about {
        Some(_) => Asks {
            name: "words",
            label: say!(words, "stung-words"),
            hint: say!(words, "stung-words-hint"),
        },
        None => Asks {
            name: "words",
            label: say!(words, "new-words"),
            hint: say!(words, "new-words-hint"),
        },
    };
    let part_of_it = who(visit, viewer, errors).await?;
    Ok(html! {
        @if let Some(about) = about {
            input type="hidden" name="about" value=(about.as_str());
            p { a href=(about.as_str()) { (say!(words, "stung-about")) } }
        } @else {
            (side(visit, errors))
        }
        (said.lines(visit.form.raw("words"), errors))
        (part_of_it)
        div.row {
            button.btn { (say!(words, "new-send")) }
            a href=(viewer.path("mend")) { (say!(words, "back")) }
        }
        p.soft.small { (say!(words, "new-next")) }
    })
}

fn side(visit: &Visit, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let choices = [
        (Side::Harmed.id().to_owned(), say!(words, "new-side-harmed")),
        (Side::Other.id().to_owned(), say!(words, "new-side-other")),
    ];
    let chosen = [visit.form.text("side").to_owned()];
    let legend = say!(words, "new-side");
    Choices { name: "side", legend: &legend, hint: "", choices: &choices, chosen: &chosen }
        .one(errors)
}

/// Who else is part of it: they are not offered as helpers.
async fn who(visit: &Visit, viewer: &Viewer, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let people = known::here(db, viewer.partnership).await?;
    let others = people.partner_of.keys().copied().filter(|one| *one != viewer.person);
    let choices: Vec<(String, String)> = known::named(db, others)
        .await?
        .into_iter()
        .map(|(id, name)| (id.to_string(), format!("{name} · {}", people.partner(id))))
        .collect();
    let chosen: Vec<String> = visit.form.all("named").map(str::to_owned).collect();
    let (legend, hint) = (say!(words, "new-who"), say!(words, "new-who-hint"));
    let choices =
        Choices { name: "named", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen };
    let is_open = !chosen.is_empty();
    Ok(html! {
        details open[is_open] {
            summary { (say!(words, "new-who-open")) }
            (choices.several(errors))
        }
    })
}
