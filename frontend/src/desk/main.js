// The desk: the text, its findings and threads, and what is done so that nothing is lost.
import { enableCopyButtons } from "../shared/copy-buttons.js";
import { find, showScriptControls } from "../shared/elements.js";
import { LocalCopy } from "../shared/local-copy.js";
import { enableFiles } from "../shared/making-files.js";
import { enableMentions } from "../shared/mentions.js";
import { enableNotes } from "../shared/notes.js";
import { enablePalette } from "../shared/palette-key.js";
import { Panes } from "../shared/panes.js";
import { Toasts } from "../shared/toasts.js";
import { Autosave } from "./autosave.js";
import { ColumnForms } from "./column-forms.js";
import { Conflict } from "./conflict.js";
import { loadEditor, nextTask } from "./editor-loading.js";
import { Findings } from "./findings.js";
import { showLastVersion } from "./last-version.js";
import { enableLeaving } from "./leaving.js";
import { enablePanels } from "./panels.js";
import { PassageLists, passagesOf } from "./passage-lists.js";
import { PlainEditor } from "./plain-editor.js";
import { enableRichPaste } from "./rich-paste.js";
import { Spelling } from "./spelling.js";
import { Strip } from "./strip.js";
import { Threads } from "./threads.js";
import { enableToolbar, isShortcut } from "./toolbar.js";
import { countWords } from "./word-count.js";

/** @import { Kind } from "./editor-loading.js" */
/** @import { SavedAnswer, SaveRequest, SaveState, Surface, SurfaceCallbacks } from "./types.js" */

const PLAIN = "bozza:plain";

const nonce = document.currentScript?.nonce ?? "";
/** The addresses of the scripts that come later. */
const scripts = { ...document.currentScript?.dataset };
const form = find("#desk", HTMLFormElement);
const area = find("#body", HTMLTextAreaElement);
const status = find("#saved", HTMLElement);
const wordCount = find("#count", HTMLElement);
const plain = find("#plain", HTMLInputElement);
const showAll = find("#show-all", HTMLInputElement);
const column = find("[data-pane=details]", HTMLElement);
const sheet = find("#sheet", HTMLElement);
const compose = find("#compose", HTMLFormElement);
const panels = enablePanels();
let isChanging = false; // while one surface takes the place of another

/** @type {SurfaceCallbacks} */
const callbacks = {
  nonce,
  describe: (key) => findings.describe(key) || spelling.describe(key) || threads.describe(key) || lists.describe(key),
  chosen: (key) => {
    surface.highlight(key);
    findings.open(key);
    spelling.open(key);
    threads.open(key);
    strip.show(key, callbacks.describe(key));
  },
  changed: () => {
    if (isChanging) return;
    status.dataset.state = autosave.dirty ? "unsaved" : "saved";
    showWordCount();
    offerToCompose();
    findings.showStale(surface.stale);
    autosave.changed();
  },
};

/** @type {Surface} */
let surface = new PlainEditor(area, callbacks);

const toasts = new Toasts(() => surface.focus());
const panes = new Panes(() => surface.focus());

const findings = new Findings(find("[data-pane=findings]", HTMLElement), {
  chosen: (key) => {
    surface.highlight(key);
    if (key && !panes.isNarrow) surface.show(key);
  },
  show: (key, index, quote) => {
    panes.show("text");
    strip.show(key, callbacks.describe(key));
    if (surface.show(key, index, quote)) surface.focus();
  },
  submitted: (sent, button) => columnForms.submitted(sent, button),
  back: () => surface.focus(),
});

const strip = new Strip(find("#strip", HTMLElement), {
  back: (key) => {
    panes.show("findings");
    findings.reveal(key);
  },
});

const spelling = new Spelling(find("[data-pane=findings]", HTMLElement), {
  surface: () => surface,
  say: (sentence, undo) => toasts.show(sentence, undo),
  corrected: () => {
    autosave.save();
  },
});

const threads = new Threads(column, {
  show: (key) => {
    panes.show("text");
    surface.highlight(key);
    surface.show(key);
  },
});

const lists = new PassageLists({
  select: (wanted) => {
    panes.show("text");
    surface.select(wanted);
  },
  caret: () => surface.caret,
  focus: () => surface.focus(),
});

