// After an @ the people of the conversation are offered: arrows and Enter choose, Escape and typing on do without.
import { find, findAll } from "./elements.js";

/** Offer names in each field for a comment, where the page lists people. */
export function enableMentions() {
  const people = findAll("#people option", HTMLOptionElement).map((option) => option.value);
  if (!people.length) return;
  const offer = new Mentions(people);
  for (const area of findAll("textarea[name=text]", HTMLTextAreaElement)) {
    area.addEventListener("input", () => offer.open(area));
    area.addEventListener("keydown", (event) => offer.keydown(event, area));
    area.addEventListener("blur", () => offer.close());
  }
}

/**
 * Find the beginning of a name that is being typed.
 *
 * @param {string} before the text before the caret
 * @returns {string | null} what was typed after the @; null when the caret is not in a mention
 */
export function typedName(before) {
  return before.match(/@([^@\n]{0,40})$/)?.[1] ?? null;
}

/**
 * Choose the names that a beginning may become.
 *
 * @param {string[]} people
 * @param {string} typed
 * @returns {string[]} without the one that is typed out already
 */
export function matchingNames(people, typed) {
  const beginning = typed.toLowerCase();
  return people.filter((name) => name !== typed && name.toLowerCase().startsWith(beginning));
}

class Mentions {
  /** @param {string[]} people */
  constructor(people) {
    this.people = people;
    this.announcement = find("#mention-announcement", HTMLElement);
    /** @type {HTMLUListElement | null} */
    this.list = null;
  }

  close() {
    this.list?.remove();
    this.list = null;
  }

  /** @param {HTMLTextAreaElement} area */
  open(area) {
    this.close();
    const typed = typedName(area.value.slice(0, area.selectionStart));
    const names = typed === null ? [] : matchingNames(this.people, typed);
    if (!names.length) return;
    this.list = document.createElement("ul");
    this.list.className = "people";
    this.list.role = "listbox";
    this.list.append(...names.map((name) => this.item(area, name)));
    this.select(0);
    area.after(this.list);
  }

  /**
   * @param {HTMLTextAreaElement} area
   * @param {string} name
   */
  item(area, name) {
    const item = document.createElement("li");
    item.role = "option";
    item.textContent = name;
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.insert(area, name);
    });
    return item;
  }

  items() {
    return this.list ? findAll("[role=option]", HTMLElement, this.list) : [];
  }

  /** @param {number} index */
  select(index) {
    const items = this.items();
    items.forEach((item, at) => {
      item.ariaSelected = String(at === index);
    });
    this.announcement.textContent = `@${items[index]?.textContent}`;
  }

  /**
   * @param {HTMLTextAreaElement} area
   * @param {string} name
   */
  insert(area, name) {
    const typed = typedName(area.value.slice(0, area.selectionStart)) ?? "";
    area.setRangeText(`${name} `, area.selectionStart - typed.length, area.selectionStart, "end");
    this.close();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLTextAreaElement} area
   */
  keydown(event, area) {
    if (!this.list) return;
    const items = this.items();
    const selected = items.findIndex((item) => item.ariaSelected === "true");
    const steps = { ArrowDown: 1, ArrowUp: items.length - 1 };
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      this.insert(area, items[selected]?.textContent ?? "");
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.select((selected + steps[event.key]) % items.length);
    }
  }
}
