// Confirming facts by keyboard: J and K go from card to card, Enter says that a card is right, a digit tells the share.
import { closest, find, findAll, showScriptControls } from "../shared/elements.js";

const PLACE = "bozza:card"; // which card comes next, after a press has brought the page anew

const cards = () => findAll("[data-card]", HTMLElement);

/** The card that has the focus, or in which something has it. */
const current = () => {
  const { activeElement } = document;
  return activeElement?.closest("[data-card]") ?? null;
};

/** @param {HTMLElement | undefined} card */
function goTo(card) {
  if (!card) return;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

/** @param {1 | -1} step */
function move(step) {
  const all = cards();
  const here = all.findIndex((card) => card === current());
  goTo(all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + step))]);
}

/**
 * Press the first of some buttons that the card with the focus has itself, and stay at its place afterwards.
 *
 * @param {string[]} selectors
 */
function press(...selectors) {
  const card = current();
  if (!(card instanceof HTMLElement)) return;
  const buttons = selectors.flatMap((selector) => findAll(selector, HTMLButtonElement, card));
  const button = buttons.find((other) => other.closest("[data-card]") === card);
  if (!button) return;
  sessionStorage.setItem(PLACE, String(cards().indexOf(card)));
  button.click();
}

/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  Enter: () => press("[data-confirms=group]", "[data-confirms]"),
  1: () => press("[data-share='1']"),
  2: () => press("[data-share='2']"),
  3: () => press("[data-share='3']"),
  4: () => press("[data-share='4']"),
};

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const action = KEYS[key.length === 1 ? key.toLowerCase() : key];
  if (!action || ctrlKey || metaKey || altKey) return;
  if (closest(event, "input, textarea, select", HTMLElement)) return;
  if (key === "Enter" && closest(event, "button, a, summary", HTMLElement)) return; // they are pressed themselves
  event.preventDefault();
  action();
});

showScriptControls();
const place = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (place !== null && cards().length) goTo(cards()[Math.min(Number(place), cards().length - 1)]);
find(".key-legend", HTMLElement).hidden = !cards().length;
