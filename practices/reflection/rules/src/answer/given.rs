//! What a person said, in types that hold only what can be said.

use std::collections::{BTreeMap, BTreeSet};

use super::PartKey;
use crate::instrument::{Form, Kind};

/// How many beans there are to share.
pub const BEANS: u8 = 10;
/// How many choices may be picked: limits the work on purpose.
pub const MAX_PICKS: usize = 3;
/// The most characters of a story: about 250 words, a minute and a half of reading.
pub const MAX_STORY_CHARS: usize = 1500;
/// The number of facets a partner is rated on.
pub(super) const FACETS: u8 = 4;
/// The highest number of a pick; an item has no more choices.
pub(super) const MAX_CHOICES: u8 = 12;

/// One choice on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Said {
    /// A point, counted from 1.
    Point(u8),
    /// "I can't say yet": information of its own, never a middle.
    CantSay,
}

/// Ten beans, shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beans(BTreeMap<PartKey, u8>);

/// Who may read a story, from the fewest readers to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The writer alone.
    OnlyMe,
    /// The hosts, without the writer's name.
    Hosts,
    /// Everyone, without the writer's name.
    Everyone,
    /// Everyone, with the writer's name.
    Named,
}

/// A story and its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    text: String,
    audience: Audience,
}

/// What a person said in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One choice.
    Single(Said),
    /// Now and hoped for; at least one of them.
    Pair {
        /// Where we are.
        now: Option<Said>,
        /// Where we want to be.
        hope: Option<Said>,
    },
    /// Ten beans twice; at least one of them.
    Beans {
        /// How it is.
        now: Option<Beans>,
        /// What would be fair.
        fair: Option<Beans>,
    },
    /// For each partner that was rated, a choice for each facet (from 1) that was answered.
    Links(BTreeMap<PartKey, BTreeMap<u8, Said>>),
    /// One to three choices, counted from 1.
    Picks(BTreeSet<u8>),
    /// A story.
    Story(Story),
}

/// What a person said to one item: at most one answer in each of its forms. Empty when skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemAnswer(BTreeMap<Form, Answer>);

/// An answer that does not belong to the form it was given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The form.
    pub form: Form,
}

impl Beans {
    /// Shares ten beans between at least two parts.
    ///
    /// Refuses: how many were given, when that is not ten or there are fewer than two parts.
    pub fn new(counts: BTreeMap<PartKey, u8>) -> Result<Self, u32> {
        let given = counts.values().copied().map(u32::from).sum();
        if given == u32::from(BEANS) && counts.len() >= 2 { Ok(Self(counts)) } else { Err(given) }
    }

    /// The beans of each part, in the order of their keys; parts without a bean have 0.
    pub const fn counts(&self) -> &BTreeMap<PartKey, u8> {
        &self.0
    }
}

impl Audience {
    /// Every audience, from the fewest readers to the most: the order of the words in the scale.
    pub const ALL: [Self; 4] = [Self::OnlyMe, Self::Hosts, Self::Everyone, Self::Named];

    /// The stable name, used as a field value and in kept answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OnlyMe => "me",
            Self::Hosts => "hosts",
            Self::Everyone => "everyone",
            Self::Named => "named",
        }
    }

    /// The audience with this name. `None` when there is none.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.id() == id)
    }
}

impl Story {
    /// A story from what was typed: line ends are made one kind, control characters and the space
    /// around it are left out. `None` when nothing is left.
    ///
    /// Refuses: how many characters there are, when over [`MAX_STORY_CHARS`].
    pub fn new(typed: &str, audience: Audience) -> Result<Option<Self>, usize> {
        let text = typed.replace("\r\n", "\n").replace('\r', "\n");
        // A database refuses NUL, and other control characters show as nothing or as dirt.
        let text: String =
            text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
        let text = text.trim();
        match text.chars().count() {
            0 => Ok(None),
            chars if chars > MAX_STORY_CHARS => Err(chars),
            _ => Ok(Some(Self { text: text.to_owned(), audience })),
        }
    }

    /// What was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Who may read it.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// The same story for fewer readers, or as it is when `audience` would be more.
    #[must_use]
    pub fn narrowed(mut self, audience: Audience) -> Self {
        self.audience = self.audience.min(audience);
        self
    }
}

