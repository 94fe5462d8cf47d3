//! The sheet choices: lists that are picked from.

use std::collections::BTreeMap;

use super::{
    AUDIENCE_LIST, LIST_FORMS, SheetProblem, Wrong, cells::Row, label::Label, write::scale_choices,
};
use crate::instrument::{Form, Library, MAX_PARTS};

/// The choices of each list that is not one of ours.
#[derive(Default)]
pub(super) struct Lists(BTreeMap<String, Vec<Label>>);

impl Lists {
    /// Reads the sheet. A list that is called like one of ours must hold our choices.
    pub fn read<'a>(
        rows: impl Iterator<Item = Row<'a>>,
        library: &Library,
        problems: &mut Vec<SheetProblem>,
    ) -> Self {
        let mut lists = Self::default();
        let mut names: BTreeMap<(String, String), usize> = BTreeMap::new();
        for row in rows {
            let list = row.get("list_name");
            let name = row.get("name");
            if list.is_empty() || name.is_empty() {
                let column = if list.is_empty() { "list_name" } else { "name" };
                problems.push(row.problem(column, Wrong::NoName));
            } else if names.insert((list.to_owned(), name.to_owned()), row.number).is_some() {
                problems.push(row.problem("name", Wrong::SameName { found: name.to_owned() }));
            } else if let Some(form) = our_list(list) {
                problems.extend(other_choice(&row, form, library));
            } else if row.label().is_empty() {
                problems.push(row.problem("label", Wrong::NoLabel));
            } else {
                lists.0.entry(list.to_owned()).or_default().push(row.label());
            }
        }
        lists
    }

    /// The choices of a list, for picking. `None` when there are too few or too many.
    pub fn choices(&self, list: &str) -> Option<&[Label]> {
        let choices = self.0.get(list)?;
        (2..=MAX_PARTS).contains(&choices.len()).then_some(choices)
    }
}

/// The form whose choices this list holds, where it is one of ours.
pub(super) fn our_list(list: &str) -> Option<Form> {
    if list == AUDIENCE_LIST {
        return Some(Form::Story);
    }
    LIST_FORMS.into_iter().find(|form| form.id() == list)
}

fn other_choice(row: &Row<'_>, form: Form, library: &Library) -> Option<SheetProblem> {
    let scale = library.scale(form)?;
    let found = row.label();
    let ours = scale_choices(scale, |text| {
        found.keys().map(|language| (language.clone(), text(language))).collect()
    });
    let list = row.get("list_name").to_owned();
    let other = |found: &str| Wrong::OtherChoices { list: list.clone(), found: found.to_owned() };
    let name = row.get("name");
    let Some((.., label)) = ours.into_iter().find(|(_, ours, _)| ours == name) else {
        return Some(row.problem("name", other(name)));
    };
    let known = |language| scale.wording.find(language).is_some();
    let text = found.iter().find(|(language, text)| {
        // In a language that our scale is not in, any words may stand.
        known(*language) && label.get(*language) != Some(*text)
    });
    text.map(|(_, text)| row.problem("label", other(text)))
}
