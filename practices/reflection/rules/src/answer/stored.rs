//! An answer as compact text, as it is kept.
//!
//! The first line is the version of this format; then one line for each form in a fixed order:
//!
//! ```text
//! 1
//! extent5=3
//! now_hope5=2,cant          an empty side was not said
//! ten_beans=a:6,b:4/a:5,b:5 now/fair; an empty side was not shared out
//! link4=a:1-3,2-cant/b:1-4  partner:facet-choice,…
//! pick3=1,4
//! story=everyone:It was\na good day.
//! ```
//!
//! In a story, `\n` is a line end and `\\` a backslash. The same answer is always the same text.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Answer, Audience, Beans, ItemAnswer, PartKey, Said, Story,
    parse::{said, value},
};
use crate::instrument::{Form, Kind};

/// The version of the format; a change to it adds a version and keeps reading the old ones.
const FORMAT: &str = "1";
/// The longest text that is read: larger than any answer that [`super::parse()`] lets through.
const MAX_STORED_BYTES: usize = 64 * 1024;

/// A text that is no kept answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a kept answer cannot be read: {0}")]
pub struct NotAnAnswer(&'static str);

/// Writes an answer as compact text. The same answer is always the same text.
pub fn encode(answer: &ItemAnswer) -> String {
    let mut text = FORMAT.to_owned();
    for (form, answer) in answer.answers() {
        text.push('\n');
        text.push_str(form.id());
        text.push('=');
        text.push_str(&line(answer));
    }
    text
}

/// Reads what [`encode`] wrote.
///
/// Refuses: [`NotAnAnswer`] for any other text. Never panics.
pub fn decode(text: &str) -> Result<ItemAnswer, NotAnAnswer> {
    if text.len() > MAX_STORED_BYTES {
        return Err(NotAnAnswer("it is too long"));
    }
    let mut lines = text.split('\n');
    if lines.next() != Some(FORMAT) {
        return Err(NotAnAnswer("its format is not known"));
    }
    let mut answers = BTreeMap::new();
    for line in lines {
        let (form, rest) = line.split_once('=').ok_or(NotAnAnswer("a line names no form"))?;
        let form = Form::parse(form).ok_or(NotAnAnswer("a form is not known"))?;
        let answer = read(form, rest).ok_or(NotAnAnswer("a line does not fit its form"))?;
        answers.insert(form, answer);
    }
    let answer = ItemAnswer::new(answers).map_err(|_| NotAnAnswer("a choice is not possible"))?;
    // One answer has one text: anything written in another way did not come from here.
    if encode(&answer) == text {
        Ok(answer)
    } else {
        Err(NotAnAnswer("it is written in another way"))
    }
}

fn line(answer: &Answer) -> String {
    let one = |said: &Option<Said>| said.map(value).unwrap_or_default();
    match answer {
        Answer::Single(said) => value(*said),
        Answer::Pair { now, hope } => format!("{},{}", one(now), one(hope)),
        Answer::Beans { now, fair } => {
            let one = |beans: &Option<Beans>| {
                let counts = beans.iter().flat_map(Beans::counts);
                joined(counts.map(|(part, count)| format!("{part}:{count}")), ",")
            };
            format!("{}/{}", one(now), one(fair))
        }
        Answer::Links(links) => joined(
            links.iter().map(|(partner, facets)| {
                let facets = facets.iter().map(|(facet, said)| format!("{facet}-{}", value(*said)));
                format!("{partner}:{}", joined(facets, ","))
            }),
            "/",
        ),
        Answer::Picks(picks) => joined(picks.iter().map(ToString::to_string), ","),
        Answer::Story(story) => {
            let text = story.text().replace('\\', "\\\\").replace('\n', "\\n");
            format!("{}:{text}", story.audience().id())
        }
    }
}

fn joined(words: impl Iterator<Item = String>, between: &str) -> String {
    words.collect::<Vec<_>>().join(between)
}

fn read(form: Form, line: &str) -> Option<Answer> {
    Some(match form.kind() {
        Kind::Single => Answer::Single(said(form, line)?),
        Kind::Pair => {
            let (now, hope) = line.split_once(',')?;
            let one = |text| side(text, |choice| said(form, choice)).ok();
            Answer::Pair { now: one(now)?, hope: one(hope)? }
        }
        Kind::Allocate => {
            let (now, fair) = line.split_once('/')?;
            let one = |text| side(text, read_beans).ok();
            Answer::Beans { now: one(now)?, fair: one(fair)? }
        }
        Kind::MatrixByPartner => Answer::Links(
            line.split('/').map(|partner| read_links(form, partner)).collect::<Option<_>>()?,
        ),
        Kind::Multi => Answer::Picks(
            line.split(',').map(|pick| pick.parse().ok()).collect::<Option<BTreeSet<u8>>>()?,
        ),
        Kind::Text => {
            let (audience, text) = line.split_once(':')?;
            let story = Story::new(&unescaped(text)?, Audience::parse(audience)?);
            Answer::Story(story.ok().flatten()?)
        }
        Kind::Computed => return None,
    })
}

/// Nothing for an empty side; an error when it is not empty and cannot be read.
fn side<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, ()> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(()) }
}

fn read_beans(text: &str) -> Option<Beans> {
    let counts = text.split(',').map(|part| {
        let (part, count) = part.split_once(':')?;
        Some((PartKey::parse(part)?, count.parse().ok()?))
    });
    Beans::new(counts.collect::<Option<_>>()?).ok()
}

fn read_links(form: Form, text: &str) -> Option<(PartKey, BTreeMap<u8, Said>)> {
    let (partner, facets) = text.split_once(':')?;
    let facets = facets.split(',').map(|facet| {
        let (facet, choice) = facet.split_once('-')?;
        Some((facet.parse().ok()?, said(form, choice)?))
    });
    Some((PartKey::parse(partner)?, facets.collect::<Option<_>>()?))
}

fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next()? {
                'n' => plain.push('\n'),
                '\\' => plain.push('\\'),
                _ => return None,
            },
            _ => plain.push(letter),
        }
    }
    Some(plain)
}
