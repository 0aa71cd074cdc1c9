/**
 * What the page around our scripts provides, and what our scripts give each other. Only `tsc` reads this; nothing of it
 * is shipped.
 */

interface Window {
  CsrXBlock: CsrXBlock;
  CsrXBlockStart(runtime: BlockRuntime, element: BlockElement): void;
  CsrEditorStart(runtime: BlockRuntime, element: BlockElement): void;
  /** RequireJS, on most pages of Studio. */
  define?: { amd?: object };
  require?(urls: string[], done: (library: unknown) => void, fail: (fault: Error) => void): void;
  /** Made by the page's catalogue of words, on the platform and in the demo. */
  gettext(text: string): string;
  ngettext(one: string, many: string, count: number): string;
  CsrDemoBlocks: CsrDemoBlocks;
  CsrDemoProblem(runtime: BlockRuntime, element: HTMLElement, words: { failure: string }): void;
}

/** What the platform gives a block's script. A preview may come without a way to notify the page. */
interface BlockRuntime {
  handlerUrl(element: BlockElement, handlerName: string, suffix?: string, query?: string): string;
  notify?(name: string, data?: unknown): void;
  /** Studio's runtimes only. */
  listenTo?(name: string, callback: () => void): void;
}

/** The wrapper of a block; some versions pass a jQuery object that holds it. */
type BlockElement = HTMLElement | { jquery: unknown; 0: HTMLElement };

