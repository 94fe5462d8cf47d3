//! The sheet survey: rows in groups, and the items they stand for.

use std::collections::BTreeMap;

use powerwith_core::Language;

use super::{
    SheetProblem, Wrong,
    cells::Row,
    group::{Gathered, wording_of},
    item::Details,
    label::Label,
    lists::{Lists, our_list},
    problem::NotDone,
};
use crate::instrument::{Form, InLanguages, Item, ItemId, Library, Who, Wording};

/// A row of the sheet survey, or a group of rows.
pub(super) enum Node<'a> {
    /// One question or note.
    Question(Row<'a>),
    /// What stands between `begin_group` and `end_group`.
    Group(Row<'a>, Vec<Self>),
}

/// The items as they are read, and the rows they begin in.
pub(super) struct Items<'a> {
    pub library: &'a Library,
    pub lists: &'a Lists,
    pub first: &'a Language,
    found: Vec<Item>,
    rows: BTreeMap<ItemId, usize>,
}

/// Puts rows into their groups.
pub(super) fn tree<'a>(
    rows: impl Iterator<Item = Row<'a>>,
    problems: &mut Vec<SheetProblem>,
) -> Vec<Node<'a>> {
    let mut open: Vec<(Row<'a>, Vec<Node<'a>>)> = Vec::new();
    let mut top = Vec::new();
    for row in rows {
        problems.extend(not_done(&row));
        match kind(&row).as_str() {
            "begin_group" => open.push((row, Vec::new())),
            "end_group" => match open.pop() {
                Some((group, nodes)) => level(&mut open, &mut top).push(Node::Group(group, nodes)),
                None => problems.push(row.problem("type", Wrong::NoGroup)),
            },
            _ => level(&mut open, &mut top).push(Node::Question(row)),
        }
    }
    for (group, _) in &open {
        let name = group.get("name").to_owned();
        problems.push(group.problem("type", Wrong::OpenGroup { name }));
    }
    top
}

/// The type of a row in one spelling: `select one  extent5` is `select_one extent5`.
pub(super) fn kind(row: &Row<'_>) -> String {
    let words: Vec<_> = row.get("type").split_whitespace().collect();
    match words.as_slice() {
        ["begin" | "end", "group"] => words.join("_"),
        ["select", many @ ("one" | "multiple"), list] => format!("select_{many} {list}"),
        _ => words.join(" "),
    }
}

fn level<'a, 'b>(
    open: &'b mut [(Row<'a>, Vec<Node<'a>>)],
    top: &'b mut Vec<Node<'a>>,
) -> &'b mut Vec<Node<'a>> {
    match open.last_mut() {
        Some((_, nodes)) => nodes,
        None => top,
    }
}

/// What a row asks for that is not done here. The rows we write ourselves hide the halves of an
/// item (`relevant`), which is not a condition on anyone's answer.
fn not_done(row: &Row<'_>) -> Option<SheetProblem> {
    let is_set = |column: &str| !row.get(column).is_empty();
    let required = row.get("required").to_lowercase();
    let (column, why) = if !["", "no", "false", "false()"].contains(&required.as_str()) {
        ("required", NotDone::NothingIsRequired)
    } else if !["", "false()"].contains(&row.get("relevant")) {
        ("relevant", NotDone::AskedOfEveryone)
    } else if is_set("choice_filter") {
        ("choice_filter", NotDone::AskedOfEveryone)
    } else if is_set("default") {
        ("default", NotDone::NothingIsChosen)
    } else if is_set("calculation") {
        ("calculation", NotDone::NothingIsRecorded)
    } else {
        return None;
    };
    Some(row.problem(column, Wrong::NotDoneHere { why }))
}

impl<'a> Items<'a> {
    /// Nothing read yet.
    pub fn new(library: &'a Library, lists: &'a Lists, first: &'a Language) -> Self {
        Self { library, lists, first, found: Vec::new(), rows: BTreeMap::new() }
    }

    /// What was read.
    pub fn done(self) -> (Vec<Item>, BTreeMap<ItemId, usize>) {
        (self.found, self.rows)
    }

