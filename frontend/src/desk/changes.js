// From one text to another in as few places as it takes, so that what stands in between keeps its marks and its caret.
import { ChangeSet } from "@codemirror/state";

/** @typedef {{from: number, to: number, insert: string}} Piece in UTF-16 units */

/**
 * Make the change that turns one text into another, line by line.
 *
 * @param {string} before
 * @param {string} after
 * @returns {ChangeSet | null} null when the texts are equal
 */
export function change(before, after) {
  if (before === after) return null;
  const old = before.split("\n");
  const fresh = after.split("\n");
  const pieces = old.length === fresh.length ? linewise(old, fresh) : [trimmed(before, after, 0)];
  return ChangeSet.of(pieces, before.length);
}

/**
 * @param {string[]} before
 * @param {string[]} after as many lines
 */
function linewise(before, after) {
  const pieces = [];
  let at = 0;
  for (const [index, line] of before.entries()) {
    const fresh = after[index] ?? "";
    if (line !== fresh) pieces.push(...normalised(line, fresh, at));
    at += line.length + 1;
  }
  return pieces;
}

/**
 * What changed in a line; letter by letter where its accents were only put together, as they are when a text is kept.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} at where the line begins
 * @returns {Piece[]}
 */
function normalised(before, after, at) {
  const pieces = [];
  for (const { 0: found, index } of before.matchAll(/\P{M}\p{M}+|\0/gu)) {
    const insert = found.replace("\0", "").normalize("NFC");
    if (insert !== found) pieces.push({ from: index, to: index + found.length, insert });
  }
  if (apply(ChangeSet.of(pieces, before.length), before) !== after) return [trimmed(before, after, at)];
  return pieces.map(({ from, to, insert }) => ({ from: from + at, to: to + at, insert }));
}

/**
 * The one piece between what is equal at the beginning and what is equal at the end.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} at where `before` begins
 * @returns {Piece}
 */
function trimmed(before, after, at) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  let end = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: at + start, to: at + before.length - end, insert: after.slice(start, after.length - end) };
}

/**
 * @param {ChangeSet} changes
 * @param {string} text
 */
function apply(changes, text) {
  let result = "";
  let done = 0;
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    result += text.slice(done, from) + inserted.toString();
    done = to;
  });
  return result + text.slice(done);
}
