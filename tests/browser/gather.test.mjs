// Gathering: one is called on a phone with script off and stands on Home, in Spanish too; a phone
// gets its calendar address; two people in two browsers say something and say it back; the pages
// are looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startDemo, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startDemo);

const HOME = "/p/roots-and-rivers-partnership";
const main = (/** @type {Page} */ page) => page.locator("main");
const press = (/** @type {Page} */ page, /** @type {string} */ name) =>
  main(page).getByRole("button", { name }).click();

/** @param {string} name @param {object} person */
async function as(name, person = {}) {
  const opened = await openPage(here.browser, { script: false, width: 375, ...person });
  await opened.page.goto(here.house.signIn[name]);
  return opened;
}

/** A day so many days from now, as a form has it. @param {number} days */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What a browser says when a form comes back with what is wrong in it is no trouble. */
const but422 = (/** @type {string[]} */ troubles) =>
  troubles.filter((trouble) => !trouble.includes("422"));

/** The addresses that the first tests make. */
let supper = "";
let feedback = "";

test("a gathering is called on a phone with script off and stands on Home", async () => {
  const { page, troubles, close } = await as("Zak");
  await page.locator("header").getByRole("link", { name: "Gather" }).click();
  await main(page).getByRole("link", { name: "Call a gathering" }).click();
  await main(page).getByRole("radio", { name: "Food and an open table" }).check();
  await page.locator("#title").fill("Football and soup");
  await page.locator("#day").fill(day(4));
  await page.locator("#starts").fill("16:00");
  await page.locator("#minutes").selectOption("90");
  await press(page, "Call it");
  assert.equal(await main(page).locator('[role="alert"] a').getAttribute("href"), "#place");
  await page.locator("#place").fill("The field behind the school");
  await main(page).getByRole("checkbox", { name: "Meal" }).check();
  await main(page).getByRole("checkbox", { name: "I hold this one" }).check();
  await main(page).getByRole("radio", { name: "Every week" }).check();
  await press(page, "Call it");
  supper = page.url();
  const said = await main(page).innerText();
  assert.match(said, /4:00 pm to 5:30 pm/);
  assert.match(said, /Every week/);
  const small = await page.locator("main :is(a, button, summary):visible").evaluateAll((all) =>
    all
      .filter((each) => !each.closest("p") && each.getBoundingClientRect().height < 43.5)
      .map((each) => each.outerHTML),
  );
  assert.deepEqual(small, [], "every target is 44 px high");
  await page.goto(`${here.house.address}${HOME}/`);
  assert.match(await page.locator("#gatherings ~ ul.plain").innerText(), /Football and soup/);
  assert.deepEqual(but422(troubles), []);
  await close();
});

test("someone else reads it in Spanish, and nobody's coming is asked", async () => {
  const { page, troubles, close } = await as("Elena", { locale: "es" });
  await page.goto(supper);
  const said = await main(page).innerText();
  assert.match(said, /de 4:00 p\. m\. a 5:30 p\. m\./);
  assert.match(said, /Cada semana/);
  assert.equal(await main(page).getByText(/asist/i).count(), 0);
  await page.goto(`${here.house.address}${HOME}/gather/guides/keep-going`);
  assert.match(await main(page).innerText(), /Personas.*\n.*Dinero.*\n.*Memoria/);
  assert.deepEqual(troubles, []);
  await close();
});

test("a phone gets an address, reads what comes, and loses it when it is switched off", async () => {
  const { page, troubles, close } = await as("Zak");
  await page.goto(`${here.house.address}${HOME}/gather/calendar`);
  await press(page, "Make my address");
  const address = await page.locator(".address").innerText();
  const calendar = await fetch(address);
  assert.match(calendar.headers.get("content-type") ?? "", /^text\/calendar/);
  const file = await calendar.text();
  assert.match(file, /SUMMARY:Football and soup\r\n/);
  assert.ok(!file.includes("Zak"));
  await page.goto(`${here.house.address}${HOME}/gather/calendar`);
  await press(page, "Switch it off");
  assert.equal((await fetch(address)).status, 404);
  assert.deepEqual(troubles, []);
  await close();
});

