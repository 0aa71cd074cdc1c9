/**
 * Gives a card of the map its form when it is opened, so that a page with many groups stays small. Module "map-editor"
 * on the details: data-csr-form names the template, data-csr-id begins the ids, data-csr-values fills the fields. What
 * the form needs to save goes over to it. It opens by itself where this browser keeps text that was not saved.
 */
(() => {
  "use strict";
  const { register, startIn, find, findAll, mapPage } = window.CsrXBlock;
  const HANDED_DOWN = ["csrCall", "csrGroup", "csrSlug", "csrBegins", "csrRevision"];
  const WITH_IDS = ["id", "for", "aria-describedby"];

  register("map-editor", (element) => {
    const details = /** @type {HTMLDetailsElement} */ (element);
    let isMade = false;
    const make = () => {
      if (isMade || !details.open) return;
      isMade = true;
      const form = copyOf(details);
      find(details, "summary").after(form);
      startIn(details);
    };
    details.addEventListener("toggle", make);
    if (hasDraft(`${draftOf(details)}:`)) details.open = true;
    make();
  });

  /** @param {HTMLDetailsElement} details @returns {string} where its text is kept until it is saved */
  const draftOf = (details) => `${mapPage.of(details).dataset.csrDrafts}:${details.dataset.csrDraft}`;

  /** @param {HTMLDetailsElement} details @returns {HTMLFormElement} */
  function copyOf(details) {
    const template = find(mapPage.of(details), `template[data-csr-form="${details.dataset.csrForm}"]`);
    const copy = /** @type {HTMLTemplateElement} */ (template).content.cloneNode(true);
    const form = /** @type {HTMLFormElement} */ (find(/** @type {DocumentFragment} */ (copy), "form"));
    form.dataset.csrDraft = draftOf(details);
    for (const name of HANDED_DOWN) {
      if (details.dataset[name] !== undefined) form.dataset[name] = details.dataset[name];
    }
    for (const name of WITH_IDS) {
      for (const one of findAll(form, `[${name}]`)) {
        one.setAttribute(name, (one.getAttribute(name) ?? "").replace(/\bat-/g, `${details.dataset.csrId}-`));
      }
    }
    const values = JSON.parse(details.dataset.csrValues ?? "{}");
    for (const field of /** @type {TaskField[]} */ (findAll(form, "[data-csr-field]"))) {
      field.value = values[field.dataset.csrField ?? ""] ?? "";
    }
    return form;
  }

  /** @param {string} beginning @returns {boolean} */
  function hasDraft(beginning) {
    try {
      const names = Object.keys(window.localStorage).filter((name) => name.startsWith(beginning));
      return names.some((name) => !name.slice(beginning.length).includes(":"));
    } catch {
      return false; // A browser that refuses storage has kept nothing.
    }
  }
})();
