// Both-and boards, who decides what, and what we learned: a board is begun and filled by two people
// on phones with script off, one of them in Spanish; the pages are looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const DECIDE = "/p/roots-and-rivers-partnership/decide";
const main = (/** @type {Page} */ page) => page.locator("main");

/** @param {string} name @param {object} person */
async function as(name, person = {}) {
  const opened = await openPage(here.browser, { script: false, width: 375, ...person });
  await opened.page.goto(here.house.signIn[name]);
  return opened;
}

/** Writes a line where a person finds the place for it. @param {Page} page @param {string} at @param {string} words */
async function writes(page, at, words) {
  await page.locator(`#${at} ~ details > summary`).click();
  await page.locator(`#line-${at}`).fill(words);
  await page.locator(`#${at} ~ details button`).click();
}

/** The address of the board that the first test begins. */
let board = "";

test("a board is begun on a phone with script off, and both truths have the same room", async () => {
  const { page, troubles, close } = await as("Zak");
  await page.goto(`${here.house.address}${DECIDE}/boards`);
  await main(page).getByRole("link", { name: "Begin a board" }).click();
  await page.locator("#title").fill("Evening meetings");
  await page.locator("#one").fill("Evenings let people come who work.");
  await main(page).getByRole("button", { name: "Begin the board" }).click();
  assert.equal(await main(page).locator('[role="alert"] a').getAttribute("href"), "#other");
  await page.locator("#other").fill("Evenings belong to families.");
  await main(page).getByRole("button", { name: "Begin the board" }).click();
  board = page.url();
  await writes(page, "one-good", "Nobody loses a day of pay.");
  await writes(page, "other-good", "Children get to bed on time.");
  assert.match(await main(page).innerText(), /Children get to bed on time\./);
  const boxes = await Promise.all(
    [0, 1].map((at) => page.locator(".sides > section").nth(at).boundingBox()),
  );
  const [one, other] = boxes;
  assert.ok(one && other);
  assert.equal(one.width, other.width);
  assert.ok(other.y > one.y + one.height, "one under the other on a phone");
  const small = await page.locator("main :is(a, button, summary):visible").evaluateAll((all) =>
    all
      .filter((each) => !each.closest("p") && each.getBoundingClientRect().height < 43.5)
      .map((each) => each.outerHTML),
  );
  assert.deepEqual(small, [], "every target is 44 px high");
  // A browser says so when a form comes back with what is wrong in it.
  assert.deepEqual(troubles.filter((trouble) => !trouble.includes("422")), []);
  await close();
});

test("someone else writes on it in Spanish, and nobody's name is beside a line", async () => {
  const { page, close } = await as("Elena", { locale: "es" });
  await page.goto(board);
  assert.match(await main(page).innerText(), /Aquí las dos son ciertas/);
  await writes(page, "one-risk", "Quienes tienen niños dejan de venir.");
  const said = await main(page).innerText();
  assert.match(said, /Quienes tienen niños dejan de venir\./);
  assert.ok(!said.includes("Zak"));
  assert.equal(await main(page).getByRole("button", { name: /Retirar mi línea/ }).count(), 1);
  await main(page).getByRole("button", { name: /Retirar mi línea/ }).click();
  assert.ok(!(await main(page).innerText()).includes("dejan de venir"));
  await close();
});

test("asking for another way to decide goes on as a proposal", async () => {
  const { page, close } = await as("Zak");
  await page.goto(`${here.house.address}${DECIDE}/who`);
  await main(page).getByRole("link", { name: "Ask for a change" }).click();
  await page.locator("#days").fill("90");
  await main(page).getByRole("button", { name: "Go on to the proposal" }).click();
  assert.match(await main(page).innerText(), /Write a number from 2 to 31/);
  await page.locator("#days").fill("14");
  await main(page).getByRole("checkbox", { name: "Ubuntu" }).check();
  await main(page).getByRole("button", { name: "Go on to the proposal" }).click();
  assert.match(page.url(), /\/decide\/new\?about=terms:/);
  assert.equal(await page.locator("#title").inputValue(), "Change how we decide");
  assert.match(await page.locator("#text").inputValue(), /14 days.*Now: .*7 days/);
  await close();
});

test("every page holds at every width, in light and in dark", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await page.goto(here.house.signIn["Zak"]);
  for (const [path, name] of [
    ["/boards", "boards"],
    ["/boards/new", "board-new"],
    ["/who", "who-decides"],
    ["/who/change", "who-decides-change"],
    ["/learned", "learned"],
  ]) {
    await page.goto(`${here.house.address}${DECIDE}${path}`);
    await inspect(page, name);
  }
  await page.goto(board);
  await page.locator("#one-risk ~ details > summary").click();
  await inspect(page, "board");
  await page.setViewportSize({ width: 1280, height: 800 });
  const [one, other] = await Promise.all(
    [0, 1].map((at) => page.locator(".sides > section").nth(at).boundingBox()),
  );
  assert.ok(one && other);
  assert.deepEqual([one.width, one.height, one.y], [other.width, other.height, other.y]);
  assert.deepEqual(troubles, []);
  await close();
});
