//! The page of a first reader: asked, waiting for the close, reading, done. For everyone else it is
//! not there.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{PersonId, Stop};
use powerwith_web::{Answer, Page, Problem, Reply, Speech, Visit, say};
use reflection_rules::{
    first_readers::{FirstReader, Mark, READING_DAYS, Refusal, Word, may_read, say_word as said},
    round::{Round, RoundId, RoundState},
};

use super::{
    out::out_if_due,
    store::{self, At, Reading},
};
use crate::{
    rounds::close_if_due,
    seeing::{self, ToldStory},
    store::rounds,
    words,
};

/// What lies before one of the two.
pub(super) struct Desk {
    /// The round.
    pub(super) round: Round,
    /// Who reads, and until when.
    pub(super) reading: Reading,
    /// The visitor.
    pub(super) me: PersonId,
    /// The stories that everyone may read, with their positions; none before the close.
    pub(super) stories: Vec<(u32, ToldStory)>,
    /// What was marked so far.
    pub(super) marks: Vec<Mark>,
}

impl Desk {
    /// The desk of the visitor for the round of the address.
    ///
    /// Refuses: not found, for everyone but the two.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Problem> {
        let viewer = visit.viewer()?;
        let id: RoundId = visit.part("round")?;
        close_if_due(visit).await?;
        let (db, at) = (visit.site.store.read(), (viewer.partnership, id));
        out_if_due(&visit.site.store, at, &visit.moment).await?;
        let round = rounds::round(db, at.0, at.1).await?;
        let round = round.filter(|round| round.state != RoundState::Draft);
        let round = round.ok_or(Problem::NotFound)?;
        let reading = store::load(db, at).await?.ok_or(Problem::NotFound)?;
        let is_me = |reader: &&FirstReader| reader.person == Some(viewer.person);
        reading.readers.iter().find(is_me).ok_or(Problem::NotFound)?;
        let people = store::candidates(db, at.0, &reading.readers).await?;
        let is_fit = people.iter().any(|one| one.person == viewer.person && !one.is_host);
        if !is_fit {
            return Err(Problem::NotFound);
        }
        let (stories, marks) = match reading.waits_until() {
            Some(_) => (seeing::stories_for_everyone(db, at).await?, store::marks(db, at).await?),
            None => (Vec::new(), Vec::new()),
        };
        Ok(Self { round, reading, me: viewer.person, stories, marks })
    }

    /// The same while the stories wait for them.
    ///
    /// Refuses: not found before the close and once the stories are out.
    pub(super) async fn while_reading(visit: &Visit) -> Result<Self, Problem> {
        let desk = Self::load(visit).await?;
        let waits = desk.reading.waits_until().is_some();
        if waits { Ok(desk) } else { Err(Problem::NotFound) }
    }

    /// The address of this page, and of the pages behind it.
    pub(super) fn path(&self, visit: &Visit, inside: &str) -> Result<String, Problem> {
        Ok(visit.viewer()?.path(&format!("see/{}/read-first{inside}", self.round.id)))
    }

    /// What the visitor said.
    fn word(&self) -> Word {
        let mine = self.reading.readers.iter().find(|reader| reader.person == Some(self.me));
        mine.map_or(Word::No, |reader| reader.word)
    }

    /// Whether the visitor said that they have read every story.
    fn has_read(&self) -> bool {
        let mine = self.reading.readers.iter().find(|reader| reader.person == Some(self.me));
        mine.is_some_and(|reader| reader.has_read)
    }

    /// Whether the other one asks about a sentence, and the visitor has not agreed.
    pub(super) fn is_asked(&self, mark: &Mark) -> bool {
        !mark.is_agreed && mark.by != Some(self.me)
    }
}

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let desk = Desk::load(&visit).await?;
    let words = words(visit.speech);
    let title = say!(words, "first-desk-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (desk.round.plan.title) } }
                h1 { (title) }
            }
            @if desk.reading.out.is_some() {
                (out(&visit, &desk)?)
            } @else if desk.round.state == RoundState::Open {
                (asked(&visit, &desk))
            } @else {
                (reading(&visit, &desk)?)
            }
        }
    };
    Ok(Page::new(title, body).at("see").into())
}

