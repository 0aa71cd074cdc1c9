/**
 * Saves the report on a unit's task and the plan for Monday. Module "unit-task" on the form: data-csr-url is the handler
 * `save_task`. What is typed stays in this browser until it is saved, so no lost session or connection loses a text.
 */
(() => {
  "use strict";
  const { register, post, announce, find } = window.CsrXBlock;

  register("unit-task", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const button = /** @type {HTMLButtonElement} */ (find(form, "[type=submit]"));
    const fields = /** @type {HTMLTextAreaElement[]} */ ([...form.querySelectorAll("[data-csr-field]")]);
    /** @type {Map<HTMLTextAreaElement, string>} what the server has */
    const saved = new Map(fields.map((field) => [field, field.value]));
    button.disabled = false;
    restore(form, fields);
    for (const field of fields) {
      count(field, form);
      field.addEventListener("input", () => {
        keep(form, field, saved.get(field) ?? "");
        count(field, form);
      });
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clear(form, fields);
      button.disabled = true;
      const sent = new Map(fields.map((field) => [field, field.value]));
      try {
        const answer = await post(form.dataset.csrUrl ?? "", { evidence: "", monday: "", ...values(sent), version: form.dataset.csrVersion, readers: form.dataset.csrReaders });
        for (const [field, text] of sent) {
          saved.set(field, text);
          keep(form, field, text);
        }
        form.dataset.csrVersion = answer.version;
        announce(find(form, "[data-csr-status]"), answer.message);
        form.dispatchEvent(new CustomEvent("csr-unit-changed", { bubbles: true, detail: answer }));
      } catch (failure) {
        fail(form, failure);
      } finally {
        button.disabled = false;
      }
    });
  });

  /** @param {Map<HTMLTextAreaElement, string>} sent @returns {Record<string, string>} */
  function values(sent) {
    return Object.fromEntries([...sent].map(([field, text]) => [field.dataset.csrField ?? "", text]));
  }

  /** @param {HTMLFormElement} form @param {HTMLTextAreaElement} field @returns {string} */
  function draftKey(form, field) {
    return `${form.dataset.csrDraft}:${field.dataset.csrField}`;
  }

  /**
   * Keep a field's text in the browser with the saved text it began from; drop it once both are the same.
   * @param {HTMLFormElement} form @param {HTMLTextAreaElement} field @param {string} base
   */
  function keep(form, field, base) {
    withStorage((storage) => {
      if (field.value === base) storage.removeItem(draftKey(form, field));
      else storage.setItem(draftKey(form, field), JSON.stringify({ text: field.value, base }));
    });
  }

  /**
   * Bring back what was not saved. If another device has saved since, ask first: its text may be the better one.
   * @param {HTMLFormElement} form @param {HTMLTextAreaElement[]} fields
   */
  function restore(form, fields) {
    const drafts = fields.map((field) => ({ field, draft: draftOf(form, field) })).filter(({ draft }) => draft);
    const fill = (/** @type {typeof drafts} */ some) => {
      for (const { field, draft } of some) {
        field.value = draft.text;
        field.dispatchEvent(new Event("input"));
      }
      if (some.length > 0) announce(find(form, "[data-csr-status]"), form.dataset.csrRestored ?? "");
    };
    const doubtful = drafts.filter(({ field, draft }) => draft.base !== field.value);
    fill(drafts.filter((one) => !doubtful.includes(one)));
    const question = find(form, "[data-csr-unsaved]");
    question.hidden = doubtful.length === 0;
    find(question, "[data-csr-bring-back]").addEventListener("click", () => {
      question.hidden = true;
      fill(doubtful);
      doubtful[0].field.focus();
    });
  }

  /** @param {HTMLFormElement} form @param {HTMLTextAreaElement} field @returns {any} {text, base}, or null */
  function draftOf(form, field) {
    return withStorage((storage) => {
      const draft = JSON.parse(storage.getItem(draftKey(form, field)) ?? "null");
      return draft && draft.text !== field.value ? draft : null;
    });
  }

  /** @param {(storage: Storage) => any} use called unless the browser refuses storage to a framed page or is full */
  function withStorage(use) {
    try {
      return use(window.localStorage);
    } catch (failure) {
      if (failure instanceof DOMException || failure instanceof SyntaxError) return null;
      throw failure;
    }
  }

  /**
   * Say how long the evidence is; aloud only at the moment when it becomes enough.
   * @param {HTMLTextAreaElement} field @param {HTMLFormElement} form
   */
  function count(field, form) {
    const least = Number(field.dataset.csrLeast);
    if (!least) return;
    const place = find(form, "[data-csr-count]");
    place.dataset.csrHint ??= place.textContent ?? "";
    const characters = [...field.value.trim()].length;
    const words = (characters >= least ? field.dataset.csrEnough : field.dataset.csrTooShort) ?? "";
    place.textContent = characters ? words.replace("{count}", String(characters)) : place.dataset.csrHint;
    if (characters >= least && place.dataset.csrBefore && Number(place.dataset.csrBefore) < least) {
      announce(find(form, "[data-csr-status]"), place.textContent);
    }
    place.dataset.csrBefore = String(characters);
  }

  /** @param {HTMLFormElement} form @param {HTMLTextAreaElement[]} fields */
  function clear(form, fields) {
    find(form, "[data-csr-summary]").hidden = true;
    find(form, "[data-csr-status]").textContent = "";
    for (const field of fields) field.removeAttribute("aria-invalid");
    for (const error of form.querySelectorAll("[data-csr-error]")) error.textContent = "";
  }

  /** @param {HTMLFormElement} form @param {any} failure */
  function fail(form, failure) {
    const offline = failure.status === 0 ? form.dataset.csrOffline : "";
    const signedOut = failure.status === 403 && !failure.code ? form.dataset.csrSignedOut : "";
    const sentence = offline || signedOut || failure.message;
    const field = failure.field && form.querySelector(`[data-csr-field="${CSS.escape(failure.field)}"]`);
    if (field) {
      field.setAttribute("aria-invalid", "true");
      find(form, `[data-csr-error="${CSS.escape(failure.field)}"]`).textContent = sentence;
    }
    const summary = find(form, "[data-csr-summary]");
    summary.textContent = sentence;
    summary.hidden = false;
    summary.focus();
  }
})();
