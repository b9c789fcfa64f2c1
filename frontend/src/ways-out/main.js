// The page on which a letter leaves: its text to copy, counted against the limit of a form.
import { enableCopyButtons } from "../shared/copy-buttons.js";
import { find, findAll, showScriptControls } from "../shared/elements.js";
import { enableFiles } from "../shared/making-files.js";

showScriptControls();
enableCopyButtons();
enableFiles();
for (const counter of findAll("[data-counts]", HTMLElement)) {
  const text = find(`#${counter.dataset.counts}`, HTMLTextAreaElement);
  const limit = find("input", HTMLInputElement, counter);
  const result = find("output", HTMLOutputElement, counter);
  const length = [...text.value.trim()].length;
  const update = () => {
    const over = length - Number(limit.value || Number.POSITIVE_INFINITY);
    const words = over > 0 ? counter.dataset.over : counter.dataset.fits;
    result.textContent = limit.value ? (words ?? "").replace("0", String(Math.abs(over))) : "";
    result.classList.toggle("over", over > 0);
  };
  limit.addEventListener("input", update);
  update();
}
