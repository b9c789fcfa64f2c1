// A finding or a comment highlights its passages, and a passage its finding or comment.
import { closest, find, findAll } from "../shared/elements.js";
import { highlight, keysOf, preferredKey, showsOrigins } from "../shared/highlight.js";
import { unfold } from "../shared/notes.js";

/** @import { Panes } from "../shared/panes.js" */

/**
 * Connect the text of the version with the columns beside it.
 *
 * @param {Panes} panes
 */
export function enableHighlighting(panes) {
  const sheet = find("#sheet", HTMLElement);
  const showAll = find("#show-all", HTMLInputElement);
  const wrap = find("[data-pane=text]", HTMLElement);
  // Looked for each time: the columns come anew while a review is written.
  const keyed = () => [...findAll(".an", HTMLElement, wrap), ...findAll("[data-key]", HTMLElement)];
  /** @param {string | undefined} key */
  const choose = (key) => highlight(keyed(), key ?? null);

  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches(".item") || !target.open) return;
      if (target.dataset.fresh !== undefined) {
        delete target.dataset.fresh;
        return;
      }
      for (const other of findAll("details.item", HTMLDetailsElement)) if (other !== target) other.open = false;
      choose(target.dataset.key);
    },
    { capture: true }, // it does not bubble
  );
  document.addEventListener("click", (event) => {
    const thread = closest(event, ".thread", HTMLElement);
    if (thread) choose(thread.dataset.key);
  });
  wrap.addEventListener("click", (event) => {
    const passage = closest(event, ".an", HTMLElement);
    const key = passage && getSelection()?.isCollapsed ? preferredKey(keysOf(passage), showsOrigins()) : null;
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
