import assert from "node:assert/strict";
import { test } from "node:test";
import { put } from "../../src/desk/putting.js";

const words = "Uso Redis.";

test("a sentence takes the place of the one that it says differently", () => {
  assert.equal(put("Prima. Uso la cache. Dopo.", { was: "Uso la cache.", words }, 0), "Prima. Uso Redis. Dopo.");
});

test("a sentence that was changed meanwhile stays", () => {
  assert.equal(put("Uso molto la cache.", { was: "Uso la cache.", words }, 0), "Uso molto la cache.");
});

test("a new sentence goes to the caret, with a space on each side", () => {
  assert.equal(put("👩🏽‍💻 Prima. Dopo.", { was: "", words }, 12), "👩🏽‍💻 Prima. Uso Redis. Dopo.");
});

test("without a caret in the text it becomes a paragraph at the end", () => {
  assert.equal(put("Prima.\n", { was: "", words }, 0), "Prima.\n\nUso Redis.\n");
  assert.equal(put("Prima.\n", { was: "", words }, 6), "Prima.\n\nUso Redis.\n");
  assert.equal(put("", { was: "", words }, 0), "Uso Redis.\n");
});
