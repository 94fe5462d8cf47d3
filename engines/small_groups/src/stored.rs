//! A release as text, to be kept once and read back the same, byte for byte.
//!
//! One line per view, tab between fields; names have no control characters, so nothing needs
//! escaping. Reading is strict: what was not written here is refused.

use crate::release::{
    BeanSpread, BeansResult, BeansShown, ItemResult, Outcome, Reason, Release, Shielded, Shown,
    TieResult, TieShown,
};
use crate::{Dimension, Floor, Part, Refused, Size, Views};
use std::collections::BTreeMap;

/// The first line; a change of the format changes the number.
const HEAD: &str = "small_groups release 1";

impl Release {
    /// The release as text.
    ///
    /// Why: it is made once at the close and kept; its hash can be published, so the same release
    /// always gives the same bytes.
    pub fn to_text(&self) -> String {
        let mut lines = vec![HEAD.to_owned(), format!("floor\t{}", self.views.floor().people())];
        for dimension in self.views.dimensions() {
            let names = [dimension.name()].into_iter();
            let fields: Vec<&str> =
                names.chain(dimension.groups().iter().map(String::as_str)).collect();
            lines.push(format!("dimension\t{}", fields.join("\t")));
        }
        for (name, item) in &self.items {
            lines.push(format!("item\t{name}"));
            let outcomes = [&item.total].into_iter().chain(item.groups.iter().map(|(_, o)| o));
            lines.extend(outcomes.map(|outcome| outcome_text(outcome, shown_text)));
        }
        for (name, beans) in &self.beans {
            lines.push(format!("beans\t{name}\t{}", beans.columns.join("\t")));
            lines.push(outcome_text(&beans.outcome, beans_text));
        }
        for (name, ties) in &self.ties {
            lines.push(format!("ties\t{name}"));
            for tie in ties {
                lines.push(format!("tie\t{}\t{}\t{}", tie.partners.0, tie.partners.1, tie.facet));
                let both = |tie: &TieShown| {
                    format!("{}\t{}", shown_text(&tie.forth), shown_text(&tie.back))
                };
                lines.push(outcome_text(&tie.outcome, both));
            }
        }
        lines.join("\n") + "\n"
    }

    /// Reads back what [`Release::to_text`] wrote.
    ///
    /// Refuses: `BadRelease` with the first line that is not as written.
    pub fn from_text(text: &str) -> Result<Self, Refused> {
        let mut reader = Reader { lines: text.lines().collect(), next: 0 };
        let release = reader.release().ok_or(Refused::BadRelease { line: reader.next })?;
        if release.to_text() == text { Ok(release) } else { Err(Refused::BadRelease { line: 1 }) }
    }
}

fn outcome_text<T>(outcome: &Outcome<T>, text: impl Fn(&T) -> String) -> String {
    match outcome {
        Outcome::Shown(shown) => format!("shown\t{}", text(shown)),
        Outcome::Held(Reason::TooFew) => "held\ttoo few".to_owned(),
        Outcome::Held(Reason::TooFewToSplit) => "held\ttoo few to split".to_owned(),
        Outcome::Held(Reason::FewCameOrWent) => "held\tfew came or went".to_owned(),
        Outcome::Held(Reason::ToShield(shielded)) => {
            let fields = shielded.iter().flat_map(|shielded| match shielded {
                Shielded::Group(group) => ["group", &group.dimension, &group.name],
                Shielded::Overlap => ["overlap", "", ""],
                Shielded::RatherNotSay { dimension } => ["rather not say", dimension, ""],
            });
            format!("held\tto shield\t{}", fields.collect::<Vec<_>>().join("\t"))
        }
    }
}

fn size_text(size: Size) -> String {
    match size {
        Size::FiveToNine => "5-9".to_owned(),
        Size::TenToNineteen => "10-19".to_owned(),
        Size::Exactly(n) => n.to_string(),
    }
}

fn part_text(part: Part) -> String {
    match part {
        Part::FewOrNone => "few".to_owned(),
        Part::Some => "some".to_owned(),
        Part::AboutHalf => "half".to_owned(),
        Part::Most => "most".to_owned(),
        Part::Percent(percent) => percent.to_string(),
    }
}

fn shown_text(shown: &Shown) -> String {
    let parts: Vec<String> = shown.parts.iter().map(|part| part_text(*part)).collect();
    let cant_say = shown.cant_say.map_or("-".to_owned(), part_text);
    format!("{}\t{}\t{cant_say}", size_text(shown.size), parts.join(" "))
}

fn beans_text(shown: &BeansShown) -> String {
    let spread =
        |s: &BeanSpread| format!("{} {} {} {}", s.middle.0, s.middle.1, s.spread.0, s.spread.1);
    let spreads: Vec<String> = shown.spreads.iter().map(spread).collect();
    format!("{}\t{}", size_text(shown.size), spreads.join("\t"))
}

/// Reads line by line; `next` is the number of the line that was read last, from 1.
struct Reader<'a> {
    lines: Vec<&'a str>,
    next: usize,
}

