// An open sealed round, made by a host through the pages.
// @ts-check

import assert from "node:assert/strict";
import { openPage } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./harness.mjs").House} House */

const HOME = "/p/roots-and-rivers-partnership";

/** Sends a form as the pages do, with the token of the page. @param {House} house @param {Page} page @param {string} path @param {Record<string, string>} fields */
export async function post(house, page, path, fields) {
  const token = await page.locator("input[name=_token]").first().inputValue();
  const reply = await page.request.post(house.address + path, {
    form: { _token: token, ...fields },
    headers: { "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  assert.ok(reply.status() < 400, `${path}: ${reply.status()}`);
  return reply.headers().location ?? "";
}

/** As a host: gives the answer that is owed, and makes a sealed round. @param {import("playwright-core").Browser} browser @param {House} house @param {(page: Page) => Promise<void>} [look] */
export async function openSealedRound(browser, house, look = async () => {}) {
  const { page, close } = await openPage(browser);
  await page.goto(house.signIn.Amina);
  await page.goto(`${house.address}${HOME}/see`);
  const owed = await page.locator('main h2 a[href*="/see/"]').first().getAttribute("href");
  await page.goto(`${house.address}${owed}/answer`);
  const said = { heard: "You are tired.", "will-0": "End on time.", "level-0": "between" };
  await post(house, page, `${owed}/answer`, said);
  const day = (/** @type {number} */ days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
  await page.goto(`${house.address}${HOME}/reflect`);
  const draft = await post(house, page, `${HOME}/reflect/new`, {});
  await page.goto(house.address + draft);
  await page.locator('input[name="keeping"][value="sealed"]').check();
  await look(page);
  await post(house, page, draft, {
    title: "What is hard to say",
    stage: "deepening",
    why: "To hear it.",
    "what-happens": "We read it together.",
    closes: day(6),
    "answer-due": day(20),
    keeping: "sealed",
  });
  await post(house, page, `${draft}/questions`, { focus: "guidelines@1/guide.power_with", others: "yes" });
  const more = { floor: "5", breakdown: "groups", "own-1": "Is the late bus back?", "own-1-form": "often5", "own-1-story": "1" };
  await post(house, page, `${draft}/more`, more);
  await page.goto(`${house.address}${draft}/preview`);
  assert.match(await page.locator("main").innerText(), /Nobody who reads our database/);
  await post(house, page, `${draft}/open`, {});
  await close();
  return draft.replace(/\/draft$/, "");
}
