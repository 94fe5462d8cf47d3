// Our words, agreements, roles and the pact: walked on a phone with script off, in Spanish too, and
// every page looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const HOME = "/p/roots-and-rivers-partnership/";
const main = (/** @type {Page} */ page) => page.locator("main");

/** A person on a phone with script off. @param {string} name @param {object} person */
async function as(name, person = {}) {
  const opened = await openPage(here.browser, { script: false, width: 375, ...person });
  await opened.page.goto(here.house.signIn[name]);
  const go = (/** @type {string} */ path) => opened.page.goto(here.house.address + HOME + path);
  const button = () => main(opened.page).locator("form button.btn").first().click();
  return { ...opened, go, button };
}

test("two partners say what trust means, and one meaning is proposed", async () => {
  for (const [name, said] of [
    ["Hodan", "You keep what I tell you to yourself."],
    ["Luz", "Que cumplamos lo que decimos."],
  ]) {
    const { page, go, button, troubles, close } = await as(name, { locale: "en" });
    await go("us");
    await main(page).getByRole("link", { name: "Our words" }).click();
    await main(page).getByRole("link", { name: "trust" }).click();
    await main(page).getByRole("link", { name: "Say what our partner means" }).click();
    await button();
    assert.match(await main(page).innerText(), /Write what it means/, "nothing typed is let through");
    await main(page).locator("textarea").fill(said);
    await button();
    assert.ok((await main(page).innerText()).includes(said));
    assert.deepEqual(troubles.filter((trouble) => !trouble.includes("422")), []);
    await close();
  }
  const { page, go, button, close } = await as("Luz");
  await go("decide/words");
  await main(page).getByRole("link", { name: "trust" }).click();
  await main(page).getByRole("link", { name: "Propose one shared meaning" }).click();
  await main(page).locator("textarea").fill("We do what we say, and we say what we do.");
  await button();
  const ask = main(page).getByRole("link", { name: "Ask everyone for consent" });
  assert.match((await ask.getAttribute("href")) ?? "", /decide\/new\?about=meaning:/);
  await close();
});

test("an agreement begins with a point, and where I stand is mine alone", async () => {
  const luz = await as("Luz");
  await luz.go("decide/agreements");
  await main(luz.page).getByText("Points to start from").click();
  await main(luz.page).getByRole("button", { name: /Begin with this one/ }).first().click();
  const at = luz.page.url();
  await main(luz.page).getByLabel("I would like to talk about it first").check();
  await luz.button();
  assert.match(await main(luz.page).innerText(), /Someone would like to talk first/);
  await luz.close();
  const hodan = await as("Hodan");
  await hodan.page.goto(at);
  const seen = await main(hodan.page).innerText();
  assert.match(seen, /Someone would like to talk first/);
  assert.doesNotMatch(seen, /Luz/);
  assert.equal(await main(hodan.page).locator("input:checked").count(), 0, "nothing is chosen for me");
  await hodan.close();
});

test("a role is taken in Spanish, someone is next, and it is laid down", async () => {
  const luz = await as("Luz", { locale: "es" });
  await luz.go("us/roles?lang=es");
  await main(luz.page).getByRole("button", { name: "Viajes" }).click();
  await main(luz.page).getByRole("button", { name: "Yo la tomo" }).click();
  assert.match(await main(luz.page).innerText(), /Luz.* de .*Familias Unidas.* hace esto hasta el/);
  const at = luz.page.url();
  const hodan = await as("Hodan");
  await hodan.page.goto(at);
  await main(hodan.page).getByRole("button", { name: "I step in next" }).click();
  assert.match(await main(hodan.page).innerText(), /steps in next/);
  await hodan.close();
  await luz.page.goto(at);
  await main(luz.page).getByRole("button", { name: "Dejarla" }).click();
  assert.match(await main(luz.page).innerText(), /Nadie hace esto todavía/);
  await luz.close();
});

test("the pact can be read, printed and taken along", async () => {
  const { page, go, button, close } = await as("Hodan");
  await go("decide/pact");
  await main(page).getByRole("link", { name: "Propose what we are together for" }).click();
  await main(page).locator("textarea").fill("For every child here, with their families.");
  await button();
  assert.match(await main(page).innerText(), /Waits for consent/);
  const file = page.waitForEvent("download");
  await main(page).getByRole("link", { name: "Take it along as a text file" }).click();
  assert.match((await file).suggestedFilename(), /\.md$/);
  await close();
});

test("every page passes axe at every width, in light and dark", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await page.goto(here.house.signIn["Luz"]);
  const words = `${here.house.address}${HOME}decide/words`;
  for (const [name, path] of [
    ["words", "decide/words"],
    ["word-new", "decide/words/new"],
    ["agreements", "decide/agreements"],
    ["agreement-new", "decide/agreements/new"],
    ["roles", "us/roles"],
    ["role-new", "us/roles/new"],
    ["role-share", "us/roles/share"],
    ["pact", "decide/pact"],
    ["pact-purpose", "decide/pact/purpose"],
    ["pact-sign", "decide/pact/sign"],
    ["pact-leave", "decide/pact/leave"],
  ]) {
    await page.goto(here.house.address + HOME + path);
    await inspect(page, `ours-${name}`);
  }
  await page.goto(words);
  await main(page).getByRole("link", { name: "trust" }).click();
  await inspect(page, "ours-word");
  await page.goto(`${page.url()}/ours`);
  await inspect(page, "ours-word-say");
  await page.goto(`${here.house.address}${HOME}decide/agreements`);
  await main(page).locator(".plain.card h3 a").first().click();
  await inspect(page, "ours-agreement");
  await page.goto(`${here.house.address}${HOME}us/roles`);
  await main(page).locator(".roles h2 a").first().click();
  await inspect(page, "ours-role");
  await page.goto(`${page.url()}/hand-over`);
  await inspect(page, "ours-hand-over");
  assert.deepEqual(troubles, []);
  await close();
});
