// The misspelt words in the column of findings: their marks in the text, and correcting one as an edit of the text.
import { closest, find, findAll } from "../shared/elements.js";
import { highlight } from "../shared/highlight.js";
import { toPoints } from "../shared/offsets.js";
import { locate } from "../shared/passage-search.js";

/** @import { Passage, Surface } from "./types.js" */

export class Spelling {
  /**
   * @param {HTMLElement} column
   * @param {object} callbacks
   * @param {() => Surface} callbacks.surface
   * @param {() => void} callbacks.corrected called when words of the text were replaced
   * @param {(sentence: string, undo: () => void) => void} callbacks.say says what was done, and offers to undo it
   */
  constructor(column, { surface, corrected, say }) {
    this.column = column;
    this.surface = surface;
    this.corrected = corrected;
    this.say = say;
    this.status = find("#corrected", HTMLElement);
    column.addEventListener("click", (event) => this.click(event));
  }

  items() {
    return findAll(".spelling > [data-key]", HTMLElement, this.column);
  }

  /** @returns {Passage[]} in code points of the text that was checked */
  passages() {
    return this.items().flatMap((item) =>
      findAll("[data-from]", HTMLElement, item).map(({ dataset }) => ({
        start: Number(dataset.from),
        end: Number(dataset.to),
        kind: "spelling",
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
    const item = this.items().find((other) => other.dataset.key === key);
    return item ? find("#spelling", HTMLElement, this.column).textContent.trim() : "";
  }

  /** @param {string | null} key */
  open(key) {
    highlight(this.items(), key);
    const item = this.items().find((other) => other.dataset.key === key);
    const fold = item?.closest("details");
    if (fold) fold.open = true;
    if (item && !matchMedia("(max-width: 64rem)").matches) item.scrollIntoView({ block: "nearest" });
  }

  /** @param {Event} event */
  click(event) {
    const button = closest(event, "button[name=correction]", HTMLButtonElement);
    if (button) {
      event.preventDefault();
      this.correct(button.value);
    }
    const place = closest(event, ".spelling [data-from]", HTMLElement);
    const item = place?.closest("[data-key]");
    if (!place || !(item instanceof HTMLElement)) return;
    event.preventDefault();
    const index = findAll("[data-from]", HTMLElement, item).indexOf(place);
    const [words = ""] = JSON.parse(find("button[name=correction]", HTMLButtonElement, item).value);
    const surface = this.surface();
    surface.highlight(item.dataset.key ?? null);
    if (surface.show(item.dataset.key ?? "", index, words)) surface.focus();
  }

  /**
   * Correct words as the server would (letters/spelling/correction.py), and offer to undo it.
   *
   * @param {string} value of a button: the words, what is put in their place, and where they stand in code points
   */
  correct(value) {
    const [words, instead, ...starts] = JSON.parse(value);
    const surface = this.surface();
    const places = new Map();
    for (const start of starts) {
      const range = locate(surface.text, { start, words, brackets: false });
      if (range) places.set(range.from, range);
    }
    const ranges = [...places.values()].sort((a, b) => a.from - b.from);
    if (!ranges.length) return;
    surface.change(ranges, instead);
    const moved = ranges.map(({ from }, index) => from + index * (instead.length - words.length));
    const undo = [instead, words, ...moved.map((unit) => toPoints(surface.text, unit))];
    this.offerUndo(words, instead, JSON.stringify(undo));
    this.corrected();
  }

  /**
   * @param {string} was
   * @param {string} now
   * @param {string} value what undoes it, as a button would say it
   */
  offerUndo(was, now, value) {
    const { sentence = "" } = find("[data-sentence]", HTMLElement, this.status).dataset;
    const said = sentence.replace("@was", () => was).replace("@now", () => now);
    this.status.hidden = true; // what undid the last one
    this.say(said, () => this.correct(value));
  }
}
