//! Beginning an agreement, from a point or in own words, and putting one into other words.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use partnership_rules::{
    AgreementId,
    agreements::{Stand, begin},
    text::Text,
};
use powerwith_core::{FaultContext, Language, Outcome, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::{
    kept::{self, Kept},
    one,
    points::points,
};
use crate::{
    fields::{form, wrong},
    not::{Not, problem},
    typed::{Length, language_field, read_language, read_text, text_field},
    words,
};

/// What an agreement is called and what it says.
struct Said {
    from: Option<&'static str>,
    language: Language,
    title: String,
    text: Text,
}

/// What stands in the form before anything is typed.
struct Start {
    title: String,
    text: String,
    path: String,
    heading: String,
}

/// Begins with one of the points.
pub(crate) async fn begin_point(visit: Arc<Visit>) -> Answer {
    let asked = visit.form.text("point");
    let offered = points(&visit.speech.content());
    let point = offered.iter().find(|point| point.id == asked).ok_or(Problem::NotFound)?;
    let text = Text::long(point.text).map_err(|problem| format!("a point is {problem:?}"));
    let said = Said {
        from: Some(point.id),
        language: point.language.clone(),
        title: point.title.to_owned(),
        text: text.fault("begin with a point")?,
    };
    match add(&visit, &said).await {
        Ok(id) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/agreements/{id}")))),
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// Shows the form for one in own words.
pub(crate) async fn show_new(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &new(&visit), &[])?.into())
}

/// Begins one in own words.
pub(crate) async fn begin_own(visit: Arc<Visit>) -> Answer {
    let mut errors = Vec::new();
    let Some(said) = read(&visit, &mut errors) else { return again(&visit, &new(&visit), &errors) };
    match add(&visit, &said).await {
        Ok(id) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/agreements/{id}")))),
        Err(Stop::Refused(not @ Not::Agreement(_))) => {
            again(&visit, &new(&visit), &[wrong("text", not.text(visit.speech))])
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// Shows the form for other words.
pub(crate) async fn show_words(visit: Arc<Visit>) -> Answer {
    let kept = one::find(&visit).await?;
    Ok(page(&visit, &start(&visit, &kept)?, &[])?.into())
}

/// Puts an agreement into other words.
pub(crate) async fn reword(visit: Arc<Visit>) -> Answer {
    let kept = one::find(&visit).await?;
    let mut errors = Vec::new();
    let Some(said) = read(&visit, &mut errors) else {
        return again(&visit, &start(&visit, &kept)?, &errors);
    };
    let id = kept.agreement.id;
    write_words(&visit, (id, &said)).await.map_err(|stop| problem(&visit, stop))?;
    Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/agreements/{id}"))))
}

fn read(visit: &Visit, errors: &mut Vec<FieldError>) -> Option<Said> {
    let words = words(visit.speech);
    let empty = say!(words, "agreement-name-empty");
    let title = read_text(visit, ("title", Length::Line), empty, errors);
    let text = read_text(visit, ("text", Length::Long), say!(words, "agreement-empty"), errors);
    let language = read_language(visit, errors);
    Some(Said { from: None, language: language?, title: title?.to_string(), text: text? })
}

async fn add(visit: &Visit, said: &Said) -> Outcome<AgreementId, Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let work = async |tx: Tx| -> Outcome<AgreementId, Not> {
        let all = kept::load(&*tx, here, None).await?;
        let same = |kept: &&Kept| said.from.is_some() && kept.agreement.from == said.from;
        if let Some(there) = all.iter().find(same) {
            // Someone else began with it a moment ago.
            return Ok(there.agreement.id);
        }
        let agreement = begin(all.len(), (said.from, said.text.clone()), &visit.moment);
        let agreement = agreement.map_err(Not::Agreement)?;
        let id = agreement.id;
        let new = Kept { agreement, language: said.language.clone(), title: said.title.clone() };
        kept::begin(&tx, here, &new, &visit.moment).await?;
        Ok(id)
    };
    visit.site.store.with_write_tx("begin an agreement", work).await
}

async fn write_words(visit: &Visit, (id, said): (AgreementId, &Said)) -> Outcome<(), Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let kept = kept::find(&*tx, here, (id, None)).await?.ok_or(Not::Gone)?;
        let is_other = kept.agreement.text != said.text;
        let agreement = kept.agreement.reworded(said.text.clone());
        let new = Kept { agreement, language: said.language.clone(), title: said.title.clone() };
        kept::reword(&tx, here, &new).await?;
        if is_other {
            kept::ask_again(&tx, here, id).await?;
        }
        Ok(())
    };
    visit.site.store.with_write_tx("reword an agreement", work).await
}

fn new(visit: &Visit) -> Start {
    Start {
        title: String::new(),
        text: String::new(),
        path: "decide/agreements/new".to_owned(),
        heading: say!(words(visit.speech), "agreements-own"),
    }
}

fn start(visit: &Visit, kept: &Kept) -> Result<Start, Problem> {
    let viewer = visit.viewer()?;
    let mine = kept.agreement.stands.get(&viewer.person);
    let text = match mine {
        Some(Stand::Change(mine)) if visit.query.has("mine") => mine,
        _ => &kept.agreement.text,
    };
    Ok(Start {
        title: kept.title.clone(),
        text: text.to_string(),
        path: format!("decide/agreements/{}/words", kept.agreement.id),
        heading: say!(words(visit.speech), "agreement-reword"),
    })
}

fn again(visit: &Visit, start: &Start, errors: &[FieldError]) -> Answer {
    Ok(page(visit, start, errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(visit: &Visit, start: &Start, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let is_sent = visit.form.has("text");
    let or_typed = |name: &str, start: &str| {
        if is_sent { visit.form.raw(name).to_owned() } else { start.to_owned() }
    };
    let (title, text) = (or_typed("title", &start.title), or_typed("text", &start.text));
    let (name, name_hint) = (say!(words, "agreement-name"), say!(words, "agreement-name-hint"));
    let (label, hint) = (say!(words, "agreement-text"), say!(words, "agreement-text-hint"));
    let fields = html! {
        (text_field(("title", Length::Line), (&name, &name_hint), &title, errors))
        (text_field(("text", Length::Long), (&label, &hint), &text, errors))
        (language_field(visit, &say!(words, "written-in"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "word-send")) }
            a href=(viewer.path("decide/agreements")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (start.heading) }
            p.lead { (say!(words, "agreement-words-lead")) }
            (form(visit, &viewer.path(&start.path), &fields))
        }
    };
    Ok(Page::new(start.heading.clone(), body).at("decide"))
}
