// Mentors' comments beside the text: a card lights its words, and the words their card.
export class Comments {
  /** `show(key)` brings the words of a card into view. */
  constructor(column, { show }) {
    this.column = column;
    column.addEventListener("click", (event) => {
      const card = event.target.closest(".thread");
      if (!card || event.target.closest("button, input, textarea, label, summary, a:not(.quote, .quote a)")) return;
      if (event.target.closest("a")) event.preventDefault(); // its words are here too
      this.light(card.dataset.key);
      show(card.dataset.key);
    });
  }

  cards() { return [...this.column.querySelectorAll(".thread")]; }

  card(key) { return this.cards().find((card) => card.dataset.key === key); }

  /** Where comments stand, `{start, end, kind, key}` in code points of the text that the page came with. */
  marks() {
    return [...this.column.querySelectorAll("#talk-marks li")].map(({ dataset: { start, end, kind, key } }) => (
      { start: Number(start), end: Number(end), kind, key }));
  }

  /** What a mark speaks of, in words. */
  name(key) { return this.card(key)?.querySelector(".comment")?.textContent.trim().replace(/\s+/g, " ") ?? ""; }

  light(key) { this.cards().forEach((card) => card.classList.toggle("is-lit", card.dataset.key === key)); }

  open(key) {
    this.light(key);
    if (!matchMedia("(max-width: 64rem)").matches) this.card(key)?.scrollIntoView({ block: "nearest" });
  }
}
