//! Published elections and outcomes, where they are there: see `find_reference`.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(clippy::cast_possible_truncation, reason = "committees are small")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use equal_shares::{
    BallotKind, Choice, Completion, Election, How, Idea, Outcome, Outline, PbOptions, Rule,
    Settings, Step, TieBreak, Utility, WhenTooDear, read_pb, share_out,
};
use serde_json::Value;

const PLAIN: Settings = Settings {
    rule: Rule::EqualShares,
    utility: Utility::Cost,
    completion: Completion::None,
    step: Step::Units(1),
    tie: TieBreak::Lexicographic,
};

/// The folder of reference data, looked for beside this repository; it is not part of it.
fn find_reference() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/data/fair_share")).find(|path| path.is_dir())
}

fn read(path: &Path) -> Election {
    let file = BufReader::new(fs::File::open(path).unwrap());
    let reader: Box<dyn Read> = if path.extension().is_some_and(|extension| extension == "gz") {
        Box::new(flate2::bufread::MultiGzDecoder::new(file))
    } else {
        Box::new(file)
    };
    read_pb(BufReader::new(reader), &PbOptions { group_column: None })
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn ids(election: &Election, outcome: &Outcome) -> Vec<String> {
    outcome.funded().map(|(_, funded)| election.ideas()[funded.idea].id.clone()).collect()
}

fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().unwrap();
    list.iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// The settings that a key of the expected files stands for; nothing for keys that only compare
/// another way of counting rankings.
fn settings_for(key: &str) -> Option<Settings> {
    let mut settings = PLAIN;
    if key.contains("borda0") {
        return None;
    }
    let key = match key.strip_suffix("_add1") {
        Some(key) => {
            settings.completion = Completion::Add1Exhaustive;
            key
        }
        None => key,
    };
    let (rule, utility) = key.split_once('_').unwrap_or((key, "cost"));
    settings.rule = match rule {
        "mes" => Rule::EqualShares,
        "greedy" => Rule::Greedy,
        "phragmen" => Rule::Phragmen(WhenTooDear::Stop),
        _ => panic!("{key}"),
    };
    settings.utility = match utility {
        "cost" | "score_cost" | "borda1_cost" => Utility::Cost,
        "card" | "score" | "borda1" => Utility::Cardinality,
        _ => panic!("{key}"),
    };
    Some(settings)
}

#[test]
fn published_elections_come_out_as_two_independent_programs_say() {
    let Some(folder) = find_reference() else { return };
    let mut n_checked = 0;
    let mut wrong = Vec::new();
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder.join("expected")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let expected: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let file = expected["file"].as_str().unwrap();
        let election = read(&folder.join("pb").join(file));
        for (key, rule) in expected["rules"].as_object().unwrap() {
            let Some(mut settings) = settings_for(key) else { continue };
            // One unit of currency, whatever the smallest unit of the file is.
            settings.step = Step::Units(10_u64.pow(election.decimals()));
            let sources = ["reference", "pabutools"];
            let Some(want) = sources.iter().map(|&name| &rule[name]).find(|list| list.is_array())
            else {
                continue;
            };
            let outcome = share_out(&election, &settings);
            let (got, want) = (ids(&election, &outcome), strings(want));
            let same = if key.starts_with("mes") {
                got == want
            } else {
                got.iter().collect::<BTreeSet<_>>() == want.iter().collect::<BTreeSet<_>>()
            };
            if !same {
                wrong.push(format!("{file} {key}\n  got  {got:?}\n  want {want:?}"));
            }
            if let Some(steps) = rule.get("add1_steps") {
                if outcome.pots[0].n_steps != steps.as_u64().unwrap() {
                    wrong.push(format!("{file} {key} steps {} {steps}", outcome.pots[0].n_steps));
                }
                let filled = Settings { completion: Completion::Add1Utilitarian, ..settings };
                let filled = share_out(&election, &filled);
                let got: BTreeSet<_> = ids(&election, &filled).into_iter().collect();
                let want: BTreeSet<_> = strings(&rule["add1u"]).into_iter().collect();
                if got != want {
                    wrong.push(format!("{file} {key} add1u\n  got  {got:?}\n  want {want:?}"));
                }
            }
            n_checked += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {n_checked} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(n_checked > 540, "only {n_checked} outcomes were compared");
}

#[test]
fn cities_that_used_equal_shares_get_their_official_outcome() {
    let Some(folder) = find_reference() else { return };
    let settings = Settings {
        completion: Completion::Add1Last,
        tie: TieBreak::Lot("official".to_owned()),
        ..PLAIN
    };
    for name in [
        "Poland_Wieliczka_2023_Green_Budget.pb",
        "Poland_Swiecie_2023.pb",
        "Netherlands_Assen_2024.pb",
    ] {
        let election = read(&folder.join("pb").join(name));
        let path = folder.join("expected").join(format!("{name}.json"));
        let expected: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let want: BTreeSet<String> = strings(&expected["official_selected"]).into_iter().collect();
        for step in [Step::Units(1), Step::Relative] {
            let settings = Settings { step, ..settings.clone() };
            let outcome = share_out(&election, &settings);
            let got: BTreeSet<String> = ids(&election, &outcome).into_iter().collect();
            assert_eq!(got, want, "{name} {step:?}");
        }
    }
}

#[test]
fn committees_are_among_the_published_ones() {
    let Some(folder) = find_reference() else { return };
    let text = fs::read_to_string(folder.join("abc/instances.jsonl")).unwrap();
    let mut n_checked = 0;
    for line in text.lines() {
        let instance: Value = serde_json::from_str(line).unwrap();
        let election = committee(&instance);
        let check = |settings: &Settings, keep: &dyn Fn(How) -> bool, key: &str| {
            let outcome = share_out(&election, settings);
            let mut got: Vec<u64> = outcome
                .funded()
                .filter(|(_, funded)| keep(funded.how))
                .map(|(_, funded)| funded.idea as u64)
                .collect();
            got.sort_unstable();
            let size = instance["committeesize"].as_u64().unwrap();
            // Unsupported candidates are never elected here: the published lists fill up with them.
            let listed = instance["expect"][key].as_array().unwrap();
            let is_listed = listed.iter().any(|committee| {
                let mut committee: Vec<u64> =
                    committee.as_array().unwrap().iter().map(|id| id.as_u64().unwrap()).collect();
                committee.sort_unstable();
                got == committee
                    || ((got.len() as u64) < size && got.iter().all(|id| committee.contains(id)))
            });
            assert!(is_listed, "{} {key}: {got:?} not in {listed:?}", instance["id"]);
        };
        let phragmen = Settings { rule: Rule::Phragmen(WhenTooDear::Stop), ..PLAIN };
        check(&phragmen, &|_| true, "seqphragmen");
        let filled = Settings { completion: Completion::Greedy, ..PLAIN };
        check(&filled, &|_| true, "equal-shares-with-av-completion");
        n_checked += 2;
    }
    assert!(n_checked >= 472, "only {n_checked} committees were compared");
}

fn committee(instance: &Value) -> Election {
    let n_candidates = instance["num_cand"].as_u64().unwrap();
    let idea = |number: u64| Idea { id: number.to_string(), name: String::new(), cost: 1 };
    let mut election = Election::new(Outline {
        budget: instance["committeesize"].as_u64().unwrap(),
        decimals: 0,
        kind: BallotKind::Approval,
        ideas: (0..n_candidates).map(idea).collect(),
    })
    .unwrap();
    for ballot in instance["profile"].as_array().unwrap() {
        let choice = |id: &Value| Choice { idea: id.as_u64().unwrap() as u32, points: 1 };
        let choices: Vec<Choice> = ballot.as_array().unwrap().iter().map(choice).collect();
        election.add_ballot(&choices).unwrap();
    }
    election
}
