//! JSON: one vote or a list of votes, with ranks, approvals, scores or dots.

use std::collections::BTreeMap;

use super::cursor::Cursor;
use super::value::{self, Node, Value};
use super::{Place, Wrong};
use crate::profile::{
    GradedBuilder, MAX_POINTS, PointRules, Profile, ProfileError, RankedBuilder, Unlisted,
};

/// Reads every vote of the file.
pub(crate) fn read(text: &str) -> Result<Vec<Profile>, Wrong> {
    let mut cursor = Cursor::new(text);
    let mut votes = vec![];
    cursor.skip_space();
    let start = cursor.place();
    match cursor.peek() {
        Some('[') => value::each_item(&mut cursor, |cursor| {
            votes.push(vote(cursor)?);
            Ok(())
        })?,
        Some('{') => votes.push(vote(&mut cursor)?),
        _ => return Err(value::node(&mut cursor, 0)?.expected("a vote, or a list of votes")),
    }
    cursor.skip_space();
    match cursor.rest() {
        "" if votes.is_empty() => Err(start.expected("a vote, or a list of votes", "[]")),
        "" => Ok(votes),
        rest => Err(cursor.place().expected("the end of the file", rest)),
    }
}

/// Reads one vote; goes over it once for the names in it, and then to each value.
fn vote(cursor: &mut Cursor<'_>) -> Result<Profile, Wrong> {
    let fields = Fields::read(cursor)?;
    let options = options(&fields)?;
    let mut profile = ballots(&fields, &options)?;
    if let Some(title) = fields.node("title").or_else(|| fields.node("id")) {
        text(&title?, "a title in \"…\"")?.clone_into(&mut profile.title);
    }
    if let Some(seats) = fields.node("seats") {
        let seats = seats?;
        let expected = "the number of seats, at least 1";
        let number = whole(&seats, expected)?;
        let number = usize::try_from(number).ok().filter(|number| *number > 0);
        profile.seats = Some(number.ok_or_else(|| seats.expected(expected))?);
    }
    if let Some(unlisted) = fields.node("unlisted") {
        let unlisted = unlisted?;
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

/// The names in a vote, and where their values start.
struct Fields<'a> {
    place: Place,
    starts: BTreeMap<String, Cursor<'a>>,
}

impl<'a> Fields<'a> {
    /// Goes over the whole object; returns at its end.
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, Wrong> {
        cursor.skip_space();
        let place = cursor.place();
        if cursor.peek() != Some('{') {
            let found = value::node(cursor, 0)?;
            return Err(found.expected("a vote like {\"candidates\": […], \"ballots\": […]}"));
        }
        let mut starts = BTreeMap::new();
        value::each_pair(cursor, |key, cursor| {
            cursor.skip_space();
            let start = cursor.clone();
            value::skip(cursor, 1)?;
            match starts.insert(key.clone(), start.clone()) {
                None => Ok(()),
                Some(_) => Err(start.place().wrong(format!("“{key}” is there twice"))),
            }
        })?;
        Ok(Self { place, starts })
    }

    /// The value under a name, read whole.
    fn node(&self, key: &str) -> Option<Result<Node, Wrong>> {
        self.starts.get(key).map(|start| value::node(&mut start.clone(), 1))
    }
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

fn options(fields: &Fields<'_>) -> Result<Options, Wrong> {
    let list = fields
        .node("candidates")
        .or_else(|| fields.node("options"))
        .ok_or_else(|| fields.place.wrong("expected \"candidates\": a list of names"))??;
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

fn ballots(fields: &Fields<'_>, options: &Options) -> Result<Profile, Wrong> {
    let kinds = ["ballots", "approvals", "scores", "dots"];
    let mut found = kinds.iter().filter_map(|kind| Some((*kind, fields.starts.get(*kind)?)));
    let Some((kind, list)) = found.next() else {
        let what = "expected \"ballots\", \"approvals\", \"scores\" or \"dots\"";
        return Err(fields.place.wrong(what));
    };
    if let Some((other, second)) = found.next() {
        let what = format!("expected either “{kind}” or “{other}”, not both");
        return Err(second.place().wrong(what));
    }
    if list.peek() != Some('[') {
        return Err(value::node(&mut list.clone(), 1)?.expected("a list of ballots"));
    }
    match kind {
        "ballots" => ranked(list, options, ranks),
        "approvals" => ranked(list, options, approvals),
        "scores" => {
            let highest = limit(fields, "highest_score")?.unwrap_or(MAX_POINTS);
            graded(list, options, PointRules::Scores { highest })
        }
        _ => {
            let each = limit(fields, "dots_each")?
                .ok_or_else(|| list.place().wrong("expected \"dots_each\": dots a person has"))?;
            let per_option = limit(fields, "dots_per_option")?.unwrap_or(each);
            graded(list, options, PointRules::Dots { each, per_option })
        }
    }
}

fn limit(fields: &Fields<'_>, key: &str) -> Result<Option<u32>, Wrong> {
    let Some(value) = fields.node(key) else { return Ok(None) };
    let value = value?;
    let expected = format!("a number from 1 to {MAX_POINTS}");
    let number = u32::try_from(whole(&value, &expected)?).ok();
    match number.filter(|number| (1..=MAX_POINTS).contains(number)) {
        Some(number) => Ok(Some(number)),
        None => Err(value.expected(&expected)),
    }
}

type ReadBallot = fn(&Node, &Options, &mut RankedBuilder) -> Result<(), Wrong>;

fn ranked(list: &Cursor<'_>, options: &Options, read: ReadBallot) -> Result<Profile, Wrong> {
    let place = options.place;
    let mut builder =
        RankedBuilder::new(options.names.clone(), &[]).map_err(|error| place.profile(&error))?;
    value::each_item(&mut list.clone(), |cursor| {
        let item = value::node(cursor, 2)?;
        let (count, weight, content) = ballot(&item)?;
        read(content, options, &mut builder)?;
        builder.end_ballot(weight).map_err(|error| count.place.profile(&error))
    })?;
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

fn graded(list: &Cursor<'_>, options: &Options, rules: PointRules) -> Result<Profile, Wrong> {
    let mut builder = GradedBuilder::new(options.names.clone(), rules)
        .map_err(|error| options.place.profile(&error))?;
    value::each_item(&mut list.clone(), |cursor| {
        let item = value::node(cursor, 2)?;
        let (count, weight, content) = ballot(&item)?;
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
        builder.end_ballot(weight).map_err(|error| count.place.profile(&error))
    })?;
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
