// @ts-check
// Sealing answers in the browser: what the page of a round calls. Pure functions over bytes; nothing
// is fetched, kept or shown here. The same protocol in Rust is engines/sealed_tokens.

import { Reader, Refused, ascii, fourBytes, isSame, join, unhex as exactly } from "./bytes.mjs";
import { hash, slotKeys, unblind } from "./keys.mjs";

export { Refused, hex } from "./bytes.mjs";
export { fromCode, toCode } from "./code.mjs";

const SIZES_BYTES = [1 << 10, 1 << 12, 1 << 14];
const OVERHEAD_BYTES = 217;

/** Bytes as pages carry them. @param {string} text */
export const unhex = (text) => exactly(text, text.length / 2);

/** A text on one line of a payload. @param {string} text */
export const escaped = (text) =>
  text.replaceAll("\r", "").replaceAll("\\", "\\\\").replaceAll("\n", "\\n");

/** The text of such a line. @param {string} text */
export const unescaped = (text) => text.replace(/\\(n|\\)/g, (_, sign) => (sign === "n" ? "\n" : "\\"));

/** A new secret: 128 bits by chance. */
export const newSecret = () => crypto.getRandomValues(new Uint8Array(16));

/**
 * Round and keys from the published bytes.
 * @param {Uint8Array} published
 */
export function readPublicKeys(published) {
  const reader = new Reader(published, "K");
  const round = reader.take(16);
  const keys = Array.from({ length: reader.slots() }, () => reader.take(32));
  reader.end();
  return { round, keys, fingerprint: hash(published) };
}

/**
 * What to send, signed in, to be given tokens. The same secret always asks for the same.
 * @param {Uint8Array} secret @param {Uint8Array} published
 */
export function request(secret, published) {
  const { round, keys } = readPublicKeys(published);
  const points = keys.map((_, slot) => slotKeys(secret, round, slot).blind().blinded);
  return join([1, 81], round, [keys.length], ...points);
}

/**
 * The tags of a secret, one for each slot: with them, what was sent is found again until the close.
 * @param {Uint8Array} secret @param {Uint8Array} published
 */
export function tags(secret, published) {
  const { round, keys } = readPublicKeys(published);
  return keys.map((_, slot) => slotKeys(secret, round, slot).tag);
}

/**
 * The tokens, one for each slot. Refuses with `wrong_key` when the reply was not made with the
 * published keys; then nothing may be sent.
 * @param {Uint8Array} secret @param {Uint8Array} published @param {Uint8Array} reply
 */
export function finalize(secret, published, reply) {
  const { round, keys } = readPublicKeys(published);
  const reader = new Reader(reply, "V");
  if (!isSame(reader.take(16), round)) throw new Refused("other_round");
  if (reader.slots() !== keys.length) throw new Refused("other_slots");
  const tokens = keys.map((key, slot) => {
    const [evaluated, proof] = [reader.take(32), reader.take(64)];
    return unblind(slotKeys(secret, round, slot), key, evaluated, proof);
  });
  reader.end();
  return tokens;
}

/**
 * An answer in its envelope, ready to be sent without a name.
 * @param {{secret: Uint8Array, round: Uint8Array, slot: number, token: Uint8Array, version: number,
 *   payload: Uint8Array}} answer
 */
export function envelope({ secret, round, slot, token, version, payload }) {
  const nBytes = OVERHEAD_BYTES + payload.length;
  const size = SIZES_BYTES.find((most) => most >= nBytes);
  if (size === undefined) throw new Refused("too_long", { nBytes: payload.length });
  const keys = slotKeys(secret, round, slot);
  const head = join(round, [slot], keys.tag, token, fourBytes(version), keys.commitment(payload));
  const length = fourBytes(payload.length).slice(2);
  const signature = keys.sign(join(ascii("powerwith/v1/envelope"), head, length, payload));
  const written = join([1, 69], head, signature, length, payload);
  return join(written, new Uint8Array(size - written.length));
}

/**
 * Whether a receipt is the one that this envelope must get.
 * @param {Uint8Array} receipt @param {Uint8Array} sent
 */
export function checkReceipt(receipt, sent) {
  const reader = new Reader(sent, "E");
  const [round, slot, tag] = [reader.take(16), reader.take(1), reader.take(32)];
  const [token, version, commitment] = [reader.take(64), reader.take(4), reader.take(32)];
  const leaf = hash(Uint8Array.of(0), slot, tag, token, commitment);
  return isSame(receipt, join([1, 82], round, slot, tag, version, leaf));
}
