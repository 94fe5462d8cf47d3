//! The results as a spreadsheet with its code book: the same release as the page, nothing finer.

use std::sync::Arc;

use powerwith_web::{Answer, Speech, Visit, say, spreadsheet::file};
use reflection_rules::instrument::Half;
use small_groups::{Outcome, Part, Shown, Size};

use super::{Asked, Seen, results, speak};
use crate::words;

/// The results, one line per part of a view.
pub(super) async fn results(visit: Arc<Visit>) -> Answer {
    let seen = results::load(&visit).await?;
    let mut lines = vec![
        ["question", "half", "breakdown", "who", "part", "value", "how_many", "held_because"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for asked in &seen.asked {
        lines.extend(question_lines(asked, &seen, visit.speech));
    }
    Ok(file("results.csv", &lines)?)
}

/// What each question and each word in the results means.
pub(super) async fn code_book(visit: Arc<Visit>) -> Answer {
    let seen = results::load(&visit).await?;
    let speech = visit.speech;
    let mut lines = vec![["name", "meaning"].map(str::to_owned).to_vec()];
    for asked in &seen.asked {
        let ask = asked.item.words(&speech.content()).ask.clone();
        lines.push(vec![asked.question.id.clone(), format!("{}: {ask}", asked.title(speech))]);
    }
    for part in [Part::FewOrNone, Part::Some, Part::AboutHalf, Part::Most] {
        let (from, to) = part.percent_range();
        lines.push(vec![speak::part(part, speech), format!("{from}–{to} %")]);
    }
    for size in [Size::FiveToNine, Size::TenToNineteen] {
        let range = format!("{}–{}", size.at_least(), size.at_most());
        lines.push(vec![speak::size(size, speech), range]);
    }
    lines.push(vec!["held_because".to_owned(), say!(words(speech), "held-title")]);
    Ok(file("code-book.csv", &lines)?)
}

fn question_lines(asked: &Asked, seen: &Seen, speech: Speech) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    for half in asked.question.halves() {
        let key = asked.question.key(*half);
        if let Some(item) = seen.closed.release.item(&key) {
            let everyone = (String::new(), say!(words(speech), "see-all-of-us"));
            lines.extend(view_lines((asked, *half), &everyone, item.total(), (seen, speech)));
            for (group, outcome) in item.groups() {
                let who = (group.dimension.clone(), seen.reader(speech).name(&group.name));
                lines.extend(view_lines((asked, *half), &who, outcome, (seen, speech)));
            }
        }
        if let Some(beans) = seen.closed.release.beans(&key) {
            lines.extend(bean_lines((asked, *half), beans, (seen, speech)));
        }
        for tie in seen.closed.release.ties(&key).unwrap_or_default() {
            lines.extend(tie_lines((asked, *half), tie, (seen, speech)));
        }
    }
    lines
}

type Place<'a> = (&'a Seen, Speech);

fn start((asked, half): (&Asked, Half), (breakdown, who): &(String, String)) -> Vec<String> {
    vec![asked.question.id.clone(), half.id().to_owned(), breakdown.clone(), who.clone()]
}

fn view_lines(
    at: (&Asked, Half),
    who: &(String, String),
    outcome: &Outcome<Shown>,
    (seen, speech): Place<'_>,
) -> Vec<Vec<String>> {
    let shown = match outcome {
        Outcome::Shown(shown) => shown,
        Outcome::Held(reason) => {
            let reason = speak::reason(reason, seen.reader(speech));
            let rest = [String::new(), String::new(), String::new(), reason];
            return vec![start(at, who).into_iter().chain(rest).collect()];
        }
    };
    let names = super::page::part_names(at.0, speech);
    let cant_say = say!(words(speech), "see-cant-say-short");
    let parts = shown.parts().iter().copied().zip(names);
    let parts = parts.chain(shown.cant_say().map(|part| (part, cant_say)));
    let size = speak::size(shown.size(), speech);
    let line = |(part, name): (Part, String)| {
        let rest = [name, speak::part(part, speech), size.clone(), String::new()];
        start(at, who).into_iter().chain(rest).collect()
    };
    parts.map(line).collect()
}

fn bean_lines(
    at: (&Asked, Half),
    beans: &small_groups::BeansResult,
    (seen, speech): Place<'_>,
) -> Vec<Vec<String>> {
    let names = seen.bean_names(at.0, speech);
    let everyone = (String::new(), say!(words(speech), "see-all-of-us"));
    let line = |column: &String, rest: [String; 3]| {
        let name = names.get(column).cloned().unwrap_or_else(|| column.clone());
        start(at, &everyone).into_iter().chain([name]).chain(rest).collect()
    };
    match beans.outcome() {
        Outcome::Held(reason) => {
            let reason = speak::reason(reason, seen.reader(speech));
            let held = |column| line(column, [String::new(), String::new(), reason.clone()]);
            beans.columns().iter().map(held).collect()
        }
        Outcome::Shown(shown) => {
            let size = speak::size(shown.size(), speech);
            let shown = beans.columns().iter().zip(shown.spreads()).map(|(column, spread)| {
                let value = super::maps::spread(*spread, speech);
                line(column, [value, size.clone(), String::new()])
            });
            shown.collect()
        }
    }
}

fn tie_lines(
    at: (&Asked, Half),
    tie: &small_groups::TieResult,
    (seen, speech): Place<'_>,
) -> Vec<Vec<String>> {
    let reader = seen.reader(speech);
    let (one, other) = (reader.name(&tie.partners.0), reader.name(&tie.partners.1));
    let facet = (tie.facet + 1).to_string();
    match tie.outcome() {
        Outcome::Held(reason) => {
            let who = ("ties".to_owned(), format!("{one} – {other}"));
            let rest = [facet, String::new(), String::new(), speak::reason(reason, reader)];
            vec![start(at, &who).into_iter().chain(rest).collect()]
        }
        Outcome::Shown(shown) => {
            let both = [
                (format!("{one} → {other}"), &shown.forth),
                (format!("{other} → {one}"), &shown.back),
            ];
            let line = |(who, shown): (String, &Shown)| {
                let parts = shown.parts().iter().map(|part| speak::part(*part, speech));
                let value = parts.collect::<Vec<_>>().join(" / ");
                let rest = [facet.clone(), value, speak::size(shown.size(), speech), String::new()];
                start(at, &("ties".to_owned(), who)).into_iter().chain(rest).collect()
            };
            both.into_iter().map(line).collect()
        }
    }
}
