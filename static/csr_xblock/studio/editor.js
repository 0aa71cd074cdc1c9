/**
 * The frame of an editor in Studio: fetches screens, sends their forms, and puts the answers in place. The server
 * renders everything; what each part of this frame does stands in the files editor_*.js.
 */
(() => {
  "use strict";
  const { startIn, announce, find, askedPlace, editorServer, takeOver, unsavedGuard, blockEditor } = window.CsrXBlock;
  const { focusField, focusNamed, focusScreen, tellHere, editorFoot } = window.CsrXBlock;
  const CHECK_AFTER_MS = 500;

  /** Called by Studio for the view of an editor; some versions pass a jQuery object instead of an element. */
  window.CsrEditorStart = (runtime, element) => {
    const root = "jquery" in element ? element[0] : element;
    startIn(root);
    new Editor(runtime, find(root, "[data-csr-editor]"));
  };

  class Editor {
    /** @param {BlockRuntime} runtime Studio's @param {HTMLElement} frame */
    constructor(runtime, frame) {
      this.runtime = runtime;
      this.frame = frame;
      this.screen = find(frame, "[data-csr-screen]");
      this.server = editorServer(frame, (sentence) => this.fail(sentence));
      this.guard = unsavedGuard(frame, (name) => focusNamed(this.screen, name));
      this.hasSaved = false;
      this.turn = 0;
      this.timer = 0;
      frame.addEventListener("click", (event) => this.onClick(event));
      this.screen.addEventListener("submit", (event) => this.onSubmit(event));
      this.screen.addEventListener("input", (event) => this.onInput(event));
      this.screen.addEventListener("change", (event) => this.onInput(event));
      const asked = askedPlace.take(frame.dataset.csrUsage ?? "");
      editorFoot.gather(frame);
      if (asked) this.show(asked);
    }

    /** @param {Event} event */
    onClick(event) {
      const target = /** @type {HTMLElement} */ (event.target);
      const link = /** @type {HTMLElement | null} */ (target.closest("[data-csr-place]"));
      const elsewhere = /** @type {HTMLElement | null} */ (target.closest("[data-csr-elsewhere]"));
      const toField = target.closest("[data-csr-field-link]");
      if (toField) {
        event.preventDefault();
        focusField(decodeURIComponent((toField.getAttribute("href") ?? "#").slice(1)));
      } else if (link) {
        event.preventDefault();
        const place = link.dataset.csrPlace ?? "";
        if (link.dataset.csrForget !== undefined) this.guard.touched.clear();
        this.guard.leave(() => this.show(place));
      } else if (elsewhere) {
        const { csrUsage = "", csrElsewhere = "" } = elsewhere.dataset;
        this.guard.leave(() => {
          editorFoot.close(this.runtime, this.frame, false);
          blockEditor.open(csrUsage, csrElsewhere);
        });
      } else if (target.closest("[data-csr-close]")) {
        this.guard.leave(() => editorFoot.close(this.runtime, this.frame, this.hasSaved));
      }
    }

    /** @param {Event} event */
    onInput(event) {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (!field.name) return;
      // What is only tried out is not saved, so leaving loses nothing.
      if (field.dataset.csrTrial === undefined) {
        this.guard.touched.add(field.name);
        // "It is saved" is no longer true.
        this.say("");
        tellHere(this.screen, "");
      }
      const form = field.form;
      if (!form || form.dataset.csrCheck === undefined) return;
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.check(form), CHECK_AFTER_MS);
    }

    /** @param {SubmitEvent} event */
    async onSubmit(event) {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.target);
      const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
      window.clearTimeout(this.timer);
      const turn = ++this.turn;
      editorFoot.setBusy(this.frame, true);
      const answer = await this.server.send(form, button?.value || "save");
      editorFoot.setBusy(this.frame, false);
      if (!answer || turn !== this.turn) return;
      if (answer.kind === "saved") {
        this.hasSaved = true;
        this.guard.touched.clear();
      }
      if (answer.kind !== "saved" && form.dataset.csrKeep !== undefined) {
        // What no page can put back, such as a chosen file, stays: only the server's words are taken over.
        takeOver(form, answer.html, this.guard.touched);
        /** @type {HTMLElement | null} */ (form.querySelector("[data-csr-focus]"))?.focus();
        return;
      }
      this.put(answer);
      if (answer.notice) {
        this.say([answer.notice, answer.warning].filter(Boolean).join(" "), Boolean(answer.warning));
        tellHere(this.screen, answer.notice);
      }
    }

    /** Ask the server what a save would say, and take over its words. @param {HTMLFormElement} form */
    async check(form) {
      const turn = ++this.turn;
      const answer = await this.server.send(form, "check");
      if (answer && turn === this.turn && form.isConnected) takeOver(form, answer.html, this.guard.touched);
    }

    /** @param {string} place */
    async show(place) {
      const turn = ++this.turn;
      editorFoot.setBusy(this.frame, true);
      const answer = await this.server.show(place);
      editorFoot.setBusy(this.frame, false);
      if (!answer || turn !== this.turn) return;
      this.guard.touched.clear();
      this.say("");
      this.put(answer);
    }

    /** @param {EditorAnswer} answer */
    put(answer) {
      this.guard.withdraw();
      this.screen.innerHTML = answer.html;
      startIn(this.screen);
      editorFoot.gather(this.frame);
      focusScreen(find(this.screen, "[data-csr-at]"));
    }

    /** @param {string} sentence */
    fail(sentence) {
      this.say(sentence);
      this.runtime?.notify?.("error", { title: "CSR Step by Step", message: sentence });
    }

    /** @param {string} sentence @param {boolean} [warns] whether it also says what to look at */
    say(sentence, warns = false) {
      const status = find(this.frame, "[data-csr-status]");
      status.classList.toggle("csr-editor-warned", warns);
      announce(status, sentence);
    }
  }
})();
