// The column of points: it comes from the server as it is shown, and says itself where its passages stand.
const signs = (item) => item.querySelector(".sign title")?.textContent ?? "";

export class Points {
  /** `chosen(key)` is called when a point is opened, `asked(form)` when one of its forms is sent. */
  constructor(column, { chosen, asked, show, back }) {
    Object.assign(this, { column, chosen, show });
    this.waiting = null;
    this.key = null;
    column.addEventListener("toggle", (event) => this.toggled(event), true);
    column.addEventListener("click", (event) => this.click(event));
    column.addEventListener("submit", (event) => { event.preventDefault(); asked(event.target); });
    column.addEventListener("keydown", (event) => { if (event.key === "Escape") back(); });
    // Nobody's half-written reason is swept away by a newer list.
    column.addEventListener("focusout", () => setTimeout(() => {
      if (this.waiting && !this.typing()) this.fill(this.waiting);
    }));
  }

  items() { return [...this.column.querySelectorAll("details.item")]; }

  item(key) { return this.items().find((item) => item.dataset.key === key); }

  typing() { return document.activeElement.matches("input") && this.column.contains(document.activeElement); }

  /** The passages in the list, `{start, end, kind, key}` in code points. */
  marks() {
    return this.items().flatMap((item) => [...item.querySelectorAll("[data-start]")].map((quote) => ({
      start: Number(quote.dataset.start), end: Number(quote.dataset.end), kind: item.dataset.state, key: item.dataset.key,
    })));
  }

  /** What a mark speaks of, in words. */
  name(key) {
    const item = this.item(key);
    return item ? `${item.querySelector("strong").textContent} (${signs(item)})` : "";
  }

  /** Show a newer list; open stays what was open, and focused what was focused. */
  fill(html) {
    this.waiting = this.typing() ? html : null;
    if (this.waiting) return;
    const open = this.items().filter((item) => item.open).map((item) => item.dataset.key);
    const focused = this.column.contains(document.activeElement) ? document.activeElement.closest("details.item")?.dataset.key : null;
    const { scrollTop } = this.column;
    const before = this.sentence();
    this.column.querySelector("[data-points]").outerHTML = html;
    this.quiet = true;
    this.items().forEach((item) => { item.open = open.includes(item.dataset.key); });
    setTimeout(() => { this.quiet = false; });
    this.column.scrollTop = scrollTop;
    if (focused) (this.item(focused) ?? this.items()[0])?.querySelector("summary").focus();
    this.light(this.key);
    this.tellShare();
    if (this.sentence() !== before) document.getElementById("told").textContent = this.sentence();
  }

  /** Say on the phone's bar how many points there are. */
  tellShare() { document.getElementById("share").textContent = this.column.querySelector("[data-points]").dataset.points; }

  sentence() { return this.column.querySelector(".score b")?.textContent.trim() ?? ""; }

  light(key) {
    this.key = this.item(key) ? key : null;
    this.items().forEach((item) => item.classList.toggle("is-lit", item.dataset.key === this.key));
  }

  /** Open the point of a passage that was chosen in the text. */
  open(key) {
    const item = this.item(key);
    this.light(key);
    if (!item || matchMedia("(max-width: 64rem)").matches) return; // under the text: opening it would move the text
    this.quiet = true;
    this.items().forEach((other) => { other.open = other === item; });
    setTimeout(() => { this.quiet = false; });
    item.scrollIntoView({ block: "nearest" });
  }

  /** Say which points rest on words that have changed since. */
  age(stale) {
    this.items().forEach((item) => { item.querySelector(".stale").hidden = !stale.has(item.dataset.key); });
  }

  toggled({ target }) {
    if (!target.matches("details.item") || this.quiet) return;
    if (!target.open) { if (this.key === target.dataset.key) this.choose(null); return; }
    this.items().forEach((other) => { if (other !== target) other.open = false; });
    this.choose(target.dataset.key);
  }

  choose(key) {
    this.light(key);
    this.chosen(key);
  }

  click(event) {
    const quote = event.target.closest("[data-quote]");
    if (!quote) return;
    event.preventDefault();
    const { key } = quote.closest("details.item").dataset;
    const all = [...quote.closest(".quotes").querySelectorAll("[data-start]")];
    this.choose(key);
    this.show(key, Math.max(0, all.indexOf(quote)), quote.dataset.quote);
  }
}
