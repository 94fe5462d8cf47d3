//! What everyone reads about first readers: before they answer, with the results, and on Home for
//! the two themselves.

use std::collections::BTreeMap;

use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId};
use powerwith_web::{HomePart, HomePlace, Problem, Speech, Visit, icon::Icon, say};
use reflection_rules::{
    first_readers::{End, HELD, Mark, READING_DAYS, Why, Word},
    round::{Round, RoundState},
    sealed::{Record, StoriesOut},
};

use super::{
    store::{self, Reading},
    who::Names,
};
use crate::{
    store::{records, rounds},
    words,
};

/// Who reads the stories first, for the cards on the table.
pub(crate) async fn before(
    visit: &Visit,
    (partnership, round): (PartnershipId, &Round),
) -> Result<Markup, Fault> {
    let (db, speech) = (visit.site.store.read(), visit.speech);
    let words = words(speech);
    let said = match store::load(db, (partnership, round.id)).await? {
        None => say!(words, "first-card-nobody"),
        Some(reading) => {
            let names = Names::load(db, (partnership, round), &reading.readers).await?;
            let (one, other) = names.both(&reading.readers, speech);
            let two = say!(words, "first-card-two", one = one, other = other, days = READING_DAYS);
            let people = store::candidates(db, partnership, &reading.readers).await?;
            if reading.readers.iter().any(|reader| !reader.can_read(&people)) {
                format!("{two} {}", say!(words, "first-card-missing"))
            } else {
                two
            }
        }
    };
    Ok(html! { div { dt { (say!(words, "first-card")) } dd { (said) } } })
}

/// A story as it was told, with words in the place of what is held back.
pub(crate) fn told(text: &str, speech: Speech) -> Markup {
    let held = say!(words(speech), "first-held-back");
    html! {
        @for (at, part) in text.split(HELD).enumerate() {
            @if at > 0 { em.held-back { "[" (held) "]" } }
            (part)
        }
    }
}

/// Who read the stories of a closed round first, and what was held back and why; nothing where there
/// are no stories that anyone could have read first.
pub(crate) async fn note(
    visit: &Visit,
    (round, n_stories): (&Round, usize),
) -> Result<Markup, Problem> {
    let viewer = visit.viewer()?;
    let (db, at, speech) = (visit.site.store.read(), (viewer.partnership, round.id), visit.speech);
    let words = words(speech);
    let title = say!(words, "first-title-read");
    let Some(reading) = store::load(db, at).await? else {
        return Ok(html! {
            @if n_stories > 0 {
                section.note aria-labelledby="read-first" {
                    h2 #read-first { (Icon::Speech.sized(22)) (title) }
                    p { (say!(words, "first-nobody")) }
                }
            }
        });
    };
    let names = Names::load(db, (viewer.partnership, round), &reading.readers).await?;
    let both = names.both(&reading.readers, speech);
    let mine = reading.readers.iter().find(|reader| reader.person == Some(viewer.person));
    let desk = viewer.path(&format!("see/{}/read-first", round.id));
    let record = viewer.path(&format!("see/{}/record.txt", round.id));
    let records = records::of_round(db, at.0, at.1).await?;
    let out = records.iter().find_map(|record| match record {
        Record::Stories(out) => Some(out),
        _ => None,
    });
    let title = if out.is_some() { title } else { say!(words, "first-title") };
    let marks = if out.is_some() { store::marks(db, at).await? } else { Vec::new() };
    Ok(html! {
        section.note aria-labelledby="read-first" {
            h2 #read-first { (Icon::Speech.sized(22)) (title) }
            @if let Some(out) = out {
                (came_out(out, &both, speech))
                (log(&marks, speech))
                @if out.n_held() > 0 {
                    p.small {
                        (say!(words, "first-log-kept")) " "
                        a href=(record) { (say!(words, "first-record")) }
                    }
                }
            } @else if let Some(day) = reading.waits_until() {
                p { (say!(words, "first-reading", one = both.0, other = both.1, day = speech.day(day))) }
                @if mine.is_some_and(|reader| reader.word != Word::No) {
                    p { a.btn href=(desk) { (say!(words, "first-read-now")) } }
                }
            }
        }
    })
}

