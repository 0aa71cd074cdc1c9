/**
 * The foot of an editor, which is always in sight: it has the actions of the screen that is shown, such as "Save", and
 * closes the editor. `CsrXBlock.editorFoot` has `gather(frame)`, `setBusy(frame, isBusy)` and
 * `close(runtime, frame, hasSaved)`.
 */
(() => {
  "use strict";
  const FORM = "csr-editor-form";

  /**
   * Move the actions of the screen that is shown into the foot, in the place of those of the last one. They still
   * belong to their form.
   * @param {HTMLElement} frame
   */
  function gather(frame) {
    const foot = window.CsrXBlock.find(frame, "[data-csr-foot]");
    const actions = frame.querySelector("[data-csr-actions]");
    const form = actions?.closest("form");
    foot.replaceChildren();
    if (!actions || !form) return;
    form.id = form.id || FORM;
    for (const button of actions.querySelectorAll("button")) button.setAttribute("form", form.id);
    foot.append(...actions.children);
    actions.remove();
  }

  /**
   * Let nobody press anything while the server is asked.
   * @param {HTMLElement} frame
   * @param {boolean} isBusy
   */
  function setBusy(frame, isBusy) {
    window.CsrXBlock.find(frame, "[data-csr-screen]").setAttribute("aria-busy", String(isBusy));
    for (const button of frame.querySelectorAll("[data-csr-screen] button, [data-csr-foot] button")) {
      /** @type {HTMLButtonElement} */ (button).disabled = isBusy;
    }
  }

  /**
   * Tell Studio that the editor is left. On the block's own page Studio would show the block anew, but leave the old
   * title above it, so that page is loaded again.
   * @param {BlockRuntime} runtime
   * @param {HTMLElement} frame
   * @param {boolean} hasSaved
   */
  function close(runtime, frame, hasSaved) {
    const own = `.level-page[data-locator="${CSS.escape(frame.dataset.csrUsage ?? "")}"]`;
    if (!hasSaved) {
      runtime?.notify?.("cancel", {});
    } else if (document.querySelector(own)) {
      window.location.reload();
    } else {
      for (const state of ["start", "end"]) runtime?.notify?.("save", { state });
    }
  }

  Object.assign(window.CsrXBlock, { editorFoot: { gather, setBusy, close } });
})();
