//! What `powerwith check` finds, and what it says to bad input.

use std::{fs, path::PathBuf};

use powerwith_core::{Day, Millis, Moment, PartnershipId};
use reflection_rules::{
    round::RoundId,
    sealed::{Closed, Opened, Record},
};
use sealed_tokens::{
    Bundle, Counts, Envelope, Leaf, Request, RoundKey, Secret, finalize, seal, slots,
};

use super::{CheckArgs, run};

struct Round {
    folder: tempfile::TempDir,
    bundle: String,
    record: String,
}

fn secret(number: u8) -> Secret {
    Secret::from_bytes([number; 16])
}

/// A closed round of two places that five people answered.
fn round() -> Round {
    let day = Day::parse("2026-04-10").unwrap();
    let moment = Moment::new(Millis(1_776_000_000_000), day, [5; 32]);
    let id = RoundId::new(&moment);
    let round = sealed_tokens::RoundId(*id.uuid().as_bytes());
    let key = RoundKey::from_seed([4; 32], round, 2);
    let mut leaves = Vec::new();
    for number in 1..=5 {
        let reply = key.evaluate(&Request::new(&secret(number), round, 2)).unwrap();
        let tokens = finalize(&secret(number), &key.public(), &reply).unwrap();
        for (slot, token) in slots(2).zip(&tokens) {
            let sealed = seal(&secret(number), (round, slot), token, (1, b"1")).unwrap();
            leaves.push(Leaf::of(&Envelope::decode(&sealed.encode()).unwrap()));
        }
    }
    let counts = Counts { eligible: 9, issued: 5, replacement_cards: 0, received: 0 };
    let bundle = Bundle::new(&key, [7; 32], counts, leaves).unwrap();
    let published = bundle.published();
    let opened = Opened {
        partnership: PartnershipId::random(&moment),
        round: id,
        day,
        questions: [7; 32],
        eligible: 9,
        floor_people: 5,
        views: std::collections::BTreeSet::new(),
        issuing_through: day,
        sending_through: day,
        keys: key.public(),
    };
    let (counts, root) = (published.counts, published.root);
    let closed = Closed { round: id, day, counts, root };
    let records =
        [Record::Opened(opened), Record::Closed(closed), Record::Key { round: id, seed: [4; 32] }];
    let record = records.map(|record| record.encode()).join("\n");
    Round { folder: tempfile::tempdir().unwrap(), bundle: bundle.encode(), record }
}

impl Round {
    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// What is said, or the error with all its reasons.
    fn check(&self, code: Option<&str>) -> Result<String, String> {
        let args = CheckArgs {
            bundle: self.file("list.txt", &self.bundle),
            code: code.map(str::to_owned),
            record: Some(self.file("record.txt", &self.record)),
        };
        let mut out = Vec::new();
        run(&args, &mut out).map_err(|error| format!("{error:#}"))?;
        Ok(String::from_utf8(out).unwrap())
    }
}

#[test]
fn an_answer_that_was_counted_is_found() {
    let code = secret(3).code().grouped().to_lowercase();
    let said = round().check(Some(&code)).unwrap();
    assert!(said.contains("the one that was written down"), "{said}");
    assert!(
        said.contains("10 entries in 2 places; 9 people could answer, 5 were let in"),
        "{said}"
    );
    assert!(said.contains("Your 2 answers were counted."), "{said}");
}

#[test]
fn an_answer_that_is_not_in_the_list_is_an_error() {
    let code = secret(9).code().grouped().to_string();
    let said = round().check(Some(&code)).unwrap_err();
    assert_eq!(said, "No answer with this code is in the list.");
}

#[test]
fn a_mistyped_code_is_said_with_its_mistake() {
    let code = secret(3).code().plain().to_string();
    let said = round().check(Some(&code[1..])).unwrap_err();
    assert!(said.starts_with("--code: the code has 26 letters"), "{said}");
}

#[test]
fn a_list_that_was_changed_is_said_with_its_line() {
    let mut round = round();
    round.bundle = round.bundle.replacen("issued 5", "issued 6", 1);
    let said = round.check(None).unwrap_err();
    assert!(said.contains("list.txt is no list of receipts: line"), "{said}");
}

#[test]
fn a_list_that_is_not_the_recorded_one_is_found() {
    let mut round = round();
    round.record = round.record.replacen("issued 5", "issued 4", 1);
    let said = round.check(None).unwrap_err();
    assert_eq!(said, "the list is not the one that was written down at the close");
    round.record = round.record.replacen("issued 4", "issued four", 1);
    let said = round.check(None).unwrap_err();
    assert!(said.contains("record.txt is no whole record: line"), "{said}");
}
