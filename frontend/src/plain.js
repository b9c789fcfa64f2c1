// The bare textarea: for who prefers it, and what there is without scripts. It shows no marks; the points still do.
export class Plain {
  constructor(area, { changed }) {
    this.area = area;
    this.marks = [];
    this.stale = new Set();
    this.input = () => changed();
    area.hidden = false;
    area.addEventListener("input", this.input);
  }

  get text() { return this.area.value; }

  watch() { return { text: this.text }; }

  stop() {}

  replace(text) {
    if (text === this.text) return;
    this.area.value = text;
    this.input();
  }

  adopt(watch, text) {
    const { selectionStart, selectionEnd } = this.area;
    if (this.text !== watch.text || this.text === text) return true;
    this.area.value = text;
    this.area.setSelectionRange(selectionStart, selectionEnd);
    return true;
  }

  mark() {}

  light() {}

  /** Select the words of a quote, if they still stand there. */
  show(_key, _index, quote) {
    const at = this.text.indexOf(quote ?? "\0");
    if (at < 0) return false;
    this.area.focus();
    this.area.setSelectionRange(at, at + quote.length);
    return true;
  }

  jump() { return false; } // static/js/passages.js knows how in a textarea

  focus() { this.area.focus(); }

  close() { this.area.removeEventListener("input", this.input); }
}
