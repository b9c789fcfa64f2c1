// The text under CodeMirror, over the form's textarea, which keeps the text too and is what the form sends.
import {
  cursorGroupForwardWin,
  defaultKeymap,
  history,
  historyKeymap,
  redo,
  selectGroupForwardWin,
  undo,
} from "@codemirror/commands";
import { ChangeSet, EditorState, Prec, Transaction } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { keysOf, preferredKey, showsOrigins } from "../shared/highlight.js";
import { toMarks, toPoints } from "../shared/offsets.js";
import { locate } from "../shared/passage-search.js";
import { change } from "./changes.js";
import { markdown } from "./markdown.js";
import { drawnMarks, highlightKey, mapMarks, marksField, setMarks } from "./marks.js";

/** @import { ViewUpdate } from "@codemirror/view" */
/** @import { Edit } from "./formatting.js" */
/** @import { Passage, Surface, SurfaceCallbacks, Wanted, Watch } from "./types.js" */

const THEME = EditorView.theme({
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: 0, caretColor: "var(--brand)" },
  ".cm-line": { padding: 0 },
  ".cm-placeholder": { color: "var(--muted)" },
});
// Alt and the arrows go from finding to finding here, Mod-Enter is the browser's, Mod-i is the toolbar's (toolbar.js);
// moving whole lines is for programs.
const NOT_BOUND = new Set([
  "Alt-ArrowUp",
  "Alt-ArrowDown",
  "Shift-Alt-ArrowUp",
  "Shift-Alt-ArrowDown",
  "Mod-Enter",
  "Mod-i",
  "Shift-Mod-k",
  "Mod-/",
  "Alt-A",
  "Alt-l",
]);
/** Kinds of passages that the keys pass by, and those that they pass by unless the text shows them. */
const QUIET = new Set(["supported", "accepted", "unchecked"]);
const ORIGINS = new Set(["origin-fact", "origin-composer", "origin-model"]);
const WINDOWS = [
  { key: "Ctrl-ArrowRight", win: "Ctrl-ArrowRight", run: cursorGroupForwardWin, shift: selectGroupForwardWin },
];

/** @implements {Surface} */
export class Editor {
  /**
   * @param {HTMLTextAreaElement} area
   * @param {SurfaceCallbacks} callbacks
   */
  constructor(area, { nonce, describe, changed, chosen }) {
    this.area = area;
    this.describe = describe;
    this.changed = changed;
    this.chosen = chosen;
    /** @type {Set<Watch>} */
    this.watched = new Set();
    const extensions = [EditorView.cspNonce.of(nonce), ...this.looks(), ...this.keys(), ...this.events()];
    const selection = { anchor: area.selectionStart, head: area.selectionEnd };
    const state = EditorState.create({ doc: area.value, selection, extensions });
    this.view = new EditorView({ state, ...(area.parentElement && { parent: area.parentElement }) });
    area.hidden = true;
  }

  looks() {
    const { area } = this;
    const attributes = {
      "aria-label": area.labels[0]?.textContent ?? "",
      lang: area.lang,
      spellcheck: "true",
      autocapitalize: "sentences",
      autocorrect: "on",
    };
    return [
      EditorView.editorAttributes.of({ class: "letter-text" }),
      EditorView.contentAttributes.of(attributes),
      placeholder(area.placeholder),
      EditorView.lineWrapping,
      THEME,
      history(),
      markdown,
      marksField,
      drawnMarks,
    ];
  }

  keys() {
    const ours = [
      { key: "Alt-ArrowDown", run: () => this.step(1) },
      { key: "Alt-ArrowUp", run: () => this.step(-1) },
      ...(navigator.platform.startsWith("Win") ? WINDOWS : []),
    ];
    const theirs = defaultKeymap.filter(({ key }) => !NOT_BOUND.has(key ?? ""));
    return [Prec.high(keymap.of(ours)), keymap.of([...theirs, ...historyKeymap])];
  }

  events() {
    return [
      EditorView.domEventHandlers({
        click: (event) => this.click(event),
        beforeinput: (event) => this.typeOver(event),
        compositionend: (_event, view) => {
          setTimeout(() => view.dispatch({})); // draw the marks that had to wait
        },
      }),
      EditorView.updateListener.of((update) => this.updated(update)),
    ];
  }

  /** @param {ViewUpdate} update */
  updated(update) {
    const { from, to } = update.state.selection.main;
    if (update.docChanged) this.area.value = update.state.doc.toString();
    if (update.docChanged || update.selectionSet) this.area.setSelectionRange(from, to);
    if (!update.docChanged) return;
    for (const watch of this.watched) watch.changes = watch.changes?.compose(update.changes) ?? update.changes;
    this.changed();
  }

  get text() {
    return this.area.value;
  }

  get caret() {
    return toPoints(this.text, this.view.state.selection.main.to);
  }

  /** @returns {Watch} */
  watch() {
    const watch = { text: this.text, changes: ChangeSet.empty(this.view.state.doc.length) };
    this.watched.add(watch);
    return watch;
  }

  /** @param {Watch} watch */
  stop(watch) {
    this.watched.delete(watch);
  }

  /**
   * @param {string} text
   * @param {{undoable?: boolean}} [options]
   */
  replace(text, { undoable = true } = {}) {
    const changes = change(this.text, text);
    const annotations = Transaction.addToHistory.of(undoable);
    if (changes) this.view.dispatch({ changes, annotations, userEvent: "input.replace" });
  }

