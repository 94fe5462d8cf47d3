// Sharing: a line is written on a phone with script off and confirmed in Spanish, a stipend is taken
// on and settled, a strength asks for backing; every page is looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const SHARE = "/p/roots-and-rivers-partnership/share";
const main = (/** @type {Page} */ page) => page.locator("main");

/** @param {string} name @param {object} person */
async function as(name, person = {}) {
  const opened = await openPage(here.browser, { script: false, width: 375, ...person });
  await opened.page.goto(here.house.signIn[name]);
  return opened;
}

/** @param {Page} page @param {string} name */
const press = (page, name) => main(page).getByRole("button", { name, exact: true }).click();

/** @param {Page} page @param {string} name */
const follow = (page, name) => main(page).getByRole("link", { name, exact: true }).first().click();

/** Every target that stands alone is as high as a finger. @param {Page} page */
async function assertFingersFit(page) {
  const small = await page.locator("main :is(a, button, summary):visible").evaluateAll((all) =>
    all
      .filter((each) => !each.closest("p, h2, h3, li p"))
      .filter((each) => each.getBoundingClientRect().height < 43.5)
      .map((each) => each.outerHTML),
  );
  assert.deepEqual(small, [], `${page.url()}: every target is 44 px high`);
}

/** The address of the line that the first test writes. */
let line = "";

test("an hour of child care is written on a phone with script off", async () => {
  const { page, troubles, close } = await as("Ruth");
  await page.goto(`${here.house.address}${SHARE}`);
  await follow(page, "Write a line");
  await assertFingersFit(page);
  await follow(page, "Child care");
  await page.locator("#words").fill("While the parents met.");
  await press(page, "Put it in the ledger");
  const wrong = await main(page).locator('[role="alert"] a').evaluateAll((all) =>
    all.map((each) => each.getAttribute("href")),
  );
  assert.deepEqual(wrong, ["#way", "#with", "#amount", "#paid"]);
  assert.equal(await page.locator("#words").inputValue(), "While the parents met.");
  await page.getByLabel("Bethel Church gave it").check();
  await page.getByLabel("Familias Unidas").check();
  await page.locator("#amount").fill("1");
  await page.getByLabel("No, it was given").check();
  await press(page, "Put it in the ledger");
  assert.equal(await page.locator("h1").innerText(), "Child care: 1 hour");
  line = page.url();
  await assertFingersFit(page);
  // A browser says so when a form comes back with what is wrong in it.
  assert.deepEqual(troubles.filter((trouble) => !trouble.includes("422")), []);
  await close();
});

test("the other side asks to correct it in Spanish, and the first words stay", async () => {
  const luz = await as("Luz", { locale: "es" });
  await luz.page.goto(`${here.house.address}/p/roots-and-rivers-partnership/`);
  await main(luz.page).getByRole("link", { name: "Cuidar niños: 1 hora" }).first().click();
  await luz.page.goto(line);
  assert.match(await main(luz.page).innerText(), /¿Fue así\?/);
  await luz.page.locator("summary", { hasText: "Pedir que se corrija" }).click();
  await luz.page.locator("#correct").fill("Fueron dos horas.");
  await press(luz.page, "Pedir que se corrija");
  const ruth = await as("Ruth");
  await ruth.page.goto(line);
  assert.match(await main(ruth.page).innerText(), /Fueron dos horas\./);
  await follow(ruth.page, "Correct it");
  await ruth.page.locator("#amount").fill("2");
  await press(ruth.page, "Put this in its place");
  assert.match(await main(ruth.page).innerText(), /What it said before[^]*Child care: 1 hour/);
  await ruth.close();
  await luz.page.goto(line);
  await press(luz.page, "Sí, así fue");
  assert.match(await main(luz.page).innerText(), /Familias Unidas dijo el .*: sí, así fue\./);
  await luz.page.goto(`${here.house.address}${SHARE}`);
  assert.match(await main(luz.page).innerText(), /Familias Unidas recibe[^]*Cuidar niños: 2 horas/);
  await assertFingersFit(luz.page);
  await luz.close();
});

