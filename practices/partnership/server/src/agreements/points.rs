//! The 22 points that are offered as a start, in the words of the questionnaires.

use partnership_rules::agreements::FIRST_AGREEMENTS;
use powerwith_core::Language;
use reflection_rules::instrument::Library;

/// A point to start from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    /// Its name: `guide.honest_talk`.
    pub id: &'static str,
    /// The language its words are in.
    pub language: &'static Language,
    /// A few words to call it by.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
}

/// The points in the order of their source, in this language or in English.
pub(super) fn points(language: &Language) -> Vec<Point> {
    let items: Vec<_> = Library::built_in().latest_items().collect();
    let point = |id: &'static str| {
        let (_, _, item) = items.iter().find(|(_, _, item)| item.id.as_str() == id)?;
        let (language, wording) = item.wording.get_with_language(language);
        let title = wording.title.as_deref().unwrap_or(&wording.ask);
        Some(Point { id, language, title, text: &wording.ask })
    };
    FIRST_AGREEMENTS.into_iter().filter_map(point).collect()
}

/// The point with this name.
pub(super) fn named(id: &str) -> Option<&'static str> {
    FIRST_AGREEMENTS.into_iter().find(|known| *known == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_22_points_has_words_in_english_and_spanish() {
        for tag in ["en", "es"] {
            let language = Language::parse(tag).unwrap();
            let points = points(&language);
            assert_eq!(points.len(), 22);
            assert!(points.iter().all(|point| *point.language == language));
        }
    }
}
