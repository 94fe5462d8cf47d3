//! One story before a first reader, sentence by sentence.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Problem, Speech, Visit, say};
use reflection_rules::first_readers::{Mark, Place, sentences};

use super::{desk::Desk, note::reason};
use crate::{seeing::ToldStory, store::instruments, words};

/// The story of the address: its number, from 1, and its position in the store.
pub(super) fn story_of<'a>(
    visit: &Visit,
    desk: &'a Desk,
) -> Result<(usize, u32, &'a ToldStory), Problem> {
    let number: usize = visit.part("story")?;
    let found = number.checked_sub(1).and_then(|at| desk.stories.get(at));
    let (position, story) = found.ok_or(Problem::NotFound)?;
    Ok((number, *position, story))
}

/// The question a story was told to.
pub(super) async fn asked(
    visit: &Visit,
    (desk, story): (&Desk, &ToldStory),
) -> Result<String, Problem> {
    let db = visit.site.store.read();
    let partnership = visit.viewer()?.partnership;
    let asked = instruments::asked(db, partnership, &desk.round.plan.items).await?;
    let found = asked.iter().find(|asked| asked.name.to_string() == story.item);
    let name = found.map(|asked| asked.item.words(&visit.speech.content()).name().to_owned());
    Ok(name.unwrap_or_default())
}

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let desk = Desk::while_reading(&visit).await?;
    let (number, position, story) = story_of(&visit, &desk)?;
    let on = asked(&visit, (&desk, story)).await?;
    let all = desk.stories.len();
    let words = words(visit.speech);
    let title = say!(words, "first-story-of", number = number, all = all);
    let at = |number: usize| desk.path(&visit, &format!("/{number}"));
    let body = html! {
        div.narrow.below.stack {
            div.where {
                a href=(desk.path(&visit, "")?) { (say!(words, "first-to-desk")) }
                span { (say!(words, "story-on", title = on)) }
            }
            h1 { (title) }
            p.soft {
                @if story.name.is_some() { (say!(words, "first-signed")) }
                @else { (say!(words, "first-unsigned")) }
            }
            ol.plain.card {
                @for (range, sentence) in sentences(&story.text).into_iter().zip(0_u32..) {
                    @let place = Place { story: position, sentence };
                    li {
                        p.typed { bdi { (story.text.get(range).unwrap_or_default()) } }
                        (one(&visit, &desk, (number, place))?)
                    }
                }
            }
            div.row.onward {
                @if number < all {
                    a.btn href=(at(number.saturating_add(1))?) { (say!(words, "first-next")) }
                } @else {
                    a.btn href=(desk.path(&visit, "")?) { (say!(words, "first-last")) }
                }
                @if number > 1 {
                    a.btn.quiet href=(at(number.saturating_sub(1))?) { (say!(words, "first-before")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).quiet().into())
}

/// What became of a sentence so far, and the way to change it.
fn one(visit: &Visit, desk: &Desk, (number, place): (usize, Place)) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let shown = place.sentence.saturating_add(1);
    let to = desk.path(visit, &format!("/{number}/{shown}"))?;
    let mark = desk.marks.iter().find(|mark| mark.place == place);
    Ok(html! {
        @if let Some(mark) = mark { p { b { (standing(desk, mark, visit.speech)) } } }
        p {
            a href=(to) {
                @if mark.is_some() { (say!(words, "first-look")) }
                @else { (say!(words, "first-hold")) }
                span.vh { ": " (say!(words, "first-sentence", number = shown)) }
            }
        }
    })
}

/// Where a marked sentence stands.
pub(super) fn standing(desk: &Desk, mark: &Mark, speech: Speech) -> String {
    let (words, why) = (words(speech), reason(mark.why, speech));
    if mark.is_agreed {
        say!(words, "first-stands-held", why = why)
    } else if desk.is_asked(mark) {
        say!(words, "first-stands-asked", why = why)
    } else {
        say!(words, "first-stands-mine", why = why)
    }
}