/// Takes yes, no, and "I have read them all".
pub(super) async fn say_word(visit: Arc<Visit>) -> Answer {
    let desk = Desk::load(&visit).await?;
    let at = (visit.viewer()?.partnership, desk.round.id);
    let (me, does) = (desk.me, visit.form.text("do").to_owned());
    let work = async |tx: powerwith_store::Tx| {
        let Some(mut reading) = store::load(&*tx, at).await? else {
            return Err(Refusal::NotAReader.into());
        };
        if reading.out.is_some() {
            return Err(Refusal::Out.into());
        }
        reading.readers = match (Word::parse(&does), does.as_str()) {
            (Some(word @ (Word::Yes | Word::No)), _) => said(&reading.readers, (me, word))?,
            (_, "read") if reading.until.is_some() => {
                has_read(&tx, at, (&reading.readers, me)).await?
            }
            _ => return Ok(()),
        };
        store::save(&tx, at, Some(&reading)).await.map_err(Stop::<Refusal>::from)
    };
    let done = visit.site.store.with_write_tx("take a first reader's word", work).await;
    match done {
        // Once the stories are out, the page says so.
        Ok(()) | Err(Stop::Refused(Refusal::Out)) => {
            out_if_due(&visit.site.store, at, &visit.moment).await?;
            Ok(Reply::SeeOther(desk.path(&visit, "")?))
        }
        Err(Stop::Refused(_)) => Err(Problem::NotFound),
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

async fn has_read(
    tx: &powerwith_store::WriteTx,
    at: At,
    (readers, me): (&[FirstReader], PersonId),
) -> Result<Vec<FirstReader>, Stop<Refusal>> {
    let people = store::candidates(tx, at.0, readers).await?;
    may_read(readers, &people, me)?;
    let mut readers = readers.to_vec();
    let mine = readers.iter_mut().filter(|reader| reader.person == Some(me));
    mine.for_each(|reader| reader.has_read = true);
    Ok(readers)
}

/// What one is asked for, while the round is open.
fn asked(visit: &Visit, desk: &Desk) -> Markup {
    let words = words(visit.speech);
    let closes = desk.round.plan.last_sending_day().map(|day| visit.speech.day(day.plus_days(1)));
    let day = closes.unwrap_or_default();
    html! {
        p.lead { (say!(words, "first-asked-lead", day = day, days = READING_DAYS)) }
        (what(visit.speech))
        p { (say!(words, "first-asked-name")) }
        form.stack method="post" {
            (visit.form_token())
            @match desk.word() {
                Word::Asked => {
                    div.row {
                        button.btn name="do" value="yes" { (say!(words, "first-yes")) }
                        button.btn.quiet name="do" value="no" { (say!(words, "first-no")) }
                    }
                    p.soft.small { (say!(words, "first-free")) }
                }
                Word::Yes => {
                    p { b { (say!(words, "first-you-said-yes")) } }
                    div.row { button.btn.quiet name="do" value="no" { (say!(words, "first-cannot")) } }
                }
                Word::No => {
                    p { b { (say!(words, "first-you-said-no")) } }
                    div.row { button.btn.quiet name="do" value="yes" { (say!(words, "first-can")) } }
                }
            }
        }
    }
}

/// What first readers see, may do, and may not.
fn what(speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        ul {
            li { (say!(words, "first-what-see")) }
            li { (say!(words, "first-what-hold")) }
            li { (say!(words, "first-what-not")) }
            li { (say!(words, "first-what-quiet")) }
        }
    }
}

/// The stories, while they wait.
fn reading(visit: &Visit, desk: &Desk) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let day = desk.reading.waits_until().map(|day| visit.speech.day(day)).unwrap_or_default();
    let (n_stories, day) = (desk.stories.len(), day.as_str());
    let asks = desk.marks.iter().filter(|mark| desk.is_asked(mark)).count();
    Ok(html! {
        p.lead { (say!(words, "first-read-lead", n = n_stories, day = day)) }
        (what(visit.speech))
        p { a.btn href=(desk.path(visit, "/1")?) { (say!(words, "first-begin")) } }
        section.card aria-labelledby="stories" {
            h2 #stories { (say!(words, "first-stories")) }
            ol.links {
                @for (at, (position, _)) in desk.stories.iter().enumerate() {
                    @let number = at.saturating_add(1);
                    li {
                        a href=(desk.path(visit, &format!("/{number}"))?) {
                            (say!(words, "first-story", number = number))
                        }
                        (marked(desk, *position, visit.speech))
                    }
                }
            }
        }
        @if asks > 0 { p.note.owe { (say!(words, "first-other-asks", n = asks)) } }
        form.stack method="post" {
            (visit.form_token())
            @if desk.has_read() {
                p { b { (say!(words, "first-you-have-read", day = day)) } }
            } @else {
                div.row { button.btn name="do" value="read" { (say!(words, "first-have-read")) } }
                p.soft.small { (say!(words, "first-have-read-hint", day = day)) }
            }
            details {
                summary { (say!(words, "first-cannot")) }
                p { (say!(words, "first-cannot-hint")) }
                button.btn.quiet name="do" value="no" { (say!(words, "first-let-out")) }
            }
        }
    })
}

/// What was marked in one story.
fn marked(desk: &Desk, position: u32, speech: Speech) -> Markup {
    let words = words(speech);
    let here = || desk.marks.iter().filter(move |mark| mark.place.story == position);
    let held = here().filter(|mark| mark.is_agreed).count();
    let asked = here().filter(|mark| desk.is_asked(mark)).count();
    let mine = here().count().saturating_sub(held).saturating_sub(asked);
    let chips = [
        (asked, say!(words, "first-chip-asked", n = asked)),
        (mine, say!(words, "first-chip-mine", n = mine)),
        (held, say!(words, "first-chip-held", n = held)),
    ];
    html! { @for (n, text) in chips { @if n > 0 { " " span.chip { (text) } } } }
}

fn out(visit: &Visit, desk: &Desk) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let results = visit.viewer()?.path(&format!("see/{}", desk.round.id));
    Ok(html! {
        p.lead { (say!(words, "first-out")) }
        p { a.btn href=(results) { (say!(words, "audit-back")) } }
    })
}
