//! A small JSON reader that knows where it is. Enough for moderation and labels; values that
//! nobody asked for are checked and passed over.

use super::bad_input::{BadInput, found};

/// Deepest nesting that is read; a real file has three levels.
const MAX_DEPTH: usize = 64;

/// A place in a JSON text.
pub(super) struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the first byte of `bytes`, after a byte-order mark if there is one.
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, BadInput> {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let reader = Self { text, at: 0, depth: 0 };
        match std::str::from_utf8(text) {
            Ok(_) => Ok(reader),
            Err(error) => Err(Self { at: error.valid_up_to(), ..reader }.wrong("text in UTF-8")),
        }
    }

    /// What is wrong at this place.
    pub(super) fn wrong(&self, expected: &str) -> BadInput {
        let before = &self.text[..self.at.min(self.text.len())];
        let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
        let lines = before.iter().fold(1u64, |n, &b| n + u64::from(b == b'\n'));
        BadInput {
            line: lines,
            column: (before.len() - line_start) as u64 + 1,
            expected: expected.to_owned(),
            found: found(&self.text[before.len()..]),
        }
    }

    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.text.get(self.at) {
            self.at += 1;
        }
        self.text.get(self.at).copied()
    }

    fn take(&mut self, byte: u8, expected: &str) -> Result<(), BadInput> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.wrong(expected))
        }
    }

    /// Calls `each` with the reader standing at every value of an object, by key.
    pub(super) fn object(
        &mut self,
        expected: &str,
        mut each: impl FnMut(&mut Self, &str) -> Result<(), BadInput>,
    ) -> Result<(), BadInput> {
        self.take(b'{', expected)?;
        self.deeper()?;
        if self.peek() == Some(b'}') {
            self.at += 1;
        } else {
            loop {
                self.peek();
                let key = self.string("a name in double quotes")?;
                self.take(b':', "a colon after the name")?;
                each(self, &key)?;
                if self.peek() == Some(b',') {
                    self.at += 1;
                } else {
                    self.take(b'}', "a comma or a closing brace")?;
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Calls `each` with the reader standing at every value of a list.
    pub(super) fn list(
        &mut self,
        expected: &str,
        mut each: impl FnMut(&mut Self) -> Result<(), BadInput>,
    ) -> Result<(), BadInput> {
        self.take(b'[', expected)?;
        self.deeper()?;
        if self.peek() == Some(b']') {
            self.at += 1;
        } else {
            loop {
                each(self)?;
                if self.peek() == Some(b',') {
                    self.at += 1;
                } else {
                    self.take(b']', "a comma or a closing bracket")?;
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// A whole number, zero or more, of at most 20 digits.
    pub(super) fn whole(&mut self, expected: &str) -> Result<u64, BadInput> {
        self.peek();
        let rest = &self.text[self.at..];
        let len = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let ends_well = !matches!(rest.get(len), Some(b'.' | b'e' | b'E'));
        let digits = std::str::from_utf8(&rest[..len]).unwrap_or_default();
        match digits.parse::<u64>() {
            Ok(value) if ends_well => {
                self.at += len;
                Ok(value)
            }
            _ => Err(self.wrong(expected)),
        }
    }

    /// A string; `\u` escapes become the character they name, or `?` for half a pair.
    pub(super) fn string(&mut self, expected: &str) -> Result<String, BadInput> {
        self.take(b'"', expected)?;
        let mut out = Vec::new();
        loop {
            match self.text.get(self.at) {
                None | Some(0..=0x1F) => return Err(self.wrong("a closing double quote")),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(String::from_utf8_lossy(&out).into_owned());
                }
                Some(b'\\') => {
                    let c = self.escape()?;
                    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
                Some(&byte) => {
                    out.push(byte);
                    self.at += 1;
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, BadInput> {
        let plain = match self.text.get(self.at + 1) {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(&c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'u') => {
                let hex = self.text.get(self.at + 2..self.at + 6).unwrap_or_default();
                let hex = std::str::from_utf8(hex).unwrap_or_default();
                let all_hex = hex.len() == 4 && hex.bytes().all(|b| b.is_ascii_hexdigit());
                if !all_hex {
                    return Err(self.wrong("four hex digits after \\u"));
                }
                self.at += 4;
                u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).unwrap_or('?')
            }
            _ => return Err(self.wrong("an escape such as \\n")),
        };
        self.at += 2;
        Ok(plain)
    }

    /// Passes over one value of any kind.
    pub(super) fn skip(&mut self) -> Result<(), BadInput> {
        match self.peek() {
            Some(b'{') => self.object("an object", |reader, _| reader.skip()),
            Some(b'[') => self.list("a list", Self::skip),
            Some(b'"') => self.string("text").map(drop),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(self.wrong("a value")),
        }
    }

    fn word(&mut self, word: &str) -> Result<(), BadInput> {
        if self.text[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else {
            Err(self.wrong(word))
        }
    }

    fn number(&mut self) -> Result<(), BadInput> {
        let rest = &self.text[self.at..];
        let part = |b: &&u8| matches!(b, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        let len = rest.iter().take_while(part).count();
        let text = std::str::from_utf8(&rest[..len]).unwrap_or_default();
        match text.parse::<f64>() {
            Ok(_) => {
                self.at += len;
                Ok(())
            }
            Err(_) => Err(self.wrong("a number")),
        }
    }

    /// Nothing may follow.
    pub(super) fn end(&mut self) -> Result<(), BadInput> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.wrong("the end of the file")),
        }
    }

    fn deeper(&mut self) -> Result<(), BadInput> {
        self.depth += 1;
        match self.depth {
            0..=MAX_DEPTH => Ok(()),
            _ => Err(self.wrong("less nesting: at most 64 levels")),
        }
    }
}
