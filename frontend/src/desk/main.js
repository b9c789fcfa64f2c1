// The desk: the text, its findings and threads, and what is done so that nothing is lost.
import { enableCopyButtons } from "../shared/copy-buttons.js";
import { find, showScriptControls } from "../shared/elements.js";
import { enableMentions } from "../shared/mentions.js";
import { enableNotes } from "../shared/notes.js";
import { Autosave } from "./autosave.js";
import { Conflict } from "./conflict.js";
import { Editor } from "./editor.js";
import { Findings } from "./findings.js";
import { enableLeaving } from "./leaving.js";
import { LocalCopy } from "./local-copy.js";
import { enablePanels } from "./panels.js";
import { enablePanes } from "./panes.js";
import { PassageLists, passagesOf } from "./passage-lists.js";
import { PlainEditor } from "./plain-editor.js";
import { put } from "./putting.js";
import { Spelling } from "./spelling.js";
import { Threads } from "./threads.js";

/** @import { SavedAnswer, SaveRequest, SaveState, Surface, SurfaceCallbacks } from "./types.js" */

const PLAIN = "bozza:plain";

const nonce = document.currentScript?.nonce ?? "";
const form = find("#desk", HTMLFormElement);
const area = find("#body", HTMLTextAreaElement);
const status = find("#saved", HTMLElement);
const wordCount = find("#count", HTMLElement);
const plain = find("#plain", HTMLInputElement);
const showAll = find("#show-all", HTMLInputElement);
const column = find("[data-pane=details]", HTMLElement);
const refreshPanels = enablePanels();

/** @type {SurfaceCallbacks} */
const callbacks = {
  nonce,
  describe: (key) => findings.describe(key) || spelling.describe(key) || threads.describe(key) || lists.describe(key),
  chosen: (key) => {
    surface.highlight(key);
    findings.open(key);
    spelling.open(key);
    threads.open(key);
  },
  changed: () => {
    status.dataset.state = autosave.dirty ? "unsaved" : "saved";
    countWords();
    findings.showStale(surface.stale);
    autosave.changed();
  },
};

// What stands in the field need not be what was sent: one may type before this script is here, and browsers bring back.
const early = area.value;
area.value = area.defaultValue;
/** @type {Surface} */
let surface = new Editor(area, callbacks);

const findings = new Findings(find("[data-pane=findings]", HTMLElement), {
  chosen: (key) => {
    surface.highlight(key);
    if (key) surface.show(key);
  },
  show: (key, index, quote) => surface.show(key, index, quote) && surface.focus(),
  submitted: (sent, button) => (sent.dataset.puts === undefined ? setAside(sent, button) : putSentence(sent)),
  back: () => surface.focus(),
});

const spelling = new Spelling(find("[data-pane=findings]", HTMLElement), {
  surface: () => surface,
  corrected: () => {
    autosave.save();
  },
});

const threads = new Threads(column, {
  show: (key) => {
    surface.highlight(key);
    surface.show(key);
  },
});

const lists = new PassageLists({
  select: (wanted) => surface.select(wanted),
  caret: () => surface.caret,
  focus: () => surface.focus(),
});

const autosave = new Autosave({
  form,
  surface: () => surface,
  copy: new LocalCopy(form.dataset.person ?? "", form.dataset.letter ?? "", form.dataset.keys ?? ""),
  report,
  answered: showAnswer,
  conflicted: (answer) => conflict.show(answer),
});
const conflict = new Conflict(find("#conflict", HTMLElement), { surface: () => surface, autosave });

/**
 * Say how saving goes.
 *
 * @param {SaveState} state
 * @param {string} [more]
 */
function report(state, more = "") {
  status.dataset.state = state === "saved" && autosave.dirty ? "unsaved" : state;
  status.textContent = state === "refused" ? more : `${status.dataset[state]} ${more}`.trim();
  status.classList.toggle("is-wrong", state !== "saving" && state !== "saved");
}

/**
 * @param {SavedAnswer} answer
 * @param {SaveRequest} request
 */
function showAnswer(answer, request) {
  findings.update(answer.points);
  if (request.adopted && request.surface === surface) {
    if (!findings.waiting) {
      surface.mark("findings", findings.passages(), request.watch);
      surface.mark("spelling", spelling.passages(), request.watch);
    }
    surface.mark("lists", passagesOf({ ...answer }), request.watch);
  }
  lists.update({ ...answer });
  findings.showStale(surface.stale);
  refreshPanels();
}

function countWords() {
  wordCount.textContent = `${(surface.text.match(/\S+/g) ?? []).length} ${wordCount.dataset.words}`;
}

/** @param {typeof Editor | typeof PlainEditor} kind */
function change(kind) {
  surface.close();
  surface = new kind(area, callbacks);
  markPassages();
}

/** Mark what the columns show, while they still speak of the text as it stands. */
function markPassages() {
  if (autosave.dirty) return;
  surface.mark("findings", findings.passages());
  surface.mark("spelling", spelling.passages());
  surface.mark("lists", lists.passages());
}

/**
 * Send a form of a column.
 *
 * @param {HTMLFormElement} sent
 * @param {HTMLElement | null} [button] with which it was sent
 * @returns {Promise<{was: string, words: string} | null>} what the server answers; null when it refused, which is shown
 */
async function post(sent, button = null) {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const options = { method: "POST", body: new FormData(sent, button), headers: { Accept: "application/json" } };
  try {
    const response = await fetch(sent.action, { ...options, redirect: "manual" });
    const answer = await response.json();
    if (response.ok) return answer;
    report("refused", answer.detail);
  } catch {
    report("offline");
  }
  return null;
}

/**
 * Set a finding aside, or take it up again; the column that shows it comes with the next answer.
 *
 * @param {HTMLFormElement} sent
 * @param {HTMLElement | null} button with which it was sent
 */
async function setAside(sent, button) {
  if (await post(sent, button)) await autosave.save({ ask: true });
}

/**
 * Put a sentence into the text that the server composed.
 *
 * @param {HTMLFormElement} sent
 */
async function putSentence(sent) {
  const { caret } = surface;
  if (!(await autosave.save())) return;
  const change = await post(sent);
  if (!change) return;
  surface.replace(put(surface.text, change, caret));
  surface.focus();
  await autosave.save({ ask: true });
}

/** Bring back what a window that is gone could not save. */
async function restore() {
  const copy = await autosave.copy.left();
  if (!copy || autosave.dirty) return; // whoever has begun to write finds it the next time
  if (copy.text !== surface.text) {
    find("#restored", HTMLElement).hidden = false;
    await autosave.restore(copy);
  }
  autosave.copy.drop(copy.key);
}

column.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset.puts === undefined) return;
  event.preventDefault();
  putSentence(event.target);
});

markPassages();
findings.showCount();
surface.mark("threads", threads.passages());
surface.replace(early);
if (form.dataset.unsaved !== undefined) autosave.written = null;
showScriptControls();
countWords();
restore();

plain.checked = localStorage.getItem(PLAIN) === "1";
if (plain.checked) change(PlainEditor);
plain.addEventListener("change", () => {
  if (plain.checked) localStorage.setItem(PLAIN, "1");
  else localStorage.removeItem(PLAIN);
  change(plain.checked ? PlainEditor : Editor);
});
showAll.addEventListener("change", () => find("#sheet", HTMLElement).classList.toggle("show-all", showAll.checked));

enableLeaving({ form, autosave, text: () => surface.text });
enablePanes(() => surface.focus());
enableNotes(find("#sheet", HTMLElement));
enableMentions();
enableCopyButtons();
