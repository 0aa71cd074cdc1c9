/**
 * What formatted text may hold, in the browser: the server's own list, which comes with the page. The server decides;
 * this only shows authors what it will keep. `CsrXBlock.richTextPolicy(settings, purifier)`.
 */
(() => {
  "use strict";
  const LINES = "p, li, h3, h4, blockquote, caption, th, td";
  const MARKS = "b, strong, i, em, a";
  const BLOCKS = "p, ul, ol, h3, h4, blockquote, table, div";

  /**
   * @param {RichTextSettings} settings
   * @param {import("dompurify").DOMPurify} purifier
   * @returns {RichTextPolicy}
   */
  function richTextPolicy({ tags, attributes, schemes }, purifier) {
    const config = {
      // The editing library makes lines of `div`; they become paragraphs below.
      ALLOWED_TAGS: [...tags, "div"],
      ALLOWED_ATTR: attributes,
      // Only addresses are to begin with a scheme.
      ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== "href"),
      ALLOWED_URI_REGEXP: new RegExp(`^(?:${schemes.join("|")}):`, "i"),
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
    };

    /** @param {string} html */
    function clean(html) {
      const fragment = document.importNode(purifier.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true }), true);
      for (const line of fragment.querySelectorAll("div")) toParagraph(line);
      return fragment;
    }

    return { clean };
  }

  /** Make a paragraph of a line, or what it holds stand by itself. @param {HTMLDivElement} line */
  function toParagraph(line) {
    if (line.querySelector(BLOCKS)) {
      line.replaceWith(...line.childNodes);
      return;
    }
    const paragraph = document.createElement("p");
    paragraph.append(...line.childNodes);
    line.replaceWith(paragraph);
  }

  /**
   * Return the HTML to keep, without what the editing library needs and nobody sees: marks without words, a break at
   * the end of a line, and an empty line below a list. A single paragraph loses its tag if `isBare`.
   * @param {DocumentFragment} fragment
   * @param {boolean} isBare
   * @returns {string} "" if there are no words
   */
  function keptHtml(fragment, isBare) {
    if (!fragment.textContent?.trim()) return "";
    while (fragment.lastElementChild?.matches("p") && !fragment.lastElementChild.textContent?.trim()) {
      fragment.lastElementChild.remove();
    }
    for (const mark of [...fragment.querySelectorAll(MARKS)].reverse()) {
      if (!mark.hasChildNodes()) mark.remove();
    }
    for (const end of fragment.querySelectorAll(`:is(${LINES}) > br:last-child`)) {
      if (!end.nextSibling && end.parentElement?.textContent?.trim()) end.remove();
    }
    const [only, ...others] = fragment.childNodes;
    const holder = document.createElement("div");
    if (isBare && others.length === 0 && only instanceof HTMLParagraphElement) holder.append(...only.childNodes);
    else holder.append(fragment);
    return holder.innerHTML;
  }

  Object.assign(window.CsrXBlock, { richTextPolicy, keptHtml });
})();
