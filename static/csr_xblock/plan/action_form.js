/**
 * Saves the form of one action. Module "plan-action": data-csr-url is the handler `save_action`, data-csr-read the one
 * that tells what is kept. task_draft.js keeps what is typed until it is saved. Where somebody else was quicker, their
 * words are put below ours, and the next press saves what then stands in the fields.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, findAll, taskDraft, actionValues } = window.CsrXBlock;
  const { busy, expectArrival, RequestFailed } = window.CsrXBlock;

  /** @typedef {{value: string, words: string}} ToldField what somebody else has saved, as sent and as read */

  register("plan-action", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const fields = /** @type {TaskField[]} */ ([...form.querySelectorAll("[data-csr-field]")]);
    const draft = taskDraft(form);
    const saved = new Map(fields.map((field) => [field, field.value]));
    draft.restore(fields, () => {
      openMore(form, fields.filter((field) => field.value !== saved.get(field)));
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
        await post(form.dataset.csrUrl ?? "", actionValues.all(form, button));
        for (const field of fields) draft.keep(field, field.value);
        const target = form.dataset.csrNext ?? "";
        expectArrival(target, form);
        window.location.assign(target);
      } catch (failure) {
        done();
        if (!(failure instanceof RequestFailed)) throw failure;
        if (failure.code === "action-changed") await showBoth(form, failure);
        else fail(form, failure);
      }
    });
  });

  /** @param {HTMLElement} form @param {Iterable<Element>} fields */
  function openMore(form, fields) {
    const more = /** @type {HTMLDetailsElement} */ (find(form, "[data-csr-more]"));
    for (const field of fields) more.open = more.open || more.contains(field);
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

  /** @param {HTMLFormElement} form @param {RequestFailed} failure */
  function fail(form, failure) {
    const sentence = sentenceFor(form, failure);
    tell(form, sentence);
    const part = failure.field && form.querySelector(`[data-csr-part="${CSS.escape(failure.field)}"]`);
    if (!(part instanceof HTMLElement)) return;
    openMore(form, [part]);
    find(part, "[data-csr-error]").textContent = sentence;
    const field = [...part.querySelectorAll("input, select, textarea")].find((one) => !one.closest("[hidden]"));
    if (!(field instanceof HTMLElement)) return;
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  /** @param {HTMLFormElement} form @param {RequestFailed} failure */
  async function showBoth(form, failure) {
    try {
      const asked = { action: Number(form.dataset.csrAction) };
      const kept = /** @type {{action: number, revision: number, fields: Record<string, ToldField>}} */ (
        await post(form.dataset.csrRead ?? "", { ...asked, form_key: form.dataset.csrFormKey })
      );
      for (const part of findAll(form, "[data-csr-part]")) showTheirs(form, part, kept.fields);
      form.dataset.csrRevision = String(kept.revision);
      form.dataset.csrAction = String(kept.action);
      tell(form, form.dataset.csrBoth ?? failure.message);
    } catch (second) {
      if (!(second instanceof RequestFailed)) throw second;
      fail(form, second);
    }
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} part @param {Record<string, ToldField>} fields */
  function showTheirs(form, part, fields) {
    const theirs = fields[part.dataset.csrPart ?? ""];
    part.querySelector("[data-csr-their]")?.remove();
    if (!theirs || theirs.value === actionValues.of(form, part)) return;
    const note = document.createElement("p");
    note.className = "csr-plan-theirs csr-small";
    note.dataset.csrTheir = "";
    note.textContent = `${form.dataset.csrTheirs} ${theirs.words || form.dataset.csrEmpty}`;
    part.append(note);
    openMore(form, [part]);
  }
})();
