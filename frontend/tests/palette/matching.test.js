import assert from "node:assert/strict";
import test from "node:test";
import { matching } from "../../src/palette/matching.js";

const ENTRIES = [
  { group: "Versions", name: "Version 2: Perché no" },
  { group: "Letters", name: "Versilia" },
  { group: "Points", name: "The greeting" },
];
const names = (/** @type {string} */ typed, most = 9) => matching(ENTRIES, typed, most).map(({ name }) => name);

test("every word is looked for, in any order and whatever the accents", () => {
  assert.deepEqual(names("perche version"), ["Version 2: Perché no"]);
  assert.deepEqual(names("POINTS"), ["The greeting"]);
  assert.deepEqual(names("nothing"), []);
});

test("what begins with it comes first, and nothing typed shows the beginning of all", () => {
  assert.deepEqual(names("versil"), ["Versilia"]);
  assert.deepEqual(names("vers"), ["Version 2: Perché no", "Versilia"]);
  assert.deepEqual(names("", 2), ["Version 2: Perché no", "Versilia"]);
});
