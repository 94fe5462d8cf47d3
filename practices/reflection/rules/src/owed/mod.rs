//! The owed answer: what we heard, what we will do, what we won't and why, what we don't know yet.
//!
//! Source: guideline 7, "Say it true, hear it fully"; the levels of change of seed 001.

#[cfg(test)]
mod tests;

/// Where something we will do works.
///
/// Source: 22 points, change at the personal, interpersonal, institutional and cultural levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// On ourselves.
    Personal,
    /// Between people.
    Between,
    /// In our organisations.
    Organisations,
    /// In the culture.
    Culture,
}

/// One thing we will do, as someone could check it later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeWill {
    /// What it is.
    pub text: String,
    /// Where it works.
    pub level: Level,
}

/// An answer as the hosts give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedAnswer {
    heard: String,
    will: Vec<WeWill>,
    wont: String,
    unknown: String,
}

/// An answer as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What we heard.
    pub heard: String,
    /// What we will do, each with its level; lines may be empty.
    pub will: Vec<(String, Option<Level>)>,
    /// What we won't do, and why.
    pub wont: String,
    /// What we don't know yet.
    pub unknown: String,
}

/// What is missing or too much in an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// What we heard is missing: without it no one can tell that they were heard.
    NothingHeard,
    /// Neither anything we will do nor anything we won't.
    NeitherWillNorWont,
    /// The line with this number, from 0, says what but not where it works.
    NoLevel(usize),
    /// What we heard is too long.
    HeardTooLong,
    /// The line with this number, from 0, is too long.
    WillTooLong(usize),
    /// What we won't is too long.
    WontTooLong,
    /// What we don't know yet is too long.
    UnknownTooLong,
}

/// How many things a round can lead to. Five lines are read; ten are skimmed.
pub const MOST_WILLS: usize = 5;
/// The most characters of one thing we will do: two lines on a phone.
pub const MAX_WILL_CHARS: usize = 300;
/// The most characters of the other fields: about 250 words, as long as a story.
pub const MAX_TEXT_CHARS: usize = 1_500;

impl Level {
    /// Every level, from the nearest to the widest.
    pub const ALL: [Self; 4] = [Self::Personal, Self::Between, Self::Organisations, Self::Culture];

    /// The stable name, used in the store and in fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Between => "between",
            Self::Organisations => "organisations",
            Self::Culture => "culture",
        }
    }

    /// The level with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

impl OwedAnswer {
    /// Takes what was typed as an answer.
    ///
    /// Refuses: every flaw at once, so that a host mends them in one go.
    pub fn take(typed: &Typed) -> Result<Self, Vec<Flaw>> {
        let flaws = flaws(typed);
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let will = typed
            .will
            .iter()
            .filter_map(|(text, level)| {
                let text = text.trim().to_owned();
                level.filter(|_| !text.is_empty()).map(|level| WeWill { text, level })
            })
            .collect();
        let trimmed = |text: &str| text.trim().to_owned();
        Ok(Self {
            heard: trimmed(&typed.heard),
            will,
            wont: trimmed(&typed.wont),
            unknown: trimmed(&typed.unknown),
        })
    }

    /// What we heard.
    pub fn heard(&self) -> &str {
        &self.heard
    }

    /// What we will do.
    pub fn will(&self) -> &[WeWill] {
        &self.will
    }

    /// What we won't do, and why; may be empty.
    pub fn wont(&self) -> &str {
        &self.wont
    }

    /// What we don't know yet; may be empty.
    pub fn unknown(&self) -> &str {
        &self.unknown
    }
}

fn flaws(typed: &Typed) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if typed.heard.trim().is_empty() {
        flaws.push(Flaw::NothingHeard);
    }
    if is_long(&typed.heard, MAX_TEXT_CHARS) {
        flaws.push(Flaw::HeardTooLong);
    }
    for (at, (text, level)) in typed.will.iter().enumerate() {
        if !text.trim().is_empty() && level.is_none() {
            flaws.push(Flaw::NoLevel(at));
        }
        if is_long(text, MAX_WILL_CHARS) {
            flaws.push(Flaw::WillTooLong(at));
        }
    }
    let has_will = typed.will.iter().any(|(text, _)| !text.trim().is_empty());
    if !has_will && typed.wont.trim().is_empty() {
        flaws.push(Flaw::NeitherWillNorWont);
    }
    if is_long(&typed.wont, MAX_TEXT_CHARS) {
        flaws.push(Flaw::WontTooLong);
    }
    if is_long(&typed.unknown, MAX_TEXT_CHARS) {
        flaws.push(Flaw::UnknownTooLong);
    }
    flaws
}

fn is_long(text: &str, most: usize) -> bool {
    text.trim().chars().count() > most
}
