/**
 * Shows the parts of the map that a change has changed, and sends what one tap asks for: add, remove, put back.
 * `CsrXBlock.showParts(parts)`. Module "map-button" on a button: its data-csr-what, -group, -slug, -name, -decision,
 * -revision and -talks are sent to the handler whose address the page has under data-csr-call; with data-csr-once it
 * goes when it has been pressed. The map of stakeholders and the strategy map are such pages.
 */
(() => {
  "use strict";
  const { register, startIn, post, sentenceFor, announce, find, busy, RequestFailed } = window.CsrXBlock;
  const TEXTS = ["what", "group", "slug", "name", "decision"];
  const NUMBERS = ["revision", "talks"];

  /** @type {CsrXBlock["showParts"]} */
  function showParts(parts) {
    return parts.flatMap(({ id, html, into, before }) => {
      const made = document.createElement("template");
      made.innerHTML = html.trim();
      const part = /** @type {HTMLElement} */ (made.content.firstElementChild);
      const old = document.getElementById(id);
      if (old) old.replaceWith(part);
      else if (into) document.getElementById(into)?.insertBefore(part, document.getElementById(before));
      startIn(part);
      return part.isConnected ? [part] : [];
    });
  }

  /** @param {Element} element @returns {HTMLElement} what holds the words and addresses for everything on the map */
  const pageOf = (element) => /** @type {HTMLElement} */ (element.closest("[data-csr-words]"));

  /** @param {HTMLElement} element @returns {string} the address of the handler that it calls */
  const addressOf = (element) => pageOf(element).dataset[element.dataset.csrCall ?? ""] ?? "";

  /** @type {CsrXBlock["sayAt"]} */
  function sayAt(element, sentence) {
    const place = element.closest("[data-csr-place]:has(> [data-csr-said])");
    if (place) announce(find(place, ":scope > [data-csr-said]"), sentence);
  }

  register("map-button", (element) => {
    const button = /** @type {HTMLButtonElement} */ (element);
    button.disabled = false;
    button.addEventListener("click", async () => {
      const done = busy(button);
      if (!done) return;
      const problem = problemOf(button);
      problem.hidden = true;
      try {
        const answer = /** @type {MapAnswer} */ (await post(addressOf(button), bodyOf(button)));
        if (button.dataset.csrOnce !== undefined) sayAt(button, answer.message ?? "");
        const parts = showParts(answer.parts ?? []);
        if (button.dataset.csrOnce === undefined) focusIn(parts);
        else leave(button);
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        problem.textContent = sentenceFor(pageOf(button), failure);
        problem.hidden = false;
        problem.focus();
      } finally {
        done();
      }
    });
  });

  /** @param {HTMLButtonElement} button @returns {Record<string, string | number>} */
  function bodyOf({ dataset }) {
    const nameOf = (/** @type {string} */ key) => `csr${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    const given = (/** @type {string} */ key) => dataset[nameOf(key)] !== undefined;
    return Object.fromEntries([
      ...TEXTS.filter(given).map((key) => [key, dataset[nameOf(key)]]),
      ...NUMBERS.filter(given).map((key) => [key, Number(dataset[nameOf(key)])]),
    ]);
  }

  /** @param {HTMLElement} button @returns {HTMLElement} the nearest place for a sentence about what went wrong */
  function problemOf(button) {
    let place = button.parentElement;
    while (place && !place.querySelector("[data-csr-problem]")) place = place.parentElement;
    return find(place ?? document, "[data-csr-problem]");
  }

  /** What had the focus is gone: go on with what stands in its place. @param {HTMLElement[]} parts */
  function focusIn(parts) {
    const next = parts.map((part) => part.querySelector("[data-csr-focus]")).find(Boolean);
    if (next instanceof HTMLElement) next.focus();
  }

  /** Take a button out of its list, and go on with its neighbour. @param {HTMLButtonElement} button */
  function leave(button) {
    const entry = /** @type {HTMLElement} */ (button.closest("li"));
    const place = /** @type {HTMLElement} */ (button.closest("[data-csr-place]"));
    const hadFocus = button === document.activeElement;
    const beside = (entry.nextElementSibling ?? entry.previousElementSibling)?.querySelector("button");
    entry.remove();
    if (hadFocus) (beside ?? find(place, "input[type=text]")).focus();
  }

  Object.assign(window.CsrXBlock, { showParts, sayAt, mapPage: { of: pageOf, addressOf } });
})();
