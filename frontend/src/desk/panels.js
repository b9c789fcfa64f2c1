// Panels that the server fills: fetched when they are opened, and again after each save while they stay open.
import { find, findAll } from "../shared/elements.js";

const SOON = 400; // milliseconds until the server is asked again
const STEP = 50;

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
    this.underWay = false;
    this.again = false;
    /** @type {number | undefined} */
    this.timer = undefined;
    const key = `bozza:open:${details.id}`;
    details.addEventListener("toggle", () => {
      localStorage.setItem(key, details.open ? "1" : "");
      if (details.open) this.fill();
    });
    if (localStorage.getItem(key)) details.open = true;
    this.body.addEventListener("change", (event) => {
      const form = event.target instanceof Element ? event.target.closest("form[data-layout]") : null;
      if (form instanceof HTMLFormElement) this.send(form, null);
    });
    this.body.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !("layout" in form.dataset)) return;
      event.preventDefault();
      this.send(form, event.submitter);
    });
  }

  refresh() {
    if (this.details.open) this.fill();
  }

  /** Ask for the newest fragment; if one is under way, once more when it has come. */
  async fill() {
    clearTimeout(this.timer);
    if (this.underWay) {
      this.again = true;
      return;
    }
    await this.request(this.details.dataset.fragment ?? "", {});
  }

  /**
   * @param {string} address
   * @param {RequestInit} options
   */
  async request(address, options) {
    this.underWay = true;
    this.body.setAttribute("aria-busy", "true");
    try {
      const headers = { "HX-Request": "true" };
      const answer = await fetch(address, { ...options, headers, redirect: "error" });
      if (answer.ok) this.show(await answer.text());
      // Others are being made: what stands here stays, and we ask again.
      else if (answer.status === 503) this.again = true;
    } catch {
      // No connection: what stood there stays, and the next save asks again.
    } finally {
      this.underWay = false;
      this.body.removeAttribute("aria-busy");
    }
    if (this.again) {
      this.again = false;
      this.timer = window.setTimeout(() => this.fill(), SOON);
    }
  }

  /**
   * Send a form of the panel, which the answer replaces.
   *
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  async send(form, submitter) {
    const body = new FormData(form, submitter);
    if (this.underWay) await this.ended();
    await this.request(form.action, { method: "POST", body });
  }

  /** Wait until the request that is under way has been answered. */
  async ended() {
    while (this.underWay) await new Promise((resolve) => setTimeout(resolve, STEP));
    clearTimeout(this.timer);
  }

  /**
   * Show a newer fragment; entries that were open or closed stay so, and pages as large as they were.
   *
   * @param {string} html
   */
  show(html) {
    const names = () => findAll("details > summary", HTMLElement, this.body);
    const before = new Map(names().map((name) => [name.textContent, name.closest("details")?.open]));
    const zoom = this.body.querySelector("[name=zoom]:checked")?.id;
    const scrolled = this.body.querySelector(".desk-top")?.scrollLeft;
    const focused = this.body.contains(document.activeElement) ? document.activeElement?.id : "";
    this.body.innerHTML = html;
    if (focused) document.getElementById(focused)?.focus();
    const chosen = zoom ? document.getElementById(zoom) : null;
    if (chosen instanceof HTMLInputElement) chosen.checked = true;
    const pages = this.body.querySelector(".desk-top");
    if (pages) pages.scrollLeft = scrolled ?? 0;
    for (const name of names()) {
      const details = name.closest("details");
      if (details) details.open = before.get(name.textContent) ?? details.open;
    }
  }
}
