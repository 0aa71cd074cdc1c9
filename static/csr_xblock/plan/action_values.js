/**
 * What the form of one action says, as the handler `save_action` takes it. `CsrXBlock.actionValues.all(form, button)`
 * is all of it, `.of(form, part)` what one part would send, to compare with what somebody else has saved.
 */
(() => {
  "use strict";
  const { find, findAll } = window.CsrXBlock;

  /** @param {HTMLFormElement} form @param {HTMLButtonElement} button @returns {Record<string, unknown>} */
  function all(form, button) {
    const { csrAction, csrRevision, csrFormKey } = form.dataset;
    /** @type {Record<string, unknown>} */
    const data = { responsible: "", action: Number(csrAction), revision: Number(csrRevision), form_key: csrFormKey };
    for (const field of form.querySelectorAll("[data-csr-field]")) {
      const name = /** @type {TaskField} */ (field).dataset.csrField ?? "";
      if (!/-\d+$/.test(name)) data[name] = /** @type {TaskField} */ (field).value;
    }
    if (button.dataset.csrStatusValue) data["status"] = button.dataset.csrStatusValue;
    data["steps"] = lines(form, "steps").map(([text, isDone]) => ({ text, is_done: isDone }));
    data["notes"] = lines(form, "notes").map(([text]) => text);
    data["items"] = items(form);
    return data;
  }

  /** @param {HTMLElement} form @returns {{item: string, wanted: number | null}[]} */
  function items(form) {
    return findAll(form, "[data-csr-item]:checked").map((box) => {
      const item = box.dataset.csrItem ?? "";
      const level = /** @type {HTMLSelectElement | null} */ (form.querySelector(`[data-csr-wanted="${item}"]`))?.value;
      return { item, wanted: level ? Number(level) : null };
    });
  }

  /** @param {HTMLElement} form @param {string} name @returns {[string, boolean][]} */
  function lines(form, name) {
    const rows = findAll(form, `[data-csr-lines="${name}"] [data-csr-line]`);
    const written = rows.map((row) => {
      const text = /** @type {HTMLTextAreaElement} */ (find(row, "textarea")).value;
      const tick = /** @type {HTMLInputElement | null} */ (row.querySelector("[data-csr-tick]"));
      return /** @type {[string, boolean]} */ ([text, tick?.checked ?? false]);
    });
    return written.filter(([text]) => text.trim());
  }

  /** Return what a part of the form would send. @param {HTMLElement} form @param {HTMLElement} part */
  function of(form, part) {
    const name = part.dataset.csrPart ?? "";
    if (name === "steps") return lines(form, name).map(([text, isDone]) => (isDone ? `✓ ${text}` : text)).join("\n");
    if (name === "notes") return lines(form, name).map(([text]) => text).join("\n");
    if (name === "items") return items(form).map((one) => `${one.item}:${one.wanted ?? ""}`).sort().join("\n");
    return /** @type {TaskField | null} */ (part.querySelector("[data-csr-field]"))?.value;
  }

  window.CsrXBlock.actionValues = { all, of };
})();