  get selection() {
    const { from, to } = this.view.state.selection.main;
    return { from, to };
  }

  /** @param {{from: number, to: number}} range */
  choose({ from, to }) {
    const { doc, selection } = this.view.state;
    const range = { anchor: Math.min(from, doc.length), head: Math.min(to, doc.length) };
    if (selection.main.from !== range.anchor || selection.main.to !== range.head) {
      this.view.dispatch({ selection: range });
    }
  }

  /** @param {Edit} edit */
  edit({ changes, from, to }) {
    this.view.dispatch({
      changes,
      selection: { anchor: from, head: to },
      userEvent: "input",
      scrollIntoView: true,
    });
  }

  /** @param {string} words */
  insert(words) {
    this.view.dispatch(this.view.state.replaceSelection(words), { userEvent: "input.paste", scrollIntoView: true });
  }

  undo() {
    undo(this.view);
  }

  redo() {
    redo(this.view);
  }

  /**
   * @param {{from: number, to: number}[]} ranges
   * @param {string} words
   */
  change(ranges, words) {
    const changes = ranges.map((range) => ({ ...range, insert: words }));
    this.view.dispatch({ changes, userEvent: "input.replace" });
  }

  /**
   * Take over what the server made of the text of `watch`, unless a character is being composed; what was typed since
   * stays.
   *
   * @param {Watch} watch
   * @param {string} text
   */
  adopt(watch, text) {
    const theirs = change(watch.text, text);
    if (!theirs) return true;
    if (this.view.composing) return false;
    const since = watch.changes ?? ChangeSet.empty(watch.text.length);
    watch.changes = since.map(theirs);
    watch.text = text;
    this.watched.delete(watch);
    this.view.dispatch({ changes: theirs.map(since, true) });
    this.watched.add(watch);
    return true;
  }

  /**
   * @param {Record<string, Passage[]>} layers
   * @param {Watch} [watch]
   */
  mark(layers, watch = { text: this.text, changes: null }) {
    const effects = Object.entries(layers).map(([layer, passages]) => {
      const placed = toMarks(watch.text, passages);
      return setMarks.of({ layer, marks: watch.changes ? mapMarks(placed, watch.changes) : placed });
    });
    const news = effects.filter(
      ({ value }) => value.marks.length || this.marks.some(({ layer }) => layer === value.layer),
    );
    if (news.length) this.view.dispatch({ effects: news });
  }

  get marks() {
    return this.view.state.field(marksField).marks;
  }

  get stale() {
    return new Set(this.marks.filter((mark) => mark.stale).map((mark) => mark.key));
  }

  /** @param {string | null} key */
  highlight(key) {
    this.view.dispatch({ effects: highlightKey.of(key) });
  }

  /**
   * Bring a passage of `key` into view, and the caret to it.
   *
   * @param {string} key
   * @param {number} [index] which of its passages
   */
  show(key, index = 0) {
    const mark = this.marks.filter((other) => other.key === key)[index];
    if (!mark) return false;
    this.goTo(mark.from, mark.from);
    return true;
  }

  /** @param {Wanted} wanted */
  select(wanted) {
    const range = locate(this.text, wanted);
    if (!range) return false;
    this.goTo(range.from, range.to);
    this.focus();
    return true;
  }

  /**
   * @param {number} anchor
   * @param {number} head
   */
  goTo(anchor, head) {
    const effects = EditorView.scrollIntoView(anchor, { y: "center" });
    this.view.dispatch({ selection: { anchor, head }, effects });
  }

  /**
   * Go to the next passage, in a circle, and announce it.
   *
   * @param {1 | -1} direction
   */
  step(direction) {
    const { head } = this.view.state.selection.main;
    const origins = showsOrigins();
    const marks = this.marks.filter(({ kind }) => !QUIET.has(kind) && (origins || !ORIGINS.has(kind)));
    const after = marks.find((mark) => mark.from > head) ?? marks[0];
    const before = marks.findLast((mark) => mark.from < head) ?? marks.at(-1);
    const next = direction > 0 ? after : before;
    if (!next) return true;
    this.goTo(next.from, next.from);
    const words = `${this.describe(next.key)}: ${this.view.state.sliceDoc(next.from, next.to)}`;
    this.view.dispatch({ effects: [highlightKey.of(next.key), EditorView.announce.of(words)] });
    this.chosen(next.key);
    return true;
  }

  /**
   * Choose the passage that was clicked. By the place and not by the target: the editor may have drawn its marks anew
   * while the button was down.
   *
   * @param {MouseEvent} event
   */
  click({ clientX, clientY }) {
    if (!this.view.state.selection.main.empty) return;
    const elements = document.elementsFromPoint(clientX, clientY);
    const marks = elements.filter((element) => element instanceof HTMLElement && element.matches("mark[data-key]"));
    const key = preferredKey(
      marks.flatMap((mark) => keysOf(/** @type {HTMLElement} */ (mark))),
      showsOrigins(),
    );
    if (key) this.chosen(key);
  }

  /**
   * Put text that is typed over a selection into the state: left to itself, the browser keeps the look of what it
   * replaces, inline.
   *
   * @param {InputEvent} event
   */
  typeOver(event) {
    const { data, inputType } = event;
    const { composing, state } = this.view;
    if (inputType !== "insertText" || data === null || composing || state.selection.main.empty) return false;
    event.preventDefault();
    this.view.dispatch(state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  }

  focus() {
    this.view.focus();
  }

  close() {
    this.view.destroy();
    this.area.hidden = false;
  }
}
