// Lists of passages beside the text: gaps to fill in, and words of the letter that this one was copied from.
import { closest, find, findAll, findOptional } from "../shared/elements.js";

/** @import { ListedPassage, Passage, Wanted } from "./types.js" */

const KINDS = new Map([
  ["gaps", "gap"],
  ["old_words", "old"],
]);

/**
 * Say which passages to mark.
 *
 * @param {{[list: string]: unknown}} answer from the name of a list to its passages, among other things
 * @returns {Passage[]}
 */
export function passagesOf(answer) {
  return [...KINDS].flatMap(([list, kind]) => {
    const passages = /** @type {{start: number, end: number}[]} */ (answer[list] ?? []);
    return passages.map(({ start, end }, index) => ({ start, end, kind, key: `${list}-${index}` }));
  });
}

export class PassageLists {
  /**
   * @param {object} callbacks
   * @param {(wanted: Wanted) => void} callbacks.select selects the words of an entry
   * @param {() => number} callbacks.caret the caret, in code points
   * @param {() => void} callbacks.focus puts the focus into the text
   */
  constructor({ select, caret, focus }) {
    this.lists = findAll("[data-list].passages", HTMLElement);
    this.caret = caret;
    this.focus = focus;
    for (const list of this.lists) {
      list.addEventListener("click", (event) => {
        const next = closest(event, "[data-next]", HTMLElement) && this.next(list);
        const entry = closest(event, "[data-start]", HTMLElement) ?? next;
        if (!entry) return;
        event.preventDefault();
        select(wanted(list, entry));
      });
    }
  }

  /** The passages of the lists as they are shown. */
  passages() {
    const shown = this.lists.map((list) => [list.dataset.list, entries(list).map(place)]);
    return passagesOf(Object.fromEntries(shown));
  }

  /**
   * Describe what a mark speaks of.
   *
   * @param {string} key
   */
  describe(key) {
    const list = this.lists.find((other) => other.dataset.list === key.split("-")[0]);
    return list?.querySelector("h2")?.textContent ?? "";
  }

  /**
   * The first entry after the caret; else the first of all.
   *
   * @param {HTMLElement} list
   */
  next(list) {
    const caret = this.caret();
    return entries(list).find((entry) => place(entry).start >= caret) ?? entries(list)[0];
  }

  /**
   * Show newer lists.
   *
   * @param {{[list: string]: unknown}} answer
   */
  update(answer) {
    for (const list of this.lists) {
      const passages = /** @type {ListedPassage[] | undefined} */ (answer[list.dataset.list ?? ""]);
      if (passages) this.show(list, passages);
    }
  }

  /**
   * @param {HTMLElement} list
   * @param {ListedPassage[]} passages
   */
  show(list, passages) {
    const items = find("ol", HTMLElement, list);
    const href = findOptional("a.btn", HTMLAnchorElement, list)?.getAttribute("href") ?? "#body";
    const focused = items.contains(document.activeElement);
    items.replaceChildren(...passages.map((passage) => entryOf(passage, href)));
    if (focused) this.focus();
    const progress = findOptional("[data-all]", HTMLElement, list);
    if (!progress) {
      list.hidden = !passages.length;
      return;
    }
    const all = Math.max(Number(progress.dataset.all), passages.length);
    progress.dataset.all = String(all);
    const { left = "", none = "" } = progress.dataset;
    const sentence = passages.length ? left.replace("@left", `${passages.length}`).replace("@all", `${all}`) : none;
    if (progress.textContent !== sentence) progress.textContent = sentence; // it is announced at each change
    for (const part of findAll(".some", HTMLElement, list)) part.hidden = !passages.length;
    list.hidden = !all;
  }
}

/** @param {HTMLElement} list */
const entries = (list) => findAll("[data-start]", HTMLElement, list);

/** @param {HTMLElement} entry */
const place = ({ dataset: { start, end } }) => ({ start: Number(start), end: Number(end) });

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} entry
 * @returns {Wanted}
 */
function wanted(list, entry) {
  return { start: place(entry).start, words: entry.textContent, brackets: list.dataset.list === "gaps" };
}

/**
 * @param {ListedPassage} passage
 * @param {string} href where the entry leads without scripts
 */
function entryOf({ start, end, words }, href) {
  const link = Object.assign(document.createElement("a"), { href, textContent: words });
  Object.assign(link.dataset, { start, end });
  const item = document.createElement("li");
  item.append(link);
  return item;
}
