//! Any bytes as a file of equity settings: what can be used with an election decides it, and the
//! verifier agrees.
#![no_main]

use std::fmt::Write;

use equal_shares::{
    Completion, Election, EquityFile, PbOptions, Settings, Utility, read_pb, share_out_with,
    verify_ledger, write_ledger,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(file) = toml::from_str::<EquityFile>(text) else { return };
    let again = toml::to_string(&file).expect("settings can be written");
    assert_eq!(toml::from_str(&again), Ok(file.clone()));
    let pb = ballots();
    let election = election(&pb, &file);
    let Ok(equity) = file.check(&election) else { return };
    for (completion, utility) in
        [(Completion::Add1Last, Utility::Cost), (Completion::Add1Utilitarian, Utility::Cardinality)]
    {
        let settings = Settings { completion, utility, ..Settings::default() };
        let outcome = share_out_with(&election, &settings, &equity);
        let ledger = write_ledger(&election, &outcome, (&settings, Some(&file)));
        if let Err(difference) = verify_ledger(&ledger, pb.as_bytes()) {
            panic!("{difference}");
        }
    }
});

fn election(pb: &str, file: &EquityFile) -> Election {
    let group_column = file.group_column.clone();
    let known = matches!(group_column.as_deref(), Some("circle" | "age"));
    let options = PbOptions { group_column: group_column.filter(|_| known) };
    read_pb(pb.as_bytes(), &options).expect("it was written by hand")
}

/// Two circles and two ages, each with enough ballots for an envelope and for larger shares.
fn ballots() -> String {
    let mut pb = "META\nkey;value\nbudget;1000\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
                  a;400\nb;300\nc;600\nd;100\nVOTES\nvoter_id;vote;circle;age\n"
        .to_owned();
    let votes = ["a,b", "b,c", "c", "d,a", "c,d", ""];
    for voter in 0..24 {
        let vote = votes[voter % 6];
        let circle = if voter % 2 == 0 { "east" } else { "west" };
        let age = if voter < 11 { "young" } else { "old" };
        writeln!(pb, "{voter};{vote};{circle};{age}").expect("a text takes everything");
    }
    pb
}
