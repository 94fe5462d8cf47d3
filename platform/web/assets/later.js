// @ts-check
// What waits on this device: the right to answer a sealed round, fetched on another day. It comes in
// behind the # of the address, which browsers send to no one, and is taken out of it at once.

const PREFIX = "powerwith-later-";
const list = /** @type {HTMLElement} */ (document.querySelector("[data-waiting]"));
const empty = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
const show = (/** @type {string} */ place, is = true) => {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(place));
  if (found) found.hidden = !is;
};

for (const note of document.querySelectorAll("[data-without-script]")) note.remove();
keep(location.hash.slice(1));
history.replaceState(null, "", location.pathname);
fill();

/** @param {string} brought */
function keep(brought) {
  if (!brought) return;
  try {
    const ready = JSON.parse(decodeURIComponent(brought));
    const isWhole = ["round", "title", "name", "code", "tag"].every((name) => typeof ready[name] === "string");
    if (isWhole && Array.isArray(ready.tokens)) {
      localStorage.setItem(PREFIX + ready.round, JSON.stringify(ready));
    }
  } catch {
    show("[data-problem]");
  }
}

/** One card for each round that waits. */
function fill() {
  for (const card of list.querySelectorAll("form")) card.remove();
  const waiting = all();
  for (const ready of waiting) {
    const card = /** @type {HTMLFormElement} */ (empty.content.firstElementChild?.cloneNode(true));
    const set = (/** @type {string} */ name, /** @type {string} */ value) => {
      /** @type {HTMLInputElement} */ (card.elements.namedItem(name)).value = value;
    };
    set("round", ready.round);
    set("tag", ready.tag);
    set("token", ready.tokens[0]);
    /** @type {HTMLElement} */ (card.querySelector("[data-title]")).textContent = ready.title;
    card.querySelector("[data-forget]")?.addEventListener("click", () => {
      localStorage.removeItem(PREFIX + ready.round);
      fill();
    });
    list.append(card);
  }
  show("[data-none]", waiting.length === 0);
}

/** @returns {{round: string, title: string, tag: string, tokens: string[]}[]} */
function all() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).sort();
    return names.map((name) => JSON.parse(localStorage.getItem(name) ?? ""));
  } catch {
    show("[data-problem]");
    return [];
  }
}
