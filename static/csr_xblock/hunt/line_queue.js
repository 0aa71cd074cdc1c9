/**
 * Lines of the hunt on their way to the server, kept in this browser until it has them. Each says which state of the
 * line its page has seen, so nobody's words are written over: then the person chooses. What the page itself has sent,
 * without hearing whether it arrived, is no other text. `CsrXBlock.lineQueue(options)` makes one queue.
 */
(() => {
  "use strict";
  const { post, keptChanges, stateOfFailure, RequestFailed } = window.CsrXBlock;
  const RETRY_MILLISECONDS = [1000, 3000, 10000, 30000];

  /** @param {LineQueueOptions} options @returns {LineQueue} */
  function lineQueue({ key, url, onState, onTwo, onSaved, onQuiet }) {
    const store = /** @type {{all(): LineChange[], keep(one: LineChange): boolean, forget(one: LineChange): void}} */ (
      /** @type {unknown} */ (keptChanges(key))
    );
    const tab = Math.random().toString(36).slice(2, 14);
    let pending = store.all();
    /** @type {Map<LineChange, SavedLine | null>} refused, or until the person has chosen between two texts */
    const resting = new Map();
    /** @type {Promise<void> | null} */
    let running = null;
    /** @type {SavingState} how the last try went */
    let last = "saved";
    let isKept = true;
    let sequence = 0;
    let tries = 0;
    let timer = 0;

    /** @param {string} line @returns {LineChange | undefined} */
    const latest = (line) => pending.filter((one) => one.item === line).pop();
    const next = () => pending.find((one) => !resting.has(one));

    /** @type {LineQueue["add"]} */
    function add(line, answer, revision, delay = 0) {
      const before = latest(line);
      put(line, answer, before ? before.base : revision, before ? before.sent : [], before);
      onState("saving", line, "");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(), delay);
    }

    /** @type {(line: string, answer: LineWords, base: number, sent: string[], before?: LineChange) => void} */
    function put(line, answer, base, sent, before) {
      sequence += 1;
      const change = { item: line, answer, base, sent, sequence, tab, madeAt: Date.now() };
      if (before) drop(before);
      pending.push(change);
      isKept = store.keep(change);
    }

    /** @param {LineChange} change */
    function drop(change) {
      pending = pending.filter((one) => one !== change);
      resting.delete(change);
      store.forget(change);
    }

    /** @type {LineQueue["send"]} */
    function send() {
      running = running ?? sendAll().finally(() => {
        running = null;
      });
      return running;
    }

    async function sendAll() {
      for (let change = next(); change; change = next()) {
        if (!(await sendOne(change))) return;
      }
      last = "saved";
      tries = 0;
      onQuiet();
    }

    /** @param {LineChange} change @returns {Promise<boolean>} whether to go on with the next */
    async function sendOne(change) {
      const { text, area } = change.answer;
      const unheard = [...change.sent];
      change.sent.push(text);
      store.keep(change);
      try {
        const data = { line: change.item, area, text, revision: change.base };
        take(change, /** @type {SavedLine} */ (await post(url, data)), unheard);
        return true;
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        return fail(change, stateOfFailure(failure), failure.message);
      }
    }

    /** @param {LineChange} change @param {SavedLine} saved @param {string[]} unheard */
    function take(change, saved, unheard) {
      const later = latest(change.item);
      const isLatest = later === change;
      if (saved.is_saved) {
        drop(change);
        // What was typed meanwhile has seen this text, which was its own.
        if (later && !isLatest && later.tab === change.tab) Object.assign(later, { base: saved.revision, sent: [] });
        // Where a line was removed there is room again.
        if (!saved.text) for (const [one, two] of resting) if (!two) resting.delete(one);
        onSaved(change.item, saved);
        if (isLatest) onState("saved", change.item, "");
      } else if (pending.includes(change) && unheard.includes(saved.text)) {
        Object.assign(change, { base: saved.revision, sent: [] });
        store.keep(change);
      } else if (pending.includes(change)) {
        resting.set(change, saved);
        onState("two", change.item, "");
        onTwo(change, saved);
      }
    }

    /** @type {(change: LineChange, state: SavingState, message: string) => boolean} whether to go on with the next */
    function fail(change, state, message) {
      if (state === "refused") {
        resting.set(change, null);
        onState(state, change.item, message);
        return true;
      }
      last = state;
      for (const one of pending) if (!resting.has(one)) onState(state, one.item, "");
      timer = window.setTimeout(() => void send(), RETRY_MILLISECONDS[Math.min(tries, RETRY_MILLISECONDS.length - 1)]);
      tries += 1;
      return false;
    }

    /** @type {LineQueue["decide"]} */
    function decide(change, isMine) {
      const seen = resting.get(change);
      if (!seen) return;
      if (isMine) put(change.item, change.answer, seen.revision, [], change);
      else drop(change);
      onState(isMine ? "saving" : "saved", change.item, "");
      void send();
    }

    window.addEventListener("online", () => void send());
    return {
      add, decide, send,
      has: (line) => Boolean(latest(line)),
      unsent: () => [...pending],
      isWaiting: () => !navigator.onLine || Boolean(next()),
      state: () => last,
      isKept: () => isKept || !pending.length,
    };
  }

  window.CsrXBlock.lineQueue = lineQueue;
})();
