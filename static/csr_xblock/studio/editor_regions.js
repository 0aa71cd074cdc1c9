/**
 * Takes over what the server says while somebody types: only the parts of its answer that are marked `data-csr-region`,
 * and which fields are wrong. `CsrXBlock.takeOver(form, html, touched)`.
 */
(() => {
  "use strict";
  const { startIn } = window.CsrXBlock;
  const ERROR = "error-";

  /**
   * Put the regions of an answer into a form, which stays as it is. Fields that nobody has touched are not told wrong.
   * @param {HTMLFormElement} form
   * @param {string} html the screen as the server would show it now
   * @param {ReadonlySet<string>} touched names of the fields that somebody has typed into
   */
  function takeOver(form, html, touched) {
    const checked = new DOMParser().parseFromString(html, "text/html");
    for (const region of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-csr-region]"))) {
      const name = region.dataset.csrRegion ?? "";
      const isUntouched = name.startsWith(ERROR) && !touched.has(name.slice(ERROR.length));
      const found = checked.querySelector(`[data-csr-region="${CSS.escape(name)}"]`);
      if (found && !isUntouched && region.innerHTML !== found.innerHTML) {
        region.replaceChildren(...found.childNodes);
        startIn(region);
      }
    }
    for (const name of touched) mark(form, checked, name);
  }

  /** @param {HTMLFormElement} form @param {Document} checked @param {string} name */
  function mark(form, checked, name) {
    const selector = `[name="${CSS.escape(name)}"]`;
    const isWrong = checked.querySelector(selector)?.getAttribute("aria-invalid") === "true";
    for (const field of form.querySelectorAll(selector)) {
      if (isWrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  window.CsrXBlock.takeOver = takeOver;
})();
