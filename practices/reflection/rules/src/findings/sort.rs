//! Sorts the questions of a round: agree, differ, can't say yet, held back. Each lands once.

use super::lean::{Ends, rough_percent};
use super::{Distance, HeldBack, Lean, LinkMap, PowerMap, Question, Shape, Voice, Who, held};
use crate::instrument::Half;
use small_groups::{Group, ItemResult, Release, Shown};
use std::cmp::Reverse;

/// What a closed round found, ready to be put into words.
///
/// Every question of the round is in exactly one of `agree`, `differ`, `cant_say`, `power`,
/// `links`, `held.questions` and `held.shielding`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// Where we agree; the clearest first.
    pub agree: Vec<Finding>,
    /// Where we differ; the widest first. Each can go on a both-and board.
    pub differ: Vec<Finding>,
    /// What we can't say yet; the most open first.
    pub cant_say: Vec<Finding>,
    /// Power maps.
    pub power: Vec<PowerMap>,
    /// Maps of links between partners.
    pub links: Vec<LinkMap>,
    /// What is held back, and why.
    pub held: HeldBack,
}

/// One thing to say about one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The question.
    pub question: String,
    /// What to say first.
    pub headline: Headline,
    /// All of us, then every group that may be shown, with its lean.
    pub voices: Vec<Voice>,
    /// From now to hoped for, where both were asked.
    pub distance: Option<Distance>,
    /// For the order within a section only; never shown.
    clearness: u8,
}

/// The ingredients of the first sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Every group we can show leans the same way.
    AllLean(Lean),
    /// Taken together we lean this way, and no group leans the other way.
    NoneAgainst(Lean),
    /// All of us lean this way; no group can be shown.
    TogetherLean(Lean),
    /// Options that about half of us or more picked, from 0, in the order of the question.
    Picked(Vec<usize>),
    /// Shown groups lean to opposite ends.
    Opposite {
        /// Those that lean to the low end.
        low: Vec<Who>,
        /// Those that lean to the high end.
        high: Vec<Who>,
    },
    /// Answers gather at both ends, whatever the group.
    TwoPeaks,
    /// Answers are spread over the whole scale or all options.
    SpreadOut,
    /// Many of us can't say yet; `groups` are those in which it stands out.
    CantSayYet {
        /// Groups in which many can't say yet.
        groups: Vec<Group>,
    },
}

/// Sorts every question of a round into one section.
///
/// Shape: `questions` in the order of the round; a question that the release does not know counts
/// as held back.
/// Why: spread before average, differences as starting points for talk, and nothing finer than
/// what is shown.
/// Source: 22 points, "Room for both".
pub fn findings(questions: &[Question], release: &Release) -> Findings {
    let mut all = Findings {
        agree: vec![],
        differ: vec![],
        cant_say: vec![],
        power: vec![],
        links: vec![],
        held: HeldBack::of(questions, release),
    };
    for question in questions.iter().filter(|question| !held::is_held(question, release)) {
        match question.shape {
            Shape::Beans { .. } => all.power.extend(PowerMap::of(question, release)),
            Shape::Ties { .. } => all.links.extend(LinkMap::of(question, release)),
            _ => all.place(question, release),
        }
    }
    for section in [&mut all.agree, &mut all.differ, &mut all.cant_say] {
        section.sort_by_key(|finding| Reverse((finding.rank(), finding.clearness)));
    }
    all
}

impl Findings {
    fn place(&mut self, question: &Question, release: &Release) {
        let Some(item) = release.item(&question.key(Half::Now)) else { return };
        let Some(total) = item.total().shown() else { return };
        let distance = distance(question, item, release);
        let finding = match (&question.shape, Ends::read(&question.shape, total)) {
            (Shape::Picks { .. }, _) | (_, None) => picked(question, total),
            (_, Some(ends)) => leaning(question, item, ends),
        };
        let finding = Finding { distance, ..finding };
        match finding.headline {
            Headline::AllLean(_)
            | Headline::NoneAgainst(_)
            | Headline::TogetherLean(_)
            | Headline::Picked(_) => self.agree.push(finding),
            Headline::Opposite { .. } | Headline::TwoPeaks | Headline::SpreadOut => {
                self.differ.push(finding);
            }
            Headline::CantSayYet { .. } => self.cant_say.push(finding),
        }
    }
}

