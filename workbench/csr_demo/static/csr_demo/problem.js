/**
 * The script of the demo's `problem`: sends the choice and says whether it is right. Like the LMS's, it needs the
 * page's catalogue of words.
 *
 * @param {BlockRuntime} runtime
 * @param {HTMLElement} element the block's wrapper
 * @param {{failure: string}} words
 */
window.CsrDemoProblem = (runtime, element, words) => {
  "use strict";
  const form = /** @type {HTMLFormElement} */ (element.querySelector("form"));
  const result = /** @type {HTMLElement} */ (element.querySelector(".demo-problem-result"));

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector("input:checked"));
    result.textContent = window.gettext("Submitting");
    try {
      const response = await fetch(runtime.handlerUrl(element, "check_choice"), {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": csrfToken() },
        body: JSON.stringify({ choice: chosen ? Number(chosen.value) : null }),
      });
      const answer = await response.json();
      result.textContent = response.ok ? answer.message : answer.error;
    } catch (error) {
      result.textContent = words.failure;
      throw error;
    }
  });

  function csrfToken() {
    const cookie = document.cookie.split("; ").find((one) => one.startsWith("csrftoken="));
    return cookie ? cookie.slice("csrftoken=".length) : "";
  }
};
