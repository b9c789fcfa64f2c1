// Notes on passages of the text, under the pointer: the fact of a claim, or where a composed sentence comes from.
import { closest, findAll } from "./elements.js";
import { keysOf } from "./highlight.js";

const DISTANCE = 6; // pixels between a passage and its note

/** @param {string} key */
const isClaim = (key) => key.startsWith("flag-") || key.startsWith("claim-");

/**
 * Whether a passage has a note: a claim, flagged or not, and a sentence that was composed.
 *
 * @param {string} key
 */
export const hasNote = (key) => isClaim(key) || key.startsWith("origin-");

/**
 * What the column says of a claim: why it stands as it does, and where its fact comes from.
 *
 * @param {HTMLElement} item
 */
export function noteOf(item) {
  const parts = findAll("summary > small:not(.stale), [data-provenance]", HTMLElement, item);
  return parts.map((part) => part.textContent.trim().replace(/\s+/g, " ")).join(" · ");
}

/**
 * Unfold the list that an item stands in.
 *
 * @param {Element} item
 */
export function unfold(item) {
  const group = item.closest("details[data-keep]");
  if (group instanceof HTMLDetailsElement) group.open = true;
}

/**
 * Show the note of a passage while the pointer is on its words, or after they were touched; keys and scrolling take it
 * away.
 *
 * @param {HTMLElement} text the element around the letter
 */
export function enableNotes(text) {
  const note = Object.assign(document.createElement("p"), { className: "note", role: "tooltip", hidden: true });
  document.body.append(note);
  const hide = () => {
    note.hidden = true;
  };
  /** @param {Event} event */
  const show = (event) => {
    const mark = closest(event, "mark.an", HTMLElement);
    const words = mark ? wordsFor(mark) : "";
    if (!mark || !words) return hide();
    note.textContent = words;
    note.hidden = false;
    place(note, mark.getClientRects()[0] ?? mark.getBoundingClientRect());
  };
  text.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") show(event);
  });
  text.addEventListener("click", (event) => {
    if (event instanceof PointerEvent && event.pointerType !== "mouse") show(event);
  });
  text.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hide();
  });
  document.addEventListener("scroll", hide, { capture: true, passive: true });
  document.addEventListener("keydown", hide);
}

/**
 * The note for a passage and those that it stands in.
 *
 * @param {HTMLElement} mark
 */
function wordsFor(mark) {
  const keys = [];
  for (let at = /** @type {HTMLElement | null} */ (mark); at?.matches("mark.an"); at = at.parentElement) {
    keys.push(...keysOf(at));
  }
  const key = keys.find(isClaim) ?? keys.find((other) => other.startsWith("origin-"));
  const item = key && document.querySelector(`details.item[data-key="${CSS.escape(key)}"]`);
  return item instanceof HTMLElement ? noteOf(item) : "";
}

/**
 * @param {HTMLElement} note
 * @param {DOMRect} words
 */
function place(note, words) {
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(DISTANCE, Math.min(words.left, window.innerWidth - width - DISTANCE));
  const below = words.bottom + DISTANCE;
  const top = below + height < window.innerHeight ? below : words.top - height - DISTANCE;
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}
