/**
 * The ways out of an editor. `CsrXBlock.editorExit(runtime, frame)`: its own button, the editor of another block, and
 * the button of Studio's window, of which the editor only hears.
 */
(() => {
  "use strict";
  const { blockEditor } = window.CsrXBlock;

  /**
   * Telling Studio of each save at once would close its window (edx-platform, cms.runtime.v1.js); so it is told when
   * the editor is left.
   * @param {BlockRuntime} runtime
   * @param {HTMLElement} frame
   * @returns {EditorExit}
   */
  function editorExit(runtime, frame) {
    const own = `.level-page[data-locator="${CSS.escape(frame.dataset.csrUsage ?? "")}"]`;
    const exit = { hasSaved: false, close, toOther };
    let isLeft = false;

    /** On the block's own page Studio would show the block anew, but leave the old title above it. */
    function close() {
      isLeft = true;
      if (!exit.hasSaved) runtime?.notify?.("cancel", {});
      else if (document.querySelector(own)) window.location.reload();
      else for (const state of ["start", "end"]) runtime?.notify?.("save", { state });
    }

    /** @param {HTMLElement} way with the key of the other block and the screen of its editor */
    function toOther({ dataset }) {
      isLeft = true;
      runtime?.notify?.("cancel", {});
      blockEditor.open(dataset.csrUsage ?? "", dataset.csrElsewhere ?? "");
    }

    runtime?.listenTo?.("modal-hidden", () => {
      if (exit.hasSaved && !isLeft) window.location.reload();
    });
    return exit;
  }

  window.CsrXBlock.editorExit = editorExit;
})();
