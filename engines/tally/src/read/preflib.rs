//! `PrefLib`: header lines `# KEY: value`, then `count: 3, {1, 2}, 4`.

use super::cursor::{Cursor, whole};
use super::{Orders, Place, Wrong};
use crate::profile::{MAX_OPTIONS, Profile, ProfileError, RankedBuilder};

/// Reads the one vote of the file.
pub(crate) fn read(text: &str, orders: Orders) -> Result<Profile, Wrong> {
    let mut cursor = Cursor::new(text);
    let header = Header::read(&mut cursor)?;
    let n_options = header.names.len();
    let title = header.title.clone();
    let mut builder = RankedBuilder::new(header.names, &[])
        .map_err(|error| header.options_place.profile(&error))?;
    let mut n_lines = 0u64;
    loop {
        cursor.skip_space();
        if cursor.peek().is_none() {
            break;
        }
        line(&mut cursor, &mut builder, orders, n_options)?;
        n_lines += 1;
    }
    check_sum(header.n_voters, builder.n_votes(), "NUMBER VOTERS", "the orders add up to")?;
    check_sum(header.n_orders, n_lines, "NUMBER UNIQUE ORDERS", "the number of lines is")?;
    let mut profile = builder.finish();
    profile.title = title;
    Ok(profile)
}

struct Header {
    title: String,
    names: Vec<String>,
    options_place: Place,
    n_voters: Option<(u64, Place)>,
    n_orders: Option<(u64, Place)>,
}

impl Header {
    fn read(cursor: &mut Cursor<'_>) -> Result<Self, Wrong> {
        let mut header = Self {
            title: String::new(),
            names: vec![],
            options_place: cursor.place(),
            n_voters: None,
            n_orders: None,
        };
        loop {
            cursor.skip_space();
            if !cursor.take('#') {
                break;
            }
            cursor.take_while(|c| c == ' ');
            let key_place = cursor.place();
            let key = cursor.take_while(|c| c != ':' && c != '\n');
            if !cursor.take(':') {
                return Err(cursor.place().expected("a : after the key", end_of_line(cursor)));
            }
            cursor.take_while(|c| c == ' ');
            let place = cursor.place();
            let value = cursor.take_while(|c| c != '\n').trim();
            header.set(key.trim(), key_place, value, place)?;
        }
        if header.names.is_empty() {
            let rest = cursor.rest().lines().next().unwrap_or("");
            return Err(cursor.place().expected("a line # NUMBER ALTERNATIVES: …", rest));
        }
        Ok(header)
    }

    fn set(&mut self, key: &str, key_place: Place, value: &str, place: Place) -> Result<(), Wrong> {
        let number = |most: u64| {
            whole(value).filter(|number| *number <= most).ok_or_else(|| {
                place.expected(&format!("a number up to {most}"), or_line_end(value))
            })
        };
        match key {
            "TITLE" => value.clone_into(&mut self.title),
            "NUMBER ALTERNATIVES" if self.names.is_empty() => {
                let n_options = number(MAX_OPTIONS as u64)?;
                self.names = (1..=n_options).map(|number| number.to_string()).collect();
                self.options_place = place;
            }
            "NUMBER VOTERS" => self.n_voters = Some((number(u64::MAX)?, place)),
            "NUMBER UNIQUE ORDERS" => self.n_orders = Some((number(u64::MAX)?, place)),
            _ => {
                if let Some(number) = key.strip_prefix("ALTERNATIVE NAME ") {
                    return self.name(number.trim(), key_place, value, place);
                }
            }
        }
        Ok(())
    }

    fn name(
        &mut self,
        number: &str,
        key_place: Place,
        value: &str,
        place: Place,
    ) -> Result<(), Wrong> {
        if value.is_empty() {
            return Err(place.profile(&ProfileError::NameEmpty));
        }
        let idx = whole(number).and_then(|number| usize::try_from(number).ok());
        let n_options = self.names.len();
        match idx.and_then(|number| number.checked_sub(1)).and_then(|at| self.names.get_mut(at)) {
            Some(name) => {
                value.clone_into(name);
                Ok(())
            }
            None if n_options == 0 => {
                Err(key_place.wrong("expected # NUMBER ALTERNATIVES: … before the names"))
            }
            None => {
                let expected = format!("the name of an option from 1 to {n_options}");
                Err(key_place.expected(&expected, number))
            }
        }
    }
}

