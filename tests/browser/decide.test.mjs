// Deciding by consent on a phone: three people in three browsers bring a proposal from a draft to
// its decision, and days later look at it again beside what really happened, with script off and on;
// and all of it in Spanish.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, picture, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);
const HOME = "/p/roots-and-rivers-partnership";

/** @param {string} name @param {{ script?: boolean, locale?: string }} how */
async function person(name, how) {
  const open = await openPage(here.browser, { width: 375, ...how });
  await open.page.goto(here.house.signIn[name]);
  return open;
}

/** @param {Page} page @param {string} action */
const press = (page, action) => page.locator(`form[action$="${action}"] button`).first().click();

/** @param {Page} page @param {Record<string, string>} fields */
async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}

const CARDS = {
  title: "Quiet hours in the gym",
  text: "The gym is quiet on Mondays from six to eight.",
  "asked-by": "Families of the youth circle",
  pays: "City Parks",
  fixed: "The gym closes at nine.",
  open: "Which evening it is.",
};
const IMPACT = {
  gains: "Children who need less noise.",
  load: "Staff who close up later.",
  wrong: "Nobody comes.",
  know: "We count the children each month.",
};
const HAPPENED = {
  gains: "Nine children came.",
  load: "The hall team was fine with it.",
  wrong: "One cold week nobody came.",
  know: "We counted.",
  learned: "Tell the schools earlier.",
};

/** Opens a page of the house, wherever it listens now. @param {Page} page @param {string} path */
const go = (page, path) => page.goto(here.house.address + path);

/** What Home says has come to its day. @param {Page} page */
const dayHasCome = (page) => page.locator("section[aria-labelledby=day-has-come]");

/** Says one thing when asked. @param {Page} page @param {string} at @param {string} voice @param {string} [words] */
async function says(page, at, voice, words) {
  await go(page, `${at}/speak`);
  await page.locator(`input[name=voice][value="${voice}"]`).check();
  if (words) await page.locator(`[name="${voice}-text"]`).fill(words);
  await press(page, "/speak");
}

/** Both hosts close the asking. @param {Page} amina @param {Page} pat @param {string} at */
async function closeEarly(amina, pat, at) {
  await go(amina, at);
  const ask = amina.locator('form[action$="/close-early"] button');
  await amina.locator("details", { has: ask }).locator("summary").click();
  await ask.click();
  await go(pat, at);
  await pat.locator('form[action*="/keys/"] button.btn:not(.quiet)').click();
}

