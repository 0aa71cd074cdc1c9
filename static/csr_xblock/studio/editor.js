/**
 * The frame of an editor in Studio: fetches screens, sends their forms, and puts the answers in place. The server
 * renders everything; what each part of this frame does stands in the files editor_*.js.
 */
(() => {
  "use strict";
  const { startIn, find, askedPlace, editorServer, takeOver, unsavedGuard, editorExit } = window.CsrXBlock;
  const { focusField, focusNamed, focusScreen, showCurrentTab, tellHere, editorFoot, editorSays } = window.CsrXBlock;
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
      this.says = editorSays(runtime, frame);
      this.server = editorServer(frame, this.says.failure);
      this.guard = unsavedGuard(frame, (name) => focusNamed(this.screen, name));
      this.exit = editorExit(runtime, frame);
      this.turn = 0;
      this.timer = 0;
      frame.addEventListener("click", (event) => this.onClick(event));
      this.screen.addEventListener("submit", (event) => this.onSubmit(event));
      this.screen.addEventListener("input", (event) => this.onInput(event));
      this.screen.addEventListener("change", (event) => this.onInput(event));
      const asked = askedPlace.take(frame.dataset.csrUsage ?? "");
      editorFoot.gather(frame);
      showCurrentTab(this.screen);
      const kept = this.guard.found();
      if (kept) this.bringBack(kept);
      else if (asked) this.show(asked);
    }

    /** Show what was typed before the window was closed. @param {KeptEntries} kept */
    async bringBack(kept) {
      const turn = ++this.turn;
      const answer = await this.server.sendAgain(kept);
      if (!answer || turn !== this.turn) return;
      this.put(answer);
      this.guard.isBack(kept);
      this.tell(this.frame.dataset.csrBack ?? "");
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
        if (link.dataset.csrForget !== undefined) this.guard.clear();
        this.guard.leave(() => this.show(place));
      } else if (elsewhere) {
        this.guard.leave(() => this.exit.toOther(elsewhere));
      } else if (target.closest("[data-csr-close]")) {
        this.guard.leave(() => this.exit.close());
      }
    }

    /** @param {Event} event */
    onInput(event) {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (!field.name) return;
      // What is only tried out is not saved, so leaving loses nothing.
      if (field.dataset.csrTrial === undefined) {
        this.guard.typed(field);
        // "It is saved" is no longer true.
        this.tell("");
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
        this.exit.hasSaved = true;
        this.guard.clear();
      }
      if (answer.kind !== "saved" && form.dataset.csrKeep !== undefined) {
        // What no page can put back, such as a chosen file, stays: only the server's words are taken over.
        takeOver(form, answer.html, this.guard.touched);
        /** @type {HTMLElement | null} */ (form.querySelector("[data-csr-focus]"))?.focus();
        return;
      }
      this.put(answer);
      if (answer.notice) this.tell(answer.notice, answer.warning);
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
      this.guard.clear();
      this.says.now("");
      this.put(answer);
    }

    /** @param {EditorAnswer} answer */
    put(answer) {
      this.guard.withdraw();
      this.screen.innerHTML = answer.html;
      startIn(this.screen);
      editorFoot.gather(this.frame);
      showCurrentTab(this.screen);
      focusScreen(find(this.screen, "[data-csr-at]"));
    }

    /** @param {string} sentence @param {string} [warning] what is odd about it */
    tell(sentence, warning) {
      this.says.now(sentence, warning);
      tellHere(this.screen, sentence);
    }
  }
})();
