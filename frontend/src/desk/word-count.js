/**
 * Count words as the server does (`words` in checklist/text/segmentation.py).
 *
 * @param {string} text
 * @returns {number} of the runs between white space that have a letter or a digit
 */
export function countWords(text) {
  return (text.match(/\P{White_Space}+/gu) ?? []).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
