//! English and Spanish say the same things, with the same values in them, and nothing is left over.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::repo::{Finding, Repo, SourceFile};

type Variables = BTreeSet<String>;
type Messages = BTreeMap<String, Variables>;

/// Every key of an English file is in the Spanish one with the same variables, and the other way
/// round. Any other language may have fewer keys, but none that English lacks.
pub fn same_keys(repo: &Repo) -> Vec<Finding> {
    let mut found = Vec::new();
    for english in repo.ending(&["ftl"]).filter(|file| file.is_in(&["en"])) {
        let expected = match messages(english) {
            Ok(messages) => messages,
            Err(broken) => {
                found.extend(broken);
                continue;
            }
        };
        let spanish = english.path.replace("/en/", "/es/");
        match repo.file(&spanish) {
            Some(file) => compare(&expected, file, Demand::All, &mut found),
            None => found.push(english.finding(0, format!("{spanish} is missing"))),
        }
        let others = repo.ending(&["ftl"]).filter(|file| {
            file.path != english.path && file.path != spanish && is_sibling(english, file)
        });
        for other in others {
            compare(&expected, other, Demand::NothingElse, &mut found);
        }
    }
    found
}

/// Every key is named somewhere in the Rust sources or used by another sentence.
pub fn unused_keys(repo: &Repo) -> Vec<Finding> {
    let code: Vec<&str> = repo.ending(&["rs"]).map(|file| file.text.as_str()).collect();
    let mut found = Vec::new();
    for english in repo.ending(&["ftl"]).filter(|file| file.is_in(&["en"])) {
        for key in messages(english).unwrap_or_default().into_keys() {
            let literal = format!("\"{key}\"");
            let inner = [format!("{{ {key} }}"), format!("{{ {key}.")];
            let is_read = code.iter().any(|text| text.contains(&literal))
                || inner.iter().any(|used| english.text.contains(used));
            if !is_read {
                found.push(english.finding(0, format!("nothing shows \"{key}\": delete it")));
            }
        }
    }
    found
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Demand {
    All,
    NothingElse,
}

fn compare(expected: &Messages, file: &SourceFile, demand: Demand, found: &mut Vec<Finding>) {
    let there = match messages(file) {
        Ok(messages) => messages,
        Err(broken) => return found.extend(broken),
    };
    for (key, variables) in expected {
        match there.get(key) {
            None if demand == Demand::All => {
                found.push(file.finding(0, format!("\"{key}\" is missing")));
            }
            Some(others) if others != variables => {
                let what = format!("\"{key}\" has other variables: {others:?}, not {variables:?}");
                found.push(file.finding(0, what));
            }
            _ => {}
        }
    }
    for key in there.keys().filter(|key| !expected.contains_key(*key)) {
        found.push(file.finding(0, format!("\"{key}\" is not in the English file")));
    }
}

fn is_sibling(english: &SourceFile, other: &SourceFile) -> bool {
    let home = english.path.split("/en/").next().unwrap_or_default();
    other.path.strip_prefix(home).is_some_and(|rest| {
        let parts: Vec<&str> = rest.trim_start_matches('/').split('/').collect();
        parts.len() == 2 && parts[1] == english.name()
    })
}

fn messages(file: &SourceFile) -> Result<Messages, Vec<Finding>> {
    let resource = match parser::parse(file.text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            let tell = |error: &parser::ParserError| {
                let line = file.text[..error.pos.start].lines().count();
                file.finding(line, format!("not Fluent: {}", error.kind))
            };
            return Err(errors.iter().map(tell).collect());
        }
    };
    let mut all = Messages::new();
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name.to_owned(), m.value.as_ref(), &m.attributes),
            Entry::Term(t) => (format!("-{}", t.id.name), Some(&t.value), &t.attributes),
            _ => continue,
        };
        let variables = all.entry(key).or_default();
        for pattern in value.into_iter().chain(attributes.iter().map(|a| &a.value)) {
            pattern_variables(pattern, variables);
        }
    }
    // Terms are for sentences of the same language, which may need other ones.
    all.retain(|key, _| !key.starts_with('-'));
    Ok(all)
}

fn pattern_variables(pattern: &Pattern<&str>, into: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, into);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, into: &mut Variables) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, into),
        Expression::Select { selector, variants } => {
            inline_variables(selector, into);
            for variant in variants {
                pattern_variables(&variant.value, into);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, into: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, into),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_variables(argument, into);
            }
        }
        _ => {}
    }
}
