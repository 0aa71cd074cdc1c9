/**
 * Shows of a form only what fits what was chosen. Module "given-choice" around the fields: `data-csr-when` names the
 * kinds for which a part is asked, `data-csr-unless-member` is asked where no member is chosen. What is hidden keeps
 * its words, and the server leaves out what does not belong to the kind. What somebody else has written is shown.
 */
(() => {
  "use strict";
  const { register, find, findAll } = window.CsrXBlock;

  register("given-choice", (element) => {
    const kind = /** @type {HTMLSelectElement} */ (find(element, '[data-csr-field="kind"]'));
    const member = /** @type {HTMLSelectElement} */ (find(element, '[data-csr-field="member"]'));

    function show() {
      for (const part of findAll(element, "[data-csr-when]")) {
        hide(part, !(part.dataset.csrWhen ?? "").split(" ").includes(kind.value));
      }
      hide(find(element, "[data-csr-unless-member]"), member.value !== "");
    }

    for (const field of [kind, member]) {
      field.addEventListener("input", show);
      field.addEventListener("change", show);
    }
    new MutationObserver(show).observe(element, { childList: true, subtree: true });
    show();
  });

  /** @param {HTMLElement} part @param {boolean} isHidden */
  function hide(part, isHidden) {
    part.hidden = isHidden && !part.querySelector("[data-csr-their]");
  }
})();
