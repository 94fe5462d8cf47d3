//! JSON: one vote or a list of votes, with ranks, approvals, scores or dots.

use std::collections::{BTreeMap, BTreeSet};

use super::value::{self, Node, Value};
use super::{Place, Wrong};
use crate::profile::{
    GradedBuilder, MAX_POINTS, PointRules, Profile, ProfileError, RankedBuilder, Unlisted,
};

/// Reads every vote of the file.
pub(crate) fn read(text: &str) -> Result<Vec<Profile>, Wrong> {
    let node = value::read(text)?;
    match &node.value {
        Value::List(votes) if !votes.is_empty() => votes.iter().map(vote).collect(),
        Value::Object(_) => Ok(vec![vote(&node)?]),
        _ => Err(node.expected("a vote, or a list of votes")),
    }
}

fn vote(node: &Node) -> Result<Profile, Wrong> {
    let Value::Object(pairs) = &node.value else {
        return Err(node.expected("a vote like {\"candidates\": […], \"ballots\": […]}"));
    };
    let mut seen = BTreeSet::new();
    for (key, value) in pairs {
        if !seen.insert(key) {
            return Err(value.place.wrong(format!("“{key}” is there twice")));
        }
    }
    let options = options(node)?;
    let mut profile = ballots(node, &options)?;
    if let Some(title) = node.get("title").or_else(|| node.get("id")) {
        text(title, "a title in \"…\"")?.clone_into(&mut profile.title);
    }
    if let Some(seats) = node.get("seats") {
        let expected = "the number of seats, at least 1";
        let number = whole(seats, expected)?;
        let number = usize::try_from(number).ok().filter(|number| *number > 0);
        profile.seats = Some(number.ok_or_else(|| seats.expected(expected))?);
    }
    if let Some(unlisted) = node.get("unlisted") {
        profile.unlisted = match &unlisted.value {
            Value::Text(text) if text == "not compared" => Unlisted::NotCompared,
            Value::Text(text) if text == "below" || text == "worse than all listed, tied" => {
                Unlisted::Below
            }
            _ => return Err(unlisted.expected("\"below\" or \"not compared\"")),
        };
    }
    Ok(profile)
}

/// The options and how to find them by name.
struct Options {
    names: Vec<String>,
    place: Place,
    index: BTreeMap<String, usize>,
}

impl Options {
    fn find(&self, name: &str, place: Place) -> Result<usize, Wrong> {
        let found = self.index.get(name).copied();
        found.ok_or_else(|| place.expected("the name of an option", &format!("\"{name}\"")))
    }
}

fn options(node: &Node) -> Result<Options, Wrong> {
    let list = node
        .get("candidates")
        .or_else(|| node.get("options").filter(|options| !is_settings(options)))
        .ok_or_else(|| node.place.wrong("expected \"candidates\": a list of names"))?;
    let Value::List(items) = &list.value else {
        return Err(list.expected("a list of names"));
    };
    let mut options = Options { names: vec![], place: list.place, index: BTreeMap::new() };
    for item in items {
        let name = text(item, "a name in \"…\"")?;
        if options.index.insert(name.to_owned(), options.names.len()).is_some() {
            return Err(item.place.profile(&ProfileError::NameTwice(name.to_owned())));
        }
        options.names.push(name.to_owned());
    }
    Ok(options)
}

/// Whether `"options"` holds something else than names, as in files that use `"candidates"`.
fn is_settings(node: &Node) -> bool {
    matches!(&node.value, Value::Object(_))
}

fn ballots(node: &Node, options: &Options) -> Result<Profile, Wrong> {
    let kinds = ["ballots", "approvals", "scores", "dots"];
    let mut found = kinds.iter().filter_map(|kind| Some((*kind, node.get(kind)?)));
    let Some((kind, list)) = found.next() else {
        let what = "expected \"ballots\", \"approvals\", \"scores\" or \"dots\"";
        return Err(node.place.wrong(what));
    };
    if let Some((other, second)) = found.next() {
        return Err(second.place.wrong(format!("expected either “{kind}” or “{other}”, not both")));
    }
    let Value::List(items) = &list.value else {
        return Err(list.expected("a list of ballots"));
    };
    match kind {
        "ballots" => ranked(items, options, ranks),
        "approvals" => ranked(items, options, approvals),
        "scores" => {
            let highest = limit(node, "highest_score")?.unwrap_or(MAX_POINTS);
            graded(items, options, PointRules::Scores { highest })
        }
        _ => {
            let each = limit(node, "dots_each")?
                .ok_or_else(|| list.place.wrong("expected \"dots_each\": dots a person has"))?;
            let per_option = limit(node, "dots_per_option")?.unwrap_or(each);
            graded(items, options, PointRules::Dots { each, per_option })
        }
    }
}

