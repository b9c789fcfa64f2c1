// The text under CodeMirror, over the form's textarea, which keeps the text too and is what the form sends.
import { defaultKeymap, history, historyKeymap, cursorGroupForwardWin, selectGroupForwardWin } from "@codemirror/commands";
import { ChangeSet, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { change } from "./changes.js";
import { markdown } from "./markdown.js";
import { drawnMarks, lightKey, mapMarks, marksField, setMarks } from "./marks.js";
import { place, toUnits } from "./offsets.js";

const theme = EditorView.theme({
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "visible" },
  ".cm-content": { padding: 0, caretColor: "var(--brand)" },
  ".cm-line": { padding: 0 },
  ".cm-placeholder": { color: "var(--muted)" },
});
// Alt and the arrows go from finding to finding here, Mod-Enter is the browser's; moving whole lines is for programs.
const OURS = new Set(["Alt-ArrowUp", "Alt-ArrowDown", "Shift-Alt-ArrowUp", "Shift-Alt-ArrowDown", "Mod-Enter", "Shift-Mod-k", "Mod-/", "Alt-A", "Alt-l"]);
const WINDOWS = [{ key: "Ctrl-ArrowRight", win: "Ctrl-ArrowRight", run: cursorGroupForwardWin, shift: selectGroupForwardWin }];

export class Editor {
  /**
   * `area` is the textarea. `name(key)` says in words what a mark speaks of; `changed()` is called after each edit,
   * `chosen(key)` when somebody clicks a mark or comes to it by key.
   */
  constructor(area, { nonce, name, changed, chosen }) {
    this.area = area;
    this.name = name;
    this.chosen = chosen;
    this.watched = new Set();
    this.view = new EditorView({ parent: area.parentElement, state: EditorState.create({ doc: area.value, extensions: [
      EditorView.cspNonce.of(nonce),
      EditorView.editorAttributes.of({ class: "letter-text" }),
      EditorView.contentAttributes.of({
        "aria-label": area.labels[0].textContent, lang: area.lang, spellcheck: "true", autocapitalize: "sentences", autocorrect: "on",
      }),
      placeholder(area.placeholder), EditorView.lineWrapping, theme, history(), markdown, marksField, drawnMarks,
      Prec.high(keymap.of([
        { key: "Alt-ArrowDown", run: () => this.step(1) },
        { key: "Alt-ArrowUp", run: () => this.step(-1) },
        { key: "Mod-b", run: () => this.wrap("**") },
        { key: "Mod-i", run: () => this.wrap("*") },
        ...(navigator.platform.startsWith("Win") ? WINDOWS : []),
      ])),
      keymap.of([...defaultKeymap.filter(({ key }) => !OURS.has(key)), ...historyKeymap]),
      EditorView.domEventHandlers({
        click: (event) => this.click(event),
        beforeinput: (event) => this.typeOver(event),
        compositionend: (_event, view) => { setTimeout(() => view.dispatch({})); }, // draw the marks that had to wait
      }),
      EditorView.updateListener.of((update) => {
        const { from, to } = update.state.selection.main;
        if (update.docChanged) this.area.value = update.state.doc.toString();
        if (update.docChanged || update.selectionSet) this.area.setSelectionRange(from, to); // whoever asks the field gets the caret
        if (!update.docChanged) return;
        this.watched.forEach((watch) => { watch.changes = watch.changes.compose(update.changes); });
        changed();
      }),
    ] }) });
    area.hidden = true;
  }

  get text() { return this.area.value; }

  /** Gather what is typed from now on; `stop(watch)` gives it up. */
  watch() {
    const watch = { text: this.text, changes: ChangeSet.empty(this.view.state.doc.length) };
    this.watched.add(watch);
    return watch;
  }

  stop(watch) { this.watched.delete(watch); }

  /** Put `text` in place of all there is, as an edit that can be undone. */
  replace(text) {
    const changes = change(this.text, text);
    if (changes) this.view.dispatch({ changes, userEvent: "input.replace" });
  }

