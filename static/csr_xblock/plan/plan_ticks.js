/**
 * Ticks steps in the list of actions, each saved at once. Module "plan-ticks": data-csr-url is the handler `tick_step`.
 * A tick that could not be saved is taken back, and the page says why.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, RequestFailed } = window.CsrXBlock;

  register("plan-ticks", (list) => {
    const status = find(list, "[data-csr-status]");
    list.addEventListener("change", async (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      const isDone = box.checked;
      try {
        await post(list.dataset.csrUrl ?? "", { step: Number(box.value), is_done: isDone });
        announce(status, list.dataset.csrSaved ?? "");
      } catch (failure) {
        if (!(failure instanceof RequestFailed)) throw failure;
        box.checked = !isDone;
        announce(status, sentenceFor(list, failure));
      }
    });
  });
})();
