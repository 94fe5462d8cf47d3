//! The command with files in a folder of its own.

use std::path::{Path, PathBuf};

use clap::Parser;

use super::*;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    share: ShareArgs,
}

const ELECTION: &str = "META\nkey;value\nbudget;1000\nvote_type;approval\nPROJECTS\n\
     project_id;cost;name\na;300;Swings\nb;400;Trees\nc;600;A stage\nd;0;Thanks\nVOTES\n\
     voter_id;vote;circle\n";

/// Twenty people: twelve parents who want swings and trees, eight who want the stage.
fn election() -> String {
    let parents = (0..12).map(|voter| format!("{voter};a,b,d;parents\n"));
    let others = (12..20).map(|voter| format!("{voter};c;others\n"));
    ELECTION.to_owned() + &parents.chain(others).collect::<String>()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

fn share(file: &Path, options: &[&str]) -> Result<String> {
    let words = ["share", file.to_str().unwrap()];
    let args = Cli::try_parse_from(words.iter().chain(options))?.share;
    let mut out = Vec::new();
    run(&args, &mut out)?;
    Ok(String::from_utf8(out).unwrap())
}

fn packed(text: &str) -> Vec<u8> {
    packed_bytes(text.as_bytes())
}

fn packed_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn the_outcome_is_told_in_words() {
    let folder = Folder::new();
    let file = folder.write("e.pb", election());
    let told = share(&file, &["--explain"]).unwrap();
    for words in [
        "20 ballots, 4 ideas, 1000 to share.",
        "Trees (b)",
        "have at least one idea funded",
        "The most votes first",
        "Idea by idea:",
        "12 people voted for it",
    ] {
        assert!(told.contains(words), "{words} is missing in:\n{told}");
    }
}

#[test]
fn every_rule_is_told_and_its_ledger_verifies() {
    let folder = Folder::new();
    let file = folder.write("e.pb", election());
    let check = |options: &[&str], words: &str| {
        let told = share(&file, options).unwrap();
        assert!(told.contains(words), "{words} is missing in:\n{told}");
        let ledger = share(&file, &[options, &["--json"]].concat()).unwrap();
        let path = folder.write("ledger.json", ledger);
        share(&file, &["--verify", path.to_str().unwrap()]).unwrap();
    };
    check(&[], "by a thousandth of a share at a time, up to the last outcome");
    check(&["--step", "5"], "by 5 at a time");
    check(&["--completion", "none"], "What is left over stays in the pot.");
    check(&["--completion", "add1_exhaustive"], "until nothing more fits");
    check(&["--completion", "add1_utilitarian"], "that still fit are funded");
    check(&["--completion", "greedy"], "goes to the most supported ideas that still fit");
    check(&["--utility", "cost"], "an idea is worth what it costs");
    check(&["--utility", "cardinality"], "whatever it costs");
    check(&["--rule", "greedy"], "the most supported ideas first");
    check(&["--rule", "phragmen"], "It ends at the first idea that does not fit");
    check(&["--rule", "phragmen", "--when-too-dear", "skip"], "left out");
    check(&["--tie", "lot:autumn"], "a lot with the seed \"autumn\"");
    check(&["--tie", "lexicographic"], "in the order of their ids");
}

#[test]
fn every_kind_of_ballot_is_shared_out_and_verifies() {
    let folder = Folder::new();
    let ideas = "PROJECTS\nproject_id;cost\n1;300\n2;400\nc12;600\nVOTES\n";
    for (kind, votes) in [
        ("approval", "voter_id;vote\n1;1,2\n2;\n3;c12\n"),
        ("choose-1", "voter_id;vote\n1;1\n2;1\n3;c12\n"),
        ("cumulative", "voter_id;vote;points\n1;1,2;7,3\n2;1;10\n3;c12;10\n"),
        ("ordinal", "voter_id;vote\n1;2,1\n2;1,2\n3;c12\n"),
    ] {
        let limit = if kind == "cumulative" { "max_sum_points;10\n" } else { "" };
        let meta = format!("META\nkey;value\nbudget;1000\nvote_type;{kind}\n{limit}");
        let file = folder.write("kind.pb", format!("{meta}{ideas}{votes}"));
        for utility in ["cost", "cardinality"] {
            let ledger = share(&file, &["--json", "--utility", utility]).unwrap();
            let path = folder.write("ledger.json", &ledger);
            share(&file, &["--verify", path.to_str().unwrap()]).unwrap();
            let json: serde_json::Value = serde_json::from_str(&ledger).unwrap();
            assert_eq!(json["n_ballots"], 3, "{kind}");
            assert!(!json["funded"].as_array().unwrap().is_empty(), "{kind} {utility}");
        }
    }
}

#[test]
fn a_tie_is_told_with_names() {
    let folder = Folder::new();
    let same = election().replace("b;400;Trees", "b;300;Trees");
    let told = share(&folder.write("e.pb", same), &[]).unwrap();
    assert!(told.contains("was level with"), "{told}");
    assert!(told.contains("Swings (a)") && told.contains("Trees (b)"), "{told}");
}

#[test]
fn files_that_are_no_text_or_end_too_soon_are_refused_with_their_place() {
    let folder = Folder::new();
    let check = |bytes: &[u8], words: &str| {
        for (name, bytes) in [("b.pb", bytes.to_vec()), ("b.pb.gz", packed_bytes(bytes))] {
            let refused = format!("{:#}", share(&folder.write(name, bytes), &[]).unwrap_err());
            assert!(refused.contains(words), "{words} is missing in: {refused}");
        }
    };
    let good = election();
    let mut no_text = good.clone().into_bytes();
    let place = good.find("Trees").unwrap();
    no_text[place] = 0xFF;
    check(&no_text, "line 8, column 7");
    check(&good.as_bytes()[..good.find("VOTES").unwrap()], "line");
    check(
        good.replace("budget;1000", "budget;99999999999999999999").as_bytes(),
        "line 3, column 8",
    );
    check(b"", "line 1");
}

#[test]
fn a_packed_file_gives_the_same_ledger_and_it_verifies() {
    let folder = Folder::new();
    let file = folder.write("e.pb", election());
    let zipped = folder.write("e.pb.gz", packed(&election()));
    let options = ["--json", "--explain", "--rule", "mes", "--completion", "add1_utilitarian"];
    let ledger = share(&file, &options).unwrap();
    assert_eq!(share(&zipped, &options).unwrap(), ledger);
    let path = folder.write("ledger.json", &ledger);
    let verify = ["--verify", path.to_str().unwrap()];
    assert!(share(&zipped, &verify).unwrap().contains("The ledger is right"));
    let changed = folder.write("changed.json", ledger.replacen("\"a\"", "\"c\"", 1));
    let refused = share(&file, &["--verify", changed.to_str().unwrap()]).unwrap_err();
    assert!(format!("{refused:#}").contains("differ"), "{refused:#}");
    let json: serde_json::Value = serde_json::from_str(&ledger).unwrap();
    for key in ["funded", "cost", "rounds", "ties"] {
        assert!(json.get(key).is_some(), "{key}");
    }
}

#[test]
fn equity_settings_stand_beside_the_outcome_without_them() {
    let folder = Folder::new();
    let file = folder.write("e.pb", election());
    let settings = folder.write(
        "e.toml",
        "group_column = \"circle\"\n[[envelope]]\nname = \"Others\"\namount = 600\n\
         groups = [\"others\"]\n[need_match]\nfund = \"100\"\npercent = { a = 30 }\n",
    );
    let options = ["--envelopes", settings.to_str().unwrap()];
    let told = share(&file, &options).unwrap();
    for words in ["Others: 600 of 600 spent.", "Without the equity settings", "Only with them"] {
        assert!(told.contains(words), "{words} is missing in:\n{told}");
    }
    let ledger = share(&file, &[&options[..], &["--json"]].concat()).unwrap();
    let path = folder.write("ledger.json", ledger);
    assert!(share(&file, &["--verify", path.to_str().unwrap()]).is_ok());
}

#[test]
fn guards_and_mistakes_are_named() {
    let folder = Folder::new();
    let file = folder.write("e.pb", election());
    let check = |options: &[&str], words: &str| {
        let refused = format!("{:#}", share(&file, options).unwrap_err());
        assert!(refused.contains(words), "{words} is missing in: {refused}");
    };
    check(&["--step", "0"], "at least 1");
    check(&["--step", "much"], "at least 1");
    check(&["--tie", "lot:"], "expected lot:SEED");
    check(&["--tie", "coin"], "expected lot:SEED");
    check(&["--rule", "fair"], "possible values: mes, greedy, phragmen");
    let settings = |text: &str| {
        let path = folder.write("bad.toml", text);
        path.to_str().unwrap().to_owned()
    };
    let class =
        settings("group_column = \"circle\"\n[[entitlement]]\ngroup = \"others\"\nweight = 2");
    check(&["--envelopes", &class], "has 8 ballots");
    let weight =
        settings("group_column = \"circle\"\n[[entitlement]]\ngroup = \"parents\"\nweight = 9");
    check(&["--envelopes", &weight], "1 to 3 times");
    let half = settings("[need_match]\nfund = 10\npercent = { a = 51 }");
    check(&["--envelopes", &half], "at most 50 percent");
    let typo = settings("[[envelopes]]\nname = \"x\"");
    check(&["--envelopes", &typo], "line 1, column");
    let bad = folder.write("bad.pb", election().replace("c;600", "c;lots"));
    let refused = format!("{:#}", share(&bad, &[]).unwrap_err());
    assert!(refused.contains("line 9, column 3: expected a number"), "{refused}");
    let cut = folder.write("cut.pb.gz", &packed(&election())[..60]);
    assert!(share(&cut, &[]).is_err());
    assert!(share(Path::new("/nowhere.pb"), &[]).is_err());
}
