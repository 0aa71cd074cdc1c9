/**
 * The lines of the hunt on the page: makes them, reads them, shows that one is removed, or two texts to choose from.
 * Nothing is sent here. `CsrXBlock.huntLines(page)`; globals.d.ts says what each function does.
 */
(() => {
  "use strict";
  const { announce, find, findAll } = window.CsrXBlock;

  /** @param {HTMLElement} page @returns {HuntLines} */
  function huntLines(page) {
    const template = /** @type {HTMLTemplateElement} */ (find(page, "template[data-csr-two]"));

    /** @type {HuntLines["field"]} */
    const field = (line) => /** @type {HTMLTextAreaElement} */ (find(line, "textarea"));
    /** @type {HuntLines["isGone"]} */
    const isGone = (line) => !find(line, "[data-csr-gone]").hidden;
    /** @type {HuntLines["all"]} */
    const all = () => findAll(page, "[data-csr-line]");
    /** @type {HuntLines["read"]} */
    const read = (line) => (isGone(line) ? "" : field(line).value.split(/\s+/).filter(Boolean).join(" "));

    /** @type {HuntLines["named"]} */
    function named(name) {
      return page.querySelector(`[data-csr-line="${CSS.escape(name)}"]`);
    }

    /** @type {HuntLines["around"]} */
    function around(target) {
      return target instanceof Element ? target.closest("[data-csr-line]") : null;
    }

    /** @type {HuntLines["box"]} */
    function box(line) {
      return /** @type {HTMLElement} */ (line.closest("[data-csr-box]"));
    }

    /** @type {HuntLines["make"]} */
    function make(within, name = "") {
      const made = /** @type {HTMLTemplateElement} */ (find(within, "template[data-csr-new]"));
      const copy = /** @type {DocumentFragment} */ (made.content.cloneNode(true));
      const line = find(copy, "[data-csr-line]");
      line.dataset.csrLine = name || Math.random().toString(36).slice(2, 12).padEnd(4, "0");
      find(within, "[data-csr-lines]").append(line);
      return line;
    }

    /** @type {HuntLines["place"]} */
    function place({ area, text }, name) {
      const found = /** @type {HTMLElement | null} */ (page.querySelector(`[data-csr-box="${CSS.escape(area)}"]`));
      return area && text && found ? make(found, name) : null;
    }

    /** @type {HuntLines["show"]} */
    function show(line, text) {
      find(line, "[data-csr-gone]").hidden = Boolean(text);
      find(line, "[data-csr-kept]").hidden = !text;
      if (text) field(line).value = text;
    }

    /** @type {HuntLines["remove"]} */
    function remove(line, text) {
      find(line, "[data-csr-gone-text]").textContent = text;
      show(line, "");
    }

    /** @type {HuntLines["removedText"]} */
    function removedText(line) {
      return find(line, "[data-csr-gone-text]").textContent ?? "";
    }

    /** @type {HuntLines["tell"]} */
    function tell(line, state, message) {
      const { csrSaving, csrSaved, csrWaiting, csrFailing, csrSignedOut, csrTwo } = page.dataset;
      const status = find(line, "[data-csr-status]");
      const sentence = { saving: csrSaving, saved: csrSaved, waiting: message || csrWaiting, failing: csrFailing,
        "signed-out": csrSignedOut, two: csrTwo, elsewhere: "", refused: message }[state] ?? "";
      status.dataset.csrState = state;
      if (state === "saving") status.textContent = sentence;
      else announce(status, sentence);
      if (state !== "two") find(line, "[data-csr-two-place]").replaceChildren();
    }

    /** @type {HuntLines["ask"]} */
    function ask(line, texts, choose) {
      const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      for (const side of /** @type {const} */ (["mine", "theirs"])) {
        const version = find(copy, `[data-csr-version="${side}"]`);
        find(version, "[data-csr-words]").textContent = texts[side] || (page.dataset.csrRemoved ?? "");
        find(version, "button").addEventListener("click", () => choose(side === "mine"));
      }
      find(line, "[data-csr-two-place]").replaceChildren(copy);
    }

    /** @type {HuntLines["count"]} */
    function count() {
      const shown = all().filter((line) => !isGone(line));
      const found = shown.filter((line) => read(line)).length;
      const told = find(page, "[data-csr-count]");
      const words = (page.dataset.csrFound ?? "").replace("{count}", String(found));
      if (told.textContent !== words) announce(told, words);
      find(page, "[data-csr-full]").hidden = found < Number(page.dataset.csrMost);
      for (const button of /** @type {HTMLButtonElement[]} */ (findAll(page, "[data-csr-add]"))) {
        button.disabled = shown.length >= Number(page.dataset.csrMost);
      }
    }

    return { count, all, named, around, box, make, place, field, read, show, remove, removedText, isGone, tell, ask };
  }

  window.CsrXBlock.huntLines = huntLines;
})();
