// Panels that the server fills: fetched when they are opened, and again with each save while they stay open.
import { find, findAll } from "../shared/elements.js";

const SOON = 400; // milliseconds until the server is asked again, when it was busy

/**
 * Make the page's panels work; each keeps in this browser whether it is open.
 *
 * @returns {{saving: (text: string) => void, saved: (revision: number) => void}} to be called when a text is sent to be
 *   saved, and after each save
 */
export function enablePanels() {
  const panels = findAll("details[data-fragment]", HTMLDetailsElement).map((details) => new Panel(details));
  return {
    saving: (text) => {
      for (const panel of panels) panel.saving(text);
    },
    saved: (revision) => {
      for (const panel of panels) panel.saved(revision);
    },
  };
}

class Panel {
  /** @param {HTMLDetailsElement} details */
  constructor(details) {
    this.details = details;
    this.body = find("div", HTMLElement, details);
    this.takesText = "takesText" in details.dataset; // it need not wait until the text is saved
    /** @type {string | null} */
    this.text = null; // to be asked for next; null for the text that the server has
    this.revision = 0; // the newest that was saved
    /** @type {Promise<void> | null} */
    this.underWay = null;
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

  /** @param {string} text */
  saving(text) {
    if (this.takesText && this.details.open) this.fill(text);
  }

  /** @param {number} revision */
  saved(revision) {
    this.revision = revision;
    if (!this.details.open) return;
    if (!this.takesText || (!this.underWay && this.isBehind)) this.fill();
  }

  /** Whether what is shown is of another text than the newest that was saved. */
  get isBehind() {
    const shown = this.body.querySelector("[data-revision]");
    return shown instanceof HTMLElement && Number(shown.dataset.revision) < this.revision;
  }

  /**
   * Ask for the newest fragment; if one is under way, once more when it has come.
   *
   * @param {string | null} text
   */
  async fill(text = null) {
    clearTimeout(this.timer);
    this.text = text;
    if (this.underWay) this.again = true;
    else await this.request(this.details.dataset.fragment ?? "", text === null ? {} : this.withText(text));
  }

  /**
   * @param {string} text
   * @returns {RequestInit}
   */
  withText(text) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", find("#desk [name=csrfmiddlewaretoken]", HTMLInputElement).value);
    body.set("body", text);
    return { method: "POST", body };
  }

  /**
   * @param {string} address
   * @param {RequestInit} options
   */
  async request(address, options) {
    let wait = 0;
    this.underWay = this.answered(address, options).then((isBusy) => {
      this.underWay = null;
      if (!isBusy) return;
      this.again = true;
      wait = SOON;
    });
    await this.underWay;
    if (!this.again) return;
    this.again = false;
    this.timer = window.setTimeout(() => this.fill(this.text), wait);
  }

  /**
   * @param {string} address
   * @param {RequestInit} options
   * @returns {Promise<boolean>} whether others are being made, so that what stands here stays until we ask again
   */
  async answered(address, options) {
    this.body.setAttribute("aria-busy", "true");
    try {
      const headers = { "HX-Request": "true" };
      const answer = await fetch(address, { ...options, headers, redirect: "error" });
      if (!answer.ok) return answer.status === 503;
      this.show(await answer.text());
      if (this.takesText && this.isBehind && !this.again) {
        this.again = true;
        this.text = null;
      }
    } catch {
      // No connection: what stood there stays, and the next save asks again.
    } finally {
      this.body.removeAttribute("aria-busy");
    }
    return false;
  }

  /**
   * Send a form of the panel, which the answer replaces.
   *
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  async send(form, submitter) {
    const body = new FormData(form, submitter);
    while (this.underWay) await this.underWay;
    clearTimeout(this.timer);
    await this.request(form.action, { method: "POST", body });
  }

  /**
   * Show a newer fragment; entries that were open or closed stay so, pages as large as they were, and what somebody is
   * writing in a field stands there still.
   *
   * @param {string} html
   */
  show(html) {
    const names = () => findAll("details > summary", HTMLElement, this.body);
    /** @param {HTMLElement} name */
    const key = (name) => name.closest("details")?.id || name.textContent;
    const before = new Map(names().map((name) => [key(name), name.closest("details")?.open]));
    const zoom = this.body.querySelector("[name=zoom]:checked")?.id;
    const scrolled = this.body.querySelector(".desk-top")?.scrollLeft;
    const focused = this.body.contains(document.activeElement) ? document.activeElement?.id : "";
    const written = findAll("textarea[id]", HTMLTextAreaElement, this.body).filter(
      (one) => one.value !== one.defaultValue,
    );
    this.body.innerHTML = html;
    for (const { id, value, selectionStart, selectionEnd } of written) {
      const field = document.getElementById(id);
      if (!(field instanceof HTMLTextAreaElement)) continue;
      field.value = value;
      field.setSelectionRange(selectionStart, selectionEnd);
    }
    const chosen = zoom ? document.getElementById(zoom) : null;
    if (chosen instanceof HTMLInputElement) chosen.checked = true;
    const pages = this.body.querySelector(".desk-top");
    if (pages) pages.scrollLeft = scrolled ?? 0;
    for (const name of names()) {
      const details = name.closest("details");
      if (details) details.open = before.get(key(name)) ?? details.open;
    }
    if (focused) document.getElementById(focused)?.focus(); // of a field in an entry that is open by now
  }
}
