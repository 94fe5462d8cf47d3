//! `.blt`: how many options and seats, then ballots by number, then the names.
//!
//! Also read: `#` comments, `=` between options that are level, several names on a line, numbers
//! below zero and `[withdrawn …]` for withdrawn options, `[nick …]` for short names.

use std::collections::BTreeMap;

use super::cursor::{Cursor, whole};
use super::{Place, Wrong};
use crate::profile::{MAX_OPTIONS, Profile, ProfileError, RankedBuilder};

/// A word of the file and where it stands.
struct Token<'a> {
    place: Place,
    text: &'a str,
    is_quoted: bool,
}

/// Reads the one vote of the file.
pub(crate) fn read(text: &str) -> Result<Profile, Wrong> {
    let mut reader = Reader { cursor: Cursor::new(text), nicks: BTreeMap::new(), n_options: 0 };
    let (n_options, seats) = reader.header()?;
    reader.n_options = n_options;
    let start = reader.cursor.place();
    let (withdrawn, notes) = reader.directives()?;
    let numbers = (1..=n_options).map(|number| number.to_string()).collect();
    let mut builder =
        RankedBuilder::new(numbers, &withdrawn).map_err(|error| start.profile(&error))?;
    while reader.ballot(&mut builder)? {}
    let names = reader.names()?;
    let end = reader.cursor.place();
    builder.rename(names).map_err(|error| end.profile(&error))?;
    let mut profile = builder.finish();
    profile.title = reader.title()?;
    profile.seats = Some(seats);
    profile.notes = notes;
    Ok(profile)
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    nicks: BTreeMap<&'a str, usize>,
    n_options: usize,
}

