// Let in today, answering another day: the right to answer waits on the device, at the address where
// nobody signs in, and from there the answers go out.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNothingHangsOver, axe, inspect, openPage, picture, startDemo, withHouse } from "./harness.mjs";
import { openSealedRound } from "./sealed_round.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {string} */
let round;
const here = withHouse(startDemo, async ({ browser, house }) => {
  round = await openSealedRound(browser, house);
});

const step = (/** @type {Page} */ page) => page.locator("[data-step]:visible");
const press = (/** @type {Page} */ page, /** @type {string} */ value) =>
  step(page).locator(`button[value="${value}"]`).click();

/** Signs in and takes the right to answer. @param {Page} page @param {string} name */
async function getReady(page, name) {
  await page.goto(here.house.signIn[name]);
  await page.goto(here.house.address + round);
  await page.locator("[data-step=card]").waitFor();
  await press(page, "later");
  await page.locator("[data-step=later]:visible").waitFor();
}

/** From the cards on the table to the check. @param {Page} page */
async function answerAll(page) {
  for (let at = 0; (await step(page).getAttribute("data-step")) !== "check"; at += 1) {
    assert.ok(at < 14, "the round does not end");
    const groups = step(page).locator("fieldset:visible").filter({ has: page.locator("input[type=radio]") });
    for (const group of await groups.all()) await group.locator("label").first().click();
    await press(page, "next");
  }
}

