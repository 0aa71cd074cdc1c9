/**
 * The importance matrix is drawn by the server, so after a tap only a page that comes anew has it right. Below the
 * heading of the picture stands that it is old, and each link to it brings the page anew: `CsrXBlock.drawAnew(page,
 * queue)` returns what is called when the picture has become old.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /** @type {CsrXBlock["drawAnew"]} */
  function drawAnew(page, queue) {
    const note = find(page, "[data-csr-stale]");
    page.addEventListener("click", async (event) => {
      const link = event.target instanceof Element && event.target.closest("[data-csr-picture]");
      if (!(link instanceof HTMLAnchorElement) || !note.textContent) return;
      event.preventDefault();
      await queue.send();
      window.location.hash = link.hash;
      if (!queue.isWaiting()) window.location.reload();
    });
    return () => {
      note.textContent = note.dataset.csrStale ?? "";
    };
  }

  window.CsrXBlock.drawAnew = drawAnew;
})();
