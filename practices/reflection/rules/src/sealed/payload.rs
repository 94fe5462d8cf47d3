//! What an envelope holds: the fields of one part of one item, and what goes along with them.
//!
//! ```text
//! 1
//! group=0190…
//! partner=0190…
//! signed=Amina
//! now_hope5.now=3
//! story.text=It was\na good day.
//! ```
//!
//! The first line is the version. `group`, `partner` and `signed` come before the answer's fields,
//! each at most once and in this order. A field's name is the one of the form without the item,
//! because the place in the round says which item it is. In a value, `\n` is a line end and `\\` a
//! backslash. A skipped place holds the version alone.

use sealed_tokens::{Envelope, MAX_SLOTS, SealError, Secret, Slot, Token, seal, slots};

use super::place_of;
use crate::{
    answer::{Audience, Context, ItemAnswer, parse, to_fields},
    instrument::{Form, Item},
    round::{Label, Labels, Part},
};

const VERSION: &str = "1";
/// The longest name under a story: twice the longest that the partnership takes.
pub const MAX_NAME_CHARS: usize = 160;
/// The longest label: an id as text has 36.
const MAX_LABEL_BYTES: usize = 36;

/// What was said at one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payload {
    /// The key of the group that goes along.
    pub group: Option<String>,
    /// The key of the partner that goes along.
    pub partner: Option<String>,
    /// The writer's name, under a story for everyone with a name.
    pub signed: Option<String>,
    /// What was chosen or told; nothing for a skipped place.
    pub said: ItemAnswer,
}

/// Why bytes are not what an envelope of this place holds.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPayload {
    /// They are not text in the form above.
    #[error("the answer is not written as it should be")]
    Form,
    /// What was chosen or told does not fit the question.
    #[error("the answer does not fit the question (field {field})")]
    Answer {
        /// The field, as the form names it.
        field: String,
    },
    /// It belongs to the other part of the item.
    #[error("a story and a choice travel apart")]
    OtherPart,
}

/// What goes along with everything that one person says.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The group and the partner.
    pub labels: &'a Labels,
    /// The name under stories that are told with one; empty for none.
    pub signed: &'a str,
}

impl Telling<'_> {
    /// What goes into the envelope of one part of an item. Nothing goes along with a skipped place.
    pub fn write(&self, item: &Item, part: Part, said: &ItemAnswer) -> Vec<u8> {
        let bare = Payload { said: said.clone(), ..Payload::default() };
        let bytes = write(item, part, &bare);
        if bytes == VERSION.as_bytes() {
            return bytes;
        }
        let key = |label: Option<&Label>| label.map(|label| label.key.clone());
        let (group, partner) = self.labels.with(said);
        let is_named = said.story().is_some_and(|story| story.audience() == Audience::Named);
        let is_signed = part == Part::Story && is_named && !self.signed.is_empty();
        let signed = is_signed.then(|| self.signed.to_owned());
        let (group, partner) = (key(group), key(partner));
        write(item, part, &Payload { group, partner, signed, ..bare })
    }

    /// Seals a whole response: an envelope for each token's place, skipped places too.
    ///
    /// Refuses: [`SealError`] for an answer that no envelope holds.
    pub fn seal_all(
        &self,
        (secret, round): (&Secret, sealed_tokens::RoundId),
        (tokens, version): (&[Token], u32),
        asked: &[(&Item, &ItemAnswer)],
    ) -> Result<Vec<Envelope>, SealError> {
        let one = |(slot, token): (Slot, &Token)| {
            let (item_idx, part) = place_of(slot);
            let (item, said) = asked.get(item_idx)?;
            let bytes = self.write(item, part, said);
            Some(seal(secret, (round, slot), token, (version, &bytes)))
        };
        slots(MAX_SLOTS).zip(tokens).filter_map(one).collect()
    }
}

/// Writes what goes into the envelope of one part of an item. Fields of the other part are left
/// out.
pub fn write(item: &Item, part: Part, payload: &Payload) -> Vec<u8> {
    let mut lines = vec![VERSION.to_owned()];
    let along =
        [("group", &payload.group), ("partner", &payload.partner), ("signed", &payload.signed)];
    for (name, value) in along {
        lines.extend(value.as_ref().map(|value| format!("{name}={}", escaped(value))));
    }
    let prefix = format!("{}.", item.id.as_str());
    for (name, value) in to_fields(&item.id, &payload.said) {
        let name = name.strip_prefix(&prefix).unwrap_or(&name);
        if part_of(name) == Some(part) && !value.is_empty() {
            lines.push(format!("{name}={}", escaped(&value)));
        }
    }
    lines.join("\n").into_bytes()
}

/// Reads what an envelope of this part of an item holds.
///
/// Refuses: [`NotAPayload`], with the reason. Never panics.
pub fn read(
    (item, part): (&Item, Part),
    context: Context<'_>,
    bytes: &[u8],
) -> Result<Payload, NotAPayload> {
    let text = std::str::from_utf8(bytes).map_err(|_| NotAPayload::Form)?;
    let mut lines = text.split('\n').peekable();
    if lines.next() != Some(VERSION) {
        return Err(NotAPayload::Form);
    }
    let mut along = |name: &str, most: usize| -> Result<Option<String>, NotAPayload> {
        let is_it = |line: &&str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with('='));
        let Some(line) = lines.next_if(is_it) else { return Ok(None) };
        let (_, value) = line.split_once('=').ok_or(NotAPayload::Form)?;
        let value = unescaped(value).ok_or(NotAPayload::Form)?;
        // A database refuses NUL, and then the round could not be counted.
        let is_clean = !value.chars().any(|sign| sign.is_control() && sign != '\n');
        let fits = is_clean && !value.trim().is_empty() && value.chars().count() <= most;
        if fits { Ok(Some(value)) } else { Err(NotAPayload::Form) }
    };
    let group = along("group", MAX_LABEL_BYTES)?;
    let partner = along("partner", MAX_LABEL_BYTES)?;
    let signed = along("signed", MAX_NAME_CHARS)?;
    let mut fields = Vec::new();
    for line in lines {
        let (name, value) = line.split_once('=').ok_or(NotAPayload::Form)?;
        if part_of(name) != Some(part) {
            return Err(NotAPayload::OtherPart);
        }
        let value = unescaped(value).ok_or(NotAPayload::Form)?;
        fields.push((format!("{}.{name}", item.id.as_str()), value));
    }
    let said = parse(item, context, &fields).map_err(|problems| NotAPayload::Answer {
        field: problems.into_iter().next().map(|problem| problem.field).unwrap_or_default(),
    })?;
    Ok(Payload { group, partner, signed, said })
}

/// Which part a field belongs to; `None` for a name that no form has.
fn part_of(name: &str) -> Option<Part> {
    let form = Form::parse(name.split('.').next()?)?;
    Some(if form == Form::Story { Part::Story } else { Part::Scales })
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\r', "").replace('\n', "\\n")
}

fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.push(match letters.next()? {
                'n' => '\n',
                '\\' => '\\',
                _ => return None,
            }),
            _ => plain.push(letter),
        }
    }
    Some(plain)
}
