/**
 * What the LMS's pages bring for blocks: finds the wrapped blocks of the page, children before their parents, and
 * calls the init function that each names with (runtime, element, arguments).
 *
 * Loaded with `defer`, so that it runs after the blocks' own scripts.
 */
(() => {
  const BLOCK = ".xblock";

  /** The runtime object that each block's script gets. */
  const runtime = {
    /**
     * Return the address of a handler of the block.
     * @param {Element} element the block's wrapper
     * @param {string} handlerName
     * @param {string} [suffix] further path
     * @param {string} [query] without the question mark
     * @returns {string}
     */
    handlerUrl(element, handlerName, suffix = "", query = "") {
      const { courseId, usageId } = element.dataset;
      const parts = ["courses", courseId, "xblock", usageId, "handler", handlerName];
      const path = parts.map(encodeURIComponent).join("/");
      return `/${path}${suffix ? `/${suffix}` : ""}${query ? `?${query}` : ""}`;
    },

    /**
     * Return what the init functions of the blocks directly inside this one returned.
     * @param {Element} element the block's wrapper
     * @returns {object[]}
     */
    children(element) {
      return element.xblock_children;
    },

    /**
     * Return the child of that name.
     * @param {Element} element the block's wrapper
     * @param {string} name
     * @returns {object | undefined}
     */
    childMap(element, name) {
      return this.children(element).find((child) => child.name === name);
    },

    /**
     * Tell the page of something, as an event that a page around the block may listen to.
     * @param {string} name
     * @param {unknown} [data]
     */
    notify(name, data) {
      document.dispatchEvent(new CustomEvent(`xblock-${name}`, { detail: data }));
    },
  };

  /** @returns {Element[]} the outermost blocks inside an element */
  function outermostBlocks(element) {
    return [...element.querySelectorAll(BLOCK)].filter((block) => {
      const around = block.parentElement.closest(BLOCK);
      return !around || !element.contains(around) || around === element;
    });
  }

  function initializeBlock(element) {
    element.xblock_children = outermostBlocks(element).map(initializeBlock);
    const block = callInit(element) || {};
    block.element = element;
    block.name = element.dataset.name;
    element.classList.add("xblock-initialized");
    return block;
  }

  function callInit(element) {
    const name = element.dataset.init;
    if (!name) return undefined;
    try {
      if (typeof window[name] !== "function") throw new Error(`No init function ${name} for ${element.dataset.usageId}`);
      return construct(window[name], [runtime, element, jsonArguments(element)]);
    } catch (error) {
      // One broken block must not keep the others from working.
      reportError(error);
      return undefined;
    }
  }

  /** Calls as the LMS does: with a `this` of its own, and the function may also return an object. */
  function construct(init, initArguments) {
    function Block() {
      return init.apply(this, initArguments);
    }
    Block.prototype = init.prototype;
    return new Block();
  }

  function jsonArguments(element) {
    const script = element.querySelector(":scope > .xblock-json-init-args");
    return script ? JSON.parse(script.textContent) : {};
  }

  outermostBlocks(document.body).forEach(initializeBlock);
})();
