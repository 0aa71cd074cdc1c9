/**
 * Keeps what was typed from being lost: asks before an editor's screen is left. `CsrXBlock.unsavedGuard(frame, goBack)`
 * makes the guard of one editor.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /**
   * @param {HTMLElement} frame of the editor, with the question and its two buttons
   * @param {(name: string) => void} goBack leads to a field by its name
   * @returns {UnsavedGuard}
   */
  function unsavedGuard(frame, goBack) {
    const question = find(frame, "[data-csr-unsaved]");
    /** @type {Set<string>} */
    const touched = new Set();

    /** @param {() => void} go */
    function leave(go) {
      if (touched.size === 0) {
        go();
        return;
      }
      question.hidden = false;
      question.focus();
      find(question, "[data-csr-leave]").onclick = () => {
        touched.clear();
        question.hidden = true;
        go();
      };
      find(question, "[data-csr-stay]").onclick = () => {
        question.hidden = true;
        const [first] = touched;
        if (first !== undefined) goBack(first);
      };
    }

    /** The question is about a screen that is no longer shown. */
    function withdraw() {
      question.hidden = true;
    }

    return { touched, leave, withdraw };
  }

  window.CsrXBlock.unsavedGuard = unsavedGuard;
})();
