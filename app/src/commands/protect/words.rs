//! What may be shown, to read.

use small_groups::{Outcome, Reason, Release, Shielded, Shown};

use super::{
    rows::{Points, Rows},
    shown::{part, size},
};

/// What may be shown of a table; with the reasons for the rest when they are asked for.
pub(super) fn words(release: &Release, (table, points): (&Rows, Points), explains: bool) -> String {
    let names = points.part_names();
    let mut lines = Vec::new();
    for name in table.items() {
        let Some(item) = release.item(name) else { continue };
        lines.push(format!("{name}\n"));
        lines.push(line("everyone together", item.total(), (&names, explains)));
        for (group, outcome) in item.groups() {
            let who = format!("{}: {}", group.dimension, group.name);
            lines.push(line(&who, outcome, (&names, explains)));
        }
        lines.push("\n".to_owned());
    }
    lines.concat()
}

/// Why something is held back, in one sentence.
pub(super) fn why(reason: &Reason) -> String {
    match reason {
        Reason::TooFew => "too few people answered to show this without pointing at someone".into(),
        Reason::TooFewToSplit => "too few people answered this item to split it into groups".into(),
        Reason::FewCameOrWent => {
            "a few people came or went since an earlier result, and beside it this one would hint at what they said".into()
        }
        Reason::ToShield(shielded) => {
            let whom: Vec<String> = shielded.iter().map(whom).collect();
            format!(
                "with this shown, anyone could take it away from the rest and find out about {}",
                whom.join(", and ")
            )
        }
    }
}

fn whom(shielded: &Shielded) -> String {
    match shielded {
        Shielded::Group(group) => format!("{} ({})", group.name, group.dimension),
        Shielded::Overlap => "a few people who share several groups".to_owned(),
        Shielded::RatherNotSay { dimension } => {
            format!("those who would rather not say their {dimension}")
        }
    }
}

fn line(who: &str, outcome: &Outcome<Shown>, (names, explains): (&[String], bool)) -> String {
    match outcome {
        Outcome::Shown(shown) => {
            let parts = names.iter().zip(shown.parts());
            let parts: Vec<String> =
                parts.map(|(name, each)| format!("{name} {}", part(*each))).collect();
            let cant_say = shown.cant_say().map(|each| format!("; can't say yet {}", part(each)));
            let (people, parts) = (size(shown.size()), parts.join(", "));
            format!("  {who} ({people} people): {parts}{}\n", cant_say.unwrap_or_default())
        }
        Outcome::Held(reason) if explains => {
            format!("  {who}: held back to protect people: {}\n", why(reason))
        }
        Outcome::Held(_) => format!("  {who}: held back to protect people\n"),
    }
}