for (const script of [false, true]) {
  const how = script ? "on" : "off";
  test(`three people bring a proposal from a draft to its review at 375 px with script ${how}`, async () => {
    const look = (/** @type {Page} */ page, /** @type {string} */ name) =>
      script ? inspect(page, `decide-${name}`) : picture(page, `decide-off-${name}`);
    const denise = await person("Denise", { script });
    const hodan = await person("Hodan", { script });
    const amina = await person("Amina", { script });
    const pat = await person("Pat", { script });
    const all = [denise, hodan, amina, pat];

    await go(denise.page, `${HOME}/decide`);
    await look(denise.page, "list");
    await denise.page.locator('main a[href$="/decide/new"]').click();
    await look(denise.page, "cards");
    await fill(denise.page, { ...CARDS, fixed: "" });
    await press(denise.page, "/decide/new");
    await denise.page.getByText("What is already fixed?").first().waitFor();
    assert.equal(await denise.page.locator('form[action$="/on"]').count(), 0, "cards are missing");
    await denise.page.locator('main a[href$="/cards"]').first().click();
    await fill(denise.page, { fixed: CARDS.fixed });
    await press(denise.page, "/cards");
    const at = new URL(denise.page.url()).pathname;
    await look(denise.page, "draft");
    await press(denise.page, "/on");

    await denise.page.locator('main a[href$="/impact"]').first().click();
    await fill(denise.page, { ...IMPACT, know: "" });
    await press(denise.page, "/impact");
    await look(denise.page, "impact-missing");
    await fill(denise.page, { know: IMPACT.know });
    await press(denise.page, "/impact");
    await press(denise.page, "/on");
    await fill(denise.page, { group: "Families" });
    await press(denise.page, "/seats");

    await go(hodan.page, at);
    await look(hodan.page, "seats");
    await press(hodan.page, "/take");
    await hodan.page.getByText("Hodan sits here.").waitFor();
    await go(denise.page, at);
    await press(denise.page, "/on");
    await go(hodan.page, at);
    await fill(hodan.page, { question: "Who opens the door?" });
    await press(hodan.page, "/ask");
    await go(denise.page, at);
    await fill(denise.page, { answer: "The hall team." });
    await denise.page.locator('form[action*="/questions/"] button').click();
    await look(denise.page, "understand");
    await press(denise.page, "/on");
    await go(hodan.page, at);
    await fill(hodan.page, { reaction: "Good for our children." });
    await press(hodan.page, "/react");
    await go(denise.page, at);
    await press(denise.page, "/on");

    await go(hodan.page, `${at}/speak`);
    assert.equal(await hodan.page.locator("input[name=voice]:checked").count(), 0, "chosen already");
    await look(hodan.page, "speak");
    await says(hodan.page, at, "not-yet", "The last bus leaves at eight.");
    await says(amina.page, at, "try-it");
    await says(pat.page, at, "worry", "The key gets lost.");
    await go(amina.page, at);
    assert.equal(await amina.page.getByText("The last bus leaves").count(), 0, "a host looks early");
    await look(amina.page, "consent");
    await closeEarly(amina.page, pat.page, at);

    await go(denise.page, at);
    await denise.page.getByText("The last bus leaves at eight.").first().waitFor();
    await look(denise.page, "asked");
    await denise.page.locator('main a[href$="/mend"]').click();
    await denise.page.locator("input[name=mends]").check();
    await fill(denise.page, { text: "The gym is quiet on Mondays from five to seven." });
    await look(denise.page, "mend");
    await press(denise.page, "/mend");
    await press(denise.page, "/on");
    for (const one of [hodan, amina, pat]) await says(one.page, at, "try-it");
    await closeEarly(amina.page, pat.page, at);

    await go(amina.page, `${at}/decided`);
    await amina.page.getByLabel("City Parks").check();
    await fill(amina.page, { review: here.house.day(14) });
    await look(amina.page, "say-decided");
    await press(amina.page, "/decided");
    await amina.page.getByText("someone sat there and spoke").waitFor();
    await look(amina.page, "decided");
    assert.equal(await amina.page.locator('main a[href$="/review"]').count(), 0, "it is too early");

    await here.house.later(15);
    for (const one of all) {
      await go(one.page, `${HOME}/`);
      await dayHasCome(one.page).getByRole("link", { name: CARDS.title }).waitFor();
    }
    await look(hodan.page, "home-review-due");
    await dayHasCome(hodan.page).getByRole("link", { name: CARDS.title }).click();
    await look(hodan.page, "review-due");
    await hodan.page.locator('main a[href$="/review"]').click();
    await fill(hodan.page, { ...HAPPENED, learned: "" });
    await hodan.page.locator("input[name=next][value=go-on]").check();
    await press(hodan.page, "/review");
    await look(hodan.page, "review-missing");
    await fill(hodan.page, { learned: HAPPENED.learned });
    await press(hodan.page, "/review");
    await go(denise.page, at);
    const row = denise.page.locator("section[aria-labelledby=review] dl.cards > div").first();
    await row.getByText(IMPACT.gains).waitFor();
    await row.getByText(HAPPENED.gains).waitFor();
    await denise.page.getByText(HAPPENED.learned).waitFor();
    await look(denise.page, "reviewed");
    await go(denise.page, `${HOME}/`);
    const asks = dayHasCome(denise.page).getByRole("link", { name: CARDS.title });
    assert.equal(await asks.count(), 0, "Home has nothing to ask any more");
    for (const one of all) {
      // A form that comes back with what is missing says 422; the console calls that an error.
      assert.deepEqual(one.troubles.filter((trouble) => !trouble.includes("422")), []);
      await one.close();
    }
  });
}

test("the pages of deciding hold in Spanish", async () => {
  const { page, troubles, close } = await person("Elena", { locale: "es" });
  await page.goto(`${here.house.address}${HOME}/decide`);
  await page.getByRole("heading", { name: "Decidir en común" }).waitFor();
  await inspect(page, "decide-es-list");
  await page.getByRole("link", { name: "Child care at every supper" }).click();
  await inspect(page, "decide-es-proposal");
  const at = page.url();
  for (const inside of ["pause", "someone", "for"]) {
    await page.goto(`${at}/${inside}`);
    await inspect(page, `decide-es-${inside}`);
  }
  await page.goto(`${here.house.address}/voice`);
  await inspect(page, "decide-es-voice");
  assert.deepEqual(troubles, []);
  await close();
});
