// Words that are selected in the text go into the forms that speak of a passage.
import { find, findAll } from "../shared/elements.js";
import { toPoints } from "../shared/offsets.js";

/** Fill the fields `[data-selected=start]` and `[data-selected=quote]` from the selection. */
export function enableSelection() {
  const text = find("[data-version-text]", HTMLElement);
  const starts = findAll("[data-selected=start]", HTMLInputElement);
  const quotes = findAll("[data-selected=quote]", HTMLElement).filter(isField);

  const take = () => {
    const range = selectedRange(text);
    if (!range) return;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString();
    for (const field of starts) field.value = String(toPoints(start, start.length));
    for (const field of quotes) field.value = range.toString();
  };
  document.addEventListener("selectionchange", take);
  take(); // the words may have been selected before this script was loaded

  // A quotation that is written by hand stands somewhere else: the server looks for it.
  for (const quote of quotes) {
    quote.addEventListener("input", () => {
      for (const start of starts) if (start.form === quote.form) start.value = "";
    });
  }
  enableReplacement();
}

/** Let whoever proposes other words begin with those that stand there. */
function enableReplacement() {
  const form = document.querySelector("#comment-form");
  form?.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.value !== "suggestion") return;
    const replacement = find("[name=replacement]", HTMLTextAreaElement, form);
    replacement.value ||= find("[name=quote]", HTMLTextAreaElement, form).value;
    replacement.focus();
  });
}

/**
 * @param {HTMLElement} text
 * @returns {Range | null} null unless some words of the text are selected
 */
function selectedRange(text) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  return text.contains(range.startContainer) && text.contains(range.endContainer) ? range : null;
}

/**
 * @param {HTMLElement} element
 * @returns {element is HTMLInputElement | HTMLTextAreaElement}
 */
function isField(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
