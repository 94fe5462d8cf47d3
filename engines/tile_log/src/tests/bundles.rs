//! Bundles: whole ones, erased bodies, and mistakes with their line.

use super::{House, ORIGIN, body, entry};
use crate::bundle::{BundleError, BundleFault, Reader};
use crate::*;

fn report(bytes: &[u8]) -> Report {
    verify(bytes, Known::default()).unwrap()
}

fn refused(text: &str, line: u64, fault: &BundleFault) {
    let error = verify(text.as_bytes(), Known::default()).unwrap_err();
    assert_eq!((error.line, &error.fault), (line, fault));
}

#[test]
fn a_whole_log_is_whole() {
    for n_entries in [0, 1, 2, 5, 300] {
        let house = House::new(n_entries);
        let report = report(&house.bundle());
        assert!(report.is_whole(), "{report:?}");
        assert_eq!((report.n_entries, report.n_bodies), (n_entries, n_entries));
        let said = report.sentences();
        let has = if n_entries == 1 { "1 entry".into() } else { format!("{n_entries} entries") };
        assert_eq!(
            said[0],
            format!("Whole: the file has {has}, and nothing was altered, added or left out.")
        );
        assert_eq!(said[1], format!("Log: {ORIGIN}"));
        assert_eq!(said[2], format!("Checkpoint: {n_entries} · {}", house.head().root.short()));
        assert_eq!(said[3], "Witness: families.example/witness saw this log grow without changes.");
        assert!(said[4].starts_with("The key is the one in the file."), "{said:?}");
        assert_eq!(report.witnessed[0].at_secs, 1_790_000_000);
    }
}

#[test]
fn an_erased_body_leaves_every_proof_and_its_reason() {
    let mut house = House::new(9);
    house.erase(4, "It named someone who asked for it to go.");
    let report = report(&house.bundle());
    assert!(report.is_whole(), "{report:?}");
    assert_eq!((report.n_entries, report.n_bodies), (10, 9));
    assert!(report.sentences().contains(
        &"The body of entry 4 was erased in the open (entry 9): It named someone who asked for it \
          to go."
            .to_owned()
    ));
}

#[test]
fn bodies_are_gone_exactly_where_an_entry_says_so_and_why() {
    let mut silent = House::new(5);
    silent.entries[2].body = None;
    assert_eq!(report(&silent.bundle()).faults, [Fault::BodyGone { seq: 2 }]);
    let mut kept = House::new(5);
    kept.erase(2, "A reason.");
    kept.entries[2].body = Some(body(2));
    assert_eq!(report(&kept.bundle()).faults, [Fault::NotErased { seq: 2, by: 5 }]);
    let mut without_reason = House::new(5);
    without_reason.erase(2, " \n");
    assert_eq!(report(&without_reason.bundle()).faults, [Fault::NoReason { seq: 5 }]);
    let mut reason_gone = House::new(5);
    reason_gone.erase(2, "A reason.");
    reason_gone.entries[5].body = None;
    let faults = report(&reason_gone.bundle()).faults;
    assert_eq!(faults, [Fault::BodyGone { seq: 5 }, Fault::NoReason { seq: 5 }]);
}

