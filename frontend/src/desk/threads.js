// Threads beside the text: a thread highlights its words, and the words their thread.
import { closest, find, findAll } from "../shared/elements.js";
import { highlight } from "../shared/highlight.js";

/** @import { Passage } from "./types.js" */

export class Threads {
  /**
   * @param {HTMLElement} column
   * @param {object} callbacks
   * @param {(key: string) => void} callbacks.show brings the words of a thread into view
   */
  constructor(column, { show }) {
    this.column = column;
    column.addEventListener("click", (event) => {
      const card = closest(event, ".thread", HTMLElement);
      if (!card || closest(event, "button, input, textarea, label, summary, a:not(.quote, .quote a)", Element)) return;
      if (closest(event, "a", Element)) event.preventDefault(); // its words are on this page too
      const { key = "" } = card.dataset;
      this.highlight(key);
      show(key);
    });
  }

  cards() {
    return findAll(".thread", HTMLElement, this.column);
  }

  /** @param {string} key */
  card(key) {
    return this.cards().find((card) => card.dataset.key === key);
  }

  /**
   * Where the threads stand in the text that the page came with.
   *
   * @returns {Passage[]} in code points
   */
  passages() {
    return findAll("[data-thread-passages] li", HTMLElement, this.column).map(({ dataset }) => ({
      start: Number(dataset.start),
      end: Number(dataset.end),
      kind: dataset.kind ?? "thread",
      key: dataset.key ?? "",
    }));
  }

  /**
   * Describe what a mark speaks of.
   *
   * @param {string} key
   */
  describe(key) {
    const card = this.card(key);
    return card ? find(".comment", HTMLElement, card).textContent.trim().replace(/\s+/g, " ") : "";
  }

  /** @param {string | null} key */
  highlight(key) {
    highlight(this.cards(), key);
  }

  /**
   * Show the thread of words that were chosen in the text.
   *
   * @param {string} key
   */
  open(key) {
    this.highlight(key);
    // On a phone the thread is under the text: going there would leave the words.
    if (!matchMedia("(max-width: 64rem)").matches) this.card(key)?.scrollIntoView({ block: "nearest" });
  }
}
