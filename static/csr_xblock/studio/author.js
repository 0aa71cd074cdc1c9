/**
 * The author view in Studio: "author-start" makes the blocks of a start and shows the page again, "author-switch" puts
 * the start page of seven steps before a programme; "author-edit" opens the editor of a block by Studio's own button,
 * on a screen if one is named.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, blockEditor, RequestFailed } = window.CsrXBlock;

  /**
   * Post a choice and show the page again; what is refused is said inside the element, and can be tried again.
   * @param {HTMLElement} element
   * @param {HTMLButtonElement[]} buttons
   * @param {Record<string, string>} choice
   */
  const choose = async (element, buttons, choice) => {
    for (const one of buttons) one.disabled = true;
    try {
      await post(element.dataset.csrUrl ?? "", choice);
      window.location.reload();
    } catch (failure) {
      for (const one of buttons) one.disabled = false;
      if (!(failure instanceof RequestFailed)) throw failure;
      announce(find(element, "[data-csr-status]"), sentenceFor(element, failure));
    }
  };

  register("author-start", (element) => {
    const buttons = /** @type {HTMLButtonElement[]} */ ([...element.querySelectorAll("button[value]")]);
    element.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button[value]");
      if (button instanceof HTMLButtonElement) choose(element, buttons, { start: button.value });
    });
  });

  register("author-switch", (element) => {
    const button = /** @type {HTMLButtonElement} */ (find(element, "button"));
    button.addEventListener("click", () => choose(element, [button], { shown: element.dataset.csrShown ?? "" }));
  });

  register("author-edit", (element) => {
    const key = element.dataset.csrUsage ?? "";
    element.hidden = !blockEditor.button(key);
    element.addEventListener("click", () => blockEditor.open(key, element.dataset.csrAtPlace ?? ""));
  });
})();
