// @ts-check
// Words in one's own story that could tell who someone is: names, places, dates, ages, roles. Looked
// for on the device of the person who writes, and sent nowhere. It is a help and no filter: a
// nickname is not found, some plain words are, and scripts without capitals show only what is listed.

/** What is looked for besides capitals and numbers; lists from the page, in its language.
 * @typedef {{roles: string[], dates: string[], ages: string[], harmless: string[], known: string[]}} Lists */
/** @typedef {{start: number, end: number, text: string}} Word */

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}])?/gu;
/** A day such as 3/14, 14.3.2026 or 2026-03-14, and numbers as long as a phone's or a post code. */
const DAY_OR_LONG = /\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)|\d(?:[ -]?\d){4,}/g;
const YEAR = /^(?:19|20)\d\d$/;
/** 3rd, 4th, 3º. */
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th|[ºª])$/i;
const SMALL = /^\d{1,3}$/;
/** What stands between two sentences, or between a colon or a dash and what is said. */
const SENTENCE_ENDS = /[.!?…:\n¿¡—–]["'“”‘’«»()\s]*$|^["'“”‘’«»()\s]*$/u;

/**
 * The places of such words in a text: start and end, in their order.
 *
 * @param {string} text @param {Lists} lists @returns {[number, number][]}
 */
export function hints(text, lists) {
  const words = [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }));
  const places = [
    ...known(text, lists.known),
    ...[...text.matchAll(DAY_OR_LONG)].map((found) => place(found.index, found[0])),
    ...names(text, words, lists.harmless),
    ...words.filter((_, at) => isListed(words, at, lists)).map(({ start, end }) => both(start, end)),
  ];
  return joined(places);
}

/** Words that begin with a capital where no sentence begins; and the same words wherever they stand.
 * @param {string} text @param {Word[]} words @param {string[]} harmless */
function names(text, words, harmless) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  // Someone who shouts names no one by that.
  if (capitals * 2 > letters) return [];
  const plain = new Set(harmless.map(low));
  const isCapital = (/** @type {Word} */ word) =>
    /^\p{Lu}/u.test(word.text) && !plain.has(low(word.text)) && !plain.has(low(word.text.split(/['’]/)[0]));
  const begins = (/** @type {Word} */ word) => SENTENCE_ENDS.test(text.slice(0, word.start));
  const inside = words.filter((word) => isCapital(word) && !begins(word));
  const again = new Set(inside.map((word) => low(word.text)));
  return words
    .filter((word) => isCapital(word) && again.has(low(word.text)))
    .map(({ start, end }) => both(start, end));
}

/** Whether a word is a role, a day or month, a year, or an age. @param {Word[]} words @param {number} at @param {Lists} lists */
function isListed(words, at, { roles, dates, ages }) {
  const near = (/** @type {number} */ by) => low(words[at + by]?.text ?? "");
  const word = near(0);
  const has = (/** @type {string[]} */ list, /** @type {string} */ one) => list.some((each) => low(each) === one);
  if (has(roles, word) || has(dates, word) || YEAR.test(word) || ORDINAL.test(word)) return true;
  // "12 years", "age 12", "12-year-old", "May 3".
  if (/^\d{1,3}-/.test(word)) return has(ages, word.replace(/^\d+-/, ""));
  return SMALL.test(word) && [near(1), near(-1)].some((one) => has(ages, one) || has(dates, one));
}

/** Names of partners and groups: in any case when they have several words, else with their capital.
 * @param {string} text @param {string[]} names */
function known(text, names) {
  return names.flatMap((name) => {
    if (name.trim().length < 3) return [];
    const escaped = name.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    const flags = /\s/.test(name.trim()) ? "giu" : "gu";
    // The letter before is caught along: browsers of old phones can't look behind.
    const whole = new RegExp(`(^|[^\\p{L}\\p{N}])(${escaped})(?![\\p{L}\\p{N}])`, flags);
    return [...text.matchAll(whole)].map((found) => place(found.index + found[1].length, found[2]));
  });
}

const low = (/** @type {string} */ text) => text.trim().replaceAll("’", "'").toLowerCase();
/** @returns {[number, number]} */
const both = (/** @type {number} */ start, /** @type {number} */ end) => [start, end];
const place = (/** @type {number} */ start, /** @type {string} */ text) => both(start, start + text.length);

/** In their order; those that touch, or have only a blank between them, are one. @param {[number, number][]} places */
function joined(places) {
  const all = /** @type {[number, number][]} */ ([]);
  for (const [start, end] of places.sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = all[all.length - 1];
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
