// From one text to another in as few places as it takes, so that what stands in between keeps its marks and its caret.
import { ChangeSet } from "@codemirror/state";

/** The change that makes `after` of `before`, line by line; null when they are equal. */
export function change(before, after) {
  if (before === after) return null;
  const lines = [before.split("\n"), after.split("\n")];
  const pieces = lines[0].length === lines[1].length ? linewise(...lines) : [trimmed(before, after, 0)];
  return ChangeSet.of(pieces, before.length);
}

function linewise(before, after) {
  const pieces = [];
  let at = 0;
  before.forEach((line, index) => {
    if (line !== after[index]) pieces.push(...normalised(line, after[index], at));
    at += line.length + 1;
  });
  return pieces;
}

/** What changed in a line; letter by letter where its accents were only put together, as they are when a text is kept. */
function normalised(before, after, at) {
  const pieces = [];
  for (const match of before.matchAll(/\P{M}\p{M}+|\0/gu)) {
    const insert = match[0].replace("\0", "").normalize("NFC");
    if (insert !== match[0]) pieces.push({ from: at + match.index, to: at + match.index + match[0].length, insert });
  }
  const made = ChangeSet.of(pieces.map((piece) => ({ ...piece, from: piece.from - at, to: piece.to - at })), before.length);
  return apply(made, before) === after ? pieces : [trimmed(before, after, at)];
}

function trimmed(before, after, at) {
  let start = 0, end = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start += 1;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: at + start, to: at + before.length - end, insert: after.slice(start, after.length - end) };
}

function apply(changes, text) {
  let result = "", done = 0;
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    result += text.slice(done, from) + inserted.toString();
    done = to;
  });
  return result + text.slice(done);
}
