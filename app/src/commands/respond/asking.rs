//! Asking on a terminal: one line for each field, Enter skips.

use std::{
    collections::BTreeMap,
    io::{BufRead, Write},
};

use anyhow::bail;
use powerwith_core::{Language, by_name};
use reflection_rules::{
    answer::{Context, Prompt, Takes, parse, prompts},
    instrument::Item,
    sealed::{Invitation, Invited},
};

use super::answers::{Answers, in_words};

/// Asks everything.
pub(super) fn ask(
    (invited, invitation): (&Invited, &Invitation),
    language: &Language,
    (input, out): (&mut impl BufRead, &mut impl Write),
) -> anyhow::Result<Answers> {
    writeln!(
        out,
        "{}\nEnter skips. Nothing is sent until you say so at the end.",
        invitation.title
    )?;
    let mut answers = Answers { source: "your answers".to_owned(), ..Answers::default() };
    let mut terminal = Terminal { input, out };
    answers.group = terminal.label("Which group do you speak with?", &invitation.groups)?;
    answers.partner = terminal.label("Which partner may go along?", &invitation.crowds)?;
    let context = Context { partners: &invited.partners };
    for (_, item) in &invited.items {
        answers.fields.extend(terminal.item(item, context, language)?);
    }
    if answers.fields.iter().any(|(field, value)| field.ends_with("story.who") && value == "named")
    {
        let name = terminal.line("Your name under the story:")?;
        answers.name = Some(name).filter(|name| !name.is_empty());
    }
    let yes = terminal.line("Seal and send? Type yes:")?;
    if matches!(yes.to_lowercase().as_str(), "yes" | "y" | "sí" | "si" | "s") {
        Ok(answers)
    } else {
        bail!("nothing was sent")
    }
}

struct Terminal<'a, I, O> {
    input: &'a mut I,
    out: &'a mut O,
}

impl<I: BufRead, O: Write> Terminal<'_, I, O> {
    fn line(&mut self, ask: &str) -> anyhow::Result<String> {
        write!(self.out, "{ask} ")?;
        self.out.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            bail!("the answers end here; nothing was sent");
        }
        Ok(line.trim().to_owned())
    }

    /// One of the labels by its number; none when there are none or it is skipped.
    fn label(
        &mut self,
        ask: &str,
        labels: &BTreeMap<String, String>,
    ) -> anyhow::Result<Option<String>> {
        if labels.is_empty() {
            return Ok(None);
        }
        let mut labels: Vec<(&String, &String)> = labels.iter().collect();
        labels.sort_by_key(|(key, name)| (by_name(name), *key));
        writeln!(self.out, "\n{ask}")?;
        for (number, (_, name)) in (1..).zip(&labels) {
            writeln!(self.out, "  {number}  {name}")?;
        }
        loop {
            let typed = self.line(">")?;
            if typed.is_empty() {
                return Ok(None);
            }
            let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some((key, _)) = number.and_then(|number| labels.get(number)) {
                return Ok(Some((*key).clone()));
            }
            writeln!(self.out, "Please type one of the numbers, or Enter.")?;
        }
    }

    /// The fields of one item; asked again until it can be read.
    fn item(
        &mut self,
        item: &Item,
        context: Context<'_>,
        language: &Language,
    ) -> anyhow::Result<Vec<(String, String)>> {
        loop {
            writeln!(self.out, "\n{}", item.words(language).ask)?;
            let mut fields: Vec<(String, String)> = Vec::new();
            let mut is_told = true;
            for prompt in prompts(item, context, language) {
                // Who may read a story is asked only when there is one.
                if prompt.field.ends_with(".story.who") && !is_told {
                    continue;
                }
                let said = self.field(&prompt)?;
                is_told = prompt.takes != Takes::Text || !said.is_empty();
                fields.extend(said.into_iter().map(|value| (prompt.field.clone(), value)));
            }
            match parse(item, context, &fields) {
                Ok(_) => return Ok(fields),
                Err(problems) => {
                    for problem in &problems {
                        writeln!(self.out, "{}", in_words(problem))?;
                    }
                }
            }
        }
    }

    fn field(&mut self, prompt: &Prompt) -> anyhow::Result<Vec<String>> {
        if !prompt.ask.is_empty() {
            writeln!(self.out, "{}", prompt.ask)?;
        }
        for (value, label) in &prompt.choices {
            writeln!(self.out, "  {value}  {label}")?;
        }
        let typed = self.line(">")?;
        Ok(match prompt.takes {
            Takes::Many => {
                typed.split([',', ' ']).filter(|pick| !pick.is_empty()).map(str::to_owned).collect()
            }
            Takes::One | Takes::Beans | Takes::Text => {
                Some(typed).filter(|typed| !typed.is_empty()).into_iter().collect()
            }
        })
    }
}
