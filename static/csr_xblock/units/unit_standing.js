/**
 * Shows how far a unit is after each answer of the server. Module "unit-standing" on the unit's page; the check and the
 * report send it the event "csr-unit-changed" with {is_completed, missing, opened}, the report also {review}.
 */
(() => {
  "use strict";
  const { register, announce, find } = window.CsrXBlock;

  register("unit-standing", (page) => {
    page.addEventListener("csr-unit-changed", (event) => show(page, /** @type {CustomEvent} */ (event).detail));
  });

  /** @param {HTMLElement} page @param {UnitStanding} standing */
  function show(page, standing) {
    const done = find(page, "[data-csr-done]");
    const isNew = standing.is_completed && done.hidden;
    find(page, "[data-csr-missing]").replaceChildren(...standing.missing.map((sentence) => item(sentence)));
    find(page, "[data-csr-open]").hidden = standing.is_completed;
    done.hidden = !standing.is_completed;
    find(page, "[data-csr-state]").hidden = standing.is_completed;
    find(page, "[data-csr-state-done]").hidden = !standing.is_completed;
    if (standing.opened.length > 0) {
      const links = standing.opened.map(({ title, url }) => item(link(title, url)));
      find(page, "[data-csr-opened]").replaceChildren(...links);
      find(page, "[data-csr-opened-part]").hidden = false;
    }
    const review = page.querySelector("[data-csr-review]");
    if (review && standing.review !== undefined) review.textContent = standing.review;
    const news = find(page, "[data-csr-news]");
    announce(news, isNew ? news.dataset.csrDoneWords ?? "" : standing.missing.join(" "));
  }

  /** @param {string | Node} content @returns {HTMLLIElement} */
  function item(content) {
    const element = document.createElement("li");
    element.append(content);
    return element;
  }

  /** @param {string} title @param {string} url @returns {HTMLAnchorElement} */
  function link(title, url) {
    const element = document.createElement("a");
    element.href = url;
    element.target = "_self";
    element.textContent = title;
    return element;
  }
})();
