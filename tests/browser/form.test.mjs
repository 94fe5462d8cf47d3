// A partnership from nothing: the first-run page, the second host's code, an invite, someone who
// joins without e-mail on a small phone, and a round that opens. Script is off throughout; the pages
// are looked at with script on.
// @ts-check

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, openPage, startEmpty, withHouse } from "./harness.mjs";

/** @typedef {import("playwright-core").Page} Page */

const here = withHouse(startEmpty);

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}/;
const main = (/** @type {Page} */ page) => page.locator("main");
const go = (/** @type {Page} */ page) => main(page).locator("form button.btn[type=submit], form button.btn:not([type])").first().click();

/** @param {Page} page @param {Record<string, string>} fields */
async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    await main(page).locator(`[name="${name}"]`).fill(value);
  }
}

/** A day from now, as a date field takes it. @param {number} days */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Says yes to helping when something hurts. @param {Page} page */
async function helps(page) {
  await page.goto(`${here.house.address}/p/river-table/mend/path`);
  const help = main(page).locator('form[action$="/mend/help"] button[value="yes"]');
  await help.click();
  assert.equal(await help.count(), 0, await main(page).innerText());
}

test("from an empty folder to an open round, by the screens alone", async (t) => {
  const pat = await openPage(here.browser, { script: false, width: 1280 });
  let secondHostCode = "";
  let invite = "";

  await t.test("an unfinished start says what is missing, and keeps what was typed", async () => {
    await pat.page.goto(here.house.address);
    await main(pat.page).getByRole("link", { name: "Start a partnership" }).click();
    await fill(pat.page, { partnership: "River Table", "partner-1": "School", "host-1": "Pat" });
    await go(pat.page);
    assert.equal(await pat.page.locator('[name="partner-1"]').inputValue(), "School");
    assert.ok((await pat.page.locator('main a[href="#partner-2"]').count()) > 0, "no error points there");
  });

  await t.test("two partners and two hosts begin as equals", async () => {
    await fill(pat.page, { "partner-2": "Youth Circle", "host-2": "Amina" });
    await go(pat.page);
    secondHostCode = CODE.exec(await main(pat.page).innerText())?.[0] ?? "";
    assert.notEqual(secondHostCode, "");
  });

  await t.test("the second host signs in with the code on a shared device, once", async () => {
    const amina = await openPage(here.browser, { script: false, width: 375 });
    await amina.page.goto(`${here.house.address}/sign-in`);
    await fill(amina.page, { code: secondHostCode.toLowerCase() });
    await amina.page.locator('button[name="device"][value="shared"]').click();
    await amina.page.goto(`${here.house.address}/p/river-table/`);
    assert.equal(await amina.page.locator("h1").count(), 1);
    await amina.close();
    const again = await openPage(here.browser, { script: false });
    await again.page.goto(`${here.house.address}/sign-in`);
    await fill(again.page, { code: secondHostCode });
    await again.page.locator('button[name="device"][value="own"]').click();
    const refused = await again.page.goto(`${here.house.address}/p/river-table/`);
    assert.equal(refused?.status(), 404);
    await again.close();
  });

  await t.test("a host makes a link for many people", async () => {
    await pat.page.goto(`${here.house.address}/p/river-table/us/invites/new/link`);
    await main(pat.page).locator('label:has([name="partner"][value="any"])').click();
    await fill(pat.page, { people: "20" });
    await go(pat.page);
    invite = /http\S+\/join\/\S+/.exec(await main(pat.page).innerText())?.[0] ?? "";
    assert.notEqual(invite, "");
  });

  await t.test("someone joins at 320 px without e-mail, and sees what is kept", async () => {
    const look = await openPage(here.browser);
    await look.page.goto(invite);
    await inspect(look.page, "join");
    assert.deepEqual(look.troubles, []);
    await look.close();

    const hodan = await openPage(here.browser, { script: false, width: 320 });
    await hodan.page.goto(invite);
    await fill(hodan.page, { name: "Hodan" });
    await main(hodan.page).locator("label:has([name=partner])").last().click();
    await hodan.page.locator('button[name="device"][value="own"]').click();
    assert.match(await main(hodan.page).innerText(), /Hodan/);
    await hodan.page.goto(`${here.house.address}/me`);
    assert.match(await main(hodan.page).innerText(), /Hodan/);
    assert.match(await main(hodan.page).innerText(), /River Table/);
    await helps(hodan.page);
    await hodan.close();
  });

  await t.test("a code that was never made is refused in words", async () => {
    const other = await openPage(here.browser, { script: false });
    await other.page.goto(`${here.house.address}/sign-in`);
    await fill(other.page, { code: "AAAAA-AAAAA" });
    await other.page.locator('button[name="device"][value="own"]').click();
    assert.equal(await other.page.locator('[name="code"]').count(), 1, "there is no second try");
    await other.close();
  });

  await t.test("there is a path for hard moments, with helpers of two partners", async () => {
    await pat.page.goto(`${here.house.address}/p/river-table/mend/path/change`);
    await go(pat.page);
    await helps(pat.page);
  });

  await t.test("a host opens a round", async () => {
    const { page } = pat;
    await page.goto(`${here.house.address}/p/river-table/reflect`);
    await main(page).getByRole("button", { name: "Make a new round" }).click();
    await fill(page, {
      title: "First check-in",
      why: "We want to know what works and what hurts.",
      "what-happens": "At our next supper we pick up to three things to change.",
      closes: inDays(10),
      "answer-due": inDays(24),
    });
    await main(page).locator('label:has([value="setting_up"])').click();
    for (let step = 0; !page.url().endsWith("/preview"); step += 1) {
      assert.ok(step < 4, `stuck at ${page.url()}: ${(await main(page).innerText()).slice(0, 400)}`);
      await main(page).getByRole("button", { name: "Save and go on" }).click();
    }
    await main(page).locator('form[action$="/open"] button').click();
    await page.goto(`${here.house.address}/p/river-table/`);
    assert.match(await main(page).innerText(), /First check-in/);
  });

  await t.test("nothing went wrong on the way", () => assert.deepEqual(
    pat.troubles.filter((trouble) => !/status of 4\d\d/.test(trouble)), []));
  await pat.close();
});
