//! Saying what one's partner means by a word, what the word is in another language, and proposing
//! one meaning for everyone.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use partnership_rules::{
    WordId,
    text::Text,
    words::{Word, WordRefused},
};
use powerwith_core::{Language, Outcome, PersonId, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::{kept, list::term, one};
use crate::{
    candidates::{self, Kind, Proposed},
    fields::{apart, form, wrong},
    not::{Not, problem},
    store,
    typed::{Length, language_field, read_language, read_text, text_field},
    words,
};

/// What is said about a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// What our partner means by it.
    Ours,
    /// One meaning for everyone.
    Shared,
    /// What it is called in another language.
    Term,
}

/// Shows the form for what our partner means.
pub(crate) async fn show_ours(visit: Arc<Visit>) -> Answer {
    show(&visit, About::Ours).await
}

/// Says what our partner means.
pub(crate) async fn say_ours(visit: Arc<Visit>) -> Answer {
    send(&visit, About::Ours).await
}

/// Shows the form for one meaning for everyone.
pub(crate) async fn show_shared(visit: Arc<Visit>) -> Answer {
    show(&visit, About::Shared).await
}

/// Proposes one meaning for everyone.
pub(crate) async fn propose(visit: Arc<Visit>) -> Answer {
    send(&visit, About::Shared).await
}

/// Shows the form for the word in another language.
pub(crate) async fn show_term(visit: Arc<Visit>) -> Answer {
    show(&visit, About::Term).await
}

/// Says what the word is in another language.
pub(crate) async fn say_term(visit: Arc<Visit>) -> Answer {
    send(&visit, About::Term).await
}

impl About {
    const fn path(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Shared => "shared",
            Self::Term => "term",
        }
    }

    const fn length(self) -> Length {
        match self {
            Self::Ours | Self::Shared => Length::Long,
            Self::Term => Length::Line,
        }
    }
}

async fn show(visit: &Visit, about: About) -> Answer {
    let word = one::find(visit).await?;
    Ok(page(visit, (&word, about), &[]).await?.into())
}

async fn send(visit: &Visit, about: About) -> Answer {
    let words = words(visit.speech);
    let word = one::find(visit).await?;
    let mut errors = Vec::new();
    let empty = match about {
        About::Ours | About::Shared => say!(words, "meaning-empty"),
        About::Term => say!(words, "word-empty"),
    };
    let text = read_text(visit, ("text", about.length()), empty, &mut errors);
    let language = read_language(visit, &mut errors);
    let (Some(text), Some(language)) = (text, language) else {
        return again(visit, (&word, about), &errors).await;
    };
    match write(visit, (word.id, about), (language, text)).await {
        Ok(()) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/words/{}", word.id)))),
        Err(Stop::Refused(not @ (Not::Word(_) | Not::TooManyWaiting { .. }))) => {
            again(visit, (&word, about), &[wrong("text", not.text(visit.speech))]).await
        }
        Err(stop) => Err(problem(visit, stop)),
    }
}

async fn again(visit: &Visit, of: (&Word, About), errors: &[FieldError]) -> Answer {
    Ok(page(visit, of, errors).await?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn write(
    visit: &Visit,
    (id, about): (WordId, About),
    (language, text): (Language, Text),
) -> Outcome<(), Not> {
    let viewer = visit.viewer().map_err(|_| Not::Gone)?;
    let (here, by) = (viewer.partnership, viewer.person);
    let said = (language, text);
    let work = async |tx: Tx| -> Outcome<(), Not> {
        let all = kept::load(&*tx, here).await?;
        let word = all.iter().find(|word| word.id == id).cloned().ok_or(Not::Gone)?;
        match about {
            About::Ours => write_ours(&tx, (visit, word, by), &said).await,
            About::Shared => {
                let proposed = Proposed {
                    kind: Kind::Meaning,
                    of: Some(id.uuid()),
                    title: term(&word, &said.0).1.to_owned(),
                    language: said.0.clone(),
                    text: said.1.clone(),
                };
                candidates::put(&tx, here, &proposed, &visit.moment).await.map(drop)
            }
            About::Term => write_term(&tx, (visit, &all, id), &said).await,
        }
    };
    visit.site.store.with_write_tx("say something about a word", work).await
}

async fn write_ours(
    tx: &Tx,
    (visit, word, by): (&Visit, Word, PersonId),
    (language, text): &(Language, Text),
) -> Outcome<(), Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let members = store::members_among(&**tx, here, &[by]).await?;
    let partner = members.get(&by).ok_or(Not::Word(WordRefused::NotAMember))?.partner;
    let id = word.id;
    word.meant(&members, by, (language.clone(), text.clone())).map_err(Not::Word)?;
    kept::say_meaning(tx, here, (id, partner, language), text).await?;
    Ok(())
}

async fn write_term(
    tx: &Tx,
    (visit, all, id): (&Visit, &[Word], WordId),
    (language, text): &(Language, Text),
) -> Outcome<(), Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let others: Vec<Word> = all.iter().filter(|word| word.id != id).cloned().collect();
    // The rule for a new word: no two words are called the same in a language.
    partnership_rules::words::add(&others, language.clone(), text.clone(), &visit.moment)
        .map_err(Not::Word)?;
    kept::say_term(tx, here, (id, language), text).await?;
    Ok(())
}

async fn page(
    visit: &Visit,
    (word, about): (&Word, About),
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let called = apart(term(word, &visit.speech.content()).1);
    let value = shown_text(visit, (word, about)).await?;
    let (title, label, hint) = match about {
        About::Ours => (
            say!(words, "ours-title", word = called.clone()),
            say!(words, "ours-label"),
            say!(words, "ours-hint"),
        ),
        About::Shared => (
            say!(words, "shared-title", word = called.clone()),
            say!(words, "shared-label"),
            say!(words, "shared-hint"),
        ),
        About::Term => (
            say!(words, "term-title", word = called.clone()),
            say!(words, "term-label"),
            say!(words, "term-hint"),
        ),
    };
    let here = format!("decide/words/{}", word.id);
    let fields = html! {
        (text_field(("text", about.length()), (&label, &hint), &value, errors))
        (language_field(visit, &say!(words, "written-in"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "word-send")) }
            a href=(viewer.path(&here)) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            (form(visit, &viewer.path(&format!("{here}/{}", about.path())), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

/// What stands in the field: what was typed, or what the partner said before in this language.
async fn shown_text(visit: &Visit, (word, about): (&Word, About)) -> Result<String, Problem> {
    if visit.form.has("text") || about != About::Ours {
        return Ok(visit.form.raw("text").to_owned());
    }
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let partner = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let texts = partner.and_then(|partner| word.meanings.get(&partner));
    let said = texts.and_then(|texts| texts.get(&visit.speech.content()));
    Ok(said.map(Text::to_string).unwrap_or_default())
}