test("a stipend is taken on, and whoever sits there says that it came", async () => {
  const kim = await as("Kim");
  await kim.page.goto(`${here.house.address}${SHARE}/stipends`);
  await kim.page.locator("#thank ~ ul summary").first().click();
  await kim.page.locator("#thank ~ ul input[type=text]").first().fill("30");
  await kim.page.locator("#thank ~ ul .btn").first().click();
  assert.match(await main(kim.page).innerText(), /City Parks owes 30\.00.USD/);
  await kim.close();
  const luz = await as("Luz");
  await luz.page.goto(`${here.house.address}/me`);
  await press(luz.page, "I got it");
  assert.match(await main(luz.page).innerText(), /You got it\. You said so on/);
  await luz.close();
  const zak = await as("Zak");
  await zak.page.goto(`${here.house.address}${SHARE}/stipends`);
  const said = await main(zak.page).innerText();
  assert.match(said, /Settled on/);
  assert.ok(!said.includes("Luz"), said);
  await zak.close();
});

test("someone writes what they bring, asks for backing, and is answered", async () => {
  const luz = await as("Luz");
  await luz.page.goto(`${here.house.address}${SHARE}/strengths`);
  await follow(luz.page, "Write what you bring");
  await luz.page.locator("#words").fill("I cook for sixty.");
  await luz.page.getByLabel("I do, with my name").check();
  await press(luz.page, "Put it up");
  await follow(luz.page, "Ask for backing");
  await luz.page.locator("#words").fill("A larger pot.");
  await press(luz.page, "Ask for it");
  assert.match(await main(luz.page).innerText(), /A larger pot\.[^]*Nobody has answered yet\./);
  await assertFingersFit(luz.page);
  await luz.close();
  const ruth = await as("Ruth");
  await ruth.page.goto(`${here.house.address}${SHARE}/strengths`);
  const card = main(ruth.page).locator("section.card", { hasText: "A larger pot." });
  await card.getByRole("link", { name: "Answer for Bethel Church" }).click();
  await ruth.page.getByRole("radio", { name: "Not yet" }).check();
  await ruth.page.locator("#words").fill("Ours is on loan until May.");
  await press(ruth.page, "Send the answer");
  assert.match(await main(ruth.page).innerText(), /Bethel Church said not yet on/);
  await ruth.close();
});

test("every page holds at every width, in light and in dark", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await page.goto(here.house.signIn["Ruth"]);
  for (const [path, name] of [
    ["", "share"],
    ["/new", "share-new"],
    ["/new?kind=hours&work=translating", "share-hours"],
    ["/new?kind=money", "share-money-line"],
    ["/stipends", "share-stipends"],
    ["/strengths", "share-strengths"],
    ["/strengths/new", "share-strength-new"],
  ]) {
    await page.goto(`${here.house.address}${SHARE}${path}`);
    await inspect(page, name);
  }
  await page.goto(line);
  await inspect(page, "share-line");
  await page.goto(`${line}/correct`);
  await inspect(page, "share-correct");
  await page.goto(`${here.house.address}${SHARE}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  const [gives, gets] = await Promise.all(
    [0, 1].map((at) => page.locator(".sides > section").nth(at).boundingBox()),
  );
  assert.ok(gives && gets);
  assert.deepEqual([gives.width, gives.height, gives.y], [gets.width, gets.height, gets.y]);
  await page.goto(here.house.signIn["Pat"]);
  await page.goto(`${here.house.address}${SHARE}/money`);
  await inspect(page, "share-money");
  await page.goto(here.house.signIn["Zak"]);
  await page.goto(`${here.house.address}/me`);
  await inspect(page, "share-me");
  assert.deepEqual(troubles, []);
  await close();
});
