//! The figures of RFC 9497, and figures of our own that the browser's side is held against too.

use std::collections::BTreeMap;

use rand_core_06::{CryptoRng, RngCore};
use voprf::{Group, Proof, Ristretto255, VoprfClient, VoprfServer};

use crate::oprf;

const RFC: &str = include_str!("../vectors/rfc9497.txt");

type Vector = BTreeMap<&'static str, Vec<Vec<u8>>>;

#[test]
fn the_key_pair_is_the_one_of_the_rfc() {
    let keys = &vectors()[0];
    let seed = keys["Seed"][0].as_slice().try_into().unwrap();
    let server = oprf::server(seed, &keys["KeyInfo"][0]);
    assert_eq!(server.serialize()[..32], keys["skSm"][0][..]);
    assert_eq!(oprf::public_bytes(&server)[..], keys["pkSm"][0][..]);
}

#[test]
fn blinding_evaluation_proof_and_output_are_the_ones_of_the_rfc() {
    let all = vectors();
    let (keys, rounds) = all.split_first().unwrap();
    let server = VoprfServer::<Ristretto255>::new_with_key(&keys["skSm"][0]).unwrap();
    assert_eq!(rounds.len(), 3);
    for round in rounds {
        check(&server, round);
    }
}

fn check(server: &VoprfServer<Ristretto255>, round: &Vector) {
    let asked = round["Input"].iter().zip(&round["Blind"]).map(|(input, blind)| {
        let scalar = Ristretto255::deserialize_scalar(blind).unwrap();
        VoprfClient::<Ristretto255>::deterministic_blind_unchecked(input, scalar).unwrap()
    });
    let (clients, blinded): (Vec<_>, Vec<_>) = asked.map(|r| (r.state, r.message)).unzip();
    let bytes: Vec<Vec<u8>> = blinded.iter().map(|point| point.serialize().to_vec()).collect();
    assert_eq!(bytes, round["BlindedElement"]);

    let prepared: Vec<_> = server.batch_blind_evaluate_prepare(blinded.iter()).collect();
    let mut chance = Given(round["ProofRandomScalar"][0].clone());
    let reply = server.batch_blind_evaluate_finish(&mut chance, blinded.iter(), &prepared).unwrap();
    let evaluated: Vec<_> = reply.messages.collect();
    let bytes: Vec<Vec<u8>> = evaluated.iter().map(|point| point.serialize().to_vec()).collect();
    assert_eq!(bytes, round["EvaluationElement"]);
    assert_eq!(reply.proof.serialize()[..], round["Proof"][0][..]);

    let proof = Proof::<Ristretto255>::deserialize(&round["Proof"][0]).unwrap();
    let public = server.get_public_key();
    let outputs =
        VoprfClient::batch_finalize(&round["Input"], &clients, &evaluated, &proof, public);
    let outputs: Vec<Vec<u8>> = outputs.unwrap().map(|output| output.unwrap().to_vec()).collect();
    assert_eq!(outputs, round["Output"]);
    for (input, output) in round["Input"].iter().zip(&outputs) {
        assert_eq!(oprf::output(server, input).unwrap()[..], output[..]);
    }
}

/// The scalar that a vector says was drawn.
struct Given(Vec<u8>);

impl RngCore for Given {
    fn next_u32(&mut self) -> u32 {
        0
    }

    fn next_u64(&mut self) -> u64 {
        0
    }

    fn fill_bytes(&mut self, out: &mut [u8]) {
        out.fill(0);
        out[..self.0.len()].copy_from_slice(&self.0);
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), rand_core_06::Error> {
        self.fill_bytes(out);
        Ok(())
    }
}

impl CryptoRng for Given {}

/// The keys first, then the three vectors.
fn vectors() -> Vec<Vector> {
    let mut all = Vec::new();
    for line in RFC.lines() {
        match line.split_once(" = ") {
            Some((name, values)) => {
                let vector: &mut Vector = all.last_mut().unwrap();
                vector.insert(name, values.split(',').map(unhex).collect());
            }
            None if line.starts_with("# A.1.2") => all.push(Vector::new()),
            None => {}
        }
    }
    all
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}