test("two people in two browsers: said, said back, missing, heard, replied", async () => {
  const zak = await as("Zak", { script: true });
  const ruth = await as("Ruth");
  await zak.page.goto(`${here.house.address}${HOME}/gather/feedback`);
  await main(zak.page).getByRole("link", { name: "Give feedback" }).click();
  await zak.page.locator("#to").selectOption({ label: "Ruth" });
  await zak.page.locator("#saw").fill("In the meeting nobody asked us.");
  await zak.page.locator("#did").fill("I stopped listening.");
  await press(zak.page, "Give it");
  assert.equal(await main(zak.page).locator('[role="alert"] a').getAttribute("href"), "#wish");
  await zak.page.locator("#wish").fill("Ask us first next time.");
  await press(zak.page, "Give it");
  feedback = zak.page.url();

  await ruth.page.goto(`${here.house.address}${HOME}/`);
  await ruth.page.locator("#feedback-waits ~ ul a").click();
  assert.equal(await ruth.page.locator("#reply").count(), 0, "the reply is closed");
  await ruth.page.locator("#said-back").fill("Nobody asked you.");
  await press(ruth.page, "Say it back");
  assert.equal(await ruth.page.locator("#reply").count(), 0, "and stays closed");
  await zak.page.reload();
  await zak.page.locator("#missing").fill("I stopped listening.");
  await press(zak.page, "Ask to hear this too");
  await ruth.page.reload();
  await ruth.page.locator("#said-back").fill("Nobody asked you, and you stopped listening.");
  await press(ruth.page, "Say it back");
  await zak.page.reload();
  await press(zak.page, "Yes, that is what I meant");
  await ruth.page.reload();
  await ruth.page.locator("#reply").fill("Next time you speak first.");
  await press(ruth.page, "Send my reply");
  await zak.page.reload();
  assert.match(await main(zak.page).innerText(), /Next time you speak first\./);
  assert.deepEqual([...but422(zak.troubles), ...but422(ruth.troubles)], []);

  const luz = await as("Luz");
  const wall = await luz.page.goto(feedback);
  assert.equal(wall?.status(), 404);
  await Promise.all([zak.close(), ruth.close(), luz.close()]);
});

test("every page holds at every width, in light and in dark", async () => {
  const { page, troubles, close } = await openPage(here.browser);
  await page.goto(here.house.signIn["Zak"]);
  for (const [path, name] of [
    ["/", "gather-home"],
    ["/gather", "gather"],
    ["/gather/new", "gather-new"],
    ["/gather/month", "gather-month"],
    ["/gather/breaks", "gather-breaks"],
    ["/gather/calendar", "gather-calendar"],
    ["/gather/guides/keep-going", "gather-guide"],
    ["/gather/feedback", "feedback"],
    ["/gather/feedback/new", "feedback-new"],
  ]) {
    await page.goto(`${here.house.address}${HOME}${path}`);
    await inspect(page, name);
  }
  for (const [address, name] of [
    [supper, "gather-one"],
    [`${supper}/change`, "gather-change"],
    [`${supper}/off`, "gather-off"],
    [feedback, "feedback-one"],
  ]) {
    await page.goto(address);
    await inspect(page, name);
  }
  await page.goto(`${here.house.address}${HOME}/gather`);
  const past = await page.locator("#past ~ ul h3 a").first().getAttribute("href");
  await page.goto(`${here.house.address}${past}`);
  assert.match(await main(page).innerText(), /What we will do/);
  await inspect(page, "gather-past");
  await page.goto(`${here.house.address}${past}/note`);
  await inspect(page, "gather-note");
  await page.goto(`${here.house.address}${HOME}/gather/calendar`);
  await press(page, "Make my address");
  await page.locator("main details > summary").click();
  await inspect(page, "gather-address");
  assert.deepEqual(troubles, []);
  await close();
});
