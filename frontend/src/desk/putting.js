// Sentences that the server composed, put into the text as it stands on this page.
import { toUnits } from "../shared/offsets.js";

/** @typedef {{was: string, words: string}} Change `was` gives way to `words`; without it `words` are new */

/**
 * Put a sentence into a text.
 *
 * @param {string} text
 * @param {Change} change
 * @param {number} caret where a new sentence goes, in code points; at either end of the text it becomes a paragraph
 * @returns {string} the same text when the words that give way have changed
 */
export function put(text, { was, words }, caret) {
  if (was) {
    const at = text.indexOf(was);
    return at < 0 ? text : text.slice(0, at) + words + text.slice(at + was.length);
  }
  const at = toUnits(text, [caret])[0] ?? text.length;
  if (!text.slice(0, at).trim() || !text.slice(at).trim()) return `${text.trimEnd()}\n\n${words}\n`.trimStart();
  const before = text.slice(0, at);
  const after = text.slice(at);
  return before + (/\s$/.test(before) ? "" : " ") + words + (/^\s/.test(after) ? "" : " ") + after;
}
