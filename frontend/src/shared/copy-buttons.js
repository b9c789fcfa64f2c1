// Buttons that copy to the clipboard. `data-copy` holds words; `data-copy-field` names a text area with the words, and
// `data-copy-from` an element that is copied with its formatting; `data-copied` is the label afterwards,
// `data-selected` where a browser only lets a page select.
import { find, findAll } from "./elements.js";

/** Show the page's copy buttons and make them work. */
export function enableCopyButtons() {
  for (const button of findAll("button[data-copy], button[data-copy-field]", HTMLButtonElement)) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const { copy, copyField } = button.dataset;
      await navigator.clipboard.writeText(copyField ? find(`#${copyField}`, HTMLTextAreaElement).value : (copy ?? ""));
      button.textContent = button.dataset.copied ?? null;
    });
  }
  for (const button of findAll("button[data-copy-from]", HTMLButtonElement)) {
    const source = find(`#${button.dataset.copyFrom}`, HTMLElement);
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copyFormatted(source);
      button.textContent = (done ? button.dataset.copied : button.dataset.selected) ?? null;
    });
  }
}

/**
 * Copy an element as HTML and as plain text, or select it where the browser does not let a page copy HTML.
 *
 * @param {HTMLElement} source
 * @returns {Promise<boolean>} whether it was copied
 */
async function copyFormatted(source) {
  const blob = (/** @type {string} */ text, /** @type {string} */ type) => new Blob([text], { type });
  try {
    const html = blob(source.innerHTML, "text/html");
    const plain = blob(source.dataset.text ?? "", "text/plain");
    await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": plain })]);
    return true;
  } catch {
    const folded = source.closest("details");
    if (folded) folded.open = true;
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
