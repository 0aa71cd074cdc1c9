/**
 * The author view in Studio: "author-start" makes the blocks of a start and shows the page again; "author-edit" opens
 * the editor of a block by Studio's own button, on a screen if one is named.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, askedPlace, RequestFailed } = window.CsrXBlock;

  register("author-start", (element) => {
    const buttons = /** @type {HTMLButtonElement[]} */ ([...element.querySelectorAll("button[value]")]);
    element.addEventListener("click", async (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button[value]");
      if (!(button instanceof HTMLButtonElement)) return;
      for (const one of buttons) one.disabled = true;
      try {
        await post(element.dataset.csrUrl ?? "", { start: button.value });
        window.location.reload();
      } catch (failure) {
        for (const one of buttons) one.disabled = false;
        if (!(failure instanceof RequestFailed)) throw failure;
        announce(find(element, "[data-csr-status]"), sentenceFor(element, failure));
      }
    });
  });

  register("author-edit", (element) => {
    const key = element.dataset.csrUsage ?? "";
    const button = editButton(key);
    if (!button) {
      element.hidden = true;
      return;
    }
    element.addEventListener("click", () => {
      askedPlace.leave(key, element.dataset.csrAtPlace ?? "");
      button.click();
    });
  });

  /**
   * Return Studio's own button that edits a block on this page: in the block's wrapper, but not in one inside it. The
   * button of the page's own block stands in the page's head.
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  function editButton(key) {
    const wrapper = document.querySelector(`[data-locator="${CSS.escape(key)}"]`);
    const buttons = /** @type {HTMLElement[]} */ ([...(wrapper?.querySelectorAll(".edit-button") ?? [])]);
    const own = buttons.find((button) => button.closest("[data-locator]") === wrapper);
    if (own || !wrapper?.matches(".level-page")) return own ?? null;
    return document.querySelector(".nav-actions .edit-button");
  }
})();
