//! Answers in a file: one table for each item, one line for each field.

use std::{fs, path::Path};

use anyhow::{Context as _, bail};
use powerwith_core::Language;
use reflection_rules::{
    answer::{Context, FieldProblem, Problem, Prompt, Takes, prompts},
    sealed::{Invitation, Invited},
};
use toml::{Table, Value};

/// What was given.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// The group one speaks with, by name or key.
    pub(super) group: Option<String>,
    /// The partner that goes along, by name or key.
    pub(super) partner: Option<String>,
    /// The name under stories that are told with one.
    pub(super) name: Option<String>,
    /// Every answer field.
    pub(super) fields: Vec<(String, String)>,
    /// Where it comes from, for messages.
    pub(super) source: String,
}

impl Answers {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let source = path.display().to_string();
        let text = fs::read_to_string(path).with_context(|| format!("{source} cannot be read"))?;
        Self::parse(&text, source)
    }

    fn parse(text: &str, source: String) -> anyhow::Result<Self> {
        let table: Table = text.parse().with_context(|| source.clone())?;
        let mut answers = Self { source, ..Self::default() };
        for (name, value) in table {
            match (name.as_str(), value) {
                ("group", Value::String(group)) => answers.group = some(&group),
                ("partner", Value::String(partner)) => answers.partner = some(&partner),
                ("name", Value::String(name)) => answers.name = some(&name),
                (item, Value::Table(fields)) => answers.take(item, fields)?,
                (other, _) => bail!(
                    "{}: {other} is not known here; at the top stand group, partner and name, and \
                     below a table for each item",
                    answers.source
                ),
            }
        }
        Ok(answers)
    }

    fn take(&mut self, item: &str, fields: Table) -> anyhow::Result<()> {
        for (field, value) in fields {
            let whole = format!("{item}.{field}");
            let values = match value {
                Value::Array(values) => values,
                one => vec![one],
            };
            for value in values {
                let text = match value {
                    Value::String(text) => text,
                    Value::Integer(number) => number.to_string(),
                    _ => bail!("{}: {whole} is a number or a text", self.source),
                };
                if !text.is_empty() {
                    self.fields.push((whole.clone(), text));
                }
            }
        }
        Ok(())
    }

    /// Fields of items that the round does not ask.
    pub(super) fn unknown(&self, invited: &Invited) -> Vec<String> {
        let is_asked = |field: &str| {
            let of = |id: &str| field.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
            invited.items.iter().any(|(_, item)| of(item.id.as_str()))
        };
        let unknown = self.fields.iter().filter(|(field, _)| !is_asked(field));
        unknown.map(|(field, _)| format!("{field} is not asked in this round")).collect()
    }
}

fn some(text: &str) -> Option<String> {
    let clean: String = text.trim().chars().filter(|letter| !letter.is_control()).collect();
    Some(clean).filter(|text| !text.is_empty())
}

/// What is wrong with a field.
pub(super) fn in_words(wrong: &FieldProblem) -> String {
    let field = &wrong.field;
    match wrong.problem {
        Problem::UnknownChoice => format!("{field} is not one of the choices"),
        Problem::UnknownField => format!("{field} is not asked"),
        Problem::TwoChoices => format!("{field} is given twice"),
        Problem::NotACount => format!("{field} is a number of beans"),
        Problem::BeansDoNotAddUp { given } => {
            format!("{field} has {given} beans; ten are shared out")
        }
        Problem::TooManyPicks { given } => format!("{field} has {given} picks; at most three"),
        Problem::StoryTooLong { chars } => format!("{field} has {chars} letters; at most 1,500"),
        Problem::TooMuch => format!("{field} says too much"),
    }
}

/// A file to fill in.
pub(super) fn template(invited: &Invited, invitation: &Invitation, language: &Language) -> String {
    let mut lines = vec![format!("# {}", invitation.title)];
    let offered = |names: Vec<&String>| names.into_iter().cloned().collect::<Vec<_>>().join(", ");
    for (field, names) in [
        ("group", offered(invitation.groups.values().collect())),
        ("partner", offered(invitation.crowds.values().collect())),
    ] {
        if !names.is_empty() {
            lines.push(format!("# {names}\n{field} = \"\""));
        }
    }
    lines.push("# The name under stories that are told with one.\nname = \"\"".to_owned());
    let context = Context { partners: &invited.partners };
    for (_, item) in &invited.items {
        lines.push(format!("\n# {}\n[\"{}\"]", item.words(language).ask, item.id.as_str()));
        let prefix = format!("{}.", item.id.as_str());
        for prompt in prompts(item, context, language) {
            lines.extend(template_lines(&prompt, &prefix));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn template_lines(prompt: &Prompt, prefix: &str) -> Vec<String> {
    let ask = Some(format!("# {}", prompt.ask)).filter(|_| !prompt.ask.is_empty());
    let choices = prompt.choices.iter().map(|(value, label)| format!("{value} = {label}"));
    let choices = choices.collect::<Vec<_>>().join(" · ");
    let choices = Some(format!("# {choices}")).filter(|_| !prompt.choices.is_empty());
    let field = prompt.field.strip_prefix(prefix).unwrap_or(&prompt.field);
    let empty = if prompt.takes == Takes::Many { "[]" } else { "\"\"" };
    ask.into_iter().chain(choices).chain([format!("\"{field}\" = {empty}")]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_a_field_on_a_line_and_picks_in_a_list() {
        let text = "group = \"Families\"\nname = \"\"\n[\"stop.trust\"]\n\"now_hope5.now\" = 2\n\
                    pick3 = [1, 3]\n\"story.text\" = \"\"\n";
        let answers = Answers::parse(text, "a.toml".to_owned()).unwrap();
        assert_eq!((answers.group.as_deref(), answers.name), (Some("Families"), None));
        let fields: Vec<(&str, &str)> =
            answers.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let expected = [
            ("stop.trust.now_hope5.now", "2"),
            ("stop.trust.pick3", "1"),
            ("stop.trust.pick3", "3"),
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn what_is_no_answer_is_named_with_its_file() {
        let check = |text: &str, expected: &str| {
            let error = Answers::parse(text, "a.toml".to_owned()).unwrap_err();
            assert!(format!("{error:#}").contains(expected), "{error:#}");
        };
        check("group = 3", "a.toml: group is not known here");
        check("[\"stop.trust\"]\nx = 1.5", "a.toml: stop.trust.x is a number or a text");
        check("[\"stop", "line 1, column 7");
    }
}
