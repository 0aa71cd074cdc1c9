/**
 * What Studio's pages bring for blocks: the runtime objects of editors and of previews, and the panel that an editor
 * opens in. Behaves as cms/static/cms/js/xblock/cms.runtime.v1.js and js/views/modals/edit_xblock.js in edx-platform:
 * a save that has ended closes the editor and shows the block anew, an error is shown, cancel closes.
 */
(() => {
  "use strict";
  const blocks = window.CsrDemoBlocks;
  const panel = /** @type {HTMLElement} */ (document.querySelector("[data-demo-panel]"));
  const content = /** @type {HTMLElement} */ (document.querySelector("[data-demo-panel-content]"));
  const notice = /** @type {HTMLElement} */ (document.querySelector("[data-demo-notice]"));
  const frame = /** @type {HTMLElement | null} */ (document.querySelector("[data-demo-return]"));
  /** @type {Set<string>} */
  const loaded = new Set();
  /** @type {{by?: HTMLElement, runtime?: DemoRuntime | undefined}} */
  let opened = {};

  /** @typedef {{onSave: () => void, cancel: () => void}} Modal what an edited block stands in */
  /** @typedef {{state?: string, message?: string, msg?: string, element?: unknown}} Notice what a block tells */

  /** The runtime object of one block. */
  class Runtime {
    /** @param {string} prefix where the handlers of this kind of page are */
    constructor(prefix) {
      this.prefix = prefix;
      /** @type {{name: string, callback: (data: any) => void}[]} */
      this.listeners = [];
      /** @type {Modal | null} */
      this.modal = null;
      this.listenTo("save", (/** @type {Notice} */ data = {}) => this.handleSave(data));
      this.listenTo("cancel", () => this.modal?.cancel());
      this.listenTo("error", (/** @type {Notice} */ data = {}) => tell(data.message || data.msg || ""));
      this.listenTo("modal-shown", (/** @type {Modal} */ modal) => (this.modal = modal));
      this.listenTo("modal-hidden", () => (this.modal = null));
    }

    /**
     * Return the address of a handler of the block.
     * @param {BlockElement} element the block's wrapper; an editor in the panel gets it inside a collection
     * @param {string} handlerName
     * @param {string} [suffix] further path
     * @param {string} [query] without the question mark
     * @returns {string}
     */
    handlerUrl(element, handlerName, suffix = "", query = "") {
      const { usageId = "" } = blocks.wrapperOf(element).dataset;
      const path = [usageId, "handler", handlerName].map(encodeURIComponent).join("/");
      return `${this.prefix}/${path}${suffix ? `/${suffix}` : ""}${query ? `?${query}` : ""}`;
    }

    /** @param {BlockElement} element @returns {DemoBlock[]} what was made of the blocks directly inside this one */
    children(element) {
      return blocks.wrapperOf(element).xblock_children ?? [];
    }

    /** Tell the page of something. @param {string} name @param {unknown} [data] */
    notify(name, data) {
      this.listeners.filter((one) => one.name === name).forEach((one) => one.callback(data));
    }

    /** @param {string} name @param {(data: any) => void} callback called at each `notify` of that name */
    listenTo(name, callback) {
      this.listeners.push({ name, callback });
    }

    /** @param {Notice} data */
    handleSave(data) {
      if (data.state === "start") tell(data.message || word("saving"));
      if (data.state !== "end") return;
      tell("");
      if (this.modal) this.modal.onSave();
      else if (data.element) location.reload();
    }
  }

  /** What a block that is edited in the panel of the page stands in. */
  const panelModal = { onSave: () => (closePanel(), blocks.showAnew()), cancel: closePanel };

  /** What a block that is edited on a page of its own stands in: the page is left, as the frame around it is closed. */
  const frameModal = { onSave: leaveFrame, cancel: leaveFrame };

  function leaveFrame() {
    window.parent.postMessage({ type: "saveEditedXBlockData", payload: {} }, location.origin);
    location.assign(frame?.dataset.demoReturn ?? "");
  }

  function closePanel() {
    panel.hidden = true;
    content.replaceChildren();
    opened.runtime?.notify("modal-hidden");
    tell("");
    opened.by?.focus();
  }

  /** @param {HTMLElement} button */
  async function openPanel(button) {
    const response = await fetch(button.dataset.demoEdit ?? "", { headers: { Accept: "application/json" } });
    const { html, resources } = await response.json();
    for (const resource of resources) await load(resource);
    content.innerHTML = html;
    panel.hidden = false;
    panel.querySelector("h2")?.focus();
    const element = /** @type {DemoBlockElement} */ (content.querySelector(".xblock"));
    // As in Studio's window, where the init function of an editor gets a jQuery collection.
    const collection = Object.assign(/** @type {[HTMLElement]} */ ([element]), { jquery: "stand-in" });
    opened = { by: button, runtime: blocks.startBlock(element, collection).runtime };
    opened.runtime?.notify("modal-shown", panelModal);
  }

  /** Load a file that the page does not have yet. @param {{kind: string, data: string, mimetype: string}} resource */
  function load({ kind, data, mimetype }) {
    if (kind !== "url") throw new Error(`Cannot load a resource of the kind ${kind}`);
    const address = new URL(data, location.href).href;
    const present = [...document.scripts, ...document.styleSheets].map((one) => ("src" in one ? one.src : one.href));
    if (loaded.has(address) || present.includes(address)) return undefined;
    loaded.add(address);
    const isStyle = mimetype === "text/css";
    const element = document.createElement(isStyle ? "link" : "script");
    Object.assign(element, isStyle ? { rel: "stylesheet", href: address } : { src: address });
    return new Promise((resolve, reject) => {
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(`${address} cannot be loaded`)));
      document.head.append(element);
    });
  }

  /** @param {string} sentence */
  function tell(sentence) {
    notice.textContent = sentence;
  }

  /** @param {string} name @returns {string} */
  function word(name) {
    return JSON.parse(document.getElementById(`demo-word-${name}`)?.textContent ?? '""');
  }

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-demo-edit]"));
    if (button) {
      openPanel(button);
    } else if (target.closest("[data-demo-close]")) {
      closePanel();
    }
  });

  blocks.runtimes.set("StudioRuntime", () => new Runtime("/studio/xblock"));
  blocks.runtimes.set("PreviewRuntime", () => new Runtime("/studio/preview/xblock"));
  for (const block of blocks.startPage()) if (frame) block.runtime?.notify("modal-shown", frameModal);
})();