/** Behaviours register by name; the rest is what they share. Each comment names the file that provides it. */
interface CsrXBlock {
  /* frame/csr.js */
  /** Make a behaviour known under the name that `data-csr-module` has for it; `start` is called once for each element. */
  register(name: string, start: (element: HTMLElement) => void): void;
  /** Start all behaviours below an element that have not been started yet. */
  startIn(root: HTMLElement): void;
  /** Post to a handler and return its JSON; a form is sent as it is, anything else as JSON. */
  post(url: string, data: FormData | object): Promise<unknown>;
  /**
   * Ask a handler and return its JSON. A page of the platform instead of JSON (such as a log-in form after the session
   * has expired) counts as a failure with status 403.
   */
  ask(url: string, options?: RequestInit): Promise<unknown>;
  /**
   * Return the sentence that tells of a failed request: the server's own, or the one that the element or what is around
   * it, at last the frame of the page, has for it in data-csr-offline, data-csr-failing or data-csr-signed-out.
   */
  sentenceFor(element: HTMLElement, failure: RequestFailed): string;
  /** Put a sentence into a live region, again when it is the same as before. */
  announce(element: HTMLElement, text: string): void;
  /** Return what must be there. */
  find(root: ParentNode, selector: string): HTMLElement;
  findAll<Kind extends HTMLElement>(root: ParentNode, selector: string): Kind[];
  RequestFailed: new (status: number, body?: FailureBody) => RequestFailed;
  /* frame/links.js */
  linkIn(event: MouseEvent): HTMLAnchorElement | null;
  expectArrival(target: string, from?: Element): void;
  holdLinks(page: HTMLElement, queue: LeavingQueue): LinkHold;
  /* frame/busy.js */
  busy(button: HTMLElement): (() => void) | null;
  /* questions/save_queue.js, question_cards.js */
  saveQueue(options: SaveQueueOptions): SaveQueue;
  questionCards: QuestionCards;
  showProgress(form: HTMLElement, progress: AnswerProgress): void;
  /* questions/send_change.js */
  sendChange(where: Pick<SaveQueueOptions, "url" | "of">, change: AnswerChange, revision: number): Promise<SentChange>;
  /** How the saving of a line or an answer goes after a failure: a refusal is final, anything else may end by itself. */
  stateOfFailure(failure: RequestFailed): SavingState;
  /* hunt/line_queue.js, hunt_lines.js */
  lineQueue(options: LineQueueOptions): LineQueue;
  huntLines(page: HTMLElement): HuntLines;
  /* questions/kept_changes.js, two_answers.js */
  keptChanges(key: string): KeptChanges;
  twoAnswers(page: HTMLElement): ShowTwoAnswers;
  /* importance/rating_rows.js, draw_anew.js */
  ratingRows: RatingRows;
  drawAnew(page: HTMLElement, queue: LeavingQueue): () => void;
  /* units/task_draft.js */
  taskDraft(form: HTMLFormElement): TaskDraft;
  /* stakeholders/map_parts.js, map_theirs.js */
  /** Put parts of a page in their places and start them; return those that are on the page now. */
  showParts(parts: PagePart[]): HTMLElement[];
  /** Say a sentence where the nearest `[data-csr-place]` has a live region for it. */
  sayAt(element: Element, sentence: string): void;
  /** What holds the words and addresses for everything on the map, and the address of what an element calls. */
  mapPage: { of(element: Element): HTMLElement; addressOf(element: HTMLElement): string };
  showTheirs(form: HTMLFormElement, theirs: TheirText[], saved: Map<TaskField, string>): void;
  /** What the form of an action says (plan/action_values.js). */
  actionValues: ActionValues;
  /* studio/asked_place.js, block_editor.js, editor_*.js */
  askedPlace: { leave(key: string, place: string): void; take(key: string): string };
  blockEditor: { button(key: string): HTMLElement | null; open(key: string, place: string): void };
  editorServer(frame: HTMLElement, fail: (sentence: string) => void): EditorServer;
  takeOver(form: HTMLFormElement, html: string, touched: ReadonlySet<string>): void;
  unsavedGuard(frame: HTMLElement, goBack: (name: string) => void): UnsavedGuard;
  editorFoot: {
    gather(frame: HTMLElement): void;
    setBusy(frame: HTMLElement, isBusy: boolean): void;
  };
  editorExit(runtime: BlockRuntime, frame: HTMLElement): EditorExit;
  editorSays(runtime: BlockRuntime, frame: HTMLElement): EditorSays;
  focusField(id: string): void;
  focusNamed(screen: HTMLElement, name: string): void;
  focusScreen(screen: HTMLElement): void;
  showCurrentTab(screen: HTMLElement): void;
  keptForm(key: string): KeptForm;
  tellHere(screen: HTMLElement, sentence: string): void;
  /* frame/library.js, frame/rich_text_*.js */
  loadLibrary(url: string, name: string): Promise<unknown>;
  richTextPolicy(settings: RichTextSettings, purifier: import("dompurify").DOMPurify): RichTextPolicy;
  keptHtml(fragment: DocumentFragment, isBare: boolean): string;
  richTextBar(editor: SquireEditor, words: Record<string, string>, openLink: () => void): HTMLElement;
  richTextButton(label: string, act: () => void): HTMLButtonElement;
  linkRow(editor: SquireEditor, words: Record<string, string>): { row: HTMLElement; open: () => void };
}

/** An answer that is not 2xx, or none at all (status 0). `body` is what the server said, if it was JSON. */
interface RequestFailed extends Error {
  readonly status: number;
  readonly body: FailureBody;
  readonly code: string;
  readonly field: string;
}

/** What a handler says when it refuses; an editor's screen comes as `html`. */
interface FailureBody {
  code?: string;
  message?: string;
  field?: string;
  html?: string;
}

/** An answer to one question as the handler `save_answer` takes it. */
interface ItemAnswer {
  level: number | null;
  special: string;
  reason: string;
  evidence: string;
}

/** An answer as the server keeps it: `mark` says whether it was taken over from an earlier attempt. */
interface KeptAnswer extends ItemAnswer {
  mark: string;
}

/**
 * `tab` is the page that made the change, also when another page sends it. `base` is the revision that the page had seen
 * when the change began, `madeAt` the time in this browser, which nobody else is told.
 */
interface AnswerChange<Answer = ItemAnswer> {
  item: string;
  answer: Answer;
  base: number;
  sequence: number;
  tab: string;
  madeAt: number;
}

/** What became of a change: what the server answered, null if it refused it or could not be asked. */
interface SentChange {
  saved: SavedAnswer | null;
  state: SavingState;
  message: string;
}

