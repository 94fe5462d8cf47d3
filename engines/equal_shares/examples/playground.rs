//! Three neighbourhoods share 1,200: run with `cargo run -p equal_shares --example playground`.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use equal_shares::{
    BallotKind, Choice, Election, Idea, NotAnElection, Outline, Settings, TieBreak, explain,
    share_out, tell,
};

fn main() -> Result<(), NotAnElection> {
    let idea = |id: &str, name: &str, cost| Idea { id: id.into(), name: name.into(), cost };
    let mut election = Election::new(Outline {
        budget: 1_200,
        decimals: 0,
        kind: BallotKind::Approval,
        ideas: vec![
            idea("swings", "Swings", 500),
            idea("stage", "A stage", 700),
            idea("trees", "Trees", 300),
            idea("books", "A shelf of Somali books", 200),
        ],
    })?;
    let ballots: [(&[u32], usize); 3] = [(&[0, 1], 14), (&[0, 2], 6), (&[3], 6)];
    for (ideas, n_people) in ballots {
        let choices: Vec<Choice> = ideas.iter().map(|&idea| Choice { idea, points: 1 }).collect();
        for _ in 0..n_people {
            election.add_ballot(&choices)?;
        }
    }
    let tie = TieBreak::Lot("written down before voting".to_owned());
    let settings = Settings { tie, ..Settings::default() };
    let outcome = share_out(&election, &settings);
    let n_people = outcome.n_ballots_with_one_funded(&election);
    println!("{} of {} spent; {n_people} of 26 people have an idea funded.", outcome.cost(), 1_200);
    for story in explain(&election, &outcome, &settings) {
        println!("{}. {}", election.ideas()[story.idea].name, tell(&election, &story));
    }
    Ok(())
}