/// Reads `count: a, {b, c}, d`.
fn line(
    cursor: &mut Cursor<'_>,
    builder: &mut RankedBuilder,
    orders: Orders,
    n_options: usize,
) -> Result<(), Wrong> {
    let start = cursor.place();
    let word = cursor.take_while(|c| c.is_ascii_digit());
    let Some(count) = whole(word) else {
        let found = if word.is_empty() { end_of_line(cursor) } else { word };
        return Err(start.expected("how many people gave this order", found));
    };
    skip_blanks(cursor);
    if !cursor.take(':') {
        return Err(cursor.place().expected("a :", end_of_line(cursor)));
    }
    skip_blanks(cursor);
    let mut n_listed = 0;
    while !(n_listed == 0 && is_line_end(cursor)) {
        skip_blanks(cursor);
        n_listed += rank(cursor, builder, orders, n_options)?;
        if cursor.take(',') {
            continue;
        }
        if is_line_end(cursor) {
            break;
        }
        return Err(cursor.place().expected("a , or the end of the line", end_of_line(cursor)));
    }
    if orders.is_complete() && n_listed < n_options {
        let what = format!("expected all {n_options} options on this line, found {n_listed}");
        return Err(start.wrong(what));
    }
    builder.end_ballot(count).map_err(|error| start.profile(&error))
}

/// Reads `a` or `{b, c}` and the blanks after it; returns how many options that were.
fn rank(
    cursor: &mut Cursor<'_>,
    builder: &mut RankedBuilder,
    orders: Orders,
    n_options: usize,
) -> Result<usize, Wrong> {
    let start = cursor.place();
    let has_brace = cursor.take('{');
    if has_brace && !orders.allows_ties() {
        return Err(start.expected("no ties in this kind of file", "{"));
    }
    let mut n_listed = 0;
    loop {
        skip_blanks(cursor);
        let place = cursor.place();
        let option = option(cursor, n_options)?;
        let listed = if n_listed == 0 { builder.next_rank(option) } else { builder.level(option) };
        listed.map_err(|error| place.profile(&error))?;
        n_listed += 1;
        skip_blanks(cursor);
        if !has_brace {
            return Ok(n_listed);
        }
        if cursor.take('}') {
            skip_blanks(cursor);
            return Ok(n_listed);
        }
        if !cursor.take(',') {
            return Err(cursor.place().expected("a , or }", end_of_line(cursor)));
        }
    }
}

fn is_line_end(cursor: &Cursor<'_>) -> bool {
    matches!(cursor.peek(), None | Some('\n' | '\r'))
}

fn option(cursor: &mut Cursor<'_>, n_options: usize) -> Result<usize, Wrong> {
    let place = cursor.place();
    let word = cursor.take_while(|c| c.is_ascii_digit());
    let number = whole(word).and_then(|number| usize::try_from(number).ok());
    match number {
        Some(number) if (1..=n_options).contains(&number) => Ok(number - 1),
        _ => {
            let found = if word.is_empty() { end_of_line(cursor) } else { word };
            Err(place.expected(&format!("an option from 1 to {n_options}"), found))
        }
    }
}

fn check_sum(said: Option<(u64, Place)>, found: u64, key: &str, what: &str) -> Result<(), Wrong> {
    match said {
        Some((number, place)) if number != found => Err(place
            .wrong(format!("{key} says {number}, but {what} {found}; the file may be cut short"))),
        _ => Ok(()),
    }
}

fn skip_blanks(cursor: &mut Cursor<'_>) {
    cursor.take_while(|c| c != '\n' && c != '\r' && c.is_whitespace());
}

/// What is left of the line, in words when that is nothing.
fn end_of_line<'a>(cursor: &Cursor<'a>) -> &'a str {
    let rest = cursor.rest();
    if rest.is_empty() { "" } else { or_line_end(rest.lines().next().unwrap_or("")) }
}

fn or_line_end(text: &str) -> &str {
    if text.is_empty() { "the end of the line" } else { text }
}
