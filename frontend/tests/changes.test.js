import assert from "node:assert/strict";
import { test } from "node:test";
import { Text } from "@codemirror/state";
import { change } from "../src/changes.js";

const apply = (before, after) => change(before, after).apply(Text.of(before.split("\n"))).toString();
const pieces = (before, after) => { let count = 0; change(before, after).iterChanges(() => { count += 1; }); return count; };

test("a change makes the one text of the other", () => {
  for (const [before, after] of [["", "a"], ["a", ""], ["a\nb", "a\nc"], ["uno\ndue", "uno\n\ndue"], ["aa", "a"], ["🎉", "🎊"], ["x\0y", "xy"]]) {
    assert.equal(apply(before, after), after);
  }
  assert.equal(change("uguale", "uguale"), null);
});

test("accents put together change those letters only", () => {
  const before = "perche\u0301 si\u0300, e poi perche\u0301\naltra riga\ncosi\u0300";
  assert.equal(apply(before, before.normalize("NFC")), before.normalize("NFC"));
  assert.equal(pieces(before, before.normalize("NFC")), 4);
});

test("lines that stayed are left alone", () => {
  assert.equal(pieces("uno\ndue\ntre", "UNO\ndue\nTRE"), 2);
});
