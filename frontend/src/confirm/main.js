// Confirming facts: a press is sent without leaving the page, and keeps its place. By keyboard J and K go from card to
// card, Enter says that a card is right, a digit tells the share.
import { closest, find, findAll, findOptional, showScriptControls } from "../shared/elements.js";

/** What a press changes; the rest of the page, with what is being typed there, stays. */
const PARTS = ["confirming-head", "waiting", "confirming-bar"];

const cards = () => findAll("[data-card]", HTMLElement);

/** The card that has the focus, or in which something has it. */
const current = () => document.activeElement?.closest("[data-card]") ?? null;

/**
 * @param {HTMLElement | undefined} card
 * @param {Element | null} [shown] what of it has to be in view; the whole card by default
 */
function goTo(card, shown = card ?? null) {
  if (!card) return;
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  shown?.scrollIntoView({ block: "nearest" });
}

/** @param {1 | -1} step */
function move(step) {
  const all = cards();
  const here = all.findIndex((card) => card === current());
  goTo(all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + step))]);
}

/**
 * Press the first of some buttons that the card with the focus has itself.
 *
 * @param {string[]} selectors
 */
function press(...selectors) {
  const card = current();
  if (!(card instanceof HTMLElement)) return;
  const buttons = selectors.flatMap((selector) => findAll(selector, HTMLButtonElement, card));
  buttons.find((other) => other.closest("[data-card]") === card)?.click();
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

/**
 * Show what a press has changed, where it was: what stood below does not move, and the next card has the focus.
 *
 * @param {Document} fresh
 * @param {HTMLElement} line the line that was pressed, or the form where it was none
 */
function show(fresh, line) {
  const here = document.getElementById(line.id) ?? line; // another press may have brought it anew
  const isAbove = (/** @type {HTMLElement} */ card) =>
    here.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_PRECEDING;
  const place = here.closest("#waiting") ? cards().filter(isAbove).length : 0;
  const top = Math.max(0, here.getBoundingClientRect().top);
  const open = findAll("[id]:has(> details[open])", HTMLElement).map(({ id }) => `#${CSS.escape(id)} > details`);
  for (const id of PARTS) find(`#${id}`, HTMLElement).replaceWith(find(`#${id}`, HTMLElement, fresh));
  for (const details of open.flatMap((one) => findAll(one, HTMLDetailsElement))) details.open = true;
  const undo = findOptional("#undo", HTMLElement);
  find("#pressed", HTMLElement).textContent = undo?.querySelector("span")?.textContent ?? "";
  if (undo && here.closest("[id^='f-']")) scrollBy(0, undo.getBoundingClientRect().top - top);
  undo?.scrollIntoView({ block: "nearest" });
  if (document.activeElement !== document.body) return; // somebody has gone on elsewhere
  const left = cards();
  const next = left.find(({ id }) => id === line.id) ?? left[Math.min(place, left.length - 1)];
  if (next) goTo(next, next.firstElementChild);
  else findOptional("#confirming-bar [autofocus]", HTMLElement)?.focus();
}

/**
 * @param {HTMLFormElement} form
 * @param {string} address
 * @param {FormData} body
 */
async function send(form, address, body) {
  const answer = await fetch(address, { method: "POST", body });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !PARTS.every((id) => fresh.getElementById(id))) throw new Error(answer.url);
  show(fresh, form.closest("[id^='f-']") ?? form);
}

let pressed = Promise.resolve(); // one after the other
let isSending = 0;
/** @type {HTMLFormElement | null} */
let plain = null; // sent as without scripts

document.addEventListener("submit", (event) => {
  const form = closest(event, "#waiting form, #confirming-bar form", HTMLFormElement);
  const { submitter } = event;
  if (!form || form === plain) return;
  const writesLetter = form.matches("[data-once]");
  if (writesLetter && !isSending) return;
  event.preventDefault();
  if (writesLetter) pressed.then(() => findOptional("#confirming-bar [data-once]", HTMLFormElement)?.requestSubmit());
  if (writesLetter || form.ariaBusy) return;
  form.ariaBusy = "true";
  const address = submitter?.getAttribute("formaction") ?? form.action;
  const body = new FormData(form, submitter);
  isSending += 1;
  pressed = pressed
    .then(() => send(form, address, body))
    .catch(() => {
      plain = form; // the browser says what is wrong
      form.requestSubmit(submitter);
    })
    .finally(() => {
      isSending -= 1;
    });
});

showScriptControls();
find(".key-legend", HTMLElement).hidden = !cards().length;
for (const line of findAll("[data-card]:target > details", HTMLDetailsElement)) line.open = true;
