//! A language people can choose, by its tag.

use std::fmt;

/// A language, as a short tag such as `en`, `es` or `so`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// The longest tag we keep. BCP 47 asks for at least 35; longer ones are private use.
const MAX_TAG_LENGTH: usize = 35;

impl Language {
    /// English, the language every text exists in.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// Reads a tag: letters, digits and hyphens, starting with two or three letters.
    /// `None` when it has another form.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        let primary = tag.split('-').next().unwrap_or("");
        let well_formed = tag.len() <= MAX_TAG_LENGTH
            && (2..=3).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && tag.split('-').all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        well_formed.then(|| Self(tag.to_owned()))
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_people_write_them() {
        for good in ["en", "es", "so", "zh-Hans", "ar-XB", "fil"] {
            assert_eq!(Language::parse(good).unwrap().tag(), good);
        }
        for bad in ["", "e", "english", "en_US", "en-", "e1", "../en", "en-verylongpart"] {
            assert_eq!(Language::parse(bad), None, "{bad}");
        }
    }
}