/// How it ended, and what was held back.
fn came_out(out: &StoriesOut, (one, other): &(String, String), speech: Speech) -> Markup {
    let words = words(speech);
    let (one, other, day) = (one.as_str(), other.as_str(), speech.day(out.day));
    let how = match out.end {
        End::BothRead => say!(words, "first-ended-both", one = one, other = other, day = day),
        End::DayCame => say!(words, "first-ended-day", one = one, other = other, day = day),
        End::NotTwo => say!(words, "first-ended-not-two", one = one, other = other, day = day),
        End::NoStories => say!(words, "first-ended-none", one = one, other = other),
    };
    let held = match out.n_held() {
        0 => say!(words, "first-held-nothing"),
        n => say!(words, "first-held-some", n = n),
    };
    html! { p { (how) } @if out.end != End::NoStories { p { (held) } } }
}

/// The reasons, each with its count and what was said in own words.
fn log(marks: &[Mark], speech: Speech) -> Markup {
    let mut by_why: BTreeMap<Why, (usize, Vec<&str>)> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.is_agreed) {
        let (n, said) = by_why.entry(mark.why).or_default();
        *n = n.saturating_add(1);
        said.extend(Some(mark.own_words.text()).filter(|text| !text.is_empty()));
    }
    html! {
        @if !by_why.is_empty() {
            ul {
                @for (why, (n, said)) in by_why {
                    li {
                        (say!(words(speech), "first-log-line", why = reason(why, speech), n = n))
                        @for text in said { " " q { bdi { (text) } } }
                    }
                }
            }
        }
    }
}

/// A reason in words.
pub(super) fn reason(why: Why, speech: Speech) -> String {
    let words = words(speech);
    match why {
        Why::Name => say!(words, "first-why-name"),
        Why::Role => say!(words, "first-why-role"),
        Why::Event => say!(words, "first-why-event"),
        Why::Private => say!(words, "first-why-private"),
    }
}

/// For hosts: who reads first in a round that is not closed, with the way to change it.
pub(crate) async fn host_card(visit: &Visit, round: &Round) -> Result<Markup, Problem> {
    let viewer = visit.viewer()?;
    let (db, speech) = (visit.site.store.read(), visit.speech);
    let words = words(speech);
    let reading = store::load(db, (viewer.partnership, round.id)).await?;
    let lines = match &reading {
        None => vec![say!(words, "first-host-nobody")],
        Some(Reading { readers, .. }) => {
            let names = Names::load(db, (viewer.partnership, round), readers).await?;
            let line = |reader| (names.who(reader, speech), reader.word);
            readers.iter().map(line).map(|(who, word)| said(&who, word, speech)).collect()
        }
    };
    let to = viewer.path(&format!("reflect/{}/first-readers", round.id));
    let may_change = round.state == RoundState::Draft || reading.is_some();
    Ok(html! {
        section.card aria-labelledby="first-readers" {
            h2 #first-readers { (say!(words, "first-title")) }
            @for line in lines { p { (line) } }
            @if may_change { p { a href=(to) { (say!(words, "first-host-change")) } } }
        }
    })
}

fn said(who: &str, word: Word, speech: Speech) -> String {
    let words = words(speech);
    match word {
        Word::Asked => say!(words, "first-said-nothing", who = who),
        Word::Yes => say!(words, "first-said-yes", who = who),
        Word::No => say!(words, "first-said-no", who = who),
    }
}

/// For one of the two, on Home: that they are asked, or that stories wait for them.
pub(crate) async fn home_parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let (db, words) = (visit.site.store.read(), words(visit.speech));
    let mut parts = Vec::new();
    for (id, word) in store::asked_for(db, (viewer.partnership, viewer.person)).await? {
        let found = rounds::round(db, viewer.partnership, id).await?;
        let Some(round) = found.filter(|round| round.state != RoundState::Draft) else { continue };
        let title = round.plan.title.as_str();
        let text = match (round.state, word) {
            (_, Word::No) | (RoundState::Open, Word::Yes) => continue,
            (RoundState::Open, Word::Asked) => say!(words, "first-home-asked", round = title),
            _ => say!(words, "first-home-read", round = title),
        };
        let to = viewer.path(&format!("see/{id}/read-first"));
        let markup = html! {
            section.note.owe {
                h2 { (Icon::Speech.sized(22)) a href=(to) { (say!(words, "first-home")) } }
                p { (text) }
            }
        };
        parts.push(HomePart { place: HomePlace::Side, order: 5, markup });
    }
    Ok(parts)
}
