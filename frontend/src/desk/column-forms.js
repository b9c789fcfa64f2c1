// The forms of the columns, sent without leaving the page: what is set aside, answered, or put into the text.
import { put } from "./putting.js";

/** @import { Toasts } from "../shared/toasts.js" */
/** @import { Autosave } from "./autosave.js" */
/** @import { Findings } from "./findings.js" */
/** @import { SaveState, Surface } from "./types.js" */

/**
 * @typedef {object} Parts
 * @property {() => Surface} surface
 * @property {Autosave} autosave
 * @property {Findings} findings
 * @property {Toasts} toasts
 * @property {(state: SaveState, more?: string) => void} report says what the server refuses
 */

export class ColumnForms {
  /** @param {Parts} parts */
  constructor({ surface, autosave, findings, toasts, report }) {
    this.surface = surface;
    this.autosave = autosave;
    this.findings = findings;
    this.toasts = toasts;
    this.report = report;
  }

  /**
   * @param {HTMLFormElement} sent
   * @param {HTMLElement | null} button with which it was sent
   */
  submitted(sent, button) {
    return sent.dataset.puts === undefined ? this.decide(sent, button) : this.putSentence(sent);
  }

  /**
   * Send a form.
   *
   * @param {HTMLFormElement} sent
   * @param {HTMLElement | null} [button] with which it was sent
   * @returns {Promise<{was: string, words: string} | null>} what the server answers; null when it refused, which is
   *   shown
   */
  async post(sent, button = null) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const options = { method: "POST", body: new FormData(sent, button), headers: { Accept: "application/json" } };
    try {
      const response = await fetch(sent.action, { ...options, redirect: "manual" });
      const answer = await response.json();
      if (response.ok) return answer;
      this.report("refused", answer.detail);
    } catch {
      this.report("offline");
    }
    return null;
  }

  /**
   * Set a finding aside, take it up again or answer it; the column that shows it comes with the next answer. The focus
   * goes to the finding that stands in its place.
   *
   * @param {HTMLFormElement} sent
   * @param {HTMLElement | null} button
   */
  async decide(sent, button) {
    const { key, beside } = this.findings.around(sent);
    const setsAside = sent.dataset.setsAside !== undefined;
    const sentence = setsAside ? this.findings.setAside(key) : "";
    if (!(await this.post(sent, button))) return;
    await this.autosave.save({ ask: true });
    this.findings.focus(setsAside ? [...beside, key] : [key, ...beside]);
    if (setsAside) this.toasts.show(sentence, () => this.findings.takeUp(key));
  }

  /**
   * Put a sentence into the text that the server composed.
   *
   * @param {HTMLFormElement} sent
   */
  async putSentence(sent) {
    const { caret } = this.surface();
    if (!(await this.autosave.save())) return;
    const change = await this.post(sent);
    if (!change) return;
    this.surface().replace(put(this.surface().text, change, caret));
    this.surface().focus();
    await this.autosave.save({ ask: true });
  }
}
