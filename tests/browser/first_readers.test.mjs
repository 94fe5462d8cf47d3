// First readers: two people of two partners read the stories of a closed round before everyone else,
// and hold back together what tells who someone is. Walked on a phone with script off; the pages are
// looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const HOME = "/p/roots-and-rivers-partnership/";
const OUTING = "The new secretary at the pool did the rest.";
const main = (/** @type {Page} */ page) => page.locator("main");

/** @param {string} name @param {object} person */
async function as(name, person = {}) {
  const opened = await openPage(here.browser, { script: false, width: 375, ...person });
  await opened.page.goto(here.house.signIn[name]);
  return opened;
}

/** Goes from story to story until it has these words. @param {Page} page @param {string} words */
async function findStory(page, words) {
  await main(page).locator('a.btn[href$="/read-first/1"]').click();
  for (let n = 0; n < 20 && !(await main(page).innerText()).includes(words); n += 1) {
    await main(page).locator(".onward a.btn").first().click();
  }
  assert.ok((await main(page).innerText()).includes(words), `no story says: ${words}`);
}

/** The way of the sentence with these words. @param {Page} page @param {string} words */
const sentence = (page, words) => main(page).locator("li", { hasText: words }).locator("a");

test("people read who reads the stories first before they answer", async () => {
  const { page, close } = await as("Zak");
  await page.goto(`${here.house.address}${HOME}reflect`);
  await main(page).getByRole("link", { name: /Before the summer/ }).first().click();
  assert.match(await main(page).innerText(), /Ruth \(Bethel Church\) and Kim \(City Parks\), for at most 3 days/);
  await close();
});

test("one of the two says yes, and a host sees it", async () => {
  const kim = await as("Kim");
  await main(kim.page).locator('a[href$="/read-first"]').click();
  await main(kim.page).getByRole("button", { name: "Yes, I will read" }).click();
  assert.match(await main(kim.page).innerText(), /You said yes/);
  await kim.close();
  const pat = await openPage(here.browser);
  await pat.page.goto(here.house.signIn["Pat"]);
  await pat.page.goto(`${here.house.address}${HOME}reflect`);
  await main(pat.page).locator('a[href$="/host"]').first().click();
  assert.match(await main(pat.page).innerText(), /Kim \(City Parks\) said yes/);
  await main(pat.page).locator('a[href$="/first-readers"]').click();
  await inspect(pat.page, "ask-first-readers");
  assert.deepEqual(pat.troubles, []);
  await pat.close();
});

test("the numbers come at the close, the stories when both have read them", async () => {
  const asking = await as("Pat");
  await asking.page.goto(`${here.house.address}${HOME}reflect`);
  await main(asking.page).locator('a[href$="/host"]').first().click();
  await main(asking.page).locator('form[action$="/close"] button').first().click();
  const second = await as("Amina");
  await second.page.goto(`${here.house.address}${HOME}us/keys`);
  await main(second.page).locator('form[action$="/yes"] button').first().click();
  await Promise.all([asking.close(), second.close()]);

  const hodan = await as("Hodan");
  await hodan.page.goto(`${here.house.address}${HOME}see`);
  await main(hodan.page).getByRole("link", { name: "Before the summer" }).click();
  const results = hodan.page.url();
  assert.match(await main(hodan.page).innerText(), /come out on .* at the latest/);
  assert.ok(!(await main(hodan.page).innerText()).includes(OUTING));
  const wall = await hodan.page.goto(`${results}/read-first`);
  assert.equal(wall?.status(), 404);

  // Ruth asks.
  const ruth = await as("Ruth");
  await main(ruth.page).locator('a[href$="/read-first"]').click();
  await findStory(ruth.page, OUTING);
  await sentence(ruth.page, OUTING).click();
  await main(ruth.page).getByRole("button", { name: "Ask to hold it back" }).click();
  assert.ok((await main(ruth.page).locator('[role="alert"] a').count()) > 0, "no reason is asked for");
  await main(ruth.page).getByRole("radio", { name: /by what they do/ }).check();
  await main(ruth.page).locator('[name="own-words"]').fill("Only one person works there.");
  await main(ruth.page).getByRole("button", { name: "Ask to hold it back" }).click();
  assert.match(await main(ruth.page).innerText(), /You ask to hold this back/);

  // Kim looks at the same, agrees, and is done. Pages are looked at on the way.
  const kim = await openPage(here.browser);
  await kim.page.goto(here.house.signIn["Kim"]);
  await main(kim.page).locator('a[href$="/read-first"]').click();
  await inspect(kim.page, "first-readers");
  await findStory(kim.page, OUTING);
  await inspect(kim.page, "first-readers-story");
  await sentence(kim.page, "I called four.").click();
  await inspect(kim.page, "first-readers-sentence");
  await kim.page.goBack();
  await sentence(kim.page, OUTING).click();
  assert.match(await main(kim.page).innerText(), /Only one person works there/);
  await main(kim.page).getByRole("button", { name: "I agree, hold it back" }).click();
  assert.match(await main(kim.page).innerText(), /Held back, you both agree/);
  for (const reader of [kim.page, ruth.page]) {
    await reader.goto(`${results}/read-first`);
    await main(reader).getByRole("button", { name: "I have read every story" }).click();
  }
  assert.match(await main(ruth.page).innerText(), /The stories are out/);
  assert.deepEqual(kim.troubles, []);
  await Promise.all([ruth.close(), kim.close()]);

  await hodan.page.goto(results);
  const said = await main(hodan.page).innerText();
  assert.match(said, /I called four\. \[held back to protect people\]/);
  assert.match(said, /One sentence was held back/);
  assert.ok(!said.includes(OUTING));
  await hodan.close();

  const looking = await openPage(here.browser);
  await looking.page.goto(here.house.signIn["Hodan"]);
  await looking.page.goto(results);
  await inspect(looking.page, "results-with-a-held-sentence");
  assert.deepEqual(looking.troubles, []);
  await looking.close();
});
