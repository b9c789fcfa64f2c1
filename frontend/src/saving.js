// Saves the text in every pause of typing, and asks for its points with the same request. Each save names the revision
// that it was written upon; nothing that somebody else saved is ever overwritten.
const PAUSE = 600;
const LONGEST = 8000; // somebody who never pauses is saved all the same
const RETRY = [1000, 2000, 5000, 10000, 30000];

export class Saving {
  /**
   * `form` is the desk's, `surface()` the editor or textarea, `copy` the copy on this device. `told(what, more)` says how
   * it goes: saving, saved, offline, signedout, refused; `answered(told, watch)` and `disagree(told)` take the answers.
   */
  constructor({ form, surface, copy, told, answered, disagree }) {
    Object.assign(this, { form, surface, copy, told, answered, disagree });
    this.written = canonical(form.elements.body.defaultValue); // null when the server has refused this very text
    this.unanswered = new Set(); // sent, and perhaps kept though no answer came
    this.request = null;
    this.open = true;
    this.failures = 0;
    this.since = 0;
  }

  get revision() { return Number(this.form.elements.revision.value); }

  set revision(number) { this.form.elements.revision.value = number; }

  get dirty() { return this.written === null || canonical(this.surface().text) !== this.written; }

  /** After each edit. */
  changed() {
    if (this.dirty) this.copy.keep(this.surface().text, this.written, this.revision);
    this.since ||= Date.now();
    this.later(Math.min(PAUSE, Math.max(0, this.since + LONGEST - Date.now())));
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  /** Save what there is; true when the server has it. `ask` sends even what it has already, for its points. */
  async save({ ask = false } = {}) {
    clearTimeout(this.timer);
    if (!this.open) return false;
    if (!ask && !this.dirty && !this.request) return true;
    if (!ask && this.request?.text === this.surface().text) return this.request.done;
    this.request?.abort.abort();
    this.since = 0;
    const watch = this.surface().watch();
    const request = { text: watch.text, watch, surface: this.surface(), abort: new AbortController() };
    this.request = request;
    if (this.dirty) this.told("saving");
    request.done = this.send(request).finally(() => {
      request.surface.stop(watch);
      if (this.request === request) this.request = null;
      if (this.open && this.dirty && !this.request && !this.failures) this.later(PAUSE);
    });
    return request.done;
  }

  async send(request, { base = null, renewed = false } = {}) {
    const data = new FormData(this.form);
    data.set("body", request.text);
    if (base !== null) data.set("base", base);
    this.unanswered.add(request.text);
    let answer, told;
    try {
      const headers = { Accept: "application/json" };
      answer = await fetch(this.form.dataset.points, { method: "POST", body: data, headers, redirect: "manual", signal: request.abort.signal });
      told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
    } catch {
      return request === this.request && this.failed("offline");
    }
    if (request !== this.request) return false; // overtaken: the newer one settles it
    if (answer.type === "opaqueredirect") return this.failed("signedout");
    if (answer.status === 403) return !renewed && await this.renew() ? this.send(request, { base, renewed: true }) : this.failed("signedout");
    if (answer.status === 422 && told) return this.refused(request, told);
    if (answer.status === 409 && told) return this.stale(request, told, base);
    return answer.ok && told ? this.saved(request, told) : this.failed("offline");
  }

  saved(request, told) {
    this.failures = 0;
    this.unanswered.clear();
    this.revision = told.revision;
    this.written = told.body;
    request.adopted = request.surface.adopt(request.watch, told.body);
    if (this.dirty) this.copy.keep(this.surface().text, this.written, this.revision);
    else this.copy.drop();
    this.told("saved", told.time);
    this.answered(told, request);
    return true;
  }

  /** The draft has moved on: by an answer of ours that never came, without a change, or by somebody else. */
  async stale(request, told, base) {
    const ours = [...this.unanswered, this.written ?? told.mine].some((text) => canonical(text) === told.theirs);
    if (ours) {
      this.revision = told.revision;
      this.written = told.theirs;
      return this.send(request);
    }
    if (base === null) return this.send(request, { base: this.written ?? "" });
    this.open = false;
    this.unanswered.clear();
    this.disagree(told);
    return false;
  }

  /** Go on upon the saved text `theirs`, whatever of it the editor now holds. */
  resume(told) {
    this.revision = told.revision;
    this.written = told.theirs;
    this.open = true;
    return this.save({ ask: true });
  }

  refused(request, told) {
    this.failures = 0;
    this.unanswered.delete(request.text);
    this.refusedText = request.text;
    this.told("refused", told.detail);
    return false;
  }

  failed(why) {
    this.told(why);
    this.later(RETRY[Math.min(this.failures, RETRY.length - 1)]);
    this.failures += 1;
    return false;
  }

  /** After signing in again the page's token is an old one: take that of a fresh page. */
  async renew() {
    try {
      const page = await (await fetch(location.href, { redirect: "manual" })).text();
      const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("#desk [name=csrfmiddlewaretoken]");
      document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => { field.value = fresh.value; });
      return true;
    } catch {
      return false;
    }
  }

  /** The page may be about to go: no points, only the text, even past its end. */
  leave() {
    if (!this.open || !this.dirty || this.request?.text === this.surface().text) return;
    const data = new FormData(this.form);
    if (this.surface().text.length < 15000) {
      this.unanswered.add(this.surface().text);
      fetch(this.form.dataset.save, { method: "POST", body: data, headers: { Accept: "application/json" }, redirect: "manual", keepalive: true }).catch(() => {});
      this.later(PAUSE);
    } else this.save();
  }
}

/** As the server keeps a text (letters/text.py). */
export const canonical = (text) => text.replaceAll("\0", "").replace(/\r\n?/g, "\n").normalize("NFC");
