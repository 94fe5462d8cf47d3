// What is found in one's own story before it is sealed: names, places, dates, ages and roles, in
// English and Spanish, and what is let through.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { hints } from "../../platform/web/assets/hints.mjs";

const ENGLISH = {
  roles: ["teacher", "coach"],
  dates: ["January", "April", "Tuesday"],
  ages: ["year", "years", "year-old", "age", "aged"],
  harmless: ["I", "OK"],
  known: ["Bethel Church", "Families", "Ab"],
};
const SPANISH = {
  roles: ["maestra"],
  dates: ["marzo", "martes"],
  ages: ["año", "años"],
  harmless: ["OK"],
  known: ["Familias Unidas"],
};

const check = (/** @type {string} */ text, /** @type {string[]} */ expected, lists = ENGLISH) =>
  assert.deepEqual(hints(text, lists).map(([start, end]) => text.slice(start, end)), expected);

test("names and places are found where no sentence begins", () => {
  check("They moved to Lake Street. Then nothing happened.", ["Lake Street"]);
  check("I told Grace, and Grace’s brother knew.", ["Grace", "Grace’s"]);
  check("“Come in,” she said. It was fine – We sat down.", []);
  check("We went there.\nNobody came. \"Never again!\" Who knew?", []);
});

test("a name at the beginning is found once it stands inside too", () => {
  check("Grace was late. I waited for Grace.", ["Grace", "Grace"]);
  check("Waiting was hard.", []);
});

test("the writer’s own I is no name, and shouting names no one", () => {
  check("Then I said what I’m afraid of, OK.", []);
  check("THEY NEVER LISTEN TO US", []);
});

test("days, years, ages and long numbers are found; other numbers are let through", () => {
  check("On 3/14 and 2026-04-01 it was cold.", ["3/14", "2026-04-01"]);
  check("It began in 2019, on a Tuesday, in april.", ["2019", "Tuesday", "april"]);
  check("My child is 7 years old, aged 12 then, a 9-year-old now.", ["7", "12", "9-year-old"]);
  check("Call 555 010 99 or look in the 3rd row.", ["555 010 99", "3rd"]);
  check("We waited 10 minutes for 3 buses.", []);
});

test("roles, partners and groups are found; a group’s word in a sentence is let through", () => {
  check("My teacher at bethel church knows.", ["teacher", "bethel church"]);
  check("All families came. Families came.", ["Families"]);
  check("They abstained.", []);
});

test("in Spanish the same, with its own lists", () => {
  check("¿Quién? La maestra de Familias Unidas, el martes 3 de marzo.", ["maestra", "Familias Unidas", "martes 3", "marzo"], SPANISH);
  check("¡Vinimos todos! Mi hija tiene 9 años y vive con Sofía.", ["9", "Sofía"], SPANISH);
});

test("whatever is typed, places are in order, inside the text and apart", () => {
  const signs = ["A", "b", "É", "7", " ", ".", "\n", "’", "-", "/", "م", "👋", "("];
  let seed = 7;
  for (let round = 0; round < 2000; round += 1) {
    let text = "";
    for (let at = 0; at < 40; at += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      text += signs[seed % signs.length];
    }
    let last = -1;
    for (const [start, end] of hints(text, ENGLISH)) {
      assert.ok(last < start && start < end && end <= text.length, JSON.stringify(text));
      last = end;
    }
  }
  assert.deepEqual(hints("", ENGLISH), []);
});