/** Questions on a page; each is a fieldset that names its item. */
interface QuestionCards {
  itemOf(target: EventTarget | null): HTMLElement | null;
  /** Return the question of an item, null for one of another page. */
  itemNamed(form: HTMLElement, item: string): HTMLElement | null;
  /** Whether somebody chose or wrote something since the page came. */
  isTouched(fieldset: HTMLElement): boolean;
  read(fieldset: HTMLElement): ItemAnswer;
  fill(fieldset: HTMLElement, answer: ItemAnswer & { mark?: string }): void;
  /** Say of an answer from an earlier attempt that the person has looked at it: it is still true, or it has changed. */
  looked(fieldset: HTMLElement): void;
  /** Put the focus on what is chosen, else on the first choice. */
  focus(fieldset: HTMLElement): void;
  /** Ask for the reason only while "does not apply" is chosen. */
  toggleReason(fieldset: HTMLElement): void;
}

interface KeptChanges {
  /** What is kept, in the order in which it was made. */
  all(): AnswerChange[];
  /** Whether the browser took it: a private window, or a full store, does not. */
  keep(change: AnswerChange): boolean;
  /** Forget a change, unless its page keeps a later one by now. */
  forget(change: AnswerChange): void;
}

/** The answer of this page and the one that is kept, in words; `kept` is the latter as the page can show it. */
interface TwoAnswers<Kept = KeptAnswer> {
  question: string;
  mine: Record<string, string>;
  theirs: Record<string, string>;
  kept: Kept;
}

type ShowTwoAnswers = (
  place: HTMLElement,
  two: TwoAnswers<unknown>,
  how: { isOpen: boolean; withQuestion: boolean; choose(isMine: boolean): void },
) => void;

/** A link that waits until answers can be sent: `retry` follows it if that is possible now, `cancel` lets it go. */
interface LinkHold {
  retry(): void;
  cancel(): void;
}

/** How important a goal is, from two sides; null is not rated. */
interface Rating {
  business: number | null;
  impact: number | null;
}

/** The two rows of each goal on the importance page. */
interface RatingRows {
  read(goal: HTMLElement): Rating;
  fill(goal: HTMLElement, rating: Rating): void;
  /** Whether somebody tapped since the page came. */
  isTouched(goal: HTMLElement): boolean;
  /** Let the button that takes a tap back be used where there is one. */
  offerToTakeBack(goal: HTMLElement): void;
  /** Take the tap of a row back, and leave the focus in it. */
  takeBack(row: HTMLElement): void;
}

/** What `save_importance` and `read_importance` tell of the company's ratings. */
interface RatingNews {
  others: Record<string, Rating & { revision: number }>;
  progress: { sentence: string; percent: number };
}

/** What `save_answer` and `read_changes` tell of the attempt. */
interface SavedAnswer {
  revision: number;
  is_stored?: boolean;
  others?: Record<string, KeptAnswer>;
  two_answers?: TwoAnswers | null;
  progress: AnswerProgress;
}

/** `count` is the shortest form of the sentence; `steps` and `left` tell of each area what is done and what is not. */
interface AnswerProgress {
  sentence: string;
  count: string;
  percent: number;
  steps: Record<string, string>;
  left: Record<string, string>;
}

type SavingState = "saving" | "saved" | "waiting" | "failing" | "signed-out" | "refused" | "two" | "elsewhere";

/** What a handler tells of a saved change, and the news that come with it. */
type SavedOf<Answer> = Answer extends Rating
  ? RatingNews & { revision: number; is_stored: boolean; two_answers: TwoAnswers<Rating> | null }
  : SavedAnswer;

/** `of` says whose the changes are, as the handler wants to know it. */
interface SaveQueueOptions<Answer = ItemAnswer> {
  key: string;
  url: string;
  of: Record<string, number>;
  revision: number;
  tab: string;
  onState(state: SavingState, item: string, message: string): void;
  onTwoAnswers(
    change: AnswerChange<Answer>,
    two: NonNullable<SavedOf<Answer>["two_answers"]>,
    isRestored: boolean,
  ): void;
  onSaved(answer: SavedOf<Answer>): void;
  onQuiet?(): void;
}

