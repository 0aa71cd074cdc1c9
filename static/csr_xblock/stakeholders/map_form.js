/**
 * Saves a form of the map: a group, a talk, or the name of an own group. Module "map-form": data-csr-call names the
 * handler, data-csr-slug and data-csr-revision say which row the page shows; a form for something new makes up a name
 * for it, which begins with data-csr-begins, so that what is sent twice is kept once. After such a save, and with
 * data-csr-empties, it begins anew. What is typed is kept by
 * units/task_draft.js until it is saved.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, taskDraft, busy, RequestFailed } = window.CsrXBlock;
  const { showParts, sayAt, showTheirs, mapPage } = window.CsrXBlock;

  register("map-form", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const button = /** @type {HTMLButtonElement} */ (find(form, "[type=submit]"));
    const fields = /** @type {TaskField[]} */ ([...form.querySelectorAll("[data-csr-field]")]);
    const slug = form.dataset.csrBegins ? fields.find((field) => field.dataset.csrField === "slug") : undefined;
    const draft = taskDraft(form);
    /** @type {Map<TaskField, string>} what the server has */
    const saved = new Map(fields.map((field) => [field, field.value]));
    const keepAll = () => {
      for (const field of fields) draft.keep(field, saved.get(field) ?? "");
    };
    button.disabled = false;
    draft.restore(fields, () => sayAt(form, mapPage.of(form).dataset.csrRestored ?? ""));
    // The answer to an earlier page was lost, but what it sent has arrived.
    if (slug?.value && document.querySelector(`[data-csr-kept="${CSS.escape(slug.value)}"]`)) empty();
    for (const field of fields) {
      field.addEventListener("input", () => {
        if (slug && !slug.value) slug.value = `${form.dataset.csrBegins}${Math.random().toString(36).slice(2, 14)}`;
        keepAll();
      });
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const done = busy(button);
      if (!done) return;
      clear(form);
      if (slug && !slug.value) slug.value = `${form.dataset.csrBegins}${Math.random().toString(36).slice(2, 14)}`;
      const sent = new Map(fields.map((field) => [field, field.value]));
      try {
        take(/** @type {MapAnswer} */ (await post(mapPage.addressOf(form), bodyOf(form, sent))), sent);
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        keepAll();
        fail(form, failure);
      } finally {
        done();
      }
    });

    /** @param {MapAnswer} answer @param {Map<TaskField, string>} sent */
    function take(answer, sent) {
      if (answer.revision !== undefined) form.dataset.csrRevision = String(answer.revision);
      if (answer.outcome !== "saved") {
        tell(form, answer.message ?? "");
        showTheirs(form, answer.theirs ?? [], saved);
        keepAll();
        return;
      }
      const isAsSent = fields.every((field) => field.value === sent.get(field));
      for (const [field, text] of sent) saved.set(field, text);
      keepAll();
      if ((slug || form.dataset.csrEmpties !== undefined) && isAsSent) empty();
      const details = isAsSent ? form.closest("details") : null;
      const parts = showParts(answer.parts ?? []);
      const next = /** @type {HTMLElement | undefined} */ (
        parts.map((part) => part.querySelector("[data-csr-focus]")).find(Boolean)
      );
      sayAt(form.isConnected ? form : next ?? form, answer.message ?? "");
      if (!details) return;
      details.open = false;
      (details.isConnected ? find(details, "summary") : next)?.focus();
    }

    /** Begin anew, for the next talk or group. */
    function empty() {
      for (const field of fields) {
        field.value = "";
        saved.set(field, "");
      }
      keepAll();
      if (form.dataset.csrRevision) form.dataset.csrRevision = "0";
    }
  });

  /** @param {HTMLFormElement} form @param {Map<TaskField, string>} sent @returns {Record<string, string | number>} */
  function bodyOf({ dataset }, sent) {
    /** @type {Record<string, string | number>} */
    const body = Object.fromEntries([...sent].map(([field, text]) => [field.dataset.csrField ?? "", text]));
    if (dataset.csrSlug) body.slug = dataset.csrSlug;
    if (dataset.csrGroup) body.group = dataset.csrGroup;
    if (dataset.csrRevision) body.revision = Number(dataset.csrRevision);
    return body;
  }

  /** @param {HTMLFormElement} form */
  function clear(form) {
    find(form, "[data-csr-summary]").hidden = true;
    const theirs = /** @type {HTMLElement | null} */ (form.querySelector("[data-csr-theirs]"));
    if (theirs) theirs.hidden = true;
    for (const wrong of form.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
    for (const error of form.querySelectorAll("[data-csr-error]")) error.textContent = "";
  }

  /** @param {HTMLFormElement} form @param {RequestFailed} failure */
  function fail(form, failure) {
    const sentence = sentenceFor(mapPage.of(form), failure);
    const name = CSS.escape(failure.field);
    const field = name && form.querySelector(`[data-csr-field="${name}"]:not([type=hidden])`);
    if (!(field instanceof HTMLElement)) {
      tell(form, sentence);
      return;
    }
    field.setAttribute("aria-invalid", "true");
    announce(find(form, `[data-csr-error="${name}"]`), sentence);
    field.focus();
  }

  /** @param {HTMLFormElement} form @param {string} sentence */
  function tell(form, sentence) {
    const summary = find(form, "[data-csr-summary]");
    summary.textContent = sentence;
    summary.hidden = false;
    summary.focus();
  }
})();
