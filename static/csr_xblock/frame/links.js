/**
 * Links of ours, from leaving a page to arriving at the next.
 *
 * A link is held while answers cannot be sent, because the next page could not be shown either, and followed when the
 * line is back, unless the person would rather stay. `[data-csr-leaving]` says why. Module "hold-links" is for pages
 * that have no answers to send.
 *
 * After a link or a form the focus goes to the heading of the new screen, which says what a form with data-csr-told has
 * done; a page that was opened in any other way is left alone. Module "arrival" on each frame.
 */
(() => {
  "use strict";
  if (Object.keys(window.CsrXBlock).includes("linkIn")) return;

  const { register, announce, find } = window.CsrXBlock;
  const KEY = "csr-arrival";
  const PATIENCE_MILLISECONDS = 1500;
  const [awaited, block, ...told] = use((kept) => {
    const expected = kept.getItem(KEY) ?? "";
    kept.removeItem(KEY);
    return expected.split(" ");
  }) ?? [];

  /** @template Result @param {(kept: Storage) => Result} act @returns {Result | null} null where storage is refused */
  function use(act) {
    try {
      return act(window.sessionStorage);
    } catch {
      return null;
    }
  }

  /** @type {CsrXBlock["linkIn"]} */
  function linkIn(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return null;
    const place = event.target instanceof Element ? event.target : null;
    const link = place?.closest("[data-csr-frame] a[href]:not([download])");
    if (!(link instanceof HTMLAnchorElement) || !["", "_self"].includes(link.target)) return null;
    if (!link.protocol.startsWith("http")) return null;
    return link.getAttribute("href")?.startsWith("#") ? null : link;
  }

  /** @type {CsrXBlock["expectArrival"]} */
  function expectArrival(target, from) {
    const here = new URL(window.location.href).searchParams;
    const { pathname, search, searchParams } = new URL(target, window.location.href);
    const isTurned = (/** @type {string} */ name) => searchParams.get(name) !== here.get(name);
    const turned = [...searchParams.keys()].find((name) => /^csr_\w{8}$/.test(name) && isTurned(name));
    const shown = turned?.slice(4) ?? from?.closest("[data-csr-frame]")?.getAttribute("data-csr-frame");
    const words = (from instanceof HTMLElement && from.dataset.csrTold) || "";
    use((kept) => kept.setItem(KEY, `${pathname}${search} ${shown} ${words}`));
  }

  // What comes back by the browser's Back may have been answered, saved or handed in since.
  const [opened] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (opened?.type === "back_forward") window.location.reload();
  window.addEventListener("pageshow", (shown) => shown.persisted && window.location.reload());

  document.addEventListener("click", (event) => {
    const link = linkIn(event);
    if (link) expectArrival(link.href, link);
  });

  register("arrival", (frame) => {
    const { pathname, search, hash } = window.location;
    // A programme's learning path has two frames with a heading, and what it shows stands in the last one.
    const frames = [...document.querySelectorAll(`[data-csr-frame="${block}"]`)];
    const shown = frames.filter((one) => one.querySelector("h2")).pop() ?? document.querySelector("[data-csr-frame]");
    const heading = frame.querySelector("h2");
    if (awaited !== pathname + search || shown !== frame || !heading || document.getElementById(hash.slice(1))) return;
    heading.tabIndex = -1;
    heading.focus();
    if (!told[0]) return;
    const note = document.createElement("p");
    note.className = "csr-note";
    note.setAttribute("role", "status");
    heading.after(note);
    announce(note, told.join(" "));
  });

  /** @type {LeavingQueue} */
  const NOTHING_TO_SEND = { isWaiting: () => !navigator.onLine, send: () => Promise.resolve(), state: () => "saved" };

  /** @param {HTMLElement} page @param {LeavingQueue} queue @returns {LinkHold} */
  function holdLinks(page, queue) {
    const place = find(page, "[data-csr-leaving]");
    const stay = find(page, "[data-csr-stay]");
    let target = "";
    /** @type {HTMLElement | null} */
    let held = null;

    document.addEventListener("click", (event) => {
      const link = linkIn(event);
      if (!link || !queue.isWaiting() || (queue === NOTHING_TO_SEND && !page.contains(link))) return;
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

    function tell(sentence = "") {
      stay.hidden = false;
      announce(place, sentence);
      place.scrollIntoView({ block: "nearest" });
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
  Object.assign(window.CsrXBlock, { linkIn, expectArrival, holdLinks });
})();
