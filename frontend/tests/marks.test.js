import assert from "node:assert/strict";
import { test } from "node:test";
import { ChangeSet, EditorState } from "@codemirror/state";
import { lightKey, mapMark, marksField, setMarks } from "../src/marks.js";

// A small generator, so that a failure can be seen again by its seed.
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

const INSERTS = ["x", "\n", "🎉", "perché ", "e\u0301", "una frase intera. "];

/** A random edit of one or two places, for CodeMirror and for an array of characters that remember where they stood. */
function edit(text, origins, next) {
  const places = [next(text.length + 1), next(text.length + 1), next(text.length + 1)].sort((a, b) => a - b);
  const changes = [{ from: places[0], to: places[1], insert: next(2) ? INSERTS[next(INSERTS.length)] : "" }];
  if (next(2) && places[2] > places[1]) changes.push({ from: places[2], insert: INSERTS[next(INSERTS.length)] });
  let shift = 0;
  for (const { from, to = from, insert } of changes) {
    origins.splice(from + shift, to - from, ...Array.from({ length: insert.length }, () => null));
    shift += insert.length - (to - from);
  }
  return ChangeSet.of(changes, text.length);
}

test("through random edits no mark ever leaves its words", () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const next = chance(seed);
    let text = Array.from({ length: 60 }, () => "parola 🎉x\n"[next(9)] ?? " ").join("");
    const first = text;
    const origins = Array.from(first, () => 0).length && [...first.split("").keys()];
    let marks = Array.from({ length: 12 }, () => {
      const [from, to] = [next(first.length), next(first.length)].sort((a, b) => a - b);
      return { from, to: to + 1, begins: from, ends: to + 1, key: `${from}` };
    });
    for (let round = 0; round < 6; round += 1) {
      const changes = edit(text, origins, next);
      let made = "", done = 0;
      changes.iterChanges((from, to, _a, _b, inserted) => { made += text.slice(done, from) + inserted.toString(); done = to; });
      text = made + text.slice(done);
      const mapped = marks.map((mark) => mapMark(mark, changes));
      mapped.forEach((mark, index) => {
        const { begins, ends } = marks[index];
        const left = [...origins.keys()].filter((at) => origins[at] !== null && origins[at] >= begins && origins[at] < ends);
        if (!mark) return assert.deepEqual(left, [], `seed ${seed}: words left and no mark`);
        const inside = origins.slice(mark.from, mark.to);
        assert.ok(inside.every((origin) => origin === null || (origin >= begins && origin < ends)), `seed ${seed}: other words`);
        assert.ok(left.every((at) => at >= mark.from && at < mark.to), `seed ${seed}: own words outside`);
        if (!mark.stale) assert.equal(text.slice(mark.from, mark.to), first.slice(begins, ends), `seed ${seed}: changed, not told`);
      });
      marks = mapped.filter(Boolean);
    }
  }
});

test("what is typed at the ends of a mark stays outside and touches nothing", () => {
  const mark = { from: 4, to: 10, key: "stack" };
  const before = mapMark(mark, ChangeSet.of({ from: 4, insert: "in " }, 20));
  assert.deepEqual([before.from, before.to, before.stale], [7, 13, false]);
  const after = mapMark(mark, ChangeSet.of({ from: 10, insert: " 3" }, 20));
  assert.deepEqual([after.from, after.to, after.stale], [4, 10, false]);
});

test("what is typed or deleted inside is to be checked again", () => {
  const mark = { from: 4, to: 10, key: "stack" };
  assert.equal(mapMark(mark, ChangeSet.of({ from: 6, insert: "x" }, 20)).stale, true);
  assert.equal(mapMark(mark, ChangeSet.of({ from: 9, to: 12 }, 20)).stale, true);
  assert.equal(mapMark(mark, ChangeSet.of({ from: 3, to: 11 }, 20)), null);
});

test("a layer replaces itself and leaves the others alone", () => {
  let state = EditorState.create({ doc: "uno due tre", extensions: [marksField] });
  const put = (layer, ...marks) => { state = state.update({ effects: setMarks.of({ layer, marks }) }).state; };
  put("points", { from: 4, to: 7, kind: "met", key: "a" });
  put("threads", { from: 0, to: 3, kind: "thread", key: "b" });
  put("points", { from: 8, to: 11, kind: "met", key: "c" });
  assert.deepEqual(state.field(marksField).marks.map((mark) => mark.key), ["b", "c"]);
  state = state.update({ effects: lightKey.of("c") }).state;
  assert.equal(state.field(marksField).lit, "c");
});
