/**
 * Hands in a knowledge check and shows its result beside the questions. Module "knowledge-check" on the form:
 * data-csr-url is the handler `submit_check`. Right answers come with its answer, never with the page.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, find, findAll, busy, RequestFailed } = window.CsrXBlock;

  /**
   * @typedef {{id: string, is_chosen: boolean, is_right: boolean, mark: string, feedback: string}} ChoiceFeedback
   * @typedef {{id: string, is_right: boolean, verdict: string, choices: ChoiceFeedback[]}} CheckedQuestion
   * @typedef {{title: string, url: string}} Then
   * @typedef {{questions: CheckedQuestion[], best: string, result: string, passed: boolean, then: Then}} CheckResult
   * @typedef {CheckResult & UnitStanding} CheckAnswer
   */

  register("knowledge-check", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const summary = find(form, "[data-csr-summary]");
    const button = /** @type {HTMLButtonElement} */ (find(form, "[type=submit]"));
    /** @type {{sent: string, answer: CheckAnswer} | undefined} the last try */
    let last;
    button.disabled = false;
    form.addEventListener("change", (event) => {
      const question = /** @type {Element} */ (event.target).closest("[data-csr-question]");
      if (question) clear(/** @type {HTMLElement} */ (question));
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      summary.hidden = true;
      const open = questions(form).filter((question) => chosen(question).length === 0);
      for (const question of open) complain(question, form.dataset.csrOpenQuestion ?? "");
      if (open[0]) {
        find(open[0], "input").focus();
        return;
      }
      const sent = JSON.stringify(answers(form));
      if (last?.sent === sent) {
        // The same answers are no other try: they would only buy the solution.
        show(form, summary, last.answer);
        if (!last.answer.passed) tell(summary, form.dataset.csrUnchanged ?? "", "csr-note--warn");
        return;
      }
      const done = busy(button);
      if (!done) return;
      try {
        const answer = /** @type {CheckAnswer} */ (await post(form.dataset.csrUrl ?? "", { answers: answers(form) }));
        last = { sent, answer };
        show(form, summary, answer);
        form.dispatchEvent(new CustomEvent("csr-unit-changed", { bubbles: true, detail: answer }));
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        fail(form, summary, failure);
      } finally {
        done();
      }
    });
  });

  /** @param {ParentNode} form @returns {HTMLElement[]} */
  function questions(form) {
    return findAll(form, "[data-csr-question]");
  }

  /** @param {HTMLElement} question @returns {string[]} the ids of its chosen choices */
  function chosen(question) {
    const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (question.querySelectorAll("input:checked"));
    return [...inputs].map((input) => input.value);
  }

  /** @param {HTMLFormElement} form @returns {Record<string, string[]>} */
  function answers(form) {
    return Object.fromEntries(questions(form).map((one) => [one.dataset.csrQuestion ?? "", chosen(one)]));
  }

  /** @param {HTMLElement} question remove what an earlier try said, because it is being answered anew */
  function clear(question) {
    question.classList.remove("csr-check--right", "csr-check--wrong");
    find(question, "[data-csr-error]").textContent = "";
    find(question, "[data-csr-verdict]").textContent = "";
    for (const feedback of findAll(question, "[data-csr-feedback]")) {
      feedback.hidden = true;
      // What describes a choice is read even while it is hidden.
      for (const words of feedback.querySelectorAll("[data-csr-mark], [data-csr-words]")) words.textContent = "";
    }
  }

  /** @param {HTMLElement} question @param {string} sentence */
  function complain(question, sentence) {
    clear(question);
    find(question, "[data-csr-error]").textContent = sentence;
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} summary @param {CheckAnswer} answer */
  function show(form, summary, answer) {
    for (const one of answer.questions) {
      const question = find(form, `[data-csr-question="${CSS.escape(one.id)}"]`);
      clear(question);
      question.classList.add(one.is_right ? "csr-check--right" : "csr-check--wrong");
      find(question, "[data-csr-verdict]").textContent = one.verdict;
      for (const choice of one.choices) showFeedback(question, choice);
    }
    const best = find(form, "[data-csr-best]");
    best.textContent = answer.best;
    best.hidden = !answer.best;
    tell(summary, answer.result, answer.passed ? "" : "csr-note--warn");
    const { title, url } = answer.then;
    const then = document.createElement(url ? "a" : "span");
    if (url) Object.assign(then, { href: url, target: "_self" });
    then.textContent = title;
    summary.append(" ", then);
  }

  /** @param {HTMLElement} question @param {ChoiceFeedback} choice */
  function showFeedback(question, choice) {
    const feedback = find(question, `[data-csr-choice="${CSS.escape(choice.id)}"] [data-csr-feedback]`);
    const mark = find(feedback, "[data-csr-mark]");
    mark.textContent = choice.mark;
    // The learner's own choices are marked by a sign as well, so their words need not be seen, only heard.
    mark.classList.toggle("csr-visually-hidden", choice.is_chosen);
    find(feedback, "[data-csr-words]").textContent = choice.feedback;
    feedback.classList.toggle("csr-check-feedback--right", choice.is_right);
    feedback.hidden = false;
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} summary @param {RequestFailed} failure */
  function fail(form, summary, failure) {
    const sentence = sentenceFor(form, failure);
    const question = failure.field && form.querySelector(`[data-csr-question="${CSS.escape(failure.field)}"]`);
    if (question) complain(/** @type {HTMLElement} */ (question), sentence);
    tell(summary, sentence, "csr-note--bad");
  }

  /** @param {HTMLElement} summary @param {string} sentence @param {string} tone a class, or none */
  function tell(summary, sentence, tone) {
    summary.className = `csr-note ${tone}`;
    summary.textContent = sentence;
    summary.hidden = false;
    summary.focus();
  }
})();
