/**
 * Sends answers that this browser still keeps, on pages without questions: the review must not count them as missing,
 * and nothing is handed in before they have arrived and the learner has chosen between two answers. Module "unsent" on
 * the page; it is loaded again when all are saved. After a refusal it stays, so that the reason can be read.
 */
(() => {
  "use strict";
  const { register, announce, find, saveQueue, twoAnswers, holdLinks, expectArrival } = window.CsrXBlock;

  register("unsent", (page) => {
    const data = page.dataset;
    const status = find(page, "[data-csr-status]");
    const places = find(page, "[data-csr-two-places]");
    const showTwo = twoAnswers(page);
    let isNews = false;
    let isRefused = false;
    const queue = saveQueue({
      key: `csr-answers-${data.csrLearner}-${data.csrAttempt}`,
      url: data.csrUrl ?? "",
      of: { attempt: Number(data.csrAttempt) },
      revision: Number(data.csrRevision),
      tab: Math.random().toString(36).slice(2, 14),
      onState: (state, _item, message) => {
        const { csrWaiting, csrFailing, csrSignedOut } = data;
        /** @type {Partial<Record<SavingState, string | undefined>>} */
        const sentences = { waiting: csrWaiting, failing: csrFailing, "signed-out": csrSignedOut, refused: message };
        const sentence = sentences[state];
        if (sentence) announce(status, sentence);
        isNews = isNews || state === "saved";
        isRefused = isRefused || state === "refused";
      },
      onTwoAnswers: (change, two) => {
        const place = document.createElement("div");
        places.append(place);
        showTwo(place, two, {
          isOpen: true,
          withQuestion: true,
          choose: (isMine) => {
            place.remove();
            queue.decide(change, isMine);
            const next = places.querySelector("button") ?? page.querySelector("[type=submit]");
            if (next instanceof HTMLElement) next.focus();
          },
        });
        announce(status, data.csrTwo ?? "");
      },
      onSaved: () => {},
      onQuiet: () => {
        if (isNews && !isRefused && queue.unsent().length === 0) {
          expectArrival(window.location.href, page);
          window.location.reload();
        }
        hold.retry();
      },
    });
    const hold = holdLinks(page, queue);
    if (queue.unsent().length) void queue.send();

    // Another tab of this browser may have kept something since: what is kept is looked at when it matters.
    page.addEventListener("submit", (event) => {
      queue.lookAgain();
      if (queue.unsent().length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      announce(status, (queue.isWaiting() ? data.csrFirst : data.csrTwo) ?? "");
      void queue.send();
    }, { capture: true });
  });
})();
