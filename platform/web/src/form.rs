//! Forms as they arrive: parsed once, with limits, into text that is text.

use std::str::FromStr;

use axum::http::StatusCode;

/// The hidden field with the form token.
pub const TOKEN_FIELD: &str = "_token";

/// The hidden field with the language, where no cookie keeps it.
pub(crate) const SPEECH_FIELD: &str = "_speech";

/// Most fields a form may have. A round of 8 items with beans and links stays under 300.
const MOST_FIELDS: usize = 2_000;

/// The fields of a form or query, in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

/// Why a form could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not text in UTF-8.
    Encoding,
    /// It has more fields than any of our pages.
    TooManyFields,
    /// It is no form: another media type than pages send.
    NotAForm,
}

impl Unreadable {
    /// The status of the page that says so.
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::Encoding | Self::TooManyFields => StatusCode::BAD_REQUEST,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        }
    }
}

impl Form {
    /// Reads `a=1&b=two+words`.
    ///
    /// Refuses: text that is not UTF-8, and more fields than any page has. Never panics.
    pub fn parse(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        // Browsers escape a zero; one that comes as it is belongs to UTF-16 or to no text at all.
        if bytes.contains(&0) {
            return Err(Unreadable::Encoding);
        }
        let mut fields = Vec::new();
        for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            if fields.len() == MOST_FIELDS {
                return Err(Unreadable::TooManyFields);
            }
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decode(halves.next().unwrap_or_default())?;
            let value = decode(halves.next().unwrap_or_default())?;
            fields.push((name, value));
        }
        Ok(Self(fields))
    }

    /// A form with these fields.
    pub const fn from_fields(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// Every field in order.
    pub fn fields(&self) -> &[(String, String)] {
        &self.0
    }

    /// The first value of a field as it was typed, or an empty text.
    pub fn raw(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// The first value of a field without blanks at its ends, or an empty text.
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The value read as a `T`; `None` when it is missing or reads as something else.
    pub fn value<T: FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }

    /// Every value of a field that may be chosen several times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// Whether the field came at all, also empty.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }
}

fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let spaced: Vec<u8> =
        bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let text = percent_encoding::percent_decode(&spaced)
        .decode_utf8()
        .map_err(|_| Unreadable::Encoding)?;
    Ok(smooth(&text))
}

/// Reads one field of a form with files: the bytes are the text.
///
/// Refuses: bytes that are not UTF-8.
pub(crate) fn plain(bytes: &[u8]) -> Result<String, Unreadable> {
    str::from_utf8(bytes).map(smooth).map_err(|_| Unreadable::Encoding)
}

/// Browsers send line ends as CRLF; inside, a line ends with LF. NUL is no text in PostgreSQL.
fn smooth(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\0', "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_are_read_as_they_were_typed() {
        let form = Form::parse(b"name=Luz+Mar%C3%ADa&group=families&group=youth&empty=").unwrap();
        assert_eq!(form.text("name"), "Luz María");
        assert_eq!(form.all("group").collect::<Vec<_>>(), ["families", "youth"]);
        assert!(form.has("empty"));
        assert!(!form.has("missing"));
    }

    #[test]
    fn text_in_another_encoding_is_refused() {
        assert_eq!(Form::parse(b"name=Mar%EDa"), Err(Unreadable::Encoding));
        assert_eq!(Form::parse(b"n\0a\0=\0x\0"), Err(Unreadable::Encoding));
    }

    #[test]
    fn a_flood_of_fields_is_refused() {
        assert_eq!(Form::parse("a=1&".repeat(2_001).as_bytes()), Err(Unreadable::TooManyFields));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = Form::parse(&bytes);
        }
    }
}
