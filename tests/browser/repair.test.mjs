// Something feels off: three people on phones, one of them in Spanish, one with script on, go the way
// from the foot of a page to "it is mended"; then every page is looked at.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, picture, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Awaited<ReturnType<typeof openPage>>} Opened */

/** The three, each with a browser that stays open. @type {Record<string, Opened>} */
const who = {};

const PEOPLE = /** @type {const} */ ([
  ["Elena", { script: false, locale: "es" }],
  ["Moira", { script: true }],
  ["Greg", { script: false }],
]);

const here = withHouse(startDemo, async ({ browser, house }) => {
  for (const [name, person] of PEOPLE) {
    who[name] = await openPage(browser, { width: 375, ...person });
    await who[name].page.goto(house.signIn[name]);
  }
});

const main = (/** @type {Page} */ page) => page.locator("main");
const words = async (/** @type {string} */ name) => main(who[name].page).innerText();
const press = (/** @type {string} */ name, /** @type {string | RegExp} */ button) =>
  main(who[name].page).getByRole("button", { name: button }).click();

/** The address of the repair. */
let at = "";

/** Looks at the repair again. @param {string} name */
const back = (name) => who[name].page.goto(at);

/** A page in a picture, where script is off and axe cannot look. @param {string} name @param {string} as */
const keep = (name, as) => picture(who[name].page, `repair-${as}-375-light`);

test("from the foot of a page someone brings what hurt, in Spanish and with script off", async () => {
  const { page } = who.Elena;
  await page.locator("footer").getByRole("link", { name: "Algo no está bien" }).click();
  assert.match(await words("Elena"), /Si alguien no está a salvo/);
  assert.match(await words("Elena"), /Esto no es una denuncia/);
  await keep("Elena", "front-es");
  await main(page).getByRole("link", { name: "Elegir a alguien que ayude" }).click();
  await press("Elena", "Seguir y elegir quién ayuda");
  assert.equal(await main(page).locator('[role="alert"] a').count(), 2);
  await page.locator("#words").fill("Se rieron del nombre de mi hija.");
  await main(page).getByRole("radio", { name: /Me hirieron/ }).check();
  await main(page).locator("summary").click();
  // Ruth is part of it, so she cannot help.
  await main(page).getByRole("checkbox", { name: /^Ruth/ }).check();
  await keep("Elena", "new-es");
  await press("Elena", "Seguir y elegir quién ayuda");
  at = page.url();
  assert.equal(await main(page).getByRole("radio").count(), 1);
  await main(page).getByRole("radio", { name: /^Moira/ }).check();
  await press("Elena", /Pedírselo/);
  assert.match(await words("Elena"), /Quien ayuda tiene hasta el/);
  await keep("Elena", "asked-es");
});

test("the helper finds it on Home and says yes, and the other side comes by their own yes", async () => {
  const { page } = who.Moira;
  await page.reload();
  await main(page).getByRole("link", { name: "Go and see" }).click();
  await main(page).getByRole("link", { name: "Someone asks for your help" }).click();
  assert.match(await words("Moira"), /Named as part of it: \u2068?Ruth/);
  await inspect(page, "repair-helper-asked");
  await press("Moira", "Yes, I will help");
  await back("Elena");
  await who.Elena.page.locator("#person").selectOption({ label: "Greg · Lakeside School District" });
  await keep("Elena", "invite-es");
  await press("Elena", "Pedirle que venga");

  await back("Greg");
  assert.match(await words("Greg"), /Elena\u2069? feels that something between you needs care/);
  assert.ok(!(await words("Greg")).includes("mi hija"), "who is asked reads nothing");
  await keep("Greg", "join");
  await press("Greg", "Yes, I will come");
  assert.match(await words("Greg"), /Both sides are in it/);
});

