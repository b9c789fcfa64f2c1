// Saves the text in every pause of typing, and asks for its findings with the same request. Each save names the
// revision that it was written upon; nothing that somebody else saved is ever overwritten.
import { find, findAll } from "../shared/elements.js";
import { canonical } from "./canonical.js";

/** @import { LocalCopy } from "../shared/local-copy.js" */
/** @import { ConflictAnswer, SavedAnswer, SaveRequest, SaveState, Surface } from "./types.js" */

const PAUSE = 600; // milliseconds
const LONGEST = 8000; // somebody who never pauses is saved all the same
const RETRY = [1000, 2000, 5000, 10000, 30000];
const KEEPALIVE_CHARACTERS = 15000; // browsers send at most 64 KiB after a page has gone
const JSON_ONLY = { Accept: "application/json" };

/**
 * @typedef {object} Parts
 * @property {HTMLFormElement} form the desk's form, with the addresses `data-save-url` and `data-findings-url`
 * @property {() => Surface} surface
 * @property {LocalCopy} copy
 * @property {(state: SaveState, more?: string) => void} report says how it goes
 * @property {(text: string) => void} sending is told the text that is being sent
 * @property {(answer: SavedAnswer, request: SaveRequest) => void} answered takes the findings
 * @property {(answer: ConflictAnswer) => void} conflicted takes both texts
 */

