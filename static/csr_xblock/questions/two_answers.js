/**
 * Shows two answers that two pages gave without knowing of each other, and lets the learner choose.
 * `CsrXBlock.twoAnswers(page)` finds the template `[data-csr-two]` of a page and returns what puts it into a place.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /** @param {HTMLElement} page @returns {ShowTwoAnswers} */
  function twoAnswers(page) {
    const template = /** @type {HTMLTemplateElement} */ (find(page, "template[data-csr-two]"));
    return (place, two, { isOpen, withQuestion, choose }) => {
      const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      const panel = /** @type {HTMLDetailsElement} */ (find(copy, "details"));
      panel.open = isOpen;
      const question = find(panel, "[data-csr-two-question]");
      question.textContent = two.question;
      question.hidden = !withQuestion;
      for (const side of /** @type {const} */ (["mine", "theirs"])) {
        const version = find(panel, `[data-csr-version="${side}"]`);
        fill(version, two[side]);
        find(version, "button").addEventListener("click", () => choose(side === "mine"));
      }
      place.replaceChildren(copy);
    };
  }

  /** @param {HTMLElement} version @param {Record<string, string>} words */
  function fill(version, words) {
    for (const [name, text] of Object.entries(words)) {
      const part = find(version, `[data-csr-words="${name}"]`);
      part.textContent = text;
      const row = /** @type {HTMLElement | null} */ (part.closest("[data-csr-part]"));
      if (row) row.hidden = !text;
    }
  }

  window.CsrXBlock.twoAnswers = twoAnswers;
})();
