//! Saying how an aim fits, as one's partner sees it, and making a proposal of what does not.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::text::Text;
use powerwith_core::{Fault, Outcome, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Speech, Visit,
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::{
    kept::{self, Aim, Fit, Said},
    one::{find, fit_words},
};
use crate::{
    candidates::{self, Kind, Proposed},
    fields::{apart, form, wrong},
    not::{Not, problem},
    pact, store,
    typed::{Length, language_field, read_language, read_text, text_field},
    words,
};

/// Shows the form for how an aim fits.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let aim = find(&visit).await?;
    Ok(page(&visit, &aim, &[]).await?.into())
}

/// Says how an aim fits.
pub(super) async fn say(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let aim = find(&visit).await?;
    let mut errors = Vec::new();
    let fit = Fit::parse(visit.form.text("fit"));
    if fit.is_none() {
        errors.push(wrong("fit", say!(words, "fit-empty")));
    }
    let is_short = fit == Some(Fit::Fits) && visit.form.text("why").is_empty();
    let why = if is_short {
        Some(String::new())
    } else {
        let empty = say!(words, "fit-why-empty");
        read_text(&visit, ("why", Length::Long), empty, &mut errors).map(|why| why.to_string())
    };
    let language = read_language(&visit, &mut errors);
    let (Some(fit), Some(why), Some(language)) = (fit, why, language) else {
        let page = page(&visit, &aim, &errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    match write(&visit, &aim, &Said { fit, language, why }).await {
        Ok(()) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/aims/{}", aim.id)))),
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn write(visit: &Visit, aim: &Aim, said: &Said) -> Outcome<(), Not> {
    let viewer = visit.viewer().map_err(|_| Not::Gone)?;
    let (here, by) = (viewer.partnership, viewer.person);
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let partner = store::partner_of(&*tx, here, by).await?.ok_or(Not::Gone)?;
        Ok(kept::say(&tx, here, (aim.id, partner), said).await?)
    };
    visit.site.store.with_write_tx("say how an aim fits", work).await
}

async fn page(visit: &Visit, aim: &Aim, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let partner = store::partner_of(visit.site.store.read(), viewer.partnership, viewer.person);
    let before = partner.await?.and_then(|partner| aim.fits.get(&partner));
    let (chosen, why) = if visit.form.has("fit") {
        (visit.form.text("fit"), visit.form.raw("why"))
    } else {
        before.map_or(("", ""), |said| (said.fit.id(), said.why.as_str()))
    };
    let at = format!("decide/aims/{}", aim.id);
    let title = say!(words, "fit-title", whose = apart(&aim.whose));
    let (label, hint) = (say!(words, "fit-why"), say!(words, "fit-why-hint"));
    let fields = html! {
        (ways(visit.speech, chosen, errors))
        (text_field(("why", Length::Long), (&label, &hint), why, errors))
        (language_field(visit, &say!(words, "written-in"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "fit-send")) }
            a href=(viewer.path(&at)) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "fit-lead")) }
            (form(visit, &viewer.path(&format!("{at}/fit")), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

fn ways(speech: Speech, chosen: &str, errors: &[FieldError]) -> Markup {
    let choices = Fit::ALL.map(|fit| (fit.id().to_owned(), fit_words(speech, fit)));
    let legend = say!(words(speech), "fit-label");
    let chosen = [chosen.to_owned()];
    let ways =
        Choices { name: "fit", legend: &legend, hint: "", choices: &choices, chosen: &chosen };
    ways.one(errors)
}

/// Shows the form that makes a proposal of what does not fit.
pub(super) async fn show_ask(visit: Arc<Visit>) -> Answer {
    let aim = find(&visit).await?;
    Ok(ask_page(&visit, &aim, &[])?.into())
}

/// Lets what does not fit wait for consent, with both texts and what we will not give up.
///
/// Refuses: an aim of which no partner says that it does not fit.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let aim = find(&visit).await?;
    let mut errors = Vec::new();
    let stays = say!(words, "ask-stays-empty");
    let stays = read_text(&visit, ("stays", Length::Long), stays, &mut errors);
    let change = say!(words, "ask-change-empty");
    let change = read_text(&visit, ("change", Length::Long), change, &mut errors);
    let language = read_language(&visit, &mut errors);
    let (Some(stays), Some(change), Some(language)) = (stays, change, language) else {
        let page = ask_page(&visit, &aim, &errors)?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let title = say!(words, "ask-about", whose = aim.whose.as_str());
    let Ok(text) = Text::long(&both(&visit, &aim, (&stays, &change)).await?) else {
        let error = wrong("change", say!(words, "ask-too-long"));
        let page = ask_page(&visit, &aim, &[error])?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let of = Some(aim.id.uuid());
    let proposed = Proposed { kind: Kind::Aim, of, language, title, text };
    let here = viewer.partnership;
    let put = async |tx: Tx| candidates::put(&tx, here, &proposed, &visit.moment).await;
    match visit.site.store.with_write_tx("propose how an aim fits", put).await {
        Ok(_) => Ok(Reply::SeeOther(viewer.path(&format!("decide/aims/{}", aim.id)))),
        Err(Stop::Refused(not @ Not::TooManyWaiting { .. })) => {
            let page = ask_page(&visit, &aim, &[wrong("change", not.text(visit.speech))])?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// The text a proposal begins with: the aim, what we are together for, what stays, what may change.
async fn both(visit: &Visit, aim: &Aim, (stays, change): (&Text, &Text)) -> Result<String, Fault> {
    let words = words(visit.speech);
    let here = visit.viewer().map_err(|_| Fault::new("compare an aim"))?.partnership;
    let purpose = pact::purpose(visit.site.store.read(), here).await?;
    let purpose = purpose.unwrap_or_else(|| say!(words, "pact-purpose-none"));
    let part = |heading: String, text: &str| format!("{heading}\n{text}");
    let parts = [
        part(say!(words, "aim-theirs"), &aim.text),
        part(say!(words, "pact-purpose"), &purpose),
        part(say!(words, "ask-stays"), stays.as_str()),
        part(say!(words, "ask-change"), change.as_str()),
    ];
    Ok(parts.join("\n\n"))
}

fn ask_page(visit: &Visit, aim: &Aim, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    if !aim.asks_for_talk() {
        return Err(Problem::NotFound);
    }
    let at = format!("decide/aims/{}", aim.id);
    let title = say!(words, "aim-ask");
    let (stays, stays_hint) = (say!(words, "ask-stays"), say!(words, "ask-stays-hint"));
    let (change, change_hint) = (say!(words, "ask-change"), say!(words, "ask-change-hint"));
    let typed = &visit.form;
    let fields = html! {
        (text_field(("stays", Length::Long), (&stays, &stays_hint), typed.raw("stays"), errors))
        (text_field(("change", Length::Long), (&change, &change_hint), typed.raw("change"), errors))
        (language_field(visit, &say!(words, "written-in"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "ask-send")) }
            a href=(viewer.path(&at)) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "ask-lead", whose = apart(&aim.whose))) }
            (form(visit, &viewer.path(&format!("{at}/ask")), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide"))
}
