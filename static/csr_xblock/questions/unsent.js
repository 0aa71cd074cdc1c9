/**
 * Sends answers that this browser still keeps, on pages without questions: the review must not count them as missing,
 * and nothing may be handed in before they have arrived. Module "unsent"; the page is loaded again when all are saved.
 */
(() => {
  "use strict";
  const { register, announce, saveQueue } = window.CsrXBlock;

  register("unsent", (element) => {
    const data = element.dataset;
    const queue = saveQueue({
      key: `csr-answers-${data.csrLearner}-${data.csrAttempt}`,
      url: data.csrUrl ?? "",
      attempt: Number(data.csrAttempt),
      revision: Number(data.csrRevision),
      tab: Math.random().toString(36).slice(2, 14),
      onState: (state, _item, message) => {
        /** @type {Partial<Record<SavingState, string | undefined>>} */
        const sentences = { waiting: data.csrWaiting, "signed-out": data.csrSignedOut, refused: message };
        const sentence = sentences[state];
        if (sentence) announce(element, sentence);
        if (state !== "saving" && queue.unsent().length === 0) window.location.reload();
      },
      onSaved: () => {},
    });
    if (queue.unsent().length) void queue.send();
  });
})();
