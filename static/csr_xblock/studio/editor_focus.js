/**
 * Leads the focus through an editor's screens, and says things where it is. `CsrXBlock.focusField(id)`,
 * `focusNamed(screen, name)`, `focusScreen(screen)`, `showCurrentTab(screen)` and `tellHere(screen, sentence)`.
 */
(() => {
  "use strict";
  const FIRST = ["[data-csr-summary]", "[data-csr-focus]", "h2, h3"];

  /**
   * Put the focus on a field, or on the editor that stands for a hidden text area.
   * @param {string} id
   */
  function focusField(id) {
    const field = document.getElementById(id);
    const shown = field?.hidden ? document.getElementById(`${id}-rich`) : field;
    shown?.focus();
    shown?.scrollIntoView({ block: "center" });
  }

  /**
   * Put the focus on the first field of that name.
   * @param {HTMLElement} screen
   * @param {string} name
   */
  function focusNamed(screen, name) {
    const field = screen.querySelector(`[name="${CSS.escape(name)}"]`);
    if (field) focusField(field.id);
  }

  /**
   * Put the focus on what a new screen has to say first: what is wrong, what is marked, or its heading.
   * @param {HTMLElement} screen
   */
  function focusScreen(screen) {
    const target = FIRST.map((selector) => screen.querySelector(selector)).find(Boolean);
    if (!(target instanceof HTMLElement)) return;
    if (!target.matches("a, button, input, select, textarea")) target.tabIndex = -1;
    target.focus();
  }

  /**
   * Bring the tab of the screen into sight where the row of tabs scrolls; the page around it stays.
   * @param {HTMLElement} screen
   */
  function showCurrentTab(screen) {
    const tab = /** @type {HTMLElement | null} */ (screen.querySelector(".csr-tabs [aria-current]"));
    const list = tab?.closest("ul");
    if (!tab || !list) return;
    const [its, around] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollLeft += its.left + its.width / 2 - around.left - around.width / 2;
  }

  /**
   * Show a notice where the focus is: below a long screen the status is out of sight. It is for the eye only.
   * @param {HTMLElement} screen
   * @param {string} sentence or "" to take an older one away
   */
  function tellHere(screen, sentence) {
    screen.querySelector(".csr-editor-saved")?.remove();
    if (!sentence || !screen.contains(document.activeElement)) return;
    const notice = document.createElement("p");
    notice.className = "csr-editor-saved csr-small";
    notice.setAttribute("aria-hidden", "true");
    notice.textContent = sentence;
    document.activeElement?.after(notice);
  }

  Object.assign(window.CsrXBlock, { focusField, focusNamed, focusScreen, showCurrentTab, tellHere });
})();
