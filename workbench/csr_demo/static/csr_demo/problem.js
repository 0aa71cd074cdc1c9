/**
 * The script of the demo's `problem`: sends the choice and says whether it is right.
 *
 * @param {{handlerUrl: (element: Element, name: string) => string}} runtime
 * @param {Element} element the block's wrapper
 * @param {{failure: string}} words
 */
function CsrDemoProblem(runtime, element, words) {
  const form = element.querySelector("form");
  const result = element.querySelector(".demo-problem-result");

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
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
}
