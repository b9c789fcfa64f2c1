// The bare textarea, for whoever prefers it. It shows no marks; the findings still lead to their words.
import { toPoints } from "../shared/offsets.js";
import { locate } from "../shared/passage-search.js";

/** @import { Edit } from "./formatting.js" */
/** @import { Surface, SurfaceCallbacks, Wanted, Watch } from "./types.js" */

/** @implements {Surface} */
export class PlainEditor {
  /**
   * @param {HTMLTextAreaElement} area
   * @param {SurfaceCallbacks} callbacks
   */
  constructor(area, { changed }) {
    this.area = area;
    /** @type {Set<string>} */
    this.stale = new Set();
    this.isClosed = false;
    this.changed = () => changed();
    area.hidden = false;
    area.addEventListener("input", this.changed);
  }

  get text() {
    return this.area.value;
  }

  get caret() {
    return toPoints(this.text, this.area.selectionEnd);
  }

  /** @returns {Watch} */
  watch() {
    return { text: this.text, changes: null };
  }

  stop() {}

  /** @param {string} text */
  replace(text) {
    if (text === this.text) return;
    this.area.value = text;
    this.changed();
  }

  get selection() {
    return { from: this.area.selectionStart, to: this.area.selectionEnd };
  }

  /** @param {{from: number, to: number}} range */
  choose({ from, to }) {
    this.area.setSelectionRange(from, to);
  }

  /**
   * @param {{from: number, to: number}[]} ranges
   * @param {string} words
   */
  change(ranges, words) {
    this.focus();
    for (const { from, to } of [...ranges].sort((a, b) => b.from - a.from)) this.put(words, from, to);
    this.changed();
  }

  /** @param {Edit} edit */
  edit({ changes, from, to }) {
    this.focus();
    for (const piece of [...changes].sort((a, b) => b.from - a.from)) this.put(piece.insert, piece.from, piece.to);
    this.area.setSelectionRange(from, to);
    this.changed();
  }

  /** @param {string} words */
  insert(words) {
    this.change([this.selection], words);
  }

  /**
   * @param {string} words
   * @param {number} from
   * @param {number} to
   */
  put(words, from, to) {
    if (from === to && !words) return;
    this.area.setSelectionRange(from, to);
    // The only way to edit a textarea that the browser can undo; a browser that lacks it answers false.
    const isDone = document.execCommand(words ? "insertText" : "delete", false, words);
    if (!isDone) this.area.setRangeText(words, from, to, "end");
  }

  undo() {
    this.focus();
    document.execCommand("undo");
  }

  redo() {
    this.focus();
    document.execCommand("redo");
  }

  /**
   * @param {Watch} watch
   * @param {string} text
   */
  adopt(watch, text) {
    const { selectionStart, selectionEnd } = this.area;
    if (this.isClosed) return false; // the field is another surface's by now
    if (this.text !== watch.text || this.text === text) return true;
    this.area.value = text;
    this.area.setSelectionRange(selectionStart, selectionEnd);
    return true;
  }

  mark() {}

  highlight() {}

  /**
   * @param {string} _key
   * @param {number} [_index]
   * @param {string} [quote]
   */
  show(_key, _index, quote = "") {
    const at = quote ? this.text.indexOf(quote) : -1;
    if (at < 0) return false;
    this.focus();
    this.area.setSelectionRange(at, at + quote.length);
    return true;
  }

  /** @param {Wanted} wanted */
  select(wanted) {
    const range = locate(this.text, wanted);
    if (!range) return false;
    this.focus();
    this.area.setSelectionRange(range.from, range.to);
    this.scrollTo(range.from);
    return true;
  }

  /**
   * Browsers scroll to the caret only when something is typed: a copy of the text tells how far down the words are.
   *
   * @param {number} unit an offset in UTF-16 units
   */
  scrollTo(unit) {
    const { area } = this;
    const mirror = area.cloneNode();
    if (!(mirror instanceof HTMLTextAreaElement)) return;
    mirror.removeAttribute("id");
    mirror.ariaHidden = "true";
    mirror.className = "is-mirror";
    Object.assign(mirror.style, {
      position: "absolute",
      visibility: "hidden",
      height: "0",
      minHeight: "0",
      fieldSizing: "fixed",
      width: `${area.clientWidth}px`,
    });
    area.after(mirror);
    mirror.value = area.value.slice(0, unit);
    const down = mirror.scrollHeight;
    mirror.remove();
    area.scrollTop = down - area.clientHeight / 2;
    window.scrollBy({ top: area.getBoundingClientRect().top + down - area.scrollTop - window.innerHeight / 2 });
  }

  focus() {
    this.area.focus();
  }

  close() {
    this.isClosed = true;
    this.area.removeEventListener("input", this.changed);
  }
}
