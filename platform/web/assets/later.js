// @ts-check
// What waits on this device: the right to answer a sealed round, taken on another day. The secret is
// made here and leaves this page in no address: over to where people sign in goes only the blinded
// request, and back only the reply, which nobody can use without the secret.

/** @typedef {{hex: (bytes: Uint8Array) => string, unhex: (text: string) => Uint8Array,
 *   newSecret: () => Uint8Array, toCode: (secret: Uint8Array) => string,
 *   fromCode: (text: string) => Uint8Array,
 *   request: (secret: Uint8Array, published: Uint8Array) => Uint8Array,
 *   tags: (secret: Uint8Array, published: Uint8Array) => Uint8Array[],
 *   finalize: (secret: Uint8Array, published: Uint8Array, reply: Uint8Array) => Uint8Array[]}} Sealed */

/** @typedef {{round: string, title: string, name: string, until: string, published: string,
 *   trip: string, code: string}} Begun */
/** @typedef {Begun & {tag: string, tokens: string[]}} Ready */

const BEGUN = "powerwith-begun-";
const READY = "powerwith-later-";

const list = document.querySelector("[data-waiting]");
if (list instanceof HTMLElement) start(list);

/** @param {HTMLElement} list */
async function start(list) {
  const { module, qrModule, main, ready: words, begun: begunWords } = /** @type {Record<string, string>} */ ({ ...list.dataset });
  const brought = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  history.replaceState(null, "", location.pathname);
  for (const note of document.querySelectorAll("[data-without-script]")) note.remove();
  try {
    if (brought.published) await begin(brought);
    else if (brought.reply) await end(brought);
    await fill(brought.trip);
  } catch {
    // Storage that keeps nothing, or a reply by other keys: nothing was sent, and nothing is kept.
    show("[data-problem]");
  }

  /** Makes the secret, and goes to be let in. @param {Record<string, string>} brought */
  async function begin({ round, title, name, until, published, trip, back }) {
    if (!back?.startsWith(`${main}/`)) return;
    /** @type {Sealed} */
    const { hex, unhex, newSecret, toCode, fromCode, request } = await import(module);
    // The same person in the same window asks for the same again; anyone else is someone else.
    const before = /** @type {Begun | undefined} */ (read(BEGUN + trip));
    const code = before?.code ?? toCode(newSecret());
    const begun = { round, title, name, until, published, trip, code };
    localStorage.setItem(BEGUN + trip, JSON.stringify(begun));
    const asked = hex(request(fromCode(code), unhex(published)));
    location.replace(`${back}#request=${asked}`);
  }

  /** Let in: the tokens are made and kept. @param {Record<string, string>} brought */
  async function end({ trip, reply }) {
    const begun = /** @type {Begun | undefined} */ (read(BEGUN + trip));
    if (!begun) return;
    /** @type {Sealed} */
    const { hex, unhex, fromCode, tags, finalize } = await import(module);
    const [secret, keys] = [fromCode(begun.code), unhex(begun.published)];
    const tokens = finalize(secret, keys, unhex(reply)).map(hex);
    const ready = { ...begun, tag: hex(tags(secret, keys)[0]), tokens };
    localStorage.setItem(READY + ready.tag, JSON.stringify(ready));
    localStorage.removeItem(BEGUN + trip);
  }

  /** One card for each right that waits, and for each that was begun. @param {string | undefined} fresh
   * the trip that just ended */
  async function fill(fresh) {
    const isOurs = (/** @type {string} */ name) => name.startsWith(READY) || name.startsWith(BEGUN);
    const waiting = Object.keys(localStorage).filter(isOurs).sort();
    for (const card of list.querySelectorAll("form")) card.remove();
    for (const name of waiting) {
      const kept = /** @type {Begun & Partial<Ready> | undefined} */ (read(name));
      if (kept) list.append(card(kept, name, kept.trip === fresh || !kept.tokens));
    }
    show("[data-none]", waiting.length === 0);
    /** @type {{drawn: (text: string) => SVGElement}} */
    const { drawn } = await import(qrModule);
    for (const place of list.querySelectorAll("[data-qr]")) {
      const code = place.parentElement?.querySelector("[data-code]")?.textContent ?? "";
      place.replaceChildren(drawn(code.replaceAll("-", "")));
    }
  }

  /** @param {Begun & Partial<Ready>} ready @param {string} kept @param {boolean} isOpen */
  function card(ready, kept, isOpen) {
    const empty = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
    const card = /** @type {HTMLFormElement} */ (empty.content.firstElementChild?.cloneNode(true));
    const say = (/** @type {string} */ place, /** @type {string} */ text) => {
      /** @type {HTMLElement} */ (card.querySelector(place)).textContent = text;
    };
    const set = (/** @type {string} */ name, /** @type {string} */ value) => {
      /** @type {HTMLInputElement} */ (card.elements.namedItem(name)).value = value;
    };
    set("round", ready.round);
    set("tag", ready.tag ?? "");
    set("token", ready.tokens?.[0] ?? "");
    say("[data-title]", ready.title);
    say("[data-name]", ready.name);
    say("[data-until]", (ready.tokens ? words : begunWords).replace("#", ready.until));
    say("[data-code]", ready.code);
    if (!ready.tokens) card.querySelector("[data-answer]")?.remove();
    /** @type {HTMLDetailsElement} */ (card.querySelector("details")).open = isOpen;
    card.querySelector("[data-forget]")?.addEventListener("click", () => {
      localStorage.removeItem(kept);
      fill(undefined);
    });
    return card;
  }
}

/** What is kept under a name; nothing when it cannot be read. @param {string} name */
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "") ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} place */
function show(place, is = true) {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(place));
  if (found) found.hidden = !is;
}
