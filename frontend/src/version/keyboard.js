// The review by keyboard: Alt with the arrows, and single letters where no field has the focus.
import { closest, find, findAll, findOptional } from "../shared/elements.js";
import { findAnswer } from "./saved-answers.js";

/** @import { Composer } from "./composer.js" */

const SETTING = "bozza:letters-as-keys";

/**
 * Make the keys work that the page lists.
 *
 * @param {HTMLFormElement} review the form that publishes the review
 * @param {Composer} composer
 */
export function enableKeyboard(review, composer) {
  const help = find("#keys", HTMLDetailsElement);
  const letters = find("#keys-on", HTMLInputElement);
  // Whoever dictates to the browser switches single letters off, and it stays so in this browser.
  letters.checked = localStorage.getItem(SETTING) !== "no";
  letters.addEventListener("change", () => localStorage.setItem(SETTING, letters.checked ? "yes" : "no"));

  /** @type {Record<string, () => void>} */
  const actions = {
    j: () => move(1),
    k: () => move(-1),
    c: () => composer.begin("c"),
    p: () => composer.begin("p"),
    w: () => composer.begin("w"),
    s: () => focusOn(findOptional("[name=summary]", HTMLTextAreaElement, review)),
    a: findAnswer,
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
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && review.isConnected) {
      event.preventDefault();
      review.requestSubmit();
      return;
    }
    if (!review.isConnected) return;
    const action = event.altKey ? arrows[event.key] : letters.checked && isPlainKey(event) && actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** @param {KeyboardEvent} event */
function isPlainKey(event) {
  if (event.ctrlKey || event.metaKey) return false;
  return !closest(event, "input:not([type=radio]), textarea, select, [contenteditable]", HTMLElement);
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
 * Answer the point that has the focus, else the first question that is still open: what the checklist cannot tell
 * stands before what no program can judge.
 *
 * @param {"1" | "2" | "3"} key yes, in part, no
 */
function answer(key) {
  const all = findAll("form.question, form.judge", HTMLFormElement);
  const open = all.filter((form) => form.matches("[data-program=manual], .question") && !isAnswered(form));
  const form = all.find((one) => one.closest("li")?.contains(document.activeElement)) ?? open[0];
  if (form) find(`[data-answer="${key}"]`, HTMLElement, form).click();
}

/** @param {HTMLElement | null} element */
function focusOn(element) {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLFormElement} form */
function isAnswered(form) {
  return form.dataset.answered !== undefined || form.querySelector(":checked") !== null;
}