test("they prepare apart, meet, and agree", async () => {
  await back("Greg");
  await who.Greg.page.locator("#note-other").fill("I did not know. I am ashamed.");
  await main(who.Greg.page).locator('form:has(#note-other) button').click();
  await back("Elena");
  assert.ok(!(await words("Elena")).includes("ashamed"), "apart is apart");
  await back("Moira");
  assert.match(await words("Moira"), /I am ashamed/);
  await who.Moira.page.locator("#place").fill("The library, room 2, at six");
  await press("Moira", "Set it");
  assert.match(await words("Moira"), /You meet on .*The library/);
  await inspect(who.Moira.page, "repair-helper-meeting");
  await main(who.Moira.page).getByRole("link", { name: "Write what we agree" }).click();
  await who.Moira.page.locator("#what-0").fill("Ask how a name is said");
  await press("Moira", "Show it to both sides");
  assert.match(await words("Moira"), /Say who does it/);
  await who.Moira.page.locator("#who-0").selectOption({ index: 1 });
  await inspect(who.Moira.page, "repair-agreement");
  await press("Moira", "Show it to both sides");
  await back("Elena");
  await press("Elena", "Sí, estoy de acuerdo");
  await keep("Elena", "agree-es");
  await back("Greg");
  await press("Greg", "Yes, I agree");
  assert.match(await words("Greg"), /You agreed/);
  assert.equal(await main(who.Greg.page).getByRole("button", { name: /mended|End it/ }).count(), 0);
  await keep("Greg", "agreed-other");
});

test("the side that was hurt says that it is mended", async () => {
  await back("Elena");
  assert.match(await words("Elena"), /¿Cómo está ahora\?/);
  await keep("Elena", "how-es");
  await press("Elena", "Está reparado");
  assert.match(await words("Elena"), /está reparado/);
  await back("Moira");
  assert.match(await words("Moira"), /The side that was hurt said: it is mended/);
  await inspect(who.Moira.page, "repair-mended");
  const { page, close } = await openPage(here.browser);
  await page.goto(here.house.signIn["Amina"]);
  const shown = await page.goto(at);
  assert.equal(shown?.status(), 404, "a host finds nothing");
  await close();
});

test("a line that stung is told to one helper, and nothing shows on the board", async () => {
  const { page, troubles, close } = await openPage(here.browser, { width: 375 });
  await page.goto(here.house.signIn["Elena"]);
  await page.goto(`${here.house.address}/p/roots-and-rivers-partnership/decide/boards/new`);
  await page.locator("#title").fill("Late and early");
  await page.locator("#one").fill("Some come late.");
  await page.locator("#other").fill("Some come early.");
  await main(page).getByRole("button", { name: "Begin the board" }).click();
  const board = page.url();
  await page.locator("#one-good ~ details > summary").click();
  await page.locator("#line-one-good").fill("At least they come, ha.");
  await page.locator("#one-good ~ details button").click();
  await page.context().clearCookies();
  await page.goto(here.house.signIn["Zak"]);
  await page.goto(board);
  await inspect(page, "repair-board");
  await main(page).getByRole("link", { name: "That stung" }).click();
  await inspect(page, "repair-stung");
  await main(page).getByRole("button", { name: "Go on to choose a helper" }).click();
  await inspect(page, "repair-choose");
  await main(page).getByRole("radio", { name: /^Moira/ }).check();
  await main(page).getByRole("button", { name: /Ask this person. They have 3 days/ }).click();
  await page.goto(board);
  assert.ok(!/sting|helper|Moira/.test(await main(page).innerText()));
  await page.goto(here.house.signIn["Ruth"]);
  for (const [path, name] of [
    ["/mend", "repair-front"],
    ["/mend/path", "repair-path"],
    ["/mend/new", "repair-new"],
    ["", "repair-home"],
  ]) {
    await page.goto(`${here.house.address}/p/roots-and-rivers-partnership${path}`);
    await inspect(page, name);
  }
  await page.goto(here.house.signIn["Amina"]);
  await page.goto(`${here.house.address}/p/roots-and-rivers-partnership/mend/path/change`);
  await inspect(page, "repair-path-change");
  await page.context().clearCookies();
  await page.goto(`${here.house.address}/mend`);
  await inspect(page, "repair-safe");
  assert.deepEqual(troubles, []);
  await close();
});

test("nobody met an error on the way", async () => {
  for (const [name, { troubles, close }] of Object.entries(who)) {
    // A browser says so when a form comes back with what is wrong in it.
    assert.deepEqual(troubles.filter((trouble) => !/422/.test(trouble)), [], name);
    await close();
  }
});
