// @ts-check
// Keys from the secret, and the steps of RFC 9497: what is derived from what is written in
// engines/sealed_tokens/README.md, and both sides are held against each other by a test.

import { ed25519, ristretto255_oprf } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { Refused, ascii, join } from "./bytes.mjs";

const { voprf } = ristretto255_oprf;
const SALT = ascii("powerwith/v1/sealed");
const BLIND = "powerwith/v1/blind";

/** @param {Uint8Array[]} parts */
export const hash = (...parts) => sha256(join(...parts));

/** @param {Uint8Array} secret @param {string} label @param {Uint8Array} round @param {number} slot */
const derive = (secret, label, round, slot) =>
  hkdf(sha512, secret, SALT, join(ascii(label), round, [slot]), 32);

/**
 * What one slot of one round needs.
 * @param {Uint8Array} secret @param {Uint8Array} round @param {number} slot
 */
export function slotKeys(secret, round, slot) {
  const signing = derive(secret, "powerwith/v1/sign", round, slot);
  const tag = ed25519.getPublicKey(signing);
  return {
    tag,
    input: tokenInput(round, slot, tag),
    /** @param {Uint8Array} payload */
    commitment: (payload) =>
      hash(ascii("powerwith/v1/answer"), derive(secret, "powerwith/v1/salt", round, slot), payload),
    /** @param {Uint8Array} message */
    sign: (message) => ed25519.sign(message, signing),
    blind: () => blind(tokenInput(round, slot, tag), derive(secret, BLIND, round, slot)),
  };
}

/**
 * Checks the proof and takes the blinding off.
 * @param {ReturnType<typeof slotKeys>} keys @param {Uint8Array} publicKey
 * @param {Uint8Array} evaluated @param {Uint8Array} proof
 */
export function unblind(keys, publicKey, evaluated, proof) {
  const { blind, blinded } = keys.blind();
  try {
    return voprf.finalize(keys.input, blind, evaluated, blinded, publicKey, proof);
  } catch {
    throw new Refused("wrong_key");
  }
}

/**
 * The key pair of a slot, from the seed that is published after the close.
 * @param {Uint8Array} seed @param {Uint8Array} round @param {number} slot
 */
export const roundKey = (seed, round, slot) =>
  voprf.deriveKeyPair(seed, join(ascii("powerwith/v1/round-key"), round, [slot]));

/**
 * The token of a slot and tag, from the secret key.
 * @param {Uint8Array} secretKey @param {Uint8Array} round @param {number} slot @param {Uint8Array} tag
 */
export const tokenOf = (secretKey, round, slot, tag) =>
  voprf.evaluate(secretKey, tokenInput(round, slot, tag));

/** @param {Uint8Array} round @param {number} slot @param {Uint8Array} tag */
const tokenInput = (round, slot, tag) => join(ascii("powerwith/v1/token"), round, [slot], tag);

/**
 * Blinding with a scalar that comes from the secret. The library draws its scalar as
 * 1 + (bytes modulo (order - 1)), so it is handed the bytes of the scalar less one.
 * @param {Uint8Array} input @param {Uint8Array} seed
 */
function blind(input, seed) {
  const { secretKey } = voprf.deriveKeyPair(seed, ascii(BLIND));
  return voprf.blind(input, (nBytes) => {
    const drawn = new Uint8Array(nBytes);
    drawn.set(secretKey);
    // Little-endian; the scalar is never zero, so borrowing comes to an end.
    for (let at = 0; drawn[at]-- === 0; at += 1);
    return drawn;
  });
}
