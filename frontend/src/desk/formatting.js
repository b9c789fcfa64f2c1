// Bold, italics and lists as edits of Markdown: pure functions over a text and a selection in UTF-16 units.

/** @typedef {{from: number, to: number, insert: string}} Piece */
/** @typedef {{changes: Piece[], from: number, to: number}} Edit what to change, and what is selected afterwards */

const WORD = /[\p{L}\p{N}’'-]/u;
/** What may stand before the words of a line: the sign of an item, a heading or a quote. */
const LINE_SIGNS = /^\s*(?:(?:[-*•]|\d+[.)]|#{1,6}|>)\s+)?/;
const ITEM = /^\s*[-*•]\s+/;

/**
 * Make words bold or italic, or plain again when they all are. Each line gets signs of its own, as Markdown wants it.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {"**" | "*"} sign
 * @returns {Edit}
 */
export function emphasise(text, from, to, sign) {
  const words = from === to ? [wordAt(text, from)] : partsOf(text, from, to);
  if (!words.length || (from === to && words[0]?.from === words[0]?.to)) return pairAt(text, from, to, sign);
  const cores = words.map((word) => starsOf(text, word));
  const isOn = (/** @type {number} */ stars) => (sign === "**" ? stars >= 2 : stars % 2 === 1);
  const allOn = cores.every(({ stars }) => isOn(stars));
  const size = sign.length;
  /** @type {Piece[]} */
  const changes = [];
  for (const { from: start, to: end, stars } of cores) {
    if (allOn) changes.push({ from: start - size, to: start, insert: "" }, { from: end, to: end + size, insert: "" });
    else if (!isOn(stars)) {
      changes.push({ from: start, to: start, insert: sign }, { from: end, to: end, insert: sign });
    }
  }
  if (from === to) return { changes, from: moved(changes, from), to: moved(changes, from) };
  return { changes, from: moved(changes, cores[0]?.from ?? from), to: moved(changes, cores.at(-1)?.to ?? to, true) };
}

/**
 * Make the lines of a selection items of a list, or plain lines again when they all are items.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {Edit}
 */
export function toggleList(text, from, to) {
  const lines = linesOf(text, from, to);
  const filled = lines.filter((line) => line.words.trim());
  const chosen = filled.length ? filled : lines.slice(0, 1);
  const allItems = chosen.every(({ words }) => ITEM.test(words) && !words.trimStart().startsWith("•"));
  const changes = chosen.flatMap(({ from: start, words }) => {
    const sign = words.match(ITEM)?.[0] ?? "";
    if (!allItems && sign.trimStart().startsWith("- ")) return [];
    return [{ from: start, to: start + sign.length, insert: allItems ? "" : "- " }];
  });
  return { changes, from: moved(changes, from, true), to: moved(changes, to, true) };
}

/**
 * What Enter does at an item of a list: begin the next one, or end the list at an item without words.
 *
 * @param {string} text
 * @param {number} at the caret
 * @returns {Edit | null} null where Enter does what it always does
 */
export function continueList(text, at) {
  const [line] = linesOf(text, at, at);
  const sign = line?.words.match(/^\s*(?:[-*•]|(\d{1,3})([.)]))\s+/);
  if (!line || !sign || at < line.from + sign[0].length) return null;
  if (line.words.length === sign[0].length) {
    return {
      changes: [{ from: line.from, to: line.from + sign[0].length, insert: "" }],
      from: line.from,
      to: line.from,
    };
  }
  const insert = `\n${sign[1] ? sign[0].replace(sign[1], `${Number(sign[1]) + 1}`) : sign[0]}`;
  return { changes: [{ from: at, to: at, insert }], from: at + insert.length, to: at + insert.length };
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {string} sign
 * @returns {Edit} with the caret between two new signs, or without them when it stands there
 */
function pairAt(text, from, to, sign) {
  const size = sign.length;
  if (text.slice(from - size, from) === sign && text.slice(to, to + size) === sign) {
    return { changes: [{ from: from - size, to: to + size, insert: "" }], from: from - size, to: from - size };
  }
  return { changes: [{ from, to, insert: sign + text.slice(from, to) + sign }], from: from + size, to: to + size };
}

/**
 * @param {string} text
 * @param {number} at
 */
function wordAt(text, at) {
  let [from, to] = [at, at];
  while (from > 0 && WORD.test(text[from - 1] ?? "")) from -= 1;
  while (to < text.length && WORD.test(text[to] ?? "")) to += 1;
  return { from, to };
}

/**
 * The words of a selection, line by line, without the signs and the space around them.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function partsOf(text, from, to) {
  return linesOf(text, from, to).flatMap((line) => {
    const first = Math.max(from, line.from + (line.words.match(LINE_SIGNS)?.[0].length ?? 0));
    const words = text.slice(first, Math.min(to, line.from + line.words.length));
    const start = first + words.length - words.trimStart().length;
    const end = first + words.trimEnd().length;
    return start < end ? [{ from: start, to: end }] : [];
  });
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function linesOf(text, from, to) {
  let start = text.lastIndexOf("\n", from - 1) + 1;
  const lines = [];
  for (const words of text.slice(start).split("\n")) {
    if (start > to || (start === to && from < to)) break;
    lines.push({ from: start, words });
    start += words.length + 1;
  }
  return lines;
}

/**
 * Tell the words from the asterisks around them, which a selection may hold or not.
 *
 * @param {string} text
 * @param {{from: number, to: number}} part
 */
function starsOf(text, { from, to }) {
  const core = text.slice(from, to).match(/^\**(.*?)\**$/s)?.[1] ?? "";
  if (!core) return { from, to, stars: 0 };
  const start = from + text.slice(from, to).indexOf(core);
  const end = start + core.length;
  const before = text.slice(0, start).match(/\*{0,3}$/)?.[0].length ?? 0;
  const after = text.slice(end).match(/^\*{0,3}/)?.[0].length ?? 0;
  return { from: start, to: end, stars: Math.min(before, after) };
}

/**
 * Where a place is after changes.
 *
 * @param {Piece[]} changes in the order of the text
 * @param {number} at
 * @param {boolean} [isEnd] whether what is inserted here stays after the place, or, at the start of a line, before it
 */
function moved(changes, at, isEnd = false) {
  let by = 0;
  for (const { from, to, insert } of changes) {
    if (to < at || (to === at && (to > from || !isEnd || insert === "- "))) by += insert.length - (to - from);
    else if (from < at) by -= at - from;
  }
  return at + by;
}
