/**
 * The questions of one perspective: every change is saved at once and says so, and what other tabs or devices saved is
 * shown. Module "answers" on the form; sentences for each state come translated in data attributes.
 */
(() => {
  "use strict";
  const { register, post, announce, find, saveQueue } = window.CsrXBlock;
  const TYPING_PAUSE_MILLISECONDS = 800;

  register("answers", (form) => {
    const data = form.dataset;
    const tab = Math.random().toString(36).slice(2, 14);
    const notice = find(form, "[data-csr-notice]");
    const queue = saveQueue({
      key: `csr-answers-${data.csrLearner}-${data.csrAttempt}`,
      url: data.csrUrl ?? "",
      attempt: Number(data.csrAttempt),
      revision: Number(data.csrRevision),
      tab,
      onState: (state, item, message) => showState(form, state, item, message),
      onSaved: (saved) => {
        showOthers(form, saved.others ?? {}, notice, queue);
        showProgress(form, saved.progress);
      },
    });

    for (const change of queue.unsent()) fill(form, change.item, change.answer);
    void queue.send();

    form.addEventListener("change", (event) => {
      const fieldset = itemOf(event.target);
      if (!fieldset) return;
      toggleReason(fieldset);
      queue.add(fieldset.dataset.csrItem ?? "", read(fieldset));
    });
    form.addEventListener("input", (event) => {
      const fieldset = itemOf(event.target);
      const isText = event.target instanceof HTMLTextAreaElement;
      if (fieldset && isText) queue.add(fieldset.dataset.csrItem ?? "", read(fieldset), TYPING_PAUSE_MILLISECONDS);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("visibilitychange", async () => {
      if (document.visibilityState !== "visible") return;
      await queue.send();
      const asked = post(data.csrChangesUrl ?? "", { tab, revision: queue.revision() });
      const news = /** @type {SavedAnswer | null} */ (await asked.catch(() => null));
      if (!news) return;
      queue.sawRevision(news.revision);
      showOthers(form, news.others ?? {}, notice, queue);
      if (news.progress) showProgress(form, news.progress);
    });
    window.addEventListener("pagehide", () => void queue.send());
    for (const fieldset of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-csr-item]"))) {
      toggleReason(fieldset);
    }
  });

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  function itemOf(target) {
    return target instanceof Element ? target.closest("[data-csr-item]") : null;
  }

  /** @param {HTMLElement} fieldset @returns {ItemAnswer} */
  function read(fieldset) {
    const chosen = /** @type {HTMLInputElement | null} */ (fieldset.querySelector("input[type=radio]:checked"));
    const value = chosen ? chosen.value : "";
    const isLevel = /^[0-4]$/.test(value);
    return {
      level: isLevel ? Number(value) : null,
      special: isLevel ? "" : value,
      reason: text(fieldset, "reason").value,
      evidence: text(fieldset, "evidence").value,
    };
  }

  /** @param {HTMLElement} form @param {string} item @param {ItemAnswer} answer put an answer into the page */
  function fill(form, item, answer) {
    const fieldset = /** @type {HTMLElement | null} */ (form.querySelector(`[data-csr-item="${CSS.escape(item)}"]`));
    if (!fieldset) return false;
    const value = answer.special || (answer.level === null ? "" : String(answer.level));
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (fieldset.querySelectorAll("input[type=radio]"))) {
      radio.checked = radio.value === value;
    }
    text(fieldset, "reason").value = answer.reason;
    text(fieldset, "evidence").value = answer.evidence;
    toggleReason(fieldset);
    return true;
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

  /** @param {HTMLElement} form @param {SavingState} state @param {string} item @param {string} message */
  function showState(form, state, item, message) {
    const place = form.querySelector(`[data-csr-item="${CSS.escape(item)}"] [data-csr-status]`);
    const { csrSaving, csrSaved, csrWaiting, csrSignedOut } = form.dataset;
    /** @type {Partial<Record<SavingState, string | undefined>>} */
    const sentences = { saving: csrSaving, saved: csrSaved, waiting: csrWaiting, "signed-out": csrSignedOut };
    const sentence = sentences[state] ?? message;
    const target = /** @type {HTMLElement} */ (place ?? find(form, "[data-csr-notice]"));
    target.dataset.csrState = state;
    if (state === "saving") target.textContent = sentence;
    else announce(target, sentence);
  }

  /**
   * Show what others saved, but leave alone what this page has yet to send: that will win.
   * @param {HTMLElement} form @param {Record<string, ItemAnswer>} others
   * @param {HTMLElement} notice @param {SaveQueue} queue
   */
  function showOthers(form, others, notice, queue) {
    const unsent = new Set(queue.unsent().map((change) => change.item));
    const news = Object.entries(others).filter(([item]) => !unsent.has(item));
    for (const [item, answer] of news) fill(form, item, answer);
    if (news.length) announce(notice, form.dataset.csrElsewhere ?? "");
  }

  /** @param {HTMLElement} form @param {AnswerProgress} progress */
  function showProgress(form, progress) {
    const root = /** @type {HTMLElement} */ (form.closest("[data-csr-frame]"));
    find(root, "[data-csr-progress]").textContent = progress.sentence;
    find(root, "[data-csr-bar]").style.inlineSize = `${progress.percent}%`;
    for (const [perspective, sentence] of Object.entries(progress.steps)) {
      const place = root.querySelector(`[data-csr-step="${CSS.escape(perspective)}"]`);
      if (place) place.textContent = sentence;
    }
  }
})();
