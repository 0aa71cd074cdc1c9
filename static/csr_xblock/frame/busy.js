/**
 * A button whose request is on its way: it takes no second press and keeps the focus, which a button that is switched
 * off would lose, and after a moment the page says that it is at work. `CsrXBlock.busy(button)` returns what ends it,
 * null while an earlier press is on its way.
 */
(() => {
  "use strict";
  const { announce } = window.CsrXBlock;
  const MOMENT_MILLISECONDS = 500;

  /** @type {CsrXBlock["busy"]} */
  function busy(button) {
    if (button.getAttribute("aria-disabled")) return null;
    const line = /** @type {HTMLElement | null | undefined} */ (
      button.closest("[data-csr-frame]")?.querySelector("[data-csr-busy]")
    );
    button.setAttribute("aria-disabled", "true");
    const timer = window.setTimeout(() => line && announce(line, line.dataset.csrBusy ?? ""), MOMENT_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
      if (line) line.textContent = "";
      button.removeAttribute("aria-disabled");
    };
  }

  window.CsrXBlock.busy = busy;
})();
