/**
 * Saves the form of a goal or of a reading. Module "goal-form": data-csr-url is the handler, `data-csr-fixed` what the
 * page says by itself, `data-csr-field` what people write. task_draft.js keeps what is typed until it is saved. Where
 * somebody else was quicker, their words are put below ours, and the next press saves what then stands in the fields.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, findAll, taskDraft } = window.CsrXBlock;
  const { busy, expectArrival, RequestFailed } = window.CsrXBlock;

  /** @typedef {{value: string, words: string}} Told a field as somebody else has saved it: as sent, and as read */
  /** @typedef {{next?: string, revision?: number, theirs?: Record<string, Told>}} Answer */

  register("goal-form", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const fields = /** @type {TaskField[]} */ ([...form.querySelectorAll("[data-csr-field]")]);
    const draft = taskDraft(form);
    const saved = new Map(fields.map((field) => [field, field.value]));
    draft.restore(fields, () => {
      const folded = form.closest("details");
      if (folded) folded.open = true;
      announce(find(form, "[data-csr-status]"), form.dataset.csrRestored ?? "");
    });
    for (const field of fields) field.addEventListener("input", () => draft.keep(field, saved.get(field) ?? ""));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = /** @type {HTMLButtonElement} */ (event.submitter ?? find(form, "[type=submit]"));
      const done = busy(button);
      if (!done) return;
      clear(form);
      try {
        const answer = /** @type {Answer} */ (await post(form.dataset.csrUrl ?? "", values(form, button)));
        if (answer.theirs) {
          done();
          showBoth(form, answer.theirs, answer.revision ?? 0);
          return;
        }
        for (const field of fields) draft.keep(field, field.value);
        const target = answer.next ?? window.location.href;
        expectArrival(target, form);
        window.location.assign(target);
      } catch (failure) {
        done();
        if (!(failure instanceof RequestFailed)) throw failure;
        fail(form, failure);
      }
    });
  });

  /** @param {HTMLFormElement} form @param {HTMLButtonElement} button @returns {Record<string, unknown>} */
  function values(form, button) {
    /** @type {Record<string, unknown>} */
    const data = { revision: Number(form.dataset.csrRevision) };
    for (const fixed of findAll(form, "[data-csr-fixed]")) {
      const { value } = /** @type {HTMLInputElement} */ (fixed);
      data[fixed.dataset.csrFixed ?? ""] = fixed.dataset.csrNumber === undefined ? value : Number(value);
    }
    for (const field of findAll(form, "[data-csr-field]")) {
      data[field.dataset.csrField ?? ""] = /** @type {TaskField} */ (field).value;
    }
    if (button.dataset.csrName) data[button.dataset.csrName] = button.value;
    return data;
  }

  /** @param {HTMLElement} form */
  function clear(form) {
    find(form, "[data-csr-summary]").hidden = true;
    find(form, "[data-csr-status]").textContent = "";
    for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    for (const error of form.querySelectorAll("[data-csr-error]")) error.textContent = "";
  }

  /** @param {HTMLElement} form @param {string} sentence */
  function tell(form, sentence) {
    const summary = find(form, "[data-csr-summary]");
    summary.textContent = sentence;
    summary.hidden = false;
    summary.focus();
  }

  /** @param {HTMLElement} form @param {RequestFailed} failure */
  function fail(form, failure) {
    const sentence = sentenceFor(form, failure);
    tell(form, sentence);
    const part = failure.field && form.querySelector(`[data-csr-part="${CSS.escape(failure.field)}"]`);
    if (!(part instanceof HTMLElement)) return;
    find(part, "[data-csr-error]").textContent = sentence;
    const field = part.querySelector("[data-csr-field]");
    if (!(field instanceof HTMLElement)) return;
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  /** @param {HTMLFormElement} form @param {Record<string, Told>} theirs @param {number} revision */
  function showBoth(form, theirs, revision) {
    for (const part of findAll(form, "[data-csr-part]")) {
      const told = theirs[part.dataset.csrPart ?? ""];
      part.querySelector("[data-csr-their]")?.remove();
      const mine = /** @type {TaskField | null} */ (part.querySelector("[data-csr-field]"))?.value;
      if (!told || told.value === mine) continue;
      const note = document.createElement("p");
      note.className = "csr-goals-theirs csr-small";
      note.dataset.csrTheir = "";
      note.textContent = `${form.dataset.csrTheirs} ${told.words || form.dataset.csrEmpty}`;
      part.append(note);
    }
    form.dataset.csrRevision = String(revision);
    tell(form, form.dataset.csrBoth ?? "");
  }
})();
