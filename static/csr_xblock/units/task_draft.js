/**
 * Keeps what is typed into the report in this browser until it is saved. `CsrXBlock.taskDraft(form)`: data-csr-draft
 * names the place to keep it, data-csr-field each field; `[data-csr-unsaved]` asks before a doubtful text comes back.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /** @typedef {{text: string, base: string}} Draft what was typed, and the saved text that it began from */

  /** @param {HTMLFormElement} form @returns {TaskDraft} */
  function taskDraft(form) {
    /** @param {TaskField} field */
    const keyOf = (field) => `${form.dataset.csrDraft}:${field.dataset.csrField}`;

    /** @type {Map<TaskField, string | null>} what this page has kept or found last */
    const own = new Map();

    /**
     * Keep what a field holds, or forget it once it is saved, unless another tab has kept a text of its own meanwhile.
     * @param {TaskField} field @param {string} base
     */
    function keep(field, base) {
      withStorage((storage) => {
        if (field.value === base) {
          if (storage.getItem(keyOf(field)) === own.get(field)) storage.removeItem(keyOf(field));
        } else {
          const kept = JSON.stringify({ text: field.value, base });
          storage.setItem(keyOf(field), kept);
          own.set(field, kept);
        }
      });
    }

    /** @param {TaskField[]} fields @param {() => void} tell */
    function restore(fields, tell) {
      const drafts = fields.flatMap((field) => {
        const draft = draftOf(field);
        return draft ? [{ field, draft }] : [];
      });
      const fill = (/** @type {typeof drafts} */ some) => {
        for (const { field, draft } of some) {
          field.value = draft.text;
          field.dispatchEvent(new Event("input"));
        }
        if (some.length > 0) tell();
      };
      const doubtful = drafts.filter(({ field, draft }) => draft.base !== field.value);
      fill(drafts.filter((one) => !doubtful.includes(one)));
      const question = find(form, "[data-csr-unsaved]");
      question.hidden = doubtful.length === 0;
      find(question, "[data-csr-bring-back]").addEventListener("click", () => {
        question.hidden = true;
        fill(doubtful);
        doubtful[0]?.field.focus();
      });
    }

    /** @param {TaskField} field @returns {Draft | null} */
    function draftOf(field) {
      return withStorage((storage) => {
        const kept = storage.getItem(keyOf(field));
        own.set(field, kept);
        const draft = /** @type {Draft | null} */ (JSON.parse(kept ?? "null"));
        return draft && draft.text !== field.value ? draft : null;
      });
    }

    return { keep, restore };
  }

  /**
   * @template Result
   * @param {(storage: Storage) => Result} use called unless the browser refuses storage to a framed page or is full
   * @returns {Result | null}
   */
  function withStorage(use) {
    try {
      return use(window.localStorage);
    } catch (failure) {
      if (failure instanceof DOMException || failure instanceof SyntaxError) return null;
      throw failure;
    }
  }

  window.CsrXBlock.taskDraft = taskDraft;
})();
