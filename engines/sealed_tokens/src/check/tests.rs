//! What a person finds after the close, also when somebody meddled with it.

use super::*;
use crate::bundle::Counts;
use crate::bytes::hex;
use crate::game::{N_SLOTS, QUESTIONS, ROUND, bundle, counts, envelope, key, secret, slot};
use crate::{Leaf, RoundKey};

fn leaves(n_people: u8) -> Vec<Leaf> {
    bundle(n_people).leaves().to_vec()
}

fn finding(counts: Counts, leaves: Vec<Leaf>) -> Finding {
    check(&Bundle::new(&key(), QUESTIONS, counts, leaves).unwrap(), &secret(1))
}

/// The bundle with one line changed and the sum made right again, as a meddler would.
fn meddled(from: &str, to: &str) -> Bundle {
    use sha2::{Digest, Sha256};
    let text = bundle(3).encode().replace(from, to);
    let body = &text[..text.rfind("sum ").unwrap()];
    let sum = hex(&Sha256::digest(body));
    Bundle::decode(format!("{body}sum {sum}\n").as_bytes()).unwrap()
}

#[test]
fn answers_that_are_in_the_list_are_counted() {
    let found = check(&bundle(3), &secret(2));
    assert_eq!(found, Finding::Counted { n_answers: usize::from(N_SLOTS) });
    assert_eq!(found.sentence(), "Your 3 answers were counted.");
}

#[test]
fn a_code_that_did_not_answer_is_not_in_the_list() {
    assert_eq!(check(&bundle(3), &secret(9)), Finding::NotListed);
}

#[test]
fn an_answer_that_was_dropped_is_missed() {
    let mut kept = leaves(3);
    let tag = secret(1).tag(ROUND, slot(0));
    kept.retain(|leaf| leaf.tag != tag);
    assert_eq!(finding(counts(3), kept), Finding::Counted { n_answers: 2 });
}

#[test]
fn the_recorded_answer_is_known_again_and_another_one_is_not() {
    let bundle = bundle(3);
    assert!(bundle.holds(&secret(1), slot(0), b"3"));
    assert!(!bundle.holds(&secret(1), slot(0), b"4"));
    assert!(!bundle.holds(&secret(9), slot(0), b"3"));
}

#[test]
fn an_answer_that_was_never_let_in_is_found() {
    let mut stuffed = leaves(3);
    let mut made_up = stuffed[0].clone();
    made_up.tag = secret(8).tag(ROUND, slot(0));
    stuffed.push(made_up);
    assert!(matches!(finding(counts(4), stuffed), Finding::WrongToken { .. }));
    let other = RoundKey::from_seed([6; 32], ROUND, N_SLOTS);
    let foreign = Leaf::of(&envelope(&other, 8, 0, (1, b"3")));
    assert!(matches!(finding(counts(4), vec![foreign]), Finding::WrongToken { leaf_idx: 0 }));
}

#[test]
fn more_answers_than_people_are_found() {
    let few = Counts { issued: 2, ..counts(3) };
    let crowded = Finding::MoreReceivedThanIssued { slot: slot(0), n_received: 3 };
    assert_eq!(finding(few, leaves(3)), crowded);
    let with_card = Counts { replacement_cards: 1, ..few };
    assert_eq!(finding(with_card, leaves(3)), Finding::Counted { n_answers: 3 });
    let too_many = Counts { issued: 9, ..counts(3) };
    assert_eq!(finding(too_many, leaves(3)), Finding::MoreIssuedThanEligible);
}

#[test]
fn a_bundle_made_to_fit_is_still_found_out() {
    let original = bundle(3);
    let other_root = meddled(&hex(&original.published().root), &"0".repeat(64));
    assert_eq!(check(&other_root, &secret(1)), Finding::RootDiffers);
    let other_seed = meddled(&"05".repeat(32), &"06".repeat(32));
    assert_eq!(check(&other_seed, &secret(1)), Finding::KeysDiffer);
    let other_count = meddled("received 9", "received 8");
    assert_eq!(check(&other_count, &secret(1)), Finding::ReceivedDiffers);
    let other_questions = meddled(&"03".repeat(32), &"04".repeat(32));
    assert_eq!(check(&other_questions, &secret(1)), Finding::Counted { n_answers: 3 });
    assert!(!other_questions.agrees_with(original.published()));
    assert!(original.agrees_with(&bundle(3).published().clone()));
}
