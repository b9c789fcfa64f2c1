// Claims and composed sentences in the text by keyboard: one stop of the Tab key, whatever their number, and arrows
// from one to the next, as the WAI-ARIA practices have it for a composite (roving tabindex).
import { closest, find, findAll } from "../shared/elements.js";
import { notedItem, noteParts, unfold } from "../shared/notes.js";

/** @import { Panes } from "../shared/panes.js" */

/** @type {Record<string, (here: number, last: number) => number>} */
const MOVES = {
  ArrowRight: (here, last) => Math.min(here + 1, last),
  ArrowLeft: (here) => Math.max(here - 1, 0),
  Home: () => 0,
  End: (_here, last) => last,
};

/**
 * Let the keyboard go along the passages that have a note, from one to what the column says of it, and back.
 *
 * @param {Panes} panes
 */
export function enableMarkKeys(panes) {
  const text = find("[data-version-text]", HTMLElement);
  const stops = stopsIn(text);
  if (stops.size) makeGroup(text);
  const marks = [...stops.keys()];
  for (const [index, mark] of marks.entries()) mark.tabIndex = index ? -1 : 0;
  text.addEventListener("focusin", (event) => {
    const mark = closest(event, "mark.an", HTMLElement);
    if (mark && stops.has(mark)) for (const other of marks) other.tabIndex = other === mark ? 0 : -1;
  });
  text.addEventListener("keydown", (event) => {
    const mark = closest(event, "mark.an", HTMLElement);
    const item = mark && stops.get(mark);
    if (!item || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = MOVES[event.key];
    if (move) marks[move(marks.indexOf(mark), marks.length - 1)]?.focus();
    else if (event.key === "Enter" || event.key === " ") open(item, panes);
    else return;
    event.preventDefault();
  });
  for (const [mark, item] of stops) {
    item.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      panes.reveal(text);
      mark.focus();
    });
  }
}

/**
 * The first piece of each passage that has a note, with its item in the column, in the order of the text.
 *
 * @param {HTMLElement} text
 * @returns {Map<HTMLElement, HTMLDetailsElement>}
 */
function stopsIn(text) {
  const stops = new Map();
  const seen = new Set();
  for (const mark of findAll("mark.an", HTMLElement, text)) {
    const item = notedItem(mark);
    if (!item || seen.has(item)) continue;
    seen.add(item);
    stops.set(mark, item);
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-describedby", noteParts(item).map(named).join(" "));
  }
  return stops;
}

let names = 0;

/** @param {HTMLElement} part */
function named(part) {
  part.id ||= `note-${++names}`;
  return part.id;
}

/** @param {HTMLElement} text */
function makeGroup(text) {
  text.setAttribute("role", "group");
  text.setAttribute("aria-labelledby", find("#mark-keys", HTMLElement).id);
}

/**
 * Open an item of the column, and put the focus on it.
 *
 * @param {HTMLDetailsElement} item
 * @param {Panes} panes
 */
function open(item, panes) {
  panes.reveal(item);
  unfold(item);
  item.open = true;
  find("summary", HTMLElement, item).focus();
}