test("someone gets ready, comes back where nobody signs in, answers and changes it", async () => {
  const { page, troubles, close } = await openPage(here.browser, { width: 375 });
  const asked = /** @type {{url: string, cookie: string | undefined}[]} */ ([]);
  const addresses = /** @type {string[]} */ ([]);
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  let isLater = false;
  page.on("request", async (request) => {
    if (!isLater) return;
    const { cookie } = await request.allHeaders();
    asked.push({ url: request.url(), cookie });
  });
  await getReady(page, "Zak");
  assert.deepEqual(await axe(page), []);
  await picture(page, "later-why");
  await press(page, "back");
  await page.locator("[data-step=card]:visible").waitFor();
  await press(page, "later");
  const sending = await page.locator("form[data-sealed]").getAttribute("data-sending");
  await page.locator("a[data-take]").click();
  await page.getByText("You may answer until").waitFor();
  assert.equal(page.url(), `${sending}/later`, "the address says nothing");
  const code = (await page.locator("[data-code]").first().innerText()).trim();
  assert.match(code, /^[0-9A-Z]{4}-/);
  assert.equal(await page.locator("[data-qr] svg").count(), 1);
  // The secret was in no address: those stay in the memory of browsers.
  assert.ok(addresses.length > 3 && !addresses.some((url) => url.includes(code.replaceAll("-", "").slice(0, 26)) || url.includes(code)));
  await inspect(page, "later-waiting");

  // Another day: a new tab, and no one is signed in.
  await page.context().clearCookies();
  isLater = true;
  await page.goto(`${sending}/later`);
  await page.getByRole("button", { name: "Answer now" }).click();
  await page.locator("[data-step=card]:visible").waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    assert.deepEqual(await axe(page), []);
    await assertNothingHangsOver(page, "later-card");
    await picture(page, `later-card-${width}`);
  }
  assert.equal(await step(page).locator("[name=code]").count(), 0);
  await answerAll(page);
  await press(page, "next");
  await step(page).locator("[name=keep]").check();
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  assert.deepEqual(await axe(page), []);
  await picture(page, "later-sent");
  assert.ok(asked.length > 0 && asked.every(({ url }) => url.startsWith(sending ?? "")), JSON.stringify(asked));
  assert.ok(asked.every(({ cookie }) => cookie === undefined), "a cookie went along");

  // What was kept opens it again, with what was said; sent without keeping, nothing stays.
  await page.goto(`${sending}/later`);
  await page.getByRole("button", { name: "Answer now" }).click();
  await page.locator("[data-step=check]:visible").waitFor();
  await press(page, "next");
  await step(page).locator("[name=keep]").uncheck();
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  await page.goto(`${sending}/later`);
  await page.getByText("Nothing waits on this device.").waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test("what waits can be taken off the device, in Spanish too, and the code is the way back", async () => {
  const { page, troubles, close } = await openPage(here.browser, { width: 375, locale: "es" });
  await getReady(page, "Sofía");
  await page.locator("a[data-take]").click();
  await page.getByText("Puedes responder hasta").waitFor();
  const code = (await page.locator("[data-code]").first().innerText()).trim();
  assert.doesNotMatch(await page.locator("main").innerText(), /\b(Write|Keep|the)\b/);
  await page.getByRole("button", { name: "Quitarlo de este aparato" }).click();
  await page.getByText("Nada espera en este aparato.").waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await inspect(page, "later-none");

  await page.goto(here.house.address + round);
  await page.locator("[data-step=card]").waitFor();
  assert.equal(await step(page).locator('button[value="later"]').count(), 0, "let in twice");
  await step(page).locator("[name=code]").fill(code);
  await press(page, "open");
  await page.locator("[data-step=card]").waitFor({ state: "hidden" });
  await answerAll(page);
  await press(page, "next");
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test("two people on one device never get each other's right, and a broken way shows its code", async () => {
  const { page, troubles, close } = await openPage(here.browser, { width: 375 });
  await getReady(page, "Ruth");
  await page.locator("a[data-take]").click();
  await page.getByText("You may answer until").waitFor();
  await page.context().clearCookies();
  await getReady(page, "Kim");
  // The reply is lost on the way, and the window is closed: the code is there, and nothing to answer with.
  await page.route("**/let-in", (route) => route.abort());
  await page.locator("a[data-take]").click();
  await step(page).getByText("The connection broke").waitFor();
  const sending = await page.locator("form[data-sealed]").getAttribute("data-sending");
  await page.goto(`${sending}/later`);
  const cards = page.locator("[data-waiting] > form");
  assert.equal(await cards.count(), 2);
  assert.match(await cards.filter({ hasText: "Kim" }).innerText(), /it was not finished/);
  assert.equal(await page.getByRole("button", { name: "Answer now" }).count(), 1);
  await page.goto(here.house.address + round);
  await page.unroute("**/let-in");
  await page.locator("[data-step=card]").waitFor();
  await press(page, "later");
  await page.locator("a[data-take]").click();
  await page.getByText("You may answer until").first().waitFor();
  const codes = await page.locator("[data-code]").allTextContents();
  assert.equal(new Set(codes).size, 2, codes.join(" "));
  assert.equal(await page.getByRole("button", { name: "Answer now" }).count(), 2);
  assert.deepEqual(await axe(page), []);
  await picture(page, "later-two");
  assert.deepEqual(troubles.filter((trouble) => !trouble.includes("ERR_FAILED")), []);
  await close();
});

test("an address made by someone else lets no one in", async () => {
  const { page, close } = await openPage(here.browser, { width: 375 });
  await page.goto(here.house.signIn.Leyla);
  const asked = /** @type {string[]} */ ([]);
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${here.house.address}${round}#request=${"01".repeat(531)}`);
  await page.locator("[data-step=card]:visible").waitFor();
  assert.ok(!asked.some((url) => url.endsWith("/let-in")), asked.join("\n"));
  // The other way round: a page that is not ours is not gone to.
  const sending = await page.locator("form[data-sealed]").getAttribute("data-sending");
  const strange = new URLSearchParams({ round: "1", title: "t", name: "n", until: "u", published: "00", back: "https://example.org/" });
  await page.goto(`${sending}/later#${strange}`);
  await page.getByText("Nothing waits on this device.").waitFor();
  assert.equal(page.url(), `${sending}/later`);
  await close();
});

test("without script the page says what to do, and a made-up token opens nothing", async () => {
  const { page, troubles, close } = await openPage(here.browser, { script: false, width: 375 });
  await page.goto(here.house.signIn.Hani);
  await page.goto(here.house.address + round);
  const sending = await page.locator("form[data-sealed]").getAttribute("data-sending");
  await page.goto(`${sending}/later`);
  assert.match(await page.locator("main").innerText(), /is opened with JavaScript/);
  await picture(page, "later-no-script");
  const form = { round: round.split("/").pop() ?? "", tag: "ab".repeat(32), token: "cd".repeat(64) };
  const headers = { "sec-fetch-site": "same-origin" };
  const reply = await page.request.post(`${sending}/later`, { form, headers });
  assert.equal(reply.status(), 404);
  assert.doesNotMatch(await reply.text(), /What is hard to say/);
  assert.deepEqual(troubles, []);
  await close();
});
