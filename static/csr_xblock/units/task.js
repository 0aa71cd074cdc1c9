/**
 * Saves the report on a unit's task and the plan for Monday. Module "unit-task" on the form: data-csr-url is the
 * handler `save_task`. task_draft.js keeps what is typed until then, so no lost session or connection loses a text.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, taskDraft, busy, RequestFailed } = window.CsrXBlock;

  /** @typedef {UnitStanding & {version: string, message: string}} SavedTask */

  register("unit-task", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const button = /** @type {HTMLButtonElement} */ (find(form, "[type=submit]"));
    const fields = /** @type {TaskField[]} */ ([...form.querySelectorAll("[data-csr-field]")]);
    const draft = taskDraft(form);
    /** @type {Map<TaskField, string>} what the server has */
    const saved = new Map(fields.map((field) => [field, field.value]));
    button.disabled = false;
    draft.restore(fields, () => announce(find(form, "[data-csr-status]"), form.dataset.csrRestored ?? ""));
    for (const field of fields) {
      count(field, form);
      field.addEventListener("input", () => {
        draft.keep(field, saved.get(field) ?? "");
        count(field, form);
      });
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const done = busy(button);
      if (!done) return;
      clear(form, fields);
      const sent = new Map(fields.map((field) => [field, field.value]));
      try {
        const answer = /** @type {SavedTask} */ (await post(form.dataset.csrUrl ?? "", dataOf(form, sent)));
        for (const [field, text] of sent) {
          saved.set(field, text);
          draft.keep(field, text);
        }
        form.dataset.csrVersion = answer.version;
        announce(find(form, "[data-csr-status]"), answer.message);
        form.dispatchEvent(new CustomEvent("csr-unit-changed", { bubbles: true, detail: answer }));
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        // Another tab may have put its own text in this place, or saved it and forgotten ours.
        for (const field of fields) draft.keep(field, saved.get(field) ?? field.value);
        fail(form, failure);
      } finally {
        done();
      }
    });
  });

  /**
   * What the handler is sent: the report, and which version of it and which readers the learner has seen.
   * @param {HTMLFormElement} form @param {Map<TaskField, string>} sent
   */
  function dataOf(form, sent) {
    const texts = Object.fromEntries([...sent].map(([field, text]) => [field.dataset.csrField ?? "", text]));
    const { csrVersion: version, csrReaders: readers } = form.dataset;
    return { evidence: "", who: "", when: "", monday: "", ...texts, version, readers };
  }

  /**
   * Say how long the evidence is; aloud only at the moment when it becomes enough.
   * @param {TaskField} field @param {HTMLFormElement} form
   */
  function count(field, form) {
    const least = Number(field.dataset.csrLeast);
    if (!least) return;
    const place = find(form, "[data-csr-count]");
    if (place.dataset.csrHint === undefined) place.dataset.csrHint = place.textContent ?? "";
    const characters = [...field.value.trim()].length;
    const words = (characters >= least ? field.dataset.csrEnough : field.dataset.csrTooShort) ?? "";
    place.textContent = characters ? words.replace("{count}", String(characters)) : place.dataset.csrHint;
    if (characters >= least && place.dataset.csrBefore && Number(place.dataset.csrBefore) < least) {
      announce(find(form, "[data-csr-status]"), place.textContent);
    }
    place.dataset.csrBefore = String(characters);
  }

  /** @param {HTMLFormElement} form @param {TaskField[]} fields */
  function clear(form, fields) {
    find(form, "[data-csr-summary]").hidden = true;
    find(form, "[data-csr-status]").textContent = "";
    for (const field of fields) field.removeAttribute("aria-invalid");
    for (const error of form.querySelectorAll("[data-csr-error]")) error.textContent = "";
  }

  /** @param {HTMLFormElement} form @param {RequestFailed} failure */
  function fail(form, failure) {
    const sentence = sentenceFor(form, failure);
    const field = failure.field && form.querySelector(`[data-csr-field="${CSS.escape(failure.field)}"]`);
    if (field) {
      field.setAttribute("aria-invalid", "true");
      find(form, `[data-csr-error="${CSS.escape(failure.field)}"]`).textContent = sentence;
    }
    const summary = find(form, "[data-csr-summary]");
    summary.textContent = sentence;
    summary.hidden = false;
    (field instanceof HTMLElement ? field : summary).focus();
  }
})();
