/**
 * What a form of one action shows as it is filled in: another empty line for steps and notes, and the questions and
 * figures of the chosen goal. Module "plan-lines" on the form. Without it everything that is kept can be read.
 */
(() => {
  "use strict";
  const { register, find, findAll } = window.CsrXBlock;

  register("plan-lines", (form) => {
    for (const list of findAll(form, "[data-csr-lines]")) offerLines(list);
    const goal = /** @type {HTMLSelectElement} */ (find(form, "[data-csr-objective]"));
    const follow = () => showGoal(form, goal.value);
    goal.addEventListener("change", follow);
    goal.addEventListener("input", follow);
    follow();
  });

  /** @param {HTMLElement} list */
  function offerLines(list) {
    const lines = findAll(list, "[data-csr-line]");
    const add = find(list, "[data-csr-add]");
    const next = () => lines.find((line) => line.hidden);
    add.hidden = !next();
    add.addEventListener("click", () => {
      const line = next();
      if (!line) return;
      line.hidden = false;
      add.hidden = !next();
      find(line, "textarea").focus();
    });
    // A text that comes back into a line that was not shown.
    list.addEventListener("input", (event) => {
      const line = event.target instanceof Element && event.target.closest("[data-csr-line]");
      if (line instanceof HTMLElement) line.hidden = false;
    });
  }

  /** @param {HTMLElement} form @param {string} goal */
  function showGoal(form, goal) {
    let isAny = false;
    for (const group of findAll(form, "[data-csr-items]")) {
      group.hidden = group.dataset.csrItems !== goal && !group.querySelector("input:checked");
      isAny = isAny || !group.hidden;
    }
    find(form, "[data-csr-no-goal]").hidden = isAny;
    for (const group of findAll(form, "[data-csr-figures]")) {
      group.hidden = goal !== "" && group.dataset.csrFigures !== goal && !group.querySelector("option:checked");
    }
  }
})();