impl ItemAnswer {
    /// Puts answers together. Answers that say nothing (an empty pair) are left out.
    ///
    /// Refuses: [`Misfit`] when an answer does not belong to its form.
    pub fn new(answers: BTreeMap<Form, Answer>) -> Result<Self, Misfit> {
        let mut kept = BTreeMap::new();
        for (form, answer) in answers {
            if !fits(form, &answer) {
                return Err(Misfit { form });
            }
            if !is_nothing(&answer) {
                kept.insert(form, answer);
            }
        }
        Ok(Self(kept))
    }

    /// Whether nothing was said: the item was skipped.
    pub fn is_skipped(&self) -> bool {
        self.0.is_empty()
    }

    /// Every answer with its form.
    pub fn answers(&self) -> impl Iterator<Item = (Form, &Answer)> {
        self.0.iter().map(|(form, answer)| (*form, answer))
    }

    /// What was said in this form. `None` when nothing was.
    pub fn answer(&self, form: Form) -> Option<&Answer> {
        self.0.get(&form)
    }

    /// The choice in a form with one choice.
    pub fn single(&self, form: Form) -> Option<Said> {
        match self.answer(form)? {
            Answer::Single(said) => Some(*said),
            _ => None,
        }
    }

    /// Now and hoped for; both `None` when neither was said.
    pub fn now_hope(&self) -> (Option<Said>, Option<Said>) {
        match self.answer(Form::NowHope5) {
            Some(Answer::Pair { now, hope }) => (*now, *hope),
            _ => (None, None),
        }
    }

    /// The beans now and the beans that would be fair; both `None` when neither was shared out.
    pub fn beans(&self) -> (Option<&Beans>, Option<&Beans>) {
        match self.answer(Form::TenBeans) {
            Some(Answer::Beans { now, fair }) => (now.as_ref(), fair.as_ref()),
            _ => (None, None),
        }
    }

    /// The links by partner and facet. `None` when no partner was rated.
    pub fn links(&self) -> Option<&BTreeMap<PartKey, BTreeMap<u8, Said>>> {
        match self.answer(Form::Link4)? {
            Answer::Links(links) => Some(links),
            _ => None,
        }
    }

    /// The picks, counted from 1. `None` when nothing was picked.
    pub fn picks(&self) -> Option<&BTreeSet<u8>> {
        match self.answer(Form::Pick3)? {
            Answer::Picks(picks) => Some(picks),
            _ => None,
        }
    }

    /// The story. `None` when none was told.
    pub fn story(&self) -> Option<&Story> {
        match self.answer(Form::Story)? {
            Answer::Story(story) => Some(story),
            _ => None,
        }
    }
}

/// Whether the form has this choice.
pub(super) fn has_choice(form: Form, said: Said) -> bool {
    match said {
        Said::Point(number) => (1..=form.n_points()).contains(&number),
        Said::CantSay => form.has_cant_say(),
    }
}

fn fits(form: Form, answer: &Answer) -> bool {
    let all = |mut said: Box<dyn Iterator<Item = &Said> + '_>| said.all(|s| has_choice(form, *s));
    match (form.kind(), answer) {
        (Kind::Single, Answer::Single(said)) => has_choice(form, *said),
        (Kind::Pair, Answer::Pair { now, hope }) => all(Box::new(now.iter().chain(hope))),
        (Kind::Allocate, Answer::Beans { .. }) | (Kind::Text, Answer::Story(_)) => true,
        (Kind::MatrixByPartner, Answer::Links(links)) => links.values().all(|facets| {
            facets.keys().all(|facet| (1..=FACETS).contains(facet))
                && !facets.is_empty()
                && all(Box::new(facets.values()))
        }),
        (Kind::Multi, Answer::Picks(picks)) => {
            picks.len() <= MAX_PICKS && picks.iter().all(|pick| (1..=MAX_CHOICES).contains(pick))
        }
        _ => false,
    }
}

fn is_nothing(answer: &Answer) -> bool {
    match answer {
        Answer::Single(_) | Answer::Story(_) => false,
        Answer::Pair { now, hope } => now.is_none() && hope.is_none(),
        Answer::Beans { now, fair } => now.is_none() && fair.is_none(),
        Answer::Links(links) => links.is_empty(),
        Answer::Picks(picks) => picks.is_empty(),
    }
}
