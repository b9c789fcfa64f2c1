// Saved answers: `data-put` holds the words, `data-into` the id of the form whose field they go into.
import { find, findAll } from "../shared/elements.js";

/** Make the buttons of the saved answers work. */
export function enableSavedAnswers() {
  for (const button of findAll("[data-put]", HTMLButtonElement)) {
    button.addEventListener("click", () => {
      const form = find(`#${button.dataset.into}`, HTMLFormElement);
      const field = find("[name=text], [name=summary]", HTMLTextAreaElement, form);
      field.setRangeText(button.dataset.put ?? "", field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
      field.scrollIntoView({ block: "nearest" });
    });
  }
}
