/**
 * The small core that every page loads: behaviours register by name, and are started for each element of a block that
 * names them in `data-csr-module`. Nothing else is global, so many blocks can stand on one page.
 */
(() => {
  "use strict";
  if (window.CsrXBlock) return;

  /** A request that outlives its page may have 64 KB at most in all browsers; a character has up to four bytes. */
  const KEPT_ALIVE_CHARACTERS = 15000;
  /** @type {Map<string, (element: HTMLElement) => void>} */
  const behaviours = new Map();
  /** @type {WeakMap<HTMLElement, Set<string>>} */
  const started = new WeakMap();

  /**
   * Make a behaviour known under a name.
   * @param {string} name the word used in `data-csr-module`
   * @param {(element: HTMLElement) => void} start called once for each element
   */
  function register(name, start) {
    behaviours.set(name, start);
  }

  /** @param {HTMLElement} root start all behaviours below this element that have not been started yet */
  function startIn(root) {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-csr-module]"))) {
      const done = started.get(element) ?? new Set();
      started.set(element, done);
      for (const name of (element.dataset.csrModule ?? "").split(/\s+/)) {
        const start = behaviours.get(name);
        if (!start || done.has(name)) continue;
        done.add(name);
        start(element);
      }
    }
  }

  /** An answer that is not 2xx, or none at all (status 0). `body` is what the server said, if it was JSON. */
  class RequestFailed extends Error {
    /** @param {number} status @param {FailureBody} [body] */
    constructor(status, body = {}) {
      super(body.message || `HTTP ${status}`);
      this.status = status;
      this.body = body;
      this.code = body.code || "";
      this.field = body.field || "";
    }
  }

  /**
   * Post to a handler and return its JSON.
   * @param {string} url
   * @param {FormData | object} data a form as it is, anything else as JSON
   * @returns {Promise<unknown>}
   */
  function post(url, data) {
    const headers = { "X-CSRFToken": cookie("csrftoken") };
    if (data instanceof FormData) return ask(url, { method: "POST", headers, body: data });
    const body = JSON.stringify(data);
    const keepalive = body.length < KEPT_ALIVE_CHARACTERS;
    return ask(url, { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, keepalive, body });
  }

  /**
   * Ask a handler and return its JSON. A page of the platform instead of JSON (such as a log-in form after the session
   * has expired) counts as a failure with status 403.
   * @param {string} url
   * @param {RequestInit} [options]
   * @returns {Promise<unknown>}
   */
  async function ask(url, options) {
    let response;
    try {
      response = await fetch(url, { credentials: "same-origin", ...options });
    } catch {
      throw new RequestFailed(0);
    }
    const isJson = (response.headers.get("Content-Type") || "").includes("json");
    const answer = isJson ? await response.json().catch(() => ({})) : {};
    if (!response.ok) throw new RequestFailed(response.status, answer);
    if (!isJson) throw new RequestFailed(403);
    return answer;
  }

  /**
   * Return the sentence that tells of a failed request: the server's own, or the one that an element has for it.
   * A server that fails is no lost line.
   * @param {HTMLElement} element with data-csr-offline, data-csr-failing and data-csr-signed-out
   * @param {RequestFailed} failure
   * @returns {string}
   */
  function sentenceFor(element, failure) {
    const { csrOffline, csrFailing, csrSignedOut } = element.dataset;
    if (failure.status === 403 && !failure.code) return csrSignedOut || failure.message;
    return failure.body.message || (failure.status ? csrFailing : csrOffline) || failure.message;
  }

  /** @param {string} name @returns {string} */
  function cookie(name) {
    const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  /**
   * Put a sentence into a live region, again when it is the same as before.
   * @param {HTMLElement} element
   * @param {string} text
   */
  function announce(element, text) {
    element.textContent = "";
    window.setTimeout(() => {
      element.textContent = text;
    }, 30);
  }

  /**
   * @param {ParentNode} root
   * @param {string} selector
   * @returns {HTMLElement}
   */
  function find(root, selector) {
    const element = root.querySelector(selector);
    if (!element) throw new Error(`csr_xblock: the page has no ${selector}`);
    return /** @type {HTMLElement} */ (element);
  }

  const core = { register, startIn, post, ask, sentenceFor, announce, find, RequestFailed };
  // What is missing here is added by the scripts of those pages that need it.
  window.CsrXBlock = /** @type {CsrXBlock} */ (core);
  /** Called by the platform for each block; some versions pass a jQuery object instead of an element. */
  window.CsrXBlockStart = (_runtime, element) => startIn("jquery" in element ? element[0] : element);
})();
