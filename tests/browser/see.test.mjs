// Closing, seeing and answering: nobody looks early, two hosts close together, everyone sees the
// same, and no new round opens until the answer is given. Walked with script off; the pages are
// looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const HOME = "/p/roots-and-rivers-partnership/";
const main = (/** @type {Page} */ page) => page.locator("main");

/** @param {string} name @param {object} person */
async function as(name, person = {}) {
  const opened = await openPage(here.browser, { script: false, ...person });
  await opened.page.goto(here.house.signIn[name]);
  return opened;
}

test("while an answer is owed, a new round is refused kindly and the way on is shown", async () => {
  const { page, close } = await as("Pat");
  await page.goto(`${here.house.address}${HOME}reflect`);
  assert.ok((await main(page).locator('a[href$="/answer"]').count()) > 0, "no way to the answer");
  await close();
});

test("the owed answer is given, and Home says what we heard and will do", async () => {
  const amina = await as("Amina");
  await amina.page.locator('main a[href$="/answer"]').first().click();
  await main(amina.page).locator("form button.btn").last().click();
  assert.ok((await main(amina.page).locator('a[href^="#"]').count()) > 0, "an empty answer is let through");
  await main(amina.page).locator('[name="heard"]').fill("Plans are made before families are asked.");
  await main(amina.page).locator('[name="will-0"]').fill("Ask families first, from January on.");
  await main(amina.page).locator('[name="level-0"]').selectOption({ index: 3 });
  await main(amina.page).locator("form button.btn").last().click();
  await amina.close();

  const zak = await as("Zak", { width: 375 });
  await zak.page.goto(here.house.address + HOME);
  const said = await main(zak.page).innerText();
  assert.match(said, /Plans are made before families are asked/);
  assert.match(said, /Ask families first/);
  await zak.close();
});

test("results say where we agree and differ in words, and as a table", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await page.goto(here.house.signIn["Hodan"]);
  await page.goto(`${here.house.address}${HOME}see`);
  await main(page).locator("li a").first().click();
  await inspect(page, "results");
  assert.ok((await main(page).locator("table").count()) > 0, "the numbers are nowhere a table");
  assert.doesNotMatch(await main(page).innerText(), /\b(average|score|rank)\b/i);
  assert.deepEqual(troubles, []);
  await close();
});

test("a round closes early only with a yes from a host of another partner", async () => {
  const pat = await as("Pat");
  await pat.page.goto(`${here.house.address}${HOME}reflect`);
  await main(pat.page).locator('a[href$="/host"]').first().click();
  const hostPage = pat.page.url();
  assert.doesNotMatch(await main(pat.page).innerText(), /\d+ (people )?answered/);
  await main(pat.page).locator('form[action$="/close"] button').first().click();

  const before = await as("Rosa");
  await before.page.goto(`${here.house.address}${HOME}see`);
  const early = await main(before.page).locator("li a").allInnerTexts();
  assert.ok(!early.includes("Before the summer"), "results were there too early");
  await before.close();

  const amina = await as("Amina");
  await amina.page.goto(hostPage);
  assert.equal(await main(amina.page).locator('form[action$="/close"]').count(), 0);
  await main(amina.page).locator('a[href$="/us/keys"]').click();
  await main(amina.page).locator('form[action$="/yes"] button').first().click();
  for (const name of ["Rosa", "Amina"]) {
    const viewer = await as(name, { width: 375 });
    await viewer.page.goto(`${here.house.address}${HOME}see`);
    const closed = await main(viewer.page).locator("li a").allInnerTexts();
    assert.ok(closed.includes("Before the summer"), `${name} does not see the results: ${closed}`);
    await viewer.close();
  }
  await Promise.all([pat.close(), amina.close()]);
});

test("a member sees nothing that is for hosts", async () => {
  const { page, close } = await as("Ruth");
  await page.goto(`${here.house.address}${HOME}reflect`);
  assert.equal(await main(page).locator('a[href$="/host"], form[action$="/new"]').count(), 0);
  const invites = await page.goto(`${here.house.address}${HOME}us/invites`);
  assert.equal(invites?.status(), 404);
  await close();
});
