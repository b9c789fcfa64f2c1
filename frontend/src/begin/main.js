// The pages on which a letter begins. Forms with `data-once` are sent once, however often their button is pressed, and
// say so in what they hold with `data-busy`. A form with `data-chips` shows what is read from its ad as it is pasted.
import { closest, find, findAll, findOptional } from "../shared/elements.js";

const PAUSE = 400; // milliseconds without a key

/**
 * @param {HTMLFormElement} form
 * @param {boolean} isBusy
 */
function show(form, isBusy) {
  form.setAttribute("aria-busy", String(isBusy));
  for (const button of findAll("button", HTMLButtonElement, form)) button.disabled = isBusy;
  for (const note of findAll("[data-busy]", HTMLElement, form)) note.hidden = !isBusy;
}

/** @param {HTMLFormElement} form */
async function readAd(form) {
  const said = new FormData(form);
  said.delete("file");
  const answer = await fetch(form.dataset.chips ?? "", { method: "POST", body: said }).catch(() => null);
  const isNewest = find("[name=job_ad]", HTMLTextAreaElement, form).value === said.get("job_ad")?.toString();
  if (answer?.ok && isNewest) find("#chips", HTMLElement, form).innerHTML = await answer.text();
}

document.addEventListener("submit", (event) => {
  const form = closest(event, "form[data-once]", HTMLFormElement);
  if (form) setTimeout(() => event.defaultPrevented || show(form, true));
});
// Back to a page that the browser has kept: the form can be sent again, and the server knows that it is the same.
addEventListener("pageshow", () => {
  for (const form of findAll("form[data-once]", HTMLFormElement)) show(form, false);
});

const form = findOptional("form[data-chips]", HTMLFormElement);
if (form) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  find("[name=job_ad]", HTMLTextAreaElement, form).addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(readAd, PAUSE, form);
  });
}
