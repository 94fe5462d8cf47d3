//! The rows of one item.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::Language;

use super::{
    AUDIENCE_LIST, SheetProblem, Wrong,
    cells::Row,
    label::Label,
    lists::Lists,
    tree::{Items, Node, kind},
};
use crate::instrument::{Form, Half, ItemId, Kind, Library, Wording};

/// The texts and forms of one item, as its rows are read.
#[derive(Default)]
pub(super) struct Gathered {
    pub title: Label,
    pub ask: Label,
    pub story: Label,
    pub parts: Vec<Label>,
    pub choices: Vec<Label>,
    pub stems: BTreeMap<String, Label>,
    pub forms: Vec<Form>,
    pub names: BTreeSet<String>,
}

/// What a row of an item is, by what follows the item's name.
enum Role {
    Ask,
    Part,
    /// The words for a whole form, where its choices stand in rows of their own.
    Stem(Form),
    Choice(Form),
    HalfOf(Form, Half),
    /// A count, or a partner's facet: asked of the partners at hand, and not kept.
    OfPartner(Form),
    Story,
    Readers,
}

impl Gathered {
    /// Takes in a row of the item, or a group of rows.
    pub fn gather(
        &mut self,
        id: &ItemId,
        node: &Node<'_>,
        items: &Items<'_>,
        problems: &mut Vec<SheetProblem>,
    ) {
        match node {
            Node::Question(row) => self.row(id, row, items, problems),
            Node::Group(row, inside) => {
                self.row(id, row, items, problems);
                for node in inside {
                    self.gather(id, node, items, problems);
                }
            }
        }
    }

    /// Takes the choices of a list.
    pub fn choose_from(
        &mut self,
        row: &Row<'_>,
        list: &str,
        lists: &Lists,
        problems: &mut Vec<SheetProblem>,
    ) {
        match lists.choices(list) {
            Some(choices) => self.choices = choices.to_vec(),
            None => {
                let wrong = Wrong::NotEnoughChoices { list: list.to_owned() };
                problems.push(row.problem("type", wrong));
            }
        }
    }

    /// Takes words for a form or a half of one, where there are any.
    pub fn stem(&mut self, name: &str, label: Label) {
        if !label.is_empty() {
            self.stems.insert(name.to_owned(), label);
        }
    }

    fn row(
        &mut self,
        id: &ItemId,
        row: &Row<'_>,
        items: &Items<'_>,
        problems: &mut Vec<SheetProblem>,
    ) {
        let name = row.get("name");
        let rest = name.strip_prefix(id.as_str()).and_then(|rest| rest.strip_prefix('.'));
        let Some(role) = rest.and_then(role) else {
            let found = if name.is_empty() { kind(row) } else { name.to_owned() };
            problems.push(row.problem("name", Wrong::NotOfItem { found }));
            return;
        };
        if !self.names.insert(name.to_owned()) {
            problems.push(row.problem("name", Wrong::SameName { found: name.to_owned() }));
            return;
        }
        let kind = kind(row);
        let expected = role.kind(&kind);
        if kind != expected {
            let wrong = Wrong::UnknownType { found: kind, instead: expected };
            problems.push(row.problem("type", wrong));
            return;
        }
        if row.label().is_empty() {
            problems.push(row.problem("label", Wrong::NoLabel));
        }
        if let Some((_, list)) = kind.split_once(' ').filter(|(word, _)| *word == "select_multiple")
        {
            self.choose_from(row, list, items.lists, problems);
        }
        self.take(&role, row.label());
    }

    fn take(&mut self, role: &Role, label: Label) {
        match role {
            Role::Ask => self.ask = label,
            Role::Part => self.parts.push(label),
            Role::Story => self.story = label,
            Role::Stem(form) | Role::Choice(form) => self.stem(form.id(), label),
            Role::HalfOf(form, half) => self.stem(&format!("{form}.{}", half.id()), label),
            Role::OfPartner(_) | Role::Readers => {}
        }
        if let Some(form) = role.form().filter(|form| !self.forms.contains(form)) {
            self.forms.push(form);
        }
    }
}

