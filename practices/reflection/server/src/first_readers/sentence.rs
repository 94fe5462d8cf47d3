//! One sentence before a first reader: ask to hold it back, agree, or let it out after all.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Fault, PersonId, Stop};
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit, account,
    parts::{Choices, FieldError, TextField, error_summary},
    say,
};
use reflection_rules::first_readers::{
    After, MAX_OWN_WORDS_CHARS, Mark, OwnWords, Place, Refusal, Turn, Why, after, may_read,
    sentences,
};

use super::{
    desk::Desk,
    note::reason,
    store::{self, At},
    story::{standing, story_of},
};
use crate::{seeing::ToldStory, store::roster, words};

/// A sentence of a story.
struct Before<'a> {
    desk: &'a Desk,
    /// The number of the story, from 1.
    number: usize,
    place: Place,
    story: &'a ToldStory,
    text: &'a str,
}

impl<'a> Before<'a> {
    fn of(visit: &Visit, desk: &'a Desk) -> Result<Self, Problem> {
        let (number, position, story) = story_of(visit, desk)?;
        let shown: u32 = visit.part("sentence")?;
        let sentence = shown.checked_sub(1).ok_or(Problem::NotFound)?;
        let at = usize::try_from(sentence).map_err(|_| Problem::NotFound)?;
        let range = sentences(&story.text).get(at).cloned().ok_or(Problem::NotFound)?;
        let text = story.text.get(range).unwrap_or_default();
        Ok(Self { desk, number, place: Place { story: position, sentence }, story, text })
    }

    fn mark(&self) -> Option<&Mark> {
        self.desk.marks.iter().find(|mark| mark.place == self.place)
    }
}

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let desk = Desk::while_reading(&visit).await?;
    Ok(page(&visit, &Before::of(&visit, &desk)?, &[])?.into())
}

