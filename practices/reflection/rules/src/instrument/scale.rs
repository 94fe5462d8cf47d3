//! The words of the response forms.

use super::{Form, Half, InLanguages};

/// A response form with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The form these are the words of.
    pub form: Form,
    /// The words in each language.
    pub wording: InLanguages<ScaleWording>,
}

/// The words of a response form in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScaleWording {
    /// What is asked with this form, where an item has no words of its own for it.
    pub stem: String,
    /// For a form that asks twice: what is asked in each half. Else empty.
    pub halves: Vec<String>,
    /// The word of each point, in their order. Empty for forms without points.
    pub points: Vec<String>,
    /// "I can't say yet" in the words of this form; none where it is no answer.
    pub cant_say: Option<String>,
    /// What each partner is rated on. Empty for every form but the links.
    pub facets: Vec<String>,
    /// Who may read a story, from the fewest readers to the most. Empty for every other form.
    pub audiences: Vec<String>,
    /// What is asked about the readers of a story. None for every other form.
    pub readers: Option<String>,
}

impl ScaleWording {
    /// What is asked in one half; the whole stem where the form has no such half.
    pub fn half(&self, form: Form, half: Half) -> &str {
        let position = form.halves().iter().position(|known| *known == half);
        position.and_then(|at| self.halves.get(at)).unwrap_or(&self.stem)
    }

    /// The word of a point, counted from 1. `None` when the scale has no such point.
    pub fn point(&self, number: u8) -> Option<&str> {
        let at = usize::from(number).checked_sub(1)?;
        self.points.get(at).map(String::as_str)
    }
}
