// The review by keyboard: Alt with the arrows, and single letters where no field has the focus.
import { closest, find, findAll, findOptional } from "../shared/elements.js";

const SETTING = "bozza:letters-as-keys";

/**
 * Make the keys work that the page lists.
 *
 * @param {HTMLFormElement} review the form that publishes the review
 */
export function enableKeyboard(review) {
  const help = find("#keys", HTMLDetailsElement);
  const letters = find("#keys-on", HTMLInputElement);
  // Whoever dictates to the browser switches single letters off, and it stays so in this browser.
  letters.checked = localStorage.getItem(SETTING) !== "no";
  letters.addEventListener("change", () => localStorage.setItem(SETTING, letters.checked ? "yes" : "no"));

  /** @type {Record<string, () => void>} */
  const actions = {
    j: () => move(1),
    k: () => move(-1),
    c: () => focusOn(findOptional("#comment-form [name=text]", HTMLTextAreaElement)),
    s: () => focusOn(findOptional("[name=summary]", HTMLTextAreaElement, review)),
    1: () => answer("1"),
    2: () => answer("2"),
    3: () => answer("3"),
    "?": () => {
      help.open = !help.open;
      if (help.open) find("summary", HTMLElement, help).focus();
    },
  };
  /** @type {Record<string, (() => void) | undefined>} */
  const arrows = { ArrowDown: actions.j, ArrowUp: actions.k };
  document.addEventListener("keydown", (event) => {
    const action = event.altKey ? arrows[event.key] : letters.checked && isPlainKey(event) && actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** @param {KeyboardEvent} event */
function isPlainKey(event) {
  if (event.ctrlKey || event.metaKey) return false;
  return !closest(event, "input, textarea, select, [contenteditable]", HTMLElement);
}

/**
 * Go to the next finding or comment, and announce it.
 *
 * @param {1 | -1} step
 */
function move(step) {
  const stops = findAll(".item > summary, .thread", HTMLElement).filter((stop) => stop.checkVisibility());
  const here = stops.findIndex((stop) => stop.contains(document.activeElement));
  const first = step > 0 ? 0 : stops.length - 1;
  const next = stops[here < 0 ? first : here + step];
  if (!next) return;
  if (next.tagName !== "SUMMARY") next.tabIndex = -1;
  focusOn(next);
  const words = next.textContent.trim().replace(/\s+/g, " ");
  find("#announcement", HTMLElement).textContent = words.slice(0, 160);
}

/**
 * Answer the question that has the focus, else the first one that is still open.
 *
 * @param {"1" | "2" | "3"} key yes, in part, no
 */
function answer(key) {
  const open = findAll("form.question:not([data-answered])", HTMLFormElement);
  const here = findAll("form.question", HTMLFormElement).find((form) =>
    form.closest("li")?.contains(document.activeElement),
  );
  const form = here ?? open[0];
  if (form) find(`[data-answer="${key}"]`, HTMLButtonElement, form).click();
}

/** @param {HTMLElement | null} element */
function focusOn(element) {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
