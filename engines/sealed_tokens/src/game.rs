//! A small round for tests: a key, people, and everything that travels between them.

use crate::*;

pub(crate) const ROUND: RoundId = RoundId(*b"a round of tests");
pub(crate) const QUESTIONS: [u8; 32] = [3; 32];
pub(crate) const N_SLOTS: u8 = 3;

pub(crate) fn key() -> RoundKey {
    RoundKey::from_seed([5; 32], ROUND, N_SLOTS)
}

pub(crate) fn secret(number: u8) -> Secret {
    Secret::from_bytes([number; 16])
}

pub(crate) fn slot(number: u8) -> Slot {
    Slot::new(number).unwrap()
}

/// The tokens of a person, over every encoding that travels.
pub(crate) fn tokens(key: &RoundKey, secret: &Secret) -> Vec<Token> {
    let request = Request::new(secret, key.round(), key.n_slots()).encode();
    let reply = key.evaluate(&Request::decode(&request).unwrap()).unwrap().encode();
    let public = PublicKeys::decode(&key.public().encode()).unwrap();
    finalize(secret, &public, &Evaluation::decode(&reply).unwrap()).unwrap()
}

pub(crate) fn envelope(key: &RoundKey, who: u8, number: u8, answer: (u32, &[u8])) -> Envelope {
    let me = secret(who);
    let token = &tokens(key, &me)[usize::from(number)];
    seal(&me, (key.round(), slot(number)), token, answer).unwrap()
}

/// A closed round of a few people who answered every slot.
pub(crate) fn bundle(n_people: u8) -> Bundle {
    let key = key();
    let one = |who| (0..N_SLOTS).map(move |number| (who, number));
    let answers = (1..=n_people).flat_map(one);
    let leaves = answers.map(|(who, number)| Leaf::of(&envelope(&key, who, number, (1, b"3"))));
    Bundle::new(&key, QUESTIONS, counts(n_people), leaves.collect()).unwrap()
}

pub(crate) fn counts(n_people: u8) -> Counts {
    let n_people = u32::from(n_people);
    Counts { eligible: n_people + 1, issued: n_people, replacement_cards: 0, received: 0 }
}
