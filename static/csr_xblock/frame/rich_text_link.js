/**
 * The row below the toolbar of a formatted text in which a link's address is typed. `CsrXBlock.linkRow(editor, words)`.
 */
(() => {
  "use strict";
  const { richTextButton } = window.CsrXBlock;
  const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;
  /** What people write for short: a site, or somebody's e-mail address. */
  const SITE = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/;
  const MAILBOX = /^[^\s@:/]+@[\w-]+(\.[\w-]+)+$/;

  /**
   * @param {SquireEditor} editor
   * @param {Record<string, string>} words
   * @returns {{row: HTMLElement, open: () => void}}
   */
  function linkRow(editor, words) {
    const { row, input, wrong } = elements(editor.getRoot().id, words);
    let range = editor.getSelection();

    function open() {
      range = editor.getSelection().cloneRange();
      const link = linkAround(range, editor.getRoot());
      // The whole link is changed or taken away, wherever in it the cursor stands.
      if (link && range.collapsed) range.selectNodeContents(link);
      input.value = link?.getAttribute("href") ?? "";
      forgive();
      row.hidden = false;
      input.focus();
    }

    function close() {
      row.hidden = true;
      editor.focus();
    }

    function set() {
      const address = complete(input.value.trim());
      if (address && !ADDRESS.test(address)) {
        refuse();
        return;
      }
      close();
      editor.setSelection(range);
      if (!address) editor.removeLink();
      else if (range.collapsed) editor.insertHTML(linkTo(address));
      else editor.makeLink(address);
    }

    function refuse() {
      input.setAttribute("aria-invalid", "true");
      wrong.textContent = words.wrong ?? "";
      input.focus();
    }

    function forgive() {
      input.removeAttribute("aria-invalid");
      wrong.textContent = "";
    }

    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        set();
      }
      if (event.key === "Escape") {
        event.stopPropagation();
        close();
      }
    });
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      forgive();
    });
    wrong.before(richTextButton(words.set ?? "OK", set), richTextButton(words.cancel ?? "×", close));
    return { row, open };
  }

  /** @param {string} id of the text @param {Record<string, string>} words */
  function elements(id, words) {
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
    wrong.id = `${id}-link-error`;
    wrong.setAttribute("role", "alert");
    input.setAttribute("aria-describedby", wrong.id);
    row.append(label, wrong);
    return { row, input, wrong };
  }

  /** @param {Range} range @param {HTMLElement} root @returns {Element | null} the link in which a range begins */
  function linkAround(range, root) {
    const node = range.startContainer;
    const link = (node instanceof Element ? node : node.parentElement)?.closest("a");
    return link && root.contains(link) ? link : null;
  }

  /** Return an address that was written for short in full, any other as it is. @param {string} address */
  function complete(address) {
    if (SITE.test(address)) return `https://${address}`;
    return MAILBOX.test(address) ? `mailto:${address}` : address;
  }

  /** Return a link that shows its address, for where no words are selected. @param {string} address */
  function linkTo(address) {
    const made = document.createElement("a");
    made.setAttribute("href", address);
    made.textContent = address.replace(/^mailto:/i, "");
    return made.outerHTML;
  }

  window.CsrXBlock.linkRow = linkRow;
})();
