//! The Rust side for `tests/interop`: one question to a line on standard input, one reply to a line
//! on standard output, bytes as hexadecimal digits (`-` for none).

#![expect(clippy::unwrap_used, reason = "a question that is not one of these stops the test")]

use std::io::{BufRead, Write, stdin, stdout};

use data_encoding::HEXLOWER;
use tile_log::{
    Body, Checkpoint, Consistency, Entry, Hash, Head, Inclusion, LogDay, LogKey, Note, ProofFile,
    Tile, TileKind, Tree, Verdict, VerifierKey, WitnessKey, Word, encode_entries,
};

type Reply = Result<Vec<u8>, Box<dyn std::error::Error>>;

fn main() {
    for line in stdin().lock().lines() {
        let line = line.unwrap();
        let (what, words) = line.split_once(' ').unwrap_or((&line, ""));
        let bytes = words.split(' ').filter(|word| !word.is_empty()).map(|word| match word {
            "-" => Vec::new(),
            hex => HEXLOWER.decode(hex.as_bytes()).unwrap(),
        });
        let mut out = stdout().lock();
        match reply(what, &bytes.collect::<Vec<_>>()) {
            Ok(bytes) => writeln!(out, "ok {}", HEXLOWER.encode(&bytes)),
            Err(error) => writeln!(out, "no {error}"),
        }
        .unwrap();
    }
}

fn reply(what: &str, words: &[Vec<u8>]) -> Reply {
    match (what, words) {
        ("keys", []) => Ok(format!("{}\n{}", key().public(), witness().public()).into_bytes()),
        ("checkpoint", [size]) => Ok(checkpoint(number(size)).encode().into_bytes()),
        ("tile", [size, path]) => tile(number(size), str::from_utf8(path)?),
        ("inclusion", [size, seq]) => {
            let proof = tree(number(size)).inclusion(number(seq), number(size)).unwrap();
            Ok(proof.path.iter().flat_map(|hash| hash.0).collect())
        }
        ("consistency", [size, old]) => {
            let proof = tree(number(size)).consistency(number(old), number(size)).unwrap();
            Ok(proof.path.iter().flat_map(|hash| hash.0).collect())
        }
        ("proof_file", [size, seq]) => {
            let inclusion = tree(number(size)).inclusion(number(seq), number(size)).unwrap();
            let checkpoint = checkpoint(number(size));
            Ok(ProofFile { extra: None, inclusion, checkpoint }.encode().into_bytes())
        }
        ("take_checkpoint", [key, note]) => {
            let key = VerifierKey::parse(str::from_utf8(key)?)?;
            let (checkpoint, _) = Checkpoint::open(note, &key)?;
            Ok(checkpoint.to_string().into_bytes())
        }
        ("take_cosignature", [key, note]) => {
            let key = VerifierKey::parse(str::from_utf8(key)?)?;
            match key.verify(&Note::decode(note)?) {
                Verdict::Signed { at_secs: Some(at_secs) } => Ok(at_secs.to_be_bytes().to_vec()),
                verdict => Err(format!("{verdict:?}").into()),
            }
        }
        ("take_inclusion", [size, root, seq, leaf, path]) => {
            let proof = Inclusion { seq: number(seq), path: hashes(path) };
            yes_or_no(proof.holds(hash(leaf), &head(size, root)))
        }
        ("take_consistency", [old, old_root, new, new_root, path]) => {
            let proof = Consistency { path: hashes(path) };
            yes_or_no(proof.holds(&head(old, old_root), &head(new, new_root)))
        }
        ("take_tiles", [size, root, named @ ..]) => {
            let read = |tile: &Tile| {
                let mut pairs = named.chunks(2);
                pairs.find(|pair| pair[0] == tile.path().as_bytes()).map(|pair| pair[1].clone())
            };
            let tree = Tree::from_tiles(&head(size, root), read)?;
            Ok(tree.size().to_be_bytes().to_vec())
        }
        _ => Err(format!("{what} is not a question").into()),
    }
}

fn key() -> LogKey {
    LogKey::from_seed("powerwith.example/log", &[7; 32]).unwrap()
}

fn witness() -> WitnessKey {
    WitnessKey::from_seed("families.example/witness", &[9; 32]).unwrap()
}

fn entry(seq: u64) -> Entry {
    let body = Body { salt: [3; 32], bytes: format!("What entry {seq} says.").into_bytes() };
    Entry {
        partnership: *b"sixteen id bytes",
        seq,
        kind: Word::new("round.opened").unwrap(),
        day: LogDay::parse("2026-04-10").unwrap(),
        actor_role: Word::new("host").unwrap(),
        body: body.commitment(),
        refs: seq.checked_sub(1).into_iter().collect(),
    }
}

fn tree(size: u64) -> Tree {
    let mut tree = Tree::new();
    for seq in 0..size {
        tree.push(entry(seq).leaf());
    }
    tree
}

fn checkpoint(size: u64) -> Note {
    let checkpoint = Checkpoint::new("powerwith.example/log", tree(size).head()).unwrap();
    let mut note = checkpoint.sign(&key()).unwrap();
    witness().cosign(&mut note, 1_790_000_000);
    note
}

fn tile(size: u64, path: &str) -> Reply {
    let tile = Tile::parse(path).filter(|tile| tile.is_in(size)).ok_or("no such tile")?;
    if tile.kind() != TileKind::Entries {
        return Ok(tree(size).tile(&tile).unwrap());
    }
    let seqs = tile.first()..tile.first() + u64::from(tile.width());
    let entries: Vec<String> = seqs.map(|seq| entry(seq).encode()).collect();
    Ok(encode_entries(entries.iter().map(String::as_bytes)).unwrap())
}

fn yes_or_no(holds: bool) -> Reply {
    if holds { Ok(vec![1]) } else { Err("it does not hold".into()) }
}

fn head(size: &[u8], root: &[u8]) -> Head {
    Head { size: number(size), root: hash(root) }
}

fn number(bytes: &[u8]) -> u64 {
    u64::from_be_bytes(bytes.try_into().unwrap())
}

fn hash(bytes: &[u8]) -> Hash {
    Hash(bytes.try_into().unwrap())
}

fn hashes(bytes: &[u8]) -> Vec<Hash> {
    bytes.chunks(32).map(hash).collect()
}