const autosave = new Autosave({
  form,
  surface: () => surface,
  copy: new LocalCopy(form.dataset.person ?? "", form.dataset.letter ?? "", form.dataset.keys ?? ""),
  report,
  sending: (text) => panels.saving(text),
  answered: showAnswer,
  conflicted: (answer) => conflict.show(answer),
});
const columnForms = new ColumnForms({ surface: () => surface, autosave, findings, toasts, report });
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
    const found = findings.waiting ? {} : { findings: findings.passages(), spelling: spelling.passages() };
    surface.mark({ ...found, lists: passagesOf({ ...answer }) }, request.watch);
  } else if (request.surface !== surface) markPassages();
  lists.update({ ...answer });
  findings.showStale(surface.stale);
  panels.saved(answer.revision);
}

function showWordCount() {
  const count = countWords(surface.text);
  wordCount.textContent = `${count} ${count === 1 ? wordCount.dataset.word : wordCount.dataset.words}`;
}

/** Only an empty letter can be composed: a text is never written over. */
function offerToCompose() {
  compose.hidden = surface.text.trim() !== "";
}

/**
 * Go on in another surface, with the same text and selection.
 *
 * @param {Kind} kind
 */
function change(kind) {
  const { text, selection } = surface;
  const hadFocus = sheet.contains(document.activeElement);
  isChanging = true;
  surface.close();
  area.value = text;
  surface = new kind(area, callbacks);
  surface.choose(selection);
  if (hadFocus) surface.focus();
  isChanging = false;
}

async function enterEditor() {
  const Editor = await loadEditor(area, scripts.editor ?? "");
  if (!Editor || plain.checked) return;
  change(Editor);
  await nextTask();
  if (surface instanceof Editor) markAll();
}

/** Mark the passages of a surface that is new; by way of the texts that they were found in, to where they are now. */
function markAll() {
  const { text, selection } = surface;
  isChanging = true;
  surface.replace(area.defaultValue, { undoable: false });
  surface.mark({ threads: threads.passages() });
  if (autosave.written !== null) surface.replace(autosave.written, { undoable: false });
  markPassages();
  surface.replace(text, { undoable: false });
  surface.choose(selection);
  isChanging = false;
}

/** Mark what the columns show, while they still speak of the text as it stands. */
function markPassages() {
  if (autosave.dirty) return;
  const passages = { findings: findings.passages(), spelling: spelling.passages(), lists: lists.passages() };
  surface.mark(passages);
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
  columnForms.putSentence(event.target);
});
document.addEventListener("bozza:point", (event) => {
  if (!(event instanceof CustomEvent)) return;
  panes.show("findings");
  findings.reveal(event.detail);
  findings.choose(event.detail);
});

findings.showCount();
if (form.dataset.unsaved !== undefined) autosave.written = null;
// What stands in the field need not be what was sent: one may type before this script is here, and browsers bring back.
if (autosave.dirty) callbacks.changed();
showScriptControls();
find("#save", HTMLElement).hidden = true; // the text saves itself
showWordCount();
offerToCompose();
restore();
if (!area.value && document.activeElement === document.body) surface.focus(); // who opens an empty page is to write

plain.checked = localStorage.getItem(PLAIN) === "1";
if (!plain.checked) enterEditor();
plain.addEventListener("change", () => {
  if (plain.checked) localStorage.setItem(PLAIN, "1");
  else localStorage.removeItem(PLAIN);
  if (plain.checked) change(PlainEditor);
  else enterEditor();
});
showAll.addEventListener("change", () => sheet.classList.toggle("show-all", showAll.checked));
document.addEventListener("keydown", (event) => {
  if (!isShortcut(event, "s")) return;
  event.preventDefault();
  autosave.save({ ask: true });
});

enableToolbar(find("#toolbar", HTMLElement), sheet, () => surface);
enableRichPaste(sheet, () => surface, scripts.paste ?? "");
enablePalette(scripts.palette ?? "");
find("[name=note]", HTMLInputElement).addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(find("#version-new", HTMLButtonElement)); // the form's first button has the letter checked
});
enableFiles({
  ready: () => autosave.save(),
  asked: ({ dataset }) => {
    if (dataset.revision) autosave.revision = Number(dataset.revision);
    if (dataset.version) showLastVersion(dataset.version);
  },
});
enableLeaving({ form, autosave, text: () => surface.text });
enableNotes(sheet);
enableMentions();
enableCopyButtons();
