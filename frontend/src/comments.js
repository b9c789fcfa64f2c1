// Mentors' open comments beside the text: a card lights its words, and the words their card.
export class Comments {
  /** `show(key, quote)` brings the words of a card into view. */
  constructor(section, { show }) {
    this.section = section;
    section.addEventListener("click", (event) => {
      const card = event.target.closest("[data-key]");
      if (!card || event.target.closest("a:not([data-quote])")) return;
      event.preventDefault();
      this.light(card.dataset.key);
      show(card.dataset.key, card.querySelector("[data-quote]")?.dataset.quote);
    });
  }

  cards() { return [...this.section.querySelectorAll("[data-key]")]; }

  card(key) { return this.cards().find((card) => card.dataset.key === key); }

  /** The passages of the cards, `{start, end, kind, key}` in code points of the text that the page came with. */
  marks() {
    return this.cards().filter((card) => card.dataset.start).map(({ dataset }) => ({
      start: Number(dataset.start), end: Number(dataset.end), kind: "thread", key: dataset.key,
    }));
  }

  /** What a mark speaks of, in words. */
  name(key) { return this.card(key)?.querySelector(".comment")?.textContent.trim().replace(/\s+/g, " ") ?? ""; }

  light(key) { this.cards().forEach((card) => card.classList.toggle("is-lit", card.dataset.key === key)); }

  open(key) {
    this.light(key);
    if (!matchMedia("(max-width: 64rem)").matches) this.card(key)?.scrollIntoView({ block: "nearest" });
  }
}
