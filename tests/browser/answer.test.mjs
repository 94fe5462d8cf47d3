// Answering a round on a phone: with script off, with script on, in Spanish, and with the keyboard
// alone. Nothing is chosen for people, going back keeps what they said, and the code on the sent
// page lets them change it.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, tabTo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const next = (/** @type {Page} */ page) => page.locator('#answer button.btn[name="go"][value="next"]');
const send = (/** @type {Page} */ page) => page.locator('#answer button[name="go"][value="send"]');

/** From a sign-in link to the cards on the table. @param {Page} page @param {string} name */
async function takePart(page, name) {
  await page.goto(here.house.signIn[name]);
  const round = page.locator('main a[href*="/reflect/"]:not([href$="/paper"])').first();
  await round.click();
  await page.locator("dl.cards").waitFor();
}

/** Answers what can be chosen on this page: the first choice of each. @param {Page} page */
async function choose(page) {
  // A story starts with its most private reader; every answer starts empty.
  const chosen = page.locator("#answer input:checked:not(details input)");
  assert.equal(await chosen.count(), 0, "something was chosen already");
  const groups = page.locator("#answer fieldset").filter({ has: page.locator("input[type=radio]") });
  for (const group of await groups.all()) {
    if (await group.isVisible()) await group.locator("label:has(input[type=radio])").first().click();
  }
}

/** Walks to the check page. @param {Page} page @param {(page: Page, at: number) => Promise<void>} look */
async function answerAll(page, look = async () => {}) {
  let at = 0;
  await look(page, at);
  await next(page).click();
  while (!(await send(page).count())) {
    at += 1;
    assert.ok(at < 12, "the round does not end");
    await look(page, at);
    await choose(page);
    await next(page).click();
  }
  return at;
}

for (const script of [false, true]) {
  const how = script ? "on" : "off";
  test(`a round is answered at 375 px with script ${how}`, async () => {
    const { page, troubles, close } = await openPage(here.browser, { script, width: 375 });
    await takePart(page, script ? "Zak" : "Hani");
    const look = script ? (p, at) => inspect(p, `answer-${at}`) : undefined;
    const pages = await answerAll(page, look);
    assert.ok(pages >= 6, `only ${pages} pages`);
    if (script) await inspect(page, "answer-check");
    await send(page).click();
    await page.locator("main").getByText(/[A-Z0-9]{4}(-[A-Z0-9]{4}){2,}/).first().waitFor();
    if (script) await inspect(page, "answer-sent");
    assert.deepEqual(troubles, []);
    await close();
  });
}

test("going back keeps what was said, and skipping is as large as next", async () => {
  const { page, close } = await openPage(here.browser, { script: false, width: 375 });
  await takePart(page, "Mateo");
  await next(page).click();
  await choose(page);
  await next(page).click();
  await choose(page);
  const heading = await page.locator("h1").innerText();
  const skip = page.locator('#answer button[name="go"][value="skip"]');
  const [nextBox, skipBox] = [await next(page).boundingBox(), await skip.boundingBox()];
  assert.ok(nextBox && skipBox && Math.abs(nextBox.height - skipBox.height) < 2, "heights differ");
  assert.ok(nextBox.height >= 44, `the target is ${nextBox.height} px high`);
  await next(page).click();
  await page.locator('#answer button[name="go"][value="back"]').click();
  assert.equal(await page.locator("h1").innerText(), heading);
  assert.ok((await page.locator("#answer input:checked").count()) > 0, "what was chosen is gone");
  await close();
});

test("an answer is changed with the code of the sent page", async () => {
  const { page, troubles, close } = await openPage(here.browser, { script: false, width: 375 });
  await takePart(page, "Leyla");
  const start = page.url();
  await answerAll(page);
  await send(page).click();
  const said = await page.locator("main").innerText();
  const code = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,}/.exec(said)?.[0] ?? "";
  assert.notEqual(code, "", said);
  await page.goto(`${start}/change`);
  await page.locator("main input:not([type=hidden])").first().fill(code.toLowerCase());
  await page.locator("main form button.btn").first().click();
  await page.locator("#answer").waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test("in Spanish the way through a round is Spanish", async () => {
  const { page, troubles, close } = await openPage(here.browser, { width: 375, locale: "es" });
  await takePart(page, "Sofía");
  assert.equal(await page.locator("html").getAttribute("lang"), "es");
  await answerAll(page, async (p) => {
    const words = await p.locator("#answer").innerText();
    assert.doesNotMatch(words, /\b(Next|Back|Skip|Where are we|How often|the)\b/);
  });
  await inspect(page, "es-answer-check");
  await send(page).click();
  assert.match(await page.locator("main").innerText(), /[A-Z0-9]{4}(-[A-Z0-9]{4}){2,}/);
  assert.deepEqual(troubles, []);
  await close();
});

// Every language of the pages, the right-to-left test language among them.
for (const [language, direction, name] of [["en", "ltr", "Teresa"], ["es", "ltr", "Daniel"], ["ar-XB", "rtl", "Ruth"]]) {
  test(`a round is answered in ${language} with the keyboard alone, at 320 px`, async () => {
    const { page, close } = await openPage(here.browser, { script: false, width: 320 });
    await page.goto(here.house.signIn[name]);
    await page.goto(`${page.url()}?lang=${language}`);
    await page.locator('main a[href*="/reflect/"]:not([href$="/paper"])').first().click();
    await page.locator("dl.cards").waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.equal(await page.locator("html").getAttribute("dir"), direction);
    for (let at = 0; !(await send(page).count()); at += 1) {
      assert.ok(at < 12, "the round does not end");
      if (await page.locator("#answer input[type=radio]").count()) {
        await tabTo(page, "#answer input[type=radio]");
        await page.keyboard.press("Space");
      }
      await tabTo(page, '#answer button.btn[name="go"][value="next"]');
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `the page is ${wide} px wide`);
    }
    await tabTo(page, '#answer button[name="go"][value="send"]');
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    assert.match(await page.locator("main").innerText(), /[A-Z0-9]{4}(-[A-Z0-9]{4}){2,}/);
    await close();
  });
}
