// Words that are selected in the text go into the forms that speak of a passage.
import { find, findAll, findOptional } from "../shared/elements.js";
import { toPoints } from "../shared/offsets.js";

const NOT_OF_THE_TEXT = "del, small"; // in a text that is shown with its changes

/** Fill the fields `[data-selected=start]` and `[data-selected=quote]` from the selection. */
export function enableSelection() {
  const take = () => {
    const words = selectedWords();
    if (!words) return;
    for (const field of fields("start")) field.value = String(words.start);
    for (const field of fields("quote")) field.value = words.quote;
  };
  document.addEventListener("selectionchange", take);
  take(); // the words may have been selected before this script was loaded

  // A quotation that is written by hand stands somewhere else: the server looks for it.
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.selected !== "quote") return;
    const start = target.form && findOptional("[data-selected=start]", HTMLInputElement, target.form);
    if (!start) return;
    start.value = "";
    start.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** The text that the page shows, with its changes or without. */
export function shownText() {
  return findOptional("#changes .letter-text", HTMLElement) ?? find("#text", HTMLElement);
}

/**
 * The words of the text that are selected.
 *
 * @returns {{start: number, quote: string, range: Range} | null} `start` in code points
 */
export function selectedWords() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const text = shownText();
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  let before = "";
  let quote = "";
  for (const node of textNodes(text)) {
    if (!range.intersectsNode(node)) {
      if (!quote) before += node.data;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (!quote) before += node.data.slice(0, from);
    quote += node.data.slice(from, to);
  }
  return quote.trim() ? { start: toPoints(before, before.length), quote, range: range.cloneRange() } : null;
}

/**
 * Where words stand on the page.
 *
 * @param {number} start in code points
 * @param {string} quote
 * @returns {Range | null} null when other words stand there
 */
export function rangeOf(start, quote) {
  const nodes = textNodes(shownText());
  const all = nodes.map((node) => node.data).join("");
  const from = Array.from(all).slice(0, start).join("").length;
  if (!quote || all.slice(from, from + quote.length) !== quote) return null;
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    if (at <= from && from < at + node.length) range.setStart(node, from - at);
    if (at < from + quote.length && from + quote.length <= at + node.length) {
      range.setEnd(node, from + quote.length - at);
    }
    at += node.length;
  }
  return range;
}

/**
 * @param {HTMLElement} text
 * @returns {Text[]}
 */
function textNodes(text) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(NOT_OF_THE_TEXT)) nodes.push(node);
  }
  return nodes;
}

/**
 * The fields of the forms that take whatever is selected; the bubble takes it by itself.
 *
 * @param {"start" | "quote"} name
 */
function fields(name) {
  const all = findAll(`[data-selected=${name}]`, HTMLElement);
  return all.filter(isField).filter((field) => !field.form?.matches(".is-bubble"));
}

/**
 * @param {HTMLElement} element
 * @returns {element is HTMLInputElement | HTMLTextAreaElement}
 */
function isField(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
