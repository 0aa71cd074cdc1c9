/**
 * Makes this browser forget what it keeps for a learner, once the server has deleted it. Module "own-data" beside
 * "form": data-csr-forgets names what is kept, separated by spaces; names that end with - or : are beginnings of names.
 */
(() => {
  "use strict";
  window.CsrXBlock.register("own-data", (form) => {
    form.addEventListener("csr-done", () => {
      try {
        for (const name of (form.dataset.csrForgets ?? "").split(" ").filter(Boolean)) forget(name);
      } catch { /* A browser that refuses storage has kept nothing. */ }
    });
  });

  /** @param {string} name */
  function forget(name) {
    const isBeginning = /[-:]$/.test(name);
    for (const key of Object.keys(window.localStorage)) {
      if (key === name || (isBeginning && key.startsWith(name))) window.localStorage.removeItem(key);
    }
  }
})();
