// Files are made where one asks for them: how it goes on, and the file itself, stand beside the button.
import { find, findOptional } from "./elements.js";

const PAUSE = 1000; // milliseconds until the server is asked again
const FRAGMENT = { "HX-Request": "true" };

/**
 * Make the buttons marked `data-makes-file` ask for their file without leaving the page, and follow the one that is
 * being made. What the server answers otherwise than with a file, such as a question on gaps, is a page of its own.
 *
 * @param {object} [desk]
 * @param {() => Promise<boolean>} [desk.ready] is waited for before the form is sent; false when it is not to be sent
 * @param {(answer: HTMLElement) => void} [desk.asked] is told what came back
 */
export function enableFiles({ ready = async () => true, asked = () => {} } = {}) {
  const place = find("#export-place", HTMLElement);
  /** @type {HTMLElement | null} */
  let plain = null; // a button whose form goes as it would without scripts
  document.addEventListener(
    "submit",
    async (event) => {
      const { target, submitter } = event;
      if (!(target instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
      if (submitter.dataset.makesFile === undefined || submitter === plain) return;
      event.preventDefault();
      event.stopPropagation();
      if (place.hasAttribute("aria-busy") || !(await ready())) return;
      place.setAttribute("aria-busy", "true");
      const html = await answered(submitter.getAttribute("formaction") ?? target.action, {
        method: "POST",
        body: new FormData(target, submitter),
      });
      place.removeAttribute("aria-busy");
      if (html === null) {
        plain = submitter;
        target.requestSubmit(submitter);
        return;
      }
      place.innerHTML = html;
      asked(find("#export", HTMLElement, place));
      if (await follow(place)) findOptional("[data-file]", HTMLAnchorElement, place)?.click();
    },
    { capture: true },
  );
  follow(place);
}

/**
 * Show how it goes on until the file is made.
 *
 * @param {HTMLElement} place
 * @returns {Promise<boolean>} whether it came to that; not when another file took its place
 */
async function follow(place) {
  const first = findOptional("[data-waits]", HTMLElement, place);
  for (let waiting = first; waiting; waiting = findOptional("[data-waits]", HTMLElement, place)) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (!waiting.isConnected) return false;
    const html = await answered(waiting.dataset.waits ?? "", {});
    if (!waiting.isConnected) return false;
    if (html === null || html === waiting.outerHTML.trim()) continue;
    place.innerHTML = html;
  }
  return true;
}

/**
 * @param {string} address
 * @param {RequestInit} options
 * @returns {Promise<string | null>} the fragment; null when there is none
 */
async function answered(address, options) {
  try {
    const answer = await fetch(address, { ...options, headers: FRAGMENT, redirect: "error" });
    return answer.ok ? (await answer.text()).trim() : null;
  } catch {
    return null;
  }
}
