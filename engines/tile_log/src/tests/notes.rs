//! Notes, keys, checkpoints and proofs as files.

use super::{House, ORIGIN, body, entry};
use crate::*;

/// The example in the documentation of Go's `golang.org/x/mod/sumdb/note`.
const POEM: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n\n\
    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const POET: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

fn refused(text: &str, line: usize, fault: NoteFault) {
    assert_eq!(Note::decode(text.as_bytes()), Err(NoteError { line, fault }), "{text:?}");
}

#[test]
fn a_note_that_others_signed_is_read_checked_and_written_the_same() {
    let note = Note::decode(POEM.as_bytes()).unwrap();
    let key = VerifierKey::parse(POET).unwrap();
    assert_eq!(key.verify(&note), Verdict::Signed { at_secs: None });
    assert_eq!((key.name(), key.id(), key.kind()), ("PeterNeumann", 0xc74f_20a3, KeyKind::Log));
    assert_eq!(key.to_string(), POET);
    assert_eq!(note.encode(), POEM);
    let other = Note::decode(POEM.replace("don't", "do").as_bytes()).unwrap();
    assert_eq!(key.verify(&other), Verdict::Wrong);
    let by_another = Note::decode(POEM.replace("PeterNeumann", "Peter").as_bytes()).unwrap();
    assert_eq!(key.verify(&by_another), Verdict::Missing);
}

#[test]
fn what_is_no_note_is_said_with_its_line() {
    refused("", 1, NoteFault::NoSignatures);
    refused("text\n\n", 3, NoteFault::NoSignatures);
    refused("text\n\n— a AAAAAAA=", 3, NoteFault::NoSignatures);
    refused("text\n— a AAAAAAA=\n", 3, NoteFault::NoSignatures);
    refused("text\n\n- a AAAAAAA=\n", 3, NoteFault::Signature);
    refused("text\n\n— a AAAAAAA=\n— a+b AAAAAAA=\n", 4, NoteFault::Signature);
    refused("text\n\n— a AAAAAA==\n", 3, NoteFault::Signature);
    refused("text\r\n\n— a AAAAAAA=\n", 1, NoteFault::NotText);
    refused("one\ntwo\u{7}\n\n— a AAAAAAA=\n", 2, NoteFault::NotText);
    let cut = Note::decode(b"one\ntw\xff\n\n").unwrap_err();
    assert_eq!(cut, NoteError { line: 2, fault: NoteFault::NotText });
    let many = format!("text\n\n{}", "— a AAAAAAA=\n".repeat(MAX_SIGNATURES + 1));
    refused(&many, 3 + MAX_SIGNATURES, NoteFault::TooMany);
    refused(&"a".repeat(MAX_NOTE_BYTES + 1), 1, NoteFault::TooLarge);
    assert_eq!(Note::new("no end"), None);
    assert_eq!(Note::new("a bell \u{7}\n"), None);
}

#[test]
fn what_is_no_key_is_refused_with_its_reason() {
    let check = |text: &str, expected: KeyError| {
        assert_eq!(VerifierKey::parse(text), Err(expected), "{text}");
    };
    check("", KeyError::Form);
    check("PeterNeumann", KeyError::Form);
    check(&POET.replace("PeterNeumann", "Peter Neumann"), KeyError::Form);
    check(&POET.replace("PeterNeumann", ""), KeyError::Form);
    check(&POET.replace("10TW", "10T"), KeyError::Form);
    check(&POET.replace("+AR", "+Ah"), KeyError::Kind);
    check(&POET.replace("c74f20a3", "c74f20a4"), KeyError::Id);
    check(&POET.replace("c74f20a3", "C74F20A3"), KeyError::Id);
    check(&POET.replace("PeterNeumann", "PeterNeuman"), KeyError::Id);
    let neutral = format!("zero+00000000+AQEA{}", "A".repeat(40));
    check(&neutral, KeyError::Point);
}

#[test]
fn a_checkpoint_is_signed_by_its_log_and_opened_with_its_key() {
    let house = House::new(5);
    let key = house.key.public();
    let text = house.checkpoint().encode();
    let (checkpoint, note) = Checkpoint::open(text.as_bytes(), &key).unwrap();
    assert_eq!((checkpoint.origin(), *checkpoint.head()), (ORIGIN, house.head()));
    assert_eq!(note.encode(), text);
    assert!(text.starts_with(&format!("{ORIGIN}\n5\n")), "{text}");
    assert_eq!(checkpoint.short(), format!("5 · {}", house.head().root.short()));
    let other = LogKey::from_seed(ORIGIN, &[8; 32]).unwrap().public();
    let not_mine = Checkpoint::open(text.as_bytes(), &other);
    assert_eq!(not_mine.unwrap_err(), CheckpointError::NotSigned(ORIGIN.to_owned()));
    let changed = text.replacen("\n5\n", "\n6\n", 1);
    let wrong = Checkpoint::open(changed.as_bytes(), &key);
    assert_eq!(wrong.unwrap_err(), CheckpointError::WrongSignature(ORIGIN.to_owned()));
    let foreign = Checkpoint::new("elsewhere", house.head()).unwrap().sign(&house.key).unwrap();
    let foreign = Checkpoint::open(foreign.encode().as_bytes(), &key);
    assert_eq!(foreign.unwrap_err(), CheckpointError::Origin("elsewhere".to_owned()));
}

