// @ts-check
// A secret as a code that people can write down, read out and type in (Crockford's base 32).

import { Refused } from "./bytes.mjs";

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const N_SIGNS = 26;

/**
 * The recovery code of a secret: 26 signs and a check, in groups of four.
 * @param {Uint8Array} secret
 */
export function toCode(secret) {
  const number = secret.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let code = "";
  for (let at = N_SIGNS - 1; at >= 0; at -= 1) code += SIGNS[Number((number >> BigInt(5 * at)) & 31n)];
  code += SIGNS[Number(number % 37n)];
  return code.replace(/.{4}(?=.)/g, "$&-");
}

/**
 * The secret of a code as people type it. Refuses with the reason: `empty`, `too_short`,
 * `too_long`, `foreign_sign`, `too_large`, `mistyped`.
 * @param {string} text
 */
export function fromCode(text) {
  const signs = Array.from(text.replace(/[\s\u0085\u2010-\u2015-]/gu, ""));
  let number = 0n;
  const values = signs.slice(0, N_SIGNS + 1).map((sign, at) => {
    const plain = /^[a-z]$/.test(sign) ? sign.toUpperCase() : sign;
    const value = SIGNS.indexOf(plain.replace(/[IL]/, "1").replace("O", "0"));
    const isForeign = value < 0 || (at < N_SIGNS && value > 31);
    if (at === 0 && value > 7) throw new Refused("too_large");
    if (isForeign) throw new Refused("foreign_sign", { sign, position: at + 1 });
    if (at < N_SIGNS) number = (number << 5n) | BigInt(value);
    return value;
  });
  if (signs.length === 0) throw new Refused("empty");
  if (signs.length < N_SIGNS + 1) throw new Refused("too_short", { nSigns: signs.length });
  if (signs.length > N_SIGNS + 1) throw new Refused("too_long", { nSigns: signs.length });
  if (number % 37n !== BigInt(values[N_SIGNS])) throw new Refused("mistyped");
  return Uint8Array.from({ length: 16 }, (_, at) => Number((number >> BigInt(8 * (15 - at))) & 255n));
}
