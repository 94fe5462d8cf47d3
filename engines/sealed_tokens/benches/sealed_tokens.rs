//! What a sealed answer costs the server, and what it costs the one who answers.
//!
//! Run with `cargo bench -p sealed_tokens`; the limits are in `docs/PERFORMANCE.md`.

#![expect(clippy::unwrap_used, reason = "a bench may stop at once when something is wrong")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use sealed_tokens::{
    Bundle, Counts, Envelope, Leaf, Request, RoundId, RoundKey, Secret, check, finalize, seal,
    slots,
};

/// Eight items, each with a rating and a story.
const N_SLOTS: u8 = 16;
const ROUND: RoundId = RoundId(*b"round of a bench");

fn secret(number: u32) -> Secret {
    let mut bytes = [7; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    Secret::from_bytes(bytes)
}

fn server(bench: &mut Criterion) {
    let key = RoundKey::from_seed([5; 32], ROUND, N_SLOTS);
    let me = secret(0);
    let request = Request::new(&me, ROUND, N_SLOTS).encode();
    bench.bench_function("issue/16_slots", |b| {
        b.iter(|| key.evaluate(&Request::decode(black_box(&request)).unwrap()).unwrap().encode());
    });
    let tokens = finalize(&me, &key.public(), &evaluation(&key, &me)).unwrap();
    let first = slots(N_SLOTS).next().unwrap();
    // What the library needs for the token alone: the measure of the machine.
    let tag = me.tag(ROUND, first);
    bench.bench_function("verify/token_alone", |b| b.iter(|| key.token(first, black_box(tag))));
    for (name, n_bytes) in [("verify/rating_1_KiB", 40), ("verify/story_16_KiB", 12_000)] {
        let payload = vec![b'a'; n_bytes];
        let bytes = seal(&me, (ROUND, first), &tokens[0], (1, &payload)).unwrap().encode();
        bench.bench_function(name, |b| {
            b.iter(|| key.verify(Envelope::decode(black_box(&bytes)).unwrap()).unwrap().receipt());
        });
    }
}

fn evaluation(key: &RoundKey, secret: &Secret) -> sealed_tokens::Evaluation {
    key.evaluate(&Request::new(secret, ROUND, N_SLOTS)).unwrap()
}

fn person(bench: &mut Criterion) {
    let key = RoundKey::from_seed([5; 32], ROUND, N_SLOTS);
    let (me, public) = (secret(0), key.public());
    let reply = evaluation(&key, &me);
    bench.bench_function("ask/16_slots", |b| {
        b.iter(|| Request::new(black_box(&me), ROUND, N_SLOTS).encode());
    });
    bench.bench_function("finalize/16_slots", |b| {
        b.iter(|| finalize(black_box(&me), &public, &reply).unwrap());
    });
}

fn after_the_close(bench: &mut Criterion) {
    let key = RoundKey::from_seed([5; 32], ROUND, N_SLOTS);
    let leaf = |number: u32, slot: sealed_tokens::Slot| {
        let tag = secret(number).tag(ROUND, slot);
        let token = key.token(slot, tag).unwrap();
        Leaf { slot, tag, token, commitment: [9; 32] }
    };
    let all = (0..100).flat_map(|number| slots(N_SLOTS).map(move |slot| (number, slot)));
    let leaves: Vec<Leaf> = all.map(|(number, slot)| leaf(number, slot)).collect();
    let counts = Counts { eligible: 100, issued: 100, replacement_cards: 0, received: 0 };
    let bundle = Bundle::new(&key, [3; 32], counts, leaves).unwrap();
    let me = secret(17);
    let mut group = bench.benchmark_group("after the close");
    group.sample_size(10);
    group.bench_function("check/100_people_16_slots", |b| {
        b.iter(|| check(black_box(&bundle), &me));
    });
    group.finish();
}

criterion_group!(benches, server, person, after_the_close);
criterion_main!(benches);
