/**
 * Prints the report. Module "report": data-csr-foot is what stands at the foot of each sheet beside its number. The
 * margins of a sheet can be told something only through the root of the page.
 */
(() => {
  "use strict";
  const { register, find } = window.CsrXBlock;

  register("report", (report) => {
    const button = find(report, "[data-csr-print]");
    button.hidden = false;
    button.addEventListener("click", () => window.print());
    document.documentElement.style.setProperty("--csr-foot", quoted(report.dataset.csrFoot ?? ""));
  });

  /** Return a text as CSS writes it. @param {string} text */
  function quoted(text) {
    return `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;
  }
})();
