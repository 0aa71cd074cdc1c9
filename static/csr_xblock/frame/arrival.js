/**
 * After a link or a form of ours the focus goes to the heading of the new screen, not to the top of the page. A page
 * that was opened in any other way is left alone. Module "arrival" on each frame; `expectArrival` is for scripts.
 */
(() => {
  "use strict";
  if (Object.keys(window.CsrXBlock).includes("linkIn")) return;

  const { register } = window.CsrXBlock;
  const KEY = "csr-arrival";
  const [page, block] = use((kept) => {
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
    return link.getAttribute("href")?.startsWith("#") ? null : link;
  }

  /** @type {CsrXBlock["expectArrival"]} */
  function expectArrival(target, from) {
    const here = new URL(window.location.href).searchParams;
    const { pathname, search, searchParams } = new URL(target, window.location.href);
    const isTurned = (/** @type {string} */ name) => searchParams.get(name) !== here.get(name);
    const turned = [...searchParams.keys()].find((name) => /^csr_\w{8}$/.test(name) && isTurned(name));
    const shown = turned?.slice(4) ?? from?.closest("[data-csr-frame]")?.getAttribute("data-csr-frame");
    use((kept) => kept.setItem(KEY, `${pathname}${search} ${shown}`));
  }

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
    if (page !== pathname + search || shown !== frame || !heading || document.getElementById(hash.slice(1))) return;
    heading.tabIndex = -1;
    heading.focus();
  });

  Object.assign(window.CsrXBlock, { linkIn, expectArrival });
})();
