/**
 * Answers on their way to the server. Each is kept in this browser, per learner and attempt, until the server has it:
 * a lost line, an expired session or a closed tab loses nothing. `CsrXBlock.saveQueue(options)` makes one queue.
 */
(() => {
  "use strict";
  const { post, RequestFailed } = window.CsrXBlock;
  const RETRY_MILLISECONDS = [1000, 3000, 10000, 30000];
  const FINAL = new Set([400, 409, 413]);

  /** @typedef {AnswerChange} Change */

  /** @param {SaveQueueOptions} options @returns {SaveQueue} */
  function saveQueue(options) {
    let revision = options.revision;
    let isSending = false;
    let tries = 0;
    let timer = 0;

    /** @returns {Record<string, Change>} */
    const kept = () => {
      try {
        return JSON.parse(localStorage.getItem(options.key) || "{}");
      } catch {
        return {};
      }
    };
    /** @param {Record<string, Change>} changes */
    const keep = (changes) => {
      try {
        if (Object.keys(changes).length) localStorage.setItem(options.key, JSON.stringify(changes));
        else localStorage.removeItem(options.key);
      } catch { /* Private windows may refuse storage: answers then live in this page until they are saved. */ }
    };
    /** @type {Record<string, Change>} */
    let pending = kept();
    let sequence = Math.max(0, ...Object.values(pending).map((change) => change.sequence));

    /** @param {string} item @param {ItemAnswer} answer @param {number} delay milliseconds to wait for more typing */
    function add(item, answer, delay = 0) {
      sequence += 1;
      const change = { item, answer, sequence, tab: options.tab };
      pending = { ...pending, [item]: change };
      keep({ ...kept(), [item]: change });
      options.onState("saving", item, "");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(), delay);
    }

    async function send() {
      if (isSending) return;
      isSending = true;
      try {
        for (let next = Object.values(pending)[0]; next; next = Object.values(pending)[0]) {
          if (!(await sendOne(next))) break;
        }
      } finally {
        isSending = false;
      }
    }

    /** @param {Change} change @returns {Promise<boolean>} whether to go on with the next */
    async function sendOne(change) {
      if (isOvertaken(change)) {
        delete pending[change.item];
        return true;
      }
      const data = { ...change.answer, item: change.item, sequence: change.sequence, tab: options.tab,
        attempt: options.attempt, revision };
      try {
        const saved = /** @type {SavedAnswer} */ (await post(options.url, data));
        revision = Math.max(revision, saved.revision);
        tries = 0;
        forget(change);
        if (!pending[change.item]) options.onState("saved", change.item, "");
        options.onSaved(saved);
        return true;
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        return failed(change, failure);
      }
    }

    /** @param {Change} change @returns {boolean} whether the page that made a restored change has gone on without us */
    function isOvertaken(change) {
      const stored = kept()[change.item];
      return change.tab !== options.tab && !isSame(stored, change);
    }

    /** @param {Change} change @param {RequestFailed} failure */
    function failed(change, failure) {
      if (FINAL.has(failure.status) || (failure.status === 403 && failure.code && failure.code !== "other-learner")) {
        forget(change);
        options.onState("refused", change.item, failure.message);
        return true;
      }
      const isSignedOut = failure.status === 403 || failure.status === 401;
      options.onState(isSignedOut ? "signed-out" : "waiting", change.item, "");
      timer = window.setTimeout(() => void send(), RETRY_MILLISECONDS[Math.min(tries, RETRY_MILLISECONDS.length - 1)]);
      tries += 1;
      return false;
    }

    /** @param {Change} change */
    function forget(change) {
      if (isSame(pending[change.item], change)) delete pending[change.item];
      const stored = kept();
      if (isSame(stored[change.item], change)) delete stored[change.item];
      keep(stored);
    }

    /** @param {Change | undefined} one @param {Change} other */
    function isSame(one, other) {
      return one?.tab === other.tab && one.sequence === other.sequence;
    }

    window.addEventListener("online", () => void send());
    return {
      add,
      send,
      unsent: () => Object.values(pending),
      revision: () => revision,
      sawRevision: (seen) => {
        revision = Math.max(revision, seen);
      },
    };
  }

  window.CsrXBlock.saveQueue = saveQueue;
})();
