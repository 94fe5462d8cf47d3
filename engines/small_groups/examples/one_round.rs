//! One question, three groups, one of them too small to show on its own.
//!
//! Run it with `cargo run -p small_groups --example one_round`.

use small_groups::{Dimension, Floor, Outcome, Refused, Scale, Tally, Value, Views, protect};

#[expect(clippy::print_stdout, reason = "an example talks to its reader")]
fn main() -> Result<(), Refused> {
    let lens = Dimension::new("lens", ["families", "school staff", "youth"])?;
    let mut tally = Tally::new(Views::new(Floor::LEAST, vec![lens])?);
    tally.ask("trust", Scale::three_zones(5)?)?;
    let answers = [("families", 12, 0), ("school staff", 9, 4), ("youth", 3, 4)];
    for (group, n_people, point) in answers {
        let place = tally.views().place(&[Some(group)])?;
        for _ in 0..n_people {
            tally.add("trust", &place, &Value::Point(point))?;
        }
    }
    for (item, result) in protect(&tally).items() {
        println!("{item}, all of us: {:?}", result.total());
        for (group, outcome) in result.groups() {
            match outcome {
                Outcome::Shown(shown) => println!("  {}: {:?}", group.name, shown.parts()),
                Outcome::Held(reason) => println!("  {}: held back, {reason:?}", group.name),
            }
        }
    }
    Ok(())
}
