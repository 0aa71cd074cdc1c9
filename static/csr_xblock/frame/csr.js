/**
 * The small core that every page loads: behaviours register by name, and are started for each element of a block that
 * names them in `data-csr-module`. Nothing else is global, so many blocks can stand on one page. globals.d.ts says what
 * each function does.
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

  /** @type {CsrXBlock["register"]} */
  function register(name, start) {
    behaviours.set(name, start);
  }

  /** @type {CsrXBlock["startIn"]} */
  function startIn(root) {
    let isWhole = true;
    for (const element of findAll(root, "[data-csr-module]")) {
      const done = started.get(element) ?? new Set();
      started.set(element, done);
      for (const name of (element.dataset.csrModule ?? "").split(/\s+/)) {
        const start = behaviours.get(name);
        isWhole = isWhole && Boolean(start);
        if (!start || done.has(name)) continue;
        done.add(name);
        start(element);
      }
    }
    for (const note of findAll(root, "[data-csr-late]")) note.hidden = isWhole;
  }

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

  /** @type {CsrXBlock["post"]} */
  function post(url, data) {
    const headers = { "X-CSRFToken": cookie("csrftoken") };
    if (data instanceof FormData) return ask(url, { method: "POST", headers, body: data });
    const body = JSON.stringify(data);
    const keepalive = body.length < KEPT_ALIVE_CHARACTERS;
    return ask(url, { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, keepalive, body });
  }

  /** @type {CsrXBlock["ask"]} */
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

  /** @type {CsrXBlock["sentenceFor"]} */
  function sentenceFor(element, failure) {
    const isSignedOut = failure.status === 403 && !failure.code;
    const reason = isSignedOut ? "signed-out" : failure.status ? "failing" : "offline";
    const words = element.closest(`[data-csr-${reason}]`)?.getAttribute(`data-csr-${reason}`);
    return (!isSignedOut && failure.body.message) || words || failure.message;
  }

  /** @param {string} name @returns {string} */
  function cookie(name) {
    const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  /** @type {CsrXBlock["announce"]} */
  function announce(element, text) {
    element.textContent = "";
    window.setTimeout(() => {
      element.textContent = text;
    }, 30);
  }

  /** @type {CsrXBlock["find"]} */
  function find(root, selector) {
    const element = root.querySelector(selector);
    if (!element) throw new Error(`csr_xblock: the page has no ${selector}`);
    return /** @type {HTMLElement} */ (element);
  }

  /** @type {CsrXBlock["findAll"]} */
  function findAll(root, selector) {
    return /** @type {any} */ ([...root.querySelectorAll(selector)]);
  }

  const core = { register, startIn, post, ask, sentenceFor, announce, find, findAll, RequestFailed };
  // What is missing here is added by the scripts of those pages that need it.
  window.CsrXBlock = /** @type {CsrXBlock} */ (core);
  /** Called by the platform for each block; some versions pass a jQuery object instead of an element. */
  window.CsrXBlockStart = (_runtime, element) => startIn("jquery" in element ? element[0] : element);
})();
