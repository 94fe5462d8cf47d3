// @ts-check
// Checks a closed sealed round in the browser: the list is fetched, the code stays on this page.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-check]"));
if (form) start(form);

/** @param {HTMLFormElement} form */
async function start(form) {
  const { module, receipts } = /** @type {Record<string, string>} */ ({ ...form.dataset });
  const { checkBundle, fromCode } = await import(module);
  const said = /** @type {HTMLElement} */ (form.querySelector("[data-finding]"));
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    const typed = /** @type {HTMLInputElement} */ (form.elements.namedItem("code")).value;
    const tell = (/** @type {string} */ finding, number = 0) => {
      said.textContent = (form.dataset[finding] ?? form.dataset.wrong ?? "").replace("#", String(number));
      said.focus();
    };
    let secret;
    try {
      secret = fromCode(typed);
    } catch {
      return tell("mistyped");
    }
    const list = await fetch(receipts).catch(() => undefined);
    if (!list?.ok) return tell("network");
    try {
      const { finding, answers } = checkBundle(new Uint8Array(await list.arrayBuffer()), secret);
      if (finding === "counted") tell("counted", answers.length);
      else tell(finding === "not_listed" ? "notListed" : "wrong");
    } catch {
      tell("wrong");
    }
  });
}
