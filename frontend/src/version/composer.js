// The bubble in which a comment is written, at the words that it is about. What is begun is never dropped: it is added
// when other words are chosen, and kept with the rest of the review until then.
import { find, findAll, findOptional } from "../shared/elements.js";
import { markChosen, placeBubble, quoted } from "./bubble.js";
import { rangeOf, selectedWords } from "./selection.js";

/** @import { Keeping } from "./keeping.js" */
/** @import { Parts } from "./parts.js" */

const RETRY = 2000; // milliseconds
const SETTLED = 350; // milliseconds after which a selection stays as it is
/** @type {Record<string, string>} */
const KINDS = { c: "could", p: "praise", w: "suggestion" };

export class Composer {
  /**
   * @param {Parts} parts
   * @param {Keeping} keeping
   */
  constructor(parts, keeping) {
    this.parts = parts;
    this.keeping = keeping;
    this.form = find("#comment-form", HTMLFormElement);
    this.quote = find("[name=quote]", HTMLTextAreaElement, this.form);
    this.start = find("[name=start]", HTMLInputElement, this.form);
    this.text = find("[name=text]", HTMLTextAreaElement, this.form);
    this.replacement = find("[name=replacement]", HTMLTextAreaElement, this.form);
    this.key = find("[name=key]", HTMLInputElement, this.form);
    this.chosen = find("[data-chosen]", HTMLElement, this.form);
    /** @type {Promise<boolean> | null} */
    this.sending = null;
    this.form.classList.add("is-bubble");
    this.form.hidden = true;
    document.body.append(this.form);
    if (this.isBegun) this.open();
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.add();
    });
    this.form.addEventListener("keydown", (event) => this.keydown(event));
    this.form.addEventListener("change", ({ target }) => {
      this.show();
      if (target instanceof HTMLInputElement && target.value === "suggestion") this.replacement.focus();
    });
    find("[data-put-away]", HTMLElement, this.form).addEventListener("click", () => this.putAway());
    // With nothing typed yet, copying means the words that were just selected.
    this.form.addEventListener("copy", (event) => {
      if (getSelection()?.toString() || !this.quote.value || !event.clipboardData) return;
      event.clipboardData.setData("text/plain", this.quote.value);
      event.preventDefault();
    });
    document.addEventListener("pointerup", (event) => {
      if (event.pointerType === "mouse" && event.target !== this.form) setTimeout(() => this.take(true));
    });
    let timer = 0;
    let isDragging = false;
    for (const name of ["pointerdown", "pointerup", "pointercancel"]) {
      document.addEventListener(name, ({ type }) => {
        isDragging = type === "pointerdown";
      });
    }
    // By a finger or the keyboard: the bubble is there, and takes the focus when it is asked for.
    document.addEventListener("selectionchange", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => !isDragging && this.take(false), SETTLED);
    });
    document.addEventListener("bozza:parts", () => this.mark());
    window.addEventListener("resize", () => this.place());
  }

  /** Whether something is written in it. */
  get isBegun() {
    const { value } = this.replacement;
    const isReplaced = this.kind === "suggestion" && value !== this.quote.value;
    return Boolean(this.text.value.trim()) || (isReplaced && Boolean(value || this.quote.value));
  }

  get kind() {
    return findOptional("[name=kind]:checked", HTMLInputElement, this.form)?.value ?? "could";
  }

  set kind(value) {
    for (const radio of findAll("[name=kind]", HTMLInputElement, this.form)) radio.checked = radio.value === value;
    if (value === "suggestion") this.replacement.value ||= this.quote.value;
  }

  /**
   * Take the words that are selected, if there are any.
   *
   * @param {boolean} focuses whether typing is to go into the bubble
   */
  take(focuses) {
    const words = selectedWords();
    if (!words || this.isOf(words)) return;
    if (this.isBegun) this.send();
    this.reset();
    this.quote.value = words.quote;
    this.start.value = String(words.start);
    this.open({ focuses });
  }

  /** @param {{start: number, quote: string}} words */
  isOf({ start, quote }) {
    return !this.form.hidden && this.quote.value === quote && this.start.value === String(start);
  }

  /**
   * Show the bubble with what is in it.
   *
   * @param {{kind?: string, focuses?: boolean}} [options]
   */
  open({ kind = "", focuses = false } = {}) {
    this.key.value ||= crypto.randomUUID();
    if (kind) this.kind = kind;
    this.form.hidden = false;
    this.show();
    this.noteAll();
    if (!focuses && !kind) return;
    this.field.focus({ preventScroll: true });
    if (this.kind === "suggestion" && this.replacement.value === this.quote.value) this.replacement.select();
  }

  /** The field that is written in. */
  get field() {
    return this.kind === "suggestion" ? this.replacement : this.text;
  }

  /**
   * Begin a comment of one kind on the selected words, or go on with the one that is there.
   *
   * @param {string} key of `KINDS`
   */
  begin(key) {
    this.take(false);
    this.open({ kind: this.isBegun && key === "c" ? this.kind : (KINDS[key] ?? "could"), focuses: true });
  }

  show() {
    const hasWords = Boolean(this.start.value);
    this.form.classList.toggle("has-words", hasWords);
    if (this.kind === "suggestion") this.replacement.value ||= this.quote.value;
    this.chosen.hidden = !hasWords;
    this.chosen.textContent = quoted(this.quote.value);
    this.mark();
    this.place();
  }

  mark() {
    markChosen(this.form.hidden ? null : this.range);
  }

  get range() {
    return this.start.value ? rangeOf(Number(this.start.value), this.quote.value) : null;
  }

  place() {
    placeBubble(this.form, this.range);
  }

  /** @param {KeyboardEvent} event */
  keydown(event) {
    const { key, altKey, ctrlKey, metaKey, code } = event;
    if (key === "Escape") this.putAway();
    else if (key === "Enter" && (ctrlKey || metaKey)) this.add();
    else if (altKey && code.startsWith("Key") && KINDS[code.slice(3).toLowerCase()]) {
      this.open({ kind: KINDS[code.slice(3).toLowerCase()] ?? "could" });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Hide the bubble; what is written in it stays. */
  putAway() {
    this.form.hidden = true;
    this.mark();
    getSelection()?.removeAllRanges();
    find("[data-pane=text]", HTMLElement).focus({ preventScroll: true });
  }

  /** Add what is written, and hide the bubble. An empty one is added too, for the server to say what is missing. */
  async add() {
    const outcome = this.send();
    if (this.isBegun) this.reset();
    this.putAway();
    return outcome;
  }

  /**
   * Add what is written, if something is, and wait until every comment has arrived.
   *
   * @returns {Promise<boolean>} whether the server has taken all
   */
  finish() {
    return this.isBegun ? this.add() : this.flush();
  }

  /** Put what is written on its way. */
  send() {
    if (!this.isBegun) return this.flush();
    const entries = [...new FormData(this.form)].map(([name, value]) => /** @type {const} */ ([name, String(value)]));
    const fields = entries.filter(([name]) => name !== "csrfmiddlewaretoken");
    this.keeping.outbox.push(fields.map(([name, value]) => [name, value]));
    this.keeping.keepCopy();
    return this.flush();
  }

  /** Send the comments that are on their way; whoever asks while that is done waits for the same. */
  flush() {
    this.sending ??= this.sendAll();
    return this.sending;
  }

  /**
   * Send the comments in their order, those too that are added meanwhile; what the server cannot be reached for waits.
   *
   * @returns {Promise<boolean>} whether the server has taken all
   */
  async sendAll() {
    let isTaken = true;
    await null; // so that ``sending`` is set before it is taken back
    while (this.keeping.outbox.length && this.keeping.isOpen) {
      const [comment] = this.keeping.outbox;
      const body = new FormData();
      body.set("csrfmiddlewaretoken", find("[name=csrfmiddlewaretoken]", HTMLInputElement).value);
      for (const [name, value] of comment ?? []) body.set(name, value);
      const outcome = await this.parts.post(this.form.action, body);
      if (outcome === "offline" || outcome === "signedout") {
        this.keeping.report(outcome);
        setTimeout(() => this.flush(), RETRY);
        break;
      }
      this.keeping.outbox.shift();
      isTaken &&= outcome === "sent";
      if (outcome === "refused") this.refuse(new Map(comment));
      else this.forget(new Map(comment));
      this.keeping.keepCopy();
    }
    this.sending = null;
    return isTaken && !this.keeping.outbox.length;
  }

  /**
   * A comment that was restored from this device has been added: it is not to be written once more.
   *
   * @param {Map<string, string>} comment
   */
  forget(comment) {
    const isHere = this.text.value === comment.get("text") && this.quote.value === comment.get("quote");
    if (isHere && this.isBegun && this.key.value !== comment.get("key")) {
      this.reset();
      this.putAway();
    }
  }

  /**
   * What the server does not take is kept among the private notes, with the words that it was about.
   *
   * @param {Map<string, string>} comment
   */
  refuse(comment) {
    const notes = find("#publish [name=notes]", HTMLTextAreaElement);
    const words = [comment.get("text"), comment.get("kind") === "suggestion" && `→ ${comment.get("replacement")}`];
    const lines = [notes.value, quoted(comment.get("quote")), ...words].filter(Boolean);
    notes.value = lines.join("\n");
    this.keeping.note(notes);
    const line = find("#kept", HTMLElement);
    const said = Object.assign(document.createElement("p"), {
      className: "error",
      textContent: `${line.dataset.failed} ${quoted(comment.get("quote"))}`,
    });
    find("#missing", HTMLElement).append(said);
  }

  /** Make room for the next comment. */
  reset() {
    for (const field of [this.quote, this.text, this.replacement, this.start, this.key]) field.value = "";
    this.kind = "could";
    this.noteAll();
  }

  noteAll() {
    for (const field of findAll("[data-keep]", HTMLElement, this.form)) this.keeping.note(field);
  }
}
