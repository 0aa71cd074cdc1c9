/**
 * Says at which part of a unit's page somebody is, and where they were last time. Module "unit-contents" on the list of
 * parts: each link has data-csr-part and leads to a heading; data-csr-place names where the place is kept, if anywhere.
 */
(() => {
  "use strict";
  const { register, find } = window.CsrXBlock;

  /** A heading counts as reached once it stands in the upper third of what is seen. */
  const REACHED = { rootMargin: "0px 0px -66% 0px" };

  register("unit-contents", (nav) => {
    const page = /** @type {HTMLElement} */ (nav.parentElement);
    const links = /** @type {HTMLAnchorElement[]} */ ([...nav.querySelectorAll("[data-csr-part]")]);
    const byHeading = new Map(links.map((one) => [document.getElementById(one.hash.slice(1)), one]));
    const position = find(page, "[data-csr-position]");
    const key = nav.dataset.csrPlace ? `${nav.dataset.csrPlace}:place` : "";
    showLastPlace(nav, links, kept(key));
    const watch = new IntersectionObserver((entries) => {
      const reached = entries.filter((entry) => entry.isIntersecting).pop();
      const link = reached && byHeading.get(/** @type {HTMLElement} */ (reached.target));
      if (!link) return;
      position.textContent = (position.dataset.csrWords ?? "")
        .replace("{number}", link.dataset.csrPart ?? "")
        .replace("{all}", String(links.length));
      keep(key, link.dataset.csrPart ?? "");
    }, REACHED);
    for (const heading of byHeading.keys()) if (heading) watch.observe(heading);
  });

  /** @param {HTMLElement} nav @param {HTMLAnchorElement[]} links @param {string} part */
  function showLastPlace(nav, links, part) {
    const link = links.find((one) => one.dataset.csrPart === part);
    if (!link || link === links[0]) return;
    const back = /** @type {HTMLAnchorElement} */ (find(nav, "[data-csr-back-link]"));
    back.textContent = link.textContent;
    back.hash = link.hash;
    find(nav, "[data-csr-back]").hidden = false;
  }

  /** @param {string} key @returns {string} */
  function kept(key) {
    try {
      return (key && window.localStorage.getItem(key)) || "";
    } catch {
      return ""; // The browser refuses storage to a framed page.
    }
  }

  /** @param {string} key @param {string} part */
  function keep(key, part) {
    try {
      if (key) window.localStorage.setItem(key, part);
    } catch {
      // Refused, or full: the place is only a convenience.
    }
  }
})();
