// @ts-check
// After the close: reading what was published of a round, and checking it without a network.

import { Refused, ascii, hex, isSame, join, unhex } from "./bytes.mjs";
import { hash, roundKey, slotKeys, tokenOf } from "./keys.mjs";

/** @typedef {{slot: number, tag: Uint8Array, token: Uint8Array, commitment: Uint8Array}} Leaf */

/**
 * What a published round says about the answers of a secret.
 *
 * `finding` is `counted` (with `slots`), `not_listed`, `keys_differ`, `root_differs`,
 * `received_differs`, `more_issued_than_eligible`, `more_received_than_issued` or `wrong_token`.
 * `bundle` holds the values, so that they can be held against the public record.
 *
 * Every token costs a few milliseconds, so only the own ones are checked unless `every` is asked
 * for; `powerwith check` does all of them.
 * @param {Uint8Array} bytes @param {Uint8Array} secret
 * @param {{tokens?: "own" | "every"}} [options]
 */
export function checkBundle(bytes, secret, { tokens = "own" } = {}) {
  const bundle = readBundle(bytes);
  const { round, leaves, keys } = bundle;
  const mine = keys.map((_, slot) => hex(slotKeys(secret, round, slot).tag));
  const isMine = (/** @type {Leaf} */ leaf) => mine[leaf.slot] === hex(leaf.tag);
  const found = leaves.filter(isMine);
  const finding =
    flaw(bundle, tokens === "own" ? found : leaves) ?? (found.length > 0 ? "counted" : "not_listed");
  const answers = found.map((leaf) => ({
    slot: leaf.slot,
    /** @param {Uint8Array} payload */
    holds: (payload) => isSame(leaf.commitment, slotKeys(secret, round, leaf.slot).commitment(payload)),
  }));
  return { finding, slots: found.map((leaf) => leaf.slot), answers, bundle };
}

/** @param {ReturnType<typeof readBundle>} bundle @param {Leaf[]} judged */
function flaw({ round, seed, keys, counts, root, leaves }, judged) {
  const pairs = keys.map((_, slot) => roundKey(seed, round, slot));
  if (!pairs.every((pair, slot) => isSame(pair.publicKey, keys[slot]))) return "keys_differ";
  const hashes = leaves.map((leaf) => hash(Uint8Array.of(0), leafBytes(leaf)));
  if (!isSame(treeRoot(hashes), root)) return "root_differs";
  if (counts.received !== leaves.length) return "received_differs";
  if (counts.issued > counts.eligible) return "more_issued_than_eligible";
  const isGood = (/** @type {Leaf} */ { slot, tag, token }) =>
    slot < keys.length && isSame(tokenOf(pairs[slot].secretKey, round, slot, tag), token);
  if (!judged.every(isGood)) return "wrong_token";
  const nAllowed = counts.issued + counts.replacementCards;
  const isCrowded = keys.some((_, slot) => leaves.filter((leaf) => leaf.slot === slot).length > nAllowed);
  return isCrowded ? "more_received_than_issued" : undefined;
}

/** @param {Uint8Array} bytes */
function readBundle(bytes) {
  const lines = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("").split("\n");
  let line = 0;
  const refuse = () => new Refused("bundle", { line });
  const value = (/** @type {string} */ word) => {
    const text = lines[line];
    line += 1;
    if (!text?.startsWith(`${word} `)) throw refuse();
    return text.slice(word.length + 1);
  };
  const bytesOf = (/** @type {string} */ text, /** @type {number} */ nBytes) => {
    try {
      return unhex(text, nBytes);
    } catch {
      throw refuse();
    }
  };
  const number = (/** @type {string} */ text, most = 0xffffffff) => {
    if (!/^(0|[1-9][0-9]{0,9})$/.test(text) || Number(text) > most) throw refuse();
    return Number(text);
  };
  if (value("powerwith") !== "sealed round 1") throw refuse();
  const round = bytesOf(value("round"), 16);
  const questions = bytesOf(value("questions"), 32);
  const counts = {
    eligible: number(value("eligible")),
    issued: number(value("issued")),
    replacementCards: number(value("replacement-cards")),
    received: number(value("received")),
  };
  const root = bytesOf(value("root"), 32);
  const seed = bytesOf(value("seed"), 32);
  const nSlots = number(value("slots"), 32);
  if (nSlots === 0) throw refuse();
  const keys = Array.from({ length: nSlots }, () => bytesOf(value("key"), 32));
  /** @type {Leaf[]} */
  const leaves = [];
  for (let before = ""; lines[line]?.startsWith("leaf "); ) {
    const [slot, tag, token, commitment, ...more] = value("leaf").split(" ");
    if (commitment === undefined || more.length > 0) throw refuse();
    const place = `${String.fromCharCode(number(slot, 31))}${tag}`;
    if (place <= before) throw refuse();
    before = place;
    leaves.push({
      slot: number(slot),
      tag: bytesOf(tag, 32),
      token: bytesOf(token, 64),
      commitment: bytesOf(commitment, 32),
    });
  }
  const above = ascii(lines.slice(0, line).map((text) => `${text}\n`).join(""));
  if (!isSame(bytesOf(value("sum"), 32), hash(above))) throw refuse();
  if (lines.length !== line + 1 || lines[line] !== "") throw refuse();
  return { round, questions, counts, root, seed, keys, leaves };
}

/** @param {Leaf} leaf */
const leafBytes = ({ slot, tag, token, commitment }) => join([slot], tag, token, commitment);

/**
 * The tree of RFC 6962.
 * @param {Uint8Array[]} hashes
 * @returns {Uint8Array}
 */
function treeRoot(hashes) {
  if (hashes.length < 2) return hashes[0] ?? hash();
  let left = 1;
  while (2 * left < hashes.length) left *= 2;
  return hash(Uint8Array.of(1), treeRoot(hashes.slice(0, left)), treeRoot(hashes.slice(left)));
}