impl<'a> Reader<'a> {
    fn release(&mut self) -> Option<Release> {
        let views = self.views()?;
        let (mut items, mut beans, mut ties) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        while let Some(fields) = self.line() {
            match fields.as_slice() {
                ["item", name] => items.insert((*name).to_owned(), self.item(&views)?).is_none(),
                ["beans", name, columns @ ..] => {
                    let columns = columns.iter().map(|c| (*c).to_owned()).collect();
                    beans.insert((*name).to_owned(), self.beans(columns)?).is_none()
                }
                ["ties", name] => ties.insert((*name).to_owned(), self.ties()?).is_none(),
                _ => return None,
            }
            .then_some(())?;
        }
        Some(Release { views, items, beans, ties })
    }

    fn views(&mut self) -> Option<Views> {
        (self.line()? == [HEAD]).then_some(())?;
        let floor = match self.line()?.as_slice() {
            ["floor", people] => Floor::new(people.parse().ok()?).ok()?,
            _ => return None,
        };
        let mut dimensions = Vec::new();
        while let Some(["dimension", name, groups @ ..]) = self.peek().as_deref() {
            dimensions.push(Dimension::new(*name, groups.iter().copied()).ok()?);
            self.next += 1;
        }
        Views::new(floor, dimensions).ok()
    }

    fn item(&mut self, views: &Views) -> Option<ItemResult> {
        let total = self.outcome(shown)?;
        let mut groups = Vec::new();
        for (d, dimension) in views.dimensions().iter().enumerate() {
            for g in 0..dimension.groups().len() {
                groups.push((views.group(d, g), self.outcome(shown)?));
            }
        }
        Some(ItemResult { total, groups })
    }

    fn beans(&mut self, columns: Vec<String>) -> Option<BeansResult> {
        let outcome = self.outcome(|fields| {
            let [first, spreads @ ..] = fields else { return None };
            let spreads: Option<Vec<BeanSpread>> = spreads.iter().map(|s| spread(s)).collect();
            Some(BeansShown { size: size(first)?, spreads: spreads? })
        })?;
        let fits = outcome.shown().is_none_or(|shown| shown.spreads.len() == columns.len());
        fits.then_some(BeansResult { columns, outcome })
    }

    fn ties(&mut self) -> Option<Vec<TieResult>> {
        let mut ties = Vec::new();
        while let Some(["tie", one, other, facet]) = self.peek().as_deref() {
            let partners = ((*one).to_owned(), (*other).to_owned());
            let facet = facet.parse().ok()?;
            self.next += 1;
            let outcome = self.outcome(|fields| match fields {
                [forth @ .., a, b, c] => {
                    Some(TieShown { forth: shown(forth)?, back: shown(&[a, b, c])? })
                }
                _ => None,
            })?;
            ties.push(TieResult { partners, facet, outcome });
        }
        Some(ties)
    }

    fn outcome<T>(&mut self, read: impl Fn(&[&str]) -> Option<T>) -> Option<Outcome<T>> {
        match self.line()?.as_slice() {
            ["shown", fields @ ..] => read(fields).map(Outcome::Shown),
            ["held", "too few"] => Some(Outcome::Held(Reason::TooFew)),
            ["held", "too few to split"] => Some(Outcome::Held(Reason::TooFewToSplit)),
            ["held", "few came or went"] => Some(Outcome::Held(Reason::FewCameOrWent)),
            ["held", "to shield", fields @ ..] => {
                let shielded: Option<Vec<_>> = fields.chunks(3).map(shielded).collect();
                Some(Outcome::Held(Reason::ToShield(shielded?)))
            }
            _ => None,
        }
    }

    fn peek(&self) -> Option<Vec<&'a str>> {
        self.lines.get(self.next).map(|line| line.split('\t').collect())
    }

    fn line(&mut self) -> Option<Vec<&'a str>> {
        let fields = self.peek()?;
        self.next += 1;
        Some(fields)
    }
}

fn shielded(fields: &[&str]) -> Option<Shielded> {
    let dimension = |name: &str| name.to_owned();
    match fields {
        ["group", d, name] => Some(Shielded::Group(crate::Group {
            dimension: dimension(d),
            name: (*name).to_owned(),
        })),
        ["overlap", "", ""] => Some(Shielded::Overlap),
        ["rather not say", d, ""] => Some(Shielded::RatherNotSay { dimension: dimension(d) }),
        _ => None,
    }
}

fn size(text: &str) -> Option<Size> {
    match text {
        "5-9" => Some(Size::FiveToNine),
        "10-19" => Some(Size::TenToNineteen),
        n => Some(Size::Exactly(n.parse().ok().filter(|n| *n >= 20)?)),
    }
}

fn part(text: &str) -> Option<Part> {
    match text {
        "few" => Some(Part::FewOrNone),
        "some" => Some(Part::Some),
        "half" => Some(Part::AboutHalf),
        "most" => Some(Part::Most),
        percent => percent.parse().ok().filter(|p| *p <= 100).map(Part::Percent),
    }
}

fn shown(fields: &[&str]) -> Option<Shown> {
    let [n_answers, parts, cant_say] = fields else { return None };
    let parts: Option<Vec<Part>> = parts.split(' ').map(part).collect();
    let cant_say = if *cant_say == "-" { None } else { Some(part(cant_say)?) };
    Some(Shown { size: size(n_answers)?, parts: parts?, cant_say })
}

fn spread(text: &str) -> Option<BeanSpread> {
    let beans: Option<Vec<u8>> = text.split(' ').map(|bean| bean.parse().ok()).collect();
    match beans?.as_slice() {
        &[a, b, c, d] => Some(BeanSpread { middle: (a, b), spread: (c, d) }),
        _ => None,
    }
}
