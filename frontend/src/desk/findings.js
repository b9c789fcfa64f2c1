// The column of findings: the server sends it as it is shown, and it says itself where its passages stand.
import { closest, find, findAll } from "../shared/elements.js";
import { highlight } from "../shared/highlight.js";
import { hasNote, noteOf, unfold } from "../shared/notes.js";

/** @import { Passage } from "./types.js" */

export class Findings {
  /**
   * @param {HTMLElement} column
   * @param {object} callbacks
   * @param {(key: string | null) => void} callbacks.chosen called when a finding is opened; with null when closed
   * @param {(form: HTMLFormElement, button: HTMLElement | null) => void} callbacks.submitted when one of the forms
   *   is sent, with the button that sends it
   * @param {(key: string, index: number, quote: string) => void} callbacks.show brings a passage into view
   * @param {() => void} callbacks.back returns to the text
   */
  constructor(column, { chosen, submitted, show, back }) {
    this.column = column;
    this.chosen = chosen;
    this.showPassage = show;
    /** @type {string | null} */
    this.waiting = null; // a newer column that has to wait
    /** @type {string | null} */
    this.key = null; // of the finding that is highlighted
    this.quiet = false; // while findings are opened and closed by the program
    column.addEventListener("toggle", (event) => this.toggled(event), true);
    column.addEventListener("click", (event) => this.click(event));
    column.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) submitted(event.target, event.submitter);
    });
    column.addEventListener("keydown", (event) => {
      if (event.key === "Escape") back();
    });
    // Nobody's half-written reason is swept away by a newer column.
    column.addEventListener("focusout", () =>
      setTimeout(() => {
        if (this.waiting && !this.isTyping()) this.update(this.waiting);
      }),
    );
  }

  items() {
    return findAll("details.item", HTMLDetailsElement, this.column);
  }

  /** Folded lists of items. */
  groups() {
    return findAll("details[data-keep]", HTMLDetailsElement, this.column);
  }

  /** @param {string | undefined} key */
  item(key) {
    return this.items().find((item) => item.dataset.key === key);
  }

  isTyping() {
    const { activeElement } = document;
    return activeElement instanceof HTMLInputElement && this.column.contains(activeElement);
  }

  /**
   * The passages of all findings.
   *
   * @returns {Passage[]} in code points of the text that was checked
   */
  passages() {
    return this.items().flatMap((item) =>
      findAll("[data-start]", HTMLElement, item).map(({ dataset }) => ({
        start: Number(dataset.start),
        end: Number(dataset.end),
        kind: item.dataset.state ?? "",
        key: item.dataset.key ?? "",
      })),
    );
  }

  /**
   * Describe what a mark speaks of.
   *
   * @param {string} key
   */
  describe(key) {
    const item = this.item(key);
    if (!item) return "";
    const sign = item.querySelector(".sign title")?.textContent ?? "";
    const words = find("strong", HTMLElement, item).textContent.trim().replace(/\s+/g, " ");
    const fact = hasNote(key) ? `: ${noteOf(item)}` : "";
    return `${words} (${sign})${fact}`;
  }

  /**
   * Show a newer column; what was open stays open, and what had the focus keeps it.
   *
   * @param {string} html
   */
  update(html) {
    this.waiting = this.isTyping() ? html : null;
    if (this.waiting) return;
    const open = this.items().flatMap((item) => (item.open ? [item.dataset.key] : []));
    const kept = this.groups().flatMap((group) => (group.open ? [group.dataset.keep] : []));
    const focused = this.items().find((item) => item.contains(document.activeElement));
    const { scrollTop } = this.column;
    const before = this.summary();
    find("[data-findings]", HTMLElement, this.column).outerHTML = html.trim();
    for (const group of this.groups()) group.open = kept.includes(group.dataset.keep);
    this.openOnly((item) => open.includes(item.dataset.key));
    this.column.scrollTop = scrollTop;
    const fresh = focused && (this.item(focused.dataset.key) ?? this.items()[0]);
    if (fresh) find("summary", HTMLElement, fresh).focus();
    this.highlight(this.key);
    this.showCount();
    if (this.summary() !== before) find("#announcement", HTMLElement).textContent = this.summary();
  }

  /**
   * Put the focus on a finding.
   *
   * @param {(string | undefined)[]} keys of findings; on the first of them that is there
   */
  focus(keys) {
    const item = keys.map((key) => this.item(key)).find(Boolean);
    if (item) find("summary", HTMLElement, item).focus();
  }

  /**
   * Open a finding and go to it.
   *
   * @param {string} key
   */
  reveal(key) {
    this.openOnly((item) => item.dataset.key === key);
    this.highlight(key);
    this.focus([key]);
  }

  /**
   * Say that a finding is set aside.
   *
   * @param {string | undefined} key
   */
  setAside(key) {
    const title = this.item(key)?.querySelector("strong")?.textContent.trim() ?? "";
    return (this.column.dataset.aside ?? "").replace("@title", () => title);
  }

  /**
   * Take up again what was set aside.
   *
   * @param {string | undefined} key
   */
  takeUp(key) {
    const item = this.item(key);
    if (item) find("form[data-takes-up]", HTMLFormElement, item).requestSubmit();
  }

  /**
   * The finding in which something is, and those beside it.
   *
   * @param {Element} element
   */
  around(element) {
    const items = this.items();
    const here = items.findIndex((item) => item.contains(element));
    const [item, next, before] = [items[here], items[here + 1], items[here - 1]];
    return { key: item?.dataset.key, beside: [next?.dataset.key, before?.dataset.key] };
  }

  /** Say on the phone's bar how many criteria are met. */
  showCount() {
    const { findings = "" } = find("[data-findings]", HTMLElement, this.column).dataset;
    find("#findings-count", HTMLElement).textContent = findings;
  }

  summary() {
    return this.column.querySelector(".score b")?.textContent.trim() ?? "";
  }

  /** @param {string | null} key */
  highlight(key) {
    this.key = key !== null && this.item(key) ? key : null;
    highlight(this.items(), this.key);
  }

  /**
   * Open the finding of a passage that was chosen in the text.
   *
   * @param {string} key
   */
  open(key) {
    const item = this.item(key);
    this.highlight(key);
    if (!item || matchMedia("(max-width: 64rem)").matches) return; // under the text: opening it would move the text
    this.openOnly((other) => other === item);
    unfold(item);
    item.scrollIntoView({ block: "nearest" });
  }

  /** @param {(item: HTMLDetailsElement) => boolean} isOpen */
  openOnly(isOpen) {
    this.quiet = true;
    for (const item of this.items()) item.open = isOpen(item);
    setTimeout(() => {
      this.quiet = false;
    });
  }

  /**
   * Say which findings rest on words that have changed since.
   *
   * @param {Set<string>} stale their keys
   */
  showStale(stale) {
    for (const item of this.items()) {
      find(".stale", HTMLElement, item).hidden = !stale.has(item.dataset.key ?? "");
    }
  }

  /** @param {Event} event */
  toggled({ target }) {
    if (!(target instanceof HTMLDetailsElement) || !target.matches("details.item") || this.quiet) return;
    const { key = "" } = target.dataset;
    if (!target.open) {
      if (this.key === key) this.choose(null);
      return;
    }
    for (const other of this.items()) if (other !== target) other.open = false;
    this.choose(key);
  }

  /** @param {string | null} key */
  choose(key) {
    this.highlight(key);
    this.chosen(key);
  }

  /** @param {Event} event */
  click(event) {
    const quote = closest(event, "[data-quote]", HTMLElement);
    const item = quote?.closest("details.item");
    if (!quote || !(item instanceof HTMLDetailsElement)) return;
    event.preventDefault();
    const { key = "" } = item.dataset;
    const index = findAll(".quotes [data-start]", HTMLElement, item).indexOf(quote);
    this.choose(key);
    this.showPassage(key, Math.max(0, index), quote.dataset.quote ?? "");
  }
}
