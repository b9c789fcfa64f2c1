// Notes on passages of the text, under the pointer or the focus: the fact of a claim, or where a composed sentence
// comes from.
import { closest, findAll, findOptional } from "./elements.js";
import { isOrigin, keysOf, showsOrigins } from "./highlight.js";

const DISTANCE = 6; // pixels between a passage and its note

/** @param {string} key */
const isClaim = (key) => key.startsWith("flag-") || key.startsWith("claim-");

/**
 * Whether a passage has a note: a claim, flagged or not, and a sentence that was composed.
 *
 * @param {string} key
 */
export const hasNote = (key) => isClaim(key) || isOrigin(key);

/**
 * The parts of an item that say why a claim stands as it does, and where its fact comes from.
 *
 * @param {HTMLElement} item
 */
export const noteParts = (item) => findAll("summary > small:not(.stale), [data-provenance]", HTMLElement, item);

/**
 * What the column says of a claim, in one line.
 *
 * @param {HTMLElement} item
 */
export function noteOf(item) {
  return noteParts(item)
    .map((part) => part.textContent.trim().replace(/\s+/g, " "))
    .join(" · ");
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
 * Show the note of a passage while the pointer is on its words, after they were touched, or while they have the focus
 * of the keyboard. Escape, every other key and scrolling take it away.
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
    const item = mark && notedItem(mark, { withOrigins: event.type === "focusin" || showsOrigins() });
    if (!mark || !item) return hide();
    note.textContent = noteOf(item);
    note.hidden = false;
    place(note, mark);
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
  text.addEventListener("focusin", (event) => {
    if (closest(event, "mark.an:focus-visible", HTMLElement)) show(event);
  });
  text.addEventListener("focusout", hide);
  document.addEventListener("scroll", () => followFocus(note), { capture: true, passive: true });
  // Before the keys do anything: one of them may move the focus to the next passage, which has a note of its own.
  document.addEventListener("keydown", hide, { capture: true });
}

/**
 * The item of the column that the note of a passage, or of those that it stands in, comes from.
 *
 * @param {HTMLElement} mark
 * @param {{withOrigins?: boolean}} [options] whether where its sentence comes from counts
 * @returns {HTMLDetailsElement | null}
 */
export function notedItem(mark, { withOrigins = true } = {}) {
  const keys = [];
  for (let at = /** @type {HTMLElement | null} */ (mark); at?.matches("mark.an"); at = at.parentElement) {
    keys.push(...keysOf(at));
  }
  const key = keys.find(isClaim) ?? (withOrigins ? keys.find(isOrigin) : undefined);
  return key ? findOptional(`details.item[data-key="${CSS.escape(key)}"]`, HTMLDetailsElement) : null;
}

/**
 * Take the note away when the page is scrolled, unless it was the focus that scrolled it there.
 *
 * @param {HTMLElement} note
 */
function followFocus(note) {
  const focused = document.querySelector("mark.an:focus-visible");
  if (focused instanceof HTMLElement && !note.hidden) place(note, focused);
  else note.hidden = true;
}

/**
 * @param {HTMLElement} note
 * @param {HTMLElement} mark
 */
function place(note, mark) {
  const words = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(DISTANCE, Math.min(words.left, window.innerWidth - width - DISTANCE));
  const below = words.bottom + DISTANCE;
  const top = below + height < window.innerHeight ? below : words.top - height - DISTANCE;
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}
