// The number of the newest version, which the page says in more than one place.
import { find, findAll } from "../shared/elements.js";

/** @param {string} number */
export function showLastVersion(number) {
  for (const place of findAll(".last-number", HTMLElement)) place.textContent = number;
  const link = find("#last-version", HTMLAnchorElement);
  link.textContent = (link.dataset.sentence ?? "").replace("@number", number);
  link.href = link.href.replace(/\d+\/$/, `${number}/`);
  link.hidden = false;
}
