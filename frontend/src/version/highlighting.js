// A finding or a comment highlights its passages, and a passage its finding or comment.
import { closest, find, findAll } from "../shared/elements.js";
import { highlight, keysOf, preferredKey } from "../shared/highlight.js";
import { unfold } from "../shared/notes.js";

/** @import { Panes } from "../shared/panes.js" */

/**
 * Connect the text of the version with the columns beside it.
 *
 * @param {Panes} panes
 */
export function enableHighlighting(panes) {
  const text = find("[data-version-text]", HTMLElement);
  const sheet = find("#sheet", HTMLElement);
  const showAll = find("#show-all", HTMLInputElement);
  const findings = findAll("details.item", HTMLDetailsElement);
  const keyed = [...findAll(".an", HTMLElement, text), ...findAll("[data-key]", HTMLElement)];
  /** @param {string | undefined} key */
  const choose = (key) => highlight(keyed, key ?? null);

  for (const finding of findings) {
    finding.addEventListener("toggle", () => {
      if (!finding.open) return;
      for (const other of findings) if (other !== finding) other.open = false;
      choose(finding.dataset.key);
    });
  }
  for (const thread of findAll(".thread", HTMLElement)) {
    thread.addEventListener("click", () => choose(thread.dataset.key));
  }
  text.addEventListener("click", (event) => {
    const passage = closest(event, ".an", HTMLElement);
    const key = passage && getSelection()?.isCollapsed ? preferredKey(keysOf(passage)) : null;
    if (!key) return;
    showSource(key, panes);
    choose(key);
  });
  document.addEventListener("bozza:point", (event) => {
    if (event instanceof CustomEvent) showSource(event.detail, panes);
  });
  showAll.addEventListener("change", () => sheet.classList.toggle("show-all", showAll.checked));
}

/**
 * Bring the finding or thread of a passage into view.
 *
 * @param {string} key
 * @param {Panes} panes
 */
function showSource(key, panes) {
  const source = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  // A thread of another filter or page of the column: the address asks for the part that holds it.
  if (!source && key.startsWith("thread-")) location.assign(`?thread=${key.slice("thread-".length)}#${key}`);
  if (source) {
    panes.reveal(source);
    unfold(source);
  }
  if (source instanceof HTMLDetailsElement) source.open = true;
  source?.scrollIntoView({ block: "nearest" });
}
