/**
 * Turns a text area with HTML into an editor with a small toolbar. Module "rich-text" on the text area, which keeps the
 * HTML and is what a form sends; without script or library it stays as it is. Squire edits, DOMPurify cleans.
 */
(() => {
  "use strict";
  const { register, loadLibrary, richTextPolicy, keptHtml, richTextBar, linkRow } = window.CsrXBlock;
  const COPIED = ["aria-describedby", "aria-invalid", "lang"];
  const KEYS = ["Ctrl-", "Meta-"];
  /** Keys of Squire for what the server would take away, what a page uses otherwise, and lists that begin unasked. */
  const UNWANTED = ["Tab", "Shift-Tab", "PageUp", "PageDown", " "];
  const UNWANTED_WITH_KEY = ["u", "d", "[", "]", "Shift-5", "Shift-6", "Shift-7"];
  /** @type {Set<SquireEditor>} */
  const living = new Set();

  register("rich-text", (element) => {
    const area = /** @type {HTMLTextAreaElement} */ (element);
    const holder = area.closest("[data-csr-rich]");
    const settings = /** @type {RichTextSettings} */ (JSON.parse(holder?.getAttribute("data-csr-rich") ?? "{}"));
    const libraries = [loadLibrary(settings.squire, "Squire"), loadLibrary(settings.dompurify, "DOMPurify")];
    Promise.all(libraries).then(([squire, purifier]) => {
      if (!area.isConnected) return;
      const policy = richTextPolicy(settings, /** @type {import("dompurify").DOMPurify} */ (purifier));
      begin(area, settings.words, policy, /** @type {typeof import("squire-rte").default} */ (squire));
    }, () => undefined);
  });

  /**
   * @param {HTMLTextAreaElement} area
   * @param {Record<string, string>} words
   * @param {RichTextPolicy} policy
   * @param {typeof import("squire-rte").default} Squire
   */
  function begin(area, words, policy, Squire) {
    endLost();
    const text = textFor(area);
    area.before(text);
    const editor = new Squire(text, {
      blockTag: "P",
      addLinks: false,
      sanitizeToDOMFragment: policy.clean,
      didError: window.reportError,
    });
    living.add(editor);
    setKeys(editor);
    editor.setHTML(area.value);
    const link = linkRow(editor, words);
    text.before(richTextBar(editor, words, link.open), link.row);
    const hadFocus = document.activeElement === area;
    area.hidden = true;
    // Whoever came here before the libraries goes on where they were.
    if (hadFocus) editor.focus();
    keepIn(area, editor, policy);
  }

  /**
   * Write each change into the text area, as if it had been typed there.
   * @param {HTMLTextAreaElement} area
   * @param {SquireEditor} editor
   * @param {RichTextPolicy} policy
   */
  function keepIn(area, editor, policy) {
    const isBare = !/^\s*<(?:p|ul|ol|h3|h4|blockquote|table)\b/i.test(area.value);
    const now = () => keptHtml(policy.clean(editor.getHTML()), isBare);
    let last = now();
    editor.addEventListener("input", () => {
      const html = now();
      // Moving the cursor changes the page, but not the text.
      if (html === last) return;
      last = html;
      area.value = html;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
    // What was filled into the text area by another script, such as a text that was not saved.
    area.addEventListener("input", () => {
      if (area.value === last) return;
      editor.setHTML(area.value);
      last = now();
    });
  }

  /** @param {HTMLTextAreaElement} area @returns {HTMLElement} */
  function textFor(area) {
    const text = document.createElement("div");
    text.id = `${area.id}-rich`;
    text.className = "csr-rich";
    text.setAttribute("role", "textbox");
    text.setAttribute("aria-multiline", "true");
    text.setAttribute("aria-labelledby", `${area.id}-label`);
    for (const name of COPIED) copy(name, area, text);
    new MutationObserver(() => copy("aria-invalid", area, text)).observe(area, { attributeFilter: ["aria-invalid"] });
    return text;
  }

  /** @param {string} name @param {HTMLElement} area @param {HTMLElement} text */
  function copy(name, area, text) {
    const value = area.getAttribute(name);
    if (value) text.setAttribute(name, value);
    else text.removeAttribute(name);
  }

  /** @param {SquireEditor} editor */
  function setKeys(editor) {
    // Nothing looks like an address: text is linked only when somebody asks for it.
    editor.linkRegExp = /(?!)/;
    for (const key of UNWANTED) editor.setKeyHandler(key, null);
    for (const modifier of KEYS) {
      for (const key of UNWANTED_WITH_KEY) editor.setKeyHandler(modifier + key, null);
    }
    // What is undone at once is a word.
    editor.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== " " || event.isComposing) return;
      const range = editor.getSelection();
      editor.saveUndoState(range);
      editor.setSelection(range);
    });
  }

  /** End the editors of screens that are no longer shown: they listen to the whole page. */
  function endLost() {
    for (const editor of living) {
      if (editor.getRoot().isConnected) continue;
      editor.destroy();
      living.delete(editor);
    }
  }
})();
