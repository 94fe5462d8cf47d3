//! The Rust side of the protocol for tests of the browser's side: one question to a line on standard
//! input, one reply to a line on standard output, bytes as hexadecimal letters (`-` for none).

#![expect(clippy::unwrap_used, reason = "a question that is not one of these stops the test")]

use std::io::{BufRead, Write, stdin, stdout};

use data_encoding::HEXLOWER;
use sealed_tokens::{
    Bundle, Counts, Envelope, Evaluation, Leaf, PublicKeys, RecoveryCode, Request, RoundId,
    RoundKey, Secret, Slot, Token, check, finalize, seal,
};

type Reply = Result<Vec<u8>, Box<dyn std::error::Error>>;

fn main() {
    for line in stdin().lock().lines() {
        let line = line.unwrap();
        let (what, words) = line.split_once(' ').unwrap();
        let bytes = words.split(' ').map(|word| match word {
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
        ("public", key) => Ok(round_key(key).public().encode()),
        ("evaluate", [key @ .., request]) => {
            Ok(round_key(key).evaluate(&Request::decode(request)?)?.encode())
        }
        ("receive", [key @ .., envelope]) => {
            Ok(round_key(key).verify(Envelope::decode(envelope)?)?.receipt().encode())
        }
        ("bundle", [seed, round, n_slots, questions, envelopes @ ..]) => {
            let key = round_key(&[seed.clone(), round.clone(), n_slots.clone()]);
            bundle(&key, questions, envelopes)
        }
        ("request", [me, round, n_slots]) => {
            Ok(Request::new(&secret(me), RoundId(array(round)), n_slots[0]).encode())
        }
        ("finalize", [me, public, evaluation]) => {
            let (public, evaluation) =
                (PublicKeys::decode(public)?, Evaluation::decode(evaluation)?);
            let tokens = finalize(&secret(me), &public, &evaluation)?;
            Ok(tokens.iter().flat_map(|token| token.0).collect())
        }
        ("envelope", [me, round, slot, token, version, payload]) => {
            let place = (RoundId(array(round)), Slot::new(slot[0]).unwrap());
            let answer = (u32::from_be_bytes(array(version)), payload.as_slice());
            Ok(seal(&secret(me), place, &Token(array(token)), answer)?.encode())
        }
        ("code", [me]) => Ok(secret(me).code().grouped().as_bytes().to_vec()),
        ("read_code", [text]) => {
            Ok(RecoveryCode::read(std::str::from_utf8(text)?)?.secret().expose().to_vec())
        }
        ("check", [bundle, me]) => {
            let found = check(&Bundle::decode(bundle)?, &secret(me));
            Ok(format!("{found:?}").into_bytes())
        }
        _ => Err(format!("{what} is not a question").into()),
    }
}

fn bundle(key: &RoundKey, questions: &[u8], envelopes: &[Vec<u8>]) -> Reply {
    let mut leaves = Vec::new();
    for bytes in envelopes {
        leaves.push(Leaf::of(key.verify(Envelope::decode(bytes)?)?.envelope()));
    }
    let issued = u32::try_from(envelopes.len())?;
    let counts = Counts { eligible: issued + 1, issued, replacement_cards: 0, received: 0 };
    Ok(Bundle::new(key, array(questions), counts, leaves)?.encode().into_bytes())
}

fn round_key(words: &[Vec<u8>]) -> RoundKey {
    RoundKey::from_seed(array(&words[0]), RoundId(array(&words[1])), words[2][0])
}

fn secret(bytes: &[u8]) -> Secret {
    Secret::from_bytes(array(bytes))
}

fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.try_into().unwrap()
}
