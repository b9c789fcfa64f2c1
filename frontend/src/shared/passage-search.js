// Finding words again in a text that may have changed since somebody noted where they stood.
import { toUnits } from "./offsets.js";

/**
 * Words to find again.
 *
 * @typedef {object} Wanted
 * @property {number} start where they stood, in code points
 * @property {string} words
 * @property {boolean} brackets whether the brackets around the words belong to them, as they do around a gap
 */

/**
 * Find the occurrence of some words that is nearest to a place.
 *
 * @param {string} text
 * @param {string} words
 * @param {number} near an offset in UTF-16 units
 * @returns {number} where the occurrence begins, in UTF-16 units; -1 when there is none; of two that are equally near
 *   the first
 */
export function nearestOccurrence(text, words, near) {
  let best = -1;
  if (!words) return best;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}

/**
 * Widen a range by the brackets directly around it.
 *
 * @param {string} text
 * @param {{from: number, to: number}} range in UTF-16 units
 * @returns {{from: number, to: number}}
 */
export function withBrackets(text, { from, to }) {
  let [first, last] = [from, to];
  while (/[[{<]/.test(text[first - 1] ?? "")) first -= 1;
  while (/[\]}>]/.test(text[last] ?? "")) last += 1;
  return { from: first, to: last };
}

/**
 * Find words in a text where they are nearest to where they stood.
 *
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {{from: number, to: number} | null} a half-open range in UTF-16 units; null when the words are gone
 */
export function locate(text, { start, words, brackets }) {
  const [near = 0] = toUnits(text, [start]);
  const from = nearestOccurrence(text, words, near);
  if (from < 0) return null;
  const range = { from, to: from + words.length };
  return brackets ? withBrackets(text, range) : range;
}
