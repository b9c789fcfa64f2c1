// The panes: F6 goes from one to the next, as in any program that has them, and a phone shows one at a time.
import { closest, find, findAll } from "./elements.js";

/** What the phone shows beside the panes: a part of one of them. */
const PARTS = new Map([["preview", { pane: "details", panel: "#preview-panel" }]]);

export class Panes {
  /** @param {() => void} focusText puts the focus into the text, for the pane that holds it */
  constructor(focusText) {
    this.focusText = focusText;
    this.work = find(".work", HTMLElement);
    this.dock = find(".dock", HTMLElement);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    });
    this.dock.addEventListener("click", (event) => {
      const link = closest(event, "[data-shows]", HTMLAnchorElement);
      if (!link) return;
      event.preventDefault();
      this.show(link.dataset.shows ?? "text");
      scrollTo({ top: 0 });
    });
    this.show(this.work.dataset.shown ?? "text");
    window.addEventListener("hashchange", () => this.showTarget());
    this.showTarget();
  }

  /** Show what the address leads to. */
  showTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    this.reveal(target);
    if (this.isNarrow) target.scrollIntoView({ block: "center" });
  }

  /**
   * Show the pane in which an element is.
   *
   * @param {Element} element
   */
  reveal(element) {
    const pane = element.closest("[data-pane]");
    if (pane instanceof HTMLElement) this.show(pane.dataset.pane ?? "text");
  }

  /** Whether one pane is shown at a time. */
  get isNarrow() {
    return matchMedia("(max-width: 64rem)").matches;
  }

  /**
   * Show a pane where one is shown at a time; the others keep what they hold.
   *
   * @param {string} name of a pane, or of a part of one
   */
  show(name) {
    this.work.dataset.shown = name;
    for (const link of findAll("[data-shows]", HTMLAnchorElement, this.dock)) {
      if (link.dataset.shows === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const panel = PARTS.get(name)?.panel;
    if (panel) find(panel, HTMLDetailsElement).open = true;
  }

  /** @param {1 | -1} direction */
  step(direction) {
    const panes = findAll("[data-pane]", HTMLElement);
    const here = panes.findIndex((pane) => pane.contains(document.activeElement));
    const next = panes[(here + direction + panes.length) % panes.length];
    if (!next) return;
    this.show(next.dataset.pane ?? "text");
    if (next.dataset.pane === "text") this.focusText();
    else next.focus();
  }
}
