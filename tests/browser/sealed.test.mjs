// The browser's side of sealed answers against the Rust side: a thousand rounds of asking, answering
// and checking, byte for byte, and everything that must be refused. What is tried is the bundled
// module that pages load, not its sources.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const BUNDLE = new URL("platform/web/assets/sealed/out/", ROOT);
const N_ROUND_TRIPS = 1000;

const { checkReceipt, envelope, finalize, fromCode, newSecret, readPublicKeys, request, toCode } =
  await import(new URL("sealed.js", BUNDLE));
const { checkBundle } = await import(new URL("check.js", BUNDLE));

/** The Rust side: one question at a time. */
let rust;
let replies;

before(() => {
  const program = new URL("target/debug/examples/interop", ROOT);
  rust = spawn(fileURLToPath(program), { stdio: ["pipe", "pipe", "inherit"] });
  replies = createInterface({ input: rust.stdout })[Symbol.asyncIterator]();
});

after(() => rust.stdin.end());

async function ask(what, ...parts) {
  const words = parts.map((part) => Buffer.from(part).toString("hex") || "-");
  rust.stdin.write(`${what} ${words.join(" ")}\n`);
  const { value } = await replies.next();
  return value;
}

async function rustSays(what, ...parts) {
  const reply = await ask(what, ...parts);
  assert.match(reply, /^ok /, `${what}: ${reply}`);
  return new Uint8Array(Buffer.from(reply.slice(3), "hex"));
}

async function rustRefuses(reason, what, ...parts) {
  assert.equal(await ask(what, ...parts), `no ${reason}`);
}

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const four = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
};
const refuses = (reason, act) => assert.throws(act, (error) => error.reason === reason);

/** A round by chance, its published keys, and what the Rust side needs to know of it. */
async function newRound(nSlots) {
  const key = [randomBytes(32), randomBytes(16), [nSlots]];
  const published = await rustSays("public", ...key);
  return { key, published, round: readPublicKeys(published).round };
}

async function tokensFor(secret, { key, published }) {
  const reply = await rustSays("evaluate", ...key, request(secret, published));
  return { reply, tokens: finalize(secret, published, reply) };
}

test("a thousand answers go from the browser's side to the Rust side and back", async () => {
  for (let trip = 0; trip < N_ROUND_TRIPS; trip += 1) {
    const nSlots = trip % 10 === 0 ? 3 : 1;
    const made = await newRound(nSlots);
    const { key, published, round } = made;
    const secret = newSecret();
    assert.equal(hex(request(secret, published)), hex(await rustSays("request", secret, round, [nSlots])));
    const { reply, tokens } = await tokensFor(secret, made);
    const theirs = await rustSays("finalize", secret, published, reply);
    assert.equal(tokens.map(hex).join(""), hex(theirs));

    const slot = randomInt(nSlots);
    const version = randomInt(2 ** 32);
    const payload = new Uint8Array(randomBytes(randomInt(trip % 20 === 0 ? 16_168 : 900)));
    const sent = envelope({ secret, round, slot, token: tokens[slot], version, payload });
    const same = await rustSays("envelope", secret, round, [slot], tokens[slot], four(version), payload);
    assert.equal(hex(sent), hex(same));
    const receipt = await rustSays("receive", ...key, sent);
    assert.ok(checkReceipt(receipt, sent));

    const bundle = await rustSays("bundle", ...key, randomBytes(32), sent);
    const found = checkBundle(bundle, secret, { tokens: "every" });
    assert.deepEqual([found.finding, found.slots], ["counted", [slot]]);
    assert.ok(found.answers[0].holds(payload));
    assert.ok(!found.answers[0].holds(Uint8Array.of(1, 2, 3)));
  }
});

test("codes are the same on both sides, however they are typed", async () => {
  for (let trip = 0; trip < N_ROUND_TRIPS; trip += 1) {
    const secret = newSecret();
    const code = toCode(secret);
    assert.equal(code, Buffer.from(await rustSays("code", secret)).toString());
    const typed = code.toLowerCase().replaceAll("-", trip % 2 ? " " : "").replaceAll("1", "l");
    assert.equal(hex(fromCode(typed)), hex(secret));
    assert.equal(hex(await rustSays("read_code", Buffer.from(typed))), hex(secret));
  }
});

