/**
 * Holds a link while answers cannot be sent, because the next page could not be shown either: it says so, and follows
 * the link by itself when the line is back. `CsrXBlock.holdLinks(page, queue)`; the sentence stands in
 * `[data-csr-leaving]`, which has the words for each reason.
 */
(() => {
  "use strict";
  const { announce, find } = window.CsrXBlock;
  const PATIENCE_MILLISECONDS = 1500;

  /** @param {HTMLElement} page @param {SaveQueue} queue @returns {LinkHold} */
  function holdLinks(page, queue) {
    const place = find(page, "[data-csr-leaving]");
    let target = "";

    document.addEventListener("click", (event) => {
      const link = linkIn(event);
      if (!link || !queue.isWaiting()) return;
      event.preventDefault();
      target = link.href;
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
      else window.location.assign(target);
    }

    /** @param {string | undefined} sentence */
    function tell(sentence) {
      if (place.textContent !== sentence) announce(place, sentence ?? "");
    }

    window.addEventListener("online", () => void follow());
    return {
      retry: leave,
      cancel: () => {
        target = "";
        place.textContent = "";
      },
    };
  }

  /** @param {MouseEvent} event @returns {HTMLAnchorElement | null} a link of ours that opens in this window, if any */
  function linkIn(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return null;
    const link = event.target instanceof Element ? event.target.closest("[data-csr-frame] a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || !["", "_self"].includes(link.target)) return null;
    return link.getAttribute("href")?.startsWith("#") ? null : link;
  }

  window.CsrXBlock.holdLinks = holdLinks;
})();