impl<'a> Reader<'a> {
    /// The next word: quoted, one of `[`, `]`, `=`, or up to the next space or sign.
    fn token(&mut self) -> Result<Token<'a>, Wrong> {
        loop {
            self.cursor.skip_space();
            if self.cursor.peek() != Some('#') {
                break;
            }
            self.cursor.take_while(|c| c != '\n');
        }
        let place = self.cursor.place();
        if self.cursor.take('"') {
            let text = self.cursor.take_while(|c| c != '"' && c != '\n');
            let end = self.cursor.place();
            if !self.cursor.take('"') {
                return Err(end.expected("a closing \"", first_line(self.cursor.rest())));
            }
            return Ok(Token { place, text, is_quoted: true });
        }
        let mut is_first = true;
        let mut is_sign = false;
        let text = self.cursor.take_while(|c| {
            let goes_on = is_first || !(is_sign || is_end(c));
            is_sign = matches!(c, '[' | ']' | '=');
            is_first = false;
            goes_on
        });
        Ok(Token { place, text, is_quoted: false })
    }

    fn header(&mut self) -> Result<(usize, usize), Wrong> {
        let first = self.token()?;
        let expected = format!("the number of options, from 1 to {MAX_OPTIONS}");
        let n_options = number(&first, 1, MAX_OPTIONS)
            .ok_or_else(|| first.place.expected(&expected, first.text))?;
        let second = self.token()?;
        let seats = number(&second, 1, usize::MAX)
            .ok_or_else(|| second.place.expected("the number of seats, at least 1", second.text))?;
        Ok((n_options, seats))
    }

    /// What comes before the ballots: short names, withdrawn options, an order for ties.
    fn directives(&mut self) -> Result<(Vec<usize>, Vec<String>), Wrong> {
        let (mut withdrawn, mut notes) = (vec![], vec![]);
        loop {
            let before = self.cursor.clone();
            let token = self.token()?;
            if token.text == "[" && !token.is_quoted {
                self.directive(&mut withdrawn, &mut notes)?;
            } else if let Some(number) = token.text.strip_prefix('-').and_then(whole) {
                let option = self.in_range(number);
                withdrawn.push(option.ok_or_else(|| self.no_option(&token))?);
            } else {
                self.cursor = before;
                return Ok((withdrawn, notes));
            }
        }
    }

    fn directive(
        &mut self,
        withdrawn: &mut Vec<usize>,
        notes: &mut Vec<String>,
    ) -> Result<(), Wrong> {
        let name = self.token()?;
        if !matches!(name.text, "nick" | "withdrawn" | "tie") {
            return Err(name.place.expected("nick, withdrawn or tie", name.text));
        }
        let mut n_words = 0;
        loop {
            let word = self.token()?;
            match word.text {
                "]" => break,
                "" | "[" | "=" => return Err(word.place.expected("a word or ]", word.text)),
                _ if name.text == "nick" => self.add_nick(&word, n_words)?,
                _ => {
                    let option = self.option(&word)?;
                    if name.text == "withdrawn" {
                        withdrawn.push(option);
                    }
                }
            }
            n_words += 1;
        }
        if name.text == "tie" {
            notes.push(
                "The file names an order for ties. It is not used: a tie is reported, or \
                 decided by a lot that anyone can check."
                    .to_owned(),
            );
        }
        Ok(())
    }

    fn add_nick(&mut self, word: &Token<'a>, at: usize) -> Result<(), Wrong> {
        if at >= self.n_options {
            let expected = format!("] after {} short names", self.n_options);
            return Err(word.place.expected(&expected, word.text));
        }
        match self.nicks.insert(word.text, at) {
            None => Ok(()),
            Some(_) => Err(word.place.wrong(format!("“{}” is a short name twice", word.text))),
        }
    }

    /// Reads one ballot; false at the 0 that ends them.
    fn ballot(&mut self, builder: &mut RankedBuilder) -> Result<bool, Wrong> {
        let expected = "how many people gave this ballot, or 0 after the last one";
        let weight = self.token()?;
        let Some(count) = whole(weight.text).filter(|_| !weight.is_quoted) else {
            return Err(weight.place.expected(expected, weight.text));
        };
        if count == 0 {
            return Ok(false);
        }
        let mut is_level = false;
        let mut is_first = true;
        loop {
            let token = self.token()?;
            match token.text {
                "0" if !token.is_quoted && !is_level => break,
                // A place the person left free.
                "-" if !is_level => {}
                "=" if !is_first && !is_level => is_level = true,
                _ => {
                    let option = self.option(&token)?;
                    let listed =
                        if is_level { builder.level(option) } else { builder.next_rank(option) };
                    listed.map_err(|error| token.place.profile(&error))?;
                    is_level = false;
                    is_first = false;
                }
            }
        }
        builder.end_ballot(count).map_err(|error| weight.place.profile(&error))?;
        Ok(true)
    }

    fn option(&self, token: &Token<'_>) -> Result<usize, Wrong> {
        let by_nick = self.nicks.get(token.text).copied();
        by_nick
            .or_else(|| whole(token.text).and_then(|number| self.in_range(number)))
            .filter(|_| !token.is_quoted)
            .ok_or_else(|| self.no_option(token))
    }

    fn in_range(&self, number: u64) -> Option<usize> {
        let number = usize::try_from(number).ok()?;
        (1..=self.n_options).contains(&number).then(|| number - 1)
    }

    fn no_option(&self, token: &Token<'_>) -> Wrong {
        let or_name = if self.nicks.is_empty() { "" } else { " or a short name" };
        let expected = format!("an option from 1 to {}{or_name}, or 0", self.n_options);
        token.place.expected(&expected, token.text)
    }

    fn names(&mut self) -> Result<Vec<String>, Wrong> {
        let mut names = Vec::with_capacity(self.n_options);
        for number in 1..=self.n_options {
            let token = self.token()?;
            if !token.is_quoted {
                let expected = format!("the name of option {number} in \"…\"");
                return Err(token.place.expected(&expected, token.text));
            }
            let name = token.text.trim();
            if name.is_empty() {
                return Err(token.place.profile(&ProfileError::NameEmpty));
            }
            if names.iter().any(|other| other == name) {
                return Err(token.place.profile(&ProfileError::NameTwice(name.to_owned())));
            }
            names.push(name.to_owned());
        }
        Ok(names)
    }

    /// The title, if there is one, and nothing after it.
    fn title(&mut self) -> Result<String, Wrong> {
        let token = self.token()?;
        if token.text.is_empty() && !token.is_quoted {
            return Ok(String::new());
        }
        if !token.is_quoted {
            return Err(token
                .place
                .expected("a title in \"…\" or the end of the file", token.text));
        }
        let more = self.token()?;
        if more.text.is_empty() && !more.is_quoted {
            return Ok(token.text.trim().to_owned());
        }
        let found = if more.text.is_empty() { "\"\"" } else { more.text };
        Err(more.place.expected("the end of the file", found))
    }
}

fn is_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '[' | ']' | '=' | '#')
}

fn number(token: &Token<'_>, least: usize, most: usize) -> Option<usize> {
    let number = usize::try_from(whole(token.text)?).ok()?;
    (!token.is_quoted && (least..=most).contains(&number)).then_some(number)
}

fn first_line(text: &str) -> &str {
    match text.split('\n').next() {
        Some("") if !text.is_empty() => "the end of the line",
        Some(line) => line,
        None => "",
    }
}
