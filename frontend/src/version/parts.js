// Forms of a review are sent without leaving the page: the server answers with the parts of it that have changed.
import { find, findAll, findOptional, showScriptControls } from "../shared/elements.js";

const TICK = 30; // milliseconds
const TOKENS = /name="csrfmiddlewaretoken" value="[^"]*"/g; // another one in each answer

/** @typedef {"sent" | "refused" | "signedout" | "offline"} Outcome */

export class Parts {
  constructor() {
    /** @type {Map<string, string>} */
    this.shown = new Map();
    this.isDragging = false;
    for (const name of ["pointerdown", "pointerup", "pointercancel"]) {
      document.addEventListener(name, ({ type }) => {
        this.isDragging = type === "pointerdown";
      });
    }
  }

  /** Wait while somebody selects words, which would be lost with the text that they stand in. */
  async atRest() {
    do {
      await new Promise((done) => {
        setTimeout(done, TICK);
      });
    } while (this.isDragging);
  }

  /**
   * Post a form, and show what comes back.
   *
   * @param {string} url
   * @param {FormData} body
   * @returns {Promise<Outcome>}
   */
  async post(url, body) {
    try {
      const answer = await post(url, body, { "HX-Request": "true" });
      if (answer.type === "opaqueredirect" || answer.status === 403) return "signedout";
      if (!answer.ok && answer.status !== 422) return answer.status < 500 ? "refused" : "offline";
      const html = await answer.text();
      await this.atRest();
      this.show(html);
      return answer.ok ? "sent" : "refused";
    } catch {
      return "offline";
    }
  }

  /** @param {string} html parts of the page, each with its id */
  show(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const focus = focused();
    for (const part of findAll("body > [id]", HTMLElement, fresh)) {
      const source = part.outerHTML.replace(TOKENS, "");
      const old = document.getElementById(part.id);
      if (!old || this.shown.get(part.id) === source) continue;
      this.shown.set(part.id, source);
      const open = findAll("[id] > details[open]", HTMLDetailsElement, old).map((one) => one.parentElement?.id ?? "");
      // They have opened by themselves, and not because somebody chose them.
      for (const details of findAll("details[open]", HTMLDetailsElement, part)) details.dataset.fresh = "";
      old.replaceChildren(...part.childNodes);
      for (const id of open) {
        const details = document.querySelector(`#${CSS.escape(id)} > details`);
        if (details instanceof HTMLDetailsElement) details.open = true;
      }
      // What polls the server in it.
      /** @type {any} */ (globalThis).htmx?.process(old);
    }
    showScriptControls();
    document.dispatchEvent(new Event("bozza:parts"));
    if (focus && !document.activeElement?.matches("input, textarea, button, a, summary")) focus();
  }
}

/**
 * Post as a page of ours does; after a new sign-in the token of the page is an old one, and a fresh one is taken.
 *
 * @param {string} url
 * @param {FormData} body
 * @param {Record<string, string>} headers
 * @param {{keepalive?: boolean}} [options]
 */
export async function post(url, body, headers, { keepalive = false } = {}) {
  const send = () => fetch(url, { method: "POST", body, headers, redirect: "manual", keepalive });
  const answer = await send();
  if (answer.status !== 403 || keepalive) return answer;
  const page = await fetch(location.href, { redirect: "manual" });
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = findOptional("[name=csrfmiddlewaretoken]", HTMLInputElement, fresh)?.value;
  if (!token) return answer;
  for (const field of findAll("[name=csrfmiddlewaretoken]", HTMLInputElement)) field.value = token;
  body.set("csrfmiddlewaretoken", token);
  return send();
}

/** The token that the forms of the page send. */
export const token = () => find("[name=csrfmiddlewaretoken]", HTMLInputElement).value;

/**
 * How to put the focus back where it is, once the elements there are others.
 *
 * @returns {(() => void) | null}
 */
function focused() {
  const { activeElement } = document;
  const id = activeElement?.id;
  const point = activeElement?.closest("li[id^='point-']")?.id;
  if (id) return () => document.getElementById(id)?.focus();
  if (point) return () => nextQuestion(point)?.focus();
  return null;
}

/**
 * The summary of the next question that is not answered, else of the point itself.
 *
 * @param {string} point the id of a point
 */
function nextQuestion(point) {
  const open = findOptional("form.question:not([data-answered])", HTMLFormElement);
  const item = open?.closest("li") ?? document.getElementById(point);
  return item?.querySelector("summary") ?? null;
}
