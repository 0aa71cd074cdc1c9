/**
 * Shows the pieces of a list that hold all typed words, and says how many. Module "evidence-search" around the list:
 * data-csr-words is the field, data-csr-piece a piece, data-csr-group what is empty without pieces, data-csr-found the
 * place that tells. Nothing is sent, so no name that somebody looks for stands in an address or a log.
 */
(() => {
  "use strict";
  const { register, announce, find, findAll } = window.CsrXBlock;

  /** Letters of Europe's languages that are no letter with a mark. @type {Record<string, string>} */
  const PLAIN = { ł: "l", đ: "d", ð: "d", ø: "o", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

  const KEPT = "csrEvidenceWords";

  register("evidence-search", (root) => {
    const field = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-csr-words]"));
    if (!field) return;
    const told = find(root, "[data-csr-found]");
    const whole = told.textContent ?? "";
    const pieces = findAll(root, "[data-csr-piece]").map((piece) => ({ piece, text: folded(piece.textContent ?? "") }));
    let shown = "";

    function show() {
      const words = /** @type {HTMLInputElement} */ (field).value.trim();
      if (words === shown) return;
      shown = words;
      window.history.replaceState({ ...window.history.state, [KEPT]: words }, "");
      const asked = folded(words).split(/\s+/);
      let count = 0;
      for (const { piece, text } of pieces) {
        piece.hidden = !asked.every((word) => text.includes(word));
        if (!piece.hidden) count += 1;
      }
      for (const group of findAll(root, "[data-csr-group]")) {
        group.hidden = !group.querySelector("[data-csr-piece]:not([hidden])");
      }
      announce(told, words ? sentence(count, words) : whole);
    }

    /** @param {number} count @param {string} words */
    function sentence(count, words) {
      const values = { count: String(count), all: String(pieces.length), words };
      const pattern = (count ? told.dataset.csrSome : told.dataset.csrNone) ?? "";
      return pattern.replace(/\{(count|all|words)\}/g, (_whole, name) => values[/** @type {"words"} */ (name)]);
    }

    field.addEventListener("input", show);
    // Whoever comes back from a link finds the words again: they are kept with the visit, in this browser alone.
    field.value = window.history.state?.[KEPT] ?? field.value;
    show();
  });

  /** Return a text without accents and capitals. @param {string} text */
  function folded(text) {
    const bare = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return bare.replace(/[łđðøıßæœþ]/g, (letter) => PLAIN[letter] ?? letter);
  }
})();
