//! The page of our words: each with its meaning, or not agreed yet; and adding one.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{
    text::Text,
    words::{self as rules, Shown, Word},
};
use powerwith_core::{Language, Outcome, Stop, by_name};
use powerwith_log::Role;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Speech, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::kept;
use crate::{
    fields::{ONLY_FORM, only_form, wrong},
    not::{Not, problem},
    record::Record,
    typed::{Length, language_field, language_name, read_language, read_text, text_field, written},
    words,
};

/// Shows the words.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let language = visit.speech.content();
    let mut all = kept::load(visit.site.store.read(), viewer.partnership).await?;
    all.sort_by_key(|word| (by_name(term(word, &language).1), word.id));
    let title = say!(words, "words-title");
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "words-lead")) }
            ul.plain.card {
                @for word in &all {
                    li {
                        h2 {
                            a href=(viewer.path(&format!("decide/words/{}", word.id))) {
                                (term_in(&language, word))
                            }
                        }
                        (meaning(visit.speech, word))
                    }
                }
            }
            p.spaced { a.btn href=(viewer.path("decide/words/new")) { (say!(words, "words-add")) } }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// What it means to everyone, or that it is not agreed yet.
pub(super) fn meaning(speech: Speech, word: &Word) -> Markup {
    let words = words(speech);
    let language = speech.content();
    match word.shown(&language) {
        Shown::Adopted(text) => written(&language, text.as_str()),
        Shown::AdoptedIn(other, text) => html! {
            (written(other, text.as_str()))
            p.soft.small { (say!(words, "word-only-in", language = language_name(other))) }
        },
        Shown::NotAgreedYet => html! { p { span.chip { (say!(words, "word-not-agreed")) } } },
    }
}

/// What a word is called in a language, or else in the first one it has.
pub(super) fn term<'a>(word: &'a Word, language: &'a Language) -> (&'a Language, &'a str) {
    let own = word.terms.get_key_value(language);
    let any = own.or_else(|| word.terms.iter().next());
    any.map_or((language, ""), |(language, term)| (language, term.as_str()))
}

/// The same, marked with its language.
pub(super) fn term_in(language: &Language, word: &Word) -> Markup {
    let (language, term) = term(word, language);
    html! { bdi lang=(language.tag()) { (term) } }
}

/// Shows the form for a new word.
pub(crate) async fn show_new(visit: Arc<Visit>) -> Answer {
    Ok(new_page(&visit, &[])?.into())
}

/// Adds a word.
pub(crate) async fn add(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let mut errors = Vec::new();
    let term = read_text(&visit, ("term", Length::Line), say!(words, "word-empty"), &mut errors);
    let language = read_language(&visit, &mut errors);
    let (Some(term), Some(language)) = (term, language) else { return again(&visit, &errors) };
    match try_to_add(&visit, (language, term)).await {
        Ok(word) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/words/{}", word.id)))),
        Err(Stop::Refused(not @ Not::Word(_))) => {
            again(&visit, &[wrong("term", not.text(visit.speech))])
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn try_to_add(visit: &Visit, (language, term): (Language, Text)) -> Outcome<Word, Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let work = async |tx: Tx| -> Outcome<Word, Not> {
        let all = kept::load(&*tx, here).await?;
        let new = rules::add(&all, language.clone(), term.clone(), &visit.moment);
        let new = new.map_err(Not::Word)?;
        kept::add(&tx, here, &new, &visit.moment).await?;
        let record = Record::of("word.added").value("word", new.id);
        let record = record.value("language", &language).text("term", term.as_str());
        record.log(&tx, (here, Role::Member), &visit.moment).await?;
        Ok(new)
    };
    visit.site.store.with_write_tx("add a word", work).await
}

fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    Ok(new_page(visit, errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn new_page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "words-add");
    let (label, hint) = (say!(words, "word-label"), say!(words, "word-hint"));
    let fields = html! {
        (text_field(("term", Length::Line), (&label, &hint), visit.form.raw("term"), errors))
        (language_field(visit, &say!(words, "word-language"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "word-add-send")) }
            a href=(viewer.path("decide/words")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "words-add-lead")) }
            (only_form(visit, &viewer.path("decide/words/new"), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide").language_by_form(ONLY_FORM))
}