/** A line of the hunt as the page wants it to be: '' removes it. */
interface LineWords {
  area: string;
  text: string;
}

/** `base` is the revision that its page has seen, `sent` the texts of which the page has not heard whether they arrived. */
interface LineChange {
  item: string;
  answer: LineWords;
  base: number;
  sent: string[];
  sequence: number;
  tab: string;
  madeAt: number;
}

/** How a line stands on the server; not saved: somebody else's text. */
interface SavedLine {
  is_saved: boolean;
  text: string;
  revision: number;
}

interface LineQueueOptions {
  key: string;
  url: string;
  onState(state: SavingState, line: string, message: string): void;
  onTwo(change: LineChange, saved: SavedLine): void;
  onSaved(line: string, saved: SavedLine): void;
  onQuiet(): void;
}

interface LineQueue extends LeavingQueue {
  /** Send a line, after a while in which more may be typed. `revision` is that of the line as the page shows it. */
  add(line: string, answer: LineWords, revision: number, delayMilliseconds?: number): void;
  /** Keep the text of this browser if it is the person's choice, else let it go. */
  decide(change: LineChange, isMine: boolean): void;
  /** Whether something of the line is still to be sent, or to be decided. */
  has(line: string): boolean;
  unsent(): LineChange[];
  isKept(): boolean;
}

/** Lines on the page, each an element that names its line; a removed one stays, to be put back. */
interface HuntLines {
  /** Say how many are found, and offer no more than there may be. */
  count(): void;
  all(): HTMLElement[];
  named(line: string): HTMLElement | null;
  around(target: EventTarget | null): HTMLElement | null;
  /** The box that a line stands in. */
  box(line: HTMLElement): HTMLElement;
  /** Add an empty line to a box, under a name of its own if none is given. */
  make(box: HTMLElement, line?: string): HTMLElement;
  /** Add the line that this browser has kept to its box, null without one. */
  place(words: LineWords, line: string): HTMLElement | null;
  field(line: HTMLElement): HTMLTextAreaElement;
  /** What a line says, without needless blanks; '' for a removed one. */
  read(line: HTMLElement): string;
  show(line: HTMLElement, text: string): void;
  remove(line: HTMLElement, text: string): void;
  removedText(line: HTMLElement): string;
  isGone(line: HTMLElement): boolean;
  tell(line: HTMLElement, state: SavingState, message: string): void;
  /** Let the person choose between two texts. */
  ask(line: HTMLElement, texts: { mine: string; theirs: string }, choose: (isMine: boolean) => void): void;
}

/** What a held link has to know of answers on their way. */
interface LeavingQueue {
  /** Whether there is something to send, or no line. */
  isWaiting(): boolean;
  /** Settled when all is sent, or when it has to wait. */
  send(): Promise<void>;
  /** How the last try to send went. */
  state(): SavingState;
}

interface SaveQueue<Answer = ItemAnswer> extends LeavingQueue {
  /** Send an answer, after a while in which more may be typed. */
  add(item: string, answer: Answer, delayMilliseconds?: number): void;
  /** Keep the answer of this browser if it is the learner's choice, else let it go. */
  decide(change: AnswerChange<Answer>, isMine: boolean): void;
  /** Take over what other tabs have kept since. */
  lookAgain(): void;
  unsent(): AnswerChange<Answer>[];
  /** Whether what is not sent yet outlives this page. */
  isKept(): boolean;
  revision(): number;
  sawRevision(seen: number): void;
}

/** A field of the report on a task. */
type TaskField = HTMLTextAreaElement | HTMLInputElement;

/** What is typed into the report of a unit's task and not saved yet. */
interface ActionValues {
  /** Return everything that the form sends. */
  all(form: HTMLFormElement, button: HTMLButtonElement): Record<string, unknown>;
  /** Return what a part of the form would send, undefined for a part that sends nothing by itself. */
  of(form: HTMLElement, part: HTMLElement): string | undefined;
}

