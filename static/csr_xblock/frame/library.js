/**
 * Loads a library of static/csr_xblock/vendor when it is first needed. `CsrXBlock.loadLibrary(url, name)`.
 */
(() => {
  "use strict";
  /** @type {Map<string, Promise<unknown>>} */
  const asked = new Map();

  /**
   * Return a library, loaded once for all editors of a page. Rejects if its file cannot be had.
   * @param {string} url
   * @param {string} name under which the file puts the library on `window`
   * @returns {Promise<unknown>}
   */
  function loadLibrary(url, name) {
    const loading = asked.get(url) ?? (window.define?.amd ? required(url, name) : scripted(url, name));
    asked.set(url, loading);
    loading.catch(() => asked.delete(url));
    return loading;
  }

  /**
   * Load by RequireJS, which Studio's pages have: many libraries give themselves to it and not to the page.
   * @param {string} url
   * @param {string} name
   */
  function required(url, name) {
    return new Promise((resolve, reject) => {
      window.require?.([url], (library) => resolve(library ?? Reflect.get(window, name)), reject);
    });
  }

  /** @param {string} url @param {string} name */
  function scripted(url, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.addEventListener("load", () => resolve(Reflect.get(window, name)));
      script.addEventListener("error", () => reject(new Error(`csr_xblock: ${url} cannot be loaded`)));
      document.head.append(script);
    });
  }

  window.CsrXBlock.loadLibrary = loadLibrary;
})();
