import assert from "node:assert/strict";
import { test } from "node:test";
import { ChangeSet, EditorState } from "@codemirror/state";
import { highlightKey, mapMark, marksField, setMarks } from "../../src/desk/marks.js";

/** @typedef {(below: number) => number} Random */

const INSERTS = ["x", "\n", "🎉", "perché ", "e\u0301", "una frase intera. "];

/**
 * A small generator of numbers, so that a failure can be seen again by its seed.
 *
 * @param {number} seed
 * @returns {Random}
 */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * @param {number[]} numbers
 */
const ascending = (numbers) => numbers.sort((a, b) => a - b);

/**
 * A random edit of one or two places.
 *
 * @param {number} length of the text
 * @param {Random} next
 */
function randomEdit(length, next) {
  const insert = () => INSERTS[next(INSERTS.length)] ?? "";
  const [from = 0, to = 0, other = 0] = ascending([next(length + 1), next(length + 1), next(length + 1)]);
  const changes = [{ from, to, insert: next(2) ? insert() : "" }];
  if (next(2) && other > to) changes.push({ from: other, to: other, insert: insert() });
  return ChangeSet.of(changes, length);
}

/**
 * A text, each of whose characters remembers where it stood at first; null for those that were typed since.
 *
 * @typedef {{text: string, origins: (number | null)[]}} Remembered
 */

/**
 * @param {Remembered} before
 * @param {ChangeSet} changes
 * @returns {Remembered}
 */
function edited({ text, origins }, changes) {
  /** @type {Remembered} */
  const after = { text: "", origins: [] };
  let done = 0;
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const typed = inserted.toString();
    after.text += text.slice(done, from) + typed;
    after.origins.push(...origins.slice(done, from), ...Array.from({ length: typed.length }, () => null));
    done = to;
  });
  return { text: after.text + text.slice(done), origins: [...after.origins, ...origins.slice(done)] };
}

/**
 * @param {number} length of the text
 * @param {Random} next
 */
function randomMark(length, next) {
  const [from = 0, to = 0] = ascending([next(length), next(length)]);
  return { from, to: to + 1, kind: "met", key: `${from}` };
}

test("through random edits no mark ever leaves its words", () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const next = generator(seed);
    const first = Array.from({ length: 60 }, () => "parola 🎉x\n"[next(9)] ?? " ").join("");
    /** @type {Remembered} */
    let now = { text: first, origins: first.split("").map((_, at) => at) };
    let marks = Array.from({ length: 12 }, () => randomMark(first.length, next)).map((mark) => ({ at: mark, mark }));
    for (let round = 0; round < 6; round += 1) {
      const changes = randomEdit(now.text.length, next);
      now = edited(now, changes);
      marks = marks.flatMap(({ at, mark }) => {
        const mapped = mapMark(mark, changes);
        checkMark(mapped, at, now, first, `seed ${seed}`);
        return mapped ? [{ at, mark: mapped }] : [];
      });
    }
  }
});

/**
 * @param {ReturnType<typeof mapMark>} mark
 * @param {{from: number, to: number}} at where it stood at first
 * @param {Remembered} now
 * @param {string} first the first text
 * @param {string} seed
 */
function checkMark(mark, at, now, first, seed) {
  const isOwn = (/** @type {number | null} */ origin) => origin !== null && origin >= at.from && origin < at.to;
  const left = [...now.origins.keys()].filter((place) => isOwn(now.origins[place] ?? null));
  if (!mark) {
    assert.deepEqual(left, [], `${seed}: words left and no mark`);
    return;
  }
  const inside = now.origins.slice(mark.from, mark.to).filter((origin) => origin !== null);
  assert.ok(inside.every(isOwn), `${seed}: other words`);
  assert.ok(
    left.every((place) => place >= mark.from && place < mark.to),
    `${seed}: own words outside`,
  );
  const words = now.text.slice(mark.from, mark.to);
  if (!mark.stale) assert.equal(words, first.slice(at.from, at.to), `${seed}: changed, and not stale`);
}

const MARK = { from: 4, to: 10, kind: "met", key: "stack" };

test("what is typed at the ends of a mark stays outside and touches nothing", () => {
  const before = mapMark(MARK, ChangeSet.of({ from: 4, insert: "in " }, 20));
  assert.deepEqual(before, { ...MARK, from: 7, to: 13, stale: false });
  const after = mapMark(MARK, ChangeSet.of({ from: 10, insert: " 3" }, 20));
  assert.deepEqual(after, { ...MARK, stale: false });
});

test("what is typed or deleted inside makes a mark stale", () => {
  assert.equal(mapMark(MARK, ChangeSet.of({ from: 6, insert: "x" }, 20))?.stale, true);
  assert.equal(mapMark(MARK, ChangeSet.of({ from: 9, to: 12 }, 20))?.stale, true);
  assert.equal(mapMark(MARK, ChangeSet.of({ from: 3, to: 11 }, 20)), null);
});

test("a layer replaces itself and leaves the others alone", () => {
  let state = EditorState.create({ doc: "uno due tre", extensions: [marksField] });
  const put = (/** @type {string} */ layer, /** @type {typeof MARK} */ mark) => {
    state = state.update({ effects: setMarks.of({ layer, marks: [mark] }) }).state;
  };
  put("findings", { from: 4, to: 7, kind: "met", key: "a" });
  put("threads", { from: 0, to: 3, kind: "thread", key: "b" });
  put("findings", { from: 8, to: 11, kind: "met", key: "c" });
  const keys = state.field(marksField).marks.map((mark) => mark.key);
  assert.deepEqual(keys, ["b", "c"]);
  state = state.update({ effects: highlightKey.of("c") }).state;
  assert.equal(state.field(marksField).highlighted, "c");
});
