/**
 * Reads an answer from a question on the page, and puts one in: `CsrXBlock.questionCards`. Nothing is sent here.
 *
 * Beside an answer from an earlier attempt stands a line: not looked at, still true, or changed. The server decides by
 * itself; this shows at once what it will say. The words for each mark stand in data of the form.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  function itemOf(target) {
    return target instanceof Element ? target.closest("[data-csr-item]") : null;
  }

  /** @param {HTMLElement} form @param {string} item @returns {HTMLElement | null} null for one of another page */
  function itemNamed(form, item) {
    return form.querySelector(`[data-csr-item="${CSS.escape(item)}"]`);
  }

  /** @param {HTMLElement} fieldset @returns {HTMLInputElement | null} */
  function chosenIn(fieldset) {
    return fieldset.querySelector("input[type=radio]:checked");
  }

  /** @param {HTMLElement} fieldset put the focus on what is chosen, else on the first choice */
  function focus(fieldset) {
    (chosenIn(fieldset) ?? find(fieldset, "input")).focus();
  }

  /** @param {HTMLElement} fieldset @returns {ItemAnswer} */
  function read(fieldset) {
    const chosen = chosenIn(fieldset);
    const value = chosen ? chosen.value : "";
    const isLevel = /^[0-4]$/.test(value);
    return {
      level: isLevel ? Number(value) : null,
      special: isLevel ? "" : value,
      reason: text(fieldset, "reason").value,
      evidence: text(fieldset, "evidence").value,
    };
  }

  /** @param {HTMLElement} fieldset @param {ItemAnswer & {mark?: string}} answer put an answer into the page */
  function fill(fieldset, answer) {
    const value = answer.special || (answer.level === null ? "" : String(answer.level));
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (fieldset.querySelectorAll("input[type=radio]"))) {
      radio.checked = radio.value === value;
    }
    text(fieldset, "reason").value = answer.reason;
    text(fieldset, "evidence").value = answer.evidence;
    toggleReason(fieldset);
    if (answer.mark) mark(fieldset, answer.mark);
  }

  /** @param {HTMLElement} fieldset @param {string} name */
  function mark(fieldset, name) {
    const line = /** @type {HTMLElement | null} */ (fieldset.querySelector("[data-csr-mark]"));
    if (!line) return;
    const { csrNotLookedAt, csrConfirmed, csrChanged } = fieldset.closest("form")?.dataset ?? {};
    line.dataset.csrMark = name;
    find(line, "p").textContent = { confirmed: csrConfirmed, changed: csrChanged }[name] ?? csrNotLookedAt ?? "";
    find(line, "button").setAttribute("aria-pressed", String(name === "confirmed"));
  }

  /** @param {HTMLElement} fieldset show that the person has looked at it */
  function looked(fieldset) {
    const radios = /** @type {HTMLInputElement[]} */ ([...fieldset.querySelectorAll("input[type=radio]")]);
    const isSame = radios.every((radio) => radio.checked === radio.defaultChecked);
    mark(fieldset, isSame && !fieldset.querySelector('[data-csr-mark="changed"]') ? "confirmed" : "changed");
  }

  /**
   * Return a field of an item, or a stand-in if the item has none.
   * @param {HTMLElement} fieldset @param {string} name @returns {{value: string}}
   */
  function text(fieldset, name) {
    return /** @type {HTMLTextAreaElement} */ (fieldset.querySelector(`[data-csr-text="${name}"]`)) ?? { value: "" };
  }

  /** @param {HTMLElement} fieldset the reason is asked only while 'does not apply' is chosen */
  function toggleReason(fieldset) {
    const reason = /** @type {HTMLElement | null} */ (fieldset.querySelector("[data-csr-reason]"));
    if (reason) reason.hidden = !(/** @type {HTMLInputElement} */ (fieldset.querySelector("input[value=na]"))).checked;
  }

  window.CsrXBlock.questionCards = { itemOf, itemNamed, read, fill, looked, focus, toggleReason };
})();
