//! What moved since an earlier round asked the same, read from what both rounds showed.

use super::{Question, Who};
use crate::instrument::Half;
use small_groups::{Outcome, Part, Release, Shown};

/// One half of a question in two rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// Now, or hoped for.
    pub half: Half,
    /// Everyone and the groups that both rounds show.
    pub voices: Vec<Moved>,
}

/// One view in two rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whose answers.
    pub who: Who,
    /// The parts that moved, from 0, in the order of the question. Empty: no clear change.
    pub parts: Vec<(usize, Move)>,
    /// Whether "I can't say yet" moved.
    pub cant_say: Option<Move>,
}

/// Where a part went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// More say so than before.
    More,
    /// Fewer say so than before.
    Fewer,
}

/// What moved between two rounds in a question that both asked, half by half.
///
/// Shape: a half that only one of the rounds shows is left out. Beans and links are not compared:
/// a middle that moves by a pair of beans can be one person.
/// Why only bands: both results were shown before, so nothing comes out here that was not out.
/// Source: `small_groups` holds back what would tell beside an earlier round.
pub fn since(question: &Question, (now, before): (&Release, &Release)) -> Vec<Since> {
    let halves = question.halves().iter().filter_map(|half| {
        let key = question.key(*half);
        let (now, before) = (now.item(&key)?, before.item(&key)?);
        let everyone = moved(Who::Everyone, now.total(), before.total());
        let groups = now.groups().filter_map(|(group, outcome)| {
            moved(Who::Group(group.clone()), outcome, before.group(group)?)
        });
        let voices: Vec<Moved> = everyone.into_iter().chain(groups).collect();
        (!voices.is_empty()).then_some(Since { half: *half, voices })
    });
    halves.collect()
}

fn moved(who: Who, now: &Outcome<Shown>, before: &Outcome<Shown>) -> Option<Moved> {
    let (now, before) = (now.shown()?, before.shown()?);
    if now.parts().len() != before.parts().len() {
        return None;
    }
    let both = now.parts().iter().zip(before.parts()).enumerate();
    let parts = both.filter_map(|(idx, (now, before))| Some((idx, step(*now, *before)?)));
    let cant_say = now.cant_say().zip(before.cant_say());
    Some(Moved {
        who,
        parts: parts.collect(),
        cant_say: cant_say.and_then(|(now, before)| step(now, before)),
    })
}

/// A part moved when all that the new band can stand for lies beyond the old one.
fn step(now: Part, before: Part) -> Option<Move> {
    let ((least, most), (was_least, was_most)) = (now.percent_range(), before.percent_range());
    if least >= was_most {
        Some(Move::More)
    } else if most <= was_least {
        Some(Move::Fewer)
    } else {
        None
    }
}
