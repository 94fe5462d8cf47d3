// A sealed round in a real browser: a host makes it, people seal their answers on their own device,
// and nothing they say reaches the pages that know their name. Connections break, pages are loaded
// anew, and nothing is half-sent.
// @ts-check

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { assertNothingHangsOver, axe, inspect, openBrowser, openPage, picture, PROGRAM, startDemo } from "./harness.mjs";
import { openSealedRound, post } from "./sealed_round.mjs";

/** @typedef {import("playwright-core").Page} Page */

const CANARY = "the canary sang at noon";
const HOME = "/p/roots-and-rivers-partnership";
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./harness.mjs").House} */
let house;
/** @type {string} */
let round;
/** A code with which answers were sent. */
let counted = "";

before(async () => {
  [browser, house] = await Promise.all([openBrowser(), startDemo()]);
  round = await openSealedRound(browser, house, (page) => inspect(page, "draft-keeping"));
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const step = (/** @type {Page} */ page) => page.locator("[data-step]:visible");
const press = (/** @type {Page} */ page, /** @type {string} */ value) =>
  step(page).locator(`button[value="${value}"]`).click();

/** Signs in and opens the round. @param {Page} page @param {string} name */
async function sitDown(page, name) {
  await page.goto(house.signIn[name]);
  await page.goto(house.address + round);
  await page.locator("[data-step=card]").waitFor();
}

/** Answers everything up to the code. @param {Page} page @param {string} [story] */
async function answerAll(page, story) {
  for (let at = 0; (await step(page).getAttribute("data-step")) !== "check"; at += 1) {
    assert.ok(at < 14, "the round does not end");
    if ((await step(page).getAttribute("data-step")) === "question") {
      const groups = step(page).locator("fieldset:visible").filter({ has: page.locator("input[type=radio]") });
      for (const group of await groups.all()) await group.locator("label").first().click();
      const beans = step(page).locator("fieldset.share-out");
      for (const fieldset of await beans.all()) {
        for (let bean = 0; bean < 10; bean += 1) await fieldset.locator('button[name$=".more"]').first().click();
        assert.match(await fieldset.innerText(), /All 10 beans are shared out|Ya repartiste los 10/);
      }
      if (story && (await step(page).locator("textarea").count())) {
        await step(page).locator("details:has(textarea) summary").click().catch(() => {});
        await step(page).locator("textarea").fill(story);
        await step(page).locator('input[name$=".story.who"][value="everyone"]').check();
        story = undefined;
      }
    }
    await press(page, "next");
  }
  assert.equal(story, undefined, "there was no place for a story");
}

test("a round is sealed in the browser, changed with the code, and its words stay off the pages", async () => {
  const { page, troubles, close } = await openPage(browser, { width: 375 });
  const sent = /** @type {{url: string, body: string, cookie: string | undefined}[]} */ ([]);
  page.on("request", async (request) => {
    const { cookie } = await request.allHeaders();
    sent.push({ url: request.url(), body: request.postData() ?? "", cookie });
  });
  await sitDown(page, "Zak");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    assert.deepEqual(await axe(page), []);
    await assertNothingHangsOver(page, "sealed-card");
    await picture(page, `sealed-card-${width}`);
  }
  await page.setViewportSize({ width: 375, height: 740 });
  await answerAll(page, CANARY);
  assert.match(await step(page).innerText(), new RegExp(CANARY));
  assert.deepEqual(await axe(page), []);
  await picture(page, "sealed-check");
  await press(page, "next");
  const code = (await step(page).locator("[data-code]").innerText()).trim();
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}-[0-9A-Z]{2}[0-9A-Z*~$=]$/);
  assert.equal(await step(page).locator("[data-qr] svg").count(), 1);
  assert.deepEqual(await axe(page), []);
  await assertNothingHangsOver(page, "sealed-code");
  await picture(page, "sealed-code");
  counted = code;
  assert.equal(sent.filter(({ url }) => /\/(send|let-in)$/.test(url)).length, 0, "something was sent early");
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  await picture(page, "sealed-sent");
  const asked = sent.filter(({ url }) => url.endsWith("/let-in"));
  const given = sent.filter(({ url }) => url.endsWith("/send"));
  assert.deepEqual([asked.length, given.length], [1, 1]);
  assert.equal(given[0].cookie, undefined, "a cookie went along");
  assert.notEqual(new URL(given[0].url).origin, house.address);
  for (const { url, body } of sent.filter(({ url }) => url.startsWith(house.address))) {
    assert.ok(!body.includes("canary") && !url.includes("canary"), `${url} has what was said`);
  }
  assert.equal(await page.evaluate(() => localStorage.length), 0, "something stayed on the device");

  // Loaded anew, the page knows nothing; the code opens it again.
  await page.goto(house.address + round);
  await page.locator("[data-step=card]").waitFor();
  assert.match(await step(page).innerText(), /You have begun this round/);
  await step(page).locator("[name=code]").fill(code.toLowerCase().replaceAll("-", " "));
  await press(page, "open");
  await page.locator("[data-step=check]:visible").waitFor();
  assert.match(await step(page).innerText(), new RegExp(CANARY));
  await press(page, "next");
  await step(page).locator("[name=keep]").check();
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 1);
  assert.deepEqual(troubles, []);
  await close();
});