impl Role {
    fn form(&self) -> Option<Form> {
        match self {
            Self::Ask | Self::Part => None,
            Self::Stem(form)
            | Self::Choice(form)
            | Self::HalfOf(form, _)
            | Self::OfPartner(form) => Some(*form),
            Self::Story | Self::Readers => Some(Form::Story),
        }
    }

    /// The type that a row of this role has. `found` names the list of a `select_multiple`, and
    /// says whether a partner's row is the group or a question in it.
    fn kind(&self, found: &str) -> String {
        match self {
            Self::Ask | Self::Part | Self::Stem(_) => "note".to_owned(),
            Self::Choice(Form::Pick3) if found.starts_with("select_multiple ") => found.to_owned(),
            Self::Choice(Form::Pick3) => "select_multiple".to_owned(),
            Self::Choice(form) | Self::HalfOf(form @ Form::NowHope5, _) => {
                format!("select_one {form}")
            }
            Self::HalfOf(..) => "begin_group".to_owned(),
            Self::OfPartner(Form::Link4) if found == "begin_group" => found.to_owned(),
            Self::OfPartner(Form::Link4) => format!("select_one {}", Form::Link4),
            Self::OfPartner(_) => "integer".to_owned(),
            Self::Story => "text".to_owned(),
            Self::Readers => format!("select_one {AUDIENCE_LIST}"),
        }
    }
}

fn role(rest: &str) -> Option<Role> {
    let words: Vec<_> = rest.split('.').collect();
    let (first, rest) = words.split_first()?;
    match (*first, rest) {
        ("ask", []) => return Some(Role::Ask),
        ("part", [_]) => return Some(Role::Part),
        ("story", ["text"]) => return Some(Role::Story),
        ("story", ["who"]) => return Some(Role::Readers),
        _ => {}
    }
    let form = Form::parse(first)?;
    let half = |id: &str| form.halves().iter().copied().find(|half| half.id() == id);
    match (form.kind(), rest) {
        (Kind::Single | Kind::Multi, []) => Some(Role::Choice(form)),
        (Kind::Pair | Kind::Allocate | Kind::MatrixByPartner, []) => Some(Role::Stem(form)),
        (Kind::Pair | Kind::Allocate, [id]) => Some(Role::HalfOf(form, half(id)?)),
        (Kind::Allocate, [id, _]) => half(id).map(|_| Role::OfPartner(form)),
        (Kind::MatrixByPartner, [_] | [_, _]) => Some(Role::OfPartner(form)),
        _ => None,
    }
}

/// The words of an item in each language that it has any words in.
///
/// What a form asks anyway is not kept as the item's own words.
pub(super) fn wording_of(gathered: &Gathered, library: &Library) -> BTreeMap<Language, Wording> {
    let main = [&gathered.title, &gathered.ask].into_iter();
    let languages: BTreeSet<_> = main.chain(&gathered.parts).flat_map(Label::keys).collect();
    let words = languages.into_iter().map(|language| {
        let get = |label: &Label| label.get(language).cloned();
        let all = |labels: &[Label]| labels.iter().filter_map(get).collect();
        let ask = get(&gathered.ask).unwrap_or_default();
        let stems = gathered.stems.iter().filter_map(|(name, label)| {
            let text = label.get(language)?;
            (Some(text.as_str()) != usual(library, name, language))
                .then(|| (name.clone(), text.clone()))
        });
        let usual_story = usual(library, Form::Story.id(), language);
        let wording = Wording {
            title: get(&gathered.title).filter(|title| *title != ask),
            story: get(&gathered.story).filter(|story| Some(story.as_str()) != usual_story),
            parts: all(&gathered.parts),
            choices: all(&gathered.choices),
            stems: stems.collect(),
            ask,
        };
        (language.clone(), wording)
    });
    words.collect()
}

/// What a form, or a half of it, asks where an item has no words of its own.
fn usual<'a>(library: &'a Library, name: &str, language: &Language) -> Option<&'a str> {
    let (form, half) = name.split_once('.').unwrap_or((name, ""));
    let form = Form::parse(form)?;
    let words = library.scale(form)?.wording.get(language);
    match form.halves().iter().find(|known| known.id() == half) {
        Some(half) => Some(words.half(form, *half)),
        None => Some(&words.stem),
    }
}
