/**
 * Puts the list of what the company does already into the report on the task that asks for it. Module "take-over":
 * data-csr-list is the text, data-csr-into the field's id. What stands there stays; nothing is sent before it is saved.
 */
(() => {
  "use strict";
  const { register, announce, find } = window.CsrXBlock;

  register("take-over", (offer) => {
    const { csrInto = "", csrList = "" } = offer.dataset;
    const button = /** @type {HTMLButtonElement} */ (find(offer, "[data-csr-take]"));
    const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(csrInto));
    if (!field || field.disabled) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      field.value = [field.value.trim(), csrList].filter(Boolean).join("\n\n");
      field.dispatchEvent(new Event("input"));
      button.hidden = true;
      const told = find(offer, "[data-csr-taken]");
      announce(told, told.dataset.csrWords ?? "");
      field.focus();
    });
  });
})();
