/** Prints the page it stands on. Module "print-sheet" on a button, which is hidden where nothing can be printed. */
(() => {
  "use strict";
  const { register } = window.CsrXBlock;

  register("print-sheet", (button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
