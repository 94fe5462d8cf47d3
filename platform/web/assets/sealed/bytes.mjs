// @ts-check
// Bytes: putting them together, taking them apart in one form only, and writing them as text.

/** Something from outside that is not what it should be; `reason` never changes its name. */
export class Refused extends Error {
  /** @param {string} reason @param {object} [details] */
  constructor(reason, details = {}) {
    super(reason);
    this.name = "Refused";
    this.reason = reason;
    this.details = details;
  }
}

/** @param {string} text */
export const ascii = (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** @param {(Uint8Array | number[])[]} parts */
export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param {ArrayLike<number>} one @param {ArrayLike<number>} other */
export function isSame(one, other) {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= one[at] ^ other[at];
  return difference === 0;
}

/** @param {Uint8Array} bytes */
export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} text @param {number} nBytes */
export function unhex(text, nBytes) {
  if (text.length !== 2 * nBytes || /[^0-9a-f]/.test(text)) throw new Refused("hex");
  return Uint8Array.from({ length: nBytes }, (_, at) => parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** @param {number} number */
export const fourBytes = (number) => [number >>> 24, number >>> 16, number >>> 8, number].map((n) => n & 255);

/** Takes bytes from the front, and refuses to take what is not there. */
export class Reader {
  /** @param {Uint8Array} bytes @param {string} kind */
  constructor(bytes, kind) {
    if (bytes[0] !== 1 || bytes[1] !== kind.charCodeAt(0)) throw new Refused("kind");
    this.bytes = bytes;
    this.at = 2;
  }

  /** @param {number} nBytes */
  take(nBytes) {
    if (this.at + nBytes > this.bytes.length) throw new Refused("length");
    this.at += nBytes;
    return this.bytes.subarray(this.at - nBytes, this.at);
  }

  number(nBytes = 1) {
    return this.take(nBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  slots() {
    const nSlots = this.number();
    if (nSlots < 1 || nSlots > 32) throw new Refused("slots");
    return nSlots;
  }

  end() {
    if (this.at !== this.bytes.length) throw new Refused("length");
  }
}
