/**
 * The toolbar of a formatted text. `CsrXBlock.richTextBar(editor, words, openLink)`; its actions also serve the keys.
 */
(() => {
  "use strict";

  /** What can be made; a tag says what shows that it is made already. @type {Record<string, RichTextAction>} */
  const actions = {
    bold: { tag: "B", act: (editor) => toggleFormat(editor, "B") },
    italic: { tag: "I", act: (editor) => toggleFormat(editor, "I") },
    bullets: { tag: "UL", act: (editor) => toggleList(editor, "UL") },
    numbers: { tag: "OL", act: (editor) => toggleList(editor, "OL") },
    plain: { act: (editor) => ["B", "I"].forEach((tag) => editor.changeFormat(null, { tag })) },
  };

  /** @param {SquireEditor} editor @param {string} tag */
  function toggleFormat(editor, tag) {
    if (editor.hasFormat(tag)) editor.changeFormat(null, { tag });
    else editor.changeFormat({ tag });
  }

  /** @param {SquireEditor} editor @param {"UL" | "OL"} tag */
  function toggleList(editor, tag) {
    if (editor.hasFormat(tag)) editor.removeList();
    else if (tag === "UL") editor.makeUnorderedList();
    else editor.makeOrderedList();
  }

  /**
   * @param {SquireEditor} editor
   * @param {Record<string, string>} words
   * @param {() => void} openLink
   * @returns {HTMLElement}
   */
  function richTextBar(editor, words, openLink) {
    const bar = document.createElement("div");
    bar.className = "csr-rich-bar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", words.bar ?? "");
    for (const [name, { tag, act }] of Object.entries(actions)) {
      const made = richTextButton(words[name] ?? name, () => {
        editor.focus();
        act(editor);
      });
      if (tag) showState(editor, made, tag);
      bar.append(made);
    }
    bar.append(richTextButton(words.link ?? "link", openLink));
    return bar;
  }

  /**
   * Let a button say whether what it makes is there already, at the cursor.
   * @param {SquireEditor} editor
   * @param {HTMLElement} made
   * @param {string} tag
   */
  function showState(editor, made, tag) {
    const show = () => made.setAttribute("aria-pressed", String(editor.hasFormat(tag)));
    show();
    for (const event of ["pathChange", "select"]) editor.addEventListener(event, show);
  }

  /** @param {string} label @param {() => void} act @returns {HTMLButtonElement} */
  function richTextButton(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    // The text keeps the focus, and with it what is selected.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", act);
    return made;
  }

  Object.assign(window.CsrXBlock, { richTextBar, richTextButton });
})();
