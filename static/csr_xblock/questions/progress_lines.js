/**
 * Puts what the server tells of the progress into the page: `CsrXBlock.showProgress(form, progress)`.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /** @type {CsrXBlock["showProgress"]} */
  function showProgress(form, progress) {
    const root = /** @type {HTMLElement} */ (form.closest("[data-csr-frame]"));
    find(root, "[data-csr-progress]").textContent = progress.sentence;
    find(root, "[data-csr-count]").textContent = progress.count;
    find(root, "[data-csr-bar]").style.inlineSize = `${progress.percent}%`;
    for (const [perspective, sentence] of Object.entries(progress.steps)) {
      const place = root.querySelector(`[data-csr-step="${CSS.escape(perspective)}"]`);
      if (place) place.textContent = sentence;
    }
    const left = find(form, "[data-csr-left]");
    left.textContent = progress.left[left.dataset.csrLeft ?? ""] ?? "";
  }

  window.CsrXBlock.showProgress = showProgress;
})();
