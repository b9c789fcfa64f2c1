import assert from "node:assert/strict";
import { test } from "node:test";
import { highlight, keysOf, preferredKey } from "../../src/shared/highlight.js";

/**
 * As much of an element as highlighting looks at.
 *
 * @param {{key?: string, keys?: string}} dataset
 */
function element(dataset) {
  const classes = new Set();
  return {
    dataset,
    classes,
    classList: {
      toggle: (/** @type {string} */ name, /** @type {boolean} */ force) =>
        force ? classes.add(name) : classes.delete(name),
    },
  };
}

test("a passage has several keys where findings overlap", () => {
  assert.deepEqual(keysOf(element({ keys: "greeting thread-3" })), ["greeting", "thread-3"]);
  assert.deepEqual(keysOf(element({ key: "greeting" })), ["greeting"]);
  assert.deepEqual(keysOf(element({})), []);
});

test("the elements of one key are highlighted, and those of the key before no longer", () => {
  const [passage, finding, other] = [
    element({ keys: "greeting stack" }),
    element({ key: "stack" }),
    element({ key: "stack-depth" }),
  ];
  const lit = () => [passage, finding, other].map(({ classes }) => classes.has("is-lit"));
  highlight([passage, finding, other], "stack");
  assert.deepEqual(lit(), [true, true, false]);
  highlight([passage, finding, other], "stack-depth");
  assert.deepEqual(lit(), [false, false, true]);
  highlight([passage, finding, other], null);
  assert.deepEqual(lit(), [false, false, false]);
});

test("what a person said comes before what the program found", () => {
  assert.equal(preferredKey(["greeting", "thread-3", "thread-4"], false), "thread-3");
  assert.equal(preferredKey(["greeting", "stack"], false), "greeting");
  assert.equal(preferredKey([], true), null);
});

test("where a sentence comes from is chosen last, and only while the text shows it", () => {
  assert.equal(preferredKey(["origin-1", "claim-2"], true), "claim-2");
  assert.equal(preferredKey(["origin-1"], true), "origin-1");
  assert.equal(preferredKey(["origin-1"], false), null);
});
