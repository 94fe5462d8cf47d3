// The eyes of the journeys see: each one is shown something bad and has to say so.
// @ts-check

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertNothingHangsOver, axe, inspect, openBrowser, openPage, tabTo } from "./harness.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** @param {string} body */
const sheet = (body) =>
  `<!doctype html><html lang="en"><head><title>A page</title>
   <meta name="viewport" content="width=device-width"></head>
   <body><main><h1>A page</h1>${body}</main></body></html>`;

/** @param {string} html @param {(page: import("playwright-core").Page, troubles: string[]) => Promise<void>} story */
async function on(html, story, person = {}) {
  const { page, troubles, close } = await openPage(browser, person);
  await page.setContent(html);
  await story(page, troubles);
  await close();
}

test("a good page passes at every width", () =>
  on(sheet("<p>Welcome.</p>"), (page) => inspect(page, "sample")));

test("a picture without words is seen", () =>
  on(sheet('<img src="data:,">'), async (page) => {
    const found = await axe(page);
    assert.ok(found.some((one) => one.startsWith("image-alt")), found.join("\n"));
  }));

test("pale words are seen", () =>
  on(sheet('<p style="color:#bbb;background:#fff">Hard to read.</p>'), async (page) => {
    const found = await axe(page);
    assert.ok(found.some((one) => one.startsWith("color-contrast")), found.join("\n"));
  }));

test("a page that hangs over is seen", () =>
  on(
    sheet('<p style="width:900px">Wide.</p>'),
    (page) => assert.rejects(assertNothingHangsOver(page, "sample"), /px wide/),
    { width: 320 },
  ));

test("a page without a heading or a language is seen", async () => {
  await on(sheet("<h1>Two</h1>"), (page) => assert.rejects(inspect(page, "sample")));
  await on("<title>A</title><main><h1>A</h1></main>", (page) =>
    assert.rejects(inspect(page, "sample")));
});

test("a request to elsewhere is seen", () =>
  on(sheet('<img alt="" src="http://example.invalid/a.png">'), async (page, troubles) => {
    await page.waitForLoadState("networkidle");
    assert.ok(troubles.some((one) => one.startsWith("elsewhere")), troubles.join("\n"));
  }));

test("what the keyboard cannot reach is seen", () =>
  on(sheet('<a href="#a">A</a><button id="b">B</button><div id="c">C</div>'), async (page) => {
    await tabTo(page, "#b");
    await assert.rejects(tabTo(page, "#c"), /cannot be reached/);
  }));

test("with script off a page still answers to clicks", () =>
  on(
    sheet('<form><label>Name <input name="a"></label></form><script>document.title="on"</script>'),
    async (page) => {
      await page.getByLabel("Name").fill("Amina");
      assert.equal(await page.getByLabel("Name").inputValue(), "Amina");
      assert.equal(await page.title(), "A page");
    },
    { script: false },
  ));
