// What every journey needs: a powerwith of its own, a real browser, and eyes for what goes wrong.
//
// POWERWITH_BIN names the program (default: target/debug/powerwith), POWERWITH_CHROMIUM the browser,
// POWERWITH_SHOTS a folder for pictures of every page that is inspected.
// @ts-check

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import axeCore from "axe-core";
import { chromium } from "playwright-core";

/** Phone in the hand, phone of today, laptop: the widths of the bar we set ourselves. */
export const WIDTHS = [320, 375, 1280];
/** How people like their screens. */
export const SCHEMES = /** @type {const} */ (["light", "dark"]);
/** The rules a page is held against: WCAG 2.2 A and AA, and axe's own good practice. */
export const AXE_TAGS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
];
/** A first `demo` fills a database; the slowest machine we know needs a tenth of this. */
const START_LIMIT_MS = 60_000;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The program under test. */
export const PROGRAM = process.env.POWERWITH_BIN ?? path.join(root, "target/debug/powerwith");

/** @typedef {import("playwright-core").Page} Page */
/**
 * A running powerwith. The demo can be stopped and opened again on the same folder, `later` by so
 * many days; its address and its sign-in links are others then, its people stay signed in. `day` is
 * the day so many days from the day it is there, as forms want it.
 *
 * @typedef {{
 *   address: string,
 *   signIn: Record<string, string>,
 *   folder: string,
 *   stop: () => Promise<void>,
 *   later: (days: number) => Promise<void>,
 *   day: (days: number) => string,
 * }} House
 */

/** Starts the demo partnership in a folder of its own. @returns {Promise<House>} */
export const startDemo = () => start("demo", []);

/** Starts an empty powerwith. @param {string[]} args @returns {Promise<House>} */
export const startEmpty = (args = []) => start("serve", args);

/** @param {string} command @param {string[]} args @returns {Promise<House>} */
async function start(command, args) {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is missing: cargo build --package powerwith`);
  const folder = mkdtempSync(path.join(tmpdir(), "powerwith-journey-"));
  let daysAhead = 0;
  const clean = () => rmSync(folder, { recursive: true, force: true });
  const first = await run(command, folder, args).catch((error) => {
    clean();
    throw error;
  });
  let end = first.end;
  const house = {
    address: first.address,
    signIn: first.signIn,
    folder,
    stop: async () => {
      await end();
      clean();
    },
    later: async (/** @type {number} */ days) => {
      daysAhead += days;
      await end();
      const again = await run(command, folder, [...args, "--days-later", String(daysAhead)]);
      [house.address, house.signIn, end] = [again.address, again.signIn, again.end];
    },
    day: (/** @type {number} */ days) => {
      const day = new Date();
      day.setDate(day.getDate() + daysAhead + days);
      return day.toLocaleDateString("sv");
    },
  };
  return house;
}

/**
 * Runs the program on a folder until `end`.
 *
 * @param {string} command @param {string} folder @param {string[]} args
 */
async function run(command, folder, args) {
  const child = spawn(PROGRAM, [command, "--listen", "127.0.0.1:0", "--data", folder, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = /** @type {string[]} */ ([]);
  const signIn = /** @type {Record<string, string>} */ ({});
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = async () => {
    child.kill("SIGTERM");
    await ended;
  };

  createInterface({ input: child.stderr }).on("line", (line) => said.push(line));
  const address = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(told("was not ready in time"))), START_LIMIT_MS);
    const told = (/** @type {string} */ what) => `powerwith ${command} ${what}:\n${said.join("\n")}`;
    child.once("exit", (code) => reject(new Error(told(`ended with ${code}`))));
    createInterface({ input: child.stdout }).on("line", (line) => {
      said.push(line);
      const link = /^sign-in (.+) (https?:\/\/\S+)$/.exec(line);
      if (link) signIn[link[1]] = link[2];
      const ready = /^ready (http:\/\/\S+)$/.exec(line);
      // The sign-in lines may follow the ready line; they are all there within the same write.
      if (ready) setImmediate(() => (clearTimeout(limit), resolve(ready[1])));
    });
  }).catch(async (error) => {
    await end();
    throw error;
  });
  return { address, signIn, end };
}

/** Opens the system's Chromium. Playwright's own download is never used. */
export async function openBrowser() {
  const executablePath = process.env.POWERWITH_CHROMIUM ?? "/usr/bin/chromium";
  assert.ok(existsSync(executablePath), `${executablePath} is missing: apt-get install chromium`);
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  // Chromium will not sandbox itself as root, which is who runs CI.
  if (process.getuid?.() === 0) quiet.push("--no-sandbox");
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * A browser and a house for all tests of a file: both are there before the first and gone after the
 * last. `then` is done once both are there.
 *
 * @param {() => Promise<House>} start
 * @param {(here: { browser: import("playwright-core").Browser, house: House }) => Promise<void>} [then]
 * @returns {{ browser: import("playwright-core").Browser, house: House }}
 */
export function withHouse(start, then = async () => {}) {
  const here = /** @type {{ browser: import("playwright-core").Browser, house: House }} */ ({});
  before(async () => {
    [here.browser, here.house] = await Promise.all([openBrowser(), start()]);
    await then(here);
  });
  after(async () => {
    await here.browser?.close();
    await here.house?.stop();
  });
  return here;
}

/**
 * A page as one person has it. Anything that a careful person would notice is kept in `troubles`.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {{ script?: boolean, width?: number, scheme?: "light" | "dark", locale?: string }} person
 * @returns {Promise<{ page: Page, troubles: string[], close: () => Promise<void> }>}
 */
export async function openPage(browser, person = {}) {
  const { script = true, width = 1280, scheme = "light", locale = "en" } = person;
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: width < 600 ? 740 : 800 },
    colorScheme: scheme,
    locale,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles = /** @type {string[]} */ ([]);
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const host = new URL(request.url()).hostname;
    const isOurs = ["127.0.0.1", "localhost", ""].includes(host);
    if (!isOurs) troubles.push(`elsewhere: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}

