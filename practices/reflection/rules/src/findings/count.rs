//! From the kept answers of a closed round to its release: the one road there is.

use super::{Findings, Question, Shape, findings};
use crate::answer::{Answer, Beans, ItemAnswer, PartKey, Said};
use crate::instrument::{Form, Half, Item, ItemRef};
use small_groups::{
    Attendance, Bounds, Earlier, Place, Refused, Release, Tally, TieAnswer, Value, Views, protect,
};
use std::collections::BTreeMap;

/// Counts the answers of a round. What goes in cannot be read again; [`Count::close`] ends it.
#[derive(Debug)]
pub struct Count {
    questions: BTreeMap<(ItemRef, Form), Question>,
    order: Vec<Question>,
    tally: Tally,
}

/// What one person said to one item, and where they stand.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The item.
    pub item: &'a ItemRef,
    /// The group chosen in each dimension. Groups the round does not show count as none.
    pub groups: &'a BTreeMap<String, String>,
    /// The partner the person answers from; needed for links alone.
    pub partner: Option<&'a PartKey>,
    /// What was said.
    pub answer: &'a ItemAnswer,
}

/// A closed round: what was asked and what may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The questions, in the order of the round.
    pub questions: Vec<Question>,
    /// What may be shown.
    pub release: Release,
}

impl Count {
    /// An empty count for a round that asks these items.
    ///
    /// Shape: items in the order of the round; `partners` in the order pages show them.
    /// Refuses: an item twice, more than the engine takes.
    pub fn new(
        views: Views,
        items: &[(ItemRef, &Item)],
        partners: &[PartKey],
    ) -> Result<Self, Refused> {
        let partners: Vec<String> = partners.iter().map(ToString::to_string).collect();
        let mut count =
            Self { questions: BTreeMap::new(), order: Vec::new(), tally: Tally::new(views) };
        for (item_ref, item) in items {
            for form in item.asked_forms() {
                if let Some(question) = Question::of(item_ref, item, (form, &partners)) {
                    question.announce(&mut count.tally)?;
                    count.order.push(question.clone());
                    count.questions.insert((item_ref.clone(), form), question);
                }
            }
        }
        Ok(count)
    }

    /// Counts what one person said to one item. Stories are not counted; they are shown as told.
    ///
    /// Refuses: an item or form that the round does not ask, a value off its scale.
    pub fn add(&mut self, row: Row<'_>) -> Result<(), Refused> {
        let labels: Vec<Option<&str>> = self
            .tally
            .views()
            .dimensions()
            .iter()
            .map(|dimension| {
                let chosen = row.groups.get(dimension.name())?;
                dimension.groups().iter().find(|group| *group == chosen).map(String::as_str)
            })
            .collect();
        let place = self.tally.views().place(&labels)?;
        for (form, answer) in row.answer.answers().filter(|(form, _)| *form != Form::Story) {
            let question = self.questions.get(&(row.item.clone(), form)).ok_or_else(|| {
                Refused::Unknown { what: "question", name: format!("{}.{form}", row.item) }
            })?;
            add_answer(&mut self.tally, (question, &place), row.partner, answer)?;
        }
        Ok(())
    }

    /// What these questions may not show beside what earlier rounds showed of them.
    pub fn bounds(&self, earlier: &[Earlier<'_>], people: &Attendance) -> Bounds {
        let keys = |question: &Question| -> Vec<String> {
            question.halves().iter().map(|half| question.key(*half)).collect()
        };
        let keys: Vec<String> = self.order.iter().flat_map(keys).collect();
        Bounds::next_to(earlier, people, (self.tally.views(), &keys))
    }

    /// Keeps back what earlier rounds do not allow to be shown beside them.
    pub fn keep_within(&mut self, bounds: Bounds) {
        self.tally.keep_within(bounds);
    }

    /// Makes the release. The counts are gone after this.
    pub fn close(self) -> Closed {
        Closed { questions: self.order, release: protect(&self.tally) }
    }
}

impl Closed {
    /// What a page can say about the round.
    pub fn findings(&self) -> Findings {
        findings(&self.questions, &self.release)
    }
}

fn add_answer(
    tally: &mut Tally,
    (question, place): (&Question, &Place),
    partner: Option<&PartKey>,
    answer: &Answer,
) -> Result<(), Refused> {
    match answer {
        Answer::Single(said) => tally.add(&question.key(Half::Now), place, &value(*said)),
        Answer::Pair { now, hope } => {
            [(Half::Now, now), (Half::Hope, hope)].into_iter().try_for_each(|(half, said)| {
                said.map_or(Ok(()), |said| tally.add(&question.key(half), place, &value(said)))
            })
        }
        Answer::Picks(picks) => {
            let picks = picks.iter().map(|pick| usize::from(*pick).saturating_sub(1)).collect();
            tally.add(&question.key(Half::Now), place, &Value::Picks(picks))
        }
        Answer::Beans { now, fair } => {
            [(Half::Now, now), (Half::Fair, fair)].into_iter().try_for_each(|(half, beans)| {
                beans.as_ref().map_or(Ok(()), |beans| add_beans(tally, (question, half), beans))
            })
        }
        Answer::Links(links) => add_links(tally, question, partner, links),
        Answer::Story(_) => Ok(()),
    }
}

fn add_beans(
    tally: &mut Tally,
    (question, half): (&Question, Half),
    beans: &Beans,
) -> Result<(), Refused> {
    let Shape::Beans { columns } = &question.shape else { return Ok(()) };
    let given = |column: &String| {
        let counts = beans.counts().iter();
        counts.filter(|(key, _)| key.as_str() == column).map(|(_, beans)| *beans).sum()
    };
    tally.add_beans(&question.key(half), &columns.iter().map(given).collect::<Vec<u8>>())
}

/// Counts ratings of other partners. Without a partner of one's own there is no tie to rate, and
/// one's own partner is not a tie.
fn add_links(
    tally: &mut Tally,
    question: &Question,
    partner: Option<&PartKey>,
    links: &BTreeMap<PartKey, BTreeMap<u8, Said>>,
) -> Result<(), Refused> {
    let Some(from) = partner else { return Ok(()) };
    for (to, facets) in links.iter().filter(|(to, _)| *to != from) {
        for (facet, said) in facets {
            let answer = TieAnswer {
                from: from.as_str(),
                to: to.as_str(),
                facet: usize::from(*facet).saturating_sub(1),
                value: value(*said),
            };
            tally.add_tie(&question.key(Half::Now), &answer)?;
        }
    }
    Ok(())
}

fn value(said: Said) -> Value {
    match said {
        Said::Point(point) => Value::Point(usize::from(point).saturating_sub(1)),
        Said::CantSay => Value::CantSay,
    }
}
