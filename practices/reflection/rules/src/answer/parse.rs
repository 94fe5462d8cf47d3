//! Reading an answer from form fields, and writing it back into them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Answer, Audience, BEANS, Beans, Context, ItemAnswer, MAX_PICKS, PartKey, Said, Story,
    bean_parts,
    given::{FACETS, has_choice},
    names,
};
use crate::instrument::{Form, Half, Item, ItemId, Kind};

/// Form fields as they were sent: names and values, in their order.
pub type Fields = [(String, String)];

/// The most bytes of all fields of one item: a story of 1,500 characters is at most 6,000 bytes,
/// and the links of 50 partners about 10,000.
pub const MAX_ITEM_BYTES: usize = 32 * 1024;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The name of the field, see [`names`].
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The choice is none of those offered.
    UnknownChoice,
    /// Two different choices where one is possible.
    TwoChoices,
    /// Not a whole number of beans.
    NotACount,
    /// Some beans are left, or there are too many.
    BeansDoNotAddUp {
        /// How many were given out.
        given: u32,
    },
    /// More than three were picked.
    TooManyPicks {
        /// How many.
        given: usize,
    },
    /// The story has too many characters.
    StoryTooLong {
        /// How many it has.
        chars: usize,
    },
    /// The page has no such field.
    UnknownField,
    /// More was sent than any answer can hold; nothing of it was read.
    TooMuch,
}

/// Reads the answer to one item. Fields of other items are passed over.
///
/// Refuses: one problem for each field that cannot be read; never panics, whatever was sent.
/// Why: nothing is guessed. What is missing was skipped, and nothing is kept for it.
pub fn parse(
    item: &Item,
    context: Context<'_>,
    fields: &Fields,
) -> Result<ItemAnswer, Vec<FieldProblem>> {
    let mut sheet = Sheet::of(item, fields)?;
    if sheet.take(&names::skip(&item.id)).is_some() {
        return Ok(ItemAnswer::default());
    }
    let mut answers = BTreeMap::new();
    for form in item.asked_forms() {
        let answer = match form.kind() {
            Kind::Single => sheet.choice(names::whole(&item.id, form), form).map(Answer::Single),
            Kind::Pair => Some(sheet.pair(&item.id, form)),
            Kind::Allocate => Some(sheet.beans(item, context)),
            Kind::MatrixByPartner => Some(sheet.links(&item.id, form, context)),
            Kind::Multi => Some(sheet.picks(item, form)),
            Kind::Text => sheet.story(&item.id),
            Kind::Computed => None,
        };
        answers.extend(answer.map(|answer| (form, answer)));
    }
    let problems = sheet.problems();
    if !problems.is_empty() {
        return Err(problems);
    }
    // Cannot fail: every choice was checked against its form.
    ItemAnswer::new(answers).map_err(|misfit| {
        let field = names::whole(&item.id, misfit.form);
        vec![FieldProblem { field, problem: Problem::UnknownChoice }]
    })
}

/// Writes an answer into fields, so that [`parse`] reads the same.
pub fn to_fields(item: &ItemId, answer: &ItemAnswer) -> Vec<(String, String)> {
    answer.answers().flat_map(|(form, answer)| form_fields(item, form, answer)).collect()
}

/// The count a field holds: nothing is 0. `None` when it is no whole number below 1,000.
pub(super) fn count(value: &str) -> Option<u32> {
    let value = value.trim();
    if value.is_empty() {
        return Some(0);
    }
    let is_plain = value.len() <= 3 && value.bytes().all(|byte| byte.is_ascii_digit());
    if is_plain { value.parse().ok() } else { None }
}

/// The value of a choice.
pub(super) fn value(said: Said) -> String {
    match said {
        Said::Point(number) => number.to_string(),
        Said::CantSay => names::CANT_SAY.to_owned(),
    }
}

