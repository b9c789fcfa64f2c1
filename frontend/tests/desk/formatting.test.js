import assert from "node:assert/strict";
import test from "node:test";
import { continueList, emphasise, toggleList } from "../../src/desk/formatting.js";

/** @import { Edit } from "../../src/desk/formatting.js" */
/** @typedef {(text: string, from: number, to: number) => Edit} Command */

/**
 * Apply an edit to a text whose selection is between `|`; the caret where there is one.
 *
 * @param {string} marked
 * @param {Command} edit
 */
function edited(marked, edit) {
  const first = marked.indexOf("|");
  const second = marked.lastIndexOf("|");
  const text = marked.replaceAll("|", "");
  const { changes, from, to } = edit(text, first, second === first ? first : second - 1);
  let result = "";
  let done = 0;
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    result += text.slice(done, change.from) + change.insert;
    done = change.to;
  }
  result += text.slice(done);
  if (from === to) return `${result.slice(0, from)}|${result.slice(from)}`;
  return `${result.slice(0, from)}|${result.slice(from, to)}|${result.slice(to)}`;
}

/** @type {Command} */
const bold = (text, from, to) => emphasise(text, from, to, "**");
/** @type {Command} */
const italic = (text, from, to) => emphasise(text, from, to, "*");

test("words are made bold, and plain again", () => {
  assert.equal(edited("Ho |ridotto| i tempi", bold), "Ho **|ridotto|** i tempi");
  assert.equal(edited("Ho **|ridotto|** i tempi", bold), "Ho |ridotto| i tempi");
  assert.equal(edited("Ho |**ridotto**| i tempi", bold), "Ho |ridotto| i tempi");
});

test("several lines are bold each by itself", () => {
  const lines = "|Gentile Laura,\n\nho ridotto i tempi.|\nFine";
  assert.equal(edited(lines, bold), "**|Gentile Laura,**\n\n**ho ridotto i tempi.|**\nFine");
  assert.equal(edited(edited(lines, bold), bold), lines);
});

test("signs of lists, headings and quotes stay outside", () => {
  assert.equal(edited("|- uno\n2. due\n> tre|", bold), "- **|uno**\n2. **due**\n> **tre|**");
});

test("without a selection the word at the caret, or a pair of signs", () => {
  assert.equal(edited("Ho rid|otto i tempi", bold), "Ho **rid|otto** i tempi");
  assert.equal(edited("Ho **rid|otto** i tempi", bold), "Ho rid|otto i tempi");
  assert.equal(edited("Ho | fatto", bold), "Ho **|** fatto");
  assert.equal(edited("Ho **|** fatto", bold), "Ho | fatto");
});

test("bold and italics do not touch each other", () => {
  assert.equal(edited("**|uno|**", italic), "***|uno|***");
  assert.equal(edited("***|uno|***", italic), "**|uno|**");
  assert.equal(edited("***|uno|***", bold), "*|uno|*");
});

test("lines become a list, and lines again", () => {
  assert.equal(edited("|uno\n\ndue|\ntre", toggleList), "- |uno\n\n- due|\ntre");
  assert.equal(edited("- |uno\n- due|", toggleList), "|uno\ndue|");
  assert.equal(edited("• un|o", toggleList), "- un|o");
  assert.equal(edited("|", toggleList), "- |");
});

test("enter goes on with a list, and ends it at an empty item", () => {
  const enter = (/** @type {string} */ text, /** @type {number} */ at) =>
    continueList(text, at) ?? { changes: [], from: at, to: at };
  assert.equal(edited("- uno|", enter), "- uno\n- |");
  assert.equal(edited("9. uno|", enter), "9. uno\n10. |");
  assert.equal(edited("- uno\n- |", enter), "- uno\n|");
  assert.equal(continueList("uno", 3), null);
  assert.equal(continueList("2026 è l’anno", 13), null);
});
