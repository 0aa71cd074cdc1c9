/**
 * The status of an editor, which stands in its foot. `CsrXBlock.editorSays(runtime, frame)` has
 * `now(sentence, warning)` and `failure(sentence)`.
 */
(() => {
  "use strict";
  const { announce, find } = window.CsrXBlock;

  /**
   * @param {BlockRuntime} runtime
   * @param {HTMLElement} frame
   * @returns {EditorSays}
   */
  function editorSays(runtime, frame) {
    const status = find(frame, "[data-csr-status]");

    /** @param {string} sentence @param {string} [warning] what is odd about it: the list of it may be out of sight */
    function now(sentence, warning = "") {
      status.classList.toggle("csr-editor-warned", warning !== "");
      announce(status, warning ? `${sentence} ${warning}` : sentence);
    }

    /** @param {string} sentence */
    function failure(sentence) {
      now(sentence);
      runtime?.notify?.("error", { title: "CSR Step by Step", message: sentence });
    }

    return { now, failure };
  }

  window.CsrXBlock.editorSays = editorSays;
})();