/**
 * What axe has against the page as it is now, in words.
 *
 * axe is put into the page once and asked again at each width: our pages have no frames, and putting
 * it in anew takes longer than the question.
 *
 * @param {Page} page @returns {Promise<string[]>}
 */
export async function axe(page) {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async (tags) => {
    const asked = { runOnly: tags, resultTypes: ["violations"] };
    // @ts-expect-error axe is in the page, not in this file.
    const { violations } = await window.axe.run(document, asked);
    return violations.map((/** @type {any} */ violation) => {
      const where = violation.nodes.map((/** @type {any} */ n) => `    ${n.target.join(" ")}: ${n.html}`);
      return `${violation.id}: ${violation.help}\n${where.join("\n")}`;
    });
  }, AXE_TAGS);
}

/**
 * Holds one page against the bar at every width, in light and in dark, and takes its picture.
 *
 * @param {Page} page @param {string} name
 */
export async function inspect(page, name) {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: before.height });
      const where = `${name} at ${width} px, ${scheme}`;
      const found = await axe(page);
      assert.deepEqual(found, [], `${where}:\n${found.join("\n")}`);
      await assertNothingHangsOver(page, where);
      await picture(page, `${name}-${width}-${scheme}`);
    }
  }
  await assertNamesItself(page, name);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(before);
}

/** Nobody has to push a page sideways to read it. @param {Page} page @param {string} where */
export async function assertNothingHangsOver(page, where) {
  const { there, room } = await page.evaluate(() => ({
    there: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  assert.ok(there <= room, `${where}: ${there} px wide in a window of ${room} px`);
}

/** A title, one first heading, a language. @param {Page} page @param {string} name */
async function assertNamesItself(page, name) {
  assert.notEqual((await page.title()).trim(), "", `${name} has no title`);
  assert.equal(await page.locator("h1").count(), 1, `${name} has not one first heading`);
  const lang = await page.locator("html").getAttribute("lang");
  assert.match(lang ?? "", /^[a-z]{2,3}(-|$)/, `${name} does not say its language`);
}

/** Takes a picture when POWERWITH_SHOTS names a folder. @param {Page} page @param {string} name */
export async function picture(page, name) {
  const folder = process.env.POWERWITH_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

/**
 * Presses Tab until the element that `selector` names has the focus, as someone without a mouse.
 *
 * @param {Page} page @param {string} selector
 */
export async function tabTo(page, selector) {
  const target = page.locator(selector).first();
  const stops = await page.locator("a, button, input, select, textarea, summary, [tabindex]").count();
  for (let presses = 0; presses <= stops + 1; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} cannot be reached with the Tab key`);
}