  /** Take over what the server made of the text of `watch`, unless a character is being composed; what was typed since stays. */
  adopt(watch, text) {
    const theirs = change(watch.text, text);
    if (!theirs) return true;
    if (this.view.composing) return false;
    const since = watch.changes;
    watch.changes = since.map(theirs);
    watch.text = text;
    this.watched.delete(watch);
    this.view.dispatch({ changes: theirs.map(since, true) });
    this.watched.add(watch);
    return true;
  }

  /** Show `marks`, `{start, end, kind, key}` in code points of the text of `watch`, as one layer. */
  mark(layer, marks, watch = { text: this.text, changes: null }) {
    let placed = place(watch.text, marks);
    if (watch.changes) placed = mapMarks(placed, watch.changes);
    this.view.dispatch({ effects: setMarks.of({ layer, marks: placed }) });
  }

  /** The keys whose passages were touched since they were found, or have gone. */
  get stale() { return new Set(this.marks.filter((mark) => mark.stale).map((mark) => mark.key)); }

  get marks() { return this.view.state.field(marksField).marks; }

  light(key) { this.view.dispatch({ effects: lightKey.of(key) }); }

  /** Bring the passage of `key` that began nearest to `start` into view, and the caret to it. */
  show(key, index = 0) {
    const mark = this.marks.filter((other) => other.key === key)[index];
    if (!mark) return false;
    this.view.dispatch({ selection: { anchor: mark.from }, effects: EditorView.scrollIntoView(mark.from, { y: "center" }) });
    return true;
  }

  /** Select `words` where they stand nearest to the code point `start`, with the brackets around them. */
  jump({ start, words }) {
    const { text } = this;
    const [near] = toUnits(text, [start]);
    let from = -1;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (from < 0 || Math.abs(at - near) < Math.abs(from - near)) from = at;
    }
    if (from < 0) return false;
    let to = from + words.length;
    while (/[[{<]/.test(text[from - 1] ?? "")) from -= 1;
    while (/[\]}>]/.test(text[to] ?? "")) to += 1;
    this.view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.focus();
    return true;
  }

  step(direction) {
    const { head } = this.view.state.selection.main;
    const places = this.marks;
    const next = direction > 0
      ? places.find((mark) => mark.from > head) ?? places[0]
      : places.findLast((mark) => mark.from < head) ?? places.at(-1);
    if (!next) return true;
    this.view.dispatch({
      selection: { anchor: next.from },
      effects: [
        EditorView.scrollIntoView(next.from, { y: "center" }), lightKey.of(next.key),
        EditorView.announce.of(`${this.name(next.key)}: ${this.view.state.sliceDoc(next.from, next.to)}`),
      ],
    });
    this.chosen(next.key);
    return true;
  }

  click(event) {
    const keys = [];
    for (let mark = event.target.closest?.("mark[data-key]"); mark; mark = mark.parentElement.closest("mark[data-key]")) keys.push(mark.dataset.key);
    // What a person said comes before what the program found in the same words.
    if (keys.length && this.view.state.selection.main.empty) this.chosen(keys.find((key) => key.startsWith("thread-")) ?? keys[0]);
  }

  /** Text over a selection goes into the state: left to itself, the browser keeps the look of what it replaces, inline. */
  typeOver(event) {
    const { data, inputType } = event;
    if (inputType !== "insertText" || data === null || this.view.composing || this.view.state.selection.main.empty) return false;
    event.preventDefault();
    this.view.dispatch(this.view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  }

  wrap(sign) {
    const { from, to } = this.view.state.selection.main;
    this.view.dispatch({
      changes: [{ from, insert: sign }, { from: to, insert: sign }],
      selection: { anchor: from + sign.length, head: to + sign.length },
      userEvent: "input",
    });
    return true;
  }

  focus() { this.view.focus(); }

  close() {
    this.view.destroy();
    this.area.hidden = false;
  }
}
