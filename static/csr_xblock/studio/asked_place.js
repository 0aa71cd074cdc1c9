/**
 * The screen on which an editor is to open: an author view leaves it for the block, the block's editor takes it, once.
 * `CsrXBlock.askedPlace`.
 */
(() => {
  "use strict";
  const PLACE = "csr-editor-place:";

  /** @param {string} key of the block @param {string} place "" for the editor's first screen */
  function leave(key, place) {
    window.sessionStorage.setItem(PLACE + key, place);
  }

  /** @param {string} key of the block @returns {string} */
  function take(key) {
    const place = window.sessionStorage.getItem(PLACE + key) ?? "";
    window.sessionStorage.removeItem(PLACE + key);
    return place;
  }

  window.CsrXBlock.askedPlace = { leave, take };
})();
