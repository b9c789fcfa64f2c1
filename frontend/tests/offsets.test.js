import assert from "node:assert/strict";
import { test } from "node:test";
import { place, toPoints, toUnits } from "../src/offsets.js";

const TEXTS = ["", "abc", "👩🏽‍💻 perche\u0301 sì", "🇮🇹🎉\n🎉", "\ud83c solo", "fine \ude00"];

test("each code point has the unit where it begins, as a string is iterated", () => {
  for (const text of TEXTS) {
    const characters = Array.from(text);
    const points = characters.map((_, index) => index).concat(characters.length);
    const units = points.map((point) => characters.slice(0, point).join("").length);
    assert.deepEqual(toUnits(text, points), units);
    assert.deepEqual(units.map((unit) => toPoints(text, unit)), points);
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
  const marks = [{ start: 2, end: 8, kind: "met", key: "stack" }, { start: 4, end: 4, kind: "met", key: "none" }];
  const [mark, ...more] = place(text, marks);
  assert.equal(text.slice(mark.from, mark.to), "Python");
  assert.deepEqual(more, []);
});
