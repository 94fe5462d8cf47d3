//! A whole round with seven people: `cargo run -p sealed_tokens --example one_round`.

#![expect(clippy::unwrap_used, reason = "an example may stop at once when something is wrong")]
#![expect(clippy::print_stdout, reason = "it shows what happens")]

use sealed_tokens::{
    Bundle, Counts, Envelope, Leaf, Request, RoundId, RoundKey, Secret, Slot, check, finalize, seal,
};

fn main() {
    let round = RoundId(*b"a round in March");
    // In earnest both come from the machine's source of chance.
    let key = RoundKey::from_seed([17; 32], round, 1);
    let people: Vec<Secret> = (1..=7).map(|number| Secret::from_bytes([number; 16])).collect();
    let slot = Slot::new(0).unwrap();

    let mut leaves = Vec::new();
    for (person, answer) in people.iter().zip(["3", "4", "4", "2", "5", "3", "4"]) {
        let reply = key.evaluate(&Request::new(person, round, 1)).unwrap();
        let tokens = finalize(person, &key.public(), &reply).unwrap();
        let envelope = seal(person, (round, slot), &tokens[0], (1, answer.as_bytes())).unwrap();
        let arrived = key.verify(Envelope::decode(&envelope.encode()).unwrap()).unwrap();
        leaves.push(Leaf::of(arrived.envelope()));
    }

    let counts = Counts { eligible: 9, issued: 7, replacement_cards: 0, received: 0 };
    let bundle = Bundle::new(&key, [0; 32], counts, leaves).unwrap();
    println!("{}", bundle.encode());
    for person in [&people[3], &Secret::from_bytes([99; 16])] {
        println!("{}: {}", *person.code().grouped(), check(&bundle, person).sentence());
    }
}
