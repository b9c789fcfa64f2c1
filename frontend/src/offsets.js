// The server counts Unicode code points, browsers count UTF-16 units: this is the edge where one becomes the other.

/** The UTF-16 offsets of code-point offsets of `text`, in the order given; what lies beyond the end becomes the end. */
export function toUnits(text, points) {
  const units = new Map();
  let unit = 0, point = 0;
  for (const wanted of [...points].sort((a, b) => a - b)) {
    while (point < wanted && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    units.set(wanted, unit);
  }
  return points.map((wanted) => units.get(wanted));
}

/** The code-point offset of a UTF-16 offset of `text`; inside a pair it is that of the character it cuts. */
export function toPoints(text, unit) {
  let points = 0;
  for (let at = 0; at < unit && at < text.length; points += 1) {
    at += text.codePointAt(at) > 0xffff ? 2 : 1;
    if (at > unit) break;
  }
  return points;
}

/** Marks as the server tells them, `{start, end, kind, key}` in code points, with `from` and `to` in UTF-16 units. */
export function place(text, marks) {
  const units = toUnits(text, marks.flatMap((mark) => [mark.start, mark.end]));
  return marks
    .map((mark, index) => ({ kind: mark.kind, key: mark.key, from: units[2 * index], to: units[2 * index + 1] }))
    .filter((mark) => mark.from < mark.to);
}
