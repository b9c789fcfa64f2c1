// Keeps what a mentor types, field by field, as it is typed: on the server, and until it is there on this device.
import { find, findAll, findOptional } from "../shared/elements.js";
import { LocalCopy } from "../shared/local-copy.js";
import { isChoice, isField } from "./fields.js";
import { post, token } from "./parts.js";

const PAUSE = 400; // milliseconds
const LONGEST = 1000; // somebody who never pauses is saved all the same
const RETRY = [500, 1000, 2000, 5000];
const UNANSWERED = 8; // texts of a field that were sent without an answer and are sent along, so that one is recognised

/** @import { Field } from "./fields.js" */
/** @typedef {"saving" | "saved" | "offline" | "signedout" | "refused"} State */
/** @typedef {[string, string][]} Comment the fields of a comment that is on its way */

export class Keeping {
  /** @param {HTMLFormElement} form the one that publishes the review */
  constructor(form) {
    this.url = form.dataset.keepUrl ?? "";
    /** @type {Map<string, string>} what the server has */
    this.kept = new Map(Object.entries(JSON.parse(find("#unsent", HTMLScriptElement).text)));
    /** @type {Map<string, string>} what stands here */
    this.texts = new Map(this.kept);
    /** @type {Map<string, string>} what the server refuses to keep */
    this.refused = new Map();
    /** @type {Map<string, string[]>} sent without an answer: the server may have any of these, or none */
    this.unanswered = new Map();
    /** @type {Comment[]} */
    this.outbox = [];
    this.failures = 0;
    this.since = 0;
    this.isOpen = true;
    this.isSaving = false;
    /** @type {Promise<boolean>} the newest turn of saving */
    this.saving = Promise.resolve(true);
    /** @type {number | undefined} */
    this.timer = undefined;
    const { person = "", request = "", keys = "" } = form.dataset;
    this.copy = new LocalCopy(person, request, keys);
    document.addEventListener("input", ({ target }) => this.note(target));
    document.addEventListener("change", ({ target }) => this.note(target));
    document.addEventListener("bozza:parts", () => this.fill());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.leave();
    });
    window.addEventListener("online", () => this.save());
    window.addEventListener("beforeunload", (event) => {
      if (this.isOpen && (this.dirty.length || this.outbox.length)) event.preventDefault();
    });
    this.fill();
  }

  /**
   * Take up what a window that is gone has left on this device.
   *
   * @returns {Promise<Comment[]>} the comments that were on their way
   */
  async restore() {
    const left = await this.copy.left();
    if (!left) return [];
    const { fields, outbox } = JSON.parse(left.text);
    for (const [name, { text, base, sent = [] }] of Object.entries(fields)) {
      this.texts.set(name, text);
      this.kept.set(name, base);
      if (sent.length) this.unanswered.set(name, sent);
    }
    this.fill();
    this.outbox.push(...outbox);
    this.keepCopy();
    this.copy.drop(left.key);
    await this.save();
    return outbox;
  }

  /** The names of the fields that the server does not have as they stand, or of which that is not known. */
  get dirty() {
    return [...this.texts.keys()].filter((name) => {
      const text = this.texts.get(name);
      const isKept = text === (this.kept.get(name) ?? "") && !this.unanswered.has(name);
      return !isKept && text !== this.refused.get(name);
    });
  }

  /** Put into the fields of the page what stands in them. */
  fill() {
    for (const field of this.fields()) {
      const text = this.texts.get(field.dataset.keep ?? "");
      if (text === undefined) continue;
      if (isChoice(field)) field.checked = field.value === text;
      else if (field.value !== text) field.value = text;
    }
  }

  /**
   * @param {string} [name] all of them by default
   * @returns {Field[]}
   */
  fields(name) {
    const selector = name === undefined ? "[data-keep]" : `[data-keep="${CSS.escape(name)}"]`;
    return findAll(selector, HTMLElement).filter(isField);
  }

  /**
   * After each edit of a field.
   *
   * @param {EventTarget | null} field
   */
  note(field) {
    if (!this.isOpen || !(field instanceof HTMLElement) || !isField(field) || !field.dataset.keep) return;
    if (isChoice(field) && !field.checked) return;
    this.texts.set(field.dataset.keep, field.value);
    this.changed();
  }

  changed() {
    if (!this.isOpen) return;
    this.keepCopy();
    if (!this.dirty.length) return;
    this.since ||= Date.now();
    this.later(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
  }

  keepCopy() {
    const names = this.dirty;
    if (!names.length && !this.outbox.length) {
      this.copy.drop();
      return;
    }
    const entry = (/** @type {string} */ name) => ({
      text: this.texts.get(name) ?? "",
      base: this.kept.get(name) ?? "",
      sent: this.unanswered.get(name) ?? [],
    });
    const fields = Object.fromEntries(names.map((name) => [name, entry(name)]));
    this.copy.keep(JSON.stringify({ fields, outbox: this.outbox }), null, 0);
  }

  /** @param {number} wait in milliseconds */
  later(wait) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), wait);
  }

  /**
   * Save every field that has changed, one after the other.
   *
   * @returns {Promise<boolean>} true when the server has all of them
   */
  async save() {
    clearTimeout(this.timer);
    if (!this.isOpen || this.isSaving) return false;
    this.saving = this.saveAll();
    return this.saving;
  }

  async saveAll() {
    this.isSaving = true;
    this.since = 0;
    let outcome = /** @type {State} */ ("saved");
    for (const name of this.dirty) {
      this.report("saving");
      outcome = await this.send(name);
      if (outcome === "offline" || outcome === "signedout") break;
    }
    this.isSaving = false;
    if (!this.isOpen) return false;
    this.report(outcome);
    this.keepCopy();
    if (outcome === "offline" || outcome === "signedout") {
      this.later(RETRY[Math.min(this.failures, RETRY.length - 1)] ?? PAUSE);
      this.failures += 1;
      return false;
    }
    this.failures = 0;
    if (this.dirty.length) this.later(PAUSE);
    return !this.dirty.length;
  }

  /**
   * @param {string} name
   * @returns {Promise<State>}
   */
  async send(name) {
    const text = this.texts.get(name) ?? "";
    try {
      const response = await post(this.url, this.body(name), { Accept: "application/json" });
      if (response.type === "opaqueredirect" || response.status === 403) return "signedout";
      if (response.status >= 500) return "offline";
      if (!response.ok) {
        this.refused.set(name, text);
        return "refused";
      }
      this.answered(name, text, await response.json());
      return "saved";
    } catch {
      return "offline";
    }
  }

  /**
   * @param {string} name
   * @param {string} sent
   * @param {{text: string, missing: string[]}} answer `text` has what another window has written, too
   */
  answered(name, sent, { text, missing }) {
    showMissing(missing);
    this.unanswered.delete(name);
    if (this.texts.get(name) !== sent) {
      this.kept.set(name, sent); // what was typed since goes upon what was sent
      return;
    }
    this.kept.set(name, text);
    this.texts.set(name, text);
    if (text === sent) return;
    for (const field of this.fields(name)) {
      if (isChoice(field)) continue;
      const caret = field.selectionStart;
      field.value = text;
      if (document.activeElement === field) field.setSelectionRange(caret, caret);
    }
  }

  /**
   * What is sent of a field; from then on the server may have it.
   *
   * @param {string} name
   */
  body(name) {
    const [text, sent] = [this.texts.get(name) ?? "", this.unanswered.get(name) ?? []];
    this.unanswered.set(name, [...new Set([...sent, text])].slice(-UNANSWERED));
    const body = new FormData();
    body.set("csrfmiddlewaretoken", token());
    body.set("name", name);
    body.set("text", text);
    const replaces = /^(verdict|judgement-.*|comment-(kind|start|quote))$/.test(name); // a choice, or the chosen words
    if (replaces) return body;
    body.set("base", this.kept.get(name) ?? "");
    for (const earlier of sent) body.append("sent", earlier);
    return body;
  }

  /**
   * After a form was sent: nothing of it is unsent.
   *
   * @param {HTMLFormElement} form
   */
  sent(form) {
    for (const field of findAll("[data-keep]", HTMLElement, form)) this.texts.set(field.dataset.keep ?? "", "");
    this.changed();
  }

  /** The page may be about to go: what is not saved is sent past its end. */
  leave() {
    if (!this.isOpen) return;
    for (const name of this.dirty) {
      post(this.url, this.body(name), { Accept: "application/json" }, { keepalive: true }).catch(() => {});
    }
  }

  /** Save nothing while the review is published, which takes along what stands in it; wait for what is on its way. */
  async pause() {
    this.isOpen = false;
    clearTimeout(this.timer);
    await this.saving;
  }

  /** Go on saving. */
  resume() {
    this.isOpen = true;
    this.changed();
  }

  /** The review is published: nothing more is kept. */
  close() {
    this.isOpen = false;
    clearTimeout(this.timer);
    this.copy.drop();
  }

  /** @param {State} state */
  report(state) {
    const line = findOptional("#kept", HTMLElement);
    if (!line) return;
    line.dataset.state = state;
    line.textContent = line.dataset[state] ?? "";
  }
}

/** @param {string[]} sentences what is missing before the review can be published */
function showMissing(sentences) {
  const line = findOptional("#missing", HTMLElement);
  const lines = sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence }));
  if (line && line.textContent?.trim() !== sentences.join("")) line.replaceChildren(...lines);
}
