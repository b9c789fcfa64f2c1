// A form that stands at the words of the letter that it is about.
import { find, findOptional } from "../shared/elements.js";
import { shownText } from "./selection.js";

const HIGHLIGHT = "chosen-words";

/** @param {string | undefined} words */
export const quoted = (words) => (document.documentElement.lang === "it" ? `«${words}»` : `“${words}”`);

/**
 * Mark the chosen words in the text, where the browser can.
 *
 * @param {Range | null} range null for none
 */
export function markChosen(range) {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

/**
 * Put the bubble beside its words, over the column of comments; a phone has it at the bottom.
 *
 * @param {HTMLElement} bubble
 * @param {Range | null} range null for the beginning of the text
 */
export function placeBubble(bubble, range) {
  if (bubble.hidden) return;
  bubble.style.removeProperty("top");
  bubble.style.removeProperty("left");
  if (matchMedia("(max-width: 64rem)").matches) return;
  const { top } = range?.getBoundingClientRect() ?? shownText().getBoundingClientRect();
  const { height } = bubble.getBoundingClientRect();
  const bar = findOptional("#review-bar", HTMLElement)?.getBoundingClientRect().top ?? innerHeight;
  const { left } = find("#talk", HTMLElement).getBoundingClientRect();
  bubble.style.top = `${Math.max(8, Math.min(top - 12, bar - height - 8)) + scrollY}px`;
  bubble.style.left = `${left + 8 + scrollX}px`;
}
