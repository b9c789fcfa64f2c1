// Where there is room, the card of a comment stands level with the line that it is about, or under the one before.
import { find, findAll } from "../shared/elements.js";
import { shownText } from "./selection.js";

/** Keep the cards level with their words. */
export function enableLevelCards() {
  const list = find("#threads-list", HTMLElement);
  const level = () => levelCards(list);
  document.addEventListener("bozza:parts", level);
  new ResizeObserver(level).observe(shownText());
  document.fonts.ready.then(level);
}

/** @param {HTMLElement} list */
function levelCards(list) {
  const cards = findAll("section.threads > .thread", HTMLElement, list);
  for (const card of cards) card.style.removeProperty("margin-top");
  if (matchMedia("(max-width: 64rem)").matches) return;
  for (const card of cards) {
    const words = [...shownText().querySelectorAll(".an")].find(
      (mark) => mark instanceof HTMLElement && mark.dataset.keys?.split(" ").includes(card.dataset.key ?? ""),
    );
    const below = words ? words.getBoundingClientRect().top - card.getBoundingClientRect().top : 0;
    if (below > 0) card.style.marginTop = `${Number.parseFloat(getComputedStyle(card).marginTop) + below}px`;
  }
}
