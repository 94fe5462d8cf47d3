// Every page that can be reached by following links in the demo, held against the bar: axe at 320,
// 375 and 1280 px in light and dark, nothing wider than the window, nothing from elsewhere, no
// error in the console.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** A host, a host from another partner, and two members: they see different pages. */
const PEOPLE = ["Pat", "Luz", "Hodan", "Amina"];
/** Rounds come in states; of any other kind one page is looked at, the others differ in data only. */
const mostOf = (/** @type {string} */ kind) => (/\/see\/\*$/.test(kind) ? 2 : 1);

const here = withHouse(startDemo);

/** How often each kind of page was looked at already, by anyone. */
const looked = /** @type {Map<string, number>} */ (new Map());

/** What kind of page an address leads to: ids and item names are left out. @param {string} path */
const kind = (path) =>
  path
    .split("/")
    .map((part) => (/\d|\./.test(part) ? "*" : part))
    .join("/")
    .replace(/\/road\/[^/]+$/, "/road/*");

/** The pages of ours that this page links to. @param {import("playwright-core").Page} page */
const links = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("a[href]:not([download])")]
      .map((link) => new URL(/** @type {HTMLAnchorElement} */ (link).href))
      .filter((to) => to.origin === location.origin && !/\.[a-z]{2,4}$/.test(to.pathname))
      .map((to) => to.pathname));

/**
 * Looks at the page at `start` and at whatever new it leads to.
 *
 * @param {import("playwright-core").Page} page @param {string} start @param {string} who
 */
async function walk(page, start, who) {
  const waiting = [start];
  const seen = new Set();
  const found = /** @type {string[]} */ ([]);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const times = looked.get(kind(path)) ?? 0;
    if (seen.has(path) || times >= mostOf(kind(path))) continue;
    seen.add(path);
    looked.set(kind(path), times + 1);
    const response = await page.goto(here.house.address + path);
    if (!response || response.status() >= 400) {
      found.push(`${path} for ${who}: ${response?.status()}`);
      continue;
    }
    const name = `${who}${kind(path).replaceAll(/[^a-z*]+/g, "-").replaceAll("*", "x")}`;
    // The walk goes on, so that one run tells of every page.
    await inspect(page, name).catch((error) => found.push(error.message));
    waiting.push(...(await links(page)));
  }
  assert.deepEqual(found, [], found.join("\n"));
}

test("every page a stranger can reach is open to everyone", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await walk(page, "/", "stranger");
  assert.deepEqual(troubles, []);
  await close();
});

test("every page the people of the demo can reach is open to everyone", async (t) => {
  for (const name of PEOPLE) {
    await t.test(name, async () => {
      const { page, troubles, close } = await openPage(here.browser);
      await signIn(page, here.house.signIn[name]);
      const start = new URL(page.url()).pathname;
      await walk(page, start, name.toLowerCase().replaceAll(/[^a-z]+/g, "-"));
      assert.deepEqual(troubles, []);
      await close();
    });
  }
});

test("in Spanish every page of a member is open to everyone, and says so", async () => {
  looked.clear();
  const { page, troubles, close } = await openPage(here.browser, { locale: "es" });
  await signIn(page, here.house.signIn["Amina"]);
  assert.equal(await page.locator("html").getAttribute("lang"), "es");
  await walk(page, new URL(page.url()).pathname, "es");
  assert.deepEqual(troubles, []);
  await close();
});

/** A sign-in link opens a page with one button, so that a mail scanner does not use it up. */
async function signIn(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ link) {
  await page.goto(link);
  const button = page.locator("main form button").first();
  if (await button.count()) await button.click();
}
