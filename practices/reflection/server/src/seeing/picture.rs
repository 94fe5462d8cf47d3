//! The picture of one question: a row for all of us and for each group, a dot for each part.
//!
//! It is built of boxes and small drawings, so that long names wrap, large text grows, and
//! right-to-left turns by itself. The table beside it says the same.

use maud::{Markup, html};
use powerwith_web::{Speech, say};
use small_groups::{Outcome, Part, Shown};

use super::{Reader, speak};
use crate::words;

/// One column: a part of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: String,
    /// The points it holds, when it holds more than one.
    pub(super) holds: Option<String>,
}

/// One row: all of us, or a group.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    /// Who.
    pub(super) who: String,
    /// What is shown, or why it is held back.
    pub(super) outcome: &'a Outcome<Shown>,
}

/// A whole picture.
#[derive(Clone, Debug)]
pub(super) struct Picture<'a> {
    /// The title of the item.
    pub(super) title: String,
    /// The parts of the scale.
    pub(super) columns: Vec<Column>,
    /// Whether "I can't say yet" is a column of its own.
    pub(super) has_cant_say: bool,
    /// All of us first, then the groups.
    pub(super) rows: Vec<Row<'a>>,
    /// Which colour the dots have; it carries no verdict.
    pub(super) tone: Tone,
}

/// The colour of the dots: where we agree, where we differ, what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Where we agree.
    Leaf,
    /// Where we differ.
    Plum,
    /// What we can't say yet.
    Sun,
}

impl Picture<'_> {
    /// The picture, and the same as a table under it.
    pub(super) fn show(&self, reader: Reader<'_>) -> Markup {
        let speech = reader.speech;
        let columns = self.all_columns(speech);
        let tone = match self.tone {
            Tone::Leaf => "leaf",
            Tone::Plum => "plum",
            Tone::Sun => "sun",
        };
        let class = format!("zones c{} {tone}", columns.len());
        html! {
            figure {
                div class=(class) role="img" aria-label=(self.in_words(reader)) {
                    div.zone-head {
                        span {}
                        @for column in &columns {
                            span {
                                b { (column.name) }
                                @if let Some(holds) = &column.holds { small { (holds) } }
                            }
                        }
                    }
                    @for (at, row) in self.rows.iter().enumerate() {
                        (row_picture(row, at == 0, reader))
                    }
                }
                details {
                    summary { (say!(words(speech), "see-as-table")) }
                    (self.table(reader))
                }
            }
        }
    }

    /// The table alone, for the print sheet.
    pub(super) fn table(&self, reader: Reader<'_>) -> Markup {
        let speech = reader.speech;
        let words = words(speech);
        let columns = self.all_columns(speech);
        let label = say!(words, "see-table-of", title = self.title.as_str());
        html! {
            div.scroll tabindex="0" role="region" aria-label=(label) {
                table {
                    caption { (say!(words, "see-table-caption", title = self.title.as_str())) }
                    thead {
                        tr {
                            th scope="col" { (say!(words, "see-who")) }
                            @for column in &columns { th scope="col" { (column.name) } }
                            th scope="col" { (say!(words, "see-how-many")) }
                        }
                    }
                    tbody { @for row in &self.rows { (table_row(row, columns.len(), reader)) } }
                }
            }
        }
    }

    fn all_columns(&self, speech: Speech) -> Vec<Column> {
        let mut columns = self.columns.clone();
        if self.has_cant_say {
            let name = say!(words(speech), "see-cant-say-short");
            columns.push(Column { name, holds: None });
        }
        columns
    }

    /// The picture in one breath, for those who hear it.
    fn in_words(&self, reader: Reader<'_>) -> String {
        let speech = reader.speech;
        let columns = self.all_columns(speech);
        let rows: Vec<String> = self
            .rows
            .iter()
            .map(|row| match row.outcome {
                Outcome::Held(reason) => {
                    format!("{}: {}.", row.who, speak::reason(reason, reader))
                }
                Outcome::Shown(shown) => {
                    let parts: Vec<String> = all_parts(shown)
                        .zip(&columns)
                        .map(|(part, column)| {
                            format!("{} {}", column.name, speak::part(part, speech))
                        })
                        .collect();
                    format!("{}: {}.", row.who, parts.join(", "))
                }
            })
            .collect();
        format!("{}. {}", self.title, rows.join(" "))
    }
}

fn all_parts(shown: &Shown) -> impl Iterator<Item = Part> + '_ {
    shown.parts().iter().copied().chain(shown.cant_say())
}

fn row_picture(row: &Row<'_>, is_everyone: bool, reader: Reader<'_>) -> Markup {
    let speech = reader.speech;
    html! {
        div.zone-row {
            span.zone-who {
                @if is_everyone { b { (row.who) } } @else { bdi { (row.who) } }
                @if let Outcome::Shown(shown) = row.outcome {
                    small { (speak::size(shown.size(), speech)) }
                }
            }
            @match row.outcome {
                Outcome::Shown(shown) => {
                    @for part in all_parts(shown) {
                        span.zone { (dot(part)) span { (speak::part(part, speech)) } }
                    }
                }
                Outcome::Held(reason) => { span.hush { (speak::reason(reason, reader)) } }
            }
        }
    }
}

/// A dot whose area is the part; "few or none" is a dotted ring that says no number.
fn dot(part: Part) -> Markup {
    let radius = match part {
        Part::FewOrNone => None,
        Part::Some => Some("12"),
        Part::AboutHalf => Some("17"),
        Part::Most => Some("22"),
        Part::Percent(percent) => Some(radius_of(percent)),
    };
    html! {
        svg viewBox="0 0 60 60" width="60" height="60" aria-hidden="true" focusable="false" {
            @match radius {
                Some(radius) => { circle.dot cx="30" cy="30" r=(radius) {} }
                None => { circle.ring cx="30" cy="30" r="7" {} }
            }
        }
    }
}

/// Radius 27.5 for everyone, by the square root, in steps of 5 percent as they are shown.
fn radius_of(percent: u8) -> &'static str {
    const STEPS: [&str; 21] = [
        "3", "6.1", "8.7", "10.7", "12.3", "13.8", "15.1", "16.3", "17.4", "18.4", "19.4", "20.4",
        "21.3", "22.2", "23", "23.8", "24.6", "25.4", "26.1", "26.8", "27.5",
    ];
    STEPS.get(usize::from(percent / 5)).copied().unwrap_or("27.5")
}

fn table_row(row: &Row<'_>, n_columns: usize, reader: Reader<'_>) -> Markup {
    let speech = reader.speech;
    html! {
        tr {
            th scope="row" { bdi { (row.who) } }
            @match row.outcome {
                Outcome::Shown(shown) => {
                    @for part in all_parts(shown) { td { (speak::part(part, speech)) } }
                    td { (speak::size(shown.size(), speech)) }
                }
                Outcome::Held(reason) => {
                    td colspan=(n_columns + 1) { (speak::reason(reason, reader)) }
                }
            }
        }
    }
}
