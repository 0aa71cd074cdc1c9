/**
 * Looking back at an earlier attempt: every tap is saved at once and says so. What a lost line has kept back stays
 * chosen, and is sent again when the line is there. Module "looking-back" on the form: data-csr-url is the handler
 * `look_back`, data-csr-attempt and data-csr-earlier are the two attempts.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, RequestFailed } = window.CsrXBlock;
  const AGAIN_MILLISECONDS = 10000;
  const FINAL = new Set([400, 409]);

  register("looking-back", (form) => {
    /** @type {Map<HTMLElement, number>} the level that each question shall have and the server does not know yet */
    const unsent = new Map();
    let isSending = false;

    async function send() {
      if (isSending) return;
      isSending = true;
      for (let next = first(); next; next = first()) {
        if (!(await sendOne(...next))) break;
      }
      isSending = false;
    }

    /** @returns {[HTMLElement, number] | undefined} */
    const first = () => unsent.entries().next().value;

    /** @param {HTMLElement} question @param {number} level @returns {Promise<boolean>} whether to go on */
    async function sendOne(question, level) {
      const { csrUrl, csrAttempt, csrEarlier, csrSaved } = form.dataset;
      const attempts = { attempt: Number(csrAttempt), earlier: Number(csrEarlier) };
      const status = find(question, "[data-csr-status]");
      try {
        await post(csrUrl ?? "", { ...attempts, item: question.dataset.csrItem, level });
        if (unsent.get(question) === level) unsent.delete(question);
        announce(status, csrSaved ?? "");
        return true;
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        const isFinal = FINAL.has(failure.status);
        if (isFinal) unsent.delete(question);
        else window.setTimeout(() => void send(), AGAIN_MILLISECONDS);
        announce(status, sentenceFor(form, failure));
        return isFinal;
      }
    }

    form.addEventListener("change", (event) => {
      const radio = event.target;
      const question = radio instanceof HTMLInputElement ? radio.closest("[data-csr-item]") : null;
      if (!(radio instanceof HTMLInputElement) || !(question instanceof HTMLElement)) return;
      unsent.set(question, Number(radio.value));
      find(question, "[data-csr-status]").textContent = form.dataset.csrSaving ?? "";
      void send();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("online", () => void send());
    window.addEventListener("beforeunload", (event) => {
      if (unsent.size) event.preventDefault();
    });
  });
})();
