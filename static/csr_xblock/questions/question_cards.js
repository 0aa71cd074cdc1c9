/**
 * Reads an answer from a question on the page, and puts one in: `CsrXBlock.questionCards`. Nothing is sent here. What
 * the server tells of the progress is put into the page by `CsrXBlock.showProgress`.
 *
 * The server decides on the mark of an answer from an earlier attempt; this shows at once what it will be.
 */
(() => {
  "use strict";
  const { find, findAll } = window.CsrXBlock;

  /** @type {QuestionCards["itemOf"]} */
  function itemOf(target) {
    return target instanceof Element ? target.closest("[data-csr-item]") : null;
  }

  /** @type {QuestionCards["itemNamed"]} */
  function itemNamed(form, item) {
    return form.querySelector(`[data-csr-item="${CSS.escape(item)}"]`);
  }

  /** @param {HTMLElement} fieldset */
  const chosenIn = (fieldset) => radiosIn(fieldset).find((radio) => radio.checked);

  /** @type {QuestionCards["isTouched"]} */
  function isTouched(fieldset) {
    /** @type {HTMLInputElement[]} */
    const inputs = findAll(fieldset, "input, textarea");
    return inputs.some((one) => one.checked !== one.defaultChecked || one.value !== one.defaultValue);
  }

  /** @param {HTMLElement} fieldset @returns {HTMLInputElement[]} */
  const radiosIn = (fieldset) => findAll(fieldset, "input[type=radio]");

  /** @type {QuestionCards["focus"]} */
  function focus(fieldset) {
    (chosenIn(fieldset) ?? find(fieldset, "input")).focus();
  }

  /** @type {QuestionCards["read"]} */
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

  /** @type {QuestionCards["fill"]} */
  function fill(fieldset, answer) {
    const value = answer.special || (answer.level === null ? "" : String(answer.level));
    for (const radio of radiosIn(fieldset)) radio.checked = radio.value === value;
    text(fieldset, "reason").value = answer.reason;
    text(fieldset, "evidence").value = answer.evidence;
    toggleReason(fieldset);
    if (answer.mark) mark(fieldset, answer.mark);
  }

  /** @param {HTMLElement} fieldset @param {string} name */
  function mark(fieldset, name) {
    const [line] = findAll(fieldset, "[data-csr-mark]");
    if (!line) return;
    const { csrNotLookedAt, csrConfirmed, csrChanged } = fieldset.closest("form")?.dataset ?? {};
    line.dataset.csrMark = name;
    find(line, "p").textContent = { confirmed: csrConfirmed, changed: csrChanged }[name] ?? csrNotLookedAt ?? "";
    line.querySelector("button")?.setAttribute("aria-pressed", String(name === "confirmed"));
  }

  /** @type {QuestionCards["looked"]} */
  function looked(fieldset) {
    const isSame = radiosIn(fieldset).every((radio) => radio.checked === radio.defaultChecked);
    mark(fieldset, isSame && !fieldset.querySelector('[data-csr-mark="changed"]') ? "confirmed" : "changed");
  }

  /** @param {HTMLElement} fieldset @param {string} name @returns {{value: string}} of a field, if there is one */
  function text(fieldset, name) {
    return /** @type {HTMLTextAreaElement} */ (fieldset.querySelector(`[data-csr-text="${name}"]`)) ?? { value: "" };
  }

  /** @type {QuestionCards["toggleReason"]} */
  function toggleReason(fieldset) {
    const [reason] = findAll(fieldset, "[data-csr-reason]");
    if (reason) reason.hidden = !fieldset.querySelector("input[value=na]:checked");
  }

  /** @type {CsrXBlock["showProgress"]} */
  function showProgress(form, progress) {
    const root = /** @type {HTMLElement} */ (form.closest("[data-csr-frame]"));
    find(root, "[data-csr-progress]").textContent = progress.sentence;
    find(root, "[data-csr-count]").textContent = progress.count;
    find(root, "[data-csr-bar]").style.inlineSize = `${progress.percent}%`;
    for (const [perspective, sentence] of Object.entries(progress.steps)) {
      const place = root.querySelector(`[data-csr-step="${CSS.escape(perspective)}"]`);
      if (place) place.textContent = sentence;
    }
    const left = find(form, "[data-csr-left]");
    left.textContent = progress.left[left.dataset.csrLeft ?? ""] ?? "";
  }

  window.CsrXBlock.showProgress = showProgress;
  window.CsrXBlock.questionCards = { itemOf, itemNamed, isTouched, read, fill, looked, focus, toggleReason };
})();
