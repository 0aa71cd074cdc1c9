/**
 * The foot of an editor, which is always in sight: it has the actions of the screen that is shown, such as "Save", and
 * closes the editor. `CsrXBlock.editorFoot` has `gather(frame)` and `setBusy(frame, isBusy)`.
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

  Object.assign(window.CsrXBlock, { editorFoot: { gather, setBusy } });
})();
