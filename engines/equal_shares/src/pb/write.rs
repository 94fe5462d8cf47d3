//! Writes an election in the `.pb` format, without anything about the people who voted.

use std::fmt::Write;

use crate::amount::show_amount;
use crate::{BallotKind, Choice, Election, PbOptions};

/// Writes an election so that other programs, and the verifier, can read it.
///
/// Ballots are numbered in the order in which they are kept. Groups are written only when the
/// options name a column for them. Rankings are written from the most to the least points.
pub fn write_pb(election: &Election, options: &PbOptions) -> String {
    let mut text = String::new();
    // Cannot fail: writing to a string never does.
    let _ = write_all(&mut text, election, options);
    text
}

fn write_all(text: &mut String, election: &Election, options: &PbOptions) -> std::fmt::Result {
    let show = |amount: u64| show_amount(amount, election.decimals());
    let kind = match election.kind() {
        BallotKind::Approval => "approval",
        BallotKind::ChooseOne => "choose-1",
        BallotKind::Points => "cumulative",
        BallotKind::Ranking => "ordinal",
    };
    writeln!(text, "META\nkey;value\ndescription;a share-out\nrule;equalshares")?;
    writeln!(text, "num_projects;{}", election.ideas().len())?;
    writeln!(text, "num_votes;{}", election.n_ballots())?;
    writeln!(text, "budget;{}\nvote_type;{kind}", show(election.budget()))?;
    writeln!(text, "PROJECTS\nproject_id;cost;name")?;
    for idea in election.ideas() {
        writeln!(text, "{};{};{}", quote(&idea.id), show(idea.cost), quote(&idea.name))?;
    }
    let has_points = election.kind() == BallotKind::Points;
    write!(text, "VOTES\nvoter_id;vote{}", if has_points { ";points" } else { "" })?;
    let column = options.group_column.as_deref();
    column.map_or(Ok(()), |column| write!(text, ";{}", quote(column)))?;
    writeln!(text)?;
    for ballot in 0..election.n_ballots() {
        let choices = in_order(election, ballot);
        let id = |choice: &Choice| election.ideas()[choice.idea as usize].id.clone();
        let ids: Vec<String> = choices.iter().map(id).collect();
        write!(text, "{};{}", ballot + 1, quote(&ids.join(",")))?;
        if has_points {
            let points: Vec<String> =
                choices.iter().map(|choice| choice.points.to_string()).collect();
            write!(text, ";{}", points.join(","))?;
        }
        if column.is_some() {
            let group = election.group_of(ballot).and_then(|group| election.groups().get(group));
            write!(text, ";{}", quote(group.map_or("", String::as_str)))?;
        }
        writeln!(text)?;
    }
    Ok(())
}

fn in_order(election: &Election, ballot: usize) -> Vec<Choice> {
    let mut choices = election.ballot(ballot).to_vec();
    if election.kind() == BallotKind::Ranking {
        choices.sort_by_key(|choice| std::cmp::Reverse(choice.points));
    }
    choices
}

fn quote(field: &str) -> String {
    if field.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}
