/**
 * Shows how far a unit is after each answer of the server. Module "unit-standing" on the unit's page; check and report
 * send it the event "csr-unit-changed" with what the server says (UnitStanding), the report with {review, still}. Parts
 * with data-csr-when are shown while what it names there is true.
 */
(() => {
  "use strict";
  const { register, announce, find, findAll } = window.CsrXBlock;

  register("unit-standing", (page) => {
    page.addEventListener("csr-unit-changed", (event) => {
      const isNew = show(page, /** @type {CustomEvent} */ (event).detail);
      // Who has saved a report goes on from here; who has tried the check reads its notes first.
      const target = /** @type {Element} */ (event.target);
      if (isNew && target.matches('[data-csr-module~="unit-task"]')) find(page, "[data-csr-done-title]").focus();
    });
  });

  /** @param {HTMLElement} page @param {UnitStanding} standing @returns {boolean} whether the unit is done just now */
  function show(page, standing) {
    const done = find(page, "[data-csr-done]");
    const isNew = standing.is_completed && done.hidden;
    find(page, "[data-csr-missing]").replaceChildren(...standing.missing.map((sentence) => item(sentence)));
    find(page, "[data-csr-open]").hidden = standing.is_completed;
    done.hidden = !standing.is_completed;
    find(page, "[data-csr-state]").hidden = standing.is_completed;
    find(page, "[data-csr-state-done]").hidden = !standing.is_completed;
    for (const part of findAll(page, "[data-csr-when]")) {
      part.hidden = !standing[/** @type {"is_completed" | "shows_learned"} */ (part.dataset.csrWhen)];
    }
    page.querySelector("[data-csr-learned]")?.replaceChildren(...standing.learned.map((one) => paragraph(one)));
    if (standing.opened.length > 0) {
      const links = standing.opened.map(({ title, url }) => item(link(title, url)));
      find(page, "[data-csr-opened]").replaceChildren(...links);
      find(page, "[data-csr-opened-part]").hidden = false;
    }
    find(page, "[data-csr-milestone]").textContent = standing.milestone;
    find(page, "[data-csr-again-part]").hidden = !standing.again_url;
    find(page, "[data-csr-again]").setAttribute("href", standing.again_url);
    find(page, "[data-csr-next-part]").hidden = !standing.next.url;
    find(page, "[data-csr-next-words]").textContent = standing.next_words;
    find(page, "[data-csr-next-title]").textContent = `: ${standing.next.title}`;
    find(page, "[data-csr-next]").setAttribute("href", standing.next.url);
    for (const name of /** @type {const} */ (["review", "still"])) {
      const place = page.querySelector(`[data-csr-${name}]`);
      if (place && standing[name] !== undefined) place.textContent = standing[name];
    }
    const news = find(page, "[data-csr-news]");
    announce(news, isNew ? news.dataset.csrDoneWords ?? "" : standing.missing.join(" "));
    return isNew;
  }

  /** @param {string | Node} content @returns {HTMLLIElement} */
  function item(content) {
    const element = document.createElement("li");
    element.append(content);
    return element;
  }

  /** @param {string} sentence @returns {HTMLParagraphElement} */
  function paragraph(sentence) {
    const element = document.createElement("p");
    element.textContent = sentence;
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