interface TaskDraft {
  /** Keep a field's text with the saved text that it began from; drop it once both are the same. */
  keep(field: TaskField, base: string): void;
  /** Bring back what was not saved, and `tell`. If another device has saved since, ask first: its text may be better. */
  restore(fields: TaskField[], tell: () => void): void;
}

/** A part of a page that the server has made anew; one that is not there yet goes `into` a list, `before` another. */
interface PagePart {
  id: string;
  html: string;
  into: string;
  before: string;
}

/** A field that somebody else has filled in otherwise, as a form takes it and in words. */
interface TheirText {
  field: string;
  label: string;
  value: string;
  words: string;
}

/** What a handler of the map answers. */
interface MapAnswer {
  outcome?: "saved" | "two-texts" | "removed";
  revision?: number;
  message?: string;
  theirs?: TheirText[];
  parts?: PagePart[];
}

/** How far a unit is, as the handlers of its check and its report tell. */
interface UnitStanding {
  is_completed: boolean;
  missing: string[];
  shows_learned: boolean;
  learned: string[];
  milestone: string;
  opened: { title: string; url: string }[];
  next_words: string;
  next: { title: string; url: string };
  again_url: string;
  review?: string;
  still?: string;
}

/** What the handlers of an editor's screen answer. */
interface EditorAnswer {
  html: string;
  kind: string;
  notice?: string;
  /** What is odd about what is saved. */
  warning?: string;
}

interface EditorServer {
  show(place: string): Promise<EditorAnswer | null>;
  send(form: HTMLFormElement, intent: string): Promise<EditorAnswer | null>;
  sendAgain(kept: KeptEntries): Promise<EditorAnswer | null>;
}

/** The fields of a form that was not saved, and the screen that it stands on. */
interface KeptEntries {
  place: string;
  entries: [string, string][];
}

interface KeptForm {
  keep(place: string, form: HTMLFormElement): void;
  forget(): void;
  find(): KeptEntries | null;
}

interface EditorExit {
  hasSaved: boolean;
  close(): void;
  toOther(way: HTMLElement): void;
}

interface EditorSays {
  now(sentence: string, warning?: string): void;
  failure(sentence: string): void;
}

/** `touched` holds the names of the fields that somebody has typed into. */
interface UnsavedGuard {
  readonly touched: Set<string>;
  typed(field: HTMLInputElement): void;
  clear(): void;
  found(): KeptEntries | null;
  isBack(kept: KeptEntries): void;
  leave(go: () => void): void;
  withdraw(): void;
}

/** What csr_xblock/edge/rich_text.py sends: words of the toolbar, addresses of libraries, and the policy. */
interface RichTextSettings {
  words: Record<string, string>;
  squire: string;
  dompurify: string;
  tags: string[];
  attributes: string[];
  schemes: string[];
}

interface RichTextPolicy {
  /** Return what is kept of some HTML, parsed where nothing runs. */
  clean(html: string): DocumentFragment;
}

type SquireEditor = InstanceType<typeof import("squire-rte").default>;

interface RichTextAction {
  tag?: string;
  act(editor: SquireEditor): void;
}

/** The demo's way to start blocks: workbench/csr_demo/static/csr_demo/blocks.js. */
interface CsrDemoBlocks {
  runtimes: Map<string, () => DemoRuntime>;
  startBlock(element: DemoBlockElement, given?: BlockElement): DemoBlock;
  startPage(): DemoBlock[];
  showAnew(): Promise<void>;
  wrapperOf(element: BlockElement): DemoBlockElement;
}

type DemoBlockElement = HTMLElement & { xblock_children?: DemoBlock[] };

interface DemoBlock {
  element?: DemoBlockElement;
  name?: string | undefined;
  runtime?: DemoRuntime | undefined;
}

interface DemoRuntime extends BlockRuntime {
  children(element: BlockElement): DemoBlock[];
  childMap?(element: BlockElement, name: string): DemoBlock | undefined;
  notify(name: string, data?: unknown): void;
}
