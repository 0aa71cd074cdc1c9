/**
 * The goals that a company rates: every tap is saved at once and says so, as answers are. Each goal has a queue of its
 * own, because two people may rate two goals at once, and are asked only where it is the same one. Module "ratings" on
 * the form; sentences for each state come translated in data attributes.
 */
(() => {
  "use strict";
  const { register, post, announce, find, findAll, twoAnswers, holdLinks, ratingRows, drawAnew } = window.CsrXBlock;
  const saveQueue = /** @type {(options: SaveQueueOptions<Rating>) => SaveQueue<Rating>} */ (
    /** @type {unknown} */ (window.CsrXBlock.saveQueue)
  );
  const { read, fill, isTouched, offerToTakeBack, takeBack } = ratingRows;

  register("ratings", (form) => {
    const data = form.dataset;
    const tab = Math.random().toString(36).slice(2, 14);
    const showTwo = twoAnswers(form);
    const root = /** @type {HTMLElement} */ (form.closest("[data-csr-frame]"));
    /** @type {Map<HTMLElement, SaveQueue<Rating>>} */
    const queues = new Map();
    let newest = 0;
    const all = together([...findAll(form, "[data-csr-item]")].map(queueOf));
    const hold = holdLinks(form, all);
    const isOld = drawAnew(root, all);

    /** @param {HTMLElement} goal */
    function queueOf(goal) {
      const queue = saveQueue({
        key: `${data.csrKey}:${goal.dataset.csrItem}`,
        url: data.csrUrl ?? "",
        of: { company: Number(data.csrCompany) },
        revision: Number(goal.dataset.csrRevision),
        tab,
        onState: (state, _item, message) =>
          showState(form, goal, state, state === "waiting" && !queue.isKept() ? data.csrNotKept ?? "" : message),
        onTwoAnswers: (change, two, isRestored) => {
          showState(form, goal, "two", "");
          showTwo(find(goal, "[data-csr-two-place]"), two, {
            isOpen: isRestored,
            withQuestion: false,
            choose: (isMine) => {
              if (!isMine) fill(goal, two.kept);
              queue.decide(change, isMine);
              find(goal, "input:checked, input").focus();
            },
          });
        },
        onSaved: showNews,
        onQuiet: () => {
          if (!all.isWaiting()) hold.retry();
        },
      });
      queues.set(goal, queue);
      return queue;
    }

    /** @param {HTMLElement} goal */
    function save(goal) {
      hold.cancel();
      offerToTakeBack(goal);
      queues.get(goal)?.add(goal.dataset.csrItem ?? "", read(goal));
      isOld();
    }

    /**
     * Show what others saved, but leave alone what this page has yet to send: about that the person decides.
     * @param {RatingNews} news
     */
    function showNews({ others, progress }) {
      for (const [goal, queue] of queues) {
        const kept = others[goal.dataset.csrItem ?? ""];
        if (!kept || kept.revision <= queue.revision() || queue.unsent().length) continue;
        queue.sawRevision(kept.revision);
        fill(goal, kept);
        showState(form, goal, "elsewhere", "");
      }
      // Queues send side by side, so what was told first may come last.
      const saves = Object.values(others).reduce((sum, kept) => sum + kept.revision, 0);
      if (saves < newest) return;
      newest = saves;
      find(root, "[data-csr-progress]").textContent = progress.sentence;
      find(root, "[data-csr-bar]").style.inlineSize = `${progress.percent}%`;
    }

    for (const [goal, queue] of queues) {
      const [unsent] = queue.unsent().slice(-1);
      // What was tapped before this script had come is newer than what an earlier page has left.
      if (isTouched(goal)) save(goal);
      else if (unsent) fill(goal, unsent.answer);
    }
    void all.send();

    form.addEventListener("change", (event) => {
      const goal = goalOf(event.target);
      if (goal) save(goal);
    });
    form.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest("[data-csr-take-back]");
      const goal = goalOf(event.target);
      if (!button || !goal) return;
      takeBack(/** @type {HTMLElement} */ (button.closest("[data-csr-side]")));
      save(goal);
    });
    document.addEventListener("visibilitychange", async () => {
      if (document.visibilityState !== "visible") return;
      await all.send();
      const news = /** @type {RatingNews | null} */ (await post(data.csrChangesUrl ?? "", {}).catch(() => null));
      if (news) showNews(news);
    });
    window.addEventListener("pagehide", () => void all.send());
    window.addEventListener("beforeunload", (event) => {
      if (![...queues.values()].every((queue) => queue.isKept())) event.preventDefault();
    });
  });

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  const goalOf = (target) => (target instanceof Element ? target.closest("[data-csr-item]") : null);

  /** @param {SaveQueue<Rating>[]} queues @returns {LeavingQueue} the queues as one, for links that have to wait */
  const together = (queues) => ({
    isWaiting: () => queues.some((queue) => queue.isWaiting()),
    send: async () => void (await Promise.all(queues.map((queue) => queue.send()))),
    state: () => queues.map((queue) => queue.state()).find((state) => state !== "saved") ?? "saved",
  });

  /**
   * Say how the saving of a goal goes, beside it.
   * @param {HTMLElement} form @param {HTMLElement} goal @param {SavingState} state @param {string} message
   */
  function showState(form, goal, state, message) {
    const { csrSaving, csrSaved, csrWaiting, csrFailing, csrSignedOut, csrTwo, csrElsewhere } = form.dataset;
    const sentence = { saving: csrSaving, saved: csrSaved, waiting: message || csrWaiting, failing: csrFailing,
      "signed-out": csrSignedOut, two: csrTwo, elsewhere: csrElsewhere, refused: message }[state] ?? "";
    const place = find(goal, "[data-csr-status]");
    place.dataset.csrState = state;
    if (state === "saving") place.textContent = sentence;
    else announce(place, sentence);
    if (state !== "two") find(goal, "[data-csr-two-place]").replaceChildren();
  }
})();
