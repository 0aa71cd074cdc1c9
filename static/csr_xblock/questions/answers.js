/**
 * The questions of one perspective: every change is saved at once and says so, and what other tabs or devices saved is
 * shown; where both have an answer, the learner chooses. Module "answers" on the form; sentences for each state come
 * translated in data attributes.
 */
(() => {
  "use strict";
  const { register, post, announce, find, findAll, saveQueue, twoAnswers, holdLinks } = window.CsrXBlock;
  const { questionCards, showProgress } = window.CsrXBlock;
  const { itemOf, itemNamed, isTouched, read, fill, looked, focus, toggleReason } = questionCards;
  const TYPING_PAUSE_MILLISECONDS = 800;

  register("answers", (form) => {
    const data = form.dataset;
    const tab = Math.random().toString(36).slice(2, 14);
    const showTwo = twoAnswers(form);
    /** @type {SaveQueue} */
    const queue = saveQueue({
      key: `csr-answers-${data.csrLearner}-${data.csrAttempt}`,
      url: data.csrUrl ?? "",
      of: { attempt: Number(data.csrAttempt) },
      revision: Number(data.csrRevision),
      tab,
      onState: (state, item, message) => {
        showState(form, state, item, state === "waiting" && !queue.isKept() ? data.csrNotKept ?? "" : message);
      },
      onTwoAnswers: (change, two, isRestored) => {
        const fieldset = itemNamed(form, change.item);
        if (!fieldset) return;
        showState(form, "two", change.item, "");
        showTwo(find(fieldset, "[data-csr-two-place]"), two, {
          isOpen: isRestored,
          withQuestion: false,
          choose: (isMine) => {
            if (!isMine) fill(fieldset, two.kept);
            queue.decide(change, isMine);
            focus(fieldset);
          },
        });
      },
      onSaved: (saved) => {
        showOthers(form, saved.others ?? {}, queue);
        showProgress(form, saved.progress);
      },
      onQuiet: () => hold.retry(),
    });
    const hold = holdLinks(form, queue);

    /** @param {HTMLElement} fieldset @param {number} [delay] milliseconds to wait for more typing */
    function save(fieldset, delay) {
      hold.cancel();
      toggleReason(fieldset);
      looked(fieldset);
      queue.add(fieldset.dataset.csrItem ?? "", read(fieldset), delay);
    }

    // What was chosen before this script had come.
    for (const fieldset of findAll(form, "[data-csr-item]")) {
      toggleReason(fieldset);
      if (isTouched(fieldset)) save(fieldset);
    }
    for (const change of queue.unsent()) {
      const fieldset = itemNamed(form, change.item);
      if (!fieldset) continue;
      fill(fieldset, change.answer);
      looked(fieldset);
    }
    void queue.send();

    form.addEventListener("change", (event) => {
      const fieldset = itemOf(event.target);
      if (fieldset) save(fieldset);
    });
    form.addEventListener("click", (event) => {
      const isConfirmed = event.target instanceof Element && event.target.closest("[data-csr-confirm]");
      const fieldset = itemOf(event.target);
      if (isConfirmed && fieldset) save(fieldset);
    });
    form.addEventListener("input", (event) => {
      const fieldset = itemOf(event.target);
      if (fieldset && event.target instanceof HTMLTextAreaElement) save(fieldset, TYPING_PAUSE_MILLISECONDS);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("visibilitychange", async () => {
      if (document.visibilityState !== "visible") return;
      await queue.send();
      const asked = post(data.csrChangesUrl ?? "", { tab, revision: queue.revision() });
      const news = /** @type {SavedAnswer | null} */ (await asked.catch(() => null));
      if (!news) return;
      queue.sawRevision(news.revision);
      showOthers(form, news.others ?? {}, queue);
      if (news.progress) showProgress(form, news.progress);
    });
    window.addEventListener("pagehide", () => void queue.send());
    window.addEventListener("beforeunload", (event) => {
      if (!queue.isKept()) event.preventDefault();
    });
  });

  /**
   * Say how the saving of an answer goes, beside its question. Of questions that are not shown only a refusal is told
   * here: what is kept for them is told where they are shown.
   * @param {HTMLElement} form @param {SavingState} state @param {string} item @param {string} message
   */
  function showState(form, state, item, message) {
    const fieldset = itemNamed(form, item);
    if (state === "refused" && (!fieldset || fieldset.hidden)) announce(find(form, "[data-csr-notice]"), message);
    if (!fieldset) return;
    const { csrSaving, csrSaved, csrWaiting, csrFailing, csrSignedOut, csrTwo, csrElsewhere } = form.dataset;
    const sentence = { saving: csrSaving, saved: csrSaved, waiting: message || csrWaiting, failing: csrFailing,
      "signed-out": csrSignedOut, two: csrTwo, elsewhere: csrElsewhere, refused: message }[state] ?? "";
    const target = find(fieldset, "[data-csr-status]");
    target.dataset.csrState = state;
    if (state === "saving") target.textContent = sentence;
    else announce(target, sentence);
    if (state !== "two") find(fieldset, "[data-csr-two-place]").replaceChildren();
  }

  /**
   * Show what others saved, but leave alone what this page has yet to send: about that the learner decides.
   * @param {HTMLElement} form @param {Record<string, KeptAnswer>} others @param {SaveQueue} queue
   */
  function showOthers(form, others, queue) {
    const unsent = new Set(queue.unsent().map((change) => change.item));
    for (const [item, answer] of Object.entries(others)) {
      const fieldset = itemNamed(form, item);
      if (!fieldset || unsent.has(item)) continue;
      fill(fieldset, answer);
      showState(form, "elsewhere", item, "");
    }
  }
})();