/// The choice a value stands for. `None` when the form has no such choice.
pub(super) fn said(form: Form, value: &str) -> Option<Said> {
    let said = match value {
        names::CANT_SAY => Said::CantSay,
        // One digit, so that each choice is written in one way only.
        _ if value.len() == 1 => Said::Point(value.parse().ok()?),
        _ => return None,
    };
    has_choice(form, said).then_some(said)
}

fn form_fields(item: &ItemId, form: Form, answer: &Answer) -> Vec<(String, String)> {
    let half = |half, said: &Option<Said>| {
        said.map(|said| (names::half(item, form, half), value(said))).into_iter()
    };
    match answer {
        Answer::Single(said) => vec![(names::whole(item, form), value(*said))],
        Answer::Pair { now, hope } => half(Half::Now, now).chain(half(Half::Hope, hope)).collect(),
        Answer::Beans { now, fair } => [(Half::Now, now), (Half::Fair, fair)]
            .into_iter()
            .flat_map(|(half, beans)| {
                let counts = beans.iter().flat_map(Beans::counts);
                counts.map(move |(part, n)| (names::bean(item, half, part), n.to_string()))
            })
            .collect(),
        Answer::Links(links) => links
            .iter()
            .flat_map(|(partner, facets)| {
                let facets = facets.iter();
                facets.map(move |(facet, said)| (names::link(item, partner, *facet), value(*said)))
            })
            .collect(),
        Answer::Picks(picks) => {
            picks.iter().map(|pick| (names::whole(item, form), pick.to_string())).collect()
        }
        Answer::Story(story) => vec![
            (names::story_text(item), story.text().to_owned()),
            (names::story_who(item), story.audience().id().to_owned()),
        ],
    }
}

/// The fields of one item that are not read yet, and what was wrong with those that are.
struct Sheet<'a> {
    unread: BTreeMap<&'a str, Vec<&'a str>>,
    problems: BTreeMap<String, Problem>,
}

impl<'a> Sheet<'a> {
    fn of(item: &Item, fields: &'a Fields) -> Result<Self, Vec<FieldProblem>> {
        let mut unread: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut bytes = 0_usize;
        for (name, value) in fields {
            let rest = name.strip_prefix(item.id.as_str()).and_then(|rest| rest.strip_prefix('.'));
            if rest.is_some_and(is_of_this_item) {
                bytes = bytes.saturating_add(name.len()).saturating_add(value.len());
                unread.entry(name).or_default().push(value);
            }
        }
        if bytes > MAX_ITEM_BYTES {
            let field = item.id.to_string();
            return Err(vec![FieldProblem { field, problem: Problem::TooMuch }]);
        }
        Ok(Self { unread, problems: BTreeMap::new() })
    }

