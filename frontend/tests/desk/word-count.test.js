import assert from "node:assert/strict";
import test from "node:test";
import { countWords } from "../../src/desk/word-count.js";

test("a word has a letter or a digit", () => {
  assert.equal(countWords("Ho scritto – in 3 mesi – un’app."), 6);
  assert.equal(countWords("- uno\n- due\n\n***\n"), 2);
  assert.equal(countWords("è\u00a0stato\u0085qui"), 3);
  assert.equal(countWords(""), 0);
});
