/** What the LMS's pages bring for blocks: the runtime object that each block's script gets. */
(() => {
  "use strict";
  const blocks = window.CsrDemoBlocks;

  /** @type {DemoRuntime} */
  const runtime = {
    /**
     * Return the address of a handler of the block.
     * @param {BlockElement} element the block's wrapper
     * @param {string} handlerName
     * @param {string} [suffix] further path
     * @param {string} [query] without the question mark
     * @returns {string}
     */
    handlerUrl(element, handlerName, suffix = "", query = "") {
      const { courseId = "", usageId = "" } = blocks.wrapperOf(element).dataset;
      const parts = ["courses", courseId, "xblock", usageId, "handler", handlerName];
      const path = parts.map(encodeURIComponent).join("/");
      return `/${path}${suffix ? `/${suffix}` : ""}${query ? `?${query}` : ""}`;
    },

    /**
     * Return what the init functions of the blocks directly inside this one returned.
     * @param {BlockElement} element the block's wrapper
     * @returns {DemoBlock[]}
     */
    children(element) {
      return blocks.wrapperOf(element).xblock_children ?? [];
    },

    /**
     * Return the child of that name.
     * @param {BlockElement} element the block's wrapper
     * @param {string} name
     * @returns {DemoBlock | undefined}
     */
    childMap(element, name) {
      return runtime.children(element).find((child) => child.name === name);
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

  blocks.runtimes.set("LmsRuntime", () => runtime);
  blocks.startPage();
})();
