/**
 * Answers on their way to the server. Each is kept in this browser until the server has it: a lost line, an expired
 * session or a closed tab loses nothing. Each says from which revision it began, so that the server never puts it over
 * an answer that its page has not seen: the learner then chooses. `CsrXBlock.saveQueue(options)` makes one queue.
 */
(() => {
  "use strict";
  const { keptChanges, sendChange } = window.CsrXBlock;
  const RETRY_MILLISECONDS = [1000, 3000, 10000, 30000];

  /** @param {SaveQueueOptions} options @returns {SaveQueue} */
  function saveQueue(options) {
    const store = keptChanges(options.key);
    /** @type {AnswerChange[]} the oldest first; of one question there may be several, from tabs that were closed */
    let pending = store.all();
    /** @type {Map<AnswerChange, number>} those about which the learner has to decide, with the revision seen then */
    const undecided = new Map();
    /** @type {Promise<void> | null} */
    let running = null;
    /** @type {SavingState} how the last try went */
    let last = "saved";
    let { revision } = options;
    let isKept = true;
    let sequence = 0;
    let tries = 0;
    let timer = 0;

    /** @param {string} item @returns {AnswerChange | undefined} the change of a question that its page shows */
    const shown = (item) => pending.filter((change) => change.item === item).pop();

    /** @type {SaveQueue["add"]} */
    function add(item, answer, delay = 0) {
      const before = shown(item);
      put(item, answer, before ? before.base : revision, before);
      options.onState("saving", item, "");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(), delay);
    }

    /** @type {(item: string, answer: ItemAnswer, base: number, before?: AnswerChange) => void} */
    function put(item, answer, base, before) {
      sequence += 1;
      const change = { item, answer, base, sequence, tab: options.tab, madeAt: Date.now() };
      if (before) drop(before);
      pending.push(change);
      isKept = store.keep(change);
    }

    /** @param {AnswerChange} change */
    function drop(change) {
      pending = pending.filter((one) => one !== change);
      undecided.delete(change);
      store.forget(change);
    }

    const next = () => pending.find((change) => !undecided.has(change));

    /** @type {SaveQueue["send"]} */
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
      options.onQuiet?.();
    }

    /** @param {AnswerChange} change @returns {Promise<boolean>} whether to go on with the next */
    async function sendOne(change) {
      const { saved, state, message } = await sendChange(options, change, revision);
      if (saved) {
        take(change, saved);
      } else if (state === "refused") {
        drop(change);
        options.onState("refused", change.item, message);
      } else {
        wait(state);
      }
      return Boolean(saved) || state === "refused";
    }

    /** @param {AnswerChange} change @param {SavedAnswer} saved */
    function take(change, saved) {
      revision = Math.max(revision, saved.revision);
      const isLatest = shown(change.item) === change;
      if (saved.two_answers && pending.includes(change)) {
        undecided.set(change, saved.revision);
        options.onTwoAnswers(change, saved.two_answers, change.tab !== options.tab);
      } else {
        drop(change);
        // What was typed meanwhile has seen this answer, which was its own.
        const later = shown(change.item);
        if (later && saved.is_stored && later.base === change.base && later.tab === change.tab) later.base = revision;
        if (isLatest) options.onState("saved", change.item, "");
      }
      options.onSaved(saved);
    }

    /** @param {SavingState} state why nothing can be sent just now */
    function wait(state) {
      last = state;
      for (const one of pending) if (!undecided.has(one)) options.onState(state, one.item, "");
      timer = window.setTimeout(() => void send(), RETRY_MILLISECONDS[Math.min(tries, RETRY_MILLISECONDS.length - 1)]);
      tries += 1;
    }

    /** @type {SaveQueue["decide"]} */
    function decide(change, isMine) {
      const seen = undecided.get(change);
      if (seen === undefined) return;
      if (isMine) put(change.item, change.answer, seen, change);
      else drop(change);
      options.onState(isMine ? "saving" : "saved", change.item, "");
      void send();
    }

    function lookAgain() {
      const isNew = (/** @type {AnswerChange} */ kept) =>
        !pending.some((one) => one.item === kept.item && one.tab === kept.tab && one.sequence >= kept.sequence);
      pending = [...pending, ...store.all().filter(isNew)];
    }

    window.addEventListener("online", () => void send());
    return {
      add,
      decide,
      lookAgain,
      send,
      unsent: () => [...pending],
      isWaiting: () => !navigator.onLine || Boolean(next()),
      state: () => last,
      isKept: () => isKept || !pending.length,
      revision: () => revision,
      sawRevision: (seen) => {
        revision = Math.max(revision, seen);
      },
    };
  }

  window.CsrXBlock.saveQueue = saveQueue;
})();
