import assert from "node:assert/strict";
import { test } from "node:test";
import { Text } from "@codemirror/state";
import { change } from "../../src/desk/changes.js";

/**
 * @param {string} before
 * @param {string} after
 */
function apply(before, after) {
  return change(before, after)
    ?.apply(Text.of(before.split("\n")))
    .toString();
}

/**
 * @param {string} before
 * @param {string} after
 */
function countPieces(before, after) {
  let count = 0;
  change(before, after)?.iterChanges(() => {
    count += 1;
  });
  return count;
}

test("a change turns the one text into the other", () => {
  /** @type {[string, string][]} */
  const pairs = [
    ["", "a"],
    ["a", ""],
    ["a\nb", "a\nc"],
    ["uno\ndue", "uno\n\ndue"],
    ["aa", "a"],
    ["🎉", "🎊"],
    ["x\0y", "xy"],
  ];
  for (const [before, after] of pairs) assert.equal(apply(before, after), after);
  assert.equal(change("uguale", "uguale"), null);
});

test("accents put together change those letters only", () => {
  const before = "perche\u0301 si\u0300, e poi perche\u0301\naltra riga\ncosi\u0300";
  assert.equal(apply(before, before.normalize("NFC")), before.normalize("NFC"));
  assert.equal(countPieces(before, before.normalize("NFC")), 4);
});

test("lines that stayed are left alone", () => {
  assert.equal(countPieces("uno\ndue\ntre", "UNO\ndue\nTRE"), 2);
});
