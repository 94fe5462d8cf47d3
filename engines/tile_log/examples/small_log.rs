//! A log of three entries, one of them with an erased body, as a bundle on standard output:
//! `cargo run -p tile_log --example small_log > log.txt`. With a number, a log of so many entries.

#![expect(clippy::unwrap_used, reason = "an example may stop at once when something is wrong")]

use std::io::{BufWriter, Write, stdout};

use tile_log::{
    Body, Checkpoint, ERASED, Edge, Entry, LogDay, LogKey, Word,
    bundle::{BundledEntry, write_end, write_entry, write_head},
};

const ORIGIN: &str = "powerwith.example/log";

fn main() {
    let n_entries = std::env::args().nth(1).map_or(3, |number| number.parse().unwrap());
    let key = LogKey::from_seed(ORIGIN, &[7; 32]).unwrap();
    let mut edge = Edge::new();
    for seq in 0..n_entries {
        edge.append(entry(seq, n_entries).0.leaf()).unwrap();
    }
    let checkpoint = Checkpoint::new(ORIGIN, edge.head()).unwrap().sign(&key).unwrap();
    let mut out = BufWriter::new(stdout().lock());
    out.write_all(write_head(&key.public(), &[], &checkpoint).as_bytes()).unwrap();
    for seq in 0..n_entries {
        let (entry, body) = entry(seq, n_entries);
        let (bytes, leaf) = (entry.encode().into_bytes(), entry.leaf());
        let body = (seq != 1 || n_entries < 3).then_some(body);
        out.write_all(&write_entry(&BundledEntry { bytes, leaf, body })).unwrap();
    }
    out.write_all(write_end(n_entries).as_bytes()).unwrap();
}

/// The last entry says that the body of entry 1 was erased.
fn entry(seq: u64, n_entries: u64) -> (Entry, Body) {
    let erases = seq >= 2 && seq + 1 == n_entries;
    let said = if erases {
        "It named someone who asked for it to go.".to_owned()
    } else {
        format!("Entry {seq}: {}", "what was decided, by whom, until when. ".repeat(10))
    };
    // A real log takes 32 bytes of chance for each salt.
    let body = Body { salt: [3; 32], bytes: said.into_bytes() };
    let entry = Entry {
        partnership: *b"sixteen id bytes",
        seq,
        kind: Word::new(if erases { ERASED } else { "decision.made" }).unwrap(),
        day: LogDay::parse("2026-04-10").unwrap(),
        actor_role: Word::new("host").unwrap(),
        body: body.commitment(),
        refs: if erases { [1].into() } else { [].into() },
    };
    (entry, body)
}
