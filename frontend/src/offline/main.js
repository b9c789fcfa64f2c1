// Keeps letters on the device where the person wants that, and lists them where there is no connection.
import { findOptional } from "../shared/elements.js";
import { dropAll, dropThisPage, keepThisPage, keptPages } from "../shared/kept-letters.js";

const KEEPS = "bozza:keeps"; // this device keeps letters
const list = findOptional("#kept-letters", HTMLElement);
const box = findOptional("#keep-here", HTMLInputElement);
const person = document.currentScript?.dataset.person ?? "";
const isPossible = "serviceWorker" in navigator && "caches" in globalThis;
const isInstalled = matchMedia("(display-mode: standalone)").matches;

/** @param {HTMLInputElement} choice */
async function apply(choice) {
  if (!choice.checked) return dropThisPage(person);
  await navigator.serviceWorker.register("/service-worker.js");
  await keepThisPage(person);
  choice.dataset.kept = location.pathname;
  return undefined;
}

async function showKept() {
  for (const page of await keptPages()) {
    const { title } = new DOMParser().parseFromString(await page.text(), "text/html");
    const link = document.createElement("a");
    link.href = new URL(page.url).pathname;
    link.textContent = title.replace(/ · Bozza$/, "").trim();
    const item = document.createElement("li");
    item.append(link);
    list?.append(item);
  }
  const none = findOptional("#no-letters", HTMLElement);
  if (none) none.hidden = Boolean(list?.childElementCount);
}

if (isPossible && list) showKept();
if (isPossible && person) dropAll(person);
if (!isPossible) box?.closest("label")?.setAttribute("hidden", "");
if (isPossible && person && box) {
  box.checked = isInstalled || localStorage.getItem(KEEPS) === person;
  box.addEventListener("change", () => {
    if (box.checked) localStorage.setItem(KEEPS, person);
    else localStorage.removeItem(KEEPS);
    apply(box).catch(() => {});
  });
  const renew = () => {
    if (box.checked && navigator.onLine) apply(box).catch(() => {});
  };
  renew();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) renew(); // with what was written meanwhile
  });
}
