/**
 * Sends a form as JSON and goes on to the next screen. Field errors stand beside the field and in a summary that gets
 * the focus. Module "form": data-csr-url (handler), data-csr-next (address after success). Handlers want every key, so
 * a choice that is not made is sent as null, and `data-csr-false` stands for a box that is not offered; inputs with
 * `data-csr-of` are sent as lists of chosen values by what stands there. The form hears "csr-done" before the page is
 * left; one with `[data-csr-said]` stays and says there what the server answers. Module "find": a search.
 */
(() => {
  "use strict";
  const { register, post, sentenceFor, find, announce, expectArrival, busy, RequestFailed } = window.CsrXBlock;

  register("form", (element) => {
    const form = /** @type {HTMLFormElement} */ (element);
    const summary = find(form, "[data-csr-summary]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = /** @type {HTMLButtonElement} */ (event.submitter ?? find(form, "[type=submit]"));
      const done = busy(button);
      if (!done) return;
      clear(form, summary);
      try {
        const answer = /** @type {{next?: string, message?: string}} */ (
          await post(form.dataset.csrUrl ?? "", values(form, button))
        );
        form.dispatchEvent(new Event("csr-done"));
        const said = /** @type {HTMLElement | null} */ (form.querySelector("[data-csr-said]"));
        if (said) {
          done();
          announce(said, answer.message ?? "");
          return;
        }
        const target = answer.next || button.dataset.csrNext || form.dataset.csrNext || "";
        expectArrival(target || window.location.href, form);
        if (target) window.location.assign(target);
        else window.location.reload();
      } catch (failure) {
        done();
        if (!(failure instanceof RequestFailed)) throw failure;
        show(form, summary, failure);
      }
    });
  });

  // A search leads to another page by itself.
  register("find", (form) => {
    form.addEventListener("submit", () => {
      const asked = /** @type {any} */ (new FormData(/** @type {HTMLFormElement} */ (form)));
      expectArrival(`?${new URLSearchParams(asked)}`, form);
    });
  });

  /** @param {HTMLFormElement} form @param {HTMLButtonElement} button @returns {Record<string, unknown>} */
  function values(form, button) {
    /** @type {Record<string, unknown>} */
    const data = {};
    for (const input of /** @type {Iterable<HTMLInputElement>} */ (form.elements)) {
      const name = input.dataset.csrName;
      if (!name) continue;
      if (input.dataset.csrOf) {
        const lists = /** @type {Record<string, string[]>} */ (data[name] ?? {});
        data[name] = lists;
        lists[input.dataset.csrOf] = [...(lists[input.dataset.csrOf] ?? []), ...(input.checked ? [input.value] : [])];
      } else if (input.type === "radio" && !input.checked) data[name] = data[name] ?? null;
      else if (input.type === "checkbox") data[name] = input.checked;
      else if (input.dataset.csrFalse !== undefined) data[name] = false;
      else if (input.dataset.csrNumber !== undefined) data[name] = input.value === "" ? null : Number(input.value);
      else if (input.tagName !== "BUTTON") data[name] = input.value;
    }
    if (button.dataset.csrName) data[button.dataset.csrName] = button.value;
    return data;
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} summary */
  function clear(form, summary) {
    const said = form.querySelector("[data-csr-said]");
    if (said) said.textContent = "";
    summary.hidden = true;
    summary.textContent = "";
    for (const wrong of form.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
    for (const error of form.querySelectorAll("[data-csr-error]")) error.textContent = "";
  }

  /** Return a link that leads to the field at fault. @param {HTMLElement} field @param {string} sentence */
  function linkTo(field, sentence) {
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    link.target = "_self";
    link.textContent = sentence;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.focus();
    });
    return link;
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} summary @param {RequestFailed} failure */
  function show(form, summary, failure) {
    const sentence = sentenceFor(form, failure);
    const field = failure.field && form.querySelector(`[data-csr-name="${CSS.escape(failure.field)}"]`);
    if (field) {
      field.setAttribute("aria-invalid", "true");
      const place = form.querySelector(`[data-csr-error="${CSS.escape(failure.field)}"]`);
      if (place) place.textContent = sentence;
    }
    summary.replaceChildren(field ? linkTo(/** @type {HTMLElement} */ (field), sentence) : sentence);
    summary.hidden = false;
    summary.focus();
  }
})();
