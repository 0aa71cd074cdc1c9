/**
 * Holds a link while answers cannot be sent, because the next page could not be shown either: it says so, and follows
 * the link by itself when the line is back, unless the person would rather stay. The sentence stands in
 * `[data-csr-leaving]`, which has the words for each reason. `CsrXBlock.holdLinks(page, queue)`; module "hold-links" is
 * for pages that have no answers to send.
 */
(() => {
  "use strict";
  const { register, announce, find, linkIn, expectArrival } = window.CsrXBlock;
  const PATIENCE_MILLISECONDS = 1500;

  /** @type {LeavingQueue} */
  const NOTHING_TO_SEND = { isWaiting: () => !navigator.onLine, send: () => Promise.resolve(), state: () => "saved" };

  /** @param {HTMLElement} page @param {LeavingQueue} queue @returns {LinkHold} */
  function holdLinks(page, queue) {
    const place = find(page, "[data-csr-leaving]");
    const stay = /** @type {HTMLButtonElement} */ (find(page, "[data-csr-stay]"));
    let target = "";
    /** @type {HTMLElement | null} */
    let held = null;

    document.addEventListener("click", (event) => {
      const link = linkIn(event);
      if (!link || !queue.isWaiting()) return;
      event.preventDefault();
      target = link.href;
      held = link;
      void follow();
      window.setTimeout(() => {
        if (target && !place.textContent) tell(place.dataset.csrSlow);
      }, PATIENCE_MILLISECONDS);
    });

    async function follow() {
      if (target) await queue.send();
      leave();
    }

    function leave() {
      if (!target) return;
      const state = navigator.onLine ? queue.state() : "waiting";
      if (state === "waiting") tell(place.dataset.csrOffline);
      else if (state === "failing") tell(place.dataset.csrFailing);
      else {
        expectArrival(target);
        window.location.assign(target);
      }
    }

    /** @param {string | undefined} sentence */
    function tell(sentence) {
      stay.hidden = false;
      if (place.textContent !== sentence) announce(place, sentence ?? "");
    }

    function cancel() {
      target = "";
      stay.hidden = true;
      place.textContent = "";
    }

    stay.addEventListener("click", () => {
      cancel();
      held?.focus();
    });
    window.addEventListener("online", () => void follow());
    return { retry: leave, cancel };
  }

  register("hold-links", (page) => void holdLinks(page, NOTHING_TO_SEND));
  window.CsrXBlock.holdLinks = holdLinks;
})();
