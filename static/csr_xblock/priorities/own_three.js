/**
 * Confirms the company's own three. Module "priority" on each goal's form: data-csr-confirm and data-csr-remove are the
 * handlers, data-csr-revision is what the page has seen of the goal, 0 before it was confirmed. What is typed stays in
 * the browser until it is saved. Module "own-three" around them says, after the page has come anew, what was done.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, taskDraft, busy, RequestFailed } = window.CsrXBlock;
  const DONE = "csr-priority-done";

  /** @typedef {{is_mine: boolean, why: string, revision: number, message: string}} PriorityAnswer */

  register("own-three", (section) => {
    const [id, ...told] = use((kept) => {
      const done = kept.getItem(DONE) ?? "";
      kept.removeItem(DONE);
      return done.split(" ");
    }) ?? [];
    if (!id) return;
    const place = document.getElementById(id);
    if (told[0]) {
      const line = find(section, "[data-csr-told]");
      line.hidden = false;
      announce(line, told.join(" "));
    }
    (place && section.contains(place) ? place : find(section, "h3")).focus();
  });

  register("priority", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const why = /** @type {HTMLTextAreaElement} */ (find(form, "[data-csr-field]"));
    const goals = /** @type {HTMLSelectElement | null} */ (form.querySelector("[data-csr-objectives]"));
    const draft = taskDraft(form);
    const saved = why.value;
    draft.restore([why], () => {
      const folded = form.closest("details");
      if (folded) folded.open = true;
      announce(find(form, "[data-csr-status]"), form.dataset.csrRestored ?? "");
    });
    why.addEventListener("input", () => draft.keep(why, saved));
    find(form, "[data-csr-take-theirs]").addEventListener("click", () => {
      why.value = saved;
      draft.keep(why, saved);
      leave(form, "");
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = /** @type {HTMLElement} */ (event.submitter ?? find(form, "[type=submit]"));
      const isRemoval = button.dataset.csrRemoves !== undefined;
      const done = busy(button);
      if (!done) return;
      clear(form);
      const sent = why.value;
      const about = {
        company: Number(form.dataset.csrCompany),
        objective: goals ? goals.value : form.dataset.csrObjective,
        revision: Number(form.dataset.csrRevision),
      };
      const url = (isRemoval ? form.dataset.csrRemove : form.dataset.csrConfirm) ?? "";
      try {
        const answer = /** @type {PriorityAnswer} */ (await post(url, isRemoval ? about : { ...about, why: sent }));
        if (answer.is_mine) {
          draft.keep(why, isRemoval ? why.value : sent);
          leave(form, answer.message, about.objective);
        } else clash(form, answer);
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        draft.keep(why, saved);
        fail(form, failure);
      } finally {
        done();
      }
    });
  });

  /**
   * Load the page anew, which shows what everybody has confirmed by now, and go on at the goal there.
   * @param {HTMLFormElement} form @param {string} told @param {string} [goal]
   */
  function leave(form, told, goal = form.dataset.csrObjective) {
    const prefix = form.closest("section")?.id.replace(/own$/, "goal-");
    use((kept) => kept.setItem(DONE, `${prefix}${goal} ${told}`));
    window.location.reload();
  }

  /** Show the other sentence beside one's own. @param {HTMLFormElement} form @param {PriorityAnswer} answer */
  function clash(form, answer) {
    form.dataset.csrRevision = String(answer.revision);
    find(form, "[data-csr-clash]").textContent = answer.message;
    find(form, "[data-csr-their-text]").textContent = answer.why;
    const theirs = find(form, "[data-csr-theirs]");
    theirs.hidden = false;
    theirs.focus();
  }

  /** @param {HTMLFormElement} form */
  function clear(form) {
    find(form, "[data-csr-summary]").hidden = true;
    find(form, "[data-csr-theirs]").hidden = true;
    find(form, "[data-csr-status]").textContent = "";
    for (const wrong of form.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
    for (const error of form.querySelectorAll("[data-csr-error]")) error.textContent = "";
  }

  /** @param {HTMLFormElement} form @param {RequestFailed} failure */
  function fail(form, failure) {
    // The goal is not confirmed any more; the same press confirms it anew, with the sentence that stands here.
    if (failure.code === "priority-removed") form.dataset.csrRevision = "0";
    const sentence = sentenceFor(form, failure);
    const field = { objective: "[data-csr-objectives]", why: "[data-csr-field]" }[failure.field];
    const wrong = field ? /** @type {HTMLElement | null} */ (form.querySelector(field)) : null;
    if (wrong) {
      wrong.setAttribute("aria-invalid", "true");
      find(form, `[data-csr-error="${failure.field}"]`).textContent = sentence;
    }
    const summary = find(form, "[data-csr-summary]");
    summary.textContent = sentence;
    summary.hidden = false;
    (wrong ?? summary).focus();
  }

  /** @template Result @param {(kept: Storage) => Result} act @returns {Result | null} null where storage is refused */
  function use(act) {
    try {
      return act(window.sessionStorage);
    } catch {
      return null;
    }
  }
})();