#[test]
fn what_was_seen_earlier_is_held_against_the_log() {
    let house = House::new(40);
    let mut tree = Tree::new();
    for entry in &house.entries {
        tree.push(entry.leaf);
    }
    let at_17 = Checkpoint::new(ORIGIN, tree.head_at(17).unwrap()).unwrap();
    let known = |seen: Seen| Known { key: Some(house.key.public()), seen: vec![seen] };
    let bundle = house.bundle();
    for seen in [Seen::of(&at_17), Seen::parse(&at_17.short()).unwrap()] {
        let report = verify(&bundle, known(seen)).unwrap();
        assert!(report.is_whole(), "{report:?}");
        assert!(!report.sentences().join("\n").contains("key"), "{:?}", report.sentences());
    }
    let other = Seen::parse("17:000000000000").unwrap();
    let report = verify(&bundle, known(other)).unwrap();
    assert_eq!(report.faults, [Fault::Seen { size: 17 }]);
    let longer = Seen::parse("1,042 000000000000").unwrap();
    let report = verify(&bundle, known(longer)).unwrap();
    assert_eq!(report.faults, [Fault::Shorter { seen: 1_042, there: 40 }]);
    assert_eq!(report.sentences()[1], "You saw 1,042 entries earlier, and only 40 are there now.");
    for wrong in ["", "17", "17 00", "x 000000000000", "17 00000000000G", "17 000000000000 1"] {
        assert_eq!(Seen::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_log_under_another_key_than_the_known_one_is_found() {
    let house = House::new(3);
    let other = LogKey::from_seed(ORIGIN, &[8; 32]).unwrap().public();
    let known = Known { key: Some(other), seen: Vec::new() };
    let report = verify(&house.bundle(), known).unwrap();
    assert_eq!(report.faults, [Fault::OtherKey]);
}

#[test]
fn entries_of_another_log_or_place_are_named() {
    let mut house = House::new(2);
    let stray = Entry { partnership: [0; 16], seq: 9, ..entry(2, "round.opened") };
    house.add(&stray, Some(body(2)));
    let faults = report(&house.bundle()).faults;
    assert_eq!(faults, [Fault::Number { seq: 2, says: 9 }, Fault::OtherPartnership { seq: 2 }]);
    let said = report(&house.bundle()).sentences();
    assert_eq!(said[1], "Entry 2 says that it is entry 9.");
}

#[test]
fn a_mistake_in_the_file_is_said_with_its_line() {
    let text = String::from_utf8(House::new(2).bundle()).unwrap();
    let check = |from: &str, to: &str, line: u64, fault: BundleFault| {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        refused(&changed, line, &fault);
    };
    check("log 1\n", "log 2\n", 1, BundleFault::Word("\"powerwith open log 1\""));
    check("key ", "keys ", 2, BundleFault::Word("\"key\""));
    check("key powerwith", "key powerwit", 2, KeyError::Id.into());
    check("witness families", "witness famılies", 3, KeyError::Id.into());
    check("checkpoint ", "checkpoints ", 4, BundleFault::Word("\"witness\" or \"checkpoint\""));
    check("checkpoint ", "checkpoint x", 4, BundleFault::Value("checkpoint"));
    check("checkpoint ", "checkpoint 99999", 4, BundleFault::TooLarge("checkpoint"));
    check("\n— ", "\n--- ", 9, NoteFault::Signature.into());
    check("entry ", "entries ", 11, BundleFault::Word("\"entry\" or \"end\""));
    check("entry ", "entry +", 11, BundleFault::Value("entry"));
    check("entry ", "entry 99999", 11, BundleFault::TooLarge("entry"));
    check("\nbody 5", "\nbodies 5", 19, BundleFault::Word("\"body\" or \"erased\""));
    check("\nbody 5", "\nbody -5", 19, BundleFault::Value("body"));
    check("\nbody 5", "\nbody 99999995", 19, BundleFault::TooLarge("body"));
    check("\nend 2", "\nend two", 35, BundleFault::Value("end"));
    check("\nend 2\n", "\nend 2\n\n", 36, BundleFault::Rest);
    check("\nend 2\n", "\n", 35, BundleFault::CutOff { n_entries: 2 });
    refused("", 1, &BundleFault::CutOff { n_entries: 0 });
    refused(&"a".repeat(2_000), 1, &BundleFault::TooLarge("line"));
    let many = "witness ".to_owned() + &House::new(0).witness.public().to_string() + "\n";
    let many = text.replacen("witness", &(many.repeat(16) + "witness"), 1);
    refused(&many, 19, &BundleFault::TooLarge("list of witnesses"));
    let error = BundleError { line: 35, fault: BundleFault::CutOff { n_entries: 2 } };
    assert_eq!(error.to_string(), "line 35: the file is cut off here, behind 2 whole entries");
}

#[test]
fn a_last_line_that_counts_wrong_is_found() {
    let text = String::from_utf8(House::new(2).bundle()).unwrap();
    let report = report(text.replace("\nend 2\n", "\nend 3\n").as_bytes());
    assert_eq!(report.faults, [Fault::Count { says: 3, there: 2 }]);
}

#[test]
fn keys_of_the_wrong_kind_are_named() {
    let house = House::new(1);
    let text = String::from_utf8(house.bundle()).unwrap();
    let (log, witness) = (house.key.public().to_string(), house.witness.public().to_string());
    let swapped = text
        .replace(&format!("key {log}"), "key ?")
        .replace(&format!("witness {witness}"), &format!("witness {log}"))
        .replace("key ?", &format!("key {witness}"));
    let faults = report(swapped.as_bytes()).faults;
    assert!(faults.contains(&Fault::NotALogKey), "{faults:?}");
    assert!(faults.contains(&Fault::NotAWitness { name: ORIGIN.to_owned() }), "{faults:?}");
}

#[test]
fn what_is_not_a_checkpoint_is_not_taken_as_one() {
    let house = House::new(1);
    let mut note = Note::new("this is not a checkpoint\n").unwrap();
    house.key.sign(&mut note);
    house.witness.cosign(&mut note, 5);
    let report = report(&house.bundle_under(&note));
    assert!(!report.is_whole());
    assert_eq!(report.faults, [Fault::Checkpoint(CheckpointFault { line: 2 })]);
    let elsewhere = Checkpoint::new("elsewhere", house.head()).unwrap();
    let mut note = elsewhere.sign(&house.key).unwrap();
    house.witness.cosign(&mut note, 5);
    let faults = self::report(&house.bundle_under(&note)).faults;
    assert_eq!(faults, [Fault::Origin { origin: "elsewhere".to_owned() }]);
}

#[test]
fn a_bundle_can_come_in_parts_of_any_size() {
    let bundle = House::new(7).bundle();
    let whole = report(&bundle);
    for n_bytes in [1, 7, 64, 1_000] {
        let (mut reader, mut verification) = (Reader::new(), Verification::new(Known::default()));
        for part in bundle.chunks(n_bytes) {
            reader.feed(part, |piece| verification.take(piece)).unwrap();
        }
        reader.finish().unwrap();
        assert_eq!(verification.finish(), whole, "parts of {n_bytes}");
    }
}
