//! The map in words, for somebody who has the votes and wants to read what is in them.

use std::fmt::Write as _;

use crate::bridging;
use crate::map::{Answer, Facts, WholeMap};
use crate::settings::Mode;
use crate::shown::ShownStatement;
use crate::statistics::{Representative, Side};
use crate::votes::{Counts, Votes};

/// Most statements named by the second opinion.
const NAMED: usize = 5;

/// From here up the published bridging ranking calls a statement helpful across sides.
const HELPFUL: f64 = 0.40;

/// The map in words.
///
/// Shape: groups with their size, what each stands for, what holds across groups, statements that
/// divide, and the second opinion that needs no groups.
/// Units: shares in percent, rounded to 5; sizes in people.
/// Why: about fewer people than the floor it says only that they are few.
pub fn to_words(answer: &Answer, votes: &Votes) -> String {
    let mut out = String::new();
    // Cannot fail: writing to a String always succeeds.
    let _ = match answer {
        Answer::NotYet(reason, facts) => {
            writeln!(out, "No map yet. {reason}").and_then(|()| write_facts(&mut out, facts))
        }
        Answer::Map(map) => write_map(&mut out, map, votes),
    };
    out
}

/// The bridging intercept of each statement that enough people voted on, by rising id.
///
/// Units: about -1 to 1; 0.40 and more is what the published ranking calls helpful across sides.
/// Why: it needs no groups and no number of groups, so it tells whether common ground also holds
/// without our grouping.
/// Source: the bridging ranking of Community Notes.
pub fn second_opinion(map: &WholeMap, votes: &Votes) -> Vec<(u64, f64)> {
    let intercepts = bridging::intercepts(votes, &map.is_out, &map.axes.first);
    let with_id = intercepts.into_iter().zip(&map.statements);
    let mut found: Vec<(u64, f64)> =
        with_id.filter_map(|(value, &id)| value.map(|value| (id, value))).collect();
    found.sort_by_key(|&(id, _)| id);
    found
}

fn write_facts(out: &mut String, facts: &Facts) -> std::fmt::Result {
    let Facts { n_people, n_statements, n_votes } = facts;
    writeln!(
        out,
        "{} voted, on {}: {} in all.",
        count(*n_people, "person", "people"),
        count(*n_statements, "statement", "statements"),
        count(*n_votes, "vote", "votes"),
    )
}

fn count(n: usize, one: &str, many: &str) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (idx, digit) in digits.chars().enumerate() {
        if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {}", if n == 1 { one } else { many })
}

fn name(group: usize) -> String {
    // Cannot lose bits: there are at most 100 groups; past the alphabet they are numbered.
    match u8::try_from(group) {
        Ok(letter) if letter < 26 => char::from(b'A' + letter).to_string(),
        _ => (group + 1).to_string(),
    }
}

fn write_map(out: &mut String, map: &WholeMap, votes: &Votes) -> std::fmt::Result {
    write_facts(out, &map.facts)?;
    let n_grouped = map.groups.of.iter().flatten().count();
    let grouped = count(n_grouped, "person", "people");
    match map.groups.sizes.len() {
        1 => writeln!(out, "{grouped} can be placed. They do not fall into separate groups.")?,
        n => writeln!(out, "{grouped} voted enough to be grouped. They fall into {n} groups.")?,
    }
    for group in 0..map.groups.sizes.len() {
        write_group(out, map, group)?;
    }
    write_list(out, map, "\nWhat holds across groups", &map.holds_across())?;
    write_list(out, map, "\nStatements that divide", &map.divides())?;
    write_second_opinion(out, map, votes)?;
    if map.mode == Mode::Compat {
        writeln!(out, "\nThese groups depend on the order in which people came (mode: compat).")?;
    }
    Ok(())
}

fn write_group(out: &mut String, map: &WholeMap, group: usize) -> std::fmt::Result {
    let size = map.groups.sizes[group];
    if size < map.floor.people() {
        let few = map.floor.people();
        return writeln!(out, "\nGroup {}: fewer than {few} people, not described.", name(group));
    }
    writeln!(out, "\nGroup {}: {}", name(group), count(size, "person", "people"))?;
    let enough = |one: &&Representative| map.has_enough(&map.by_group[group][one.column]);
    let named: Vec<_> = map.representatives[group].iter().filter(enough).collect();
    if named.is_empty() {
        return writeln!(out, "  nothing yet that this group says more than others");
    }
    for one in named {
        let counts = &map.by_group[group][one.column];
        let id = map.statements[one.column];
        let (does, others) = (percent(counts, one.side), others(map, group, one));
        writeln!(out, "  {} with statement {id}: {does}{others}", verb(one.side))?;
    }
    Ok(())
}

fn verb(side: Side) -> &'static str {
    match side {
        Side::Agree => "agrees",
        Side::Disagree => "disagrees",
    }
}

/// The share on a side in percent, rounded to 5.
fn percent(counts: &Counts, side: Side) -> String {
    let on_side = match side {
        Side::Agree => counts.agree,
        Side::Disagree => counts.disagree,
    };
    let twentieths = (f64::from(on_side) / f64::from(counts.all().max(1)) * 20.0).round();
    // Everyone and no one are not told apart from nearly everyone and hardly anyone.
    match twentieths {
        ..1.0 => "under 5 %".to_owned(),
        20.0.. => "over 95 %".to_owned(),
        _ => format!("{:.0} %", twentieths * 5.0),
    }
}

fn others(map: &WholeMap, group: usize, one: &Representative) -> String {
    let mut sum = Counts::default();
    for (_, counts) in map.by_group.iter().enumerate().filter(|(other, _)| *other != group) {
        sum.agree += counts[one.column].agree;
        sum.disagree += counts[one.column].disagree;
        sum.pass += counts[one.column].pass;
    }
    if !map.has_enough(&sum) {
        return String::new();
    }
    format!(" (others {})", percent(&sum, one.side))
}

fn write_list(
    out: &mut String,
    map: &WholeMap,
    title: &str,
    list: &[ShownStatement],
) -> std::fmt::Result {
    writeln!(out, "{title}")?;
    if list.is_empty() {
        return writeln!(out, "  nothing yet that enough people in every group voted on");
    }
    for one in list {
        let column = map.statements.iter().position(|&id| id == one.statement).unwrap_or(0);
        let share = |(group, counts): (usize, &Vec<Counts>)| {
            format!("{} {}", name(group), percent(&counts[column], one.side))
        };
        let shares: Vec<String> = map.by_group.iter().enumerate().map(share).collect();
        let does = match one.side {
            Side::Agree => "agree",
            Side::Disagree => "disagree",
        };
        writeln!(out, "  statement {}: {does}: {}", one.statement, shares.join(", "))?;
    }
    Ok(())
}

fn write_second_opinion(out: &mut String, map: &WholeMap, votes: &Votes) -> std::fmt::Result {
    writeln!(out, "\nSecond opinion, without our groups (0.40 and more holds across sides)")?;
    let mut found = second_opinion(map, votes);
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    if found.is_empty() {
        return writeln!(out, "  not enough votes: it needs people with ten votes or more");
    }
    for (id, value) in found.into_iter().take(NAMED) {
        let holds = if value >= HELPFUL { ", holds" } else { "" };
        writeln!(out, "  statement {id}: {value:.2}{holds}")?;
    }
    Ok(())
}
