/**
 * Where a browser keeps answers until the server has them: one entry per question and page, so that no tab writes over
 * what another one keeps. `CsrXBlock.keptChanges(key)` opens the store of one learner and attempt.
 */
(() => {
  "use strict";

  /** @param {AnswerChange} change @returns {string} a name of its own within one attempt */
  const nameOf = (change) => `${change.item} ${change.tab}`;

  /** @param {string} key @returns {KeptChanges} */
  function keptChanges(key) {
    /** @param {AnswerChange} change */
    const place = (change) => `${key}:${nameOf(change)}`;

    /** @type {KeptChanges["all"]} */
    function all() {
      return orElse([], () => {
        takeOver();
        const names = Object.keys(localStorage).filter((name) => name.startsWith(`${key}:`));
        const changes = names.flatMap((name) => parsed(localStorage.getItem(name)));
        return changes.sort((one, other) => one.madeAt - other.madeAt);
      });
    }

    /** @type {KeptChanges["keep"]} */
    const keep = (change) => orElse(false, () => {
      localStorage.setItem(place(change), JSON.stringify(change));
      return true;
    });

    /** @type {KeptChanges["forget"]} */
    const forget = (change) => orElse(undefined, () => {
      const [kept] = parsed(localStorage.getItem(place(change)));
      if (kept?.sequence === change.sequence) localStorage.removeItem(place(change));
    });

    return { all, keep, forget };

    /** Keep anew what version 0.1 kept in one entry, not where it began: what is newer is asked about. */
    function takeOver() {
      const [old] = read(localStorage.getItem(key));
      localStorage.removeItem(key);
      for (const change of Object.values(old ?? {})) keep({ ...change, base: 0, madeAt: 0 });
    }
  }

  /** @param {string | null} text @returns {AnswerChange[]} none for what this page cannot read */
  const parsed = (text) => read(text).filter((change) => change.item && change.answer);

  /** @param {string | null} text @returns {any[]} the value, or none */
  function read(text) {
    try {
      const value = JSON.parse(text ?? "null");
      return value ? [value] : [];
    } catch {
      return [];
    }
  }

  /**
   * Private windows may refuse storage: answers then live in their page until they are saved.
   * @template Result @param {Result} otherwise @param {() => Result} use @returns {Result}
   */
  function orElse(otherwise, use) {
    try {
      return use();
    } catch (failure) {
      if (failure instanceof DOMException) return otherwise;
      throw failure;
    }
  }

  window.CsrXBlock.keptChanges = keptChanges;
})();