    /// Reads the items of these rows. `section` is the label of the group they stand in.
    pub fn read(&mut self, nodes: &[Node<'_>], section: &Label, problems: &mut Vec<SheetProblem>) {
        for node in nodes {
            match node {
                Node::Question(row) => self.question(row, section, problems),
                Node::Group(row, inside) if is_of_item(row, inside) => {
                    self.group(row, inside, problems);
                }
                Node::Group(row, inside) => self.read(inside, &row.label(), problems),
            }
        }
    }

    /// A question that stands alone.
    fn question(&mut self, row: &Row<'_>, section: &Label, problems: &mut Vec<SheetProblem>) {
        let Some(id) = item_id(row, problems) else { return };
        if row.label().is_empty() {
            problems.push(row.problem("label", Wrong::NoLabel));
            return;
        }
        let mut gathered =
            Gathered { title: section.clone(), ask: row.label(), ..Gathered::default() };
        let kind = kind(row);
        let form = match kind.split_once(' ') {
            None if kind == "text" => Some(Form::Story),
            Some(("select_one", list)) => our_list(list).filter(|form| form.n_points() > 0),
            Some(("select_multiple", list)) => {
                gathered.choose_from(row, list, self.lists, problems);
                Some(Form::Pick3)
            }
            _ => None,
        };
        match form {
            Some(Form::Story) => gathered.story = row.hint(),
            Some(form) => gathered.stem(form.id(), row.hint()),
            None => problems.push(row.problem("type", unknown(&kind))),
        }
        gathered.forms.extend(form);
        self.put(row, id, &gathered, problems);
    }

    /// An item with all its rows.
    fn group(&mut self, row: &Row<'_>, inside: &[Node<'_>], problems: &mut Vec<SheetProblem>) {
        let Some(id) = item_id(row, problems) else { return };
        let mut gathered = Gathered { title: row.label(), ..Gathered::default() };
        for node in inside {
            gathered.gather(&id, node, self, problems);
        }
        if gathered.ask.is_empty() {
            gathered.ask = std::mem::take(&mut gathered.title);
        }
        if gathered.ask.is_empty() {
            problems.push(row.problem("label", Wrong::NoLabel));
            return;
        }
        self.put(row, id, &gathered, problems);
    }

    fn put(
        &mut self,
        row: &Row<'_>,
        id: ItemId,
        gathered: &Gathered,
        problems: &mut Vec<SheetProblem>,
    ) {
        if self.rows.insert(id.clone(), row.number).is_some() {
            let found = id.to_string();
            problems.push(row.problem("name", Wrong::SameName { found }));
            return;
        }
        let details = Details::read(row.get("powerwith"));
        let mut forms = gathered.forms.clone();
        forms.retain(|form| !(details.adds_story && *form == Form::Story));
        forms.extend(details.has_record.then_some(Form::Record));
        let words = wording_of(gathered, self.library);
        // Cannot fail: the question's text is there in some language.
        let Some(wording) = in_order(words, self.first) else { return };
        self.found.push(Item {
            id,
            source_ref: details.source_ref,
            domain: details.domain,
            forms,
            beans_over: details.beans_over,
            who: Who::Person,
            seal: details.seal,
            capability: details.capability,
            is_destination: details.is_destination,
            wording,
        });
    }
}

/// A kind of row that cannot be read, and what to write instead.
pub(super) fn unknown(kind: &str) -> Wrong {
    if let Some((_, list)) = kind.split_once(' ').filter(|(word, _)| *word == "select_one") {
        return Wrong::UnknownList { found: list.to_owned() };
    }
    let instead = match kind {
        "begin_repeat" | "begin repeat" => "begin_group",
        "end_repeat" | "end repeat" => "end_group",
        "note" | "string" => "text",
        _ => "select_one extent5",
    };
    Wrong::UnknownType { found: kind.to_owned(), instead: instead.to_owned() }
}

fn is_of_item(group: &Row<'_>, inside: &[Node<'_>]) -> bool {
    let start = format!("{}.", group.get("name"));
    inside.iter().any(|node| match node {
        Node::Question(row) | Node::Group(row, _) => row.get("name").starts_with(&start),
    })
}

fn item_id(row: &Row<'_>, problems: &mut Vec<SheetProblem>) -> Option<ItemId> {
    let found = row.get("name");
    let id = ItemId::parse(found);
    if id.is_none() {
        let bad = || Wrong::BadName { found: found.to_owned() };
        problems.push(row.problem("name", if found.is_empty() { Wrong::NoName } else { bad() }));
    }
    id
}

/// The words with the language of the form as the first, where they are in it.
fn in_order(words: BTreeMap<Language, Wording>, first: &Language) -> Option<InLanguages<Wording>> {
    let mut words = words;
    match words.remove(first) {
        Some(text) => {
            let start = InLanguages::new(first.clone(), text);
            Some(words.into_iter().fold(start, |all, (language, text)| all.with(language, text)))
        }
        None => InLanguages::from_map(words),
    }
}
