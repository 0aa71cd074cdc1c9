/**
 * Sends one change with all that its handler must know, and says what became of it:
 * `CsrXBlock.sendChange(where, change, revision)`. `CsrXBlock.stateOfFailure(failure)` says so of a failed request.
 */
(() => {
  "use strict";
  const { post, RequestFailed } = window.CsrXBlock;
  const FINAL = new Set([400, 409, 413]);

  /** @type {CsrXBlock["sendChange"]} */
  async function sendChange({ url, of }, { item, answer, base, tab, sequence }, revision) {
    try {
      const data = { ...answer, ...of, item, tab, base, sequence, revision };
      return { saved: /** @type {SavedAnswer} */ (await post(url, data)), state: "saved", message: "" };
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      return { saved: null, state: stateOfFailure(failure), message: failure.message };
    }
  }

  /** @type {CsrXBlock["stateOfFailure"]} */
  function stateOfFailure({ status, code }) {
    if (FINAL.has(status) || (status === 403 && code && code !== "other-learner")) return "refused";
    if (status === 0) return "waiting";
    return status === 403 || status === 401 ? "signed-out" : "failing";
  }

  Object.assign(window.CsrXBlock, { sendChange, stateOfFailure });
})();
