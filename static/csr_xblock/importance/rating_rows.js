/**
 * Reads the rating of a goal from its two rows on the page, and puts one in: `CsrXBlock.ratingRows`. Nothing is sent
 * here; globals.d.ts says what each function does.
 */
(() => {
  "use strict";
  const { find, findAll } = window.CsrXBlock;

  /** @param {HTMLElement} row @returns {HTMLInputElement[]} */
  const choicesIn = (row) => findAll(row, "input[type=radio]");

  /** @param {HTMLElement} goal @returns {[keyof Rating, HTMLElement][]} */
  const sidesOf = (goal) =>
    findAll(goal, "[data-csr-side]").map((row) => [/** @type {keyof Rating} */ (row.dataset.csrSide), row]);

  /** @type {RatingRows["read"]} */
  function read(goal) {
    /** @type {Rating} */
    const rating = { business: null, impact: null };
    for (const [side, row] of sidesOf(goal)) {
      const chosen = choicesIn(row).find((choice) => choice.checked);
      rating[side] = chosen ? Number(chosen.value) : null;
    }
    return rating;
  }

  /** @type {RatingRows["fill"]} */
  function fill(goal, rating) {
    for (const [side, row] of sidesOf(goal)) {
      for (const choice of choicesIn(row)) choice.checked = Number(choice.value) === rating[side];
    }
    offerToTakeBack(goal);
  }

  /** @type {RatingRows["offerToTakeBack"]} */
  function offerToTakeBack(goal) {
    for (const [, row] of sidesOf(goal)) {
      const button = /** @type {HTMLButtonElement} */ (find(row, "[data-csr-take-back]"));
      button.disabled = !choicesIn(row).some((choice) => choice.checked);
    }
  }

  /** @type {RatingRows["isTouched"]} */
  const isTouched = (goal) =>
    sidesOf(goal).some(([, row]) => choicesIn(row).some((choice) => choice.checked !== choice.defaultChecked));

  /** @type {RatingRows["takeBack"]} */
  function takeBack(row) {
    for (const choice of choicesIn(row)) choice.checked = false;
    // The button goes out, and a focus on it would be lost.
    choicesIn(row)[0]?.focus();
  }

  window.CsrXBlock.ratingRows = { read, fill, isTouched, offerToTakeBack, takeBack };
})();