/// Takes the reader's turn.
pub(super) async fn mark(visit: Arc<Visit>) -> Answer {
    let desk = Desk::while_reading(&visit).await?;
    let before = Before::of(&visit, &desk)?;
    let turn = match turn(&visit, &before).await? {
        Ok(turn) => turn,
        Err(errors) => return Ok(page(&visit, &before, &errors)?.into()),
    };
    let at = (visit.viewer()?.partnership, desk.round.id);
    let here = (before.place, desk.me);
    let work = async |tx: powerwith_store::Tx| take(&tx, at, here, turn.clone()).await;
    match visit.site.store.with_write_tx("mark a sentence", work).await {
        Ok(()) => Ok(Reply::SeeOther(desk.path(&visit, &format!("/{}", before.number))?)),
        // The stories came out meanwhile: the desk says so.
        Err(Stop::Refused(Refusal::Out)) => Ok(Reply::SeeOther(desk.path(&visit, "")?)),
        Err(Stop::Refused(_)) => Err(Problem::NotFound),
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

/// Writes down what comes of a turn. Whoever said they were done looks again when the other one asks
/// for something new.
pub(super) async fn take(
    tx: &powerwith_store::WriteTx,
    at: At,
    (place, me): (Place, PersonId),
    turn: Turn,
) -> Result<(), Stop<Refusal>> {
    let reading = store::load(tx, at).await?.ok_or(Refusal::NotAReader)?;
    if reading.waits_until().is_none() {
        return Err(Refusal::Out.into());
    }
    let people = store::candidates(tx, at.0, &reading.readers).await?;
    let other = may_read(&reading.readers, &people, me)?;
    let marks = store::marks(tx, at).await?;
    let before = marks.iter().find(|mark| mark.place == place);
    match after(before, (place, me, other), turn) {
        After::Same => {}
        After::Gone => store::drop_mark(tx, at, place).await?,
        After::Marked(mark) => {
            store::put_mark(tx, at, &mark).await?;
            if !mark.is_agreed {
                let mut reading = reading;
                let others = reading.readers.iter_mut().filter(|one| one.person != mark.by);
                others.for_each(|reader| reader.has_read = false);
                store::save(tx, at, Some(&reading)).await?;
            }
        }
    }
    Ok(())
}

/// What the form says.
async fn turn(
    visit: &Visit,
    before: &Before<'_>,
) -> Result<Result<Turn, Vec<FieldError>>, Problem> {
    let words = words(visit.speech);
    match visit.form.text("do") {
        "agree" => return Ok(agree(visit, before)),
        "back" => return Ok(Ok(Turn::TakeBack)),
        _ => {}
    }
    let mut errors = Vec::new();
    let mut wrong = |field: &str, text: String| {
        errors.push(FieldError { field: field.to_owned(), text });
    };
    let why = Why::parse(visit.form.text("why"));
    if why.is_none() {
        wrong("why", say!(words, "first-why-missing"));
    }
    let names = names(visit).await?;
    let own_words = OwnWords::new(visit.form.text("own-words"), &before.story.text, &names);
    match own_words {
        Ok(_) => {}
        Err(Refusal::TooLong { chars, most }) => {
            wrong("own-words", say!(words, "draft-too-long", chars = chars, most = most));
        }
        Err(Refusal::NamesSomeone) => wrong("own-words", say!(words, "first-own-names")),
        Err(_) => wrong("own-words", say!(words, "first-own-quotes")),
    }
    Ok(match (why, own_words) {
        (Some(why), Ok(own_words)) => Ok(Turn::Ask { why, own_words }),
        _ => Err(errors),
    })
}

/// A yes to what the other one wrote, if it is still what this reader saw.
fn agree(visit: &Visit, before: &Before<'_>) -> Result<Turn, Vec<FieldError>> {
    let mark = before.mark();
    let read = (Why::parse(visit.form.text("why")), visit.form.text("own-words"));
    let is_read = |mark: &&Mark| (Some(mark.why), mark.own_words.text()) == read;
    match mark.filter(is_read) {
        Some(mark) => Ok(Turn::Agree { why: mark.why, own_words: mark.own_words.clone() }),
        None => {
            let text = say!(words(visit.speech), "first-changed");
            Err(vec![FieldError { field: "agree".to_owned(), text }])
        }
    }
}

/// The names of everyone here.
async fn names(visit: &Visit) -> Result<Vec<String>, Fault> {
    let db = visit.site.store.read();
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let members = roster::members(db, viewer.partnership).await?;
    Ok(account::names(db, &members).await?.into_values().collect())
}

fn page(visit: &Visit, before: &Before<'_>, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let number = before.place.sentence.saturating_add(1);
    let title = say!(words, "first-sentence", number = number);
    let story = say!(words, "first-story", number = before.number);
    let back = before.desk.path(visit, &format!("/{}", before.number))?;
    let body = html! {
        div.narrow.below.stack {
            div.where { a href=(back) { (story) } }
            h1 { (title) }
            blockquote { p.typed { bdi { (before.text) } } }
            form.stack method="post" {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                @match before.mark() {
                    Some(mark) => (marked(visit, before.desk, mark)),
                    None => (unmarked(visit, errors)),
                }
            }
        }
    };
    Ok(Page::new(title, body).quiet())
}

fn unmarked(visit: &Visit, errors: &[FieldError]) -> Markup {
    let (words, speech) = (words(visit.speech), visit.speech);
    let choices = Why::ALL.map(|why| (why.id().to_owned(), reason(why, speech)));
    let most = u16::try_from(MAX_OWN_WORDS_CHARS).unwrap_or(u16::MAX);
    html! {
        (Choices {
            name: "why",
            legend: &say!(words, "first-why"),
            hint: &say!(words, "first-why-hint"),
            choices: &choices,
            chosen: &[visit.form.text("why").to_owned()],
        }.one(errors))
        (TextField {
            name: "own-words",
            label: &say!(words, "first-own"),
            hint: &say!(words, "first-own-hint"),
            value: visit.form.raw("own-words"),
            kind: "text",
            autocomplete: "off",
            most,
        }.show_lines(2, errors))
        div.row { button.btn name="do" value="ask" { (say!(words, "first-ask")) } }
        p.soft.small { (say!(words, "first-ask-hint")) }
    }
}

fn marked(visit: &Visit, desk: &Desk, mark: &Mark) -> Markup {
    let words = words(visit.speech);
    let own_words = mark.own_words.text();
    let agrees = desk.is_asked(mark);
    html! {
        p { b { (standing(desk, mark, visit.speech)) } }
        @if !own_words.is_empty() { p { q { bdi { (own_words) } } } }
        div.row {
            @if agrees {
                input type="hidden" name="why" value=(mark.why.id());
                input type="hidden" name="own-words" value=(own_words);
                button.btn #agree name="do" value="agree" { (say!(words, "first-agree")) }
            } @else {
                button.btn.quiet name="do" value="back" { (say!(words, "first-take-back")) }
            }
        }
        @if agrees { p.soft.small { (say!(words, "first-agree-hint")) } }
    }
}