    /// The values of a field, which counts as read from now on.
    fn take(&mut self, field: &str) -> Option<Vec<&'a str>> {
        self.unread.remove(field)
    }

    /// The one value of a field; nothing when it is missing or empty.
    fn one(&mut self, field: &str) -> Option<&'a str> {
        let values = self.take(field).unwrap_or_default();
        let said: BTreeSet<_> = values.into_iter().filter(|value| !value.is_empty()).collect();
        if said.len() > 1 {
            self.problem(field.to_owned(), Problem::TwoChoices);
            return None;
        }
        said.into_iter().next()
    }

    fn choice(&mut self, field: String, form: Form) -> Option<Said> {
        let value = self.one(&field)?;
        let said = said(form, value);
        if said.is_none() {
            self.problem(field, Problem::UnknownChoice);
        }
        said
    }

    fn pair(&mut self, item: &ItemId, form: Form) -> Answer {
        let now = self.choice(names::half(item, form, Half::Now), form);
        let hope = self.choice(names::half(item, form, Half::Hope), form);
        Answer::Pair { now, hope }
    }

    fn beans(&mut self, item: &Item, context: Context<'_>) -> Answer {
        let parts = bean_parts(item, context, item.wording.first());
        let parts: Vec<_> = parts.into_iter().map(|part| part.key).collect();
        let now = self.half_of_beans(&item.id, Half::Now, &parts);
        let fair = self.half_of_beans(&item.id, Half::Fair, &parts);
        Answer::Beans { now, fair }
    }

    fn half_of_beans(&mut self, item: &ItemId, half: Half, parts: &[PartKey]) -> Option<Beans> {
        let mut counts = BTreeMap::new();
        let mut given = 0_u32;
        let mut is_readable = true;
        for part in parts {
            // A press of a button is for `press`; here it says nothing.
            self.take(&names::more(item, half, part));
            self.take(&names::less(item, half, part));
            let field = names::bean(item, half, part);
            if let Some(beans) = count(self.one(&field).unwrap_or_default()) {
                given = given.saturating_add(beans);
                counts.insert(part.clone(), u8::try_from(beans).unwrap_or(u8::MAX));
            } else {
                is_readable = false;
                self.problem(field, Problem::NotACount);
            }
        }
        if given == 0 || !is_readable {
            return None;
        }
        let beans = if given == u32::from(BEANS) { Beans::new(counts).ok() } else { None };
        if beans.is_none() {
            let field = names::half(item, Form::TenBeans, half);
            self.problem(field, Problem::BeansDoNotAddUp { given });
        }
        beans
    }

    fn links(&mut self, item: &ItemId, form: Form, context: Context<'_>) -> Answer {
        let mut links: BTreeMap<PartKey, BTreeMap<u8, Said>> = BTreeMap::new();
        for partner in context.partners {
            for facet in 1..=FACETS {
                if let Some(said) = self.choice(names::link(item, &partner.key, facet), form) {
                    links.entry(partner.key.clone()).or_default().insert(facet, said);
                }
            }
        }
        Answer::Links(links)
    }

    fn picks(&mut self, item: &Item, form: Form) -> Answer {
        let field = names::whole(&item.id, form);
        let n_choices = item.words(item.wording.first()).choices.len();
        let mut picks = BTreeSet::new();
        for value in self.take(&field).unwrap_or_default() {
            if value.is_empty() {
                continue;
            }
            let pick = count(value).filter(|pick| pick.to_string() == value);
            match pick.and_then(|pick| u8::try_from(pick).ok()) {
                Some(pick) if (1..=n_choices).contains(&usize::from(pick)) => {
                    picks.insert(pick);
                }
                _ => self.problem(field.clone(), Problem::UnknownChoice),
            }
        }
        if picks.len() > MAX_PICKS {
            self.problem(field, Problem::TooManyPicks { given: picks.len() });
        }
        Answer::Picks(picks)
    }

    fn story(&mut self, item: &ItemId) -> Option<Answer> {
        let field = names::story_who(item);
        let who = self.one(&field).map(Audience::parse);
        if who == Some(None) {
            self.problem(field, Problem::UnknownChoice);
        }
        let field = names::story_text(item);
        let typed = self.one(&field)?;
        // Without a choice the story has the fewest readers.
        match Story::new(typed, who.flatten().unwrap_or(Audience::OnlyMe)) {
            Ok(story) => story.map(Answer::Story),
            Err(chars) => {
                self.problem(field, Problem::StoryTooLong { chars });
                None
            }
        }
    }

    /// Notes what is wrong with a field; the first thing wrong is the one that is told.
    fn problem(&mut self, field: String, problem: Problem) {
        self.problems.entry(field).or_insert(problem);
    }

    /// Every problem, with the fields that no form of this item reads.
    fn problems(mut self) -> Vec<FieldProblem> {
        for field in std::mem::take(&mut self.unread).into_keys() {
            self.problem(field.to_owned(), Problem::UnknownField);
        }
        let problems = self.problems.into_iter();
        problems.map(|(field, problem)| FieldProblem { field, problem }).collect()
    }
}

/// Whether what follows `{item}.` begins with a form or the skip button; else the field belongs
/// to another item whose name is longer.
fn is_of_this_item(rest: &str) -> bool {
    let first = rest.split('.').next().unwrap_or_default();
    first == "skip" || Form::parse(first).is_some()
}
