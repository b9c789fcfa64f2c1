import assert from "node:assert/strict";
import { test } from "node:test";
import { locate, nearestOccurrence, withBrackets } from "../../src/shared/passage-search.js";

test("of several occurrences the nearest is found, whichever side it is on", () => {
  const text = "Acme, Acme e Acme";
  assert.equal(nearestOccurrence(text, "Acme", 0), 0);
  assert.equal(nearestOccurrence(text, "Acme", 7), 6);
  assert.equal(nearestOccurrence(text, "Acme", 12), 13);
  assert.equal(nearestOccurrence(text, "Acme", 999), 13);
});

test("of two that are equally near the first is taken", () => {
  assert.equal(nearestOccurrence("a a", "a", 1), 0);
});

test("occurrences may overlap", () => {
  assert.equal(nearestOccurrence("aaaa", "aaa", 1), 1);
});

test("what is gone is not found, nor is nothing at all", () => {
  assert.equal(nearestOccurrence("Gentile Anna", "Laura", 3), -1);
  assert.equal(nearestOccurrence("Gentile Anna", "", 3), -1);
  assert.equal(locate("Gentile Anna", { start: 3, words: "Laura", brackets: true }), null);
});

test("brackets of every kind directly around a range belong to it", () => {
  assert.deepEqual(withBrackets("x [nome] y", { from: 3, to: 7 }), { from: 2, to: 8 });
  assert.deepEqual(withBrackets("{{nome}}", { from: 2, to: 6 }), { from: 0, to: 8 });
  assert.deepEqual(withBrackets("<nome", { from: 1, to: 5 }), { from: 0, to: 5 });
  assert.deepEqual(withBrackets("[ nome ]", { from: 2, to: 6 }), { from: 2, to: 6 });
});

test("words are located after characters that are two units long", () => {
  const text = "🎉🎉 [nome] e [nome]";
  const first = locate(text, { start: 4, words: "nome", brackets: true });
  assert.deepEqual(first && text.slice(first.from, first.to), "[nome]");
  assert.equal(first?.from, 5);
  const second = locate(text, { start: 13, words: "nome", brackets: false });
  assert.deepEqual(second, { from: 15, to: 19 });
});
