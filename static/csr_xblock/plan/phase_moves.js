/**
 * Puts the form that moves an action into its row, when somebody asks for it: a form in each row would make a long list
 * twice as heavy. Module "plan-phases" on the list: `data-csr-move` of a row's button is the action's number, its
 * revision and where it was put, with slashes between.
 */
(() => {
  "use strict";
  const { register, startIn, find } = window.CsrXBlock;

  register("plan-phases", (list) => {
    const template = /** @type {HTMLTemplateElement} */ (find(list, "[data-csr-phase-form]"));
    list.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-csr-move]") : null;
      if (button instanceof HTMLElement) show(template, button);
    });
  });

  /** @param {HTMLTemplateElement} template @param {HTMLElement} button */
  function show(template, button) {
    const [action = "", revision = "", phase = ""] = (button.dataset.csrMove ?? "").split("/");
    const part = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    const form = /** @type {HTMLElement} */ (part.firstElementChild);
    const field = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (find(form, `[data-csr-name="${name}"]`));
    field("action").value = action;
    field("revision").value = revision;
    const row = /** @type {HTMLElement} */ (button.parentElement);
    const choice = field("phase");
    choice.value = phase;
    const title = row.querySelector("h4")?.textContent ?? "";
    choice.setAttribute("aria-label", `${choice.getAttribute("aria-label")}: ${title}`);
    button.replaceWith(form);
    startIn(row);
    choice.focus();
  }
})();
