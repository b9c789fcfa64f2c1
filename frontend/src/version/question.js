// The candidate asks the mentor about words of the letter: a button at the selection opens the form there. Without
// scripts the form stands in the column, and takes words that are copied.
import { find } from "../shared/elements.js";
import { markChosen, placeBubble, quoted } from "./bubble.js";
import { rangeOf, selectedWords } from "./selection.js";

const SETTLED = 350; // milliseconds after which a selection stays as it is
const GAP = 6; // pixels between the words and the button

/** @param {HTMLFormElement} form */
export function enableQuestions(form) {
  const column = find("#ask-mentor", HTMLDetailsElement);
  const button = find("[data-ask]", HTMLButtonElement);
  const chosen = find("[data-chosen]", HTMLElement, form);
  const quote = find("[name=quote]", HTMLTextAreaElement, form);
  const start = find("[name=start]", HTMLInputElement, form);
  const text = find("[name=text]", HTMLTextAreaElement, form);
  document.body.append(button);

  const place = () => placeBubble(form, start.value ? rangeOf(Number(start.value), quote.value) : null);

  /** @param {{start: number, quote: string}} words */
  const open = (words) => {
    quote.value = words.quote;
    start.value = String(words.start);
    chosen.textContent = quoted(words.quote);
    chosen.hidden = false;
    document.body.append(form);
    form.classList.add("is-bubble", "has-words");
    button.hidden = true;
    place();
    markChosen(rangeOf(words.start, words.quote));
    text.focus({ preventScroll: true });
  };

  /** Back into the column; what is typed stays. */
  const putAway = () => {
    column.append(form);
    form.classList.remove("is-bubble", "has-words");
    form.removeAttribute("style");
    chosen.hidden = true;
    markChosen(null);
    find("[data-pane=text]", HTMLElement).focus({ preventScroll: true });
  };

  // As a touch may take the selection away before it is a click, the words are those that the button was offered for.
  let words = selectedWords();
  const offer = () => {
    words = selectedWords();
    button.hidden = !words;
    if (!words) return;
    const box = [...words.range.getClientRects()].at(-1) ?? words.range.getBoundingClientRect();
    button.style.top = `${box.bottom + GAP + scrollY}px`;
    const most = document.documentElement.clientWidth - button.getBoundingClientRect().width - GAP;
    button.style.left = `${Math.max(GAP, Math.min(box.right, most)) + scrollX}px`;
  };

  let timer = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = window.setTimeout(offer, SETTLED);
  });
  button.addEventListener("click", () => {
    if (words) open(words);
  });
  find("[data-put-away]", HTMLElement, form).addEventListener("click", putAway);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && form.matches(".is-bubble")) putAway();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  window.addEventListener("resize", place);
  if (column.open) text.focus(); // it came back with a problem
}
