// @ts-check
// Answering a sealed round in the browser. What is typed stays on this page until it is sealed; it
// goes to the sending origin without a name. Words come from the page, cryptography from the module
// that the page names.

/** @typedef {{hex: (bytes: Uint8Array) => string, unhex: (text: string) => Uint8Array,
 *   escaped: (text: string) => string, unescaped: (text: string) => string,
 *   newSecret: () => Uint8Array, toCode: (secret: Uint8Array) => string,
 *   fromCode: (text: string) => Uint8Array, readPublicKeys: (bytes: Uint8Array) => {round: Uint8Array,
 *   keys: Uint8Array[]}, request: (secret: Uint8Array, published: Uint8Array) => Uint8Array,
 *   finalize: (secret: Uint8Array, published: Uint8Array, reply: Uint8Array) => Uint8Array[],
 *   tags: (secret: Uint8Array, published: Uint8Array) => Uint8Array[],
 *   envelope: (answer: object) => Uint8Array,
 *   checkReceipt: (receipt: Uint8Array, sent: Uint8Array) => boolean}} Sealed */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-sealed]"));
if (form) start(form);

/** @param {HTMLFormElement} form */
async function start(form) {
  const { module, qrModule, sending, letIn, published, round } = /** @type {Record<string, string>} */ ({ ...form.dataset });
  /** @type {Sealed} */
  const sealed = await import(module);
  /** @type {{drawn: (text: string) => SVGElement}} */
  const { drawn } = await import(qrModule);
  const note = /** @type {HTMLElement | null} */ (form.querySelector("[data-hints]"));
  /** @type {{hints: (text: string, lists: object) => [number, number][]}} */
  const { hints } = await import(note?.dataset.module ?? "").catch(() => ({ hints: () => [] }));
  const { hex, unhex, escaped, unescaped } = sealed;
  const keys = unhex(published);
  const steps = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-step]")]);
  const questions = steps.filter((step) => step.dataset.item);
  const keptName = `powerwith-code-${round}`;
  const laterName = `powerwith-later-${form.dataset.tag}`;
  let name = form.dataset.name ?? "";
  /** The right to answer, once it was given. @type {Uint8Array[] | undefined} */
  let tokens;
  /** @type {Uint8Array | undefined} */
  let secret;
  let version = 1;
  let here = 0;
  let returns = false;
  let isMoving = false;

  const one = (/** @type {string} */ selector, root = /** @type {ParentNode} */ (form)) =>
    /** @type {HTMLElement | null} */ (root.querySelector(selector));

  /** Shows one step, and says what is wrong when there is something. */
  const show = (/** @type {number} */ at, problem = "") => {
    here = Math.max(0, Math.min(at, steps.length - 1));
    steps.forEach((step, number) => (step.hidden = number !== here));
    for (const place of form.querySelectorAll("[data-problem]")) place.textContent = "";
    const step = steps[here];
    if (step.dataset.step === "check") {
      list();
      lookOver();
    }
    if (step.dataset.step === "code") showCode();
    const place = one("[data-problem]", step);
    if (problem && place) {
      place.textContent = form.dataset[`problem${problem}`] ?? form.dataset.problemFailed ?? "";
      place.focus();
    } else {
      scrollTo(0, 0);
      const head = one("h1", step);
      if (head && isMoving) {
        head.tabIndex = -1;
        head.focus();
      }
      isMoving = true;
    }
  };

  const stepOf = (/** @type {string} */ name) => steps.findIndex((step) => step.dataset.step === name);

  /** The code is made when it is needed, and never leaves this page unless its owner takes it. */
  function showCode() {
    secret ??= sealed.newSecret();
    const code = sealed.toCode(secret);
    for (const place of form.querySelectorAll("[data-code]")) place.textContent = code;
    for (const copy of form.querySelectorAll("[data-copy]")) copy.setAttribute("data-text", code);
    for (const place of form.querySelectorAll("[data-qr]")) {
      place.replaceChildren(drawn(code.replaceAll("-", "")));
    }
  }

  /** What was said, on one page. */
  function list() {
    const to = /** @type {HTMLElement} */ (one("[data-answers]"));
    const rows = questions.map((step) => {
      const row = document.createElement("div");
      row.className = "item";
      const term = document.createElement("dt");
      term.textContent = one(".question", step)?.textContent ?? "";
      const said = document.createElement("dd");
      for (const text of told(step)) {
        const line = document.createElement("p");
        line.className = "typed";
        line.textContent = text;
        said.append(line);
      }
      if (!said.childElementCount) said.append(form.dataset.skipped ?? "");
      said.append(back(step, form.dataset.change ?? ""));
      row.append(term, said);
      return row;
    });
    to.replaceChildren(...rows);
  }

  /** Marks what could tell who someone is, in the stories that others will read. */
  function lookOver() {
    if (!note) return;
    const { roles, dates, ages, harmless, known } = /** @type {Record<string, string>} */ ({ ...note.dataset });
    const several = (/** @type {string} */ words) => words.split(",").map((word) => word.trim());
    const lists = {
      roles: several(roles),
      dates: several(dates),
      ages: several(ages),
      harmless: several(harmless),
      known: known.split("\n"),
    };
    const stories = questions.flatMap((step) => {
      const story = /** @type {HTMLTextAreaElement | null} */ (one('textarea[name$=".story.text"]', step));
      const who = /** @type {HTMLInputElement | null} */ (one('input[name$=".story.who"]:checked', step));
      const found = story && who && who.value !== "me" ? hints(story.value, lists) : [];
      return story && found.length ? [marked(step, story.value, found)] : [];
    });
    one("[data-hints-found]", note)?.replaceChildren(...stories.flat());
    note.hidden = stories.length === 0;
    const plain = one("[data-no-hints]");
    if (plain) plain.hidden = stories.length > 0;
  }

  /** One story with its words marked, and the way back to it.
   * @param {HTMLElement} step @param {string} text @param {[number, number][]} found */
  function marked(step, text, found) {
    const title = document.createElement("p");
    title.className = "eyebrow";
    title.textContent = one(".question", step)?.textContent ?? "";
    const said = document.createElement("p");
    said.className = "typed";
    let at = 0;
    for (const [start, end] of found) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      said.append(text.slice(at, start), mark);
      at = end;
    }
    said.append(text.slice(at));
    const quote = document.createElement("blockquote");
    quote.append(said);
    const change = back(step, note?.dataset.change ?? "");
    return [title, quote, change];
  }

  /** A button that leads back to a question, and from there to the check again.
   * @param {HTMLElement} step @param {string} label */
  function back(step, label) {
    const change = document.createElement("button");
    change.type = "button";
    change.className = "link";
    change.textContent = label;
    change.addEventListener("click", () => {
      returns = true;
      show(steps.indexOf(step));
    });
    return change;
  }

  /** @param {HTMLElement} step */
  function told(step) {
    const lines = [];
    for (const field of step.querySelectorAll("input, textarea")) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.name.endsWith(".story.who") || !isSaid(input)) continue;
      const label = input.labels?.[0]?.textContent?.trim() ?? "";
      const asked = input.closest("fieldset")?.querySelector("legend");
      // Where the question itself is the legend, it stands above already.
      const legend = asked?.querySelector(".question") ? "" : (asked?.textContent?.trim() ?? "");
      const lead = legend && (/[?:]$/.test(legend) ? `${legend} ` : `${legend.replace(/\.$/, "")}: `);
      const isCount = input.type === "number";
      const isText = input instanceof HTMLTextAreaElement;
      if (isText) {
        const who = one('input[name$=".story.who"]:checked', step);
        const readers = /** @type {HTMLInputElement} */ (who)?.labels?.[0]?.textContent?.trim() ?? "";
        lines.push(input.value, readers);
      } else lines.push(`${lead}${label}${isCount ? ` ${input.value}` : ""}`);
    }
    return lines;
  }

  /** @param {HTMLInputElement} input */
  function isSaid(input) {
    if (input.type === "radio" || input.type === "checkbox") return input.checked;
    if (input.type === "number") return Number(input.value) > 0;
    return input.value.trim() !== "";
  }

  /** What is wrong with the answer on a step, as far as it can be seen here. @param {HTMLElement} step */
  function wrong(step) {
    for (const group of step.querySelectorAll("fieldset.share-out")) {
      const counts = [...group.querySelectorAll("input")].map((input) => Number(input.value) || 0);
      const sum = counts.reduce((all, count) => all + count, 0);
      if (sum !== 0 && sum !== 10) return "Beans";
    }
    if (step.querySelectorAll("input.square:checked").length > 3) return "Picks";
    return "";
  }

  /** Empties a step. @param {HTMLElement} step */
  function empty(step) {
    for (const field of step.querySelectorAll("input, textarea")) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.type === "radio" || input.type === "checkbox") {
        input.checked = input.name.endsWith(".story.who") && input.value === "me";
      } else input.value = "";
    }
    for (const group of step.querySelectorAll("fieldset.share-out")) count(group);
  }

  /** How many beans are left. @param {Element} group */
  function count(group) {
    const left = /** @type {HTMLElement | null} */ (group.querySelector("[data-left]"));
    const counts = [...group.querySelectorAll("input")].map((input) => Number(input.value) || 0);
    const sum = counts.reduce((all, one) => all + one, 0);
    const words = left?.dataset[`left${10 - sum}`] ?? left?.dataset.left ?? "";
    if (left) left.textContent = words.replace("#", String(10 - sum));
  }

  /** The payload of one part of one item: see practices/reflection/rules/src/sealed/payload.rs.
   * @param {HTMLElement} step @param {boolean} isStory */
  function payload(step, isStory) {
    const item = `${step.dataset.item}.`;
    const fields = [...new FormData(form)].flatMap(([name, value]) => {
      if (!name.startsWith(item) || typeof value !== "string" || value.trim() === "") return [];
      const rest = name.slice(item.length);
      if (rest.startsWith("story.") !== isStory || /\.(more|less)$/.test(rest)) return [];
      return [[rest, value]];
    });
    const text = fields.find(([name]) => name === "story.text");
    if (isStory && !text) return "1";
    if (fields.length === 0) return "1";
    const lines = ["1"];
    const data = new FormData(form);
    const group = String(data.get("group") ?? "");
    const chosen = /** @type {HTMLElement | null} */ (form.querySelector("input[name=group]:checked"));
    const partner = String(data.get("partner") ?? "");
    const hasPartner = partner !== "";
    const isTie = fields.some(([name]) => name.startsWith("link4."));
    const both = !group || chosen?.dataset.both === "1";
    if (hasPartner && !both && isTie) lines.push(`partner=${partner}`);
    else {
      if (group) lines.push(`group=${group}`);
      if (hasPartner && both) lines.push(`partner=${partner}`);
    }
    const isNamed = fields.some(([field, value]) => field === "story.who" && value === "named");
    if (isStory && isNamed) lines.push(`signed=${escaped(name)}`);
    for (const [field, value] of fields) lines.push(`${field}=${escaped(value)}`);
    return lines.join("\n");
  }

  /** Asks to be let in. @param {string} request @returns {Promise<Uint8Array | string>} the reply, or what is wrong */
  async function ask(request) {
    const asked = new URLSearchParams({ _token: String(new FormData(form).get("_token")), request });
    const reply = await fetch(letIn, { method: "POST", body: asked }).catch(() => undefined);
    if (!reply) return "Network";
    if (reply.status === 409) return "Begun";
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : "Failed";
  }

  /** Lets oneself in. @returns {Promise<string>} what is wrong */
  async function beLetIn() {
    secret ??= sealed.newSecret();
    if (tokens) return "";
    const reply = await ask(hex(sealed.request(secret, keys)));
    if (typeof reply === "string") return reply;
    try {
      tokens = sealed.finalize(secret, keys, reply);
    } catch {
      return "Key";
    }
    return "";
  }

  /** The way to the page where one answers on another day, and back from it to be let in; the secret
   * is there, and not here. Only who pressed the button in this window is let in by coming back. */
  async function prepareLater() {
    const { later, title = "", until = "" } = form.dataset;
    const link = one("[data-take]");
    const back = location.origin + location.pathname;
    const begun = `powerwith-trip-${round}-${name}`;
    const trip = sessionStorage.getItem(begun) ?? crypto.randomUUID();
    const over = new URLSearchParams({ round, title, name, until, published, trip, back });
    link?.setAttribute("href", `${later}#${over}`);
    link?.addEventListener("click", () => sessionStorage.setItem(begun, trip));
    const request = new URLSearchParams(location.hash.slice(1)).get("request");
    history.replaceState(null, "", location.pathname);
    if (!request || !sessionStorage.getItem(begun)) return;
    const reply = await ask(request);
    if (typeof reply === "string") return show(stepOf("later"), reply);
    sessionStorage.removeItem(begun);
    location.replace(`${later}#trip=${trip}&reply=${hex(reply)}`);
  }

  /** What was kept on this device on an earlier day. */
  async function comeBack() {
    try {
      const ready = JSON.parse(localStorage.getItem(laterName) ?? "");
      secret = sealed.fromCode(ready.code);
      tokens = ready.tokens.map(unhex);
      name = ready.name;
    } catch {
      location.replace(new URL(form.dataset.later ?? "/", location.href).pathname);
      return;
    }
    const reply = await recall(secret);
    if (reply?.ok && fill(new Uint8Array(await reply.arrayBuffer()))) show(stepOf("check"));
  }

  /** Lets oneself in, seals and sends: all or nothing, and again is safe. */
  async function send() {
    const problem = await beLetIn();
    if (problem || !secret || !tokens) return problem;
    const own = secret;
    const { round } = sealed.readPublicKeys(keys);
    const encoder = new TextEncoder();
    const envelopes = tokens.map((token, slot) => {
      const step = questions[slot >> 1];
      const said = encoder.encode(payload(step, slot % 2 === 1));
      return sealed.envelope({ secret: own, round, slot, token, version, payload: said });
    });
    const sent = await post("/send", new Blob(/** @type {BlobPart[]} */ (envelopes)));
    if (!sent) return "Network";
    if (sent.status === 410) return "Ended";
    if (sent.status === 422) {
      const slot = Number((await sent.text()).split(" ")[1]);
      returns = true;
      show(steps.indexOf(questions[slot >> 1]), "Answer");
      return "";
    }
    if (sent.status === 409) {
      version = Number((await sent.text()).split(" ")[1]) + 1;
      return "Again";
    }
    if (!sent.ok) return "Failed";
    const receipts = new Uint8Array(await sent.arrayBuffer());
    const size = receipts.length / envelopes.length;
    const isGood = (/** @type {Uint8Array} */ envelope, /** @type {number} */ at) =>
      sealed.checkReceipt(receipts.slice(at * size, (at + 1) * size), envelope);
    if (!envelopes.every(isGood)) return "Receipt";
    version += 1;
    const keep = /** @type {HTMLInputElement | null} */ (one("[name=keep]"));
    try {
      if (keep?.checked && letIn) localStorage.setItem(keptName, sealed.toCode(secret));
      else if (!keep?.checked) {
        localStorage.removeItem(keptName);
        localStorage.removeItem(laterName);
      }
    } catch {
      // A private window keeps nothing; the code on the page is enough.
    }
    showCode();
    show(stepOf("sent"));
    return "";
  }

  /** Asks the sending origin: no cookie, no address of this page. @param {string} path @param {Blob} body */
  const post = (path, body) =>
    fetch(sending + path, {
      method: "POST",
      body,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    }).catch(() => undefined);

  /** Goes on with a code from before: what was sent with it stands in the form again. */
  async function open() {
    const typed = /** @type {HTMLInputElement} */ (one("[name=code]")).value;
    let found;
    try {
      found = sealed.fromCode(typed);
    } catch {
      return show(here, "Code");
    }
    const reply = await recall(found);
    if (!reply) return show(here, "Network");
    if (reply.status === 410) return show(here, "Ended");
    if (!reply.ok) return show(here, "Failed");
    secret = found;
    tokens = undefined;
    const isThere = fill(new Uint8Array(await reply.arrayBuffer()));
    show(isThere ? stepOf("check") : 1);
  }

  /** What was sent with a secret before. @param {Uint8Array} secret */
  function recall(secret) {
    const { round } = sealed.readPublicKeys(keys);
    const places = sealed.tags(secret, keys).flatMap((tag, slot) => [Uint8Array.of(slot), tag]);
    return post("/recall", new Blob(/** @type {BlobPart[]} */ ([round, ...places])));
  }

  /** @param {Uint8Array} bytes */
  function fill(bytes) {
    const decoder = new TextDecoder();
    let at = 0;
    while (at + 7 <= bytes.length && bytes[at] !== 255) {
      const view = new DataView(bytes.buffer, bytes.byteOffset + at);
      const [slot, before, length] = [view.getUint8(0), view.getUint32(1), view.getUint16(5)];
      version = Math.max(version, before + 1);
      const lines = decoder.decode(bytes.subarray(at + 7, at + 7 + length)).split("\n").slice(1);
      const step = questions[slot >> 1];
      for (const line of lines) {
        const cut = line.indexOf("=");
        const [name, value] = [line.slice(0, cut), unescaped(line.slice(cut + 1))];
        if (name === "group") set("group", value);
        else if (name === "partner") set("partner", value);
        else if (name !== "signed") set(`${step.dataset.item}.${name}`, value);
      }
      at += 7 + length;
    }
    return at > 0;
  }

  /** @param {string} name @param {string} value */
  function set(name, value) {
    for (const field of form.elements) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.name !== name) continue;
      if (input.type === "radio" || input.type === "checkbox") {
        if (input.value === value) input.checked = true;
      } else input.value = value;
      const fold = input.closest("details");
      if (fold) fold.open = true;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    const button = /** @type {HTMLButtonElement | null} */ (/** @type {SubmitEvent} */ (event).submitter);
    act(button?.value ?? "next", button);
  });
  form.addEventListener("input", (event) => {
    const group = /** @type {Element} */ (event.target).closest("fieldset.share-out");
    if (group) count(group);
  });

  /** @param {string} what @param {HTMLButtonElement | null} button */
  async function act(what, button) {
    const bean = /^(.*)\.(more|less)$/.exec(button?.name ?? "");
    if (bean) {
      const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(bean[1]));
      const more = bean[2] === "more" ? 1 : -1;
      input.value = String(Math.max(0, Math.min(10, (Number(input.value) || 0) + more)));
      const group = input.closest("fieldset.share-out");
      if (group) count(group);
      return;
    }
    const step = steps[here];
    if (what === "back" && step.dataset.back) show(stepOf(step.dataset.back));
    else if (what === "back") show(returns ? stepOf("check") : here - 1);
    else if (what === "later") show(stepOf("later"));
    else if (what === "open") await open();
    else if (what === "send") {
      if (button) button.disabled = true;
      for (const place of form.querySelectorAll("[data-problem]")) place.textContent = "";
      const problem = await send().catch(() => "Failed");
      if (button) button.disabled = false;
      if (problem) show(here, problem);
    } else {
      if (what === "skip") empty(step);
      const problem = wrong(step);
      if (problem) return show(here, problem);
      const to = returns ? stepOf("check") : here + 1;
      returns = false;
      show(to);
    }
  }

  try {
    const before = localStorage.getItem(keptName);
    const input = /** @type {HTMLInputElement | null} */ (one("[name=code]"));
    if (before && input) {
      input.value = before;
      const fold = input.closest("details");
      if (fold) fold.open = true;
    }
  } catch {
    // A private window keeps nothing.
  }
  for (const note of document.querySelectorAll("[data-without-script]")) note.remove();
  show(0);
  if (letIn) await prepareLater();
  else await comeBack();
  form.hidden = false;
}
