//! A small reader of `.pb` files: the whole file as text, field by field.

use std::collections::BTreeMap;

/// What the verifier knows of a file.
pub(super) struct File {
    pub(super) budget: u128,
    pub(super) decimals: u32,
    pub(super) ids: Vec<String>,
    pub(super) costs: Vec<u128>,
    pub(super) ballots: Vec<Ballot>,
}

/// One ballot: points by idea, and the group it is from.
pub(super) struct Ballot {
    pub(super) points: BTreeMap<usize, u64>,
    pub(super) group: String,
}

/// Reads a file, keeping one column of VOTES as the group.
pub(super) fn read(bytes: &[u8], group_column: Option<&str>) -> Result<File, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| format!("not text: {error}"))?;
    let rows = rows_of(text.trim_start_matches('\u{feff}'));
    let mut sections: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let mut current: Option<(String, Vec<String>)> = None;
    for fields in rows {
        let name = fields[0].trim().to_ascii_uppercase();
        let is_alone = fields[1..].iter().all(|field| field.trim().is_empty());
        if is_alone && ["META", "PROJECTS", "VOTES"].contains(&name.as_str()) {
            sections.insert(name.clone(), Vec::new());
            current = Some((name, Vec::new()));
            continue;
        }
        let Some((section, header)) = &mut current else {
            return Err("the file does not begin with META".to_owned());
        };
        if header.is_empty() {
            *header = fields.iter().map(|field| field.trim().to_owned()).collect();
            continue;
        }
        let row: Row = header.iter().cloned().zip(fields).collect();
        sections.entry(section.clone()).or_default().push(row);
    }
    let take = |sections: &mut BTreeMap<String, Vec<Row>>, name: &str| {
        sections.remove(name).ok_or_else(|| format!("there is no section {name}"))
    };
    let meta: BTreeMap<String, String> = take(&mut sections, "META")?
        .into_iter()
        .map(|row| (value(&row, "key"), value(&row, "value")))
        .collect();
    let ideas = take(&mut sections, "PROJECTS")?;
    let votes = take(&mut sections, "VOTES")?;
    build(&meta, &ideas, (&votes, group_column))
}

type Row = BTreeMap<String, String>;

fn value(row: &Row, key: &str) -> String {
    row.get(key).map_or("", |text| text.trim()).to_owned()
}

fn build(
    meta: &BTreeMap<String, String>,
    ideas: &[Row],
    (votes, group_column): (&[Row], Option<&str>),
) -> Result<File, String> {
    let budget = meta.get("budget").ok_or("META has no budget")?;
    let costs: Vec<String> = ideas.iter().map(|row| value(row, "cost")).collect();
    let decimals = costs.iter().chain([budget]).map(|text| decimals_of(text)).max().unwrap_or(0);
    let ids: Vec<String> = ideas.iter().map(|row| value(row, "project_id")).collect();
    let places: BTreeMap<&str, usize> =
        ids.iter().enumerate().map(|(place, id)| (id.as_str(), place)).collect();
    let kind = meta.get("vote_type").map_or("", String::as_str);
    let mut ballots = Vec::new();
    for row in votes {
        let points = points_of(row, kind, &places)?;
        let group = group_column.map_or_else(String::new, |column| value(row, column));
        ballots.push(Ballot { points, group });
    }
    Ok(File {
        budget: in_units(budget, decimals)?,
        decimals,
        costs: costs.iter().map(|text| in_units(text, decimals)).collect::<Result<_, _>>()?,
        ids,
        ballots,
    })
}

fn points_of(
    row: &Row,
    kind: &str,
    places: &BTreeMap<&str, usize>,
) -> Result<BTreeMap<usize, u64>, String> {
    let vote = value(row, "vote");
    let listed: Vec<&str> =
        if vote.is_empty() { Vec::new() } else { vote.split(',').map(str::trim).collect() };
    let given = value(row, "points");
    let given: Vec<&str> = given.split(',').collect();
    let mut points = BTreeMap::new();
    for (nth, id) in listed.iter().enumerate() {
        let place = places.get(id).ok_or_else(|| format!("a ballot names the idea {id}"))?;
        let worth = match kind {
            "approval" | "choose-1" => 1,
            "ordinal" => (listed.len() - nth) as u64,
            _ => {
                let text = given.get(nth).ok_or("a ballot has fewer points than ids")?;
                u64::try_from(in_units(text, 0)?).map_err(|error| error.to_string())?
            }
        };
        points.insert(*place, worth);
    }
    points.retain(|_, worth| *worth > 0);
    Ok(points)
}

fn split_decimal(text: &str) -> (String, String) {
    let text = text.trim().replace(',', ".");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    (whole.to_owned(), fraction.trim_end_matches('0').to_owned())
}

fn decimals_of(text: &str) -> u32 {
    u32::try_from(split_decimal(text).1.len()).unwrap_or(u32::MAX)
}

/// An amount in units of ten to the power of minus `decimals`.
pub(super) fn in_units(text: &str, decimals: u32) -> Result<u128, String> {
    let (whole, fraction) = split_decimal(text);
    let wrong = || format!("expected an amount, found \"{text}\"");
    let digits = format!("{whole}{fraction:0<width$}", width = decimals as usize);
    if whole.is_empty() || digits.len() > 30 || fraction.len() > decimals as usize {
        return Err(wrong());
    }
    digits.parse().map_err(|_| wrong())
}

/// Splits text into rows of fields: semicolons, line ends, and double quotes around a field.
fn rows_of(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = vec![String::new()];
    let mut letters = text.chars().peekable();
    let mut is_quoted = false;
    let mut is_fresh = true;
    while let Some(letter) = letters.next() {
        let field = row.last_mut();
        match (letter, field) {
            ('"', Some(field)) if is_quoted => {
                if letters.next_if_eq(&'"').is_some() {
                    field.push('"');
                } else {
                    is_quoted = false;
                }
            }
            ('"', _) if is_fresh => is_quoted = true,
            (';', _) if !is_quoted => {
                row.push(String::new());
                is_fresh = true;
                continue;
            }
            ('\n', _) if !is_quoted => {
                rows.push(std::mem::replace(&mut row, vec![String::new()]));
                is_fresh = true;
                continue;
            }
            ('\r', _) if !is_quoted && letters.peek() == Some(&'\n') => {}
            (other, Some(field)) => field.push(other),
            (_, None) => {}
        }
        is_fresh = false;
    }
    rows.push(row);
    rows.retain(|row| row.iter().any(|field| !field.trim().is_empty()));
    rows
}
