/**
 * What an editor asks of the server: a screen by its place, or what becomes of a form. `CsrXBlock.editorServer(frame,
 * fail)` makes the connection of one editor.
 */
(() => {
  "use strict";
  const { post, ask, sentenceFor, RequestFailed } = window.CsrXBlock;

  /**
   * @param {HTMLElement} frame of the editor: data-csr-show, data-csr-submit and the sentences for failures
   * @param {(sentence: string) => void} fail tells that there is no answer
   * @returns {EditorServer}
   */
  function editorServer(frame, fail) {
    /** @param {string | undefined} url @param {string} place */
    const address = (url, place) => `${url}?place=${encodeURIComponent(place)}`;

    /** @param {string} place */
    function show(place) {
      return answerOf(ask(address(frame.dataset.csrShow, place)));
    }

    /** @param {HTMLFormElement} form @param {string} intent */
    function send(form, intent) {
      const place = form.closest("[data-csr-at]")?.getAttribute("data-csr-at") ?? "";
      const body = new FormData(form);
      body.set("intent", intent);
      return answerOf(post(address(frame.dataset.csrSubmit, place), body));
    }

    /** @param {KeptEntries} kept what was typed earlier, to be shown as a whole */
    function sendAgain({ place, entries }) {
      const body = new FormData();
      for (const [name, value] of entries) body.append(name, value);
      body.set("intent", "again");
      return answerOf(post(address(frame.dataset.csrSubmit, place), body));
    }

    /**
     * Return what the server answers, a screen that says what is wrong included; null after telling that there is none.
     * @param {Promise<unknown>} asked
     * @returns {Promise<EditorAnswer | null>}
     */
    async function answerOf(asked) {
      try {
        return /** @type {EditorAnswer} */ (await asked);
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        if (failure.body.html !== undefined) return /** @type {EditorAnswer} */ (failure.body);
        fail(sentenceFor(frame, failure));
        return null;
      }
    }

    return { show, send, sendAgain };
  }

  window.CsrXBlock.editorServer = editorServer;
})();