test("both sides find the same mistake in a code", async () => {
  const code = toCode(new Uint8Array(16));
  const wrong = [
    ["empty", " - ", "there is no code here; it has 27 letters and numbers"],
    ["too_short", code.slice(1), "the code has 26 letters and numbers, and 27 are needed: some are missing"],
    ["too_long", `${code}0`, "the code has 28 letters and numbers, and only 27 are needed"],
    ["foreign_sign", "00!", 'the code has "!" as number 3, which no code has there'],
    ["foreign_sign", "0*", 'the code has "*" as number 2, which no code has there'],
    ["too_large", `8${code.slice(1)}`, "the first letter or number is not right; a code starts with a number from 0 to 7"],
    ["mistyped", `${code.slice(0, -1)}1`, "the code is not quite right: one letter or number is wrong, or two changed places"],
  ];
  for (const [reason, text, sentence] of wrong) {
    refuses(reason, () => fromCode(text));
    await rustRefuses(sentence, "read_code", Buffer.from(text));
  }
});

test("a reply by another key than the published one is refused", async () => {
  const [made, other] = [await newRound(2), await newRound(2)];
  const marked = [other.key[0], made.key[1], made.key[2]];
  const secret = newSecret();
  const reply = await rustSays("evaluate", ...marked, request(secret, made.published));
  refuses("wrong_key", () => finalize(secret, made.published, reply));
});

test("any changed byte of a reply is refused", async () => {
  const made = await newRound(1);
  const secret = newSecret();
  const { reply } = await tokensFor(secret, made);
  for (let at = 0; at < reply.length; at += 1) {
    const changed = Uint8Array.from(reply);
    changed[at] ^= 1 << at % 8;
    assert.throws(() => finalize(secret, made.published, changed), `byte ${at}`);
  }
  assert.throws(() => finalize(secret, made.published, reply.subarray(1)));
  assert.throws(() => finalize(secret, made.published, Buffer.concat([reply, Buffer.of(0)])));
});

test("the identity and points in another form are refused by both sides", async () => {
  const made = await newRound(1);
  const secret = newSecret();
  const [asked, { reply }] = [request(secret, made.published), await tokensFor(secret, made)];
  const zeroAgain = Buffer.from(`ed${"ff".repeat(30)}7f`, "hex");
  for (const point of [Buffer.alloc(32), zeroAgain, Buffer.alloc(32, 255), Buffer.alloc(32, 1)]) {
    const [badRequest, badReply] = [Uint8Array.from(asked), Uint8Array.from(reply)];
    badRequest.set(point, 19);
    badReply.set(point, 19);
    await rustRefuses("point 0 of the message is not a point that may be used", "evaluate", ...made.key, badRequest);
    refuses("wrong_key", () => finalize(secret, made.published, badReply));
  }
});

test("a token for another slot, and an envelope that was changed, are refused", async () => {
  const { key, published, round } = await newRound(2);
  const secret = newSecret();
  const { tokens } = await tokensFor(secret, { key, published });
  const answer = { secret, round, version: 1, payload: Uint8Array.of(3) };
  const elsewhere = envelope({ ...answer, slot: 1, token: tokens[0] });
  await rustRefuses("this answer has no valid token", "receive", ...key, elsewhere);
  const changed = envelope({ ...answer, slot: 0, token: tokens[0] });
  changed[217] ^= 1;
  const sentence = "this answer was changed on the way, or was not made with its own key";
  await rustRefuses(sentence, "receive", ...key, changed);
});

test("a receipt for anything else is not taken", async () => {
  const { key, published, round } = await newRound(1);
  const secret = newSecret();
  const { tokens } = await tokensFor(secret, { key, published });
  const answer = { secret, round, slot: 0, token: tokens[0], payload: Uint8Array.of(3) };
  const [first, second] = [envelope({ ...answer, version: 1 }), envelope({ ...answer, version: 2 })];
  const receipt = await rustSays("receive", ...key, first);
  assert.ok(!checkReceipt(receipt, second));
  for (let at = 0; at < receipt.length; at += 1) {
    const changed = Uint8Array.from(receipt);
    changed[at] ^= 1;
    assert.ok(!checkReceipt(changed, first));
  }
});

