//! The section META: the few keys that change how the rest is read.

use std::io::BufRead;

use super::fields::{Record, Records};
use super::{PbError, need_record};
use crate::BallotKind;
use crate::amount::{Decimal, parse_decimal};

/// What META says that matters here.
pub(super) struct Meta {
    pub(super) budget: Decimal,
    pub(super) budget_place: (usize, usize),
    pub(super) kind: BallotKind,
    pub(super) n_ideas: Option<u64>,
    pub(super) n_ballots: Option<u64>,
}

/// Reads keys and values up to the section PROJECTS.
pub(super) fn read_meta(
    records: &mut Records<impl BufRead>,
    record: &mut Record,
) -> Result<Meta, PbError> {
    need_record(records, record, "the column names of META: key;value")?;
    let (key_column, value_column) = (record.column_named("key")?, record.column_named("value")?);
    let (mut budget, mut kind, mut n_ideas, mut n_ballots) = (None, None, None, None);
    loop {
        need_record(records, record, "a key and a value, or the section PROJECTS")?;
        if record.is_section("PROJECTS") {
            break;
        }
        let value = record.field(value_column).trim();
        let wrong = |expected| record.error(value_column, expected);
        match record.field(key_column).trim() {
            "budget" => {
                let amount = parse_decimal(value).map_err(wrong)?;
                budget = Some((amount, record.place(value_column)));
            }
            "vote_type" => kind = Some(parse_kind(value).map_err(wrong)?),
            "num_projects" => n_ideas = Some(parse_count(value).map_err(wrong)?),
            "num_votes" => n_ballots = Some(parse_count(value).map_err(wrong)?),
            "default_score" if parse_decimal(value).map(|score| score.mantissa) != Ok(0) => {
                return Err(wrong("0: points for ideas that a ballot does not list are not read"));
            }
            _ => {}
        }
    }
    let missing = |key: &str| record.error(0, &format!("the key {key} before this section"));
    let (budget, budget_place) = budget.ok_or_else(|| missing("budget"))?;
    let kind = kind.ok_or_else(|| missing("vote_type"))?;
    Ok(Meta { budget, budget_place, kind, n_ideas, n_ballots })
}

fn parse_kind(text: &str) -> Result<BallotKind, &'static str> {
    match text {
        "approval" => Ok(BallotKind::Approval),
        "choose-1" => Ok(BallotKind::ChooseOne),
        "cumulative" | "scoring" => Ok(BallotKind::Points),
        "ordinal" => Ok(BallotKind::Ranking),
        _ => Err("one of approval, choose-1, cumulative, scoring, ordinal"),
    }
}

fn parse_count(text: &str) -> Result<u64, &'static str> {
    text.parse().map_err(|_| "a whole number")
}