impl Finding {
    /// Clearer kinds of headline come first within a section.
    fn rank(&self) -> u8 {
        match self.headline {
            Headline::AllLean(_) | Headline::Opposite { .. } | Headline::CantSayYet { .. } => 3,
            Headline::TogetherLean(_) | Headline::TwoPeaks => 2,
            Headline::NoneAgainst(_) | Headline::Picked(_) => 1,
            Headline::SpreadOut => 0,
        }
    }
}

fn leaning(question: &Question, item: &ItemResult, ends: Ends) -> Finding {
    let voices = voices(question, item, ends);
    let headline = headline(&voices);
    let clearness = match headline {
        Headline::CantSayYet { .. } => ends.cant_say,
        Headline::TwoPeaks => ends.smaller_peak(),
        Headline::Opposite { .. } => ends.low.min(ends.high),
        _ => ends.low.max(ends.middle).max(ends.high),
    };
    Finding { question: question.id.clone(), headline, voices, distance: None, clearness }
}

fn voices(question: &Question, item: &ItemResult, total: Ends) -> Vec<Voice> {
    let everyone = Voice { who: Who::Everyone, lean: total.lean() };
    let groups = item.groups().filter_map(|(group, outcome)| {
        let ends = Ends::read(&question.shape, outcome.shown()?)?;
        Some(Voice { who: Who::Group(group.clone()), lean: ends.lean() })
    });
    std::iter::once(everyone).chain(groups).collect()
}

/// What to say first about leans; the first is everyone's.
fn headline(voices: &[Voice]) -> Headline {
    let together = voices.first().map_or(Lean::SpreadOut, |voice| voice.lean);
    let groups: Vec<&Voice> = voices.iter().filter(|voice| voice.who != Who::Everyone).collect();
    let leaning = |lean: Lean| -> Vec<Who> {
        groups.iter().filter(|voice| voice.lean == lean).map(|voice| voice.who.clone()).collect()
    };
    if together == Lean::CantSay {
        return Headline::CantSayYet { groups: only_groups(leaning(Lean::CantSay)) };
    }
    match (together, leaning(Lean::Low), leaning(Lean::High)) {
        (_, low, high) if !low.is_empty() && !high.is_empty() => Headline::Opposite { low, high },
        (Lean::Low, _, high) if !high.is_empty() => {
            Headline::Opposite { low: vec![Who::Everyone], high }
        }
        (Lean::High, low, _) if !low.is_empty() => {
            Headline::Opposite { low, high: vec![Who::Everyone] }
        }
        (Lean::TwoPeaks, _, _) => Headline::TwoPeaks,
        (Lean::SpreadOut | Lean::CantSay, _, _) => Headline::SpreadOut,
        _ if groups.is_empty() => Headline::TogetherLean(together),
        _ if groups.iter().all(|voice| voice.lean == together) => Headline::AllLean(together),
        _ => Headline::NoneAgainst(together),
    }
}

fn only_groups(whos: Vec<Who>) -> Vec<Group> {
    let groups = whos.into_iter().filter_map(|who| match who {
        Who::Everyone => None,
        Who::Group(group) => Some(group),
    });
    groups.collect()
}

/// From this part on ("about half"), an option is something we agree to work on.
const PICKED_PERCENT: u8 = 40;

fn picked(question: &Question, total: &Shown) -> Finding {
    let percents: Vec<u8> = total.parts().iter().map(|part| rough_percent(*part)).collect();
    let large = percents.iter().enumerate().filter(|(_, percent)| **percent >= PICKED_PERCENT);
    let options: Vec<usize> = large.map(|(option, _)| option).collect();
    let headline = if options.is_empty() { Headline::SpreadOut } else { Headline::Picked(options) };
    let clearness = percents.into_iter().max().unwrap_or(0);
    Finding { question: question.id.clone(), headline, voices: vec![], distance: None, clearness }
}

fn distance(question: &Question, now: &ItemResult, release: &Release) -> Option<Distance> {
    match question.shape {
        Shape::NowAndHope { .. } => {
            let hope = release.item(&question.key(Half::Hope))?;
            Some(Distance::between(&question.shape, now.total(), hope.total()))
        }
        _ => None,
    }
}
