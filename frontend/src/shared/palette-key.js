// Ctrl+K, and the button that does the same: the palette is fetched when it is opened for the first time.
import { findAll, findOptional } from "./elements.js";

const isMac = navigator.platform.startsWith("Mac");

/** @param {string} address of the script of the palette */
export function enablePalette(address) {
  const dialog = findOptional("#palette", HTMLDialogElement);
  if (!dialog) return;
  /** @type {Promise<{open: () => void}> | null} */
  let palette = null;
  const open = async () => {
    if (dialog.open) return dialog.close();
    palette ??= import(address).then(({ Palette }) => new Palette(dialog));
    (await palette).open();
  };
  document.addEventListener("keydown", (event) => {
    const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  });
  for (const button of findAll("[data-palette]", HTMLButtonElement)) button.addEventListener("click", open);
}