test("words that could tell who someone is are marked on the device, and lead back to the story", async () => {
  const { page, troubles, close } = await openPage(browser, { width: 375 });
  const sent = /** @type {string[]} */ ([]);
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await sitDown(page, "Hani");
  // No one's name is on the page but the visitor's own.
  assert.doesNotMatch(await page.content(), /Terrence|Halima|Priya/);
  const told = "In May I told coach Wendell from bethel church. He is 34 years old.";
  await answerAll(page, told);
  const note = page.locator("section[data-hints]");
  assert.match(await note.innerText(), /Could these words tell who you are\?/);
  assert.deepEqual(await note.locator("mark").allInnerTexts(), ["May", "coach Wendell", "bethel church", "34"]);
  for (const [width, scheme] of /** @type {const} */ ([[320, "dark"], [375, "light"], [1280, "light"]])) {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme: scheme });
    assert.deepEqual(await axe(page), []);
    await assertNothingHangsOver(page, "sealed-hints");
    await picture(page, `sealed-hints-${width}`);
  }
  // Back to the story, to say it in another way; the note goes when nothing is left.
  await note.getByRole("button", { name: "Change this story" }).click();
  assert.equal(await step(page).locator("textarea").inputValue(), told);
  await step(page).locator("textarea").fill("Someone did not listen to us.");
  await press(page, "next");
  await page.locator("[data-step=check]:visible").waitFor();
  assert.equal(await note.isVisible(), false);
  // A story that no one else reads is not looked at.
  await step(page).locator("dd", { hasText: "did not listen" }).getByRole("button").click();
  await step(page).locator("textarea").fill(told);
  await step(page).locator('input[name$=".story.who"][value="me"]').check();
  await press(page, "next");
  await page.locator("[data-step=check]:visible").waitFor();
  assert.equal(await note.isVisible(), false);
  assert.ok(!sent.some((asked) => /wendell|listen/i.test(asked)), sent.join("\n"));
  assert.deepEqual(troubles, []);
  await close();
});

test("when the connection breaks nothing is half-sent, and trying again works", async () => {
  const { page, close } = await openPage(browser, { width: 375 });
  await sitDown(page, "Leyla");
  await answerAll(page);
  await press(page, "next");
  const code = (await step(page).locator("[data-code]").innerText()).trim();
  await page.route("**/let-in", (route) => route.abort());
  await press(page, "send");
  await step(page).getByText("The connection broke").waitFor();
  await page.unroute("**/let-in");
  await page.route("**/send", (route) => route.abort());
  await press(page, "send");
  await step(page).getByText("The connection broke").waitFor();
  await page.unroute("**/send");
  // It arrived, and the reply was lost on the way.
  await page.route("**/send", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page, "send");
  await step(page).getByText("The connection broke").waitFor();
  await page.unroute("**/send");
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  assert.equal((await step(page).locator("[data-code]").innerText()).trim(), code);
  await close();
});

test("a second code for the same person is refused in words", async () => {
  const { page, close } = await openPage(browser, { width: 375 });
  await sitDown(page, "Mateo");
  await answerAll(page);
  await press(page, "next");
  await press(page, "send");
  await page.locator("[data-step=sent]:visible").waitFor();
  await page.goto(house.address + round);
  await page.locator("[data-step=card]").waitFor();
  await answerAll(page);
  await press(page, "next");
  await press(page, "send");
  await step(page).getByText("Each person is let in once").waitFor();
  await close();
});

test("without script the page leads to a card, and shows no form", async () => {
  const { page, troubles, close } = await openPage(browser, { script: false, width: 375 });
  await page.goto(house.signIn.Hani);
  await page.goto(house.address + round);
  assert.match(await page.locator("main").innerText(), /This page needs JavaScript/);
  assert.equal(await page.locator("#answer").isVisible(), false);
  assert.match(await page.locator("main").innerText(), /ask a host for a card/);
  assert.equal(await page.locator("[data-by-card] summary").isVisible(), true);
  for (const path of ["/answer", "/change"]) {
    const reply = await page.goto(house.address + round + path);
    assert.equal(reply?.status(), 404, path);
  }
  assert.deepEqual(troubles.filter((trouble) => !trouble.includes("404")), []);
  await close();
});

