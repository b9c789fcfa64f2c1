// The box in which a visitor tries the checklist: the answer comes without leaving the page, and the text stays in this
// tab until it is closed. Without scripts the form leads to a page of its own.
import { VISITOR } from "../shared/device.js";
import { find, findOptional } from "../shared/elements.js";

const form = find("form[data-trial]", HTMLFormElement);
const area = find("textarea[name=text]", HTMLTextAreaElement, form);
const result = find("[data-trial-result]", HTMLElement, form);
const status = find("[role=status]", HTMLElement, form);
const { trial = "", failed = "" } = form.dataset;
let turn = 0; // of the newest question; answers to older ones are dropped

/** @param {HTMLElement | null} button with which the form was sent */
async function ask(button) {
  turn += 1;
  const mine = turn;
  form.setAttribute("aria-busy", "true");
  let answer = "";
  try {
    const body = new FormData(form, button);
    const response = await fetch(trial, { method: "POST", body, headers: { "HX-Request": "true" } });
    answer = response.headers.get("Content-Type")?.startsWith("text/html") ? await response.text() : "";
  } catch {
    // No connection: the sentence below says so.
  }
  if (mine !== turn) return;
  form.removeAttribute("aria-busy");
  show(answer);
}

/** @param {string} answer the server's fragment; "" where none came */
function show(answer) {
  if (answer) result.replaceChildren(...new DOMParser().parseFromString(answer, "text/html").body.childNodes);
  else status.textContent = failed;
  status.classList.toggle("vh", Boolean(answer));
  const tried = findOptional(".tried", HTMLElement, result);
  if (tried) {
    status.textContent = findOptional("[data-said]", HTMLElement, tried)?.textContent?.trim() ?? "";
    tried.scrollIntoView({ block: "start" });
  }
}

form.addEventListener("submit", (event) => {
  const button = event.submitter instanceof HTMLElement ? event.submitter : null;
  if (button?.hasAttribute("formaction")) return; // keeps the text, and leaves the page
  event.preventDefault();
  ask(button);
});
area.addEventListener("paste", () => setTimeout(() => ask(null)));
area.addEventListener("input", () => {
  try {
    sessionStorage.setItem(VISITOR, area.value);
  } catch {
    // Full, or forbidden.
  }
});
area.value ||= sessionStorage.getItem(VISITOR) ?? "";
