import assert from "node:assert/strict";
import { test } from "node:test";
import { toMarks, toPoints, toUnits } from "../../src/shared/offsets.js";

const TEXTS = ["", "abc", "👩🏽‍💻 perche\u0301 sì", "🇮🇹🎉\n🎉", "\ud83c solo", "fine \ude00"];

test("each code point has the unit where it begins, as a string is iterated", () => {
  for (const text of TEXTS) {
    const characters = Array.from(text);
    const points = characters.map((_, index) => index).concat(characters.length);
    const units = points.map((point) => characters.slice(0, point).join("").length);
    assert.deepEqual(toUnits(text, points), units);
    const back = units.map((unit) => toPoints(text, unit));
    assert.deepEqual(back, points);
  }
});

test("offsets come back in the order they were asked in, and never beyond the end", () => {
  assert.deepEqual(toUnits("a🎉b", [3, 0, 2, 2, 99]), [4, 0, 3, 3, 4]);
});

test("a unit inside a pair is the character that it cuts", () => {
  assert.equal(toPoints("a🎉b", 2), 1);
});

test("marks are placed on their words, and empty ones are none", () => {
  const text = "🎉 Python, 🎉 SQL";
  const words = { start: 2, end: 8, kind: "met", key: "stack" };
  const marks = toMarks(text, [words, { ...words, start: 4, end: 4 }]);
  assert.deepEqual(marks, [{ kind: "met", key: "stack", from: 3, to: 9 }]);
  assert.equal(text.slice(3, 9), "Python");
});