test("a published round that somebody meddled with is found out on both sides", async () => {
  const { key, published, round } = await newRound(1);
  const people = [newSecret(), newSecret(), newSecret()];
  const sent = [];
  for (const secret of people) {
    const { tokens } = await tokensFor(secret, { key, published });
    const payload = Uint8Array.of(51);
    sent.push(envelope({ secret, round, slot: 0, token: tokens[0], version: 1, payload }));
  }
  const bundle = Buffer.from(await rustSays("bundle", ...key, Buffer.alloc(32), ...sent)).toString();
  const meddled = (from, to) => {
    const body = bundle.replace(from, to).replace(/sum .*\n$/, "");
    return Buffer.from(`${body}sum ${createHash("sha256").update(body).digest("hex")}\n`);
  };
  const token = bundle.match(/leaf 0 \w+ (\w{8})/)[1];
  const cases = [
    [Buffer.from(bundle), newSecret(), "not_listed", "NotListed"],
    [Buffer.from(bundle), people[1], "counted", "Counted { n_answers: 1 }"],
    [meddled(/root \w{4}/, "root 0000"), people[1], "root_differs", "RootDiffers"],
    [meddled(/seed \w{4}/, "seed 0000"), people[1], "keys_differ", "KeysDiffer"],
    [meddled("received 3", "received 4"), people[1], "received_differs", "ReceivedDiffers"],
    [meddled("issued 3", "issued 5"), people[1], "more_issued_than_eligible", "MoreIssuedThanEligible"],
    [
      meddled("issued 3", "issued 2"),
      people[1],
      "more_received_than_issued",
      "MoreReceivedThanIssued { slot: Slot(0), n_received: 3 }",
    ],
    [meddled(token, "00000000"), people[1], "root_differs", "RootDiffers"],
  ];
  for (const [text, secret, finding, inRust] of cases) {
    assert.equal(checkBundle(text, secret, { tokens: "every" }).finding, finding);
    assert.equal(Buffer.from(await rustSays("check", text, secret)).toString(), inRust);
  }
  for (let trip = 0; trip < 2000; trip += 1) {
    const changed = Buffer.from(bundle);
    changed[randomInt(changed.length)] ^= 1 << randomInt(8);
    assert.throws(() => checkBundle(changed, people[0]), (error) => error.reason === "bundle");
  }
});

test("the figures of RFC 9497 come out of the library that is bundled", async () => {
  const library = new URL("platform/web/assets/sealed/node_modules/@noble/curves/ed25519.js", ROOT);
  const { ristretto255_oprf: suite } = await import(library);
  const { voprf } = suite;
  const path = new URL("engines/sealed_tokens/vectors/rfc9497.txt", ROOT);
  const [keys, ...rounds] = (await readFile(path, "utf8"))
    .split(/^# A\.1\.2.*$/m)
    .slice(1)
    .map((part) => Object.fromEntries(part.trim().split("\n").map((line) => line.split(" = "))));
  const bytes = (text) => new Uint8Array(Buffer.from(text, "hex"));
  const pair = voprf.deriveKeyPair(bytes(keys.Seed), bytes(keys.KeyInfo));
  assert.deepEqual([hex(pair.secretKey), hex(pair.publicKey)], [keys.skSm, keys.pkSm]);
  assert.equal(rounds.length, 3);
  for (const round of rounds) {
    const list = (name) => round[name].split(",").map(bytes);
    const [inputs, blinds] = [list("Input"), list("Blind")];
    const drawn = (scalar) => () => {
      // The library draws 1 + (bytes modulo (order - 1)).
      const less = BigInt(`0x${hex(scalar.slice().reverse())}`) - 1n;
      return bytes(less.toString(16).padStart(96, "0")).reverse();
    };
    const blinded = inputs.map((input, at) => voprf.blind(input, drawn(blinds[at])).blinded);
    assert.deepEqual(blinded.map(hex), round.BlindedElement.split(","));
    const chance = drawn(bytes(round.ProofRandomScalar));
    const reply = voprf.blindEvaluateBatch(pair.secretKey, pair.publicKey, blinded, chance);
    assert.deepEqual(reply.evaluated.map(hex), round.EvaluationElement.split(","));
    assert.equal(hex(reply.proof), round.Proof);
    const items = inputs.map((input, at) => ({
      input,
      blind: blinds[at],
      blinded: blinded[at],
      evaluated: reply.evaluated[at],
    }));
    const outputs = voprf.finalizeBatch(items, pair.publicKey, reply.proof);
    assert.deepEqual(outputs.map(hex), round.Output.split(","));
  }
});
