// F6 goes from pane to pane, as in any program that has them.
import { findAll } from "../shared/elements.js";

/**
 * Let F6 and Shift-F6 move the focus around the elements with `data-pane`.
 *
 * @param {() => void} focusText puts the focus into the text, for the pane that holds it
 */
export function enablePanes(focusText) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const panes = findAll("[data-pane]", HTMLElement);
    const here = panes.findIndex((pane) => pane.contains(document.activeElement));
    const next = panes[(here + (event.shiftKey ? panes.length - 1 : 1)) % panes.length];
    if (next?.dataset.pane === "text") focusText();
    else next?.focus();
  });
}
