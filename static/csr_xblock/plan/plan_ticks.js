/**
 * Ticks steps of actions, each saved at once. Module "plan-ticks" on the list of actions: data-csr-url is the handler
 * `tick_step`. A tick that could not be saved is taken back, and the place below the action's steps says why.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, RequestFailed } = window.CsrXBlock;

  register("plan-ticks", (list) => {
    list.addEventListener("change", async (event) => {
      const box = event.target;
      const steps = box instanceof HTMLInputElement && box.closest(".csr-plan-ticks");
      if (!steps) return;
      const status = find(steps, "[data-csr-status]");
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
