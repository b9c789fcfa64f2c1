// The editor weighs more than all the rest of the page: it comes once the text can be read, and written in the
// textarea.

/** @import { Surface, SurfaceCallbacks } from "./types.js" */
/** @typedef {new (area: HTMLTextAreaElement, callbacks: SurfaceCallbacks) => Surface} Kind */

/**
 * Fetch the editor, and wait for a moment at which it can take the place of the textarea.
 *
 * @param {HTMLTextAreaElement} area
 * @param {string} address of the script
 * @returns {Promise<Kind | null>} null when it does not come: one goes on in the textarea
 */
export async function loadEditor(area, address) {
  let composing = false;
  area.addEventListener("compositionstart", () => {
    composing = true;
  });
  area.addEventListener("compositionend", () => {
    composing = false;
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  try {
    const { Editor } = await import(address);
    await nextTask();
    // A character that is being composed would be lost with the field that it is composed in.
    if (composing) await new Promise((resolve) => area.addEventListener("compositionend", resolve, { once: true }));
    return Editor;
  } catch {
    return null;
  }
}

/** Let the browser answer whoever types or taps, before what comes next: a slow device takes long for each part. */
export function nextTask() {
  return new Promise((resolve) => setTimeout(resolve));
}
