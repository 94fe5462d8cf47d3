// Two keys: an act is asked by one host and confirmed, refused or left to lapse by a host of another
// partner, each in a browser of their own; and what an entry of the open log says is erased.
// @ts-check

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { PROGRAM, inspect, openPage, picture, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const HOME = "/p/roots-and-rivers-partnership/";
const here = withHouse(startDemo);
const main = (/** @type {Page} */ page) => page.locator("main");

/** Someone of the demo in a browser of their own. @param {string} name @param {object} [how] */
async function as(name, how = {}) {
  const one = await openPage(here.browser, how);
  await one.page.goto(here.house.signIn[name]);
  return one;
}

/** @param {Page} page @param {string} path */
const go = (page, path) => page.goto(`${here.house.address}${HOME}${path}`);

/** Asks to add a partner. @param {Page} page @param {string} name */
async function askPartner(page, name) {
  await go(page, "us/partners/new");
  await main(page).locator('[name="name"]').fill(name);
  await main(page).locator("form button").click();
}

/** The answer to an act. @param {Page} page @param {string} act @param {string} what */
const answer = (page, act, what) =>
  main(page).locator("section.card", { hasText: act }).locator(`form[action$="/${what}"] button`);

test("an act is asked without script on a phone, and confirmed in another browser", async () => {
  const amina = await as("Amina", { script: false, width: 375 });
  await askPartner(amina.page, "Public Library");
  assert.match(await main(amina.page).innerText(), /Add the partner “.?Public Library.?”/);
  assert.equal(await answer(amina.page, "Public Library", "yes").count(), 0, "both keys in one hand");
  assert.equal(await answer(amina.page, "Public Library", "back").count(), 1);
  await picture(amina.page, "keys-asked-phone");

  const pat = await as("Pat");
  assert.match(await main(pat.page).innerText(), /Waiting for your key/);
  await inspect(pat.page, "keys-home");
  await main(pat.page).getByRole("link", { name: "Read and answer" }).click();
  await inspect(pat.page, "keys-waiting");
  await answer(pat.page, "Public Library", "yes").click();
  assert.match(await main(pat.page).innerText(), /said yes/);

  const hodan = await as("Hodan", { script: false, width: 320 });
  assert.match(await main(hodan.page).innerText(), /What two keys changed/);
  await go(hodan.page, "us");
  assert.match(await main(hodan.page).innerText(), /Public Library/);
  for (const one of [amina, pat, hodan]) {
    assert.deepEqual(one.troubles, []);
    await one.close();
  }
});

test("a no ends it, in Spanish and without script", async () => {
  const amina = await as("Amina", { width: 375 });
  await askPartner(amina.page, "Biblioteca");
  const pat = await as("Pat", { script: false, width: 375, locale: "es" });
  await pat.page.goto(`${here.house.address}${HOME}us/keys?lang=es`);
  assert.match(await main(pat.page).innerText(), /Esperan una segunda llave/);
  await picture(pat.page, "keys-es");
  await answer(pat.page, "Biblioteca", "no").click();
  assert.match(await main(pat.page).innerText(), /dijo que no/);
  await amina.page.reload();
  assert.match(await main(amina.page).innerText(), /said no/);
  assert.equal(await answer(amina.page, "Biblioteca", "back").count(), 0);
  await Promise.all([amina.close(), pat.close()]);
});

test("whoever asked takes it back, and the other host has nothing to answer", async () => {
  const amina = await as("Amina");
  const pat = await as("Pat");
  await askPartner(amina.page, "Tenants Union");
  await go(pat.page, "us/keys");
  await answer(amina.page, "Tenants Union", "back").click();
  assert.match(await main(amina.page).innerText(), /took it back/);
  await answer(pat.page, "Tenants Union", "yes").click();
  assert.match(await main(pat.page).innerText(), /There is nothing to answer any more/);
  await inspect(pat.page, "keys-too-late");
  await go(pat.page, "us/keys");
  await inspect(pat.page, "keys-ended");
  await Promise.all([amina.close(), pat.close()]);
});

test("the pages that ask say plainly that another host says yes", async () => {
  const amina = await as("Amina");
  for (const [path, name] of [
    ["us", "us-keys"],
    ["us/partners/new", "keys-add-partner"],
    ["us/partners/remove", "keys-remove-partner"],
    ["us/hosts/new", "keys-add-host"],
    ["us/hosts/remove", "keys-remove-host"],
    ["open/entries/0/erase", "keys-erase"],
  ]) {
    await go(amina.page, path);
    assert.match(await main(amina.page).innerText(), /a host of another partner/i, path);
    await inspect(amina.page, name);
  }
  assert.deepEqual(amina.troubles, []);
  await amina.close();
});

test("what an entry says is erased by two, the entry says why, and the log taken along still holds", async () => {
  const amina = await as("Amina", { script: false, width: 375 });
  await go(amina.page, "open/entries/0/erase");
  await main(amina.page).locator('[name="reason"]').fill("Its old name should go.");
  await main(amina.page).locator("form button").click();
  const pat = await as("Pat");
  await go(pat.page, "us/keys");
  await answer(pat.page, "Erase what entry 0", "yes").click();
  await go(pat.page, "open/entries/0");
  assert.match(await main(pat.page).innerText(), /Its old name should go\./);
  await inspect(pat.page, "entry-erased");

  await go(pat.page, "open");
  const coming = pat.page.waitForEvent("download");
  await main(pat.page).getByRole("link", { name: "Take the whole log along" }).click();
  // It throws when the program says that the log is not whole.
  const said = execFileSync(PROGRAM, ["verify", await (await coming).path()], { encoding: "utf8" });
  assert.match(said, /^Whole: /);
  assert.match(said, /The body of entry 0 was erased in the open .*: Its old name should go\./);
  await Promise.all([amina.close(), pat.close()]);
});

test("what nobody confirms lapses, changes nothing, and can be asked again", async () => {
  const amina = await as("Amina", { script: false, width: 375 });
  await askPartner(amina.page, "Night Shelter");
  const pat = await as("Pat", { width: 375, locale: "es" });
  await go(pat.page, "us/keys");
  assert.equal(await answer(pat.page, "Night Shelter", "yes").count(), 1, "it waits for a key");

  await here.house.later(30);
  await go(amina.page, "us/keys");
  const over = main(amina.page).locator("li", { hasText: "Night Shelter" });
  assert.match(await over.innerText(), /lapsed[\s\S]*nobody confirmed it/);
  await picture(amina.page, "keys-lapsed-phone");
  await go(pat.page, "us/keys");
  const vencido = main(pat.page).locator("li", { hasText: "Night Shelter" });
  assert.match(await vencido.innerText(), /vencido[\s\S]*nadie lo confirmó/);
  assert.equal(await answer(pat.page, "Night Shelter", "yes").count(), 0, "it is over");
  await inspect(pat.page, "keys-lapsed");
  for (const one of [amina, pat]) {
    await go(one.page, "us");
    assert.doesNotMatch(await main(one.page).innerText(), /Night Shelter/);
    await go(one.page, "");
    assert.doesNotMatch(await main(one.page).innerText(), /Night Shelter/, "nothing waits at Home");
  }
  await go(amina.page, "open");
  await main(amina.page).getByRole("link", { name: "What was asked for lapsed" }).first().click();
  assert.match(await main(amina.page).innerText(), /Night Shelter/);
  await picture(amina.page, "entry-lapsed-phone");

  await askPartner(amina.page, "Night Shelter");
  await go(pat.page, "us/keys");
  await inspect(pat.page, "keys-waiting-again");
  await answer(pat.page, "Night Shelter", "yes").click();
  await go(amina.page, "us");
  assert.match(await main(amina.page).innerText(), /Night Shelter/);
  for (const one of [amina, pat]) {
    assert.deepEqual(one.troubles, []);
    await one.close();
  }
});
