/**
 * The author view in Studio: "author-start" makes the blocks of a start and shows the page again; "author-edit" opens
 * the editor of a block by Studio's own button, on a screen if one is named.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, blockEditor, RequestFailed } = window.CsrXBlock;

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
    element.hidden = !blockEditor.button(key);
    element.addEventListener("click", () => blockEditor.open(key, element.dataset.csrAtPlace ?? ""));
  });
})();
