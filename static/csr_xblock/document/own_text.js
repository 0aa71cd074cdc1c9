/**
 * Saves own words for a section of the document. Module "own-text": data-csr-url is the handler, data-csr-next the
 * address afterwards; data-csr-written-for, -language, -basis and -revision say what the page shows. The text is the
 * text area of frame/rich_text.js; task_draft.js keeps what is typed until it is saved. Where somebody else was
 * quicker, their text is shown below, and the next press saves what then stands in the field.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, announce, find, taskDraft, busy, expectArrival } = window.CsrXBlock;
  const { RequestFailed } = window.CsrXBlock;

  /** @typedef {{is_saved: boolean, revision?: number, html?: string, part?: string}} Answer */

  register("own-text", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const area = /** @type {HTMLTextAreaElement} */ (find(form, "[data-csr-field]"));
    const button = /** @type {HTMLButtonElement} */ (find(form, "[type=submit]"));
    const draft = taskDraft(form);
    let saved = area.value;
    area.addEventListener("input", () => {
      draft.keep(area, saved);
      count(form, area);
    });
    count(form, area);
    draft.restore([area], () => announce(find(form, "[data-csr-status]"), form.dataset.csrRestored ?? ""));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (isTooLong(area)) {
        refuse(form, area, form.dataset.csrTooLong ?? "");
        return;
      }
      // Nothing was written: what stands there stays generated, and follows the data.
      if (area.value === saved && form.dataset.csrRevision === "0") {
        leave(form);
        return;
      }
      const done = busy(button);
      if (!done) return;
      clear(form);
      const sent = area.value;
      try {
        const answer = /** @type {Answer} */ (await post(form.dataset.csrUrl ?? "", body(form, sent)));
        if (answer.is_saved) {
          // What was typed while it was on its way is not saved, so it stays in this browser.
          if (area.value === sent) draft.keep(area, sent);
          leave(form);
          return;
        }
        done();
        saved = answer.html ?? "";
        draft.keep(area, saved);
        showTheirs(form, area, answer);
      } catch (failure) {
        done();
        if (!(failure instanceof RequestFailed)) throw failure;
        draft.keep(area, saved);
        if (failure.field === "html") refuse(form, area, sentenceFor(form, failure));
        else tell(form, sentenceFor(form, failure));
      }
    });
  });

  /** @param {HTMLFormElement} form @param {string} html @returns {Record<string, unknown>} */
  function body({ dataset }, html) {
    return {
      written_for: dataset.csrWrittenFor,
      html,
      language: dataset.csrLanguage,
      basis: dataset.csrBasis,
      revision: Number(dataset.csrRevision),
    };
  }

  /** @param {HTMLFormElement} form */
  function leave(form) {
    const target = form.dataset.csrNext ?? "";
    expectArrival(target, form);
    window.location.assign(target);
  }

  /** @param {HTMLTextAreaElement} area */
  function isTooLong(area) {
    // The server counts characters, not their halves as the browser does.
    return [...area.value].length > Number(area.dataset.csrMost);
  }

  /** @param {HTMLFormElement} form @param {HTMLTextAreaElement} area */
  function count(form, area) {
    const words = form.dataset.csrCounted ?? "";
    const place = find(form, "[data-csr-count]");
    const now = [...area.value].length;
    place.textContent = words.replace("{count}", String(now)).replace("{most}", area.dataset.csrMost ?? "");
    place.classList.toggle("csr-error", isTooLong(area));
  }

  /** @param {HTMLFormElement} form */
  function clear(form) {
    find(form, "[data-csr-summary]").hidden = true;
    find(form, "[data-csr-error]").textContent = "";
    find(form, "[data-csr-field]").removeAttribute("aria-invalid");
    const theirs = find(form, "[data-csr-theirs]");
    theirs.hidden = true;
    theirs.textContent = "";
  }

  /** @param {HTMLFormElement} form @param {HTMLTextAreaElement} area @param {string} sentence */
  function refuse(form, area, sentence) {
    area.setAttribute("aria-invalid", "true");
    announce(find(form, "[data-csr-error]"), sentence);
    (document.getElementById(`${area.id}-rich`) ?? area).focus();
  }

  /** @param {HTMLFormElement} form @param {string} sentence */
  function tell(form, sentence) {
    const summary = find(form, "[data-csr-summary]");
    summary.textContent = sentence;
    summary.hidden = false;
    summary.focus();
  }

  /** @param {HTMLFormElement} form @param {HTMLTextAreaElement} area @param {Answer} answer */
  function showTheirs(form, area, answer) {
    const theirs = find(form, "[data-csr-theirs]");
    form.dataset.csrRevision = String(answer.revision ?? 0);
    theirs.innerHTML = answer.part ?? "";
    theirs.hidden = false;
    theirs.querySelector("[data-csr-take-theirs]")?.addEventListener("click", () => {
      area.value = answer.html ?? "";
      area.dispatchEvent(new Event("input"));
      (document.getElementById(`${area.id}-rich`) ?? area).focus();
    });
    tell(form, form.dataset.csrBoth ?? "");
  }
})();
