// The server counts Unicode code points, browsers count UTF-16 units. They are converted here and nowhere else.

/**
 * A passage as the server gives it: a half-open range of code points.
 *
 * @typedef {{start: number, end: number, kind: string, key: string}} Passage
 */
/**
 * A passage in the browser: a half-open range of UTF-16 units.
 *
 * @typedef {{from: number, to: number, kind: string, key: string, stale?: boolean, layer?: string}} Mark
 */

/**
 * Convert offsets from code points to UTF-16 units.
 *
 * @param {string} text
 * @param {number[]} points offsets in code points, in any order
 * @returns {number[]} offsets in UTF-16 units, in the same order; those beyond the end become the end
 */
export function toUnits(text, points) {
  const units = new Map();
  let unit = 0;
  let point = 0;
  for (const wanted of [...points].sort((a, b) => a - b)) {
    while (point < wanted && unit < text.length) {
      unit += unitsAt(text, unit);
      point += 1;
    }
    units.set(wanted, unit);
  }
  return points.map((wanted) => units.get(wanted));
}

/**
 * Convert one offset from UTF-16 units to code points.
 *
 * @param {string} text
 * @param {number} unit an offset in UTF-16 units
 * @returns {number} the offset in code points; inside a surrogate pair that of the character it belongs to
 */
export function toPoints(text, unit) {
  let points = 0;
  for (let at = 0; at < unit && at < text.length; points += 1) {
    at += unitsAt(text, at);
    if (at > unit) break;
  }
  return points;
}

/**
 * Convert passages to marks.
 *
 * @param {string} text the text in which the passages stand
 * @param {Passage[]} passages
 * @returns {Mark[]} without those that are empty
 */
export function toMarks(text, passages) {
  const units = toUnits(
    text,
    passages.flatMap(({ start, end }) => [start, end]),
  );
  return passages
    .map(({ kind, key }, index) => ({ kind, key, from: units[2 * index] ?? 0, to: units[2 * index + 1] ?? 0 }))
    .filter((mark) => mark.from < mark.to);
}

/**
 * @param {string} text
 * @param {number} unit
 */
const unitsAt = (text, unit) => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);
