/** Shows on the certificate the name that is typed above it. Module "certificate": nothing is sent or kept. */
(() => {
  "use strict";
  const { register, find } = window.CsrXBlock;

  register("certificate", (certificate) => {
    const typed = /** @type {HTMLInputElement} */ (find(certificate, "[data-csr-typed-name]"));
    const printed = find(certificate, "[data-csr-printed-name]");
    const show = () => {
      printed.textContent = typed.value.trim();
    };
    typed.addEventListener("input", show);
    // A browser may have put back what was typed before the page was loaded again.
    show();
  });
})();
