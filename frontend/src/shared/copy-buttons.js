// Buttons that copy words to the clipboard: `data-copy` holds the words, `data-copied` the label afterwards.
import { findAll } from "./elements.js";

/** Show the page's copy buttons and make them work. */
export function enableCopyButtons() {
  for (const button of findAll("button[data-copy]", HTMLButtonElement)) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
      button.textContent = button.dataset.copied ?? null;
    });
  }
}
