/**
 * Starts the blocks of a page: finds the wrapped blocks, children before their parents, and calls the init function
 * that each names with (runtime, element, arguments). The runtimes are in `runtime.js` and `studio.js`.
 */
(() => {
  const BLOCK = ".xblock";

  /** Makers of runtime objects by the name that a block's wrapper gives. @type {Map<string, () => object>} */
  const runtimes = new Map();

  /** @param {Element | Element[]} element what an init function got @returns {Element} the block's wrapper */
  function wrapperOf(element) {
    return element instanceof Element ? element : element[0];
  }

  /** @returns {Element[]} the outermost blocks inside an element */
  function outermostBlocks(element) {
    return [...element.querySelectorAll(BLOCK)].filter((block) => {
      const around = block.parentElement.closest(BLOCK);
      return !around || !element.contains(around) || around === element;
    });
  }

  /**
   * Start a block and those inside it.
   * @param {Element} element the block's wrapper
   * @param {Element | Element[]} [given] what its init function gets as the element
   * @returns {object} what the init function returned or made, with `element`, `name` and `runtime`
   */
  function startBlock(element, given = element) {
    element.xblock_children = outermostBlocks(element).map((child) => startBlock(child));
    const runtime = runtimes.get(element.dataset.runtimeClass)?.();
    const block = callInit(element, given, runtime) || {};
    block.element = element;
    block.name = element.dataset.name;
    block.runtime = runtime;
    element.classList.add("xblock-initialized");
    return block;
  }

  function callInit(element, given, runtime) {
    const name = element.dataset.init;
    if (!name) return undefined;
    try {
      if (typeof window[name] !== "function") throw new Error(`No init function ${name} for ${element.dataset.usageId}`);
      return construct(window[name], [runtime, given, jsonArguments(element)]);
    } catch (error) {
      // One broken block must not keep the others from working.
      reportError(error);
      return undefined;
    }
  }

  /** Calls as the platform does: with a `this` of its own, and the function may also return an object. */
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

  /** Start all blocks of the page. @returns {object[]} */
  function startPage() {
    return outermostBlocks(document.body).map((element) => startBlock(element));
  }

  window.CsrDemoBlocks = { runtimes, startBlock, startPage, wrapperOf };
})();
