/**
 * Starts the blocks of a page: finds the wrapped blocks, children before their parents, and calls the init function
 * that each names with (runtime, element, arguments). The runtimes are in `runtime.js` and `studio.js`.
 */
(() => {
  "use strict";
  const BLOCK = ".xblock";

  /** Makers of runtime objects by the name that a block's wrapper gives. @type {Map<string, () => DemoRuntime>} */
  const runtimes = new Map();

  /** @param {BlockElement} element what an init function got @returns {DemoBlockElement} the block's wrapper */
  function wrapperOf(element) {
    return "jquery" in element ? element[0] : element;
  }

  /** @param {HTMLElement} element @returns {DemoBlockElement[]} the outermost blocks inside an element */
  function outermostBlocks(element) {
    const all = /** @type {NodeListOf<DemoBlockElement>} */ (element.querySelectorAll(BLOCK));
    return [...all].filter((block) => {
      const around = block.parentElement?.closest(BLOCK);
      return !around || !element.contains(around) || around === element;
    });
  }

  /**
   * Start a block and those inside it.
   * @param {DemoBlockElement} element the block's wrapper
   * @param {BlockElement} [given] what its init function gets as the element
   * @returns {DemoBlock} what the init function returned or made, with `element`, `name` and `runtime`
   */
  function startBlock(element, given = element) {
    element.xblock_children = outermostBlocks(element).map((child) => startBlock(child));
    const runtime = runtimes.get(element.dataset.runtimeClass ?? "")?.();
    const block = callInit(element, given, runtime) || {};
    block.element = element;
    block.name = element.dataset.name;
    block.runtime = runtime;
    element.classList.add("xblock-initialized");
    return block;
  }

  /**
   * @param {DemoBlockElement} element
   * @param {BlockElement} given
   * @param {BlockRuntime | undefined} runtime
   * @returns {DemoBlock | undefined}
   */
  function callInit(element, given, runtime) {
    const name = element.dataset.init;
    if (!name) return undefined;
    try {
      const init = /** @type {unknown} */ (Reflect.get(window, name));
      if (typeof init !== "function") throw new Error(`No init function ${name} for ${element.dataset.usageId}`);
      return /** @type {DemoBlock} */ (construct(init, [runtime, given, jsonArguments(element)]));
    } catch (error) {
      // One broken block must not keep the others from working.
      reportError(error);
      return undefined;
    }
  }

  /**
   * Call as the platform does: with a `this` of its own, and the function may also return an object.
   * @param {Function} init
   * @param {unknown[]} initArguments
   * @returns {object}
   */
  function construct(init, initArguments) {
    const block = Object.create(/** @type {object} */ (init.prototype ?? Object.prototype));
    const made = init.apply(block, initArguments);
    return made instanceof Object ? made : block;
  }

  /** @param {HTMLElement} element @returns {unknown} */
  function jsonArguments(element) {
    const script = element.querySelector(":scope > .xblock-json-init-args");
    return script ? JSON.parse(script.textContent ?? "") : {};
  }

  /** Start all blocks of the page. @returns {DemoBlock[]} */
  function startPage() {
    return outermostBlocks(document.body).map((element) => startBlock(element));
  }

  /** Show what stands on a page of Studio anew, but neither the page's title nor its buttons, as Studio does. */
  async function showAnew() {
    const response = await fetch(location.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = /** @type {HTMLElement} */ (page.querySelector(".level-page"));
    document.querySelector(".level-page")?.replaceWith(fresh);
    for (const element of outermostBlocks(fresh)) startBlock(element);
  }

  window.CsrDemoBlocks = { runtimes, showAnew, startBlock, startPage, wrapperOf };
})();
