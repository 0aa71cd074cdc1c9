/**
 * Prints the report, after a company name that was typed and not saved yet is saved and shown. Module "report":
 * data-csr-foot is what stands at the foot of each sheet beside its number, data-csr-head what stands at its head. The
 * margins of a sheet can be told something only through the root of the page.
 */
(() => {
  "use strict";
  const { register, find } = window.CsrXBlock;
  const KEY = "csr-print";

  register("report", (report) => {
    const button = find(report, "[data-csr-print]");
    button.hidden = false;
    button.addEventListener("click", () => {
      const name = /** @type {HTMLInputElement | null} */ (report.querySelector("[data-csr-name=company_name]"));
      if (name?.form && name.value !== name.defaultValue) saveAndPrint(name.form);
      else window.print();
    });
    document.documentElement.style.setProperty("--csr-foot", quoted(report.dataset.csrFoot ?? ""));
    document.documentElement.style.setProperty("--csr-head", quoted(report.dataset.csrHead ?? ""));
    if (isPrintingAsked()) window.addEventListener("load", () => window.print());
  });

  /** The page comes anew with the saved name, and is printed then. @param {HTMLFormElement} form */
  function saveAndPrint(form) {
    const { href } = new URL(form.dataset.csrNext ?? "", window.location.href);
    form.addEventListener("csr-done", () => kept((place) => place.setItem(KEY, href)), { once: true });
    form.requestSubmit();
  }

  /** @returns {boolean} once only */
  function isPrintingAsked() {
    return kept((place) => {
      const asked = place.getItem(KEY) === window.location.href;
      place.removeItem(KEY);
      return asked;
    });
  }

  /** @template Result @param {(place: Storage) => Result} use @returns {Result | false} false where it is refused */
  function kept(use) {
    try {
      return use(window.sessionStorage);
    } catch {
      return false;
    }
  }

  /** Return a text as CSS writes it. @param {string} text */
  function quoted(text) {
    return `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;
  }
})();
