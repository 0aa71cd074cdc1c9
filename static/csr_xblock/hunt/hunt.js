/**
 * The hunt for what the company does already: each line is saved by itself while it is typed, and Enter leads to the
 * next. A line that is emptied or removed can be put back until the page is left. Module "hunt" on the page; sentences
 * for each state come translated in data attributes.
 */
(() => {
  "use strict";
  const { register, find, lineQueue, huntLines, holdLinks } = window.CsrXBlock;
  const TYPING_PAUSE_MILLISECONDS = 800;

  register("hunt", (page) => {
    const data = page.dataset;
    const lines = huntLines(page);
    const queue = lineQueue({
      key: data.csrKey ?? "",
      url: data.csrUrl ?? "",
      onState: (state, name, message) => {
        const line = lines.named(name);
        if (line) lines.tell(line, state, state === "waiting" && !queue.isKept() ? data.csrNotKept ?? "" : message);
      },
      onTwo: (change, saved) => {
        const line = lines.named(change.item);
        if (!line) return;
        lines.ask(line, { mine: change.answer.text, theirs: saved.text }, (isMine) => {
          queue.decide(change, isMine);
          if (!isMine) takeTheirs(line, saved);
          focusOn(line);
          lines.count();
        });
      },
      onSaved: (name, saved) => {
        const line = lines.named(name);
        if (line) Object.assign(line.dataset, { csrRevision: String(saved.revision), csrText: saved.text });
      },
      onQuiet: () => hold.retry(),
    });
    const hold = holdLinks(page, queue);

    /** @param {HTMLElement} line @param {SavedLine} saved */
    function takeTheirs(line, saved) {
      Object.assign(line.dataset, { csrRevision: String(saved.revision), csrText: saved.text });
      if (saved.text) lines.show(line, saved.text);
      else lines.remove(line, lines.read(line));
    }

    /** @param {HTMLElement} line @param {number} [delay] milliseconds to wait for more typing */
    function save(line, delay) {
      const text = lines.read(line);
      if (text === line.dataset.csrText && !queue.has(line.dataset.csrLine ?? "")) return;
      hold.cancel();
      const answer = { area: lines.box(line).dataset.csrBox ?? "", text };
      queue.add(line.dataset.csrLine ?? "", answer, Number(line.dataset.csrRevision), delay);
    }

    /** Take a line off the list. @param {HTMLElement} line @param {string} text what it said */
    function remove(line, text) {
      lines.remove(line, text);
      save(line);
      lines.count();
    }

    /** Save what was typed; an emptied line is one that is removed. @param {HTMLElement} line */
    function commit(line) {
      const isEmptied = !lines.read(line) && !lines.isGone(line);
      if (isEmptied && line.dataset.csrText) remove(line, line.dataset.csrText);
      else if (!isEmptied || queue.has(line.dataset.csrLine ?? "")) save(line);
    }

    /** Lead to the empty line of a box, which is made where there is none. @param {HTMLElement} box */
    function addTo(box) {
      const empty = lines.all().find((line) => lines.box(line) === box && !lines.isGone(line) && !lines.read(line));
      if (!empty && !box.querySelector("[data-csr-add]:enabled")) return;
      lines.field(empty ?? lines.make(box)).focus();
      lines.count();
    }

    /** @param {HTMLElement} line */
    function focusOn(line) {
      (lines.isGone(line) ? find(line, "[data-csr-undo]") : lines.field(line)).focus();
    }

    // What this browser still keeps, and what was typed before this script had come.
    for (const { item, answer } of queue.unsent()) {
      const line = lines.named(item) ?? lines.place(answer, item);
      if (line && answer.text) lines.show(line, answer.text);
      else if (line) lines.remove(line, lines.read(line));
    }
    for (const line of lines.all()) {
      if (!queue.has(line.dataset.csrLine ?? "") && lines.read(line) !== line.dataset.csrText) commit(line);
    }
    lines.count();
    void queue.send();

    page.addEventListener("input", (event) => {
      const line = lines.around(event.target);
      if (line && lines.read(line)) save(line, TYPING_PAUSE_MILLISECONDS);
      if (line) lines.count();
    });
    page.addEventListener("change", (event) => {
      const line = lines.around(event.target);
      if (line) commit(line);
    });
    page.addEventListener("beforeinput", (event) => {
      const line = lines.around(event.target);
      if (!line || !/^insert(LineBreak|Paragraph)$/.test(event.inputType)) return;
      event.preventDefault();
      if (!lines.read(line)) return;
      commit(line);
      addTo(lines.box(line));
    });
    page.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target.closest("button") : null;
      const line = lines.around(target);
      if (target?.matches("[data-csr-add]")) addTo(/** @type {HTMLElement} */ (target.closest("[data-csr-box]")));
      else if (line && target?.matches("[data-csr-remove]")) takeOff(line);
      else if (line && target?.matches("[data-csr-undo]")) putBack(line);
    });

    /** @param {HTMLElement} line */
    function takeOff(line) {
      const text = lines.read(line) || line.dataset.csrText;
      if (text) {
        remove(line, text);
        focusOn(line);
        return;
      }
      const box = lines.box(line);
      line.remove();
      lines.count();
      find(box, "[data-csr-add]").focus();
    }

    /** @param {HTMLElement} line */
    function putBack(line) {
      lines.show(line, lines.removedText(line));
      save(line);
      lines.count();
      focusOn(line);
    }

    window.addEventListener("pagehide", () => void queue.send());
    document.addEventListener("visibilitychange", () => void queue.send());
    window.addEventListener("beforeunload", (event) => {
      if (!queue.isKept()) event.preventDefault();
    });
  });
})();
