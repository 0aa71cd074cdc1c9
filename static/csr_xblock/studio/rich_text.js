/**
 * Turns a text area with HTML into an editor with a small toolbar. Module "rich-text" on the text area, which keeps the
 * HTML and is what a form sends; without script it stays as it is. Only what the server keeps can be made here.
 */
(() => {
  "use strict";
  const { register } = window.CsrXBlock;

  const KEPT = new Set(["P", "BR", "UL", "OL", "LI", "B", "STRONG", "I", "EM", "A", "H3", "H4", "BLOCKQUOTE", "TABLE", "CAPTION", "THEAD", "TBODY", "TR", "TH", "TD"]);
  const DROPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "NOSCRIPT"]);
  const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;
  /** What people write for short: a site, or somebody's e-mail address. */
  const SITE = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/;
  const MAILBOX = /^[^\s@:/]+@[\w-]+(\.[\w-]+)+$/;
  const COMMANDS = { bold: "bold", italic: "italic", bullets: "insertUnorderedList", numbers: "insertOrderedList", plain: "removeFormat" };

  register("rich-text", (element) => {
    const area = /** @type {HTMLTextAreaElement} */ (element);
    const words = JSON.parse(area.closest("[data-csr-rich-words]")?.getAttribute("data-csr-rich-words") ?? "{}");
    const text = editable(area);
    const link = linkRow(words, text, () => keep(area, text));
    const bar = toolbar(words, text, link, () => keep(area, text));
    area.hidden = true;
    area.before(bar, link.row, text);
    text.addEventListener("input", () => keep(area, text));
    text.addEventListener("paste", (event) => {
      event.preventDefault();
      const pasted = event.clipboardData?.getData("text/html");
      const clean = pasted ? html(pasted) : "";
      if (clean) document.execCommand("insertHTML", false, clean);
      else document.execCommand("insertText", false, event.clipboardData?.getData("text/plain") ?? "");
    });
  });

  /** @param {HTMLTextAreaElement} area @returns {HTMLElement} */
  function editable(area) {
    const text = document.createElement("div");
    text.id = `${area.id}-rich`;
    text.className = "csr-rich";
    text.contentEditable = "true";
    text.setAttribute("role", "textbox");
    text.setAttribute("aria-multiline", "true");
    text.setAttribute("aria-labelledby", `${area.id}-label`);
    for (const name of ["aria-describedby", "aria-invalid", "lang"]) {
      const value = area.getAttribute(name);
      if (value) text.setAttribute(name, value);
    }
    text.append(...cleaned(area.value).childNodes);
    document.execCommand("defaultParagraphSeparator", false, "p");
    new MutationObserver(() => copyInvalid(area, text)).observe(area, { attributeFilter: ["aria-invalid"] });
    return text;
  }

  /** @param {HTMLElement} area @param {HTMLElement} text */
  function copyInvalid(area, text) {
    if (area.getAttribute("aria-invalid")) text.setAttribute("aria-invalid", "true");
    else text.removeAttribute("aria-invalid");
  }

  /** @param {HTMLTextAreaElement} area @param {HTMLElement} text */
  function keep(area, text) {
    const now = text.textContent?.trim() ? html(text.innerHTML) : "";
    if (area.value === now) return;
    area.value = now;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** @param {Record<string, string>} words @param {HTMLElement} text @param {any} link @param {() => void} changed */
  function toolbar(words, text, link, changed) {
    const bar = document.createElement("div");
    bar.className = "csr-rich-bar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", words.bar ?? "");
    for (const [name, command] of Object.entries(COMMANDS)) {
      bar.append(button(words[name] ?? name, () => {
        text.focus();
        document.execCommand(command);
        changed();
      }));
    }
    bar.append(button(words.link ?? "link", () => link.open()));
    return bar;
  }

  /** The row for a link's address, below the toolbar. @param {Record<string, string>} words @param {HTMLElement} text @param {() => void} changed */
  function linkRow(words, text, changed) {
    const row = document.createElement("div");
    row.className = "csr-rich-link csr-row";
    row.hidden = true;
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "text";
    input.placeholder = "https://";
    label.append(words.address ?? "", " ", input);
    const wrong = document.createElement("p");
    wrong.className = "csr-error";
    wrong.id = `${text.id}-link-error`;
    wrong.setAttribute("role", "alert");
    input.setAttribute("aria-describedby", wrong.id);
    /** @type {Range | null} */
    let range = null;
    const close = () => { row.hidden = true; text.focus(); };
    const refuse = () => {
      row.hidden = false;
      input.setAttribute("aria-invalid", "true");
      wrong.textContent = words.wrong ?? "";
      input.focus();
    };
    const forgive = () => { input.removeAttribute("aria-invalid"); wrong.textContent = ""; };
    const set = () => {
      const address = complete(input.value.trim());
      close();
      const selection = window.getSelection();
      if (range && selection) { selection.removeAllRanges(); selection.addRange(range); }
      if (!address) document.execCommand("unlink");
      else if (!ADDRESS.test(address)) return refuse();
      else if (!selection?.isCollapsed) document.execCommand("createLink", false, address);
      else document.execCommand("insertHTML", false, linkTo(address));
      changed();
    };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); set(); }
      if (event.key === "Escape") { event.stopPropagation(); close(); }
    });
    input.addEventListener("input", (event) => { event.stopPropagation(); forgive(); });
    row.append(label, button(words.set ?? "OK", set), button(words.cancel ?? "×", close), wrong);
    const open = () => {
      const selection = window.getSelection();
      const isInside = selection && selection.rangeCount > 0 && text.contains(selection.anchorNode);
      range = isInside ? selection.getRangeAt(0).cloneRange() : null;
      const anchor = isInside ? selection.anchorNode?.parentElement?.closest("a") : null;
      input.value = anchor?.getAttribute("href") ?? "";
      forgive();
      row.hidden = false;
      input.focus();
    };
    return { row, open };
  }

  /** Return an address that was written for short in full, any other as it is. @param {string} address */
  function complete(address) {
    if (SITE.test(address)) return `https://${address}`;
    return MAILBOX.test(address) ? `mailto:${address}` : address;
  }

  /** Return a link that shows its address, for where no words are selected. @param {string} address @returns {string} */
  function linkTo(address) {
    const made = document.createElement("a");
    made.setAttribute("href", address);
    made.textContent = address.replace(/^mailto:/i, "");
    return made.outerHTML;
  }

  /** @param {string} label @param {() => void} act @returns {HTMLButtonElement} */
  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", act);
    return made;
  }

  /** @param {string} source @returns {string} */
  function html(source) {
    const holder = document.createElement("div");
    holder.append(...cleaned(source).childNodes);
    return holder.innerHTML;
  }

  /** Return what is kept of some HTML. It is parsed in a document that runs nothing. @param {string} source */
  function cleaned(source) {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    const result = document.createDocumentFragment();
    for (const node of parsed.body.childNodes) copy(node, result);
    return result;
  }

  /** @param {Node} node @param {Node} parent */
  function copy(node, parent) {
    if (node.nodeType === Node.TEXT_NODE) { parent.appendChild(document.createTextNode(node.nodeValue ?? "")); return; }
    if (!(node instanceof Element) && node.nodeType !== Node.ELEMENT_NODE) return;
    const element = /** @type {Element} */ (node);
    const name = element.tagName.toUpperCase() === "DIV" ? "P" : element.tagName.toUpperCase();
    if (DROPPED.has(name)) return;
    let target = parent;
    if (KEPT.has(name)) {
      const made = document.createElement(name);
      const href = name === "A" ? (element.getAttribute("href") ?? "").trim() : "";
      if (ADDRESS.test(href)) made.setAttribute("href", href);
      target = parent.appendChild(made);
    }
    for (const child of element.childNodes) copy(child, target);
  }
})();
