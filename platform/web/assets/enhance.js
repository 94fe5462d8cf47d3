// @ts-check
// Small conveniences. Every page works without this file.

// A form that was sent once is not sent again while the answer is on its way.
for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") event.preventDefault();
    form.dataset.sent = "yes";
  });
}
// Coming back with the browser's back button opens the form again.
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// A menu closes when one looks elsewhere or presses Escape.
const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.lang"));
addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus) {
    if (menu.open && menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    menu.open = false;
  }
});

// The error summary takes the focus, so that it is read out first.
/** @type {HTMLElement | null} */ (document.querySelector("[data-focus]"))?.focus();

// Buttons that only make sense with a script: print, copy.
for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-do]"))) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (button.dataset.do === "print") print();
    if (button.dataset.do === "copy") navigator.clipboard?.writeText(button.dataset.text ?? "");
  });
}
