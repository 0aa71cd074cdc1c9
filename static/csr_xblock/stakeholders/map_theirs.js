/**
 * Shows what somebody else has written in the fields of a form, beside what stands in them, so that the later of two
 * writers chooses. `CsrXBlock.showTheirs(form, theirs, saved)`: `saved` is what the form began from, and from now on
 * what the other one has saved. A field that was not touched here takes the other text by itself, and says so.
 */
(() => {
  "use strict";
  const { find } = window.CsrXBlock;

  /** @type {CsrXBlock["showTheirs"]} */
  function showTheirs(form, theirs, saved) {
    const panel = find(form, "[data-csr-theirs]");
    const template = /** @type {HTMLTemplateElement} */ (find(panel, "template"));
    const rows = theirs.map((one) => {
      const field = /** @type {TaskField} */ (find(form, `[data-csr-field="${CSS.escape(one.field)}"]`));
      const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
      const button = find(row, "button");
      find(row, "[data-csr-their-label]").textContent = `${one.label}:`;
      find(row, "[data-csr-their-words]").textContent = one.words;
      const take = () => {
        field.value = one.value;
        button.replaceWith(`(${panel.dataset.csrTaken})`);
        field.dispatchEvent(new Event("input"));
      };
      const isUntouched = field.value === saved.get(field);
      saved.set(field, one.value);
      if (isUntouched) take();
      else {
        button.addEventListener("click", () => {
          take();
          field.focus();
        });
      }
      return row;
    });
    find(panel, "[data-csr-theirs-list]").replaceChildren(...rows);
    panel.hidden = rows.length === 0;
  }

  window.CsrXBlock.showTheirs = showTheirs;
})();
