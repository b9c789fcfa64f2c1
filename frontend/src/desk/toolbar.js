// The toolbar over the text, and the keys that do the same. Pressing a button leaves the caret where it is.
import { closest, find, findAll } from "../shared/elements.js";
import { continueList, emphasise, toggleList } from "./formatting.js";

/** @import { Surface } from "./types.js" */

const isMac = navigator.platform.startsWith("Mac");

/**
 * Whether a key is pressed together with Ctrl, or with Command on a Mac, and with nothing else.
 *
 * @param {KeyboardEvent} event
 * @param {string} key
 */
export function isShortcut(event, key) {
  const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return held && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
}

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} sheet around the text
 * @param {() => Surface} current the surface that is written on
 */
export function enableToolbar(bar, sheet, current) {
  const keys = find("#keys", HTMLDialogElement);
  /** @type {Map<string, (surface: Surface) => void>} */
  const commands = new Map([
    ["bold", (surface) => format(surface, (...at) => emphasise(...at, "**"))],
    ["italic", (surface) => format(surface, (...at) => emphasise(...at, "*"))],
    ["list", (surface) => format(surface, toggleList)],
    ["undo", (surface) => surface.undo()],
    ["redo", (surface) => surface.redo()],
  ]);
  bar.addEventListener("mousedown", (event) => event.preventDefault()); // which would take the focus from the text
  bar.addEventListener("click", (event) => {
    const name = closest(event, "[data-command]", HTMLElement)?.dataset.command ?? "";
    if (name === "keys") keys.showModal();
    const command = commands.get(name);
    if (!command) return;
    command(current());
    if (!bar.contains(document.activeElement)) current().focus();
  });
  bar.addEventListener("keydown", (event) => walk(bar, event));
  sheet.addEventListener(
    "keydown",
    (event) => {
      const name = isShortcut(event, "b") ? "bold" : isShortcut(event, "i") ? "italic" : "";
      if (name) {
        event.preventDefault();
        commands.get(name)?.(current());
      } else if (event.key === "Enter" && !event.isComposing) goOnWithList(event, current());
    },
    { capture: true },
  );
  const buttons = findAll("button", HTMLButtonElement, bar);
  buttons.forEach((button, index) => {
    button.tabIndex = index ? -1 : 0;
  });
}

/**
 * @param {Surface} surface
 * @param {(text: string, from: number, to: number) => import("./formatting.js").Edit} edit
 */
function format(surface, edit) {
  const { from, to } = surface.selection;
  surface.edit(edit(surface.text, from, to));
}

/**
 * @param {KeyboardEvent} event
 * @param {Surface} surface
 */
function goOnWithList(event, surface) {
  const { from, to } = surface.selection;
  if (from !== to || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const edit = continueList(surface.text, from);
  if (!edit) return;
  event.preventDefault();
  surface.edit(edit);
}

/**
 * The arrows go from button to button, as in any toolbar; Tab leaves it.
 *
 * @param {HTMLElement} bar
 * @param {KeyboardEvent} event
 */
function walk(bar, event) {
  const buttons = findAll("button", HTMLButtonElement, bar);
  const here = buttons.findIndex((button) => button === document.activeElement);
  const steps = { ArrowRight: here + 1, ArrowLeft: here - 1 + buttons.length, Home: 0, End: buttons.length - 1 };
  const next = Object.entries(steps).find(([key]) => key === event.key)?.[1];
  if (next === undefined) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = -1;
  const button = buttons[next % buttons.length];
  if (button) button.tabIndex = 0;
  button?.focus();
}
