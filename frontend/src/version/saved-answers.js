// Saved and shared answers: `data-put` holds the words, `data-into` the id of the form whose field they go into.
import { closest, find, findAll, findOptional } from "../shared/elements.js";

/** @import { Composer } from "./composer.js" */

/**
 * Make the buttons of the answers work, and the search among them.
 *
 * @param {Composer} composer
 */
export function enableSavedAnswers(composer) {
  document.addEventListener("click", (event) => {
    const button = closest(event, "[data-put]", HTMLButtonElement);
    if (button) put(button, composer);
  });
  document.addEventListener("input", (event) => {
    const search = closest(event, "[data-find-answer]", HTMLInputElement);
    if (search) showMatching(search.value);
  });
  document.addEventListener("keydown", (event) => {
    const search = closest(event, "[data-find-answer]", HTMLInputElement);
    if (!search || event.key !== "Enter") return;
    event.preventDefault();
    const first = findAll(".saved-answer", HTMLElement).find((answer) => !answer.hidden);
    const button = first && findOptional("[data-put]", HTMLButtonElement, first);
    if (button) put(button, composer);
  });
}

/** Open the answers, and go to the search among them. */
export function findAnswer() {
  find("#answers", HTMLDetailsElement).open = true;
  find("[data-find-answer]", HTMLInputElement).focus();
}

/**
 * @param {HTMLButtonElement} button
 * @param {Composer} composer
 */
function put(button, composer) {
  if (button.dataset.into === "comment-form") composer.open();
  const form = find(`#${button.dataset.into}`, HTMLFormElement);
  const field = find("[name=text], [name=summary]", HTMLTextAreaElement, form);
  const words = (button.dataset.put ?? "").replaceAll("{quote}", composer.quote.value);
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  field.scrollIntoView({ block: "nearest" });
}

/** @param {string} typed */
function showMatching(typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  for (const answer of findAll(".saved-answer", HTMLElement)) {
    const text = answer.textContent.toLowerCase();
    answer.hidden = !words.every((word) => text.includes(word));
  }
}
