// Panels that the server fills: fetched when they are opened, and again after each save while they stay open.
import { find, findAll } from "../shared/elements.js";

const WAIT = 1200; // milliseconds; a page takes the server half a second: not for every pause of typing

/**
 * Make the page's panels work; each keeps in this browser whether it is open.
 *
 * @returns {() => void} to be called after each save
 */
export function enablePanels() {
  const panels = findAll("details[data-fragment]", HTMLDetailsElement).map((details) => new Panel(details));
  return () => {
    for (const panel of panels) panel.refresh();
  };
}

class Panel {
  /** @param {HTMLDetailsElement} details */
  constructor(details) {
    this.details = details;
    this.body = find("div", HTMLElement, details);
    /** @type {AbortController | null} */
    this.request = null;
    /** @type {number | undefined} */
    this.timer = undefined;
    const key = `bozza:open:${details.id}`;
    details.addEventListener("toggle", () => {
      localStorage.setItem(key, details.open ? "1" : "");
      if (details.open) this.fill();
    });
    if (localStorage.getItem(key)) details.open = true;
  }

  refresh() {
    if (!this.details.open) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.fill(), WAIT);
  }

  async fill() {
    clearTimeout(this.timer);
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.body.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(this.details.dataset.fragment ?? "", {
        headers: { "HX-Request": "true" },
        redirect: "error",
        signal: request.signal,
      });
      if (answer.ok) this.show(await answer.text());
    } catch {
      // No connection, or overtaken: what stood there stays, and the next save asks again.
    } finally {
      if (this.request === request) this.body.removeAttribute("aria-busy");
    }
  }

  /**
   * Show a newer fragment; entries that were open stay open.
   *
   * @param {string} html
   */
  show(html) {
    const names = (/** @type {string} */ details) => findAll(`${details} > summary strong`, HTMLElement, this.body);
    const open = names("details[open]").map((name) => name.textContent);
    this.body.innerHTML = html;
    for (const name of names("details")) {
      const details = name.closest("details");
      if (details && open.includes(name.textContent)) details.open = true;
    }
  }
}