#[test]
fn a_text_that_is_no_checkpoint_is_said_with_its_line() {
    let root = "A".repeat(43) + "=";
    let check = |text: &str, line: usize| {
        assert_eq!(Checkpoint::parse(text), Err(CheckpointFault { line }), "{text:?}");
    };
    let good = format!("log\n5\n{root}\n");
    assert_eq!(Checkpoint::parse(&good).unwrap().to_string(), good);
    let extended = format!("{good}more\n");
    assert_eq!(Checkpoint::parse(&extended).unwrap().extensions(), ["more"]);
    check("", 1);
    check(&format!("\n5\n{root}\n"), 1);
    check(&format!("log\n05\n{root}\n"), 2);
    check("log\n5\n", 3);
    check(&format!("log\n5\n{root}=\n"), 3);
    check(&format!("log\n5\n{root}"), 3);
    check(&format!("{good}\nmore\n"), 4);
}

#[test]
fn a_witness_says_when_and_a_log_key_is_no_witness() {
    let house = House::new(3);
    let mut note = Checkpoint::new(ORIGIN, house.head()).unwrap().sign(&house.key).unwrap();
    let witness = house.witness.public();
    assert_eq!(witness.verify(&note), Verdict::Missing);
    house.witness.cosign(&mut note, 1_679_315_147);
    let note = Note::decode(note.encode().as_bytes()).unwrap();
    assert_eq!(witness.verify(&note), Verdict::Signed { at_secs: Some(1_679_315_147) });
    assert_eq!(house.key.public().verify(&note), Verdict::Signed { at_secs: None });
    assert_eq!(VerifierKey::parse(&witness.to_string()), Ok(witness.clone()));
    // The time is signed, too.
    let mut later = note.signatures()[1].clone();
    later.bytes[7] ^= 1;
    let mut meddled = Note::new(note.text()).unwrap();
    meddled.add(later);
    assert_eq!(witness.verify(&meddled), Verdict::Wrong);
    // The plain signature of the same key and name is another one.
    let as_log = LogKey::from_seed("families.example/witness", &[9; 32]).unwrap();
    let mut plain = Note::new(note.text()).unwrap();
    as_log.sign(&mut plain);
    assert_eq!(witness.verify(&plain), Verdict::Missing);
    // Two by one key.
    let mut twice = note.clone();
    house.witness.cosign(&mut twice, 1_679_315_148);
    assert_eq!(witness.verify(&twice), Verdict::Wrong);
    let mut never = Note::new(note.text()).unwrap();
    house.witness.cosign(&mut never, u64::MAX);
    assert_eq!(witness.verify(&never), Verdict::Wrong);
}

#[test]
fn names_have_no_spaces_and_secret_keys_are_not_printed() {
    for wrong in ["", "a b", "a+b", "a\u{a0}b", "a\nb", &"a".repeat(256)] {
        assert!(LogKey::from_seed(wrong, &[1; 32]).is_none(), "{wrong:?}");
        assert!(WitnessKey::from_seed(wrong, &[1; 32]).is_none(), "{wrong:?}");
    }
    let house = House::new(0);
    assert_eq!(format!("{:?}", house.key), format!("LogKey({ORIGIN}, …)"));
    assert_eq!(format!("{:?}", house.witness), "WitnessKey(families.example/witness, …)");
}

fn proof_file(house: &House, seq: u64) -> ProofFile {
    let mut tree = Tree::new();
    for entry in &house.entries {
        tree.push(entry.leaf);
    }
    let inclusion = tree.inclusion(seq, tree.size()).unwrap();
    ProofFile { extra: None, inclusion, checkpoint: house.checkpoint() }
}

#[test]
fn a_proof_as_a_file_proves_its_entry_and_no_other() {
    let house = House::new(6);
    let key = house.key.public();
    for extra in [None, Some(b"beside it".to_vec())] {
        let file = ProofFile { extra, ..proof_file(&house, 4) };
        let read = ProofFile::decode(file.encode().as_bytes()).unwrap();
        assert_eq!(read, file);
        let entry_4 = entry(4, "round.opened").encode();
        assert_eq!(read.verify(entry_4.as_bytes(), &key).unwrap().head(), &house.head());
        let entry_3 = entry(3, "round.opened").encode();
        assert_eq!(read.verify(entry_3.as_bytes(), &key), Err(Unproved::Path));
        let other = LogKey::from_seed(ORIGIN, &[8; 32]).unwrap().public();
        assert!(matches!(read.verify(entry_4.as_bytes(), &other), Err(Unproved::Checkpoint(_))));
    }
    let alone = House::new(1);
    let text = proof_file(&alone, 0).encode();
    assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\n"), "{text}");
    let read = ProofFile::decode(text.as_bytes()).unwrap();
    assert!(read.verify(entry(0, "round.opened").encode().as_bytes(), &alone.key.public()).is_ok());
}

#[test]
fn what_is_no_proof_is_said_with_its_line() {
    let text = proof_file(&House::new(6), 4).encode();
    let check = |from: &str, to: &str, line: usize| {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text);
        assert_eq!(ProofFile::decode(changed.as_bytes()), Err(ProofFileError { line }), "{to}");
    };
    check("@v1", "@v2", 1);
    check("index 4", "idx 4", 2);
    check("index 4", "index 04", 2);
    check("index 4", "extra A\nindex 4", 2);
    check("index 4\n", "index 4\nAA==\n", 3);
    check("\n\n— ", "\n— ", 11);
    assert_eq!(ProofFile::decode(b""), Err(ProofFileError { line: 1 }));
    assert_eq!(
        ProofFile::decode(&vec![b'a'; MAX_PROOF_BYTES + 1]),
        Err(ProofFileError { line: 1 })
    );
    assert_eq!(body(4).commitment(), entry(4, "round.opened").body);
}
