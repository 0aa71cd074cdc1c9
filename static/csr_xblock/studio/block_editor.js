/**
 * The editors of the blocks on Studio's page, by Studio's own buttons. `CsrXBlock.blockEditor`; a button of module
 * "edit-elsewhere" is hidden where the page has no way to the editor that it names.
 */
(() => {
  "use strict";
  const { register, askedPlace } = window.CsrXBlock;

  /**
   * Return Studio's own button that edits a block on this page: in the block's wrapper, but not in one inside it. The
   * button of the page's own block stands in the page's head.
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  function button(key) {
    const wrapper = document.querySelector(`[data-locator="${CSS.escape(key)}"]`);
    const buttons = /** @type {HTMLElement[]} */ ([...(wrapper?.querySelectorAll(".edit-button") ?? [])]);
    const own = buttons.find((one) => one.closest("[data-locator]") === wrapper);
    if (own || !wrapper?.matches(".level-page")) return own ?? null;
    return document.querySelector(".nav-actions .edit-button");
  }

  /** @param {string} key @param {string} place the screen on which it opens */
  function open(key, place) {
    askedPlace.leave(key, place);
    button(key)?.click();
  }

  register("edit-elsewhere", (element) => {
    element.hidden = !button(element.dataset.csrUsage ?? "");
  });

  window.CsrXBlock.blockEditor = { button, open };
})();
