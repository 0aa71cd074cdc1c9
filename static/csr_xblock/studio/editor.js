/**
 * The frame of an editor in Studio: fetches screens, sends their forms, and puts the answers in place. The server renders
 * everything; while somebody types, only the parts marked `data-csr-region` of its answer are taken over.
 */
(() => {
  "use strict";
  const { startIn, announce, find } = window.CsrXBlock;
  const CHECK_AFTER_MS = 500;
  /** Where an author view leaves the screen that is to be shown first. */
  const PLACE = "csr-editor-place:";

  /** Called by Studio for the view of an editor; some versions pass a jQuery object instead of an element. */
  window.CsrEditorStart = (runtime, element) => {
    const root = element.jquery ? element[0] : element;
    startIn(root);
    new Editor(runtime, find(root, "[data-csr-editor]"));
  };

  /** Return the screen that an author view has asked for, once. @param {string} key of the block @returns {string} */
  function askedPlace(key) {
    const place = window.sessionStorage.getItem(PLACE + key) ?? "";
    window.sessionStorage.removeItem(PLACE + key);
    return place;
  }

  class Editor {
    /** @param {any} runtime Studio's @param {HTMLElement} frame */
    constructor(runtime, frame) {
      this.runtime = runtime;
      this.frame = frame;
      this.screen = find(frame, "[data-csr-screen]");
      this.hasSaved = false;
      this.turn = 0;
      /** @type {Set<string>} names of the fields that somebody has typed into */
      this.touched = new Set();
      this.timer = 0;
      frame.addEventListener("click", (event) => this.onClick(event));
      this.screen.addEventListener("submit", (event) => this.onSubmit(/** @type {SubmitEvent} */ (event)));
      this.screen.addEventListener("input", (event) => this.onInput(event));
      this.screen.addEventListener("change", (event) => this.onInput(event));
      const asked = askedPlace(frame.dataset.csrUsage ?? "");
      if (asked) this.show(asked);
    }

    /** @param {Event} event */
    onClick(event) {
      const target = /** @type {HTMLElement} */ (event.target);
      const link = /** @type {HTMLElement | null} */ (target.closest("[data-csr-place]"));
      const toField = target.closest("[data-csr-field-link]");
      if (toField) {
        event.preventDefault();
        this.focusField(decodeURIComponent((toField.getAttribute("href") ?? "#").slice(1)));
      } else if (link) {
        event.preventDefault();
        const place = link.dataset.csrPlace ?? "";
        if (link.dataset.csrForget !== undefined) this.touched.clear();
        this.leave(() => this.show(place));
      } else if (target.closest("[data-csr-close]")) {
        this.leave(() => this.close());
      }
    }

    /** @param {Event} event */
    onInput(event) {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (!field.name) return;
      // What is only tried out is not saved, so leaving loses nothing.
      if (field.dataset.csrTrial === undefined) {
        this.touched.add(field.name);
        // "It is saved" is no longer true.
        this.say("");
        this.tellHere("");
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
      this.busy(true);
      const answer = await this.send(form, button?.value || "save");
      this.busy(false);
      if (!answer || turn !== this.turn) return;
      if (answer.kind === "saved") {
        this.hasSaved = true;
        this.touched.clear();
      }
      if (answer.kind !== "saved" && form.dataset.csrKeep !== undefined) {
        // What no page can put back, such as a chosen file, stays: only the server's words are taken over.
        this.takeOver(form, answer);
        /** @type {HTMLElement | null} */ (form.querySelector("[data-csr-focus]"))?.focus();
        return;
      }
      this.put(answer);
      if (answer.notice) {
        this.say(answer.notice);
        this.tellHere(answer.notice);
      }
    }

    /** Ask the server what a save would say, and take over its words. @param {HTMLFormElement} form */
    async check(form) {
      const turn = ++this.turn;
      const answer = await this.send(form, "check");
      if (answer?.html && turn === this.turn && form.isConnected) this.takeOver(form, answer);
    }

    /** Put the regions of an answer into a form, which stays as it is. @param {HTMLFormElement} form @param {{html: string}} answer */
    takeOver(form, answer) {
      const checked = new DOMParser().parseFromString(answer.html, "text/html");
      for (const region of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-csr-region]"))) {
        const name = region.dataset.csrRegion ?? "";
        const isUntouched = name.startsWith("error-") && !this.touched.has(name.slice("error-".length));
        const found = checked.querySelector(`[data-csr-region="${CSS.escape(name)}"]`);
        if (found && !isUntouched && region.innerHTML !== found.innerHTML) {
          region.replaceChildren(...found.childNodes);
          startIn(region);
        }
      }
      for (const name of this.touched) this.mark(form, checked, name);
    }

    /** @param {HTMLFormElement} form @param {Document} checked @param {string} name */
    mark(form, checked, name) {
      const selector = `[name="${CSS.escape(name)}"]`;
      const isWrong = checked.querySelector(selector)?.getAttribute("aria-invalid") === "true";
      for (const field of form.querySelectorAll(selector)) {
        if (isWrong) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
      }
    }

    /** @param {string} place */
    async show(place) {
      const turn = ++this.turn;
      this.busy(true);
      const answer = await this.request(`${this.frame.dataset.csrShow}?place=${encodeURIComponent(place)}`, {});
      this.busy(false);
      if (!answer || turn !== this.turn) return;
      this.touched.clear();
      this.say("");
      this.put(answer);
    }

    /** @param {HTMLFormElement} form @param {string} intent @returns {Promise<any>} */
    send(form, intent) {
      const place = form.closest("[data-csr-at]")?.getAttribute("data-csr-at") ?? "";
      const body = new FormData(form);
      body.set("intent", intent);
      return this.request(`${this.frame.dataset.csrSubmit}?place=${encodeURIComponent(place)}`, { method: "POST", body });
    }

    /** Return the server's answer, null after telling that there is none. @param {string} url @param {RequestInit} options */
    async request(url, options) {
      const token = document.cookie.split("; ").find((part) => part.startsWith("csrftoken="));
      const headers = { "X-CSRFToken": token ? decodeURIComponent(token.slice("csrftoken=".length)) : "" };
      let response;
      try {
        response = await fetch(url, { credentials: "same-origin", headers, ...options });
      } catch {
        return this.fail(this.frame.dataset.csrOffline);
      }
      const isJson = (response.headers.get("Content-Type") || "").includes("json");
      const answer = isJson ? await response.json().catch(() => null) : null;
      if (answer?.html !== undefined) return answer;
      return this.fail(answer?.message || (response.status === 403 ? this.frame.dataset.csrSignedOut : this.frame.dataset.csrOffline));
    }

    /** @param {string | undefined} sentence @returns {null} */
    fail(sentence) {
      this.say(sentence ?? "");
      this.runtime?.notify?.("error", { title: "CSR Step by Step", message: sentence });
      return null;
    }

    /** @param {{html: string, kind: string}} answer */
    put(answer) {
      find(this.frame, "[data-csr-unsaved]").hidden = true;
      this.screen.innerHTML = answer.html;
      startIn(this.screen);
      const screen = find(this.screen, "[data-csr-at]");
      const target = screen.querySelector("[data-csr-summary]") ?? screen.querySelector("[data-csr-focus]") ?? screen.querySelector("h2, h3");
      if (!(target instanceof HTMLElement)) return;
      if (!target.matches("a, button, input, select, textarea")) target.tabIndex = -1;
      target.focus();
    }

    /** Do something that would lose what was typed; ask first if there is something to lose. @param {() => void} go */
    leave(go) {
      if (this.touched.size === 0) {
        go();
        return;
      }
      const question = find(this.frame, "[data-csr-unsaved]");
      question.hidden = false;
      question.focus();
      find(question, "[data-csr-leave]").onclick = () => {
        this.touched.clear();
        question.hidden = true;
        go();
      };
      find(question, "[data-csr-stay]").onclick = () => {
        question.hidden = true;
        const [first] = this.touched;
        const field = this.screen.querySelector(`[name="${CSS.escape(first)}"]`);
        if (field) this.focusField(field.id);
      };
    }

    close() {
      if (!this.hasSaved) {
        this.runtime?.notify?.("cancel", {});
        return;
      }
      this.runtime?.notify?.("save", { state: "start" });
      this.runtime?.notify?.("save", { state: "end" });
    }

    /** Put the focus on a field, or on the editor that stands for a hidden text area. @param {string} id */
    focusField(id) {
      const field = document.getElementById(id);
      const shown = field?.hidden ? document.getElementById(`${id}-rich`) : field;
      shown?.focus();
      shown?.scrollIntoView({ block: "center" });
    }

    /** @param {boolean} isBusy */
    busy(isBusy) {
      this.screen.setAttribute("aria-busy", String(isBusy));
      for (const button of this.screen.querySelectorAll("button")) button.disabled = isBusy;
    }

    /** Show a notice where the focus is: below a long screen the status is out of sight. @param {string} sentence */
    tellHere(sentence) {
      this.screen.querySelector(".csr-editor-saved")?.remove();
      if (!sentence || !this.screen.contains(document.activeElement)) return;
      const notice = document.createElement("p");
      notice.className = "csr-editor-saved csr-small";
      notice.setAttribute("aria-hidden", "true");
      notice.textContent = sentence;
      document.activeElement?.after(notice);
    }

    /** @param {string} sentence */
    say(sentence) {
      announce(find(this.frame, "[data-csr-status]"), sentence);
    }
  }
})();
