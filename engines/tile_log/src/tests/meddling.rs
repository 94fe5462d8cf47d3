//! Meddlers: flipped bytes, cut files, altered rows, rewritten pasts. Each is found, and named where
//! it can be.

use super::{House, body, entry};
use crate::*;

/// Numbers as good as chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

fn house() -> House {
    let mut house = House::new(11);
    house.erase(3, "It named someone who asked for it to go.");
    house
}

fn is_found(bytes: &[u8]) -> bool {
    verify(bytes, Known::default()).map_or(true, |report| !report.is_whole())
}

fn faults(bytes: &[u8]) -> Vec<Fault> {
    verify(bytes, Known::default()).unwrap().faults
}

#[test]
fn ten_thousand_flips_of_a_byte_are_each_found() {
    let bundle = house().bundle();
    assert!(!is_found(&bundle));
    let mut chance = Chance(0x5eed);
    for _ in 0..10_000 {
        let (place, flip) = (chance.below(bundle.len()), 1 + chance.below(255));
        let mut flipped = bundle.clone();
        flipped[place] ^= u8::try_from(flip).unwrap();
        assert!(is_found(&flipped), "byte {place} of {} with {flip:#04x}", bundle.len());
    }
}

#[test]
fn every_byte_that_is_left_out_or_put_in_is_found() {
    let bundle = house().bundle();
    for place in (0..bundle.len()).step_by(3) {
        let mut shorter = bundle.clone();
        shorter.remove(place);
        assert!(is_found(&shorter), "without byte {place}");
        let mut longer = bundle.clone();
        longer.insert(place, b'0');
        assert!(is_found(&longer), "one more before byte {place}");
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_found() {
    let bundle = house().bundle();
    for length in 0..bundle.len() {
        assert!(verify(&bundle[..length], Known::default()).is_err(), "{length} bytes");
    }
}

#[test]
fn an_altered_row_is_named() {
    let mut house = house();
    let checkpoint = house.checkpoint();
    let altered = Entry { day: LogDay::parse("2026-04-11").unwrap(), ..entry(6, "round.opened") };
    house.entries[6].bytes = altered.encode().into_bytes();
    assert_eq!(faults(&house.bundle_under(&checkpoint)), [Fault::Altered { seq: 6 }]);
    // Its hash is made to fit: it is found, and can no longer be named.
    house.entries[6].leaf = altered.leaf();
    assert_eq!(faults(&house.bundle_under(&checkpoint)), [Fault::Root]);
}

#[test]
fn an_altered_body_is_named() {
    let mut house = house();
    house.entries[6].body = Some(Body { bytes: b"Something else.".to_vec(), ..body(6) });
    assert_eq!(faults(&house.bundle()), [Fault::Body { seq: 6 }]);
    house.entries[6].body = Some(Body { salt: [0; 32], ..body(6) });
    let report = verify(&house.bundle(), Known::default()).unwrap();
    assert_eq!(report.sentences()[1], "The body of entry 6 does not match it.");
}

#[test]
fn an_altered_hash_is_told_from_an_altered_entry() {
    let mut house = house();
    house.entries[6].leaf.0[0] ^= 1;
    assert_eq!(faults(&house.bundle()), [Fault::HashBeside { seq: 6 }]);
}

#[test]
fn an_entry_left_out_or_put_in_is_found() {
    let mut house = house();
    let checkpoint = house.checkpoint();
    let last = house.entries.pop().unwrap();
    let shorter = faults(&house.bundle_under(&checkpoint));
    assert!(shorter.contains(&Fault::CutOff { there: 11, signed: 12 }), "{shorter:?}");
    house.entries.push(last.clone());
    house.entries.push(last);
    let longer = faults(&house.bundle_under(&checkpoint));
    assert!(longer.contains(&Fault::TooMany { there: 13, signed: 12 }), "{longer:?}");
    house.entries.pop();
    house.entries.swap(2, 5);
    let swapped = faults(&house.bundle_under(&checkpoint));
    assert!(swapped.contains(&Fault::Root), "{swapped:?}");
    assert!(swapped.contains(&Fault::Number { seq: 2, says: 5 }), "{swapped:?}");
}

#[test]
fn signatures_that_are_missing_wrong_or_strange_are_named() {
    let house = house();
    let (key, witness) = (super::ORIGIN.to_owned(), "families.example/witness".to_owned());
    let checkpoint = Checkpoint::new(super::ORIGIN, house.head()).unwrap();
    let only_log = checkpoint.sign(&house.key).unwrap();
    assert_eq!(
        faults(&house.bundle_under(&only_log)),
        [Fault::NotSigned { name: witness.clone() }]
    );
    let mut strange = house.checkpoint();
    LogKey::from_seed("stranger", &[3; 32]).unwrap().sign(&mut strange);
    let name = "stranger".to_owned();
    assert_eq!(faults(&house.bundle_under(&strange)), [Fault::StrangeSignature { name }]);
    let mut other = Note::new(checkpoint.to_string()).unwrap();
    for signature in House::new(2).checkpoint().signatures() {
        other.add(signature.clone());
    }
    assert_eq!(
        faults(&house.bundle_under(&other)),
        [Fault::WrongSignature { name: key }, Fault::WrongSignature { name: witness }]
    );
}

#[test]
fn whoever_has_the_key_and_rewrites_the_past_is_found_by_those_who_saw_it() {
    let seen = Checkpoint::new(super::ORIGIN, House::new(8).head()).unwrap();
    let mut rewritten = House::new(11);
    let other = Entry { actor_role: Word::new("partner").unwrap(), ..entry(5, "round.opened") };
    rewritten.entries[5].bytes = other.encode().into_bytes();
    rewritten.entries[5].leaf = other.leaf();
    let bundle = rewritten.bundle();
    assert!(!is_found(&bundle), "the key signs whatever it is given");
    let known = Known { key: None, seen: vec![Seen::parse(&seen.short()).unwrap()] };
    let report = verify(&bundle, known).unwrap();
    assert_eq!(report.faults, [Fault::Seen { size: 8 }]);
    assert_eq!(report.sentences()[1], "The first 8 entries are not those that you saw earlier.");
}

#[test]
fn so_many_faults_are_counted_and_the_first_are_named() {
    let mut house = House::new(250);
    for entry in &mut house.entries {
        entry.body = Some(body(0));
    }
    let report = verify(&house.bundle(), Known::default()).unwrap();
    assert_eq!((report.faults.len(), report.n_faults), (MAX_FAULTS, 249));
    assert!(report.sentences().contains(&"And 149 more of these.".to_owned()));
}
