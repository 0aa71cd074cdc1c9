/**
 * A link of the strategy map: its buttons save at once, and "Change" opens a form. Thirty of them stand on a page, so
 * each says only once what it is about, and hands it down here to what stakeholders/map_parts.js and map_editor.js
 * need. Module "link-card" on what holds the buttons.
 */
(() => {
  "use strict";
  const { register, startIn, find, findAll } = window.CsrXBlock;

  register("link-card", (buttons) => {
    const card = /** @type {HTMLElement} */ (buttons.closest("[data-csr-kept]"));
    const about = { csrSlug: card.dataset.csrKept, csrRevision: buttons.dataset.csrRevision };
    for (const button of /** @type {Iterable<HTMLButtonElement>} */ (findAll(buttons, "button"))) {
      const what = button.value ? { csrCall: "csrDecide", csrDecision: button.value } : { csrCall: "csrRemove" };
      Object.assign(button.dataset, about, what, { csrModule: "map-button" });
    }
    Object.assign(find(buttons, "[data-csr-change]").dataset, about, {
      csrModule: "map-editor",
      csrForm: "link",
      csrId: `${card.id}-form`,
      csrCall: "csrSave",
      csrDraft: card.dataset.csrKept,
      csrValues: JSON.stringify({
        why: find(card, "[data-csr-why]").textContent,
        months: buttons.dataset.csrMonths,
      }),
    });
    const page = /** @type {HTMLElement} */ (card.closest("[data-csr-words]"));
    const problem = /** @type {HTMLTemplateElement} */ (find(page, "template[data-csr-card]"));
    card.append(problem.content.cloneNode(true));
    startIn(buttons);
  });
})();
