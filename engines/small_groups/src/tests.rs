//! The promises of this crate, as sentences.

mod attack;
mod bands;
mod hiding;
mod over_time;
mod partnerships;
mod storing;

use crate::{Dimension, Floor, Group, Scale, Tally, Value, Views};

/// A round with one dimension, "who", the given groups (first the one of those who would rather
/// not say) and the points that each group's people chose on a five point scale.
fn round(unnamed: &[usize], groups: &[(&str, &[usize])]) -> Tally {
    let names: Vec<&str> = groups.iter().map(|(name, _)| *name).collect();
    let dimension = Dimension::new("who", names).unwrap();
    let mut tally = Tally::new(Views::new(Floor::LEAST, vec![dimension]).unwrap());
    tally.ask("trust", Scale::three_zones(5).unwrap()).unwrap();
    fill(&mut tally, "trust", unnamed, groups);
    tally
}

fn fill(tally: &mut Tally, item: &str, unnamed: &[usize], groups: &[(&str, &[usize])]) {
    let rows = groups.iter().map(|(name, points)| (Some(*name), *points));
    for (name, points) in rows.chain([(None, unnamed)]) {
        let place = tally.views.place(&[name]).unwrap();
        for point in points {
            let value = if *point == 9 { Value::CantSay } else { Value::Point(*point) };
            tally.add(item, &place, &value).unwrap();
        }
    }
}

fn who(name: &str) -> Group {
    Group { dimension: "who".into(), name: name.into() }
}