export class Autosave {
  /** @param {Parts} parts */
  constructor({ form, surface, copy, report, sending, answered, conflicted }) {
    this.form = form;
    this.surface = surface;
    this.copy = copy;
    this.report = report;
    this.sending = sending;
    this.answered = answered;
    this.conflicted = conflicted;
    this.revisionField = find("[name=revision]", HTMLInputElement, form);
    /** @type {string | null} */
    this.written = canonical(find("[name=body]", HTMLTextAreaElement, form).defaultValue);
    /** @type {string | null} */
    this.refusedText = null;
    /** @type {Set<string>} */
    this.unanswered = new Set(); // sent, and perhaps kept though no answer came
    /** @type {SaveRequest | null} */
    this.request = null;
    this.isOpen = true; // not while two texts wait for somebody to choose
    this.failures = 0;
    this.since = 0; // when typing began that is not saved yet, in milliseconds
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  get revision() {
    return Number(this.revisionField.value);
  }

  set revision(number) {
    this.revisionField.value = String(number);
  }

  /**
   * Whether there is anything that the server does not have; so it is when it has refused this very text, or when it
   * may have another one that was sent without an answer.
   */
  get dirty() {
    if (this.written === null || canonical(this.surface().text) !== this.written) return true;
    return [...this.unanswered].some((text) => canonical(text) !== this.written);
  }

  /** After each edit. */
  changed() {
    if (this.dirty) this.copy.keep(this.surface().text, this.written, this.revision);
    this.since ||= Date.now();
    this.later(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
  }

  /** @param {number} wait in milliseconds */
  later(wait) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), wait);
  }

  /**
   * Save what there is.
   *
   * @param {{ask?: boolean}} [options] `ask` sends even what the server has already, for its findings
   * @returns {Promise<boolean>} true when the server has it
   */
  async save({ ask = false } = {}) {
    clearTimeout(this.timer);
    if (!this.isOpen) return false;
    if (!ask && !this.dirty && !this.request) return true;
    if (!ask && this.request?.text === this.surface().text) return this.request.done;
    this.request?.abort.abort();
    this.since = 0;
    const surface = this.surface();
    const watch = surface.watch();
    const abort = new AbortController();
    /** @type {SaveRequest} */
    const request = { text: watch.text, watch, surface, abort, done: Promise.resolve(false), adopted: false };
    this.request = request;
    const isNew = this.dirty;
    if (isNew) this.report("saving");
    request.done = this.send(request).finally(() => {
      surface.stop(watch);
      if (this.request === request) this.request = null;
      if (this.isOpen && this.dirty && !this.request && !this.failures) this.later(PAUSE);
    });
    if (isNew) this.sending(request.text);
    return request.done;
  }

  /**
   * @param {SaveRequest} request
   * @param {{base?: string | null, renewed?: boolean}} [again] `base` is the text it was written upon, for merging
   * @returns {Promise<boolean>}
   */
  async send(request, { base = null, renewed = false } = {}) {
    const body = new FormData(this.form);
    body.set("body", request.text);
    if (base !== null) body.set("base", base);
    this.unanswered.add(request.text);
    const { signal } = request.abort;
    let response;
    let answer;
    try {
      const url = this.form.dataset.findingsUrl ?? "";
      response = await fetch(url, { method: "POST", body, headers: JSON_ONLY, redirect: "manual", signal });
      answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
    } catch {
      return request === this.request && this.failed("offline");
    }
    if (request !== this.request) return false; // overtaken: the newer one settles it
    if (response.type === "opaqueredirect") return this.failed("signedout");
    if (response.status === 403) {
      if (renewed || !(await this.renew())) return this.failed("signedout");
      return this.send(request, { base, renewed: true });
    }
    if ([413, 422].includes(response.status) && answer) return this.refused(request, answer);
    if (response.status === 409 && answer) return this.stale(request, answer, base);
    return response.ok && answer ? this.saved(request, answer) : this.failed("offline");
  }

  /**
   * @param {SaveRequest} request
   * @param {SavedAnswer} answer
   */
  saved(request, answer) {
    this.failures = 0;
    this.unanswered.clear();
    this.revision = answer.revision;
    // The text comes back only where it is kept otherwise than it was sent.
    this.written = answer.body ?? canonical(request.text);
    request.adopted = request.surface.adopt(request.watch, this.written);
    if (this.dirty) this.copy.keep(this.surface().text, this.written, this.revision);
    else this.copy.drop();
    this.report("saved", answer.time);
    this.answered(answer, request);
    return true;
  }

  /**
   * The draft has moved on: by an answer of ours that never came, without a change, or by somebody else.
   *
   * @param {SaveRequest} request
   * @param {ConflictAnswer} answer
   * @param {string | null} base
   * @returns {Promise<boolean>}
   */
  async stale(request, answer, base) {
    const ours = [...this.unanswered, this.written ?? answer.mine].some((text) => canonical(text) === answer.theirs);
    if (ours) {
      this.revision = answer.revision;
      this.written = answer.theirs;
      return this.send(request);
    }
    if (base === null) return this.send(request, { base: this.written ?? "" });
    this.isOpen = false;
    this.unanswered.clear();
    this.conflicted(answer);
    return false;
  }

  /**
   * Go on upon the text that was saved elsewhere, whatever of it the surface now holds.
   *
   * @param {ConflictAnswer} answer
   */
  resume(answer) {
    this.revision = answer.revision;
    this.written = answer.theirs;
    this.isOpen = true;
    return this.save({ ask: true });
  }

  /**
   * Begin with a text that was kept on this device, as if it had just been typed upon what it was written upon: if the
   * server went on since, both are shown.
   *
   * @param {{text: string, base: string | null, revision: number}} copy
   */
  async restore({ text, base, revision }) {
    this.written = base;
    this.revision = revision;
    this.surface().replace(text);
    await this.save();
  }

  /**
   * @param {SaveRequest} request
   * @param {{detail: string}} answer
   */
  refused(request, answer) {
    this.failures = 0;
    this.unanswered.delete(request.text);
    this.refusedText = request.text;
    this.report("refused", answer.detail);
    return false;
  }

  /** @param {"offline" | "signedout"} state */
  failed(state) {
    this.report(state);
    this.later(RETRY[Math.min(this.failures, RETRY.length - 1)] ?? PAUSE);
    this.failures += 1;
    return false;
  }

  /** After signing in again the token of this page is an old one: take that of a fresh page. */
  async renew() {
    try {
      const response = await fetch(location.href, { redirect: "manual" });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = find("#desk [name=csrfmiddlewaretoken]", HTMLInputElement, page).value;
      for (const field of findAll("[name=csrfmiddlewaretoken]", HTMLInputElement)) field.value = fresh;
      return true;
    } catch {
      return false;
    }
  }

  /** The page may be about to go: no findings, only the text, even past its end. */
  leave() {
    const { text } = this.surface();
    if (!this.isOpen || !this.dirty || this.request?.text === text) return;
    if (text.length >= KEEPALIVE_CHARACTERS) {
      this.save();
      return;
    }
    this.unanswered.add(text);
    const body = new FormData(this.form);
    const options = { method: "POST", body, headers: JSON_ONLY, keepalive: true };
    fetch(this.form.dataset.saveUrl ?? "", { ...options, redirect: "manual" }).catch(() => {});
    this.later(PAUSE);
  }
}