fn limit(node: &Node, key: &str) -> Result<Option<u32>, Wrong> {
    let Some(value) = node.get(key) else { return Ok(None) };
    let expected = format!("a number from 1 to {MAX_POINTS}");
    let number = u32::try_from(whole(value, &expected)?).ok();
    match number.filter(|number| (1..=MAX_POINTS).contains(number)) {
        Some(number) => Ok(Some(number)),
        None => Err(value.expected(&expected)),
    }
}

type ReadBallot = fn(&Node, &Options, &mut RankedBuilder) -> Result<(), Wrong>;

fn ranked(items: &[Node], options: &Options, read: ReadBallot) -> Result<Profile, Wrong> {
    let place = options.place;
    let mut builder =
        RankedBuilder::new(options.names.clone(), &[]).map_err(|error| place.profile(&error))?;
    for item in items {
        let (count, weight, content) = ballot(item)?;
        read(content, options, &mut builder)?;
        builder.end_ballot(weight).map_err(|error| count.place.profile(&error))?;
    }
    Ok(builder.finish())
}

/// A ballot is `[how many people, what they said]`.
fn ballot(item: &Node) -> Result<(&Node, u64, &Node), Wrong> {
    let Value::List(parts) = &item.value else {
        return Err(item.expected("a ballot like [3, …]"));
    };
    let [count, content] = parts.as_slice() else {
        return Err(item.expected("a ballot of two parts: how many people, and what they said"));
    };
    let weight = whole(count, "how many people gave this ballot")?;
    Ok((count, weight, content))
}

/// `["A", ["B", "C"]]` or `[["A"], ["B", "C"]]`.
fn ranks(node: &Node, options: &Options, builder: &mut RankedBuilder) -> Result<(), Wrong> {
    let Value::List(ranks) = &node.value else {
        return Err(node.expected("a list of ranks, best first"));
    };
    for rank in ranks {
        match &rank.value {
            Value::List(level) => {
                for (at, item) in level.iter().enumerate() {
                    let option = option(item, options)?;
                    let taken =
                        if at == 0 { builder.next_rank(option) } else { builder.level(option) };
                    taken.map_err(|error| item.place.profile(&error))?;
                }
            }
            _ => builder
                .next_rank(option(rank, options)?)
                .map_err(|error| rank.place.profile(&error))?,
        }
    }
    Ok(())
}

/// `["A", "B"]`.
fn approvals(node: &Node, options: &Options, builder: &mut RankedBuilder) -> Result<(), Wrong> {
    let Value::List(items) = &node.value else {
        return Err(node.expected("a list of names"));
    };
    for item in items {
        let option = option(item, options)?;
        builder.level(option).map_err(|error| item.place.profile(&error))?;
    }
    Ok(())
}

fn graded(items: &[Node], options: &Options, rules: PointRules) -> Result<Profile, Wrong> {
    let mut builder = GradedBuilder::new(options.names.clone(), rules)
        .map_err(|error| options.place.profile(&error))?;
    for item in items {
        let (count, weight, content) = ballot(item)?;
        let Value::Object(pairs) = &content.value else {
            return Err(content.expected("points like {\"Garden\": 3}"));
        };
        for (name, value) in pairs {
            let option = options.find(name, value.place)?;
            let expected = format!("whole points from 0 to {MAX_POINTS}");
            let points =
                u32::try_from(whole(value, &expected)?).map_err(|_| value.expected(&expected))?;
            builder.give(option, points).map_err(|error| value.place.profile(&error))?;
        }
        builder.end_ballot(weight).map_err(|error| count.place.profile(&error))?;
    }
    Ok(builder.finish())
}

fn option(node: &Node, options: &Options) -> Result<usize, Wrong> {
    options.find(text(node, "the name of an option")?, node.place)
}

fn text<'a>(node: &'a Node, expected: &str) -> Result<&'a str, Wrong> {
    match &node.value {
        Value::Text(text) => Ok(text),
        _ => Err(node.expected(expected)),
    }
}

fn whole(node: &Node, expected: &str) -> Result<u64, Wrong> {
    match &node.value {
        Value::Whole(number) => Ok(*number),
        _ => Err(node.expected(expected)),
    }
}
