import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical } from "../../src/desk/canonical.js";

test("line ends, accents and NUL are as the server keeps them, and nothing is trimmed", () => {
  assert.equal(canonical(" a\r\nb\rc\n"), " a\nb\nc\n");
  assert.equal(canonical("perche\u0301\0"), "perché");
});
