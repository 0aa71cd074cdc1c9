/**
 * Keeps what is typed into an editor for as long as the tab lives: its window may be closed by Studio's own button, or
 * the page be left. `CsrXBlock.keptForm(key)` is the place of one editor.
 */
(() => {
  "use strict";
  const TYPED = "csr-editor-typed:";

  /** @param {string} key of the block @returns {KeptForm} */
  function keptForm(key) {
    const name = TYPED + key;

    /** @param {string} place of the screen @param {HTMLFormElement} form */
    function keep(place, form) {
      const entries = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      withStorage((storage) => storage.setItem(name, JSON.stringify({ place, entries })));
    }

    function forget() {
      withStorage((storage) => storage.removeItem(name));
    }

    /** @returns {KeptEntries | null} */
    function find() {
      const kept = withStorage((storage) => storage.getItem(name));
      return kept ? JSON.parse(kept) : null;
    }

    return { keep, forget, find };
  }

  /**
   * @template Result
   * @param {(storage: Storage) => Result} use called unless the browser refuses storage to a framed page or is full
   * @returns {Result | null}
   */
  function withStorage(use) {
    try {
      return use(window.sessionStorage);
    } catch (failure) {
      if (!(failure instanceof DOMException)) throw failure;
      return null;
    }
  }

  window.CsrXBlock.keptForm = keptForm;
})();