test("in Spanish the sealed way is Spanish", async () => {
  const { page, troubles, close } = await openPage(browser, { width: 375, locale: "es" });
  await sitDown(page, "Sofía");
  assert.match(await step(page).innerText(), /Nadie que lea nuestra base de datos/);
  await answerAll(page);
  await press(page, "next");
  assert.doesNotMatch(await step(page).innerText(), /\b(Write|Copy|Seal|the)\b/);
  assert.deepEqual(troubles, []);
  await close();
});

test("without the module that marks words everything else works", async () => {
  const { page, close } = await openPage(browser, { width: 375 });
  await page.route("**/assets/hints.*", (route) => route.abort());
  await sitDown(page, "Zak");
  await answerAll(page, "I told Grace in May.");
  assert.equal(await page.locator("section[data-hints]").isVisible(), false);
  assert.match(await step(page).innerText(), /Please look once more/);
  await close();
});

test("after the close the code finds its answers in the list, on the device alone", async () => {
  const asking = await openPage(browser);
  await asking.page.goto(house.signIn.Amina);
  await asking.page.goto(`${house.address}${round}/host`);
  await post(house, asking.page, `${round}/close`, {});
  const second = await openPage(browser);
  await second.page.goto(house.signIn.Pat);
  await second.page.goto(`${house.address}${round.replace(/reflect\/.*/, "us/keys")}`);
  await second.page.locator('main form[action$="/yes"] button').first().click();
  await Promise.all([asking.close(), second.close()]);
  const { page, troubles, close } = await openPage(browser, { width: 375 });
  const sent = /** @type {string[]} */ ([]);
  await page.goto(house.signIn.Zak);
  await page.goto(house.address + round.replace("/reflect/", "/see/"));
  await page.locator('ul.links a[href$="/check"]').click();
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  const look = async (/** @type {string} */ code) => {
    await page.locator("[name=code]").fill(code);
    await page.locator("form[data-check] button").click();
  };
  const finding = page.locator("[data-finding]");
  await look("0000");
  await finding.getByText("not quite a code").waitFor();
  assert.ok(counted, "no code from before");
  await look(counted.toLowerCase());
  await finding.getByText("everything in the list fits").waitFor();
  assert.match(await finding.innerText(), /\d+ places with your code/);
  await look("0000-0000-0000-0000-0000-0000-000");
  await finding.getByText("Nothing with this code").waitFor();
  await inspect(page, "check-sealed");
  const isList = (/** @type {string} */ asked) => /^GET \S+\/(receipts\.txt|assets\/\S+) $/.test(asked);
  assert.ok(sent.length > 0 && sent.every(isList), sent.join("\n"));
  assert.deepEqual(troubles, []);
  await close();
});

test("two auditors count again on a copy, sign, and bring what came out", async () => {
  const copy = mkdtempSync(path.join(tmpdir(), "powerwith-copy-"));
  cpSync(house.folder, copy, { recursive: true });
  const results = round.replace("/reflect/", "/see/");
  for (const name of ["Hodan", "Pat"]) {
    const [key, save] = ["key", "statement"].map((file) => path.join(copy, `${name}-${file}.txt`));
    const id = round.split("/").pop() ?? "";
    const audit = ["audit-round", "--data", copy, "--round", id, "--key", key, "--save", save];
    const said = execFileSync(PROGRAM, audit, { encoding: "utf8" });
    assert.match(said, /everything fits[\s\S]+The signed statement is in/);
    const { page, troubles, close } = await openPage(browser, { width: 375 });
    await page.goto(house.signIn[name]);
    await page.goto(house.address + results);
    await page.locator('main a[href$="/audits"]').click();
    await page.locator("input[type=file]").setInputFiles(save);
    await page.locator("main form button").click();
    await page.locator("#statements").waitFor();
    await inspect(page, `audits-${name.toLowerCase()}`);
    // What is no statement is told beside the field, and nothing is lost.
    await page.locator("[name=statement]").fill("something else");
    await page.locator("main form button").click();
    assert.match(await page.locator("main [role=alert]").innerText(), /Look at line 1/);
    assert.equal(await page.locator("[name=statement]").inputValue(), "something else");
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(troubles, []);
    await close();
  }
  rmSync(copy, { recursive: true, force: true });
  const { page, close } = await openPage(browser);
  await page.goto(house.signIn.Zak);
  await page.goto(house.address + results);
  const main = await page.locator("main").innerText();
  assert.match(main, /Checked by two people from two partners: Hodan \(Somali Youth Circle\) and Pat \(/);
  await inspect(page, "results-audited");
  await close();
});
