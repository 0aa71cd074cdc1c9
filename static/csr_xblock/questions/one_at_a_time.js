/**
 * Shows one question at a time where the block is narrow; each has its address. The two links below lead from one to
 * the next, and at the ends to the other pages. Module "one-at-a-time" on the form. See ADR 0020.
 */
(() => {
  "use strict";
  const { register, find, findAll } = window.CsrXBlock;
  const NARROW_PIXELS = 600;
  /** A scroll bar that comes and goes with the length of the page must not turn it back and forth. */
  const SCROLL_BAR_PIXELS = 20;

  register("one-at-a-time", (form) => {
    const frame = /** @type {HTMLElement} */ (form.closest("[data-csr-frame]"));
    /** @type {HTMLFieldSetElement[]} */
    const cards = findAll(form, "[data-csr-item]");
    const heading = find(frame, "[data-csr-area]");
    const back = find(form, "[data-csr-back]");
    const next = find(form, "[data-csr-next]");
    const [before, after, goOn] = [back.getAttribute("href"), next.getAttribute("href"), next.textContent];
    const lastBefore = back.dataset.csrBack ? `#${back.dataset.csrBack}` : "";
    const named = () => cards.findIndex((card) => `#${card.id}` === window.location.hash);
    const toDo = cards.map(isToDo);
    const toBegin = Math.max(0, toDo.indexOf(true));
    let current = named() < 0 ? toBegin : named();
    let isSingle = false;
    let hasArrived = document.activeElement === heading;

    function show() {
      // After the last one to do come the other areas.
      const goesOn = !toDo.includes(true) || toDo.includes(true, current + 1);
      const [earlier, later] = isSingle ? [cards[current - 1], goesOn ? cards[current + 1] : undefined] : [];
      cards.forEach((card, place) => {
        card.hidden = isSingle && place !== current;
      });
      for (const part of findAll(frame, "[data-csr-intro]")) part.hidden = Boolean(earlier);
      frame.toggleAttribute("data-csr-single", isSingle);
      form.toggleAttribute("data-csr-between", Boolean(later));
      back.setAttribute("href", earlier ? `#${earlier.id}` : `${before}${isSingle ? lastBefore : ""}`);
      next.setAttribute("href", later ? `#${later.id}` : after ?? "");
      next.textContent = later ? next.dataset.csrNext ?? "" : goOn;
    }

    /** @param {number} place go to a question, as somebody who has asked for it */
    function turnTo(place) {
      current = place;
      show();
      const legend = find(form, `#${cards[place]?.id} legend`);
      legend.tabIndex = -1;
      legend.focus({ preventScroll: true });
      (isSingle ? heading : legend).scrollIntoView({ behavior: "instant" });
    }

    /** @param {"pushState" | "replaceState"} how @param {number} place */
    const noteAddress = (how, place) => {
      const { pathname, search } = window.location;
      window.history[how](window.history.state, "", `${pathname}${search}#${cards[place]?.id}`);
    };

    form.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("[data-csr-back], [data-csr-next]") : null;
      const place = cards.findIndex((card) => link?.getAttribute("href") === `#${card.id}`);
      if (place < 0) return;
      event.preventDefault();
      noteAddress("pushState", place);
      turnTo(place);
    });
    form.addEventListener("change", () => {
      if (isSingle && named() !== current) noteAddress("replaceState", current);
    });
    window.addEventListener("hashchange", () => {
      const place = window.location.hash ? named() : toBegin;
      if (isSingle && place >= 0 && place !== current) turnTo(place);
    });

    new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const isNarrow = width < NARROW_PIXELS + (isSingle ? SCROLL_BAR_PIXELS : 0);
      if (!width) return;
      if (isNarrow !== isSingle) fit(isNarrow);
      if (hasArrived) arrive();
    }).observe(frame);

    /** @param {boolean} isNarrow */
    function fit(isNarrow) {
      const worked = cards.findIndex((card) => card.contains(document.activeElement));
      if (isNarrow && worked >= 0) current = worked;
      isSingle = isNarrow;
      show();
      if (window.scrollY && !isNarrow) cards[current]?.scrollIntoView();
    }

    /** Where answering is explained, that comes before the question. */
    function arrive() {
      hasArrived = false;
      if (isSingle && !frame.querySelector("[data-csr-intro]")) turnTo(current);
      else heading.scrollIntoView();
    }

    if (named() < 0) return;
    turnTo(current);
    // The browser looks for the place in the address once more when all is loaded, and takes the focus away again.
    window.addEventListener("load", () => window.setTimeout(() => turnTo(current)));
  });

  /** @param {HTMLFieldSetElement} card @returns {boolean} whether it is open, or has an answer that nobody looked at */
  function isToDo(card) {
    const isUnseen = card.querySelector('[data-csr-mark="not-looked-at"]');
    return !card.disabled && Boolean(isUnseen || !card.querySelector("input:checked"));
  }
})();
