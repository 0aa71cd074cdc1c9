/**
 * Keeps what was typed from being lost: asks before an editor's screen is left, and keeps it in this tab meanwhile.
 * `CsrXBlock.unsavedGuard(frame, goBack)` makes the guard of one editor.
 */
(() => {
  "use strict";
  const { find, keptForm } = window.CsrXBlock;

  /**
   * @param {HTMLElement} frame of the editor, with the question and its two buttons
   * @param {(name: string) => void} goBack leads to a field by its name
   * @returns {UnsavedGuard}
   */
  function unsavedGuard(frame, goBack) {
    const question = find(frame, "[data-csr-unsaved]");
    /** @type {Set<string>} */
    const touched = new Set();
    const kept = keptForm(frame.dataset.csrUsage ?? "");

    /** @param {HTMLInputElement} field */
    function typed(field) {
      touched.add(field.name);
      const place = field.closest("[data-csr-at]")?.getAttribute("data-csr-at");
      if (place && field.form && field.form.dataset.csrKeep === undefined) kept.keep(place, field.form);
    }

    /** Nothing is unsaved any more. */
    function clear() {
      touched.clear();
      kept.forget();
    }

    /** @returns {KeptEntries | null} what was typed before the window was closed */
    function found() {
      return kept.find();
    }

    /** @param {KeptEntries} entries are shown again, and are still unsaved */
    function isBack({ entries }) {
      for (const [name] of entries) touched.add(name);
    }

    /** @param {() => void} go */
    function leave(go) {
      if (touched.size === 0) {
        clear();
        go();
        return;
      }
      question.hidden = false;
      question.focus();
      find(question, "[data-csr-leave]").onclick = () => {
        clear();
        question.hidden = true;
        go();
      };
      find(question, "[data-csr-stay]").onclick = () => {
        question.hidden = true;
        const [first] = touched;
        if (first !== undefined) goBack(first);
      };
    }

    // A page that is left asks by itself; what Studio's own window closes with is kept (editor_kept.js).
    window.addEventListener("beforeunload", (event) => {
      if (frame.isConnected && touched.size > 0) event.preventDefault();
    });

    /** The question is about a screen that is no longer shown. */
    function withdraw() {
      question.hidden = true;
    }

    return { touched, typed, clear, found, isBack, leave, withdraw };
  }

  window.CsrXBlock.unsavedGuard = unsavedGuard;
})();
