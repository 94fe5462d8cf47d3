// Cards to draw: a host prints them, someone answers on a phone without script and without a name,
// in two languages, and changes it with the same code.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";
import { openSealedRound } from "./sealed_round.mjs";

/** @typedef {import("playwright-core").Page} Page */

const STORY = "The late bus came back, and my night shift with it.";
/** @type {string} */
let round;
const here = withHouse(startDemo, async ({ browser, house }) => {
  round = await openSealedRound(browser, house);
});
/** @type {string} */
let sending;
/** @type {string[]} */
let codes = [];

const button = (/** @type {Page} */ page, /** @type {string} */ go) => page.locator(`#answer button[name="go"][value="${go}"]`);

/** Opens the round with a card. @param {Page} page @param {string} code */
async function open(page, code) {
  await page.goto(sending);
  await page.locator("input[name=code]").fill(code);
  await page.locator("#answer button.btn").click();
}

/** From the cards on the table to the check page. @param {Page} page @param {(at: number) => Promise<void>} look */
async function answerAll(page, look = async () => {}) {
  let told = false;
  for (let at = 0; !(await button(page, "send").count()); at += 1) {
    assert.ok(at < 14, "the round does not end");
    await look(at);
    const groups = page.locator("#answer fieldset").filter({ has: page.locator("input[type=radio]") });
    for (const group of await groups.all()) {
      if (await group.isVisible()) await group.locator("label:has(input[type=radio])").first().click();
    }
    if (!told && (await page.locator("#answer textarea").count())) {
      told = true;
      const folded = page.locator("#answer details:not([open]):has(textarea) summary");
      if (await folded.count()) await folded.click();
      await page.locator("#answer textarea").fill(STORY);
      await page.locator('input[name$=".story.who"][value="everyone"]').check();
    }
    await button(page, "next").click();
  }
}

test("a host prints the cards together with another, and writes down who took one", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await page.goto(here.house.signIn.Amina);
  await page.goto(`${here.house.address}${round}/host`);
  await page.locator('a[href$="/draw"]').click();
  await inspect(page, "draw-before");
  await page.locator('form[action$="/draw/print"] button').click();
  // The last card is there.
  await page.locator(".slips > li").nth(47).waitFor();
  codes = await page.locator(".slips .code").allInnerTexts();
  assert.equal(codes.length, 48);
  sending = (await page.locator(".slips .address").first().innerText()).trim();
  await inspect(page, "draw-sheet");
  await page.locator('a[href$="/draw"]').click();
  for (const name of ["Zak", "Hani"]) await page.locator(`li:has-text("${name}") button[name=person]`).click();
  await page.locator('li:has-text("Hani") button[formaction$="/lost"]').click();
  assert.match(await page.locator('li:has-text("Hani")').innerText(), /took another/);
  await inspect(page, "draw-list");
  assert.deepEqual(troubles, []);
  await close();
});

for (const script of [false, true]) {
  const how = script ? "on" : "off";
  test(`a card answers at 375 px with script ${how}, and the same code changes it`, async () => {
    const { page, troubles, close } = await openPage(here.browser, { script, width: 375 });
    const code = codes[script ? 11 : 4].trim();
    await page.goto(sending);
    if (script) await inspect(page, "card-code");
    await open(page, code);
    assert.match(await page.locator("main").innerText(), /Nobody knows which card you drew/);
    await answerAll(page, async (at) => {
      if (script && at < 3) await inspect(page, `card-${at}`);
    });
    if (script) await inspect(page, "card-check");
    await button(page, "send").click();
    assert.match(await page.locator("main").innerText(), new RegExp(code.replaceAll("$", "\\$").replaceAll("*", "\\*")));
    if (script) await inspect(page, "card-sent");
    await open(page, code.toLowerCase().replaceAll("-", " "));
    assert.match(await page.locator("main").innerText(), new RegExp(STORY));
    await button(page, "edit-0").click();
    await page.locator("#answer fieldset label:has(input[type=radio])").nth(1).click();
    await button(page, "next").click();
    await button(page, "send").click();
    assert.match(await page.locator("h1").innerText(), /Your changes are in/);
    assert.deepEqual(await page.context().cookies(sending), []);
    assert.deepEqual(troubles, []);
    await close();
  });
}

test("a card speaks Spanish, and what was typed stays", async () => {
  const { page, troubles, close } = await openPage(here.browser, { script: false, width: 320, locale: "es" });
  await page.goto(sending);
  assert.equal(await page.locator("html").getAttribute("lang"), "es");
  assert.match(await page.locator("h1").innerText(), /Responde con tu tarjeta/);
  await open(page, codes[20]);
  assert.match(await page.locator("main").innerText(), /Nadie sabe qué tarjeta sacaste/);
  await answerAll(page);
  await button(page, "send").click();
  assert.match(await page.locator("main").innerText(), /Gracias/);
  assert.deepEqual(troubles, []);
  await close();
});

test("no more cards count than people took, and the page says what to do", async () => {
  const { page, close } = await openPage(here.browser, { script: false, width: 375 });
  await open(page, codes[30]);
  await answerAll(page);
  await button(page, "send").click();
  assert.match(await page.locator("main").innerText(), /ask a host to write you down/);
  assert.match(await page.locator("main").innerText(), new RegExp(STORY), "what was typed is gone");
  await close();
});

test("whoever took a card finds the way to its page", async () => {
  const { page, troubles, close } = await openPage(here.browser, { width: 375 });
  await page.goto(here.house.signIn.Zak);
  await page.goto(here.house.address + round);
  assert.match(await page.locator("main").innerText(), /You took a card/);
  await inspect(page, "took-card");
  assert.equal((await page.locator("main .address").first().innerText()).trim(), sending);
  assert.deepEqual(troubles, []);
  await close();
});
