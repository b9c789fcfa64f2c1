import assert from "node:assert/strict";
import { test } from "node:test";
import { matchingNames, typedName } from "../../src/shared/mentions.js";

test("a name begins after an @ and ends with the line", () => {
  assert.equal(typedName("Grazie @"), "");
  assert.equal(typedName("Grazie @Marco B"), "Marco B");
  assert.equal(typedName("a @b @Ma"), "Ma");
  assert.equal(typedName("@Marco\nciao"), null);
  assert.equal(typedName("Grazie"), null);
});

test("the names that fit are offered, whatever their case, until one is typed out", () => {
  const people = ["Marco Bassi", "Maria Però", "Nadia"];
  assert.deepEqual(matchingNames(people, "mar"), ["Marco Bassi", "Maria Però"]);
  assert.deepEqual(matchingNames(people, "Nadia"), []);
  assert.deepEqual(matchingNames(people, ""), people);
});
