//! A small JSON reader that remembers where each value stands, so that errors can point at it.

use super::cursor::{Cursor, whole};
use super::{Place, Wrong};

/// Lists and objects may be nested this deep.
///
/// Why: ballots need five levels; a limit keeps a file of a million `[` from using up the stack.
const MOST_DEPTH: usize = 32;

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) place: Place,
    pub(crate) value: Value,
}

/// A JSON value. Numbers that are not whole, or too large, are kept as text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Flag,
    Whole(u64),
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// Reads one value.
pub(crate) fn node(cursor: &mut Cursor<'_>, depth: usize) -> Result<Node, Wrong> {
    let place = start(cursor, depth)?;
    let value = match cursor.peek() {
        Some('[') => {
            let mut items = vec![];
            each_item(cursor, |cursor| {
                items.push(node(cursor, depth + 1)?);
                Ok(())
            })?;
            Value::List(items)
        }
        Some('{') => {
            let mut pairs = vec![];
            each_pair(cursor, |key, cursor| {
                pairs.push((key, node(cursor, depth + 1)?));
                Ok(())
            })?;
            Value::Object(pairs)
        }
        Some('"') => Value::Text(text(cursor)?),
        _ => word(cursor)?,
    };
    Ok(Node { place, value })
}

/// Reads one value and keeps nothing of it.
///
/// Why: a file has millions of ballots; kept as values they take forty times the file.
pub(crate) fn skip(cursor: &mut Cursor<'_>, depth: usize) -> Result<(), Wrong> {
    start(cursor, depth)?;
    match cursor.peek() {
        Some('[') => each_item(cursor, |cursor| skip(cursor, depth + 1)),
        Some('{') => each_pair(cursor, |_, cursor| skip(cursor, depth + 1)),
        Some('"') => text(cursor).map(drop),
        _ => word(cursor).map(drop),
    }
}

/// Takes a list; `read` takes each item.
pub(crate) fn each_item<'a>(
    cursor: &mut Cursor<'a>,
    mut read: impl FnMut(&mut Cursor<'a>) -> Result<(), Wrong>,
) -> Result<(), Wrong> {
    cursor.take('[');
    cursor.skip_space();
    if cursor.take(']') {
        return Ok(());
    }
    loop {
        read(cursor)?;
        cursor.skip_space();
        if cursor.take(']') {
            return Ok(());
        }
        if !cursor.take(',') {
            return Err(cursor.place().expected("a , or ]", cursor.rest()));
        }
    }
}

/// Takes an object; `read` gets each name and takes its value.
pub(crate) fn each_pair<'a>(
    cursor: &mut Cursor<'a>,
    mut read: impl FnMut(String, &mut Cursor<'a>) -> Result<(), Wrong>,
) -> Result<(), Wrong> {
    cursor.take('{');
    cursor.skip_space();
    if cursor.take('}') {
        return Ok(());
    }
    loop {
        cursor.skip_space();
        if cursor.peek() != Some('"') {
            return Err(cursor.place().expected("a name in \"…\"", cursor.rest()));
        }
        let key = text(cursor)?;
        cursor.skip_space();
        if !cursor.take(':') {
            return Err(cursor.place().expected("a :", cursor.rest()));
        }
        read(key, cursor)?;
        cursor.skip_space();
        if cursor.take('}') {
            return Ok(());
        }
        if !cursor.take(',') {
            return Err(cursor.place().expected("a , or }", cursor.rest()));
        }
    }
}

/// Goes to where a value starts.
fn start(cursor: &mut Cursor<'_>, depth: usize) -> Result<Place, Wrong> {
    cursor.skip_space();
    let place = cursor.place();
    if depth > MOST_DEPTH {
        return Err(place.wrong(format!("lists are nested more than {MOST_DEPTH} deep")));
    }
    Ok(place)
}

impl Node {
    /// The value under `key`, if this is an object that has it.
    #[cfg(test)]
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Object(pairs) => pairs.iter().find(|(name, _)| name == key).map(|pair| &pair.1),
            _ => None,
        }
    }

    /// “expected …, found a list” and so on, at this value.
    pub(crate) fn expected(&self, expected: &str) -> Wrong {
        let found = match &self.value {
            Value::Null => "null".to_owned(),
            Value::Flag => "true or false".to_owned(),
            Value::Whole(number) => number.to_string(),
            Value::Number(text) => text.clone(),
            Value::Text(text) => format!("\"{text}\""),
            Value::List(_) => "a list".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        };
        self.place.expected(expected, &found)
    }
}

fn word(cursor: &mut Cursor<'_>) -> Result<Value, Wrong> {
    let place = cursor.place();
    let expected = "a value";
    let rest = cursor.rest();
    let word = cursor.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.'));
    Ok(match word {
        "null" => Value::Null,
        "true" | "false" => Value::Flag,
        _ => match whole(word) {
            Some(number) => Value::Whole(number),
            None if is_number(word) => Value::Number(word.to_owned()),
            None => return Err(place.expected(expected, rest)),
        },
    })
}

/// Whether the text could be a number; how it is written does not matter, as it is not used.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c == '-' || c.is_ascii_digit()) && word.parse::<f64>().is_ok()
}

fn text(cursor: &mut Cursor<'_>) -> Result<String, Wrong> {
    cursor.take('"');
    let mut text = String::new();
    loop {
        text.push_str(cursor.take_while(|c| c != '"' && c != '\\' && c >= ' '));
        let place = cursor.place();
        match cursor.next() {
            Some('"') => return Ok(text),
            Some('\\') => text.push(escape(cursor, place)?),
            Some(other) => return Err(place.expected("a closing \"", &other.to_string())),
            None => return Err(place.expected("a closing \"", "")),
        }
    }
}

fn escape(cursor: &mut Cursor<'_>, place: Place) -> Result<char, Wrong> {
    let letter = cursor.next();
    Ok(match letter {
        Some(same @ ('"' | '\\' | '/')) => same,
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => {
            let first = unit(cursor)?;
            let mut units = vec![first];
            if (0xD800..0xDC00).contains(&first) && cursor.take('\\') && cursor.take('u') {
                units.push(unit(cursor)?);
            }
            let mut decoded = char::decode_utf16(units);
            match (decoded.next(), decoded.next()) {
                (Some(Ok(c)), None) => c,
                _ => return Err(place.wrong("expected a character after \\u")),
            }
        }
        _ => return Err(place.wrong("expected one of \" \\ / b f n r t u after \\")),
    })
}

/// Four hexadecimal digits.
fn unit(cursor: &mut Cursor<'_>) -> Result<u16, Wrong> {
    let place = cursor.place();
    let mut n_digits = 0;
    let digits = cursor.take_while(|c| {
        n_digits += 1;
        n_digits <= 4 && c.is_ascii_hexdigit()
    });
    let is_whole = digits.len() == 4;
    let unit = u16::from_str_radix(digits, 16).ok().filter(|_| is_whole);
    unit.ok_or_else(|| place.wrong("expected four digits from 0 to F after \\u"))
}
