//! What may be shown, as JSON.

use std::collections::BTreeMap;

use serde::Serialize;
use small_groups::{Outcome, Part, Release, Shown, Size};

use super::{
    rows::{Points, Rows},
    words,
};

/// The format's name; it changes when the shape does.
const FORMAT: &str = "powerwith-protected/1";

/// Everything that may be shown.
#[derive(Serialize)]
pub(super) struct Protected<'a> {
    format: &'static str,
    floor: usize,
    parts: Vec<String>,
    items: BTreeMap<&'a str, Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    total: View,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    dimension: &'a str,
    name: &'a str,
    #[serde(flatten)]
    view: View,
}

/// One view: shown, or held back and why.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum View {
    Shown { people: String, parts: Vec<String>, cant_say: Option<String> },
    Held { why: Option<String> },
}

/// What may be shown of a table; with the reasons for the rest when they are asked for.
pub(super) fn shown<'a>(
    release: &'a Release,
    (table, points): (&'a Rows, Points),
    explains: bool,
) -> Protected<'a> {
    let items = table.items().filter_map(|name| Some((name, release.item(name)?)));
    let item = |(name, item): (&'a str, &'a small_groups::ItemResult)| {
        let groups = item.groups().map(|(group, outcome)| Group {
            dimension: &group.dimension,
            name: &group.name,
            view: view(outcome, explains),
        });
        (name, Item { total: view(item.total(), explains), groups: groups.collect() })
    };
    Protected {
        format: FORMAT,
        floor: release.views().floor().people(),
        parts: points.part_names(),
        items: items.map(item).collect(),
    }
}

fn view(outcome: &Outcome<Shown>, explains: bool) -> View {
    match outcome {
        Outcome::Shown(shown) => View::Shown {
            people: size(shown.size()),
            parts: shown.parts().iter().copied().map(part).collect(),
            cant_say: shown.cant_say().map(part),
        },
        Outcome::Held(reason) => View::Held { why: explains.then(|| words::why(reason)) },
    }
}

/// How many answered, in a band.
pub(super) fn size(size: Size) -> String {
    match size {
        Size::FiveToNine => "5 to 9".to_owned(),
        Size::TenToNineteen => "about 10".to_owned(),
        Size::Exactly(n_people) => n_people.to_string(),
    }
}

/// What part of them, in a band.
pub(super) fn part(part: Part) -> String {
    match part {
        Part::FewOrNone => "few or none".to_owned(),
        Part::Some => "some".to_owned(),
        Part::AboutHalf => "about half".to_owned(),
        Part::Most => "most".to_owned(),
        Part::Percent(percent) => format!("{percent} %"),
    }
}
