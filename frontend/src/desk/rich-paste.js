// Pasting rich text: the converter is fetched when it is needed for the first time.

/** @import { Surface } from "./types.js" */

const RICH = /<(?:b|strong|i|em|ul|ol|li|a|h[1-6])[\s>]|font-weight|font-style|mso-list/i;

/**
 * Put what is pasted into the text as Markdown. Plain text is left to the surface.
 *
 * @param {HTMLElement} sheet around the text
 * @param {() => Surface} current the surface that is written on
 * @param {string} address of the script that converts
 */
export function enableRichPaste(sheet, current, address) {
  sheet.addEventListener(
    "paste",
    async (event) => {
      const html = event.clipboardData?.getData("text/html") ?? "";
      const plain = event.clipboardData?.getData("text/plain") ?? "";
      if (!RICH.test(html)) return;
      event.preventDefault();
      event.stopPropagation();
      current().insert(await converted(html, plain, address));
    },
    { capture: true },
  );
}

/**
 * @param {string} html
 * @param {string} plain what the clipboard has beside it, for when the script does not come
 * @param {string} address
 */
async function converted(html, plain, address) {
  try {
    const { toMarkdown } = await import(address);
    return toMarkdown(html) || plain;
  } catch {
    return plain;
  }
}
